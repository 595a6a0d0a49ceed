import type { IndicatorId } from "../ita/indicators";
import { INDICATOR_IDS } from "../ita/indicators";
import type { IsoDate } from "../period/types";
import type { IndicatorSummary, ReportRegister, ReportRow } from "./types";

export interface SummariseOptions {
  /** Reports are late or missing as of this day. */
  today: IsoDate;
  /** The failing indicators to summarise, in this order; all the register speaks of when absent, in the official order. */
  failing?: readonly IndicatorId[];
}

/**
 * Counts the reports of each failing indicator over all agencies of the register.
 *
 * - `agencies`: every agency asked, whether or not it has a row for the indicator.
 * - `reported`: an answer is there: a status (even one that cannot be read) or a date of report.
 * - `done`, `inProgress`, `notStarted`, `cancelled`: by the status word; an agency without an answer is in none of them.
 * - `verified`: of those done, the ones that the secretariat has confirmed. `unreadable`: reported in words that are no status.
 * - `late`: the report came after the deadline, or there is none and `today` is past the deadline. A report without a date
 *   is not late, for nothing says so. A cancelled measure that was reported is late only by its own date. Without a
 *   deadline nobody is late.
 *
 * An agency that answered twice counts once, by its newer answer.
 */
export function summarise(
  register: ReportRegister,
  { today, failing }: SummariseOptions,
): IndicatorSummary[] {
  const byIndicator = new Map<IndicatorId, ReportRow[]>();
  for (const row of register.rows) {
    if (row.isSuperseded) continue;
    const rows = byIndicator.get(row.indicator);
    if (rows) rows.push(row);
    else byIndicator.set(row.indicator, [row]);
  }
  const indicators = failing ?? indicatorsOf(register);
  return indicators.map((indicator) => count(register, indicator, byIndicator.get(indicator) ?? [], today));
}

/** The indicators a register speaks of or was made to ask about, in the official order. */
export function indicatorsOf(register: ReportRegister): IndicatorId[] {
  const named = new Set([
    ...register.rows.map((row) => row.indicator),
    ...register.columns.matrix.map((entry) => entry.indicator),
    ...register.requested,
  ]);
  return INDICATOR_IDS.filter((id) => named.has(id));
}

function count(
  register: ReportRegister,
  indicator: IndicatorId,
  rows: readonly ReportRow[],
  today: IsoDate,
): IndicatorSummary {
  const reported = rows.filter((row) => row.isReported);
  const having = (status: ReportRow["status"]) => rows.filter((row) => row.status === status).length;
  const isPast = (deadline: IsoDate | null) => deadline !== null && today > deadline;
  const afterDeadline = reported.filter((row) => {
    const deadline = row.deadline ?? register.deadline;
    return deadline !== null && row.reportedOn !== null && row.reportedOn > deadline;
  });
  const silentRows = rows.filter((row) => !row.isReported && isPast(row.deadline ?? register.deadline));
  const withoutRow = isPast(register.deadline) ? register.agencies.length - rows.length : 0;
  return {
    indicator,
    agencies: register.agencies.length,
    reported: reported.length,
    done: having("done"),
    inProgress: having("in-progress"),
    notStarted: having("not-started"),
    verified: rows.filter((row) => row.isVerified).length,
    cancelled: having("cancelled"),
    unreadable: reported.length - rows.filter((row) => row.status !== null).length,
    late: afterDeadline.length + silentRows.length + withoutRow,
  };
}
