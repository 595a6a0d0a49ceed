import { INDICATOR_IDS, INSTRUMENTS } from "../../ita/indicators";
import { toHundredths } from "../../ita/points";
import type { Ruleset } from "../../ita/rulesets";
import { isFailing } from "../../ita/scoring";
import { SARA_AA, SARA_AM } from "../../text/characters";
import { keyNoSpace } from "../../text/keys";
import type { AgencyScores } from "../types";
import { AgencyRecord } from "./agencyRecord";
import { cellOf, placeOf, pointsOf, type CellProblem, type Draft } from "./draft";
import type { FindingSink } from "./findingSink";

/** What the whole workbook says: rules, and the pass mark when the workbook has its own. */
export interface Rules {
  rulesetOf(fiscalYearBe: number | null): Ruleset;
  passMark: number | null;
}

/** The record of one agency, and all that is to say of its scores; what is printed is compared with what is computed. */
export function finishAgency(
  draft: Draft,
  rules: Rules,
  sink: FindingSink,
  isPartial: boolean,
): AgencyScores {
  const ruleset = rules.rulesetOf(draft.fiscalYearBe);
  const passMark = rules.passMark ?? ruleset.passMark;
  reportNearness(draft, passMark, sink);
  if (draft.problems) reportProblems(draft, draft.problems, sink);
  if (draft.hasStatuses) compareStatuses(draft, passMark, sink);
  const agency = new AgencyRecord(draft, ruleset, passMark);
  if (!isPartial) comparePrinted(draft, agency, ruleset, sink);
  return agency;
}

/** 84.996 shows as 85.00 and fails: worth saying before someone calls it an error. */
function reportNearness(draft: Draft, passMark: number, sink: FindingSink): void {
  const { order } = draft;
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0;
    const value = pointsOf(draft, place);
    if (!(value < passMark && passMark - value < 0.01)) continue;
    const indicator = INDICATOR_IDS[place];
    const isNear = toHundredths(value) >= toHundredths(passMark) && isFailing(value, passMark);
    if (!indicator || !isNear) continue;
    const params = { value, passMark, indicator, agency: draft.name };
    sink.add("info", "scores/below-by-rounding", params, cellOf(draft, place));
  }
}

function compareStatuses(draft: Draft, passMark: number, sink: FindingSink): void {
  const { name: agency, order, cells, row } = draft;
  for (const place of order) {
    const value = pointsOf(draft, place);
    const printed = cells.statusOf(row, place);
    const indicator = INDICATOR_IDS[place];
    if (printed === null || Number.isNaN(value) || !indicator) continue;
    if ((printed === "fail") === isFailing(value, passMark)) continue;
    const params = { indicator, agency, value, printed, passMark };
    sink.add("warning", "scores/status-differs", params, cellOf(draft, place));
  }
}

function reportProblems(draft: Draft, problems: readonly CellProblem[], sink: FindingSink): void {
  const agency = draft.name;
  const isEmpty = draft.order.every((place) => Number.isNaN(pointsOf(draft, place)));
  if (isEmpty && problems.every(({ problem }) => problem === "missing")) {
    sink.add("warning", "scores/agency-without-scores", { agency }, placeOf(draft));
    return;
  }
  for (const { indicator, problem, text, refused = 0, at } of problems) {
    if (problem === "missing") sink.add("warning", "scores/score-missing", { indicator, agency }, at);
    else if (problem === "error") sink.add("warning", "scores/score-error", { text, indicator, agency }, at);
    else if (problem === "unreadable") {
      sink.add("warning", "scores/score-unreadable", { text: text.slice(0, 60), indicator, agency }, at);
    } else if (problem === "out-of-range") {
      sink.add("warning", "scores/score-out-of-range", { value: refused, indicator, agency }, at);
    } else sink.add("question", "scores/score-in-other-unit", { value: refused, indicator, agency }, at);
  }
}

/** Hundredths of difference that printing and rounding may make. */
const TOLERANCE = 1;

function comparePrinted(draft: Draft, agency: AgencyScores, ruleset: Ruleset, sink: FindingSink): void {
  const { printedTotal, printedLevel, printedInstruments } = draft;
  if (!printedTotal && !printedLevel && !printedInstruments) return;
  const { name, total, level } = agency;
  if (printedTotal && total !== null && isFarFrom(printedTotal.value, total)) {
    const params = { agency: name, printed: printedTotal.value, computed: total };
    sink.add("warning", "scores/total-differs", params, printedTotal.at);
  }
  if (printedLevel && level !== null && levelKey(printedLevel.value) !== levelKey(level)) {
    const params = { agency: name, printed: printedLevel.value, computed: level };
    sink.add("warning", "scores/level-differs", params, printedLevel.at);
  }
  if (!printedInstruments) return;
  for (const instrument of INSTRUMENTS) {
    const printed = printedInstruments[instrument];
    const mean = agency.instruments[instrument];
    if (!printed || mean === null) continue;
    const weighted = (mean * ruleset.weights[instrument]) / 100;
    if (!isFarFrom(printed.value, mean) || !isFarFrom(printed.value, weighted)) continue;
    const computed = toHundredths(printed.value <= ruleset.weights[instrument] ? weighted : mean) / 100;
    const params = { instrument, agency: name, printed: printed.value, computed };
    sink.add("warning", "scores/instrument-differs", params, printed.at);
  }
}

function isFarFrom(printed: number, computed: number): boolean {
  return Math.abs(toHundredths(printed) - toHundredths(computed)) > TOLERANCE;
}

const levelKeys = new Map<string, string>();
const MAX_LEVELS = 500;

function levelKey(level: string): string {
  let key = levelKeys.get(level);
  if (key === undefined) {
    key = keyNoSpace(level)
      .replaceAll(SARA_AM, SARA_AA)
      .replace(/^(?:ระดับ|level|เกรด)/, "");
    if (levelKeys.size >= MAX_LEVELS) levelKeys.clear();
    levelKeys.set(level, key);
  }
  return key;
}
