import { proposeEvidence } from "../core/remediation/evidence/proposeEvidence";
import type { Action } from "./action";

/** Makes or updates the paper that is published as evidence. */
export const evidence: Action<"evidence"> = {
  id: "evidence",
  propose: (snapshot, options) => proposeEvidence(snapshot, options),
};
