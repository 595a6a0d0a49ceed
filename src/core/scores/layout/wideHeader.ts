import type { CellValue } from "../../snapshot";
import { agencyInTitle } from "../text/agencyText";
import { readHeaderWord } from "../text/headerWords";
import { readScoreNumber } from "../text/scoreNumber";
import type { HeaderGroup } from "./groups";
import { textAreas } from "./headerRows";
import type { Seed } from "./seeds";
import type { SheetView } from "./sheetView";
import type { Bounds } from "./longShape";

/** Header rows of a wide table: group headers above the indicators, the indicators, years or units below them. */
export interface WideHeader {
  above: number[];
  seedRows: number[];
  below: number[];
  /** The seeds of each column, merged cells spread over their columns. */
  seeds: Map<number, Seed[]>;
}

const MAX_ABOVE = 3;
const MAX_BELOW = 3;
const MAX_COLUMN_NUMBER = 60;
/** A longer text is a title or prose, not a header. */
const MAX_HEADER_TEXT = 100;

export function readWideHeader(view: SheetView, group: HeaderGroup, bounds: Bounds): WideHeader {
  const seeds = spreadSeeds(view, group);
  const columns = [...seeds.keys()].sort((a, b) => a - b);
  const header: WideHeader = { above: [], seedRows: [], below: [], seeds };
  for (let row = group.top; row <= group.bottom; row++) header.seedRows.push(row);
  for (let row = group.bottom + 1; row <= Math.min(bounds.bottom, group.bottom + MAX_BELOW); row++) {
    if (!isHeaderRowBelow(view, row, columns, group.bottom)) break;
    header.below.push(row);
  }
  for (let row = group.top - 1; row >= Math.max(bounds.top, group.top - MAX_ABOVE); row--) {
    if (!isHeaderRowAbove(view, row, columns, bounds)) break;
    header.above.unshift(row);
  }
  spreadOverYears(view, header, columns, bounds);
  return header;
}

function spreadSeeds(view: SheetView, group: HeaderGroup): Map<number, Seed[]> {
  const seeds = new Map<number, Seed[]>();
  for (const seed of group.seeds) {
    const merge = view.merges.inRow(seed.row, seed.column);
    const last = merge ? Math.min(merge.column + merge.columnCount - 1, view.right) : seed.column;
    for (let column = seed.column; column <= last; column++) {
      const list = seeds.get(column);
      if (list) list.push(seed);
      else seeds.set(column, [seed]);
    }
  }
  return seeds;
}

/** "ตัวชี้วัดที่ 1" over 2563 | 2564 without merging: the second year belongs to it too. */
function spreadOverYears(
  view: SheetView,
  header: WideHeader,
  columns: readonly number[],
  bounds: Bounds,
): void {
  const isYear = (column: number) =>
    header.below.some((row) => readHeaderWord(view.shown(row, column))?.role === "yearLabel");
  for (const column of columns) {
    if (!isYear(column)) continue;
    for (let next = column + 1; next <= bounds.right && !header.seeds.has(next) && isYear(next); next++) {
      if (header.seedRows.some((row) => view.at(row, next) !== "")) break;
      header.seeds.set(next, header.seeds.get(column) ?? []);
    }
  }
}

/** Years, units, words like คะแนน and สถานะ, or the column numbers 1, 2, 3 … under the indicators; or their merged cells going on. */
function isHeaderRowBelow(view: SheetView, row: number, columns: readonly number[], above: number): boolean {
  let words = 0;
  let previous: { value: number; column: number } | null = null;
  for (const column of columns) {
    const cell = view.at(row, column);
    if (cell === "") {
      const merge = view.merges.inRow(row, column);
      if (merge && merge.row <= above) words++;
      continue;
    }
    if (readHeaderWord(cell)?.role === "yearLabel") {
      words++;
      continue;
    }
    const reading = readScoreNumber(withoutBrackets(cell));
    if (reading.kind === "number") {
      const { value } = reading;
      // All columns are numbered, or only those of the indicators.
      const isNext =
        previous === null ||
        value === previous.value + 1 ||
        value === previous.value + column - previous.column;
      if (!Number.isInteger(value) || !isNext || value > MAX_COLUMN_NUMBER) return false;
      previous = { value, column };
      words++;
    } else if (reading.kind === "error" || reading.kind === "none") return false;
    else if (typeof cell === "string" && readHeaderWord(cell)) words++;
    else return false;
  }
  return words > 0 && (previous === null || words >= 3);
}

/** "(3)" among column numbers. */
function withoutBrackets(cell: CellValue): CellValue {
  return typeof cell === "string" ? cell.replace(/^\s*[([](\d{1,2})[)\]]\s*$/, "$1") : cell;
}

/** Texts over the indicators, not one title over the whole table. */
function isHeaderRowAbove(view: SheetView, row: number, columns: readonly number[], bounds: Bounds): boolean {
  const first = columns[0] ?? 0;
  const last = columns[columns.length - 1] ?? 0;
  const areas = textAreas(view, row, Math.max(bounds.left, first - 8), Math.min(bounds.right, last + 8));
  const over = areas.filter((area) => area.to >= first && area.from <= last);
  if (over.length === 0) return false;
  for (const area of areas) {
    const cell = view.shown(row, area.from);
    if (typeof cell === "string" && cell.length > MAX_HEADER_TEXT) return false;
    const reading = readScoreNumber(cell);
    if (reading.kind === "number" && readHeaderWord(cell)?.role !== "yearLabel") return false;
  }
  const [only] = areas;
  // "หน่วยงาน : เทศบาลตำบลแม่ริม" over all of them is the table's title.
  const title = only && areas.length === 1 ? view.shown(row, only.from) : "";
  if (typeof title === "string" && agencyInTitle(title) !== null) return false;
  return areas.length > 1 || (only !== undefined && only.from >= first && only.to <= last);
}
