import type { Host } from "../objects/host";
import type { Handle } from "../objects/targets";
import { invalidArgument, notImplemented } from "../objects/errors";
import {
  definitionOf,
  findName,
  locationOf,
  navigationProperty,
  scalarProperty,
  type Definition,
  type Registry,
} from "./members";
import { located } from "./paths";
import type { QueryInfo } from "./protocol";
import { watch } from "./watch";

/** What to read of an object: all or some of its scalar properties, and of the objects that hang on it. */
interface Selection {
  all: boolean;
  names: Map<string, Selection>;
}

const newSelection = (all: boolean): Selection => ({ all, names: new Map() });

/** Names as the client sends them: "values", "format/fill/color", "*"; `items/` is already taken out. */
function selectionOf(query: QueryInfo): Selection {
  const selects = query.Select ?? [];
  const expands = query.Expand ?? [];
  const root = newSelection(selects.length === 0 && expands.length === 0);
  for (const path of selects) addPath(root, path);
  for (const path of expands) addPath(root, `${path}/*`);
  return root;
}

function addPath(root: Selection, path: string): void {
  let selection = root;
  for (const name of path.split(/[/.]/)) {
    if (name === "*") {
      selection.all = true;
      return;
    }
    const key = name.toLowerCase();
    let next = selection.names.get(key);
    if (!next) selection.names.set(key, (next = newSelection(false)));
    selection = next;
  }
}

/** Answers `load`: an object with wire names; a collection with `_Items`. */
export class QueryReader {
  constructor(
    private readonly registry: Registry,
    private readonly host: Host,
  ) {}

  read(found: Handle, query: QueryInfo | undefined): unknown {
    if (!query) return this.readSelection(found, newSelection(true), undefined, undefined);
    const watched = watch(query, "a load");
    const selection = selectionOf(watched.fields);
    const { Top: top, Skip: skip } = watched.fields;
    watched.done();
    return this.readSelection(found, selection, top, skip);
  }

  /** What identifies an object, with its reference when the client keeps one. */
  identityOf(found: Handle): Record<string, unknown> {
    const definition = definitionOf(this.registry, found);
    const reference = definition.isTracked ? this.host.references.idOf(found) : undefined;
    return {
      ...definition.identity?.(found.target as never, this.host),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private readSelection(found: Handle, selection: Selection, top?: number, skip?: number): unknown {
    const definition = definitionOf(this.registry, found);
    const answer: Record<string, unknown> = this.identityOf(found);
    const forItems = newSelection(selection.all);
    if (selection.all) {
      for (const name of Object.keys(definition.scalarProperties ?? {}))
        answer[name] = this.readScalar(definition, found, name);
    }
    for (const [key, inner] of selection.names) {
      if (this.readMember(definition, found, key, inner, answer)) continue;
      if (!definition.collection) throw notImplemented(`${definition.className}.${key}`);
      forItems.names.set(key, inner);
    }
    if (definition.collection && (forItems.all || forItems.names.size > 0))
      answer._Items = this.readItems(definition, found, forItems, top, skip);
    else if (top !== undefined || skip !== undefined)
      throw invalidArgument("$top and $skip are for collections");
    return answer;
  }

  /** Reads one selected name into the answer; false when the object has no such property itself. */
  private readMember(
    definition: Definition,
    found: Handle,
    key: string,
    inner: Selection,
    answer: Record<string, unknown>,
  ): boolean {
    const scalar = findName(definition.scalarProperties, key);
    if (scalar !== undefined) {
      answer[scalar] = this.readScalar(definition, found, scalar);
      return true;
    }
    const navigation = this.navigationNamed(definition, key);
    if (navigation === undefined) return false;
    const { member, mayBeNull } = navigationProperty(definition, navigation);
    const child = located(locationOf(definition, navigation), () => {
      const got = member.get(found.target, this.host);
      if (!got && !mayBeNull) throw invalidArgument("there is no such object");
      return got;
    });
    const whole = inner.names.size === 0 && !inner.all;
    answer[navigation] = child && this.readSelection(child, whole ? newSelection(true) : inner);
    return true;
  }

  private navigationNamed(definition: Definition, key: string): string | undefined {
    const own = findName(definition.navigationProperties, key);
    if (own !== undefined) return own;
    const base = /^(.*)ornullobject$/.exec(key)?.[1];
    const name = base === undefined ? undefined : findName(definition.navigationProperties, base);
    return name === undefined ? undefined : `${name}OrNullObject`;
  }

  private readItems(
    definition: Definition,
    found: Handle,
    selection: Selection,
    top: number | undefined,
    skip: number | undefined,
  ): unknown[] {
    const items = definition.collection?.items(found.target as never, this.host) ?? [];
    const from = skip ?? 0;
    const chosen = items.slice(from, top === undefined ? undefined : from + top);
    return chosen.map((item, index) => ({
      ...(this.readSelection(item, selection) as object),
      // The client finds items of a collection without an indexer by this place (`Constants.index`).
      _Index: from + index,
    }));
  }

  private readScalar(definition: Definition, found: Handle, name: string): unknown {
    return located(locationOf(definition, name), () =>
      scalarProperty(definition, name).get(found.target, this.host),
    );
  }
}
