import { findScoreTables } from "../core/scores/findScoreTables";
import { proposeMarking } from "../core/scores/marking";
import type { Action } from "./action";

/** Marks failing scores with a live rule. */
export const highlight: Action<"highlight"> = {
  id: "highlight",
  propose(snapshot, options) {
    const tables = findScoreTables(snapshot);
    return tables.ok ? proposeMarking(snapshot, tables.value, options) : tables;
  },
};
