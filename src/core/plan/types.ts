import type { RangeRef } from "../grid";
import type { IsoDate, PeriodReading, Span } from "../period/types";

/** A part of a month that a Gantt chart has marked: "X" under มี.ค., "17-19" under มี.ค., "X" under ไตรมาส 2. */
export interface MarkedSpan {
  /** 1–12. */
  firstMonth: number;
  lastMonth: number;
  /** Calendar year (Buddhist Era) of the first month; null when the table does not say. */
  yearBe: number | null;
  /** Days typed into the cell; the whole months when absent. */
  days?: { first: number; last: number };
}

/** One row of an activity table, as the table says it. */
export interface Activity {
  /** The number printed before the name. */
  no: number | null;
  /** Without its number, repaired for reading. */
  name: string;
  periodText: string;
  owners: string[];
  /** Where it was read; absent for the built-in template. */
  at?: RangeRef;
  periodAt?: RangeRef;
  /** Months crossed in the table's own chart: they are the period where no text says it. */
  marks?: MarkedSpan[];
  /** Two texts where the table has a column for each. */
  startText?: string;
  endText?: string;
  /** Numbers of date cells: they are read instead of the texts, as Excel keeps "64" typed as 1964. */
  periodSerial?: number;
  startSerial?: number;
  endSerial?: number;
  /** Which of these date cells show their month and no day. */
  monthsShown?: ("period" | "start" | "end")[];
  /** Written for another fiscal year and moved to this one: to be confirmed. */
  isShifted?: boolean;
}

/** An activity with its dates. */
export interface Task extends Activity {
  period: PeriodReading;
  /** What its text alone says, where somebody has decided which reading is meant. */
  read?: Span;
}

export type TimescaleUnit = "month" | "half-month" | "week";

export const TIMESCALE_UNITS: readonly TimescaleUnit[] = ["month", "half-month", "week"];

/** One column of the timeline. Dates are "YYYY-MM-DD", both included. */
export interface TimescaleColumn {
  start: IsoDate;
  end: IsoDate;
  /** Printed header: "ธ.ค.", "1–15", "7". */
  label: string;
  /** The month that several columns stand under. */
  group: string;
  /** The fiscal year (Buddhist Era) it stands under. */
  fiscalYearBe: number;
}

/** A user's own word for how far a task is; stored as its Thai label in the plan sheet. */
export type TaskStatus = "done" | "in-progress" | "not-started" | "cancelled";

/** One activity whose row in the plan sheet is going to change. */
export interface TaskChange {
  task: Task;
  fields: ("name" | "period" | "owners" | "dates" | "number")[];
  /** The dates the sheet holds now. */
  before: { start: IsoDate | null; end: IsoDate | null; name: string; periodText: string };
}

/** What running the plan again would do to the sheet. */
export interface PlanDifferences {
  added: Task[];
  changed: TaskChange[];
  /** Names of rows whose activity is no longer in the table. */
  vanished: string[];
}

/** What a plan proposal has found out. */
export interface PlanOutcome {
  sheet: string;
  tasks: Task[];
  fiscalYearBe: number;
  scale: TimescaleUnit;
  fromTemplate: boolean;
  /** The sheet was there already and is brought up to date. */
  isUpdate: boolean;
  differences: PlanDifferences;
  activities: Activity[];
}
