import { proposeUncorrection } from "../core/scores/correcting";
import type { Action } from "./action";

/** Forgets what the user said of a range, or of all. */
export const uncorrect: Action<"uncorrect"> = {
  id: "uncorrect",
  propose: (snapshot, { at }) => proposeUncorrection(snapshot, at),
};
