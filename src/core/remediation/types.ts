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
  /** The secretariat has checked and confirmed it, and it is done: verified is more than done. */
  isVerified: boolean;
  /** What the agency says it did, as written; "" when it says nothing. */
  action: string;
  /** Where the evidence is (a link, a file), as written; shown, never followed. */
  evidence: string;
  /** The cell of the status; in a matrix the cell where agency and indicator meet. */
  at: RangeRef;
  /** What the cells hold, exactly: formulas have to compare with it. */
  cells: { agency: string; indicator: string; status: string; verified: string };
}

/** Where a register's columns are; zero-based. */
export interface RegisterColumns {
  agency: number;
  /** Long register: a row per agency and indicator. */
  indicator: number | null;
  status: number | null;
  date: number | null;
  deadline: number | null;
  /** Status as a code beside the label. */
  code: number | null;
  action: number | null;
  evidence: number | null;
  /** Personal data: known, so that nothing else reads it. */
  person: number | null;
  verified: number | null;
  verifiedOn: number | null;
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
  /** Statuses that only their code says: a label is missing or in another language. */
  hasCodesOnly: boolean;
  /** Statuses kept as a share of the work done, in cells that show a percentage. */
  hasShares: boolean;
}

/** The Excel table that a register is: formulas that speak of its columns by name grow with it. */
export interface RegisterTable {
  name: string;
  /** Exact header text by zero-based worksheet column. */
  headers: ReadonlyMap<number, string>;
}

/** The agencies that were asked to report, kept in the table `ITA_Agencies`. */
export interface AskedAgencies {
  /** Structured reference of the names' column; null when its header cannot be written in one. */
  column: string | null;
  /** Every agency of the register is in the table, and each of the table only once: its rows are the agencies. */
  isAll: boolean;
}

/** The register sheet as it was read. */
export interface ReportRegister {
  sheet: string;
  /** Headers and rows, without the title lines above. */
  range: RangeRef;
  layout: "long" | "matrix";
  rows: ReportRow[];
  /** Every agency asked, the silent ones included: those of `ITA_Agencies` in its order, then the register's own. */
  agencies: string[];
  /** null when the workbook has no register of agencies: then the agencies are the register's. */
  asked: AskedAgencies | null;
  /** Indicators of the request in the workbook; the register may not speak of all of them yet. */
  requested: IndicatorId[];
  /** null when the register is plain cells. */
  table: RegisterTable | null;
  /** null when the register names none. */
  deadline: IsoDate | null;
  /** The cell that holds the deadline as a real date, if one does. */
  deadlineAt: RangeRef | null;
  /** The workbook's name of that cell, if it has one of ours. */
  deadlineName: string | null;
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
  /** The verified ones included. */
  done: number;
  verified: number;
  inProgress: number;
  notStarted: number;
  cancelled: number;
  /** Reported, but the status cannot be read. */
  unreadable: number;
  late: number;
}
