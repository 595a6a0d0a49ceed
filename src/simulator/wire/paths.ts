import { Arguments } from "../objects/arguments";
import { invalidArgument, itemNotFound, notImplemented, notSupported, OfficeError } from "../objects/errors";
import type { Host } from "../objects/host";
import { handle, WORKBOOK } from "../objects/targets";
import type { Handle } from "../objects/targets";
import {
  camelName,
  definitionOf,
  locationOf,
  navigationMethod,
  navigationProperty,
  type Definition,
  type Registry,
} from "./members";
import { PathType, type ArgumentInfo, type ObjectPath } from "./protocol";
import { watch } from "./watch";

/** Runs `body` and says in its errors where they happened. */
export function located<T>(location: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof OfficeError && error.location === undefined)
      throw new OfficeError(error.code, error.message, location);
    throw error;
  }
}

/** The object paths of one request: each is followed once, when its instantiate action comes, and then kept. */
export class PathResolver {
  private readonly resolved = new Map<number, Handle | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly registry: Registry,
    private readonly host: Host,
    /** Called before a method that makes something (`add`, `insert` …); may throw to fail it on purpose. */
    private readonly beforeAction: (location: string) => void,
  ) {}

  /** The object at a path; null is a null object. */
  resolve(pathId: number): Handle | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) {
      if (known) this.ensureAlive(known);
      return known;
    }
    const path = this.paths[String(pathId)];
    if (!path) throw invalidArgument(`no object path ${pathId}`);
    const watched = watch(path, `object path ${pathId}`);
    const found = this.follow(watched.fields);
    watched.done();
    this.resolved.set(pathId, found);
    return found;
  }

  /** Reads the arguments of a path or an action. */
  argumentsOf(location: string, info: ArgumentInfo | undefined): Arguments {
    if (!info) return new Arguments(location, [], [], (id) => this.resolve(id));
    const watched = watch(info, `the arguments of ${location}`);
    const { Arguments: values = [], ReferencedObjectPathIds: pathIds = [] } = watched.fields;
    watched.done();
    return new Arguments(location, values, pathIds, (id) => this.resolve(id));
  }

  private ensureAlive(found: Handle): void {
    const definition = definitionOf(this.registry, found);
    definition.ensureAlive?.(found.target as never, this.host);
  }

  private follow(path: ObjectPath): Handle | null {
    // Id and the client's wish not to keep a reference need no answer.
    const { Id: pathId, ObjectPathType: type, Name: name } = path;
    void path.D;
    switch (type) {
      case PathType.globalObject:
        return handle("Workbook", WORKBOOK);
      case PathType.nullObject:
        void path.ArgumentInfo;
        return null;
      case PathType.referenceId: {
        void path.ArgumentInfo;
        const found = this.host.references.get(name);
        if (!found) throw new OfficeError("InvalidObjectPath", undefined, `_reference(${camelName(name)})`);
        this.ensureAlive(found);
        return found;
      }
      case PathType.newObject:
        throw notImplemented(name);
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.followMember(path, type, name);
      default:
        throw notSupported(`an object path of type ${type} (path ${pathId})`);
    }
  }

  private followMember(path: ObjectPath, type: number, name: string): Handle | null {
    if (path.ParentObjectPathId === undefined) throw invalidArgument("an object path without a parent");
    const parent = this.resolve(path.ParentObjectPathId);
    const info = path.ArgumentInfo;
    // What hangs on a null object is a null object (Microsoft, "*OrNullObject methods and properties").
    if (!parent) return null;
    const definition = definitionOf(this.registry, parent);
    if (type === PathType.property) return this.readNavigation(definition, parent, name);
    const member = type === PathType.indexer ? "GetItem" : name;
    const location = locationOf(definition, member);
    const { call, mayBeNull } = this.methodOf(definition, type, name);
    if (type === PathType.method && !/^_?Get/.test(name)) this.beforeAction(location);
    return located(location, () => {
      const args = this.argumentsOf(location, info);
      const found = call(parent.target, args);
      args.ensureAllRead();
      if (!found && !mayBeNull) throw itemNotFound();
      return found;
    });
  }

  private methodOf(definition: Definition, type: number, name: string) {
    if (type === PathType.indexer) {
      const indexer = definition.indexer;
      if (!indexer) throw notImplemented(locationOf(definition, "GetItem"));
      return {
        mayBeNull: false,
        call: (target: unknown, args: Arguments) => indexer.call(target as never, args, this.host),
      };
    }
    // getItem and getItemOrNullObject are one member: the indexer.
    if (name === "GetItemOrNullObject" && definition.indexer?.orNullObject) {
      const indexer = definition.indexer;
      return {
        mayBeNull: true,
        call: (target: unknown, args: Arguments) => indexer.call(target as never, args, this.host),
      };
    }
    const { member, mayBeNull } = navigationMethod(definition, name);
    return {
      mayBeNull,
      call: (target: unknown, args: Arguments) => member.call(target, args, this.host),
    };
  }

  private readNavigation(definition: Definition, parent: Handle, name: string): Handle | null {
    const { member, mayBeNull } = navigationProperty(definition, name);
    return located(locationOf(definition, name), () => {
      const found = member.get(parent.target, this.host);
      if (!found && !mayBeNull) throw itemNotFound();
      return found;
    });
  }
}
