import { rangeOf, type RangeRef } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import { INSTRUMENTS } from "../../ita/indicators";
import { toHundredths } from "../../ita/points";
import { officialNumber, type Ruleset } from "../../ita/rulesets";
import { computeInstruments, computeTotal, isFailing, levelOf } from "../../ita/scoring";
import { keyNoSpace } from "../../text/keys";
import type { TableContext } from "../layout/context";
import type { TableShape } from "../layout/shapes";
import type { AgencyScores, ScoreTable } from "../types";
import { blocksOf } from "./blocks";
import type { Draft } from "./draft";
import type { FindingSink } from "./findingSink";
import type { ReadTable } from "./readTable";

/** What the whole workbook says: rules, and the pass mark when the workbook has its own. */
export interface Rules {
  rulesetOf(fiscalYearBe: number | null): Ruleset;
  passMark: number | null;
}

/** Computes what follows from the scores and compares it with what is printed. */
export function finishTable(
  shape: TableShape,
  read: ReadTable,
  context: TableContext,
  rules: Rules,
  sink: FindingSink,
): ScoreTable {
  const { view } = shape;
  const range = { ...shape.range, rowCount: read.lastRow - shape.range.row + 1 };
  const at: RangeRef = { sheet: view.name, ...range };
  nameDrafts(read, shape, context, sink, at);
  const isPartial = isFailingList(read, context, rules);
  const agencies = read.drafts.map((draft) => finishAgency(draft, rules, sink, isPartial));
  const years = new Set(agencies.map((agency) => agency.fiscalYearBe));
  const [year = null] = years;
  const fiscalYearBe = years.size === 1 ? year : null;
  if (years.has(null)) sink.add("question", "scores/year-unknown", {}, at);
  else if (context.sheetYearBe !== null && context.fiscalYearBe !== null && years.has(context.fiscalYearBe)) {
    const { fiscalYearBe: used, sheetYearBe } = context;
    sink.add("question", "scores/year-conflict", { fiscalYearBe: used, sheetYearBe }, at);
  }
  if (shape.assumedAgencies)
    sink.add("question", "scores/agencies-assumed", { names: shape.assumedAgencies }, at);
  const isTotalsOnly = shape.layout === "wide" && shape.isTotalsOnly === true;
  if (isTotalsOnly) sink.add("info", "scores/totals-only", { agencyCount: agencies.length }, at);
  else if (isPartial)
    sink.add("info", "scores/partial-table", { indicatorCount: read.drafts[0]?.scoreCount ?? 0 }, at);
  else reportMissing(agencies, rules, sink, at);
  if (read.isByNumber) {
    const assumed = rules.rulesetOf(fiscalYearBe).fiscalYearBe;
    sink.add("question", "scores/numbers-assumed", { fiscalYearBe: fiscalYearBe ?? assumed }, at);
  } else if (!isPartial) reportNumbers(agencies, rules, sink);
  return {
    sheet: view.name,
    range,
    layout: shape.layout,
    fiscalYearBe,
    agencies,
    scoreBlocks: blocksOf(read),
    ...statusColumnOf(shape, read),
    unit: read.unit,
    passMark: rules.passMark ?? rules.rulesetOf(fiscalYearBe).passMark,
    ...(read.hasTextScores ? { hasTextScores: true } : {}),
    ...(isPartial ? { isPartial } : {}),
    ...(isTotalsOnly ? { isTotalsOnly } : {}),
    ...(view.sheet.visibility === "visible" ? {} : { isHidden: true }),
    ...(shape.said ? { isCorrected: true } : {}),
  };
}

/** Agency and year from the title where the table itself says nothing about them. */
function nameDrafts(
  read: ReadTable,
  shape: TableShape,
  context: TableContext,
  sink: FindingSink,
  at: RangeRef,
): void {
  const year = shape.said?.fiscalYearBe ?? context.fiscalYearBe;
  for (const draft of read.drafts) draft.fiscalYearBe ??= year;
  const agency = shape.said?.agency ?? context.agency;
  if (read.drafts.some((draft) => draft.name !== null)) return;
  const years = new Set(read.drafts.map((draft) => draft.fiscalYearBe));
  if (years.size === read.drafts.length) for (const draft of read.drafts) draft.name = agency;
  else sink.add("question", "scores/agencies-unnamed", { agencyCount: read.drafts.length }, at);
}

/** One agency, fewer than all indicators, all of them failing, and a title or a numbering that says it is that list. */
function isFailingList(read: ReadTable, context: TableContext, rules: Rules): boolean {
  const [draft, ...others] = read.drafts;
  if (!draft || others.length > 0) return false;
  const ruleset = rules.rulesetOf(draft.fiscalYearBe);
  const scores = Object.entries(draft.scores) as [IndicatorId, NonNullable<Draft["scores"][IndicatorId]>][];
  const passMark = rules.passMark ?? ruleset.passMark;
  if (scores.length === 0 || scores.length >= ruleset.order.length) return false;
  if (!scores.every(([, score]) => score.value !== null && isFailing(score.value, passMark))) return false;
  const isRenumbered = scores.every(([, score], index) => score.printedNumber === index + 1);
  const isOfficial = scores.every(([id, score]) => score.printedNumber === officialNumber(ruleset, id));
  return context.isAboutFailing || (isRenumbered && !isOfficial);
}

