import { findScoreTables } from "../core/scores/findScoreTables";
import { proposeAnalysisSheet } from "../core/scores/proposeAnalysis";
import type { Action } from "./action";

/** Makes the sheet that analyses what failed. */
export const analysis: Action<"analysis"> = {
  id: "analysis",
  propose(snapshot, options) {
    const tables = findScoreTables(snapshot);
    return tables.ok ? proposeAnalysisSheet(snapshot, tables.value, options) : tables;
  },
};
