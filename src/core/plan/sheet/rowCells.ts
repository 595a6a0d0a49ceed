import type { CellInput } from "../../changes/changeSet";
import { isoToSerial } from "../../period/calendar";
import type { Span } from "../../period/types";
import type { Activity, Task } from "../types";
import { oneLine } from "../activities/names";
import type { Field } from "./fields";
import type { PlanLayout } from "./layout";
import { CELL } from "./rules";
import type { RowSignature } from "./signature";
import { formatSignature, textSum } from "./signature";

export const OWNER_SEPARATOR = ", ";

/** "3. ประชุมคณะทำงาน": as the official table prints it. */
export function nameCell({ no, name }: Pick<Activity, "no" | "name">): string {
  return no === null ? name : `${no}. ${name}`;
}

/** On one line, so that the printed rows are as high as the activities alone need. */
export function ownersCell({ owners }: Pick<Activity, "owners">): string {
  return owners.join(OWNER_SEPARATOR);
}

export function periodCell({ periodText }: Pick<Activity, "periodText">): string {
  return oneLine(periodText);
}

/** Serial numbers of a task's dates; null leaves the cell empty (a deadline has no start). */
export function taskDays({ period }: Pick<Task, "period">): { start: number | null; end: number | null } {
  return serialsOf(period);
}

/** What the text alone says: the dates that a later run compares with. */
export function readDays({ period, read }: Task): { start: number | null; end: number | null } {
  return serialsOf(read ?? period);
}

function serialsOf({ start, end }: Span): { start: number | null; end: number | null } {
  return { start: start === null ? null : isoToSerial(start), end: end === null ? null : isoToSerial(end) };
}

export function signatureOf(id: string, task: Task): RowSignature {
  return {
    id,
    name: textSum(task.name),
    period: textSum(task.periodText),
    owners: textSum(ownersCell(task)),
    ...readDays(task),
    ...(task.read ? { isDecided: true } : {}),
  };
}

/** What a new task's row holds, by field. */
export function newRow(id: string, task: Task): Record<Field, CellInput> {
  const { start, end } = taskDays(task);
  return {
    activity: nameCell(task),
    note: "",
    no: task.no ?? "",
    period: periodCell(task),
    start: start ?? "",
    end: end ?? "",
    owners: ownersCell(task),
    // Nobody has said anything yet: what is not reported is not late.
    status: "",
    progress: "",
    doneOn: "",
    mark: "",
    key: formatSignature(signatureOf(id, task)),
  };
}

/**
 * What the timeline cells of a task hold: nothing visible, only what the rules need to draw every repetition of a task
 * that is done several times.
 */
export function timelineCells(task: Task, layout: PlanLayout): number[] {
  const { occurrences } = task.period;
  if (!occurrences || occurrences.length < 2) return layout.timeline.map(() => CELL.plain);
  const spans = occurrences.flatMap(serialSpan);
  return layout.timeline.map(({ start, end }) => {
    const inside = spans.filter((span) => span.start <= end && span.end >= start);
    if (inside.length === 0) return CELL.gap;
    return inside.every((span) => span.start === span.end) ? CELL.point : CELL.plain;
  });
}

function serialSpan({ start, end }: Span): { start: number; end: number }[] {
  const last = end ?? start;
  const first = start ?? end;
  return first === null || last === null ? [] : [{ start: isoToSerial(first), end: isoToSerial(last) }];
}
