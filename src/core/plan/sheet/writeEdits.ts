import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { Field } from "./fields";
import { FIELDS } from "./fields";
import type { PlanLayout } from "./layout";
import type { RowEdit } from "./mergeRow";
import { periodFormat } from "./taskRows";

/** Rows nearer than this are written together: a rectangle of "leave it" cells costs less than another call. */
const NEAR = 4;

/** Edits of rows as few rectangles: the names, the timeline and the working columns of neighbouring rows. */
export function writeEdits(layout: PlanLayout, edits: readonly RowEdit[]): Change[] {
  const sorted = [...edits].sort((a, b) => a.row - b.row);
  const blocks: RowEdit[][] = [];
  for (const edit of sorted) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    if (block && last && edit.row - last.row < NEAR) block.push(edit);
    else blocks.push([edit]);
  }
  return blocks.flatMap((block) => writeBlock(layout, block));
}

function writeBlock(layout: PlanLayout, block: RowEdit[]): Change[] {
  const others = FIELDS.filter((field) => field !== "activity");
  const parts: ReadonlyMap<number, CellInput>[][] = [
    block.map((edit) => fieldCells(layout, edit, ["activity"])),
    block.map((edit) => timelineCellsOf(layout, edit)),
    block.map((edit) => fieldCells(layout, edit, others)),
  ];
  const changes = parts.flatMap((part) => rectangle(layout, block, part));
  const periods = block.filter((edit) => edit.fields.period !== undefined).map((edit) => edit.row);
  const [first] = periods;
  if (first === undefined) return changes;
  const rowCount = (periods[periods.length - 1] ?? first) - first + 1;
  const format = (numberFormat: "@" | "General") => periodFormat(layout, first, rowCount, numberFormat);
  return [...format("General"), ...changes, ...format("@")];
}

function fieldCells(layout: PlanLayout, edit: RowEdit, fields: readonly Field[]): Map<number, CellInput> {
  const cells = new Map<number, CellInput>();
  for (const field of fields) {
    const column = layout.columns[field];
    const value = edit.fields[field];
    if (column !== undefined && value !== undefined) cells.set(column, value);
  }
  return cells;
}

function timelineCellsOf(layout: PlanLayout, { timeline }: RowEdit): Map<number, CellInput> {
  const cells = new Map<number, CellInput>();
  timeline?.forEach((value, index) => {
    const column = layout.timeline[index]?.column;
    if (value !== null && column !== undefined) cells.set(column, value);
  });
  return cells;
}

function rectangle(layout: PlanLayout, block: RowEdit[], cells: ReadonlyMap<number, CellInput>[]): Change[] {
  const byRow = new Map(block.map((edit, index) => [edit.row, cells[index]]));
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [row, line] of byRow) {
    for (const column of line?.keys() ?? []) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return [];
  return [
    {
      kind: "setCells",
      // Only what an earlier run wrote is ever written over: see mergeRow.
      own: true,
      range: rangeOf(layout.sheet, top, left, bottom - top + 1, right - left + 1),
      cells: Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => byRow.get(top + r)?.get(left + c) ?? null),
      ),
    },
  ];
}
