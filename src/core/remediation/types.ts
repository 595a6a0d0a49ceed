import type { RangeRef } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { IsoDate } from "../period/types";

/** Remediation status as a code; words in either language map to it. */
export type RemediationStatus = "done" | "in-progress" | "not-started" | "cancelled";

/** One row of the register: what one agency says of one failing indicator. */
export interface ReportRow {
  agency: string;
  indicator: IndicatorId;
  /** null: no answer yet, or one that cannot be read (then `isReported`). */
  status: RemediationStatus | null;
  /** When it was received; null when unknown. */
  reportedOn: IsoDate | null;
  /** The agency has answered: there is a status (even an unreadable one) or a date. */
  isReported: boolean;
  /** This row's own deadline; null: the register's holds. */
  deadline: IsoDate | null;
  /** A later row of the same agency and indicator is the newer answer: this one does not count. */
  isSuperseded: boolean;
  /** The cell of the status; in a matrix the cell where agency and indicator meet. */
  at: RangeRef;
  /** What the cells hold, exactly: formulas have to compare with it. */
  cells: { indicator: string; status: string };
}

/** Where a register's columns are; zero-based. */
export interface RegisterColumns {
  agency: number;
  /** Long register: a row per agency and indicator. */
  indicator: number | null;
  status: number | null;
  date: number | null;
  deadline: number | null;
  /** Matrix: a row per agency, a column of status words per indicator. */
  matrix: { indicator: IndicatorId; column: number }[];
}

/** What stands in the way of counting the register with worksheet formulas. */
export interface FormulaObstacles {
  /** Dates written as text, or in the wrong era. */
  hasTextDates: boolean;
  /** Date cells with nothing but spaces, which a formula takes for a date. */
  hasBlankDates: boolean;
  /** Merged or left-out cells: a row's words are not in the row. */
  hasMergedCells: boolean;
  /** Rows that a formula would count but that belong to no agency: totals in between, answers without a name. */
  hasRowsLeftOut: boolean;
  /** One agency in two spellings. */
  hasSpellings: boolean;
}

/** The register sheet as it was read. */
export interface ReportRegister {
  sheet: string;
  /** Headers and rows, without the title lines above. */
  range: RangeRef;
  layout: "long" | "matrix";
  rows: ReportRow[];
  /** Every agency asked, the silent ones included, in the order of the register. */
  agencies: string[];
  /** null when the register names none. */
  deadline: IsoDate | null;
  /** The cell that holds the deadline as a real date, if one does. */
  deadlineAt: RangeRef | null;
  columns: RegisterColumns;
  /** First and last row under the headers, zero-based. */
  firstRow: number;
  lastRow: number;
  /** Cells of a status column that say in words that there is no report yet ("-", "ยังไม่รายงาน"). */
  noReportWords: string[];
  obstacles: FormulaObstacles;
}

/** Counts of one failing indicator over the agencies. */
export interface IndicatorSummary {
  indicator: IndicatorId;
  agencies: number;
  reported: number;
  done: number;
  inProgress: number;
  notStarted: number;
  cancelled: number;
  late: number;
}
