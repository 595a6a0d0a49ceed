import type { Finding } from "../core/result";
import { finding } from "../core/result";
import { checkOutput, writeWorkbookFile } from "./files";
import type { BatchOutcome, RequestCount } from "./outcome";
import type { Session } from "./session";
import { openWorkbook } from "./session";

export interface FileOptions {
  out?: string;
  force?: boolean;
}

const NO_REQUESTS: RequestCount = { count: 0, bytesOut: 0, bytesIn: 0 };

function refused(findings: Finding[]): { outcome: BatchOutcome; requests: RequestCount } {
  return { outcome: { ok: false, findings, data: {}, lines: [] }, requests: NO_REQUESTS };
}

/**
 * Opens a workbook, runs an action on it and writes the result to `out`. The input file is only ever read;
 * an output that may not be written is refused before anything is done.
 */
export async function withWorkbook(
  input: string,
  options: FileOptions,
  day: Date,
  run: (session: Session) => Promise<BatchOutcome>,
): Promise<{ outcome: BatchOutcome; requests: RequestCount; saved?: string }> {
  if (options.out) {
    const allowed = await checkOutput(input, options.out, options.force ?? false);
    if (!allowed.ok) return refused(allowed.findings);
  }
  const opened = await openWorkbook(input, day);
  if (!opened.ok) return refused(opened.findings);
  const session = opened.value;
  try {
    const outcome = await run(session);
    const { count, bytesOut, bytesIn } = session.requests;
    const requests = { count, bytesOut, bytesIn };
    if (!outcome.ok || !options.out) return { outcome, requests };
    const losses = outcome.isNewWorkbook ? [] : session.losses();
    if (losses.length > 0 && !options.force) {
      const lost = finding("error", "file/would-lose", { parts: losses.join(", ") });
      return { outcome: { ...outcome, ok: false, findings: [...outcome.findings, lost] }, requests };
    }
    await writeWorkbookFile(options.out, outcome.workbook ?? session.save());
    return { outcome, requests, saved: options.out };
  } finally {
    session.close();
  }
}
