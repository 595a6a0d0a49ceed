import { proposeRequest } from "../core/remediation/request/proposeRequest";
import type { Action } from "./action";

/** Writes what the agencies are asked to report. */
export const request: Action<"request"> = {
  id: "request",
  propose: (snapshot, options) => proposeRequest(snapshot, options),
};
