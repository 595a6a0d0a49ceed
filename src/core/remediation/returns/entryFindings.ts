import type { Finding, FindingCode, FindingMap, Severity } from "../../result";
import { finding } from "../../result";
import { isSerious } from "./doubts";
import type { Doubt, Expected, ReturnEntry } from "./outcome";
import type { ReturnProblem } from "./types";

const PROBLEMS: Record<ReturnProblem | "empty", FindingCode & `returns/${string}`> = {
  "not-xlsx": "returns/not-xlsx",
  "old-xls": "returns/old-xls",
  "password-protected": "returns/password-protected",
  damaged: "returns/damaged",
  "too-large": "returns/too-large",
  unreadable: "returns/unreadable",
  "no-form": "returns/no-form",
  empty: "returns/empty",
};

/** A returned form with what there is to say of it. */
export interface ExplainedEntry extends ReturnEntry {
  /** Why it is not written. */
  reason: Finding | null;
  /** Worth knowing of one that is. */
  notes: Finding[];
}

export function explain(entry: ReturnEntry, expected: Expected): ExplainedEntry {
  const notes = entry.state === "accepted" ? noteFindings(entry) : [];
  return { ...entry, reason: reasonOf(entry, expected), notes };
}

export function findingsOf({ reason, notes }: ExplainedEntry): Finding[] {
  return reason ? [reason, ...notes] : notes;
}

/** Why a form is not written; null when it is, or the user left it out. */
function reasonOf(entry: ReturnEntry, expected: Expected): Finding | null {
  const { file, problem, state, identity } = entry;
  if (problem !== null) return finding("warning", PROBLEMS[problem] as "returns/damaged", { file });
  if (state === "accepted" || state === "left-out") return null;
  if (state === "wrong-year") {
    const params = { file, fiscalYearBe: identity?.fiscalYearBe ?? 0, expected: expected.fiscalYearBe ?? 0 };
    return finding("warning", "returns/wrong-year", params);
  }
  const [doubt] = entry.doubts;
  return doubt ? doubtFinding(entry, doubt, expected) : null;
}

function doubtFinding(entry: ReturnEntry, doubt: Doubt, expected: Expected): Finding | null {
  const { file } = entry;
  const ask = <Code extends FindingCode>(
    code: Code,
    params: FindingMap[Code],
    severity: Severity = "question",
  ) => finding(severity, code, params);
  switch (doubt.kind) {
    case "no-code":
      return ask("returns/no-code", { file });
    case "other-request":
      return ask("returns/other-request", { file, requestId: doubt.requestId });
    case "other-version":
      return ask("returns/other-version", { file, version: doubt.version, expected: expected.version ?? 0 });
    case "agency":
      if (doubt.why === "missing") return ask("returns/agency-missing", { file });
      return doubt.why === "unknown"
        ? ask("returns/agency-unknown", { file, text: doubt.text, closest: doubt.closest })
        : ask("returns/agency-conflict", { file, text: doubt.text });
    case "altered":
      return ask("returns/altered", { file, differences: entry.differences.filter(isSerious) });
    case "older":
      return ask("returns/older", { file, than: doubt.than }, "info");
    case "same-age":
      return ask("returns/same-age", { file, as: doubt.as });
    case "same-content":
      return ask("returns/same-content", { file, as: doubt.as }, "info");
    case "older-than-register":
      return ask("returns/older-than-register", {
        file,
        registered: doubt.file,
        reportedOn: doubt.reportedOn,
      });
    case "left-out":
      return null;
  }
}

/** Worth knowing of a form that is taken in. */
function noteFindings({ file, agency, daysLate, differences, rows, contents }: ReturnEntry): Finding[] {
  const notes: Finding[] = [];
  if (daysLate > 0)
    notes.push(finding("info", "returns/late", { file, agency: agency ?? "", days: daysLate }));
  if (differences.length > 0) notes.push(finding("info", "returns/changed", { file, differences }));
  for (const { indicator, status, statusText, dateText } of rows) {
    if (status === null && statusText !== "") {
      notes.push(
        finding("question", "returns/status-unreadable", { file, indicator, text: statusText.slice(0, 200) }),
      );
    }
    if (dateText !== "") {
      notes.push(
        finding("question", "returns/date-unreadable", { file, indicator, text: dateText.slice(0, 200) }),
      );
    }
  }
  if (
    contents &&
    (contents.hasMacros || contents.externalLinks + contents.pictures + contents.attachments > 0)
  ) {
    const { hasMacros: macros, externalLinks: links, pictures, attachments } = contents;
    notes.push(finding("info", "returns/left-unopened", { file, macros, links, pictures, attachments }));
  }
  return notes;
}
