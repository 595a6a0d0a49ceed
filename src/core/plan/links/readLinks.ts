import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import { INDICATORS } from "../../ita/indicators";
import { MEASURES } from "../../ita/measures";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../snapshot";
import { sheetNamed, valueAt } from "../../snapshot";
import { canon } from "../../text/canon";
import { createMatcher } from "../../text/match";
import type { Link, LinkTable } from "./types";
import { HEADERS, LINKS_TABLE, MEASURES_TABLE, SUGGESTION } from "./words";

const INDICATOR_NAMES = createMatcher<IndicatorId>(
  INDICATORS.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })),
);

/** Reads the links as they stand in the workbook now, wherever people moved the sheet or its columns; null without any. */
export function readLinks(snapshot: WorkbookSnapshot): LinkTable | null {
  const found = findTable(snapshot, LINKS_TABLE);
  if (!found) return null;
  const { table, sheet } = found;
  const { range } = table;
  const columns = HEADERS.map((header) => columnOf(sheet, table, header));
  const [indicator = null, measure = null, activity = null, source = null] = columns;
  const text = (row: number, column: number | null) =>
    column === null ? "" : canon(String(valueAt(sheet, row, column)));
  const links: Link[] = [];
  for (let row = range.row + 1; row < range.row + range.rowCount; row++) {
    const name = text(row, indicator);
    const link = {
      indicator: name === "" ? null : (INDICATOR_NAMES.match(name.replace(/^\d+[.)]\s*/, ""))?.match ?? null),
      measure: text(row, measure),
      activity: text(row, activity),
      isSuggestion: text(row, source) === SUGGESTION,
      at: rangeOf(sheet.name, row, indicator ?? range.column),
    };
    if (name + link.measure + link.activity !== "") links.push(link);
  }
  return { sheet: sheet.name, range: { sheet: sheet.name, ...range }, columns, links };
}

/** The workbook's own measures, which people may have reworded or added to; the seven of the announcement without any. */
export function readMeasures(snapshot: WorkbookSnapshot): { id: string; name: string }[] {
  const found = findTable(snapshot, MEASURES_TABLE);
  if (!found) return [...MEASURES];
  const { range } = found.table;
  const measures: { id: string; name: string }[] = [];
  for (let row = range.row + 1; row < range.row + range.rowCount; row++) {
    const [id = "", name = ""] = [0, 1].map((place) =>
      canon(String(valueAt(found.sheet, row, range.column + place))),
    );
    if (name !== "") measures.push({ id, name });
  }
  return measures;
}

/** The cells with the names of the workbook's own measures; null without any. */
export function measureCells(snapshot: WorkbookSnapshot): RangeRef | null {
  const found = findTable(snapshot, MEASURES_TABLE);
  if (!found || found.table.range.rowCount < 2) return null;
  const { row, column, rowCount } = found.table.range;
  return rangeOf(found.sheet.name, row + 1, column + 1, rowCount - 1);
}

function findTable(
  snapshot: WorkbookSnapshot,
  name: string,
): { table: TableSnapshot; sheet: SheetSnapshot } | null {
  const table = snapshot.tables.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const sheet = table && sheetNamed(snapshot, table.sheet);
  return table && sheet ? { table, sheet } : null;
}

function columnOf(sheet: SheetSnapshot, { range }: TableSnapshot, header: string): number | null {
  for (let column = range.column; column < range.column + range.columnCount; column++) {
    if (canon(String(valueAt(sheet, range.row, column))) === header) return column;
  }
  return null;
}
