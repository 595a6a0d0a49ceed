import { columnIndex, parseA1, type Rect } from "../../src/core/grid";
import type {
  CellValue,
  NameSnapshot,
  RuleSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../../src/core/snapshot";

/** What a test may say about one sheet besides its cells. */
export interface SheetExtras {
  merges?: string[];
  visibility?: SheetSnapshot["visibility"];
  isProtected?: boolean;
  rules?: RuleSnapshot[];
  /** Top left cell of the rows given, "A1" when absent. */
  at?: string;
}

export interface SnapshotExtras {
  fileName?: string;
  /** Merged areas by sheet: {"Sheet": ["A1:B1"]}; an array means the first sheet. */
  merges?: Record<string, string[]> | string[];
  sheets?: Record<string, SheetExtras>;
  names?: NameSnapshot[];
  tables?: TableSnapshot[];
  settings?: Record<string, string>;
}

/**
 * A workbook snapshot of plain arrays: `snapshotOf({"ผล ITA 63": [["ตัวชี้วัด", "คะแนน"], …]})`. Rows may be ragged,
 * `null` is an empty cell. The used range is what Excel would say: the smallest rectangle around filled cells.
 */
export function snapshotOf(
  sheets: Record<string, readonly (readonly (CellValue | null)[])[]>,
  extras: SnapshotExtras = {},
): WorkbookSnapshot {
  const names = Object.keys(sheets);
  const mergesOf = (sheet: string): string[] =>
    Array.isArray(extras.merges) ? (sheet === names[0] ? extras.merges : []) : (extras.merges?.[sheet] ?? []);
  return {
    fileName: extras.fileName ?? "",
    sheets: names.map((name, position) => {
      const more = extras.sheets?.[name] ?? {};
      const origin = parseA1(more.at ?? "A1") ?? { row: 0, column: 0 };
      return {
        id: `{sheet-${position}}`,
        name,
        position,
        visibility: more.visibility ?? "visible",
        isProtected: more.isProtected ?? false,
        ...usedRange(sheets[name] ?? [], origin.row, origin.column),
        merges: [...mergesOf(name), ...(more.merges ?? [])].map(rectOf),
        rules: more.rules ?? [],
      };
    }),
    names: extras.names ?? [],
    tables: extras.tables ?? [],
    settings: extras.settings ?? {},
  };
}

/** A rectangle of its A1 text; throws on a typing error in a test. */
export function rectOf(address: string): Rect {
  const rect = parseA1(address);
  if (!rect) throw new Error(`not an address: ${address}`);
  return rect;
}

/** Zero-based column of its letters. */
export function columnOf(letters: string): number {
  const column = columnIndex(letters);
  if (column === null) throw new Error(`not a column: ${letters}`);
  return column;
}

function usedRange(
  rows: readonly (readonly (CellValue | null)[])[],
  row: number,
  column: number,
): Pick<SheetSnapshot, "used" | "values"> {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (cell === null || cell === "") return;
      top = Math.min(top, r);
      bottom = Math.max(bottom, r);
      left = Math.min(left, c);
      right = Math.max(right, c);
    }),
  );
  if (bottom < 0) return { used: null, values: [] };
  const values = rows
    .slice(top, bottom + 1)
    .map((cells) => Array.from({ length: right - left + 1 }, (_, c) => cells[left + c] ?? ""));
  const rowCount = bottom - top + 1;
  return { used: { row: row + top, column: column + left, rowCount, columnCount: right - left + 1 }, values };
}
