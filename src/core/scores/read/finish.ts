import type { RangeRef, Rect } from "../../grid";
import type { TableContext } from "../layout/context";
import type { TableShape } from "../layout/shapes";
import type { ScoreBlock, ScoreTable } from "../types";
import { isFailingList, reportMissing, reportNumbers } from "./completeness";
import { countAgencies } from "../countAgencies";
import type { FindingSink } from "./findingSink";
import { finishAgency, type Rules } from "./finishAgency";
import type { ReadTable } from "./readTable";

/** The whole table, headers included, to the last row that belongs to it. */
export function tableRange({ range }: TableShape, { lastRow }: ReadTable): Rect {
  return { ...range, rowCount: lastRow - range.row + 1 };
}

/** Computes what follows from the scores and compares it with what is printed. */
export function finishTable(
  shape: TableShape,
  read: ReadTable,
  scoreBlocks: ScoreBlock[],
  context: TableContext,
  rules: Rules,
  sink: FindingSink,
): ScoreTable {
  const { view } = shape;
  const range = tableRange(shape, read);
  const at: RangeRef = { sheet: view.name, ...range };
  nameDrafts(read, shape, context, sink, at);
  const isPartial = isFailingList(read, context, rules);
  const agencies = read.drafts.map((draft) => finishAgency(draft, rules, sink, isPartial));
  const fiscalYearBe = reportYears(read, context, sink, at);
  const rulesYear = fiscalYearBe ?? newestYear(read);
  if (shape.assumedAgencies) {
    sink.add("question", "scores/agencies-assumed", { names: shape.assumedAgencies }, at);
  }
  const isTotalsOnly = shape.layout === "wide" && shape.isTotalsOnly === true;
  if (isTotalsOnly) sink.add("info", "scores/totals-only", { agencyCount: countAgencies(agencies) }, at);
  else if (isPartial) {
    sink.add("info", "scores/partial-table", { indicatorCount: read.drafts[0]?.order.length ?? 0 }, at);
  } else reportMissing(read.drafts, rules, sink, at);
  if (read.isByNumber) {
    const assumed = rules.rulesetOf(rulesYear).fiscalYearBe;
    sink.add("question", "scores/numbers-assumed", { fiscalYearBe: assumed }, at);
  } else if (!isPartial) reportNumbers(read.drafts, rules, sink);
  return {
    sheet: view.name,
    range,
    layout: shape.layout,
    fiscalYearBe,
    agencies,
    scoreBlocks,
    ...statusColumnOf(shape, read),
    unit: read.unit,
    passMark: rules.passMark ?? rules.rulesetOf(rulesYear).passMark,
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

/** The one year of the table, or null when it has several; asks when some year is not known or the names disagree. */
function reportYears(
  { drafts }: ReadTable,
  { fiscalYearBe: titleYear, sheetYearBe }: TableContext,
  sink: FindingSink,
  at: RangeRef,
): number | null {
  const years = new Set<number | null>();
  for (const draft of drafts) years.add(draft.fiscalYearBe);
  if (years.has(null)) sink.add("question", "scores/year-unknown", {}, at);
  else if (sheetYearBe !== null && titleYear !== null && years.has(titleYear)) {
    sink.add("question", "scores/year-conflict", { fiscalYearBe: titleYear, sheetYearBe }, at);
  }
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** The newest year that a table of several names: its rules speak for the whole. */
function newestYear({ drafts }: ReadTable): number | null {
  return drafts.reduce<number | null>(
    (newest, { fiscalYearBe }) =>
      fiscalYearBe !== null && (newest === null || fiscalYearBe > newest) ? fiscalYearBe : newest,
    null,
  );
}

/** The status column of a long table with one column of scores, over the rows of its one block. */
function statusColumnOf(shape: TableShape, read: ReadTable): Pick<ScoreTable, "statusColumn"> {
  if (shape.layout !== "long" || read.scoreColumns.length !== 1) return {};
  const row = read.scoreRows[0];
  const last = read.scoreRows[read.scoreRows.length - 1];
  for (const [column, meaning] of shape.columns) {
    if (meaning.is !== "status" || row === undefined || last === undefined) continue;
    return { statusColumn: { row, column, rowCount: last - row + 1, columnCount: 1 } };
  }
  return {};
}
