import type { CellInput, Change } from "../changes/changeSet";
import type { RangeRef } from "../grid";
import { intersects, rangeOf } from "../grid";
import type { Finding } from "../result";
import { finding } from "../result";
import type { SheetSnapshot } from "../snapshot";
import { valueAt } from "../snapshot";

/** A list that rows can be added to: a table of ours, or a plain one. */
export interface GrowingList<Column extends string> {
  sheet: string;
  /** null: a plain list, which has no size to change. */
  table: string | null;
  /** With its headers. */
  range: RangeRef;
  columns: Partial<Record<Column, number>>;
}

type Filled = readonly { row: number }[];

/** The first row after the last filled one. */
function nextRow(range: RangeRef, filled: Filled): number {
  return filled.reduce((next, { row }) => Math.max(next, row + 1), range.row + 1);
}

/**
 * Why rows cannot be added: the sheet is protected, or something of the user's stands where they would go. Rows at the
 * end of the table that are empty are used first. Null when nothing is in the way.
 */
export function roomBelow(
  sheet: SheetSnapshot,
  range: RangeRef,
  filled: Filled,
  rowCount: number,
): Finding | null {
  if (sheet.isProtected) return finding("error", "changes/sheet-protected", { sheet: sheet.name });
  const end = range.row + range.rowCount;
  const from = nextRow(range, filled);
  const below = { ...range, row: end, rowCount: Math.max(0, from + rowCount - end) };
  if (below.rowCount === 0) return null;
  let cellCount = 0;
  let first: RangeRef | null = null;
  for (let row = below.row; row < below.row + below.rowCount; row++) {
    for (let column = below.column; column < below.column + below.columnCount; column++) {
      if (valueAt(sheet, row, column) === "") continue;
      cellCount += 1;
      first ??= rangeOf(sheet.name, row, column);
    }
  }
  const merge = sheet.merges.find((area) => intersects(area, below));
  if (!first && !merge) return null;
  const at = first ?? { ...below, ...merge };
  return finding("error", "changes/would-overwrite", { cellCount: Math.max(1, cellCount) }, at);
}

/**
 * Writes rows after the last filled one and makes the table as long. Only the list's own columns that are still there are
 * written: columns that people added stay empty, columns that they took out stay out. The new rows look like the first.
 */
export function appendRows<Column extends string>(
  list: GrowingList<Column>,
  filled: Filled,
  rows: readonly Partial<Record<Column, CellInput>>[],
): Change[] {
  const { sheet, table, range } = list;
  const from = nextRow(range, filled);
  const columns = Object.entries<number | undefined>(list.columns).flatMap(([column, place]) =>
    place === undefined ? [] : [{ column: column as Column, place }],
  );
  const left = Math.min(...columns.map(({ place }) => place));
  const right = Math.max(...columns.map(({ place }) => place));
  const cells = rows.map((row) => {
    const line = Array<CellInput>(right - left + 1).fill(null);
    for (const { column, place } of columns) line[place - left] = row[column] ?? null;
    return line;
  });
  const written = rangeOf(sheet, from, left, rows.length, right - left + 1);
  const end = Math.max(range.row + range.rowCount, from + rows.length);
  const whole: RangeRef = { ...range, rowCount: end - range.row };
  return [
    {
      kind: "setFormat",
      range: written,
      format: { vertical: "Top", wrap: true, borders: { style: "Thin" } },
    },
    ...textColumns(written, cells),
    { kind: "setCells", range: written, cells },
    ...(table !== null && end > range.row + range.rowCount
      ? [{ kind: "resizeTable" as const, name: table, range: whole }]
      : []),
    { kind: "activate", range: rangeOf(sheet, from, left) },
  ];
}

/** A row that was emptied may have the format "@", under which the sign that keeps a text a text would be part of it. */
function textColumns(range: RangeRef, cells: readonly CellInput[][]): Change[] {
  const isText = (c: number) => cells.some((line) => typeof line[c] === "string" && line[c] !== "");
  return Array.from({ length: range.columnCount }, (_, c) => c)
    .filter(isText)
    .map((c) => ({
      kind: "setFormat",
      range: { ...range, column: range.column + c, columnCount: 1 },
      format: { numberFormat: "General" },
    }));
}
