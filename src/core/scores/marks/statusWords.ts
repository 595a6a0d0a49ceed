import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf, toA1, cellRect } from "../../grid";
import { valueAt, type SheetSnapshot } from "../../snapshot";
import { PASS_MARK_NAME } from "../passMark";
import type { ScoreTable } from "../types";

/** ผ่าน / ไม่ผ่าน beside each score as a formula that follows it, only where the table's status column is empty. */
export function proposeStatusWords(table: ScoreTable, sheet: SheetSnapshot): Change[] {
  const { statusColumn } = table;
  const [block] = table.scoreBlocks;
  if (!statusColumn || !block) return [];
  const { row, column, rowCount } = statusColumn;
  const cells: CellInput[][] = [];
  const scoreRows = new Set(
    table.agencies.flatMap((agency) => Object.values(agency.scores).map((score) => score.at.row)),
  );
  for (let r = row; r < row + rowCount; r++) {
    if (valueAt(sheet, r, column) !== "") return [];
    cells.push([scoreRows.has(r) ? { formula: statusFormula(table, r, block.column) } : null]);
  }
  return [{ kind: "setCells", range: rangeOf(table.sheet, row, column, rowCount, 1), cells }];
}

function statusFormula({ unit }: ScoreTable, row: number, column: number): string {
  const cell = toA1(cellRect(row, column));
  const points = unit === "fraction" ? `${cell}*100` : cell;
  return `=IF(ISNUMBER(${cell}),IF(ROUND(${points},6)<${PASS_MARK_NAME},"ไม่ผ่าน","ผ่าน"),"")`;
}
