import { proposeMatrix } from "../core/remediation/matrix/proposeMatrix";
import type { Action } from "./action";

/** Makes or updates the sheet that shows which agency has answered what. */
export const matrix: Action<"matrix"> = {
  id: "matrix",
  propose: (snapshot, options) => proposeMatrix(snapshot, options),
};
