import type { CellInput } from "../../changes/changeSet";
import { serialToIso } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import type { Finding } from "../../result";
import { finding } from "../../result";
import { rangeOf } from "../../grid";
import type { CellValue } from "../../snapshot";
import type { Activity, Task, TaskChange } from "../types";
import type { Field } from "./fields";
import type { PlanLayout } from "./layout";
import type { PlanRow } from "./readRows";
import { readDayCell } from "./readRows";
import {
  OWNER_SEPARATOR,
  nameCell,
  ownersCell,
  periodCell,
  readDays,
  taskDays,
  timelineCells,
} from "./rowCells";
import type { RowSignature } from "./signature";
import { formatSignature, textSum } from "./signature";
import { isVanishedMark, withoutVanishedMark } from "./wording";

/** What is going to be written into one row of the sheet; absent fields stay as they are. */
export interface RowEdit {
  row: number;
  fields: Partial<Record<Field, CellInput>>;
  /** null leaves the cell. */
  timeline?: (number | null)[];
}

export interface MergedRow {
  edit: RowEdit;
  task: Task;
  changed: TaskChange["fields"];
  findings: Finding[];
  /** What the timeline is drawn from, and whether numbers that stand there are written anew. */
  drawn: { task: Task; isReadAgain: boolean };
}

/** Reads a period as the plan's context does. */
export type ToTask = (activity: Activity) => Task;

type TextField = "name" | "period" | "owners";

/**
 * Brings one row up to date with what its activity says now. Three states are compared, field by field: what we wrote
 * last time (the row's key), what the sheet says, what the activity table says. Whoever has changed wins; where both
 * have, the sheet's stays and a question is asked.
 *
 * Dates follow the period text that wins; dates that people have typed themselves stay.
 */
export function mergeRow(row: PlanRow, source: Activity, layout: PlanLayout, toTask: ToTask): MergedRow {
  const { activity: sheet, signature: base } = row;
  /** No activity table: the sheet is its own source, and only its changed period texts are read again. */
  const isOwnSource = source === sheet;
  const edit: RowEdit = { row: row.row, fields: {} };
  const changed: TaskChange["fields"] = [];
  const findings: Finding[] = [];
  const next: RowSignature | null = base && { ...base };
  const ask = (field: TextField | "dates", offered: string, column: Field) => {
    const at = rangeOf(layout.sheet, row.row, layout.columns[column] ?? 0);
    findings.push(finding("question", "plan/edited-here", { activity: sheet.name, field, offered }, at));
  };
  /** The text that wins. A row without a key is the user's: nothing is known of what it was, so it stays. */
  const choose = (field: TextField, column: Field, mine: string, theirs: string): string => {
    const [ours, offered] = [textSum(mine), textSum(theirs)];
    if (ours === offered || !base || !next) {
      if (next && (!isOwnSource || field === "period")) next[field] = offered;
      return mine;
    }
    if (ours === base[field]) {
      next[field] = offered;
      changed.push(field);
      return theirs;
    }
    if (offered !== base[field]) ask(field, theirs, column);
    return mine;
  };

  const name = choose("name", "activity", sheet.name, source.name);
  const owners = choose("owners", "owners", ownersCell(sheet), ownersCell(source));
  const mayFill = !base && sheet.periodText === "";
  const offeredText = periodCell(toTask(source));
  const periodText = mayFill ? offeredText : choose("period", "period", sheet.periodText, offeredText);
  const isSourcePeriod = textSum(periodText) === textSum(offeredText);
  const no = source.no ?? sheet.no;
  const settled = { no, name, owners: owners === "" ? [] : owners.split(OWNER_SEPARATOR), at: sheet.at };
  const task = toTask(isSourcePeriod ? { ...source, ...settled } : { ...sheet, ...settled, periodText });

  const put = (field: Field, value: CellInput, current: unknown) => {
    if (layout.columns[field] !== undefined && value !== current) edit.fields[field] = value;
  };
  const wantedName = nameCell({ no, name });
  if (textSum(wantedName) !== textSum(String(row.values.activity ?? ""))) put("activity", wantedName, null);
  // A number that is not the one before the name was typed by somebody.
  const isOwnNumber = row.values.no === "" || row.values.no === sheet.no;
  if (no !== null && row.values.no !== no && isOwnNumber) {
    put("no", no, row.values.no);
    if (base) changed.push("number");
  }
  if (changed.includes("owners")) put("owners", owners, null);
  if (changed.includes("period") || (mayFill && periodText !== "")) put("period", periodText, null);

  const isDecision = task.read !== undefined;
  const isReadAgain = !isOwnSource || !base || next?.period !== base.period || isDecision;
  // A text that has changed is another question; one decided before is not asked about again.
  if (next && next.period !== base?.period) delete next.isDecided;
  if (next && isDecision) next.isDecided = true;
  const days = isReadAgain ? mergeDays(row, task, layout, next) : "keep";
  if (days === "conflict") ask("dates", periodText, "start");
  else if (days !== "keep") {
    put("start", days.start ?? "", row.values.start);
    put("end", days.end ?? "", row.values.end);
    if ("start" in edit.fields || "end" in edit.fields) changed.push("dates");
  }
  const mark = String(row.values.mark ?? "");
  if (isVanishedMark(mark)) put("mark", withoutVanishedMark(mark), null);
  if (next) put("key", formatSignature(next), row.values.key);
  const shown = withSheetDays(task, row, days);
  return {
    edit,
    task: next?.isDecided ? asDecided(shown) : shown,
    changed,
    findings,
    drawn: { task, isReadAgain },
  };
}

