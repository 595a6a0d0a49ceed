import { toAddress } from "../../grid";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../../snapshot";
import type { PaperCell } from "./keyedPaper";
import type { ScoreReading, ScoreTable } from "../types";

/** A score on the analysis sheet: a reference to its cell where that holds a number, so that it follows; else its points. */
export function scoreInput(
  snapshot: WorkbookSnapshot,
  table: ScoreTable,
  score: ScoreReading | undefined,
): PaperCell {
  if (!score || score.value === null) return "";
  const sheet = sheetNamed(snapshot, score.at.sheet);
  const isNumber = sheet && typeof valueAt(sheet, score.at.row, score.at.column) === "number";
  if (!isNumber) return score.value;
  const times = table.unit === "fraction" ? "*100" : "";
  return { formula: `=${toAddress(score.at)}${times}`, shown: score.value };
}
