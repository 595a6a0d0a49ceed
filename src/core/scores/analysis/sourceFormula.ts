import type { CellInput } from "../../changes/changeSet";
import { toAddress } from "../../grid";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../../snapshot";
import type { ScoreReading, ScoreTable } from "../types";

/** A score on the analysis sheet: a reference to its cell where that holds a number, so that it follows; else its points. */
export function scoreInput(
  snapshot: WorkbookSnapshot,
  table: ScoreTable,
  score: ScoreReading | undefined,
): CellInput {
  if (!score || score.value === null) return "";
  const sheet = sheetNamed(snapshot, score.at.sheet);
  const isNumber = sheet && typeof valueAt(sheet, score.at.row, score.at.column) === "number";
  if (!isNumber) return score.value;
  return { formula: `=${toAddress(score.at)}${table.unit === "fraction" ? "*100" : ""}` };
}