type Days = { start: number | null; end: number | null };

/** Dates to write, or "keep" those of the sheet, or "conflict" when people and the table both moved them. */
function mergeDays(
  row: PlanRow,
  task: Task,
  layout: PlanLayout,
  next: RowSignature | null,
): Days | "keep" | "conflict" {
  const wanted = readDays(task);
  const start = readDayCell(row.values.start);
  const end = readDayCell(row.values.end);
  const { signature: base } = row;
  if (layout.columns.start === undefined || layout.columns.end === undefined) return "keep";
  if (task.read) {
    if (next) Object.assign(next, wanted);
    return taskDays(task);
  }
  if (!base || !next) return start === null && end === null ? wanted : "keep";
  const isEdited = start !== base.start || end !== base.end;
  const isMoved = wanted.start !== base.start || wanted.end !== base.end;
  const isThere = start === wanted.start && end === wanted.end;
  if (isEdited && isMoved && !isThere) return "conflict";
  next.start = wanted.start;
  next.end = wanted.end;
  return isEdited || !isMoved ? "keep" : wanted;
}

/** Empty cells of rows that people inserted, and the repetitions of a task whose dates changed. Typed text stays. */
export function mergeTimeline(
  timeline: readonly CellValue[],
  { task, isReadAgain }: MergedRow["drawn"],
  layout: PlanLayout,
): (number | null)[] | null {
  const cells = timelineCells(task, layout).map((value, index) => {
    const current = timeline[index] ?? "";
    if (current === "") return value;
    return typeof current === "string" || current === value || !isReadAgain ? null : value;
  });
  return cells.some((value) => value !== null) ? cells : null;
}

/** A reading that somebody has decided on is certain. */
function asDecided(task: Task): Task {
  if (task.period.certainty !== "assumed") return task;
  return { ...task, period: { ...task.period, certainty: "certain", assumptions: [], alternatives: [] } };
}

/** A task as the sheet will show it: dates that people typed are certain. */
function withSheetDays(task: Task, row: PlanRow, days: Days | "keep" | "conflict"): Task {
  if (days !== "keep" && days !== "conflict") return task;
  const wanted = taskDays(task);
  const start = readDayCell(row.values.start);
  const end = readDayCell(row.values.end);
  if (start === "wrong" || end === "wrong" || (start === wanted.start && end === wanted.end)) return task;
  if (start === null && end === null) return task;
  const iso = (day: number | null): IsoDate | null => (day === null ? null : serialToIso(day));
  return {
    ...task,
    period: {
      text: task.periodText,
      start: iso(start),
      end: iso(end),
      kind: start === null ? "deadline" : start === end ? "date" : "day_range",
      certainty: "certain",
      assumptions: [],
      alternatives: [],
    },
  };
}
