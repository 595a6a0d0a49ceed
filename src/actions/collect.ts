import { proposeCollect } from "../core/remediation/reports/proposeCollect";
import type { Action } from "./action";

/** Takes returned report forms into the register of reports. */
export const collect: Action<"collect"> = {
  id: "collect",
  propose: (snapshot, options) => proposeCollect(snapshot, options),
};
