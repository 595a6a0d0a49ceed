import type { Change } from "../../changes/changeSet";
import type { Insertion } from "../../changes/insertion";
import type { Activity, Task } from "../types";
import type { PlanLayout } from "./layout";
import type { RowEdit } from "./mergeRow";
import type { PlanRow } from "./readRows";
import { newRow, timelineCells } from "./rowCells";
import { formatTaskRows, ownerChoices, validateTaskRows } from "./taskRows";

/** A new task and the row it gets, counted in the sheet as it is when all new rows are in. */
interface Place {
  row: number;
  task: Task;
}

export interface Placement {
  /** From top to bottom. */
  insertions: Extract<Insertion, { kind: "insertRows" }>[];
  places: Place[];
}

export interface NewTask {
  source: Activity;
  task: Task;
}

/**
 * Where new tasks go: right behind the task that the activity table has before them (and behind the rows of people's own
 * that follow it), else before the one it has after them. At the end, the empty rows that people left there are used before
 * new ones come in.
 */
export function placeRows(
  { sheet, spareRow }: PlanLayout,
  rows: readonly PlanRow[],
  order: readonly Activity[],
  rowOf: ReadonlyMap<Activity, PlanRow>,
  added: readonly NewTask[],
): Placement {
  const taskOf = new Map(added.map(({ source, task }) => [source, task]));
  const matched = new Set(rowOf.values());
  const indexOf = new Map(rows.map((row, index) => [row, index]));
  const end = rows.reduce((last, row, index) => (row.isBlank ? last : index + 1), 0);
  const groups = new Map<number, Task[]>();
  const firstMatched = order.map((source) => rowOf.get(source)).find((row) => row !== undefined);
  const first = (firstMatched && indexOf.get(firstMatched)) ?? end;
  let before: number | null = null;
  order.forEach((source) => {
    const own = rowOf.get(source);
    if (own) before = indexOf.get(own) ?? before;
    const task = taskOf.get(source);
    if (!task) return;
    const at = before === null ? first : behind(rows, before, matched);
    groups.set(at, [...(groups.get(at) ?? []), task]);
  });

  const insertions: Placement["insertions"] = [];
  const places: Place[] = [];
  let moved = 0;
  for (const [at, tasks] of [...groups].sort(([a], [b]) => a - b)) {
    const free = at === end ? rows.slice(end).map((row) => row.row + moved) : [];
    const from = (at === end ? spareRow : (rows[at]?.row ?? spareRow)) + moved;
    tasks.forEach((task, index) => places.push({ task, row: free[index] ?? from + index - free.length }));
    const rowCount = tasks.length - free.length;
    if (rowCount <= 0) continue;
    insertions.push({ kind: "insertRows", sheet, row: from, rowCount });
    moved += rowCount;
  }
  return { insertions, places };
}

/** Behind a row and the rows after it that no activity belongs to: people's own, and vanished ones. */
function behind(rows: readonly PlanRow[], index: number, matched: ReadonlySet<PlanRow>): number {
  let at = index + 1;
  for (let row = rows[at]; row && !row.isBlank && !matched.has(row); row = rows[at]) at++;
  return at;
}

/** What the rows of new tasks hold. */
export function placeEdits(layout: PlanLayout, places: readonly Place[], highestId: number): RowEdit[] {
  return places.map(({ row, task }, index) => ({
    row,
    fields: newRow(`t${highestId + index + 1}`, task),
    timeline: timelineCells(task, layout),
  }));
}

/** The looks, drop-downs and heights of rows that came in. What they would have from the row above may be a header's. */
export function insertedRowChanges(
  layout: PlanLayout,
  { insertions, places }: Placement,
  tasks: readonly Task[],
): Change[] {
  const owners = ownerChoices(tasks.length > 0 ? tasks : places.map(({ task }) => task));
  return insertions.flatMap(({ sheet, row, rowCount }): Change[] => [
    ...formatTaskRows(layout, row, rowCount),
    ...validateTaskRows(layout, row, row + rowCount - 1, owners),
    { kind: "setRowHeight", sheet, row, rowCount, height: "auto" },
  ]);
}
