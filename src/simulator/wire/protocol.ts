/**
 * The request protocol of the Office.js client, as read from its debug build (`OfficeExtension`: ActionFactory,
 * ObjectPathFactory, HostBridge, GenericEventRegistration).
 */

export const MessageType = { request: 1, response: 2, event: 3 } as const;

/** Numbers of CommonActionFactory and ActionFactory. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Numbers of ObjectPathFactory. */
export const PathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Events come as entries of this category (`Constants.eventMessageCategory`). */
export const EVENT_MESSAGE_CATEGORY = 65536;

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  /** Object paths used here for the last time, so that the host may forget them. */
  L?: number[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  /** "Do not keep a reference": the client has untracked the object. */
  D?: boolean;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RequestMessage {
  id: number;
  type: number;
  flags: number;
  controlId?: string;
  message: { url: string; method: string; headers?: Record<string, string> | null; body: RequestBody };
}

export interface ErrorBody {
  Code: string;
  Message: string;
  Location: string;
  /** Which action of the batch; absent when the request failed as a whole. */
  ActionIndex?: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Error: ErrorBody | null;
  Results: { ActionId: number; Value: unknown }[];
  /** Ids of the trace actions that were reached. */
  TraceIds: number[];
}
