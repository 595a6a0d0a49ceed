import type { RangeRef } from "../grid";
import { intersects, parseAddress, rangeOf } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { ScoreTable } from "../scores/types";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { filledCells } from "./roomFor";

/** Names of columns of ours beside a table of the user's: ITA_StatusColumns, ITA_StatusColumns_2, … */
const NAME = /^ITA_StatusColumns(?:_\d+)?$/i;

/** A table of the user's with one row for each indicator: where its header's last line is, and its rows. */
export interface IndicatorTable {
  table: ScoreTable;
  headerRow: number;
  lastRow: number;
  rows: ReadonlyMap<IndicatorId, number>;
}

/**
 * The table to write beside: an indicator per row, each once. A list of failing indicators goes before a whole result, then
 * the one that shares most indicators with the register, then the later year.
 */
export function chooseTable(
  tables: readonly ScoreTable[],
  indicators: readonly IndicatorId[],
): IndicatorTable | null {
  const candidates = tables.flatMap((table) => {
    const found = indicatorRows(table);
    return found ? [found] : [];
  });
  const shared = ({ rows }: IndicatorTable) => indicators.filter((id) => rows.has(id)).length;
  const year = ({ table }: IndicatorTable) => table.fiscalYearBe ?? 0;
  const isList = ({ table }: IndicatorTable) => Number(table.isPartial ?? false);
  const [best = null] = [...candidates].sort(
    (a, b) =>
      Math.sign(shared(b)) - Math.sign(shared(a)) ||
      isList(b) - isList(a) ||
      shared(b) - shared(a) ||
      year(b) - year(a),
  );
  return best;
}

function indicatorRows(table: ScoreTable): IndicatorTable | null {
  if (table.layout !== "long" || table.isTotalsOnly || table.isHidden) return null;
  const rows = new Map<IndicatorId, number>();
  for (const { scores } of table.agencies) {
    for (const [id, reading] of Object.entries(scores) as [IndicatorId, { at: RangeRef }][]) {
      const known = rows.get(id);
      // Agencies one below the other: a row is not an indicator's alone.
      if (known !== undefined && known !== reading.at.row) return null;
      rows.set(id, reading.at.row);
    }
  }
  if (rows.size === 0) return null;
  const all = [...rows.values()];
  const first = Math.min(...all);
  return first < 1 ? null : { table, headerRow: first - 1, lastRow: Math.max(...all), rows };
}

export interface FoundColumns {
  name: string;
  range: RangeRef;
}

/** Columns of ours that stand beside the table already. */
export function columnsBeside(
  snapshot: WorkbookSnapshot,
  { table, headerRow, lastRow }: IndicatorTable,
): FoundColumns | null {
  for (const { name, formula } of snapshot.names) {
    const range = NAME.test(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    if (!range || range.sheet !== table.sheet) continue;
    const rows = { ...range, row: headerRow, rowCount: lastRow - headerRow + 1 };
    if (range.column > table.range.column && intersects(range, rows)) return { name, range };
  }
  return null;
}

/** Whether a cell belongs to such columns: a summary there is brought up to date as columns. */
export function isInColumns({ names }: WorkbookSnapshot, at: RangeRef): boolean {
  return names.some(({ name, formula }) => {
    const range = NAME.test(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    return range !== null && range.sheet === at.sheet && intersects(range, at);
  });
}

export function freeColumnsName({ names }: WorkbookSnapshot): string {
  const taken = new Set(
    names.filter(({ formula }) => !formula.includes("#REF!")).map(({ name }) => name.toLowerCase()),
  );
  let name = "ITA_StatusColumns";
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `ITA_StatusColumns_${number}`;
  return name;
}

/** The first empty columns to the right of the table: right beside it, else beyond everything in its rows. */
export function emptyColumns(sheet: SheetSnapshot, found: IndicatorTable, width: number): RangeRef {
  const { table, headerRow, lastRow } = found;
  const beside = table.range.column + table.range.columnCount;
  const at = (column: number, columnCount: number) =>
    rangeOf(sheet.name, headerRow, column, lastRow - headerRow + 1, columnCount);
  const isFree = (range: RangeRef) =>
    filledCells(sheet, range).length === 0 && !sheet.merges.some((merge) => intersects(merge, range));
  if (isFree(at(beside, width))) return at(beside, width);
  const edges = [
    ...filledCells(sheet, at(beside, 1000)).map((cell) => cell.column + 1),
    ...sheet.merges
      .filter((merge) => intersects(merge, at(beside, 1000)))
      .map((merge) => merge.column + merge.columnCount),
  ];
  return at(edges.reduce((most, edge) => Math.max(most, edge), beside) + 1, width);
}
