import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import { indicatorsOf } from "../summarise";
import type { ReportRegister, ReportRow } from "../types";

/** What one agency has answered about one indicator, from the best to the worst; `verified` is more than `done`. */
export type Answer =
  "verified" | "done" | "in-progress" | "not-started" | "cancelled" | "unreadable" | "silent";

export interface AgencyAnswers {
  name: string;
  /** In the order of the matrix's indicators. */
  answers: Answer[];
  /** How many of them came after their deadline. */
  lateCount: number;
  /** The earliest deadline of what is still missing; null when nothing is, or there is no deadline. */
  missingBy: IsoDate | null;
}

/** Every agency asked and every indicator asked about, at a glance. */
export interface AnswerMatrix {
  indicators: IndicatorId[];
  /** In the order of the register of agencies. */
  agencies: AgencyAnswers[];
}

export function answerOf(row: Pick<ReportRow, "isReported" | "isVerified" | "status"> | undefined): Answer {
  if (!row?.isReported) return "silent";
  if (row.isVerified) return "verified";
  return row.status ?? "unreadable";
}

/** The newest row of each agency and indicator; `null` characters cannot stand in a cell, so keys cannot meet. */
export function rowsByKey(register: ReportRegister): Map<string, ReportRow> {
  const rows = new Map<string, ReportRow>();
  for (const row of register.rows) if (!row.isSuperseded) rows.set(answerKey(row.agency, row.indicator), row);
  return rows;
}

export function answerKey(agency: string, indicator: IndicatorId): string {
  return `${indicator}\0${agency}`;
}

/** Agencies × indicators. Linear in the agencies and the register's rows. */
export function answerMatrix(register: ReportRegister): AnswerMatrix {
  const indicators = indicatorsOf(register);
  const rows = rowsByKey(register);
  const agencies = register.agencies.map((name): AgencyAnswers => {
    let lateCount = 0;
    let missingBy: IsoDate | null = null;
    const answers = indicators.map((indicator) => {
      const row = rows.get(answerKey(name, indicator));
      const answer = answerOf(row);
      const deadline = row?.deadline ?? register.deadline;
      if (deadline === null) return answer;
      if (answer === "silent") {
        if (missingBy === null || deadline < missingBy) missingBy = deadline;
      } else if (row?.reportedOn != null && row.reportedOn > deadline) lateCount++;
      return answer;
    });
    return { name, answers, lateCount, missingBy };
  });
  return { indicators, agencies };
}
