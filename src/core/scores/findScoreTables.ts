import { askingSheets } from "../askingSheets";
import { cellRect, intersects, toA1, type Rect } from "../grid";
import type { RulesetOverride } from "../ita/overrides";
import { latestRuleset, rulesetFor } from "../ita/rulesetFor";
import { indicatorNumbered, type Ruleset } from "../ita/rulesets";
import { refusal, finding, success, type Result } from "../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed } from "../snapshot";
import { isDutySheet } from "../dutySheets";
import { isAnalysisSheet } from "./analysisName";
import { findFailingAgain } from "./failsAgain";
import { findContext, inheritYear, type TableContext } from "./layout/context";
import { shapeCorrection } from "./layout/correctedShape";
import { detectShapes } from "./layout/detect";
import type { TableShape, Undecided } from "./layout/shapes";
import { viewOf, type SheetView } from "./layout/sheetView";
import { shapeTotals } from "./layout/totalsShape";
import { passMarkIn, passMarkName, passMarkValue } from "./passMark";
import { blocksOf } from "./read/blocks";
import { createFindingSink, type FindingSink } from "./read/findingSink";
import { finishTable, tableRange } from "./read/finish";
import type { Rules } from "./read/finishAgency";
import { joinBlocks, type ReadShape } from "./read/joinBlocks";
import { readLong, type NumberedIndicator } from "./read/readLong";
import { readWide } from "./read/readWide";
import { correctionsIn, overridesIn } from "./settings";
import { isGarbled } from "./text/garbled";
import type { ScoreCorrection, ScoreTable } from "./types";

export interface FindOptions {
  /** Instead of the overrides kept in the workbook's settings. */
  rulesetOverrides?: readonly RulesetOverride[];
  /** Instead of the corrections kept in the workbook's settings. */
  corrections?: readonly ScoreCorrection[];
}

/**
 * Finds and reads every score table of a workbook: each sheet, any number of tables, in the order of sheets and rows.
 * Whatever was assumed, could not be read or does not agree is a finding at its cell. Refuses with "scores/none-found" or
 * "scores/empty-workbook" when there is no table. Time is linear in the number of cells.
 */
export function findScoreTables(snapshot: WorkbookSnapshot, options: FindOptions = {}): Result<ScoreTable[]> {
  const sheets = snapshot.sheets.filter((sheet) => sheet.used !== null);
  if (sheets.length === 0) return refusal(finding("error", "scores/empty-workbook", {}));
  const sink = createFindingSink();
  const search: Search = {
    snapshot,
    sink,
    rules: rulesFor(snapshot, options, sink),
    corrections: options.corrections ?? correctionsIn(snapshot),
    tables: [],
    isUndecided: false,
  };
  reportLostCorrections(search);
  const asking = askingSheets(snapshot);
  for (const sheet of sheets) {
    const { name } = sheet;
    const isOurs = asking.has(name) || isAnalysisSheet(snapshot, name) || isDutySheet(snapshot, name);
    if (!isOurs) searchSheet(search, sheet);
  }
  reportRulesets(search);
  findFailingAgain(search.tables, sink);
  if (search.tables.length > 0) return success(search.tables, sink.all());
  if (!search.isUndecided) sink.add("error", "scores/none-found", { sheetCount: snapshot.sheets.length });
  return refusal(...sink.all());
}

/** Tables above that a table's year may come from: enough, and a sheet of thousands of tables stays linear. */
const MAX_EARLIER = 4;

interface Search {
  snapshot: WorkbookSnapshot;
  sink: FindingSink;
  rules: Rules & { used: Map<number | null, Ruleset>; overrides: readonly RulesetOverride[] };
  corrections: readonly ScoreCorrection[];
  tables: ScoreTable[];
  isUndecided: boolean;
}

function rulesFor(snapshot: WorkbookSnapshot, options: FindOptions, sink: FindingSink): Search["rules"] {
  const stored = options.rulesetOverrides ? null : overridesIn(snapshot);
  const overrides = options.rulesetOverrides ?? stored?.overrides ?? [];
  const fields = [...new Set(stored?.problems.map((problem) => problem.field))];
  if (fields.length > 0) sink.add("warning", "scores/override-invalid", { fields });
  const passMark = passMarkIn(snapshot);
  if (passMark === null && passMarkName(snapshot)) {
    sink.add("warning", "scores/pass-mark-unreadable", { text: String(passMarkValue(snapshot)) });
  }
  const used = new Map<number | null, Ruleset>();
  return {
    used,
    overrides,
    passMark,
    rulesetOf(year) {
      let ruleset = used.get(year);
      if (!ruleset) {
        ruleset = year === null ? latestRuleset(overrides) : rulesetFor(year, overrides).ruleset;
        used.set(year, ruleset);
      }
      return ruleset;
    },
  };
}

