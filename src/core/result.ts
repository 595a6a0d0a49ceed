import type { RangeRef } from "./grid";
import type { ScoreFindings } from "./scores/findings";
import type { PeriodFindings } from "./period/findings";
import type { PlanFindings } from "./plan/findings";
import type { RemediationFindings } from "./remediation/findings";
import type { DutyFindings } from "./duties/findings";
import type { SharingFindings } from "./sharing/findings";
import type { ReturnFindings } from "./remediation/returns/findings";
import type { FormFindings } from "./remediation/form/findings";
import type { ChangeFindings } from "./changes/findings";

/**
 * Everything the product can say, as data: a code, its parameters, and the cells it is about. Each room
 * declares its own codes in its `findings.ts`; i18n has a sentence for every one of them (the compiler checks).
 */
export type FindingMap = ScoreFindings &
  PeriodFindings &
  PlanFindings &
  RemediationFindings &
  ReturnFindings &
  DutyFindings &
  SharingFindings &
  FormFindings &
  ChangeFindings;

export type FindingCode = keyof FindingMap;

/** `info` is worth knowing, `question` waits for an answer, `warning` is a doubt, `error` stops the action. */
export type Severity = "info" | "question" | "warning" | "error";

export type Finding = {
  [Code in FindingCode]: { code: Code; params: FindingMap[Code]; severity: Severity; at?: RangeRef };
}[FindingCode];

export type Result<T> = { ok: true; value: T; findings: Finding[] } | { ok: false; findings: Finding[] };

export function finding<Code extends FindingCode>(
  severity: Severity,
  code: Code,
  params: FindingMap[Code],
  at?: RangeRef,
): Finding {
  return { code, params, severity, ...(at ? { at } : {}) } as Finding;
}

export function success<T>(value: T, findings: Finding[] = []): Result<T> {
  return { ok: true, value, findings };
}

export function refusal(...findings: Finding[]): { ok: false; findings: Finding[] } {
  return { ok: false, findings };
}
