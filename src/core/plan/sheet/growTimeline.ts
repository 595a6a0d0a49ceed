import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import type { Insertion } from "../../changes/insertion";
import { moveRect } from "../../changes/insertion";
import type { Rect } from "../../grid";
import { cellRect, rangeOf } from "../../grid";
import { addDays, fiscalYearOf, isoToSerial, serialToIso } from "../../period/calendar";
import type { Span } from "../../period/types";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { fiscalYearGroups, monthGroups, timescaleColumns, usedMonths } from "../timescale";
import type { TimescaleColumn } from "../types";
import type { PlanLayout } from "./layout";
import * as looks from "./looks";
import { MONTH_WIDTH } from "./sizes";
import { TIMELINE } from "./taskRows";

/** Columns that come in at one end of a timeline. */
interface Block {
  side: "front" | "back";
  /** Where they stand when all of them are in. */
  column: number;
  columns: TimescaleColumn[];
}

export interface Growth {
  /** From left to right. */
  insertions: Extract<Insertion, { kind: "insertColumns" }>[];
  blocks: Block[];
}

const NO_GROWTH: Growth = { insertions: [], blocks: [] };

/** The months that a timeline lacks for its tasks: before its first day and after its last. Those in between stay as they are. */
export function growTimeline(
  { sheet, timeline, fiscalYearBe, scale }: PlanLayout,
  spans: readonly Span[],
): Growth {
  const [first, last] = [timeline[0], timeline[timeline.length - 1]];
  const [start, end] = [serialToIso(first?.start ?? 0), serialToIso(last?.end ?? 0)];
  if (!first || !last || start === null || end === null) return NO_GROWTH;
  const used = usedMonths([...spans, { start, end }], fiscalYearBe);
  const front =
    used.start < start ? timescaleColumns({ start: used.start, end: addDays(start, -1) }, scale) : [];
  const back = used.end > end ? timescaleColumns({ start: addDays(end, 1), end: used.end }, scale) : [];
  const blocks: Block[] = [
    { side: "front" as const, column: first.column, columns: front },
    { side: "back" as const, column: last.column + 1 + front.length, columns: back },
  ].filter(({ columns }) => columns.length > 0);
  return {
    blocks,
    insertions: blocks.map(({ column, columns }) => ({
      kind: "insertColumns",
      sheet,
      column,
      columnCount: columns.length,
    })),
  };
}

/** The layout when all new rows and columns are in. */
export function layoutAfter(layout: PlanLayout, growth: Growth, rowCount: number): PlanLayout {
  const moved = (column: number) =>
    growth.insertions.reduce((rect, insertion) => moveRect(rect, insertion), cellRect(0, column)).column;
  const columns = Object.entries(layout.columns).map(([field, column]) => [field, moved(column)] as const);
  const came = growth.blocks.flatMap(({ column, columns: fresh }) =>
    fresh.map(({ start, end }, index) => ({
      column: column + index,
      start: isoToSerial(start),
      end: isoToSerial(end),
    })),
  );
  return {
    ...layout,
    spareRow: layout.spareRow + rowCount,
    columns: Object.fromEntries(columns),
    timeline: [...layout.timeline.map((entry) => ({ ...entry, column: moved(entry.column) })), ...came].sort(
      (a, b) => a.column - b.column,
    ),
  };
}

/** What a row holds in the columns of a timeline that has grown. */
export function timelineAfter(before: readonly CellValue[], { blocks }: Growth): CellValue[] {
  const blank = (side: Block["side"]) =>
    blocks.filter((block) => block.side === side).flatMap(({ columns }) => columns.map(() => ""));
  return [...blank("front"), ...before, ...blank("back")];
}

/** The days, headings, looks and widths of columns that came in. `before` is the sheet without them. */
export function insertedColumnChanges(layout: PlanLayout, growth: Growth, before: SheetSnapshot): Change[] {
  const headings = headingAreas(layout, growth, before);
  return [
    ...growth.blocks.flatMap((block) => [...blockFormats(layout, block), ...blockCells(layout, block)]),
    ...headings,
  ];
}

