import type { RangeRef, Rect } from "./grid";

/**
 * A workbook as plain data, read in at most two `context.sync()` calls. What Excel calls a value:
 * `""` is an empty cell, an error is its text (`"#N/A"`), a date is its serial number.
 */
export type CellValue = string | number | boolean;

export interface SheetSnapshot {
  /** Excel's own identity of the worksheet: it survives renaming. */
  id: string;
  name: string;
  /** Zero-based place among the tabs. */
  position: number;
  visibility: "visible" | "hidden" | "veryHidden";
  isProtected: boolean;
  /** The used range (cells with values); null on an empty sheet. */
  used: Rect | null;
  /** The used range's values, exactly `used.rowCount` × `used.columnCount`; empty array when `used` is null. */
  values: CellValue[][];
  /** Number formats of the sheet's beginning, for what a date cell shows; absent where they were not read. */
  formats?: FormatWindow;
  /** Merged areas, in sheet coordinates. The value stands in the top left cell, the others are "". */
  merges: Rect[];
  /** Our own rules on this sheet. Read only when the workbook has an `ITA_…` name: without one there are none. */
  rules: RuleSnapshot[];
}

/** Number formats of a rectangle of cells, as en-US codes. */
export interface FormatWindow {
  row: number;
  column: number;
  codes: string[][];
}

/** A conditional format rule of ours (its formula speaks of an `ITA_…` name). */
export interface RuleSnapshot {
  id: string;
  /** As Excel gives it, with its leading "=". */
  formula: string;
  ranges: Rect[];
}

/** A defined name of the workbook, e.g. the pass mark's cell. */
export interface NameSnapshot {
  name: string;
  /** As Excel gives it: `='ผล ITA 63'!$B$2` or `=85`. */
  formula: string;
  value: CellValue;
}

/** An Excel table (ListObject). */
export interface TableSnapshot {
  name: string;
  sheet: string;
  /** With its header row and totals row. */
  range: Rect;
}

/** Settings of ours begin so; other add-ins' settings are none of our business. */
export const SETTING_PREFIX = "ita.";

export interface WorkbookSnapshot {
  /** File name as the host shows it; may be empty. */
  fileName: string;
  sheets: SheetSnapshot[];
  names: NameSnapshot[];
  tables: TableSnapshot[];
  /** The add-in's own settings kept in the workbook: key → JSON text. */
  settings: Record<string, string>;
}

/** The first rows of a range, without the empty cells around what is in it. */
export interface Peek {
  /** The filled part of the range that was asked for, all of its rows. */
  range: RangeRef;
  /** Its first rows, at most 12, and at most 60 columns. */
  values: CellValue[][];
}

/** The value at a sheet position, "" outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  if (!sheet.used) return "";
  return sheet.values[row - sheet.used.row]?.[column - sheet.used.column] ?? "";
}

/** A cell's number format, "" where it was not read. Below the rows that were read a column goes on as it was. */
export function formatAt({ formats }: SheetSnapshot, row: number, column: number): string {
  if (!formats) return "";
  const last = formats.codes.length - 1;
  return formats.codes[Math.min(row - formats.row, last)]?.[column - formats.column] ?? "";
}

export function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.normalize("NFC").toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.normalize("NFC").toLowerCase() === wanted);
}
