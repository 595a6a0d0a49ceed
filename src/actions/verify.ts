import { proposeVerify } from "../core/remediation/verify/proposeVerify";
import type { Action } from "./action";

/** The secretariat confirms reports in the register. */
export const verify: Action<"verify"> = {
  id: "verify",
  propose: (snapshot, options) => proposeVerify(snapshot, options),
};
