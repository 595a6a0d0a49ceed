import type { Change } from "../../changes/changeSet";
import {
  cellRect,
  MAX_ROWS,
  parseAddress,
  rangeOf,
  toAbsoluteA1,
  quoteSheetName,
  type RangeRef,
} from "../../grid";
import { sheetNamed, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../snapshot";
import { PASS_MARK_NAME, passMarkCell } from "../passMark";

/** The defined name over the legend's two cells: how we know it again. */
const LEGEND_NAME = "ITA_MarkLegend";
/** Stands in a sheet that people print, so it is Thai whatever the pane speaks. */
const LEGEND_TEXT = "▼ ไม่ผ่านเกณฑ์ คือคะแนนต่ำกว่า";

/**
 * Two cells under everything else on the sheet: what the sign means, and the pass mark, which is the cell to change from then
 * on. Null when the sheet has no row left.
 */
export function proposeLegend(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  column: number,
  passMark: number,
): Change[] | null {
  const { used } = sheet;
  const row = used ? used.row + used.rowCount + 1 : 0;
  if (row >= MAX_ROWS) return null;
  const range = rangeOf(sheet.name, row, column, 1, 2);
  const markCell = rangeOf(sheet.name, row, column + 1);
  const isUsersCell = passMarkCell(snapshot) !== null;
  const cells = [[LEGEND_TEXT, isUsersCell ? { formula: `=${PASS_MARK_NAME}` } : passMark]];
  const changes: Change[] = [
    { kind: "setFormat", range: markCell, format: { numberFormat: "0.00", bold: true, horizontal: "Left" } },
    {
      kind: "setFormat",
      range: rangeOf(sheet.name, row, column),
      format: { fillColor: "#FDE3DF", fontColor: "#8A1C10", bold: true },
    },
    { kind: "setCells", range, cells },
    { kind: "setName", name: LEGEND_NAME, formula: formulaOf(range) },
  ];
  if (!isUsersCell) changes.push({ kind: "setName", name: PASS_MARK_NAME, formula: formulaOf(markCell) });
  return changes;
}

/** Where the legend stands, when its text is still ours. */
export function legendIn(snapshot: WorkbookSnapshot): RangeRef | null {
  const name = snapshot.names.find((one) => one.name.toLowerCase() === LEGEND_NAME.toLowerCase());
  const range = name && parseAddress(name.formula.replace(/^=/, ""));
  const sheet = range && sheetNamed(snapshot, range.sheet);
  if (!range || !sheet) return null;
  return valueAt(sheet, range.row, range.column) === LEGEND_TEXT ? range : null;
}

/** Empties the legend's cells and their look. */
export function removeLegend(range: RangeRef): Change[] {
  const cells = [Array<string>(range.columnCount).fill("")];
  return [
    { kind: "setCells", range, cells },
    {
      kind: "setFormat",
      range,
      format: {
        fillColor: null,
        fontColor: "#000000",
        bold: false,
        numberFormat: "General",
        horizontal: "General",
      },
    },
    { kind: "removeName", name: LEGEND_NAME },
  ];
}

function formulaOf(range: RangeRef): string {
  const { row, column, rowCount, columnCount } = range;
  return `=${quoteSheetName(range.sheet)}!${toAbsoluteA1(cellRect(row, column, rowCount, columnCount))}`;
}
