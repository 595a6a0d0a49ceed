import { proposeRuleset } from "../core/scores/proposeRuleset";
import type { Action } from "./action";

/** Sets the workbook's own pass mark of a fiscal year. */
export const ruleset: Action<"ruleset"> = {
  id: "ruleset",
  propose: (snapshot, options) => proposeRuleset(snapshot, options),
};
