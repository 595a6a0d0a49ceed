import type { ActionId, ActionMap, PendingProposal } from "../../actions/types";
import type { Locale } from "../../i18n/locale";
import { messagesOf } from "../../i18n/messages";
import type { Result } from "../../core/result";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";

/** The command line's own wording. */
export type BatchMessages = ReturnType<typeof messagesOf>["batch"];

export function batchMessages(locale: Locale): BatchMessages {
  return messagesOf(locale).batch;
}

/**
 * Runs one writing action as the pane does: propose, then confirm. The proposal is applied to the workbook in
 * memory; where it is written is the caller's business.
 */
export async function runAction<Id extends ActionId>(
  session: Session,
  action: Id,
  options: ActionMap[Id]["options"],
  report: (pending: PendingProposal<Id>) => { data: Record<string, unknown>; lines: string[] },
): Promise<BatchOutcome> {
  const proposed: Result<PendingProposal<Id>> = await session.secretariat.propose(action, options);
  if (!proposed.ok) return { ok: false, findings: proposed.findings, data: {}, lines: [] };
  const pending = proposed.value;
  const { data, lines } = report(pending);
  const outcome: BatchOutcome = {
    ok: true,
    findings: pending.findings,
    data,
    lines,
    changes: pending.summary,
  };
  if (pending.changeSet.changes.length > 0) {
    const applied = await session.secretariat.confirm(pending);
    if (!applied.ok) return { ...outcome, ok: false, findings: [...pending.findings, ...applied.findings] };
  }
  return { ...outcome, workbook: session.save() };
}
