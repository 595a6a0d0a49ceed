import type { RangeRef, Rect } from "../../grid";
import { parseAddress, rangeOf } from "../../grid";
import { isoToSerial, serialToIso } from "../../period/calendar";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import type { TimescaleColumn, TimescaleUnit } from "../types";
import { TIMESCALE_UNITS } from "../types";
import type { Field } from "./fields";
import { FIELDS, WORKING_FIELDS, isField } from "./fields";

/**
 * Where everything is on a plan sheet. Two hidden rows hold the code of each column and the first and last day of each
 * timeline column as real dates: the rules look there, and so do we when the sheet was edited. Rows, top to bottom:
 * three title lines, first days (with the codes), last days, the header, the tasks, a thin spare row that keeps every
 * range one row longer than the tasks, the legend, and the line that says what made the sheet and when.
 */
export interface PlanLayout {
  sheet: string;
  fiscalYearBe: number;
  scale: TimescaleUnit;
  codesRow: number;
  endsRow: number;
  headerTop: number;
  /** Last row of the header: ranges begin here, so that a row inserted above the first task is inside them. */
  headerBottom: number;
  firstTask: number;
  spareRow: number;
  columns: Partial<Record<Field, number>>;
  timeline: { column: number; start: number; end: number }[];
}

const TITLE_LINES = 3;
const MARKER = /^ITA-PLAN 1 (\d{4}) ([a-z-]+)$/;

/** Whether a text is the mark of a plan sheet. */
export function isMarkerText(text: unknown): boolean {
  return typeof text === "string" && MARKER.test(text);
}

export function markerText(fiscalYearBe: number, scale: TimescaleUnit): string {
  return `ITA-PLAN 1 ${fiscalYearBe} ${scale}`;
}

/** The name that says where the plan of a fiscal year is; it follows the sheet when people rename or move it. */
export function planName(fiscalYearBe: number): string {
  return `ITA_Plan_${fiscalYearBe}`;
}

export function headerRowCount(scale: TimescaleUnit): number {
  return scale === "month" ? 2 : 3;
}

/** The layout of a new sheet. */
export function newLayout(
  sheet: string,
  fiscalYearBe: number,
  scale: TimescaleUnit,
  timescale: readonly TimescaleColumn[],
  taskCount: number,
): PlanLayout {
  const codesRow = TITLE_LINES;
  const headerTop = codesRow + 2;
  const headerBottom = headerTop + headerRowCount(scale) - 1;
  const note = timescale.length + 1;
  const columns: PlanLayout["columns"] = { activity: 0, note };
  WORKING_FIELDS.forEach((field, index) => (columns[field] = note + 1 + index));
  return {
    sheet,
    fiscalYearBe,
    scale,
    codesRow,
    endsRow: codesRow + 1,
    headerTop,
    headerBottom,
    firstTask: headerBottom + 1,
    spareRow: headerBottom + 1 + taskCount,
    columns,
    timeline: timescale.map(({ start, end }, index) => ({
      column: index + 1,
      start: isoToSerial(start),
      end: isoToSerial(end),
    })),
  };
}

/** Reads the layout of a sheet of ours as it is now, after whatever people inserted or moved; null when it is none. */
export function readLayout(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): PlanLayout | null {
  const marker = findMarker(sheet);
  if (!marker || !sheet.used) return null;
  const { fiscalYearBe, scale, row: codesRow } = marker;
  const headerTop = codesRow + 2;
  const headerBottom = headerTop + headerRowCount(scale) - 1;
  const columns: PlanLayout["columns"] = { activity: marker.column };
  const timeline: PlanLayout["timeline"] = [];
  for (let column = sheet.used.column; column < sheet.used.column + sheet.used.columnCount; column++) {
    const code = valueAt(sheet, codesRow, column);
    const end = valueAt(sheet, codesRow + 1, column);
    if (isField(code)) columns[code] ??= column;
    else if (isDay(code) && isDay(end)) timeline.push({ column, start: code, end });
  }
  if (timeline.length === 0) return null;
  const base = {
    sheet: sheet.name,
    fiscalYearBe,
    scale,
    codesRow,
    endsRow: codesRow + 1,
    headerTop,
    headerBottom,
  };
  const layout = { ...base, firstTask: headerBottom + 1, columns, timeline };
  return { ...layout, spareRow: spareRowOf(snapshot, sheet, layout) };
}

