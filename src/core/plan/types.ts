import type { RangeRef } from "../grid";
import type { PeriodReading } from "../period/types";

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
}

/** An activity with its dates. */
export interface Task extends Activity {
  period: PeriodReading;
}

export type TimescaleUnit = "month" | "half-month" | "week";

/** One column of the timeline. Dates are "YYYY-MM-DD", both included. */
export interface TimescaleColumn {
  start: string;
  end: string;
  /** Printed header: "ธ.ค.", "1–15", "7". */
  label: string;
  /** The month that several columns stand under. */
  group: string;
}
