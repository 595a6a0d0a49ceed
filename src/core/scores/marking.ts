import type { Change, Proposal } from "../changes/changeSet";
import { rangeOf } from "../grid";
import { isFailing } from "../ita/scoring";
import { finding, refusal, success, type Finding, type Result } from "../result";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import { isAnalysisName } from "./analysisName";
import { findScoreTables } from "./findScoreTables";
import { isRuleOf, markingRulesOf, marksIn } from "./marks/existing";
import { legendIn, proposeLegend, removeLegend } from "./marks/legend";
import { rulesOfBlock, type BlockRules } from "./marks/rule";
import { proposeStatusWords } from "./marks/statusWords";
import { PASS_MARK_NAME, passMarkCell, passMarkIn, passMarkName, passMarkValue } from "./passMark";
import { visitScores } from "./read/agencyRecord";
import type { MarkedCell, ScoreTable } from "./types";

export { marksIn } from "./marks/existing";

export interface MarkingOptions {
  /** Points, 0–100: sets the workbook's pass mark. */
  passMark?: number;
  /** Adds two cells that explain the sign and hold the pass mark. */
  legend?: boolean;
  /** Fills an empty status column with ผ่าน / ไม่ผ่าน as formulas. */
  statusWords?: boolean;
}

export interface MarkingOutcome {
  /** How many failing scores the rules show. */
  markedCount: number;
  /** The first of them, at most `MARKED_LISTED`: nobody goes through a country's forty thousand. */
  marked: MarkedCell[];
  passMark: number;
}

/** Marked cells that an outcome lists. */
const MARKED_LISTED = 1000;

/**
 * A live rule over each block of scores: type a better score and its mark goes. The pass mark is one defined name. What is
 * in the workbook already is kept, so that pressing twice changes nothing ("changes/nothing-to-do"); rules of ours that no longer
 * fit are replaced. Refuses when every sheet concerned is protected, or when the workbook's pass mark is not a number.
 */
export function proposeMarking(
  snapshot: WorkbookSnapshot,
  tables: readonly ScoreTable[],
  options: MarkingOptions = {},
): Result<Proposal<MarkingOutcome>> {
  if (passMarkName(snapshot) && passMarkIn(snapshot) === null && options.passMark === undefined) {
    const text = String(passMarkValue(snapshot));
    return refusal(finding("error", "scores/pass-mark-unreadable", { text }));
  }
  const findings: Finding[] = [];
  const sheets = sheetsToMark(snapshot, tables, findings);
  const protectedOnes = findings.filter((one) => one.code === "changes/sheet-protected");
  if (sheets.size === 0 && protectedOnes.length > 0) return refusal(...findings);
  const passMark = options.passMark ?? passMarkIn(snapshot) ?? tables[0]?.passMark ?? 85;
  const passMarks = [...new Set([...sheets.values()].flat().map((table) => table.passMark))].sort(
    (a, b) => a - b,
  );
  if (passMarks.length > 1 && options.passMark === undefined) {
    findings.push(finding("question", "scores/pass-marks-differ", { passMarks, used: passMark }));
  }
  const changes: Change[] = [];
  if (sheets.size > 0) changes.push(...passMarkChanges(snapshot, passMark));
  const unmarked: CellsBySheet = new Map();
  for (const [sheet, own] of sheets) {
    const blocks = own.flatMap((table) =>
      table.scoreBlocks.map((block) => rulesOfBlock(table, block, sheet)),
    );
    changes.push(...ruleChanges(sheet, blocks));
    const odd = blocks.flatMap((block) => block.unmarked);
    if (odd.length > 0) unmarked.set(sheet, new Set(odd.map(({ row, column }) => keyOf(row, column))));
  }
  if (options.statusWords) {
    for (const [sheet, own] of sheets)
      for (const table of own) changes.push(...proposeStatusWords(table, sheet));
  }
  if (options.legend && !legendIn(snapshot))
    changes.push(...legendChanges(snapshot, sheets, passMark, findings));
  if (changes.length === 0) findings.push(finding("info", "changes/nothing-to-do", {}));
  const marked = markedCells(sheets, passMark, unmarked, findings);
  return success({ changeSet: { action: "highlight", changes }, outcome: { ...marked, passMark } }, findings);
}

/** The tables to mark by sheet; hidden and protected sheets are left alone, and said. */
function sheetsToMark(
  snapshot: WorkbookSnapshot,
  tables: readonly ScoreTable[],
  findings: Finding[],
): Map<SheetSnapshot, ScoreTable[]> {
  const sheets = new Map<SheetSnapshot, ScoreTable[]>();
  const left = new Set<SheetSnapshot>();
  for (const table of tables) {
    const sheet = sheetNamed(snapshot, table.sheet);
    if (!sheet || table.scoreBlocks.length === 0) continue;
    if (sheet.visibility !== "visible" || sheet.isProtected) {
      if (left.has(sheet)) continue;
      left.add(sheet);
      const params = { sheet: sheet.name };
      findings.push(
        sheet.visibility !== "visible"
          ? finding("info", "scores/hidden-not-marked", params)
          : finding("error", "changes/sheet-protected", params),
      );
      continue;
    }
    const own = sheets.get(sheet);
    if (own) own.push(table);
    else sheets.set(sheet, [table]);
  }
  return sheets;
}

/** A new name is a constant; one that the user pointed at a cell keeps its cell. */
function passMarkChanges(snapshot: WorkbookSnapshot, passMark: number): Change[] {
  if (passMarkIn(snapshot) === passMark) return [];
  const cell = passMarkCell(snapshot);
  if (cell && cell.rowCount === 1 && cell.columnCount === 1)
    return [{ kind: "setCells", range: cell, cells: [[passMark]] }];
  return [{ kind: "setName", name: PASS_MARK_NAME, formula: `=${passMark}` }];
}

