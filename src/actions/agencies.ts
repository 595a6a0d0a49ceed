import { proposeAgencies } from "../core/remediation/agencies/proposeAgencies";
import type { Action } from "./action";

/** Makes the register of agencies, or adds to it. */
export const agencies: Action<"agencies"> = {
  id: "agencies",
  propose: (snapshot, options) => proposeAgencies(snapshot, options),
};