function blockFormats(layout: PlanLayout, { column, columns }: Block): Change[] {
  const { sheet, codesRow, headerTop, headerBottom, firstTask, spareRow, scale } = layout;
  const part = (row: number, rowCount: number, format: RangeFormat): Change[] =>
    rowCount < 1
      ? []
      : [{ kind: "setFormat", range: rangeOf(sheet, row, column, rowCount, columns.length), format }];
  return [
    { kind: "setColumnWidth", sheet, column, columnCount: columns.length, characters: MONTH_WIDTH[scale] },
    ...part(codesRow, 2, { ...looks.TEXT, numberFormat: looks.DATE_FORMAT }),
    ...part(headerTop, headerBottom - headerTop + 1, looks.HEADER),
    ...part(firstTask, spareRow - firstTask, { ...looks.TEXT, ...TIMELINE, borders: { style: "Thin" } }),
  ];
}

function blockCells(layout: PlanLayout, { column, columns }: Block): Change[] {
  const { sheet, codesRow, headerTop, headerBottom } = layout;
  const blank = () => Array<CellInput>(columns.length).fill("");
  const headers = Array.from({ length: headerBottom - headerTop + 1 }, blank);
  const middle = headers[1] ?? [];
  if (headers.length > 2) for (const { index, label } of monthGroups(columns)) middle[index] = label;
  headers[headers.length - 1] = columns.map(({ label }) => label);
  const days = [columns.map(({ start }) => isoToSerial(start)), columns.map(({ end }) => isoToSerial(end))];
  const months = headers.length > 2 ? monthGroups(columns) : [];
  return [
    { kind: "setCells", range: rangeOf(sheet, codesRow, column, 2, columns.length), cells: days },
    {
      kind: "setCells",
      range: rangeOf(sheet, headerTop, column, headers.length, columns.length),
      cells: headers,
    },
    ...months.flatMap(({ index, count }): Change[] =>
      count > 1 ? [{ kind: "merge", range: rangeOf(sheet, headerTop + 1, column + index, 1, count) }] : [],
    ),
  ];
}

/** The fiscal years above the months: one that goes on over new columns keeps its text and reaches over them too. */
function headingAreas(layout: PlanLayout, { blocks, insertions }: Growth, before: SheetSnapshot): Change[] {
  const { sheet, headerTop: row } = layout;
  const fresh = new Set(blocks.flatMap(({ column, columns }) => columns.map((_, index) => column + index)));
  const old = layout.timeline.filter(({ column }) => !fresh.has(column));
  const areas = before.merges.map((area) =>
    insertions.reduce<Rect>((rect, own) => moveRect(rect, own), area),
  );
  const yearOf = (entry: { start: number } | undefined) => fiscalYearOf(serialToIso(entry?.start ?? 0) ?? "");
  const changes: Change[] = [];
  for (const { side, column, columns } of blocks) {
    const neighbour = side === "front" ? old[0] : old[old.length - 1];
    const touching = side === "front" ? columns[columns.length - 1] : columns[0];
    const goesOn = neighbour && touching && touching.fiscalYearBe === yearOf(neighbour);
    for (const { index, count, label } of fiscalYearGroups(columns)) {
      const isTouching = side === "front" ? index + count === columns.length : index === 0;
      const group = cellRect(row, column + index, 1, count);
      const known = goesOn && isTouching ? areaAt(areas, row, neighbour.column) : null;
      const area = known ? unionOf(known, group) : group;
      const text = known ? String(valueAt(before, row, columnBefore(known.column, insertions))) : label;
      if (!known || side === "front") {
        const cells = Array.from({ length: area.columnCount }, (_, place) =>
          place === 0 ? text || label : "",
        );
        changes.push({ kind: "setCells", range: { sheet, ...area }, cells: [cells], own: true });
      }
      if (area.columnCount > 1) changes.push({ kind: "merge", range: { sheet, ...area } });
      areas.push(area);
    }
  }
  return changes;
}

/** The merged area a cell is in, the latest first; the cell alone when it is in none. */
function areaAt(areas: readonly Rect[], row: number, column: number): Rect {
  const holds = (area: Rect) => area.column <= column && column < area.column + area.columnCount;
  const found = areas.filter((area) => area.row === row && area.rowCount === 1 && holds(area));
  return found[found.length - 1] ?? cellRect(row, column);
}

function unionOf(a: Rect, b: Rect): Rect {
  const column = Math.min(a.column, b.column);
  const right = Math.max(a.column + a.columnCount, b.column + b.columnCount);
  return { ...a, column, columnCount: right - column };
}

function columnBefore(column: number, insertions: Growth["insertions"]): number {
  return [...insertions]
    .reverse()
    .reduce((at, own) => (at >= own.column + own.columnCount ? at - own.columnCount : at), column);
}
