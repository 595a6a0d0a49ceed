import { toAddress } from "../core/grid";
import type { Finding } from "../core/result";
import { findingSentence } from "../i18n/findingSentence";
import type { Locale } from "../i18n/locale";
import { batchMessages } from "./actions/action";
import { changesJson, findingJson } from "./json";
import type { BatchOutcome, RequestCount } from "./outcome";

/** Where text goes: the terminal, or a test. */
export interface Output {
  out(text: string): unknown;
  err(text: string): unknown;
}

export interface Printed {
  action: string;
  outcome: BatchOutcome;
  requests: RequestCount;
  /** The file the workbook was written to. */
  saved?: string;
}

export function printOutcome(
  output: Output,
  printed: Printed,
  options: { json?: boolean; lang: Locale },
): void {
  if (options.json) output.out(`${JSON.stringify(jsonDocument(printed, options.lang))}\n`);
  else printForPeople(output, printed, options.lang);
}

function jsonDocument({ action, outcome, requests, saved }: Printed, locale: Locale): object {
  const { count, bytesOut, bytesIn } = requests;
  return {
    action,
    ok: outcome.ok,
    findings: outcome.findings.map((finding) => findingJson(finding, locale)),
    requests: { count, bytesOut, bytesIn },
    ...(outcome.changes ? { changes: changesJson(outcome.changes) } : {}),
    ...outcome.data,
    ...(saved ? { out: saved } : {}),
  };
}

function printForPeople(output: Output, { outcome, saved }: Printed, locale: Locale): void {
  const texts = batchMessages(locale);
  const { changes } = outcome;
  const lines = [...outcome.lines];
  if (changes) lines.push(texts.changes(changes.sheets.length, changes.cells, changes.overwritten));
  if (saved) lines.push(texts.saved(saved));
  else if (changes && outcome.ok) lines.push(texts.notSaved);
  if (lines.length > 0) output.out(`${lines.join("\n")}\n`);
  for (const finding of outcome.findings) output.err(`${findingLine(finding, locale)}\n`);
}

function findingLine(finding: Finding, locale: Locale): string {
  const sentence = findingSentence(finding, locale);
  return finding.at ? `${toAddress(finding.at)}: ${sentence}` : sentence;
}

const NO_REQUESTS = { count: 0, bytesOut: 0, bytesIn: 0 };

/** A program that asked for JSON gets JSON for wrong usage too. */
export function printUsage(output: Output, action: string, message: string): void {
  const findings = [{ code: "cli/usage", message, params: {} }];
  output.out(`${JSON.stringify({ action, ok: false, findings, requests: NO_REQUESTS })}\n`);
}

export function printDefect(output: Output, action: string, error: unknown, json: boolean): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  output.err(`${detail}\n`);
  if (!json) return;
  const message = error instanceof Error ? error.message : String(error);
  const findings = [{ code: "cli/defect", message, params: {} }];
  output.out(`${JSON.stringify({ action, ok: false, findings, requests: NO_REQUESTS })}\n`);
}
