import type { CellInput, Change, Proposal } from "../changes/changeSet";
import type { RangeRef } from "../grid";
import { quoteSheetName, rangeOf, toAbsoluteA1 } from "../grid";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import { contentSum } from "./contentSum";
import type { Finding, Result } from "../result";
import { finding, refusal, success } from "../result";
import { findScoreTables } from "../scores/findScoreTables";
import type { WorkbookSnapshot } from "../snapshot";
import { SETTING_PREFIX, sheetNamed, valueAt } from "../snapshot";
import { lastFormulaRow } from "./lastFormulaRow";
import { deadlineExpression, todayExpression } from "./liveDates";
import type { SummaryOutcome } from "./proposeSummary";
import { isOwnWork, leftovers, refusalFor } from "./roomFor";
import type { FoundColumns, IndicatorTable } from "./statusColumns";
import { chooseTable, columnsBeside, emptyColumns, freeColumnsName } from "./statusColumns";
import { indicatorsOf, summarise } from "./summarise";
import { countRows } from "./summaryCells";
import { COLUMN_HEADERS, SENTENCE_HEADER, columnsFor } from "./summaryColumns";
import { formatCounts, widenEmptyColumns } from "./summaryLooks";
import { isSummarySentence } from "./summarySentence";
import type { ReportRegister } from "./types";

interface Wish {
  as: "formulas" | "values";
  today: IsoDate;
}

/**
 * The counts and the sentence in new columns to the right of the user's own table of indicators, each in its indicator's
 * row. Columns of ours that are there are brought up to date; the user's cells are never written over.
 */
export function proposeBeside(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  { as, today }: Wish,
  said: readonly Finding[],
): Result<Proposal<SummaryOutcome>> {
  const tables = findScoreTables(snapshot);
  const found = tables.ok ? chooseTable(tables.value, indicatorsOf(register)) : null;
  const sheet = found && sheetNamed(snapshot, found.table.sheet);
  if (!found || !sheet) return refusal(finding("error", "remediation/no-failing-table", {}));
  const indicators = indicatorsOf(register).filter((id) => found.rows.has(id));
  if (indicators.length === 0) {
    return refusal(finding("error", "remediation/no-common-indicator", { sheet: sheet.name }));
  }
  const summaries = summarise(register, { today, failing: indicators });
  const columns = columnsFor(summaries);
  const earlier = columnsBeside(snapshot, found);
  const range = placeFor(sheet, found, earlier, columns.length + 1);
  const refused = refusalFor(sheet, range, earlier?.range ?? null);
  if (refused) return refusal(refused, ...said);
  const rows = indicators.map((id) => found.rows.get(id) ?? 0);
  const lastRow = lastFormulaRow(snapshot, register, range);
  const place = {
    firstColumn: range.column,
    deadline: deadlineExpression(register),
    today: todayExpression(snapshot, null),
  };
  const counted = countRows({ register, summaries, columns, as, lastRow }, rows, place);
  const day = counted.as === "formulas" ? "" : ` (ข้อมูล ณ วันที่ ${formatThaiDate(today)})`;
  const header: CellInput[] = [
    ...columns.map((column) => COLUMN_HEADERS[column]),
    `${SENTENCE_HEADER}${day}`,
  ];
  const cells = cellsOf(range, header, rows, counted.cells);
  const outcome = { indicators: summaries, written: [range], register: register.sheet };
  const name = earlier?.name ?? freeColumnsName(snapshot);
  const key = `${SETTING_PREFIX}summary.${name}`;
  const sum = JSON.stringify({ sum: contentSum([range, cells]) });
  const isSame =
    earlier !== null &&
    snapshot.settings[key] === sum &&
    cells.every((line, r) =>
      line.every(
        (input, c) => typeof input === "object" || input === valueAt(sheet, range.row + r, range.column + c),
      ),
    );
  if (isSame) {
    return success({ changeSet: { action: "summary", changes: [] }, outcome }, [
      finding("info", "changes/nothing-to-do", {}),
      ...said,
    ]);
  }
  const isOurs = (text: string) => isSummarySentence(text) || text.startsWith(SENTENCE_HEADER);
  const isOwn = earlier !== null && isOwnWork(sheet, earlier.range, cells, isOurs);
  const gap = range.column - found.table.range.column - found.table.range.columnCount;
  const changes: Change[] = [
    ...widenEmptyColumns(sheet, range, false),
    ...leftovers(range, earlier?.range ?? null, isOwn),
    ...formatCounts(
      { ...range, rowCount: 1 },
      { ...range, row: range.row + 1, rowCount: range.rowCount - 1 },
      columns,
    ),
    { kind: "setCells", range, cells, ...(isOwn ? { own: true as const } : {}), isBlock: true },
    { kind: "setRowHeight", sheet: range.sheet, row: range.row, rowCount: range.rowCount, height: "auto" },
    { kind: "setName", name, formula: `=${quoteSheetName(range.sheet)}!${toAbsoluteA1(range)}` },
    { kind: "setSetting", key, value: sum },
    { kind: "activate", range: rangeOf(range.sheet, range.row, range.column) },
  ];
  return success({ changeSet: { action: "summary", changes }, outcome }, [
    ...said,
    ...counted.findings,
    ...(gap > 0 && !earlier
      ? [finding("info", "remediation/beside-further", { columnCount: gap }, range)]
      : []),
  ]);
}

/** Where the columns are already, with the table's rows of today; else the first empty ones. */
function placeFor(
  sheet: Parameters<typeof emptyColumns>[0],
  found: IndicatorTable,
  earlier: FoundColumns | null,
  width: number,
): RangeRef {
  if (!earlier) return emptyColumns(sheet, found, width);
  const { headerRow, lastRow } = found;
  return rangeOf(sheet.name, headerRow, earlier.range.column, lastRow - headerRow + 1, width);
}

/** Rows of the table without a summary stay empty. */
function cellsOf(
  range: RangeRef,
  header: CellInput[],
  rows: readonly number[],
  counted: readonly CellInput[][],
): CellInput[][] {
  const byRow = new Map(rows.map((row, index) => [row, counted[index]]));
  return Array.from({ length: range.rowCount }, (_, r) => {
    if (r === 0) return header;
    return byRow.get(range.row + r) ?? Array<CellInput>(range.columnCount).fill("");
  });
}
