import { proposePlan } from "../core/plan/proposePlan";
import type { Action } from "./action";

/** Builds the plan sheet, or brings the one that is there up to date. */
export const plan: Action<"plan"> = {
  id: "plan",
  propose: (snapshot, options) => proposePlan(snapshot, options),
};