function finishAgency(draft: Draft, rules: Rules, sink: FindingSink, isPartial: boolean): AgencyScores {
  const { name, fiscalYearBe, scores } = draft;
  const ruleset = rules.rulesetOf(fiscalYearBe);
  const passMark = rules.passMark ?? ruleset.passMark;
  const values: Partial<Record<IndicatorId, number | null>> = {};
  const failing: IndicatorId[] = [];
  let filled = 0;
  for (const key in scores) {
    const id = key as IndicatorId;
    const score = scores[id];
    if (!score) continue;
    values[id] = score.value;
    if (score.value === null) continue;
    filled++;
    if (isFailing(score.value, passMark)) {
      score.status = "fail";
      failing.push(id);
      if (toHundredths(score.value) >= toHundredths(passMark)) {
        const params = { value: score.value, passMark, indicator: id, agency: name };
        sink.add("info", "scores/below-by-rounding", params, score.at);
      }
    } else score.status = "pass";
    if (score.printedStatus !== undefined && score.printedStatus !== score.status) {
      const params = {
        indicator: id,
        agency: name,
        value: score.value,
        printed: score.printedStatus,
        passMark,
      };
      sink.add("warning", "scores/status-differs", params, score.at);
    }
  }
  if (draft.problems.length > 0) reportProblems(draft, filled, sink);
  const instruments = computeInstruments(values, ruleset);
  const total = computeTotal(instruments, ruleset);
  const level = fiscalYearBe === null ? null : levelOf(total, instruments, ruleset);
  const agency: AgencyScores = { name, fiscalYearBe, scores, instruments, total, level, failing };
  if (draft.printedTotal) agency.printedTotal = draft.printedTotal;
  if (draft.printedLevel) agency.printedLevel = draft.printedLevel;
  if (!isPartial) comparePrinted(draft, agency, ruleset, sink);
  return agency;
}

function reportProblems(draft: Draft, filled: number, sink: FindingSink): void {
  const agency = draft.name;
  if (filled === 0 && draft.problems.every(({ problem }) => problem === "missing")) {
    sink.add("warning", "scores/agency-without-scores", { agency }, draft.at);
    return;
  }
  for (const { indicator, problem, text, refused = 0, at } of draft.problems) {
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
  const { name, total, level, instruments } = agency;
  const { printedTotal, printedLevel, printedInstruments } = draft;
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
    const mean = instruments[instrument];
    if (!printed || mean === null) continue;
    const weighted = (mean * ruleset.weights[instrument]) / 100;
    if (!isFarFrom(printed.value, mean) || !isFarFrom(printed.value, weighted)) continue;
    const computed = printed.value <= ruleset.weights[instrument] ? weighted : mean;
    const params = {
      instrument,
      agency: name,
      printed: printed.value,
      computed: toHundredths(computed) / 100,
    };
    sink.add("warning", "scores/instrument-differs", params, printed.at);
  }
}

function isFarFrom(printed: number, computed: number): boolean {
  return Math.abs(toHundredths(printed) - toHundredths(computed)) > TOLERANCE;
}

function levelKey(level: string): string {
  return keyNoSpace(level).replace(/^(?:ระดับ|level|เกรด)/, "");
}

/** Indicators that no row or column has: once for the table when all its agencies lack the same. */
function reportMissing(
  agencies: readonly AgencyScores[],
  rules: Rules,
  sink: FindingSink,
  at: RangeRef,
): void {
  const missing = agencies.map((agency) =>
    rules.rulesetOf(agency.fiscalYearBe).order.filter((id) => agency.scores[id] === undefined),
  );
  const [first] = missing;
  if (!first) return;
  const isSame = missing.every((ids) => ids.length === first.length && ids.every((id, i) => id === first[i]));
  if (isSame) {
    if (first.length === 0) return;
    const agency = agencies.length === 1 ? (agencies[0]?.name ?? null) : null;
    sink.add("warning", "scores/indicators-missing", { indicators: first, agency }, at);
    return;
  }
  agencies.forEach((agency, index) => {
    const indicators = missing[index] ?? [];
    const place = Object.values(agency.scores)[0]?.at ?? at;
    if (indicators.length > 0) {
      sink.add("warning", "scores/indicators-missing", { indicators, agency: agency.name }, place);
    }
  });
}

/** Numbers before names that are not the official ones, once each; a plain running number 1, 2, 3 says nothing. */
function reportNumbers(agencies: readonly AgencyScores[], rules: Rules, sink: FindingSink): void {
  const seen = new Set<string>();
  for (const agency of agencies) {
    const ruleset = rules.rulesetOf(agency.fiscalYearBe);
    const scores = Object.entries(agency.scores) as [
      IndicatorId,
      NonNullable<AgencyScores["scores"][IndicatorId]>,
    ][];
    if (scores.length < ruleset.order.length && isRunning(scores.map(([, score]) => score.printedNumber)))
      continue;
    for (const [indicator, { printedNumber: printed, at }] of scores) {
      const official = officialNumber(ruleset, indicator);
      if (printed === undefined || official === null || printed === official) continue;
      const key = `${indicator} ${printed}`;
      if (seen.has(key)) continue;
      seen.add(key);
      sink.add("warning", "scores/number-differs", { indicator, printed, official }, at);
    }
    if (seen.size === 0 && agencies.length > 100) return;
  }
}

function isRunning(numbers: readonly (number | undefined)[]): boolean {
  return numbers.every((number, index) => number === index + 1);
}

/** The status column of a long table with one column of scores, over the rows of its one block. */
function statusColumnOf(shape: TableShape, read: ReadTable): Pick<ScoreTable, "statusColumn"> {
  if (shape.layout !== "long" || read.scoreColumns.length !== 1) return {};
  const first = read.scoreRows[0];
  const last = read.scoreRows[read.scoreRows.length - 1];
  for (const [column, meaning] of shape.columns) {
    if (meaning.is !== "status" || first === undefined || last === undefined) continue;
    const rect = rangeOf(shape.view.name, first, column, last - first + 1, 1);
    return { statusColumn: { row: rect.row, column, rowCount: rect.rowCount, columnCount: 1 } };
  }
  return {};
}