/** Cells that no rule of ours can mark. */
type CellsBySheet = Map<SheetSnapshot, ReadonlySet<string>>;

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

/** The rules of each block; our rules that are not one of them are taken away. */
function ruleChanges(sheet: SheetSnapshot, blocks: readonly BlockRules[]): Change[] {
  const old = markingRulesOf(sheet);
  const kept = new Set<string>();
  const added: Change[] = [];
  for (const { rect, rule } of blocks.flatMap(({ rules }) => rules)) {
    const same = old.find((one) => !kept.has(one.id) && isRuleOf(one, rule.formula, rect));
    if (same) kept.add(same.id);
    else {
      const { row, column, rowCount, columnCount } = rect;
      added.push({ kind: "addRule", range: rangeOf(sheet.name, row, column, rowCount, columnCount), rule });
    }
  }
  const ruleIds = old.map((rule) => rule.id).filter((id) => !kept.has(id));
  const removed: Change[] = ruleIds.length > 0 ? [{ kind: "removeRules", sheet: sheet.name, ruleIds }] : [];
  return [...removed, ...added];
}

function legendChanges(
  snapshot: WorkbookSnapshot,
  sheets: ReadonlyMap<SheetSnapshot, readonly ScoreTable[]>,
  passMark: number,
  findings: Finding[],
): Change[] {
  const [first] = sheets;
  if (!first) return [];
  const [sheet, [table]] = first;
  const legend = proposeLegend(snapshot, sheet, table?.range.column ?? 0, passMark);
  if (!legend) findings.push(finding("warning", "scores/no-room-for-legend", { sheet: sheet.name }));
  return legend ?? [];
}

/** Failing scores by the pass mark; those in a text that no rule marks are counted in a finding. */
function markedCells(
  sheets: ReadonlyMap<SheetSnapshot, readonly ScoreTable[]>,
  passMark: number,
  unmarked: CellsBySheet,
  findings: Finding[],
): Pick<MarkingOutcome, "marked" | "markedCount"> {
  const marked: MarkedCell[] = [];
  let markedCount = 0;
  for (const [sheet, tables] of sheets) {
    const odd = unmarked.get(sheet);
    for (const table of tables) {
      let unread = 0;
      let firstUnread: Finding["at"];
      for (const agency of table.agencies) {
        visitScores(agency, (indicator, value, row, column) => {
          if (!isFailing(value, passMark)) return;
          if (odd?.has(keyOf(row, column))) {
            unread++;
            firstUnread ??= rangeOf(sheet.name, row, column);
            return;
          }
          markedCount++;
          if (marked.length < MARKED_LISTED)
            marked.push({ sheet: sheet.name, row, column, indicator, value });
        });
      }
      if (unread > 0)
        findings.push(finding("warning", "scores/not-marked-live", { cellCount: unread }, firstUnread));
    }
  }
  return { marked, markedCount };
}

/**
 * Takes our marks away, and nobody else's: the rules, the legend while its text is ours, and the pass mark's name when nothing of
 * ours needs it and the user has not changed it.
 */
export function proposeUnmarking(snapshot: WorkbookSnapshot): Result<Proposal<{ ruleCount: number }>> {
  const marks = marksIn(snapshot);
  const findings: Finding[] = [];
  const changes: Change[] = [];
  let ruleCount = 0;
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const ruleIds = marks.filter((mark) => mark.sheet === sheet).map(({ rule }) => rule.id);
    if (sheet.isProtected) {
      findings.push(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
      continue;
    }
    ruleCount += ruleIds.length;
    changes.push({ kind: "removeRules", sheet: sheet.name, ruleIds });
  }
  if (marks.length > 0 && ruleCount === 0) return refusal(...findings);
  if (findings.length === 0) changes.push(...nameAndLegendRemoval(snapshot));
  if (changes.length === 0) findings.push(finding("info", "changes/nothing-to-do", {}));
  return success({ changeSet: { action: "unmark", changes }, outcome: { ruleCount } }, findings);
}

function nameAndLegendRemoval(snapshot: WorkbookSnapshot): Change[] {
  const name = passMarkName(snapshot);
  const legend = legendIn(snapshot);
  const sheet = legend && sheetNamed(snapshot, legend.sheet);
  const changes: Change[] = [];
  if (legend && sheet && !sheet.isProtected) changes.push(...removeLegend(legend));
  if (!name) return changes;
  const cell = passMarkCell(snapshot);
  const isLegends =
    cell !== null && legend !== null && cell.sheet === legend.sheet && cell.row === legend.row;
  if (cell !== null && !isLegends) return changes;
  const mark = passMarkIn(snapshot);
  if (isNameNeeded(snapshot, mark)) {
    if (isLegends && mark !== null)
      changes.push({ kind: "setName", name: PASS_MARK_NAME, formula: `=${mark}` });
  } else changes.push({ kind: "removeName", name: name.name });
  return changes;
}

/** The user changed the pass mark, the analysis sheet counts with it, or status words of ours do. */
function isNameNeeded(snapshot: WorkbookSnapshot, passMark: number | null): boolean {
  if (snapshot.names.some(({ name }) => isAnalysisName(name))) return true;
  const withoutOwn = { ...snapshot, names: [] };
  const tables = findScoreTables(withoutOwn);
  if (!tables.ok) return false;
  return tables.value.some((table) => {
    const hasWords = table.agencies.some((agency) =>
      Object.values(agency.scores).some((s) => s.printedStatus),
    );
    return (
      (passMark !== null && table.passMark !== passMark) || (table.statusColumn !== undefined && hasWords)
    );
  });
}
