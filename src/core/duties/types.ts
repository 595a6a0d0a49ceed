import type { RangeRef } from "../grid";
import type { IsoDate } from "../period/types";
import type { Finding } from "../result";
import type { ItasReading } from "./itas/readItas";
import type { DisclosureReading } from "./disclosure/types";
import type { ResponsesReading } from "./responses/readResponses";

/** The duties of the plan besides the agencies' reports: answers to the surveys, public disclosure, entries into ITAS. */
export type DutyId = "respondents" | "disclosure" | "itas";

export const DUTIES: readonly DutyId[] = ["respondents", "disclosure", "itas"];

export interface DutyOptions {
  today: IsoDate;
  /** Fiscal year (Buddhist Era) of the assessment; the workbook's when absent. */
  fiscalYearBe?: number;
}

export interface DutyOutcome {
  duty: DutyId;
  /** The sheet that is made or brought up to date; of the user's own table when it is only read. */
  sheet: string;
  fiscalYearBe: number;
  /** The sheet was there already. */
  isUpdate: boolean;
  /** Rows the table would get. */
  addedRows: number;
}

/** How the duties stand in the workbook. */
export interface DutiesReading {
  fiscalYearBe: number;
  responses: ResponsesReading | null;
  disclosure: DisclosureReading | null;
  itas: ItasReading | null;
  /** What could not be read or is in doubt, by duty. */
  findings: Record<DutyId, Finding[]>;
}

/** A day in a cell. */
export interface DayCell {
  at: RangeRef;
  day: IsoDate | null;
}
