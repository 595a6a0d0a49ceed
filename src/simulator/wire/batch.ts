import { accessDenied, invalidArgument, notSupported, OfficeError } from "../objects/errors";
import type { Host } from "../objects/host";
import type { Handle } from "../objects/targets";
import { definitionOf, locationOf, scalarMethod, scalarProperty, type Registry } from "./members";
import { located, PathResolver } from "./paths";
import { ActionType, type Action, type ErrorBody, type RequestBody, type ResponseBody } from "./protocol";
import { QueryReader } from "./query";
import { watch } from "./watch";

/** HTTP statuses that Excel gives with its codes (CoreErrorCodes of the client); 400 for the rest. */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  Conflict: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

export function errorBody(error: OfficeError, actionIndex?: number): ErrorBody {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? "",
    ...(actionIndex === undefined ? {} : { ActionIndex: actionIndex }),
    HttpStatusCode: STATUS[error.code] ?? 400,
  };
}

/** A defect of the simulator is said as such, never dressed up as something of Excel's. */
function asOfficeError(error: unknown): OfficeError {
  if (error instanceof OfficeError) return error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new OfficeError("GeneralException", `Defect in the simulated Excel: ${text}`);
}

/** Runs the actions of one request in order. What was done before a failing action stays done. */
export class BatchRunner {
  private readonly queries: QueryReader;

  /** @param beforeAction may throw, to fail an action on purpose */
  constructor(
    private readonly registry: Registry,
    private readonly host: Host,
    private readonly beforeAction: (location: string) => void,
  ) {
    this.queries = new QueryReader(registry, host);
  }

  run(body: RequestBody): ResponseBody {
    const response: ResponseBody = { Error: null, Results: [], TraceIds: [] };
    const watched = watch(body, "the request body");
    const { Actions: actions, ObjectPaths: paths } = watched.fields;
    // References are kept by _KeepReference and released by _RemoveReference alone.
    void watched.fields.AutoKeepReference;
    const resolver = new PathResolver(paths, this.registry, this.host, this.beforeAction);
    let index = 0;
    try {
      watched.done();
      for (; index < actions.length; index++) this.runAction(actions[index] as Action, resolver, response);
    } catch (error) {
      response.Error = errorBody(asOfficeError(error), index);
    }
    try {
      this.host.endBatch();
    } catch (error) {
      response.Error ??= errorBody(asOfficeError(error));
    }
    return response;
  }

  private runAction(action: Action, resolver: PathResolver, response: ResponseBody): void {
    const watched = watch(action, `action ${action.Id}`);
    const { Id: actionId, ActionType: type } = watched.fields;
    // Which paths are used for the last time: nothing to do, everything is forgotten at the end of the batch.
    void watched.fields.L;
    if (type === ActionType.trace) {
      void watched.fields.Name;
      // The client names the object whose event it has just registered; a trace says nothing about it.
      void watched.fields.ObjectPathId;
      response.TraceIds.push(actionId);
      response.Results.push({ ActionId: actionId, Value: null });
    } else {
      const value = this.runOnObject(watched.fields, type, resolver);
      if (value !== undefined) response.Results.push({ ActionId: actionId, Value: value });
    }
    watched.done();
  }

  /** The result of the action; undefined when it has none. */
  private runOnObject(action: Action, type: number, resolver: PathResolver): unknown {
    const found = resolver.resolve(action.ObjectPathId);
    switch (type) {
      case ActionType.instantiate:
        return found ? this.queries.identityOf(found) : null;
      case ActionType.query: {
        const query = action.QueryInfo;
        if (!found) return null;
        this.beforeAction(locationOf(definitionOf(this.registry, found), "load"));
        return this.queries.read(found, query);
      }
      case ActionType.method:
        return this.callMethod(action, found, resolver);
      case ActionType.setProperty:
        this.setProperty(action, found, resolver);
        return undefined;
      default:
        throw notSupported(`actions of type ${type}`);
    }
  }

  private callMethod(action: Action, found: Handle | null, resolver: PathResolver): unknown {
    const { Name: name, ArgumentInfo: info } = action;
    if (!found) {
      // Reading from a null object answers a null; doing something with it fails.
      if (name === "_KeepReference") return null;
      throw accessToNullObject(name);
    }
    const definition = definitionOf(this.registry, found);
    const location = locationOf(definition, name);
    if (name === "_KeepReference" && definition.isTracked) {
      void info;
      this.host.references.keep(found);
      return null;
    }
    this.beforeAction(location);
    const method = scalarMethod(definition, name);
    return located(location, () => {
      const args = resolver.argumentsOf(location, info);
      const result = method.call(found.target, args, this.host);
      args.ensureAllRead();
      return result ?? null;
    });
  }

  private setProperty(action: Action, found: Handle | null, resolver: PathResolver): void {
    const { Name: name, ArgumentInfo: info } = action;
    if (!found) throw accessToNullObject(name);
    const definition = definitionOf(this.registry, found);
    const location = locationOf(definition, name);
    this.beforeAction(location);
    const property = scalarProperty(definition, name);
    located(location, () => {
      if (!property.set) throw accessDenied(`${location} is read-only`);
      const args = resolver.argumentsOf(location, info);
      property.set(found.target, args, this.host);
      args.ensureAllRead();
    });
  }
}

function accessToNullObject(name: string): OfficeError {
  return new OfficeError("InvalidObjectPath", invalidArgument(`${name} of a null object`).message);
}
