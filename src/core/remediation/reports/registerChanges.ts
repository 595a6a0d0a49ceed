import type { CellInput, Change } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { intersects, rangeOf } from "../../grid";
import { readMergedCells } from "../../mergedCells";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import { REPORT_COLUMN_IDS, REPORTS_TABLE } from "./columns";
import { formatRows } from "./newTable";
import type { ReportsTable } from "./readReports";
import type { RecordCells, RowPlan } from "./planRows";

/** Rows so near to each other are written together. */
const NEAR = 20;

/**
 * Writes planned rows into the register that is there: rows are brought up to date in place, others are added below. The
 * user's own columns, and what they confirmed, are not touched.
 *
 * What stands below the table moves down. Refuses when the sheet is protected (`changes/sheet-protected`), or when the table
 * shows a totals row (`returns/totals-row`).
 */
export function registerChanges(
  snapshot: WorkbookSnapshot,
  reports: ReportsTable,
  { updates, added }: RowPlan,
): Result<Change[]> {
  const { found } = reports;
  const sheet = found.sheet.name;
  if (updates.size + added.length === 0) return success([]);
  if (found.sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet }));
  const totals = added.length > 0 ? totalsRow(reports) : null;
  if (totals) return refusal(finding("error", "returns/totals-row", {}, totals));
  const addedAt = firstFreeRow(reports);
  const edits = new Map(updates);
  added.forEach((cells, index) => edits.set(addedAt + index, cells));
  const room = roomBelow(reports, addedAt + added.length);
  return success(
    [
      ...room.changes,
      ...partsOf(addedAt, added.length, room).flatMap(({ row, count }) =>
        formatRows(sheet, row, count, found.columns),
      ),
      ...writeRows(reports, edits),
      ...tableChanges(snapshot, reports, addedAt + added.length),
    ],
    room.findings,
  );
}

/** Under the last row that holds something. */
function firstFreeRow({ found }: ReportsTable): number {
  return (found.rows.at(-1) ?? found.range.row) + 1;
}

const TOTAL = /^(?:รวม|ผลรวม|total)/i;

function totalsRow(reports: ReportsTable): RangeRef | null {
  const { found } = reports;
  const last = found.rows.at(-1);
  if (found.table === null || last === undefined) return null;
  const isTotal = TOTAL.test(String(reports.value(last, "agency")).trim());
  return isTotal ? rangeOf(found.sheet.name, last, found.range.column, 1, found.range.columnCount) : null;
}

/**
 * More rows than these come in instead of being filled in where they are: what some hundred rows looked like, which undo
 * would want to know cell by cell, is more than Excel on the web answers in one request (5 MB).
 */
const MANY_ROWS = 200;

interface Room {
  changes: Change[];
  findings: Finding[];
  /** The first row that comes in; null when none does. */
  from: number | null;
}

/**
 * Where something stands in the way of rows down to `end`, as many rows come in right below the table; many rows also where
 * the sheet ends with the table, so that nothing moves.
 */
function roomBelow(reports: ReportsTable, end: number): Room {
  const { range, sheet } = reports.found;
  const row = range.row + range.rowCount;
  const rowCount = end - row;
  if (rowCount <= 0) return NO_CHANGE;
  const insertion: Change = { kind: "insertRows", sheet: sheet.name, row, rowCount };
  const { used, merges } = sheet;
  const isLast =
    (used === null || used.row + used.rowCount <= row) &&
    merges.every((merge) => merge.row + merge.rowCount <= row);
  if (isLast) return rowCount > MANY_ROWS ? { changes: [insertion], findings: [], from: row } : NO_CHANGE;
  const rows = rangeOf(sheet.name, row, range.column, rowCount, range.columnCount);
  const blocking = firstFilled(reports, rows) ?? sheet.merges.find((merge) => intersects(merge, rows));
  if (!blocking) return NO_CHANGE;
  const at = { ...blocking, sheet: sheet.name };
  return {
    changes: [insertion],
    findings: [finding("info", "returns/rows-inserted", { rowCount }, at)],
    from: row,
  };
}

const NO_CHANGE: Room = { changes: [], findings: [], from: null };

/** Rows that were there, and rows that come in: nothing has to be known of what these looked like. */
function partsOf(row: number, count: number, { from }: Room): { row: number; count: number }[] {
  if (from === null || from <= row) return [{ row, count }];
  return [
    { row, count: from - row },
    { row: from, count: row + count - from },
  ];
}

function firstFilled({ found }: ReportsTable, rows: RangeRef): RangeRef | null {
  const cells = readMergedCells({ ...found.sheet, merges: [] });
  const end = (found.sheet.used?.row ?? 0) + (found.sheet.used?.rowCount ?? 0);
  for (let row = rows.row; row < Math.min(end, rows.row + rows.rowCount); row++) {
    for (let column = rows.column; column < rows.column + rows.columnCount; column++) {
      if (cells.value(row, column) !== "") return rangeOf(rows.sheet, row, column);
    }
  }
  return null;
}

/** One rectangle for rows near each other; cells that stay are left alone. */
function writeRows({ found }: ReportsTable, edits: ReadonlyMap<number, RecordCells>): Change[] {
  const places = REPORT_COLUMN_IDS.flatMap((id) => {
    const column = found.columns[id];
    return column === undefined ? [] : [{ id, column }];
  });
  const left = Math.min(...places.map(({ column }) => column));
  const width = Math.max(...places.map(({ column }) => column)) - left + 1;
  const rows = [...edits.keys()].sort((a, b) => a - b);
  const changes: Change[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to + 1 < rows.length && (rows[to + 1] ?? 0) - (rows[to] ?? 0) <= NEAR) to++;
    const [first = 0, last = 0] = [rows[from], rows[to]];
    const cells = Array.from({ length: last - first + 1 }, (_, index) => {
      const line = Array<CellInput>(width).fill(null);
      const edit = edits.get(first + index) ?? {};
      for (const { id, column } of places) line[column - left] = edit[id] ?? null;
      return line;
    });
    changes.push({
      kind: "setCells",
      range: rangeOf(found.sheet.name, first, left, cells.length, width),
      cells,
    });
    from = to + 1;
  }
  return changes;
}

/** The table reaches to its last row; a list that lost its table (another program wrote it) is one again. */
function tableChanges(snapshot: WorkbookSnapshot, { found }: ReportsTable, end: number): Change[] {
  const { range, table } = found;
  const rowCount = Math.max(range.rowCount, end - range.row);
  const whole: RangeRef = { ...range, rowCount };
  if (table !== null)
    return rowCount > range.rowCount ? [{ kind: "resizeTable", name: table, range: whole }] : [];
  const isFree = !snapshot.tables.some(
    (other) => other.sheet === range.sheet && intersects(other.range, whole),
  );
  return isFree && rowCount > range.rowCount ? [{ kind: "addTable", range: whole, name: REPORTS_TABLE }] : [];
}
