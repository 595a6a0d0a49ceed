import { monthsSpan, toIso, yearOfFiscalMonth, BE_MINUS_CE, isOrdered } from "../period/calendar";
import { formatThaiDate, formatThaiMonth } from "../period/format";
import { readPeriod } from "../period/readPeriod";
import type { PeriodContext, PeriodReading, Span } from "../period/types";
import type { Finding } from "../result";
import { finding } from "../result";
import { canon } from "../text/canon";
import type { Activity, MarkedSpan, Task } from "./types";

/** Dates for every activity, with a finding at the cell of each that has none or whose dates rest on an assumption. */
export function toTasks(
  activities: readonly Activity[],
  context: { fiscalYearBe: number },
): { tasks: Task[]; findings: Finding[] } {
  const tasks = activities.map((activity) => toTask(activity, context));
  return { tasks, findings: tasks.flatMap(taskFindings) };
}

/** The dates of one activity. Crosses under months become a period text when the table has no words for it. */
export function toTask(activity: Activity, { fiscalYearBe }: { fiscalYearBe: number }): Task {
  const context: PeriodContext = { fiscalYearBe, isItaDocument: true };
  const period = shifted(readActivityPeriod(activity, context), activity);
  return { ...activity, periodText: activity.periodText || (activity.marks ? period.text : ""), period };
}

function readActivityPeriod(activity: Activity, context: PeriodContext): PeriodReading {
  if (activity.startText !== undefined && activity.endText !== undefined) {
    return readTwoTexts(activity.startText, activity.endText, activity, context);
  }
  if (canon(activity.periodText) === "" && activity.marks) return readMarkedSpans(activity.marks, context);
  const { periodText: text, periodSerial, monthsShown } = activity;
  return periodSerial === undefined
    ? readPeriod(text, context)
    : { ...readPeriod(periodSerial, { ...context, showsMonth: monthsShown?.includes("period") }), text };
}

/** A start and an end in cells of their own. Without a start it is a deadline. */
function readTwoTexts(
  startText: string,
  endText: string,
  { periodText: text, startSerial, endSerial, monthsShown }: Activity,
  context: PeriodContext,
): PeriodReading {
  const readStart = () =>
    readPeriod(startSerial ?? startText, { ...context, showsMonth: monthsShown?.includes("start") });
  const readEnd = () =>
    readPeriod(endSerial ?? endText, { ...context, showsMonth: monthsShown?.includes("end") });
  if (canon(startText) === "") return { ...readEnd(), text, start: null, kind: "deadline" };
  if (canon(endText) === "") return { ...readStart(), text };
  const first = readStart();
  const last = readEnd();
  const span: Span = { start: first.start ?? first.end, end: last.end ?? last.start };
  const isReadable = span.start !== null && span.end !== null && isOrdered(span);
  const isCertain = first.certainty === "certain" && last.certainty === "certain";
  return {
    text,
    ...(isReadable ? span : { start: null, end: null }),
    kind: isReadable ? "day_range" : "invalid",
    certainty: !isReadable ? "unreadable" : isCertain ? "certain" : "assumed",
    assumptions: [...new Set([...first.assumptions, ...last.assumptions])],
    alternatives: [],
  };
}

/** Crosses under months as dates. Crosses with gaps between them are a period that repeats. */
function readMarkedSpans(marks: readonly MarkedSpan[], context: PeriodContext): PeriodReading {
  const spans = marks.map((mark) => spanOfMark(mark, context));
  const text = spans.map(textOf).join(", ");
  const [first] = spans;
  const last = spans[spans.length - 1];
  const isReadable =
    first !== undefined && last !== undefined && spans.every((span) => span.start && span.end);
  const isAssumed = marks.some((mark) => mark.yearBe === null);
  return {
    text,
    start: isReadable ? first.start : null,
    end: isReadable ? last.end : null,
    kind: !isReadable ? "invalid" : spans.length > 1 ? "recurring" : kindOf(marks[0]),
    certainty: !isReadable ? "unreadable" : isAssumed ? "assumed" : "certain",
    assumptions: isReadable && isAssumed ? ["year-from-context"] : [],
    alternatives: [],
    ...(isReadable && spans.length > 1 ? { occurrences: spans } : {}),
  };
}

function kindOf(mark: MarkedSpan | undefined): PeriodReading["kind"] {
  if (mark?.days) return "day_range";
  return mark?.firstMonth === mark?.lastMonth ? "month" : "month_range";
}

function spanOfMark(mark: MarkedSpan, context: PeriodContext): Span {
  const { firstMonth, lastMonth, days } = mark;
  const yearCe =
    mark.yearBe !== null
      ? mark.yearBe - BE_MINUS_CE
      : context.fiscalYearBe === undefined
        ? null
        : yearOfFiscalMonth(context.fiscalYearBe, firstMonth);
  if (yearCe === null) return { start: null, end: null };
  const monthCount = ((lastMonth - firstMonth + 12) % 12) + 1;
  const months = monthsSpan(yearCe, firstMonth, monthCount);
  if (!days) return months;
  const endYear = Number(months.end.slice(0, 4));
  const lastDay = Math.min(days.last, Number(months.end.slice(8)));
  return { start: toIso(yearCe, firstMonth, days.first), end: toIso(endYear, lastMonth, lastDay) };
}

/** As an official would write it. */
function textOf({ start, end }: Span): string {
  if (start === null || end === null) return "";
  const [first, last] = [months(start), months(end)];
  const isWhole = start.endsWith("-01") && end === monthsSpan(last.yearCe, last.month, 1).end;
  if (!isWhole) return `${formatThaiDate(start)} – ${formatThaiDate(end)}`;
  const lastText = formatThaiMonth(last.yearCe, last.month);
  return start.slice(0, 7) === end.slice(0, 7)
    ? lastText
    : `${formatThaiMonth(first.yearCe, first.month)} – ${lastText}`;
}

function months(iso: string): { yearCe: number; month: number } {
  return { yearCe: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) };
}

/** Dates of the built-in activities in a year they were not written for are nobody's announcement yet. */
function shifted(period: PeriodReading, activity: Activity): PeriodReading {
  if (!activity.isShifted || period.certainty !== "certain") return period;
  return { ...period, certainty: "assumed", assumptions: ["year-from-context"] };
}

/** What has to be asked or said about a task's dates. */
export function taskFindings(task: Task): Finding[] {
  const { period, name, periodText, periodAt } = task;
  if (canon(periodText) === "")
    return [finding("warning", "plan/period-missing", { activity: name }, periodAt)];
  if (period.certainty === "unreadable") {
    return [finding("warning", "period/unreadable", { text: canon(periodText) }, periodAt)];
  }
  // The template's own finding says once for all rows that their dates were moved.
  if (period.certainty === "certain" || task.isShifted) return [];
  const { start, end, assumptions } = period;
  const params = { activity: name, text: canon(periodText), start, end, assumptions };
  return [finding("question", "plan/period-assumed", params, periodAt)];
}
