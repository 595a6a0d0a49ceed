import { proposeItas } from "../core/duties/itas/proposeItas";
import type { Action } from "./action";

/** Makes or updates the checklist of what goes into ITAS. */
export const itas: Action<"itas"> = {
  id: "itas",
  propose: (snapshot, options) => proposeItas(snapshot, options),
};
