import type { IsoDate, Span } from "../../core/period/types";

const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar date; UTC, so that no time zone or summer time moves it. */
function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

function isoDate(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function monthStart(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}

function nextMonth(date: IsoDate): IsoDate {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

export interface TimelineBar {
  /** Percent of the width. A milestone has the width of nothing and is drawn as a sign. */
  left: number;
  width: number;
  isMilestone: boolean;
}

/** Something with a time: an activity of a proposal, a row of the plan sheet. */
export interface Timed {
  period: Span & { occurrences?: Span[] };
}

export interface TimelineRow<T extends Timed> {
  task: T;
  bars: TimelineBar[];
}

export interface Timeline<T extends Timed> {
  /** The months' first days, with where each begins in percent. */
  months: { start: IsoDate; left: number; width: number }[];
  rows: TimelineRow<T>[];
  /** Where today is; null when it is outside. */
  today: number | null;
}

/** At most so many months are drawn: beyond, the columns would be too narrow to read. */
const MOST_MONTHS = 24;

function spansOf(task: Timed): { start: IsoDate | null; end: IsoDate }[] {
  const { occurrences, start, end } = task.period;
  const spans = occurrences && occurrences.length > 0 ? occurrences : [{ start, end }];
  return spans.flatMap((span) => (span.end === null ? [] : [{ start: span.start, end: span.end }]));
}

/** The plan as a picture: whole months from the first date to the last. Null when no task has a date. */
export function layOutTimeline<T extends Timed>(tasks: readonly T[], today: IsoDate): Timeline<T> | null {
  const spans = tasks.map(spansOf);
  const dates = spans.flat().flatMap((span) => [span.start ?? span.end, span.end]);
  if (dates.length === 0) return null;
  const first = monthStart(dates.reduce((a, b) => (a < b ? a : b)));
  const last = dates.reduce((a, b) => (a > b ? a : b));
  const starts: IsoDate[] = [first];
  while (starts.length < MOST_MONTHS) {
    const next = nextMonth(starts[starts.length - 1] ?? first);
    if (next > last) break;
    starts.push(next);
  }
  const from = dayNumber(first);
  const days = dayNumber(nextMonth(starts[starts.length - 1] ?? first)) - from;
  const percent = (day: number) => (Math.min(days, Math.max(0, day - from)) / days) * 100;
  const barOf = ({ start, end }: { start: IsoDate | null; end: IsoDate }): TimelineBar => {
    const left = percent(dayNumber(start ?? end));
    const right = percent(dayNumber(end) + 1);
    return start === null
      ? { left: right, width: 0, isMilestone: true }
      : { left, width: right - left, isMilestone: false };
  };
  const now = dayNumber(today);
  return {
    months: starts.map((start) => ({
      start,
      left: percent(dayNumber(start)),
      width: percent(dayNumber(nextMonth(start))) - percent(dayNumber(start)),
    })),
    rows: tasks.map((task, index) => ({ task, bars: (spans[index] ?? []).map(barOf) })),
    today: now >= from && now < from + days ? percent(now + 0.5) : null,
  };
}

/** The last day of the months drawn, for the words that describe the picture. */
export function timelineEnd(timeline: Timeline<Timed>): IsoDate {
  const last = timeline.months[timeline.months.length - 1];
  return last ? isoDate(dayNumber(nextMonth(last.start)) - 1) : "";
}
