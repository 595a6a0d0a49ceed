import { answerMatrix, type AnswerMatrix } from "../core/remediation/answers/answers";
import { readAgencies } from "../core/remediation/agencies/readAgencies";
import type { ListedAgency } from "../core/remediation/agencies/types";
import { ownNamed } from "../core/remediation/ownSheets";
import { readRequest } from "../core/remediation/request/readRequest";
import { titleYear } from "../core/remediation/reportSubject";
import type { ReportRegister } from "../core/remediation/types";
import type { RangeRef } from "../core/grid";
import type { IsoDate } from "../core/period/types";
import type { WorkbookSnapshot } from "../core/snapshot";

/** Who has answered what, and what a reminder speaks of. */
export interface ReportsOverview {
  matrix: AnswerMatrix;
  deadline: IsoDate | null;
  /** Number of the letter that asked for the reports; "" when it is not known. */
  reference: string;
  /** Fiscal year (Buddhist Era) of the scores. */
  fiscalYearBe: number | null;
  /** Whom to call, of the agencies that the register of agencies knows. */
  contacts: ListedAgency[];
  /** A register with a column for each indicator has no place for a confirmation. */
  canVerify: boolean;
  /** Where the sheet of agencies by indicators stands. */
  matrixAt: RangeRef | null;
  /** Where the evidence paper stands. */
  evidenceAt: RangeRef | null;
}

export function reportsOverview(snapshot: WorkbookSnapshot, register: ReportRegister): ReportsOverview {
  const request = readRequest(snapshot);
  return {
    matrix: answerMatrix(register),
    deadline: register.deadline,
    reference: request?.reference ?? "",
    fiscalYearBe: request?.fiscalYearBe ?? titleYear(snapshot, register),
    contacts: readAgencies(snapshot)?.agencies ?? [],
    canVerify: register.layout === "long",
    matrixAt: ownNamed(snapshot, "ITA_Matrix"),
    evidenceAt: ownNamed(snapshot, "ITA_Evidence"),
  };
}
