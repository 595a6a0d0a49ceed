import { proposeSummary } from "../core/remediation/proposeSummary";
import type { Action } from "./action";

/** Writes the remediation status of the failing indicators into cells. */
export const summary: Action<"summary"> = {
  id: "summary",
  propose: (snapshot, options) => proposeSummary(snapshot, options),
};
