import type { Rect } from "../../grid";
import { intersects } from "../../grid";
import type { CellValue } from "../../snapshot";
import type { ColumnMeaning } from "../types";
import { readHeaderWord } from "../text/headerWords";
import { readColumnHeader, type ColumnHeader } from "./columnHeader";
import { readColumnStats, type ColumnStats } from "./columnStats";
import type { WideShape } from "./shapes";
import type { SheetView } from "./sheetView";

/** A first look at a cell before its words are read. */
const MAY_BE_TOTAL = /คะ|ผล|รวม|ita|score|total|25\d\d|๒๕/i;
const ITA = /(?<![a-z])ita(?![a-z])|คุณธรรมและความโปร่งใส/i;
const DIGIT = /[\d๐-๙]/;
const MAX_TITLE_ROWS = 10;
const MAX_HEADER_TEXT = 80;
const SAMPLE_ROWS = 60;
/** A list that is longer than this sideways is not one of totals. */
const MAX_WIDTH = 60;

interface HeadedColumn {
  column: number;
  header: ColumnHeader;
  stats: ColumnStats;
}

/**
 * Lists and histories of ITA totals without indicators: `ลำดับ | อปท. | คะแนน ITA`, `ปีงบประมาณ | คะแนน | ระดับ`. They must say that they are about
 * ITA: in the header, a title, the sheet's name or the file's.
 */
export function shapeTotals(view: SheetView, taken: readonly Rect[], fileName: string): WideShape[] {
  const shapes: WideShape[] = [];
  const isNamedIta = ITA.test(view.name) || ITA.test(fileName);
  const { values } = view.sheet;
  for (let row = view.top; row < view.bottom; row++) {
    const skipTo = takenUntil(taken, row, view);
    if (skipTo !== null) {
      row = skipTo;
      continue;
    }
    const cells = values[row - view.top] ?? [];
    const below = values[row - view.top + 1] ?? [];
    for (let offset = 0; offset < cells.length; offset++) {
      if (!mayBeHeader(cells[offset] ?? "", below[offset] ?? "")) continue;
      const { role } = readHeaderWord(cells[offset] ?? "") ?? { role: null };
      if (role !== "total" && role !== "score" && role !== "yearLabel" && role !== "result") continue;
      const shape = shapeAt(view, row, view.left + offset, isNamedIta);
      if (
        !shape ||
        [...taken, ...shapes.map((one) => one.range)].some((rect) => intersects(rect, shape.range))
      )
        continue;
      shapes.push(shape);
      break;
    }
  }
  return shapes;
}

/** Words or a year over something with digits: all that a look at two cells can tell. */
function mayBeHeader(cell: CellValue, below: CellValue): boolean {
  if (typeof cell === "number" ? cell < 2550 || cell > 2599 : typeof cell !== "string" || cell === "")
    return false;
  if (typeof below !== "number" && (typeof below !== "string" || !DIGIT.test(below))) return false;
  const text = String(cell);
  return text.length <= MAX_HEADER_TEXT && MAY_BE_TOTAL.test(text);
}

/** A title about ITA in the rows above. */
function hasItaTitle(view: SheetView, row: number): boolean {
  for (let above = row - 1; above >= Math.max(view.top, row - MAX_TITLE_ROWS); above--) {
    for (let column = view.left; column <= Math.min(view.right, view.left + MAX_WIDTH); column++) {
      const cell = view.at(above, column);
      if (typeof cell === "string" && ITA.test(cell)) return true;
    }
  }
  return false;
}

/** The last row of a table that takes the whole width of this row; null when there is none. */
function takenUntil(taken: readonly Rect[], row: number, view: SheetView): number | null {
  for (const rect of taken) {
    const isIn = row >= rect.row && row < rect.row + rect.rowCount;
    const isWhole = rect.column <= view.left && rect.column + rect.columnCount > view.right;
    if (isIn && isWhole) return rect.row + rect.rowCount - 1;
  }
  return null;
}

function shapeAt(view: SheetView, row: number, at: number, isNamedIta: boolean): WideShape | null {
  let left = at;
  while (left > view.left && at - left < MAX_WIDTH && view.shown(row, left - 1) !== "") left--;
  let right = at;
  while (right < view.right && right - at < MAX_WIDTH && view.shown(row, right + 1) !== "") right++;
  const sample: number[] = [];
  for (let r = row + 1; r <= Math.min(view.bottom, row + SAMPLE_ROWS); r++) {
    if (view.at(r, at) === "" && view.at(r, left) === "") break;
    sample.push(r);
  }
  const all: HeadedColumn[] = [];
  for (let column = left; column <= right; column++) {
    const header = readColumnHeader(view, column, [row]);
    all.push({ column, header, stats: readColumnStats(view, column, sample) });
  }
  const columns = meaningsOf(all);
  if (!columns) return null;
  const saysIta = all.some(({ column }) => ITA.test(String(view.shown(row, column))));
  if (!saysIta && !isNamedIta && !hasItaTitle(view, row)) return null;
  return {
    layout: "wide",
    view,
    range: { row, column: left, rowCount: sample.length + 1, columnCount: right - left + 1 },
    headerRows: [row],
    firstRow: row + 1,
    lastRow: view.bottom,
    columns,
    headers: new Map(),
    unclear: [],
    isTotalsOnly: true,
  };
}

function meaningsOf(all: readonly HeadedColumn[]): Map<number, ColumnMeaning> | null {
  const isScores = ({ stats }: HeadedColumn) =>
    stats.scores > 0 &&
    stats.scores * 2 >= stats.filled &&
    !stats.isRunning &&
    (stats.high * 2 >= stats.scores || (stats.fractions > 0 && stats.greatest <= 1));
  const year = all.find(
    ({ header, stats }) => header.role === "year" || (stats.years > 0 && stats.years === stats.filled),
  );
  const agencies = all.filter(({ header, stats }) => header.role === "agency" && stats.texts > 0);
  const agency = agencies.reduce<HeadedColumn | null>(
    (a, b) => (a && a.header.rank > b.header.rank ? a : b),
    null,
  );
  if (!year && !agency) return null;
  const byYear = all.filter((one) => one.header.role === "yearLabel" && isScores(one));
  const total =
    all.find((one) => one.header.role === "total" && isScores(one)) ??
    all.find((one) => (one.header.role === "score" || one.header.role === "result") && isScores(one));
  const totals = total && byYear.length < 2 ? [total] : byYear.length >= 2 && !year ? byYear : [];
  if (totals.length === 0) return null;
  const columns = new Map<number, ColumnMeaning>();
  for (const { column, header } of totals) {
    columns.set(column, {
      is: "total",
      ...(header.fiscalYearBe === null ? {} : { fiscalYearBe: header.fiscalYearBe }),
    });
  }
  if (agency) columns.set(agency.column, { is: "agency" });
  if (year) columns.set(year.column, { is: "year" });
  const level = all.find(({ header }) => header.role === "level");
  if (level && totals.length === 1) columns.set(level.column, { is: "level" });
  return columns;
}
