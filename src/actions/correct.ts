import { proposeCorrection } from "../core/scores/correcting";
import type { Action } from "./action";

/** Keeps in the workbook what the user says a range of scores is. */
export const correct: Action<"correct"> = {
  id: "correct",
  propose: (snapshot, { correction }) => proposeCorrection(snapshot, correction),
};
