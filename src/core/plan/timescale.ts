import { addDays, fiscalYearOf, fiscalYearSpan, monthSpan, partsOf, weekdayOf } from "../period/calendar";
import { THAI_MONTHS_SHORT } from "../period/months";
import type { IsoDate, Span } from "../period/types";
import type { Task, TimescaleColumn, TimescaleUnit } from "./types";

/** A timeline may reach so many months beyond its fiscal year; dates further away are mistakes more often than plans. */
const MONTHS_BEYOND = 12;

/** A task's period, or each time it repeats. */
export function spansOf({ period }: Task): readonly Span[] {
  return period.occurrences ?? [period];
}

/** A month of the calendar, counted from year 0 of the Christian era. */
type MonthIndex = number;

function monthOf(iso: IsoDate): MonthIndex {
  const { yearCe, month } = partsOf(iso);
  return yearCe * 12 + month - 1;
}

function spanOfMonth(index: MonthIndex): { start: IsoDate; end: IsoDate } {
  return monthSpan(Math.floor(index / 12), (index % 12) + 1);
}

/**
 * The months a plan uses, first to last: ธ.ค.–ส.ค. for the source document's thirteen activities. The whole fiscal year
 * when nothing is dated. Spans more than a year beyond the fiscal year do not stretch the timeline.
 */
export function usedMonths(spans: readonly Span[], fiscalYearBe: number): { start: IsoDate; end: IsoDate } {
  const year = fiscalYearSpan(fiscalYearBe);
  const lowest = monthOf(year.start) - MONTHS_BEYOND;
  const highest = monthOf(year.end) + MONTHS_BEYOND;
  let first = Infinity;
  let last = -Infinity;
  for (const { start, end } of spans) {
    for (const iso of [start, end]) {
      if (iso === null) continue;
      const month = monthOf(iso);
      if (month < lowest || month > highest) continue;
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  }
  if (first > last) return year;
  return { start: spanOfMonth(first).start, end: spanOfMonth(last).end };
}

/**
 * The columns of a timeline over whole months (`start` is a first, `end` a last day of a month): months; halves
 * (1–15, 16–end); or weeks from Monday to Sunday, cut only at the two ends of the timeline. A week stands under the month of
 * its first day.
 */
export function timescaleColumns(
  { start, end }: { start: IsoDate; end: IsoDate },
  unit: TimescaleUnit,
): TimescaleColumn[] {
  if (unit === "week") return weekColumns(start, end);
  const columns: TimescaleColumn[] = [];
  for (let month = monthOf(start); month <= monthOf(end); month++) {
    const span = spanOfMonth(month);
    if (unit === "month") columns.push(column(span.start, span.end, monthLabel(month)));
    else {
      const middle = addDays(span.start, 14);
      columns.push(column(span.start, middle, "1–15"));
      columns.push(column(addDays(middle, 1), span.end, `16–${partsOf(span.end).day}`));
    }
  }
  return columns;
}

function weekColumns(start: IsoDate, end: IsoDate): TimescaleColumn[] {
  const columns: TimescaleColumn[] = [];
  for (let from = start; from <= end;) {
    const sunday = addDays(from, 6 - weekdayOf(from));
    const to = sunday < end ? sunday : end;
    columns.push(column(from, to, String(partsOf(from).day)));
    from = addDays(to, 1);
  }
  return columns;
}

function monthLabel(month: MonthIndex): string {
  return THAI_MONTHS_SHORT[month % 12] ?? "";
}

function column(start: IsoDate, end: IsoDate, label: string): TimescaleColumn {
  return { start, end, label, group: monthLabel(monthOf(start)), fiscalYearBe: fiscalYearOf(start) };
}

/** Neighbouring columns under one heading: where it begins and how many columns it spans. */
export interface ColumnGroup {
  label: string;
  index: number;
  count: number;
}

/** "ปีงบประมาณ พ.ศ. 2564" over its months. */
export function fiscalYearGroups(columns: readonly TimescaleColumn[]): ColumnGroup[] {
  return groupBy(columns, (entry) => `ปีงบประมาณ พ.ศ. ${entry.fiscalYearBe}`);
}

/** "ธ.ค." over its weeks or halves. */
export function monthGroups(columns: readonly TimescaleColumn[]): ColumnGroup[] {
  return groupBy(columns, (entry) => `${entry.group} ${entry.start.slice(0, 7)}`).map((group) => ({
    ...group,
    label: group.label.split(" ")[0] ?? "",
  }));
}

function groupBy(
  columns: readonly TimescaleColumn[],
  keyOf: (column: TimescaleColumn) => string,
): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  columns.forEach((entry, index) => {
    const last = groups[groups.length - 1];
    if (last?.label === keyOf(entry)) last.count++;
    else groups.push({ label: keyOf(entry), index, count: 1 });
  });
  return groups;
}