function searchSheet(search: Search, sheet: SheetSnapshot): void {
  const view = viewOf(sheet);
  if (!view) return;
  const before = search.tables.length;
  const taken: Rect[] = [];
  /** No cell is a score of two tables. */
  const scoreRects: Rect[] = [];
  for (const correction of search.corrections) {
    if (sheetNamed(search.snapshot, correction.sheet) !== sheet) continue;
    const shape = shapeCorrection(view, correction);
    const read = shape && readShape(search, view, shape, [], scoreRects);
    if (!read) {
      search.sink.add("warning", "scores/correction-lost", { sheet: sheet.name });
      continue;
    }
    finish(search, read);
    taken.push(correction.range);
  }
  const parts: ReadShape[] = [];
  for (const shape of detectShapes(view, taken)) {
    if (shape.layout === "undecided") {
      askWhichColumn(search, shape);
      taken.push(shape.range);
    } else {
      const contexts = parts.slice(-MAX_EARLIER).map(({ context }) => context);
      const read = readShape(search, view, shape, taken, scoreRects, contexts);
      if (!read) continue;
      parts.push(read);
      taken.push(tableRange(read.shape, read.read));
    }
  }
  for (const part of joinBlocks(parts)) finish(search, part);
  for (const shape of shapeTotals(view, taken, search.snapshot.fileName)) {
    const read = readShape(search, view, shape, taken, scoreRects);
    if (!read) continue;
    finish(search, read);
    taken.push(tableRange(read.shape, read.read));
  }
  const found = search.tables
    .slice(before)
    .sort((a, b) => a.range.row - b.range.row || a.range.column - b.range.column);
  search.tables.splice(before, found.length, ...found);
  if (found.length > 0 && sheet.visibility !== "visible") {
    search.sink.add("info", "scores/sheet-hidden", { sheet: sheet.name });
  }
  if (found.length === 0 && isGarbled(sheet))
    search.sink.add("warning", "scores/garbled-text", { sheet: sheet.name });
}

function finish({ tables, rules, sink }: Search, { shape, read, blocks, context }: ReadShape): void {
  tables.push(finishTable(shape, read, blocks, context, rules, sink));
}

/** Reads one shape; null when there is nothing to read or its unit has to be asked. */
function readShape(
  search: Search,
  view: SheetView,
  shape: TableShape,
  taken: readonly Rect[],
  scoreRects: Rect[],
  earlier: readonly TableContext[] = [],
): ReadShape | null {
  const { sink, rules, snapshot } = search;
  const notBefore = taken
    .filter((rect) => rect.row + rect.rowCount <= shape.range.row && sharesColumns(rect, shape.range))
    .reduce((row, rect) => Math.max(row, rect.row + rect.rowCount), view.top);
  const own = findContext(view, shape.range, shape.firstRow, notBefore, snapshot.fileName);
  const context = inheritYear(own, earlier);
  const numbered: NumberedIndicator = (number, year) =>
    indicatorNumbered(rules.rulesetOf(year ?? shape.said?.fiscalYearBe ?? context.fiscalYearBe), number);
  const read = shape.layout === "long" ? readLong(shape, numbered, sink) : readWide(shape, numbered, sink);
  if (!read) {
    search.isUndecided = true;
    sink.add("question", "scores/unit-unknown", {}, { sheet: view.name, ...shape.range });
    return null;
  }
  if (read.drafts.length === 0) return null;
  const blocks = blocksOf(read);
  if (blocks.some((block) => scoreRects.some((rect) => intersects(rect, block)))) {
    search.isUndecided = true;
    sink.add(
      "question",
      "scores/two-readings",
      { columns: blocks.map(toA1) },
      { sheet: view.name, ...shape.range },
    );
    return null;
  }
  scoreRects.push(...blocks);
  return { shape, read, blocks, context };
}

function sharesColumns(a: Rect, b: Rect): boolean {
  return a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}

function askWhichColumn(search: Search, { view, range, candidates, firstRow, lastRow }: Undecided): void {
  search.isUndecided = true;
  const columns = candidates.map((column) => toA1(cellRect(firstRow, column, lastRow - firstRow + 1)));
  search.sink.add("question", "scores/two-readings", { columns }, { sheet: view.name, ...range });
}

function reportLostCorrections({ snapshot, corrections, sink }: Search): void {
  for (const { sheet } of corrections) {
    const found = sheetNamed(snapshot, sheet);
    if (!found || found.used === null) sink.add("warning", "scores/correction-lost", { sheet });
  }
}

/** Years whose rules were borrowed or are not confirmed in what reading rests on. */
function reportRulesets({ rules, sink, tables }: Search): void {
  const years = new Set<number | null>();
  for (const { fiscalYearBe, agencies } of tables) {
    if (fiscalYearBe !== null) years.add(fiscalYearBe);
    else for (const agency of agencies) years.add(agency.fiscalYearBe);
  }
  for (const year of [...years].sort()) {
    if (year === null) continue;
    const { ruleset, isBorrowed } = rulesetFor(year, rules.overrides);
    if (isBorrowed) {
      const params = { fiscalYearBe: year, usedFiscalYearBe: ruleset.fiscalYearBe };
      sink.add("warning", "scores/ruleset-borrowed", params);
    }
    const parts = ruleset.unconfirmed.filter((part) => part !== "disclosureItems");
    if (parts.length > 0) sink.add("info", "scores/ruleset-unconfirmed", { fiscalYearBe: year, parts });
  }
}
