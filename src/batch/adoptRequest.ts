import type { ChangeSummary } from "../core/changes/describe";
import type { IsoDate } from "../core/period/types";
import { printedRequest } from "../core/remediation/returns/printedRequest";
import type { ReturnedFile } from "../core/remediation/returns/types";
import { carryOut } from "./followUp";
import type { Session } from "./session";

/**
 * Forms that were written without keeping the changed workbook come back to one that knows nothing of them. Their codes
 * and printed deadline say what was asked: the workbook gets that request, and a register of the agencies that it lists,
 * so that the forms are known and whoever is missing can be named. What it cannot be told it goes without.
 *
 * Only for a workbook that keeps no request itself.
 *
 * @returns what was written, in memory
 */
export async function adoptRequest(
  session: Session,
  files: readonly ReturnedFile[],
  today: IsoDate,
): Promise<ChangeSummary[]> {
  const printed = printedRequest(files);
  if (!printed) return [];
  const looked = await session.secretariat.look();
  const followUp = looked.ok ? looked.value.followUp : undefined;
  const { requestId, version, fiscalYearBe } = printed.identity;
  const summaries: ChangeSummary[] = [];
  if (!followUp?.agencies || followUp.agencies.count === 0) {
    const agencies = await carryOut(session, "agencies", {});
    if (!agencies.ok) return [];
    summaries.push(agencies.value.summary);
  }
  // Without a deadline one would be suggested, and some be late by a day that nobody set.
  if (printed.deadline === null) return summaries;
  const sent = { requestId, version };
  const options = { today, fiscalYearBe, deadline: printed.deadline, sent };
  const request = await carryOut(session, "request", options);
  return request.ok ? [...summaries, request.value.summary] : summaries;
}
