import type { Finding } from "../result";
import { finding } from "../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import type { Change, ChangeSet } from "./changeSet";
import { insertIntoWorkbook, isInsertion, oldParts } from "./insertion";

/**
 * More cells than this are not read twice, before the write and with it: an interrupted write of so many cannot be
 * taken back from the journal in the workbook.
 */
export const MOST_CELLS = 20_000;

/** Cells of sheets that are there already which a change set is about. */
export function cellsReplaced({ changes }: ChangeSet): number {
  const added = new Set(changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : [])));
  return changes.reduce((sum, change) => {
    if (!("range" in change) || added.has(change.range.sheet)) return sum;
    return sum + change.range.rowCount * change.range.columnCount;
  }, 0);
}

/**
 * What Office.js cannot tell of what a change set replaces, so that undo cannot give it back (docs/safety.md, "What is
 * not given back"): to be said before it is written. What came in with the change set goes with it and is not in here.
 */
export function notGivenBack(changeSet: ChangeSet, snapshot: WorkbookSnapshot): Finding[] {
  const { changes } = changeSet;
  const insertions = changes.filter(isInsertion);
  const now = insertions.reduce(insertIntoWorkbook, snapshot);
  const rows = new Set<string>();
  let [textCount, lineCount] = [0, 0];
  for (const change of changes) {
    const name = "range" in change ? change.range.sheet : "sheet" in change ? change.sheet : "";
    const sheet = sheetNamed(now, name);
    if (!sheet) continue;
    const lines = insertions.filter((insertion) => insertion.sheet === name);
    if (change.kind === "setRowHeight") {
      const rect = { row: change.row, column: 0, rowCount: change.rowCount, columnCount: 1 };
      for (const { now: part } of oldParts(rect, lines))
        for (let row = part.row; row < part.row + part.rowCount; row++) rows.add(`${row} ${name}`);
    }
    if (change.kind === "setCells" && !change.own) textCount += replacedTexts(change, sheet);
    if (change.kind === "setFormat" && (change.format.borders ?? change.format.outline))
      lineCount += oldParts(change.range, lines).length;
  }
  const findings: Finding[] = [];
  if (rows.size + textCount + lineCount > 0) {
    const params = { rowCount: rows.size, textCount, hasLines: lineCount > 0 };
    findings.push(finding("info", "changes/undo-inexact", params));
  }
  const cellCount = cellsReplaced(changeSet);
  if (cellCount > MOST_CELLS) findings.push(finding("info", "changes/save-first", { cellCount }));
  return findings;
}

/** Texts of the user's that others are written over: whether an apostrophe stood before them is not told. */
function replacedTexts(
  { range, cells }: Extract<Change, { kind: "setCells" }>,
  sheet: SheetSnapshot,
): number {
  return cells.reduce(
    (sum, line, r) =>
      sum +
      line.filter((input, c) => {
        const current = valueAt(sheet, range.row + r, range.column + c);
        return input !== null && typeof current === "string" && current !== "" && input !== current;
      }).length,
    0,
  );
}
