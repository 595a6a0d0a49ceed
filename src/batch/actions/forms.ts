import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { indicatorName } from "../../core/ita/indicators";
import { formFileName } from "../../core/remediation/form/fileNames";
import type { FormsOutcome } from "../../core/remediation/form/proposeForms";
import type { Finding } from "../../core/result";
import { writeForm } from "../../files/write/writeForms";
import type { Locale } from "../../i18n/locale";
import { checkOutput, writeWorkbookFile } from "../files";
import type { FollowUpOptions } from "../followUp";
import { carryOut, prepareFollowUp, sumOf } from "../followUp";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages } from "./action";

export interface FormsArguments extends FollowUpOptions {
  /** Where the forms go; made when it is not there. */
  outDir: string;
  each: "agency" | "all";
  force: boolean;
  /** The workbook's own file: never written over. */
  input: string;
}

/** Writes the report forms as files, and notes in the workbook (in memory) that they went out. */
export async function forms(
  session: Session,
  { outDir, each, force, input, ...asked }: FormsArguments,
  locale: Locale,
): Promise<BatchOutcome> {
  const refused = (findings: Finding[]): BatchOutcome => ({ ok: false, findings, data: {}, lines: [] });
  const prepared = await prepareFollowUp(session, asked);
  if (!prepared.ok) return refused(prepared.findings);
  const as = each === "all" ? "file" : "files";
  const sent = await carryOut(session, "forms", { today: asked.today, as });
  if (!sent.ok) return refused(sent.findings);
  const { plan } = sent.value.outcome;
  await mkdir(outDir, { recursive: true });
  const taken = await takenFiles(plan, outDir, input, force);
  if (taken.length > 0) return refused(taken);
  for (const brief of plan.forms) {
    const { name, bytes } = writeForm(plan.design, brief);
    await writeWorkbookFile(join(outDir, name), bytes);
  }
  const files = plan.forms.map((brief) => ({
    path: join(outDir, formFileName(brief)),
    agency: brief.agency,
    indicators: brief.indicators.map(({ indicator }) => indicatorName(indicator)),
  }));
  const texts = batchMessages(locale);
  return {
    ok: true,
    findings: [...prepared.findings, ...sent.value.findings],
    data: { files },
    lines: [texts.forms(files.length, outDir), ...files.map(({ path }) => `  ${path}`)],
    changes: sumOf([...prepared.value, sent.value.summary]),
    workbook: session.save(),
  };
}

/** Files that would be written over: found before the first one is written. */
async function takenFiles(
  { forms: briefs }: FormsOutcome["plan"],
  outDir: string,
  input: string,
  force: boolean,
): Promise<Finding[]> {
  const checks = await Promise.all(
    briefs.map((brief) => checkOutput(input, join(outDir, formFileName(brief)), force)),
  );
  return checks.flatMap((check) => (check.ok ? [] : check.findings));
}
