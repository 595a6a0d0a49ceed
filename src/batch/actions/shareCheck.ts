import type { SharingReport } from "../../core/sharing/types";
import type { Locale } from "../../i18n/locale";
import { findingJson } from "../json";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages } from "./action";

export interface ShareCheckOptions {
  /** Sheets of the clean copy; those that are fit to be shared when absent. */
  sheets?: string[];
  /** A clean copy is wanted. */
  copies: boolean;
}

/** What a workbook would give away, and a clean copy of chosen sheets where one is wanted. The input is never changed. */
export async function shareCheck(
  session: Session,
  { sheets, copies }: ShareCheckOptions,
  locale: Locale,
): Promise<BatchOutcome> {
  const checked = await session.secretariat.inspect("sharing", {});
  if (!checked.ok) return { ok: false, findings: checked.findings, data: {}, lines: [] };
  const report = checked.value;
  const found = report.groups.flatMap((group) => group.findings);
  const outcome = { ok: true, findings: found, data: dataOf(report, locale), lines: linesOf(report, locale) };
  if (!copies) return { ...outcome, findings: found };
  const chosen = sheets ?? report.sheets.filter((sheet) => sheet.isOffered).map((sheet) => sheet.name);
  const copy = await session.secretariat.inspect("cleanCopy", { sheets: chosen });
  if (!copy.ok) return { ...outcome, ok: false, findings: [...found, ...copy.findings] };
  return {
    ...outcome,
    findings: [...found, ...copy.value.findings],
    data: { ...outcome.data, copied: copy.value.sheets },
    lines: [...outcome.lines, batchMessages(locale).copied(copy.value.sheets)],
    workbook: copy.value.bytes,
    isNewWorkbook: true,
  };
}

function dataOf(report: SharingReport, locale: Locale): Record<string, unknown> {
  return {
    safe: report.isSafe,
    sawFile: report.sawFile,
    groups: report.groups.map(({ group, findings }) => ({
      group,
      findings: findings.map((item) => ({ ...findingJson(item, locale), severity: item.severity })),
    })),
    sheets: report.sheets.map(({ name, visibility, isOffered }) => ({
      name,
      visibility,
      offered: isOffered,
    })),
  };
}

/** The sentences themselves are printed with the findings. */
function linesOf(report: SharingReport, locale: Locale): string[] {
  const texts = batchMessages(locale);
  return [
    report.isSafe ? texts.safeToShare : texts.notSafeToShare,
    ...report.groups.map(({ group, findings }) => `  ${texts.sharingGroup(group)}: ${findings.length}`),
  ];
}
