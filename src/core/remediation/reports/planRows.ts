import type { CellInput } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import type { Finding } from "../../result";
import { finding } from "../../result";
import type { ReturnEntry } from "../returns/outcome";
import { COLLECTED, type ReportColumn } from "./columns";
import { reportKey, type ReportsTable } from "./readReports";
import { recordCells } from "./recordCells";

export type RecordCells = Partial<Record<ReportColumn, Exclude<CellInput, null>>>;

/** Which rows of the register accepted reports change. */
export interface RowPlan {
  /** By row of the sheet: only the cells that say something else now. */
  updates: Map<number, RecordCells>;
  added: RecordCells[];
  /** Rows that say the same already. */
  unchanged: number;
  /** Forms that are left for another time: see `MOST_BYTES`. */
  left: number;
  findings: Finding[];
}

/**
 * Excel on the web takes 5 MB in one request, and what is written is read back in the same answer. A Thai letter is three
 * bytes; some hundred forms fit. What is left over comes with the next proposal, for what was written is then unchanged.
 */
const MOST_BYTES = 1_200_000;
/** What a row costs besides its texts. */
const ROW_BYTES = 160;

/** A row for each answer: the register's own where it has one about the same agency and indicator, else a new one. */
export function planRows(
  reports: ReportsTable | null,
  entries: readonly ReturnEntry[],
  today: IsoDate,
): RowPlan {
  const plan: RowPlan = { updates: new Map(), added: [], unchanged: 0, left: 0, findings: [] };
  let bytes = 0;
  for (const entry of entries) {
    const rows = entry.rows.map((row) => planRow(reports, entry, row, today));
    const cost = rows.reduce((sum, row) => sum + (row ? bytesOf(row.cells) : 0), 0);
    // One form is written whole or not at all; a single one is never too large.
    if (bytes > 0 && bytes + cost > MOST_BYTES) {
      plan.left += 1;
      continue;
    }
    bytes += cost;
    for (const row of rows) {
      if (row === null) plan.unchanged += 1;
      else if (row.at === null) plan.added.push(row.cells);
      else plan.updates.set(row.at, row.cells);
      if (row?.doubt) plan.findings.push(row.doubt);
    }
  }
  return plan;
}

interface PlannedRow {
  /** null: a new row. */
  at: number | null;
  cells: RecordCells;
  doubt: Finding | null;
}

/** null: the row says the same already. */
function planRow(
  reports: ReportsTable | null,
  entry: ReturnEntry,
  row: ReturnEntry["rows"][number],
  today: IsoDate,
): PlannedRow | null {
  const cells = recordCells(entry, row, today);
  const record = reports?.records.get(reportKey(entry.agency ?? "", row.indicator));
  if (!reports || !record) return { at: null, cells, doubt: null };
  // The register's spelling of the names stays: formulas may compare with it.
  const differing = COLLECTED.filter(
    (column) =>
      column !== "agency" &&
      column !== "indicator" &&
      reports.found.columns[column] !== undefined &&
      reports.value(record.row, column) !== cells[column],
  );
  const isOtherAnswer = differing.some((column) => ANSWERS.includes(column));
  // The same answer again, say in a form that was completed later, was given on the first day all the same.
  const before = reports.value(record.row, "reportedOn");
  const wasEarlier = !isOtherAnswer && typeof before === "number" && before < Number(cells.reportedOn);
  const changed = differing.filter(
    (column) => !wasEarlier || (column !== "reportedOn" && column !== "receipt"),
  );
  // A day that only says when it was taken in says nothing new when it is taken in again.
  const isDated = entry.datedBy !== "today";
  const isNews = (column: ReportColumn) =>
    column !== "importedOn" && (isDated || (column !== "reportedOn" && column !== "receipt"));
  if (!changed.some(isNews)) return null;
  const { sheet, columns } = reports.found;
  const at = rangeOf(sheet.name, record.row, columns.verified ?? columns.agency ?? 0);
  const params = { agency: record.agency, indicator: row.indicator };
  return {
    at: record.row,
    cells: Object.fromEntries(changed.map((column) => [column, cells[column]])),
    doubt:
      record.isVerified && isOtherAnswer ? finding("question", "returns/verified-changed", params, at) : null,
  };
}

const ANSWERS: readonly ReportColumn[] = ["status", "code", "action", "evidence", "date", "person"];

/** An upper bound, as UTF-8. */
function bytesOf(cells: RecordCells): number {
  return Object.values(cells).reduce<number>((sum, cell) => sum + String(cell).length * 3, ROW_BYTES);
}