interface Marker {
  row: number;
  column: number;
  fiscalYearBe: number;
  scale: TimescaleUnit;
}

const MARKER_ROWS = 40;

function findMarker(sheet: SheetSnapshot): Marker | null {
  const { used } = sheet;
  if (!used) return null;
  for (let row = used.row; row < Math.min(used.row + used.rowCount, used.row + MARKER_ROWS); row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const value = valueAt(sheet, row, column);
      const [, year, unit] = typeof value === "string" ? (MARKER.exec(value) ?? []) : [];
      const scale = TIMESCALE_UNITS.find((candidate) => candidate === unit);
      if (year !== undefined && scale) return { row, column, fiscalYearBe: Number(year), scale };
    }
  }
  return null;
}

export function isPlanSheet(sheet: SheetSnapshot): boolean {
  return findMarker(sheet) !== null;
}

function isDay(value: unknown): value is number {
  return typeof value === "number" && serialToIso(value) !== null;
}

/** The name's range ends at the spare row; in a copied sheet, which has no name, it follows the last row with a key. */
function spareRowOf(
  snapshot: WorkbookSnapshot,
  sheet: SheetSnapshot,
  layout: Pick<PlanLayout, "fiscalYearBe" | "firstTask" | "columns">,
): number {
  const range = namedRange(snapshot, planName(layout.fiscalYearBe));
  if (range?.sheet === sheet.name && range.rowCount > 1) {
    return Math.max(layout.firstTask, range.row + range.rowCount - 1);
  }
  const bottom = sheet.used ? sheet.used.row + sheet.used.rowCount : 0;
  const keyColumn = layout.columns.key ?? layout.columns.activity ?? 0;
  for (let row = bottom - 1; row >= layout.firstTask; row--) {
    if (valueAt(sheet, row, keyColumn) !== "") return row + 1;
  }
  return layout.firstTask;
}

/** The range a workbook name stands for; null when there is no such name or its cells are gone (#REF!). */
export function namedRange(snapshot: WorkbookSnapshot, name: string): RangeRef | null {
  const found = snapshot.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  return found ? parseAddress(found.formula.replace(/^=/, "")) : null;
}

/** Whether a name is there and still stands for something. */
export function hasName(snapshot: WorkbookSnapshot, name: string): boolean {
  return snapshot.names.some(
    (entry) => entry.name.toLowerCase() === name.toLowerCase() && !entry.formula.includes("#REF!"),
  );
}

/** First and last column of everything of ours. */
export function columnSpan(layout: PlanLayout): { first: number; last: number } {
  const columns = FIELDS.flatMap((field) => layout.columns[field] ?? []);
  const all = [...columns, ...layout.timeline.map((entry) => entry.column)];
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** How many columns the printed part has: activity, timeline, note. */
export function printedColumns(layout: PlanLayout): number {
  return (layout.columns.note ?? layout.timeline.length) + 1;
}

/** From the codes to the spare row, all columns of ours: what the plan's name stands for. */
export function planRange(layout: PlanLayout): RangeRef {
  const { first, last } = columnSpan(layout);
  return rangeOf(
    layout.sheet,
    layout.codesRow,
    first,
    layout.spareRow - layout.codesRow + 1,
    last - first + 1,
  );
}

/** The timeline's cells, from the header's last row to the spare row. */
export function timelineRange(layout: PlanLayout): Rect {
  const columns = layout.timeline.map((entry) => entry.column);
  const first = Math.min(...columns);
  return {
    row: layout.headerBottom,
    column: first,
    rowCount: layout.spareRow - layout.headerBottom + 1,
    columnCount: Math.max(...columns) - first + 1,
  };
}
