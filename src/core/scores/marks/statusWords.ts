import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { valueAt, type SheetSnapshot } from "../../snapshot";
import type { ScoreTable } from "../types";
import { statusFormulas } from "./rule";

/** ผ่าน / ไม่ผ่าน beside each score as a formula that follows it, only where the table's status column is empty. */
export function proposeStatusWords(table: ScoreTable, sheet: SheetSnapshot): Change[] {
  const { statusColumn } = table;
  const [block] = table.scoreBlocks;
  if (!statusColumn || !block) return [];
  const { row, column, rowCount } = statusColumn;
  const cells: CellInput[][] = [];
  const formulaIn = statusFormulas(table, block, sheet);
  const scoreRows = new Set(
    table.agencies.flatMap((agency) => Object.values(agency.scores).map((score) => score.at.row)),
  );
  for (let r = row; r < row + rowCount; r++) {
    if (valueAt(sheet, r, column) !== "") return [];
    cells.push([scoreRows.has(r) ? { formula: formulaIn(r) } : null]);
  }
  return [{ kind: "setCells", range: rangeOf(table.sheet, row, column, rowCount, 1), cells }];
}
