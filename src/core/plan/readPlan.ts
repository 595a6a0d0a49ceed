import { rangeOf } from "../grid";
import type { RangeRef } from "../grid";
import { serialToIso } from "../period/calendar";
import type { IsoDate, PeriodReading, Span } from "../period/types";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { canon } from "../text/canon";
import { taskKey } from "./decisions";
import { readLinks } from "./links/readLinks";
import type { Link } from "./links/types";
import type { PlanSheet } from "./planSheet";
import { findPlanSheet } from "./planSheet";
import { namedRange } from "./sheet/layout";
import type { PlanRow } from "./sheet/readRows";
import { readDayCell, readPlanRows } from "./sheet/readRows";
import { CELL, TODAY_NAME } from "./sheet/rules";
import { textSum } from "./sheet/signature";
import { STATUS_WORDS, isVanishedMark } from "./sheet/wording";
import { isReportingDeadline } from "./template";
import { toTask } from "./toTasks";

/** How a row of the plan stands on its day of today, by the same conditions as the bars. */
export type PlanState =
  | "done"
  | "cancelled"
  | "late"
  /** Its end has passed, and nobody has said how far it is. */
  | "unreported"
  | "underway"
  | "ahead"
  /** It has no date that can be read. */
  | "undated";

/** A row of the plan sheet as its cells are now. */
export interface PlanEntry {
  key: string;
  no: number | null;
  name: string;
  periodText: string;
  start: IsoDate | null;
  end: IsoDate | null;
  /** Each time, for an activity that repeats; one otherwise. */
  spans: Span[];
  /** 0 to 1. */
  progress: number;
  state: PlanState;
  /** The activity table has it no more. */
  isVanished: boolean;
  /** Its period as read, where the dates rest on it and it is in doubt. */
  doubt: PeriodReading | null;
  at: RangeRef;
}

export interface PlanReading {
  sheet: string;
  fiscalYearBe: number;
  /** What the workbook's cell of today says. */
  today: IsoDate;
  entries: PlanEntry[];
  hasReportingDeadline: boolean;
  /** Ties of failing indicators; null when the workbook has no table of them. */
  links: { sheet: string; links: Link[] } | null;
}

/** The plan as its cells are now; null when the workbook has none. Linear in its rows. `clock`: today where no cell says it. */
export function readPlan(snapshot: WorkbookSnapshot, clock: IsoDate): PlanReading | null {
  const plan = findPlanSheet(snapshot);
  if (!plan) return null;
  const today = todayIn(snapshot) ?? clock;
  const entries = readPlanRows(plan)
    .filter((row) => !row.isBlank)
    .map((row) => entryOf(row, plan, today));
  const links = readLinks(snapshot);
  return {
    sheet: plan.name,
    fiscalYearBe: plan.fiscalYearBe,
    today,
    entries,
    hasReportingDeadline: entries.some(isReportingDeadline),
    links: links && { sheet: links.sheet, links: links.links },
  };
}

/** People may type a day in place of =TODAY(). */
function todayIn(snapshot: WorkbookSnapshot): IsoDate | null {
  const range = namedRange(snapshot, TODAY_NAME);
  const sheet = range && sheetNamed(snapshot, range.sheet);
  const day = sheet ? readDayCell(valueAt(sheet, range.row, range.column)) : null;
  return typeof day === "number" ? serialToIso(day) : null;
}

function entryOf(row: PlanRow, plan: PlanSheet, today: IsoDate): PlanEntry {
  const { activity, values } = row;
  const [start, end] = [isoOf(row, "start"), isoOf(row, "end")];
  return {
    key: taskKey(activity),
    no: activity.no,
    name: activity.name,
    periodText: activity.periodText,
    start,
    end,
    spans: spansOf(row, plan, { start, end }),
    progress: progressOf(values.progress),
    state: stateOf(row, end, start, today),
    isVanished: isVanishedMark(String(values.mark ?? "")),
    doubt: doubtOf(row, plan, { start, end }),
    at: rangeOf(plan.name, row.row, plan.layout.columns.activity ?? 0),
  };
}

function isoOf({ values }: PlanRow, field: "start" | "end"): IsoDate | null {
  const day = readDayCell(values[field]);
  return typeof day === "number" ? serialToIso(day) : null;
}

function progressOf(value: unknown): number {
  return typeof value === "number" ? Math.max(0, Math.min(1, value)) : 0;
}

/** The conditions of the bars' rules, in the same order of precedence. */
function stateOf({ values }: PlanRow, end: IsoDate | null, start: IsoDate | null, today: IsoDate): PlanState {
  const status = canon(String(values.status ?? ""));
  if (status === STATUS_WORDS.cancelled) return "cancelled";
  const isDone =
    status === STATUS_WORDS.done || (values.doneOn ?? "") !== "" || progressOf(values.progress) >= 1;
  if (isDone) return "done";
  if (end === null) return "undated";
  if (end < today) return status === "" && (values.progress ?? "") === "" ? "unreported" : "late";
  return (start ?? end) <= today ? "underway" : "ahead";
}

/** Where the bars of an activity that repeats are, from the marks in its timeline. */
function spansOf({ timeline }: PlanRow, { layout }: PlanSheet, { start, end }: Span): Span[] {
  if (end === null) return [];
  const isRepeated = timeline.some((cell) => cell === CELL.gap || cell === CELL.point);
  if (!isRepeated) return [{ start, end }];
  const spans: Span[] = [];
  let isOpen = false;
  timeline.forEach((cell, index) => {
    const column = layout.timeline[index];
    const from = serialToIso(column?.start ?? 0);
    const to = serialToIso(column?.end ?? 0);
    const isLit = cell !== CELL.gap && from !== null && to !== null && to >= (start ?? end) && from <= end;
    if (!isLit) isOpen = false;
    else if (cell === CELL.point) {
      spans.push({ start: null, end: to < end ? to : end });
      isOpen = false;
    } else {
      const last = spans[spans.length - 1];
      if (isOpen && last) last.end = to < end ? to : end;
      else spans.push({ start: start !== null && start > from ? start : from, end: to < end ? to : end });
      isOpen = true;
    }
  });
  return spans;
}

/** A period in doubt, while the cells still hold what was read of it and nobody has decided. */
function doubtOf(
  { activity, signature }: PlanRow,
  { fiscalYearBe }: PlanSheet,
  { start, end }: Span,
): PeriodReading | null {
  if (activity.periodText === "" || signature?.isDecided) return null;
  if (signature && signature.period !== textSum(activity.periodText)) return null;
  const { period } = toTask(activity, { fiscalYearBe });
  if (period.certainty === "unreadable") return start === null && end === null ? period : null;
  return period.certainty === "assumed" && period.start === start && period.end === end ? period : null;
}
