import { contentSum } from "../remediation/contentSum";
import type { CellInput, Change, ChangeSet } from "./changeSet";
import { insertIntoWorkbook } from "./insertion";
import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";

/** What a change set would do, in numbers: the proposal's sentence is made from it. */
export interface ChangeSummary {
  /** Sheets that would be added. */
  addedSheets: string[];
  /** Every sheet touched, the added ones included. */
  sheets: string[];
  /** Cells that would get a value or formula. */
  cells: number;
  /** Of those, how many are not empty now and would hold something else. */
  overwritten: number;
  /** Where the overwritten ones are, at most 20 of them. */
  overwrittenAt: RangeRef[];
  /** A sum of what the overwritten ones hold; absent when there are none. Other contents are another question. */
  overwrittenSum?: string;
  rulesAdded: number;
  rulesRemoved: number;
  namesAdded: string[];
  /** Rows and columns that would come in between those that are there; absent when none do. */
  inserted?: { rows: number; columns: number };
  /** Ranges that get a live rule: "เพิ่มกฎ 1 ข้อที่ …". */
  ruleRanges: RangeRef[];
}

/** So many places are listed. */
export const LISTED = 20;

/** The sheet a change is about; null for names, settings. */
export function sheetOf(change: Change): string | null {
  if ("range" in change) return change.range.sheet;
  return "sheet" in change ? change.sheet : null;
}

function replaces(input: CellInput, current: unknown): boolean {
  if (input === null || current === "") return false;
  // A formula over a value is a change even when its result would look the same.
  return typeof input === "object" || input !== current;
}

function countCells(
  change: Extract<Change, { kind: "setCells" }>,
  sheet: SheetSnapshot | undefined,
  summary: ChangeSummary,
): void {
  const { range } = change;
  change.cells.forEach((cells, r) =>
    cells.forEach((input, c) => {
      if (input === null) return;
      summary.cells += 1;
      const row = range.row + r;
      const column = range.column + c;
      if (!sheet || change.own || !replaces(input, valueAt(sheet, row, column))) return;
      summary.overwritten += 1;
      summary.overwrittenSum = contentSum([summary.overwrittenSum, row, column, valueAt(sheet, row, column)]);
      if (summary.overwrittenAt.length < LISTED)
        summary.overwrittenAt.push(rangeOf(range.sheet, row, column));
    }),
  );
}

/** Counts what a change set would do to the workbook of the snapshot. Linear in the cells written. */
export function describeChanges(changeSet: ChangeSet, snapshot: WorkbookSnapshot): ChangeSummary {
  const summary: ChangeSummary = {
    addedSheets: [],
    sheets: [],
    cells: 0,
    overwritten: 0,
    overwrittenAt: [],
    rulesAdded: 0,
    rulesRemoved: 0,
    namesAdded: [],
    ruleRanges: [],
  };
  const sheets = new Set<string>();
  let current = snapshot;
  for (const change of changeSet.changes) {
    const sheet = change.kind === "activate" ? null : sheetOf(change);
    if (sheet !== null) sheets.add(sheet);
    switch (change.kind) {
      case "addSheet":
        summary.addedSheets.push(change.sheet);
        break;
      case "insertRows":
      case "insertColumns":
        current = insertIntoWorkbook(current, change);
        summary.inserted ??= { rows: 0, columns: 0 };
        if (change.kind === "insertRows") summary.inserted.rows += change.rowCount;
        else summary.inserted.columns += change.columnCount;
        break;
      case "setCells":
        countCells(change, sheetNamed(current, change.range.sheet), summary);
        break;
      case "addRule":
      case "addDataBar":
        summary.rulesAdded += 1;
        summary.ruleRanges.push(change.range);
        break;
      case "removeRules":
        summary.rulesRemoved += change.ruleIds.length;
        break;
      case "setName":
        if (!snapshot.names.some((name) => name.name.toLowerCase() === change.name.toLowerCase())) {
          summary.namesAdded.push(change.name);
        }
        break;
    }
  }
  summary.sheets = [...sheets];
  return summary;
}

/** Two proposals that would do the same, whatever order their keys were made in. */
export function sameChanges(a: ChangeSet, b: ChangeSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
