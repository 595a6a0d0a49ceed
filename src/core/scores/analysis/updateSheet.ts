import type { Change } from "../../changes/changeSet";
import { valueAt, type SheetSnapshot } from "../../snapshot";
import { joinCells } from "./joinCells";
import type { KeyedPaper, PaperRow } from "./keyedPaper";
import { makeRoom } from "./makeRoom";
import { placeRows, type Places } from "./placeRows";
import { readKeys } from "./readKeys";
import { sumOf, type AnalysisRecord } from "./record";
import { renderRows } from "./render";
import { CellsOf } from "./updateCells";

export interface SheetUpdate {
  changes: Change[];
  /** Cells of ours that somebody has changed since: they were left as they are. */
  keptCount: number;
  /** The paper as it stands now, for the record. */
  paper: KeyedPaper;
}

/** Titles and the made line are not brought up to date on their own. */
const isFixed = (key: string) => key.startsWith("title") || key === "made";

/**
 * Brings an earlier analysis up to date where it stands, with whatever people have added beside, between and below: rows are
 * known by their words, a cell is written only when it shows something else, and one that the user has changed stays. Without
 * changes there is nothing to do.
 */
export function updateSheet(
  sheet: SheetSnapshot,
  firstRow: number,
  compose: (rowOf: (key: string) => number) => KeyedPaper,
  record: AnalysisRecord | null,
  isOne: boolean,
): SheetUpdate {
  const whole = compose(() => 0);
  const existing = readKeys(sheet, firstRow, isOne);
  const isGone = (key: string) => isTakenAway(key, existing, record, isOne);
  const draft = { columnCount: whole.columnCount, rows: whole.rows.filter(({ key }) => !isGone(key)) };
  const columns = makeRoom(sheet, draft, existing);
  const hasNotes = (row: number) => hasCells(sheet, row, columns.oldCount);
  const titles = draft.rows.filter(({ key }) => key.startsWith("title"));
  titles.forEach(({ key }, index) => existing.set(key, firstRow + index));
  const lastTitle = firstRow + Math.max(0, titles.length - 1);
  const places = placeRows(sheet.name, draft.rows, existing, lastTitle, hasNotes);
  const paper = compose(places.rowOf);
  const cells = new CellsOf(sheet, columns, record, existing, isUntouched(sheet, record, existing));
  const changes: Change[] = [...places.insertions, ...columns.insertions];
  for (const change of places.insertions) {
    if (change.kind === "insertRows") changes.push({ ...change, kind: "setRowHeight", height: "auto" });
  }
  const rows = paper.rows.filter(({ key, cells: own }) => own.length > 0 && !isFixed(key) && !isGone(key));
  for (let from = 0; from < rows.length;) {
    const to = endOfNewRows(rows, from, places);
    const row = rows[from];
    const oldRow = row ? places.oldRowOf(row.key) : null;
    if (row && oldRow !== null) changes.push(...cells.update(row, oldRow, places.rowOf(row.key)));
    else if (row) {
      const at = places.rowOf(row.key);
      changes.push(...renderRows(rows.slice(from, to), sheet.name, at, paper.columnCount));
    }
    from = to;
  }
  for (const { key, row, oldRow } of places.vanished) {
    if (!isFixed(key) && !hasNotes(oldRow)) changes.push(...cells.clear(oldRow, row));
  }
  const made = paper.rows.find(({ key }) => key === "made");
  const madeRow = places.oldRowOf("made");
  if (changes.length > 0 && made && madeRow !== null) {
    changes.push(...cells.update(made, madeRow, places.rowOf("made")));
  }
  // Among changes a formula may only wait for its numbers; without any, somebody has typed over it.
  const strayCount = changes.length === 0 ? cells.strayCount : 0;
  return { changes: joinCells(changes), keptCount: cells.keptCount + strayCount, paper };
}

/** Rows of one table that come in below each other are written together. */
function endOfNewRows(rows: readonly PaperRow[], from: number, { oldRowOf, rowOf }: Places): number {
  const isNext = (index: number) => {
    const [above, row] = [rows[index - 1], rows[index]];
    return (
      above?.columns !== undefined &&
      row?.columns === above.columns &&
      oldRowOf(row.key) === null &&
      rowOf(row.key) === rowOf(above.key) + 1
    );
  };
  let to = from + 1;
  if (oldRowOf(rows[from]?.key ?? "") === null) while (to < rows.length && isNext(to)) to++;
  return to;
}

/**
 * The failing list and the way to the next level may have been deleted: what was there once, or a section that is not there, does
 * not come back. What formulas speak of does.
 */
function isTakenAway(
  key: string,
  existing: ReadonlyMap<string, number>,
  record: AnalysisRecord | null,
  isOne: boolean,
): boolean {
  if (!isOne || !/^[34]/.test(key) || existing.has(key)) return false;
  if (record?.rows && key in record.rows) return true;
  const section = key.charAt(0);
  return key !== section && !existing.has(section) && (record?.rows === undefined || section in record.rows);
}

function hasCells(sheet: SheetSnapshot, row: number, fromColumn: number): boolean {
  const end = sheet.used ? sheet.used.column + sheet.used.columnCount : 0;
  for (let column = fromColumn; column < end; column++) if (valueAt(sheet, row, column) !== "") return true;
  return false;
}

/** Of the long list: nothing in it was changed since it was written. */
function isUntouched(
  sheet: SheetSnapshot,
  record: AnalysisRecord | null,
  existing: ReadonlyMap<string, number>,
): boolean {
  if (record?.sum === undefined) return false;
  const rows = [...existing].map(([key, row]) => {
    const width = key.includes(":") || key.endsWith("h") ? MANY_WIDTH : 1;
    return Array.from({ length: width }, (_, column) => valueAt(sheet, row, column));
  });
  return sumOf(rows) === record.sum;
}

const MANY_WIDTH = 9;
