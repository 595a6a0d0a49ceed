import type { Change, Proposal } from "../changes/changeSet";
import { contains, intersects, type RangeRef } from "../grid";
import { finding, refusal, success, type Finding, type Result } from "../result";
import { sheetNamed, type WorkbookSnapshot } from "../snapshot";
import { countAgencies } from "./countAgencies";
import { findScoreTables } from "./findScoreTables";
import { correctionsIn, CORRECTIONS_SETTING, parseCorrections } from "./settings";
import type { ScoreCorrection, ScoreTable } from "./types";

export interface CorrectionOutcome {
  at: RangeRef;
  /** What is read there with the correction. */
  agencyCount: number;
  scoreCount: number;
  failingCount: number;
}

/**
 * Keeps in the workbook what the user says a range is; what was said before of cells in it is replaced. The range is read
 * with the correction first: one that cannot be read is refused ("scores/correction-unread") instead of being kept.
 */
export function proposeCorrection(
  snapshot: WorkbookSnapshot,
  said: ScoreCorrection,
): Result<Proposal<CorrectionOutcome>> {
  const [correction] = parseCorrections([said]);
  const sheet = sheetNamed(snapshot, said.sheet);
  const at: RangeRef = { sheet: sheet?.name ?? said.sheet, ...said.range };
  if (!correction || !sheet)
    return refusal(finding("error", "scores/correction-unread", { sheet: at.sheet }, at));
  const kept = correctionsIn(snapshot).filter((one) => !isAbout(one, at));
  const corrections = [...kept, { ...correction, sheet: sheet.name }];
  const found = findScoreTables(snapshot, { corrections });
  const about = findingsAt(found.findings, at);
  const table = found.ok ? found.value.find((one) => isReadAt(one, at)) : undefined;
  if (!table)
    return refusal(
      finding("error", "scores/correction-unread", { sheet: at.sheet }, at),
      ...questions(about),
    );
  const change = settingChange(snapshot, corrections);
  const findings = change ? about : [finding("info", "changes/nothing-to-do", {}), ...about];
  const changeSet = { action: "correct", changes: change ? [change] : [] };
  return success({ changeSet, outcome: outcomeOf(table, at) }, findings);
}

/** Forgets what the user said of cells in a range, or all of it: those cells are searched again as before. */
export function proposeUncorrection(
  snapshot: WorkbookSnapshot,
  at?: RangeRef,
): Result<Proposal<{ removedCount: number }>> {
  const all = correctionsIn(snapshot);
  const kept = at ? all.filter((one) => !isAbout(one, at)) : [];
  const change = settingChange(snapshot, kept);
  const changes = change ? [change] : [];
  return success(
    { changeSet: { action: "uncorrect", changes }, outcome: { removedCount: all.length - kept.length } },
    changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : [],
  );
}

function isAbout(correction: ScoreCorrection, at: RangeRef): boolean {
  const nameOf = (text: string) => text.normalize("NFC").toLowerCase();
  return nameOf(correction.sheet) === nameOf(at.sheet) && intersects(correction.range, at);
}

function isReadAt(table: ScoreTable, at: RangeRef): boolean {
  return table.isCorrected === true && table.sheet === at.sheet && contains(at, table.range);
}

function findingsAt(findings: readonly Finding[], at: RangeRef): Finding[] {
  return findings.filter((one) => one.at?.sheet === at.sheet && contains(at, one.at));
}

function questions(findings: readonly Finding[]): Finding[] {
  return findings.filter((one) => one.severity === "question");
}

/** Null when the workbook says so already. */
function settingChange(snapshot: WorkbookSnapshot, corrections: readonly ScoreCorrection[]): Change | null {
  const value = corrections.length > 0 ? JSON.stringify(corrections) : null;
  const before = snapshot.settings[CORRECTIONS_SETTING];
  if (value === (before ?? null)) return null;
  return { kind: "setSetting", key: CORRECTIONS_SETTING, value };
}

function outcomeOf({ agencies }: ScoreTable, at: RangeRef): CorrectionOutcome {
  const scores = agencies.flatMap((agency) => Object.values(agency.scores));
  return {
    at,
    agencyCount: countAgencies(agencies),
    scoreCount: scores.filter((score) => score.value !== null).length,
    failingCount: agencies.reduce((sum, agency) => sum + agency.failing.length, 0),
  };
}
