import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import type { Finding } from "../../result";
import { finding } from "../../result";
import type { ListRow } from "./requestSheet";

export interface RequestOptions {
  today: IsoDate;
  /** Fiscal year (Buddhist Era) of the scores; the latest of the workbook when absent. */
  fiscalYearBe?: number;
  /** What is asked about; when absent what is asked already, else the failing indicators. */
  indicators?: readonly IndicatorId[];
  /** Number of the letter, as printed; kept when absent. */
  reference?: string;
  /** Kept when absent; of a new request some weeks from today. */
  deadline?: IsoDate;
  /** Forms of this id and version are out already: a new request is theirs instead of one with an id of its own. */
  sent?: { requestId: string; version: number };
  /** The assessor's advice, beside what the workbook says. */
  advice?: Partial<Record<IndicatorId, string>>;
}

export interface RequestOutcome {
  sheet: string;
  fiscalYearBe: number | null;
  indicators: IndicatorId[];
  deadline: IsoDate | null;
  version: number;
  isUpdate: boolean;
}

/** The list's row of an indicator, but for the gap, which depends on its place. */
export type RowMaker = (indicator: IndicatorId) => Omit<ListRow, "gap">;

/** A deadline that was given and is past already. */
export function deadlineFindings({ deadline, today }: RequestOptions): Finding[] {
  return deadline !== undefined && deadline < today
    ? [finding("warning", "forms/deadline-past", { deadline })]
    : [];
}
