import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import { moveRect } from "../../changes/insertion";
import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import { INDICATORS, indicatorName } from "../../ita/indicators";
import { paperPage, paperSheet } from "../../paper/page";
import * as looks from "../sheet/looks";
import type { Link, LinkTable } from "./types";
import {
  DECIDED,
  EXPLANATION,
  HEADERS,
  LINKS_TABLE,
  MEASURES_TABLE,
  MEASURE_HEADERS,
  SUGGESTION,
  titleLines,
} from "./words";

export interface NewLinksSheet {
  sheet: string;
  after: string | null;
  agencyName: string | null;
  fiscalYearBe: number | null;
  suggested: readonly Omit<Link, "at">[];
  measures: readonly { id: string; name: string }[];
  /** Cells that hold the plan's activities; null without a plan. */
  activities: RangeRef | null;
}

const WIDTHS = [28, 52, 52, 12, 24];
const HEADER_ROW = 3;
const BODY: RangeFormat = {
  ...looks.TEXT,
  wrap: true,
  borders: { style: "Thin" },
  // Rows that come in take the formats of those above: under "@" the sign for text would be part of the text.
  numberFormat: "General",
};

/** The links above, the measures below them: rows that come in between push the measures down. */
export function buildLinksSheet(plan: NewLinksSheet): Change[] {
  const { sheet, suggested, measures } = plan;
  const width = HEADERS.length;
  const first = HEADER_ROW + 1;
  const measuresRow = first + suggested.length + 2;
  const links = rangeOf(sheet, HEADER_ROW, 0, suggested.length + 1, width);
  const measured = rangeOf(sheet, measuresRow, 0, measures.length + 1, MEASURE_HEADERS.length);
  const [title = "", subtitle = ""] = titleLines(plan.agencyName, plan.fiscalYearBe);
  const cells = (range: RangeRef, lines: CellInput[][]): Change => ({
    kind: "setCells",
    range,
    cells: lines,
  });
  const format = (range: RangeRef, look: RangeFormat): Change => ({ kind: "setFormat", range, format: look });
  const across = (row: number): Change => ({ kind: "merge", range: rangeOf(sheet, row, 0, 1, width) });
  return [
    ...paperSheet(sheet, plan.after, WIDTHS),
    format(rangeOf(sheet, 0, 0, 2, width), looks.TITLE),
    format(rangeOf(sheet, 2, 0, 1, width), { ...looks.SMALL, wrap: true, horizontal: "Left" }),
    cells(rangeOf(sheet, 0, 0, 3, 1), [[title], [subtitle], [EXPLANATION]]),
    ...[0, 1, 2].map(across),
    { kind: "setRowHeight", sheet, row: 2, rowCount: 1, height: 36 },
    format({ ...links, rowCount: 1 }, looks.HEADER),
    format(rangeOf(sheet, first, 0, suggested.length, width), BODY),
    cells(links, [[...HEADERS], ...suggested.map(linkCells)]),
    { kind: "addTable", range: links, name: LINKS_TABLE },
    format({ ...measured, rowCount: 1 }, looks.HEADER),
    format(rangeOf(sheet, measuresRow + 1, 0, measures.length, MEASURE_HEADERS.length), BODY),
    cells(measured, [[...MEASURE_HEADERS], ...measures.map(({ id, name }) => [id, name])]),
    { kind: "addTable", range: measured, name: MEASURES_TABLE },
    ...choices(rangeOf(sheet, first, 0, suggested.length), [0, 1, 2, 3], {
      measures: rangeOf(sheet, measuresRow + 1, 1, measures.length),
      activities: plan.activities,
    }),
    { kind: "setRowHeight", sheet, row: first, rowCount: suggested.length, height: "auto" },
    { kind: "setRowHeight", sheet, row: measuresRow + 1, rowCount: measures.length, height: "auto" },
    paperPage(sheet, {
      titleRows: { row: HEADER_ROW, rowCount: 1 },
    }),
    { kind: "freezePanes", sheet, rows: HEADER_ROW + 1, columns: 0 },
    { kind: "activate", range: rangeOf(sheet, 0, 0) },
  ];
}

function linkCells({ indicator, measure, activity, isSuggestion }: Omit<Link, "at">): CellInput[] {
  return [
    indicator === null ? "" : indicatorName(indicator),
    measure,
    activity,
    isSuggestion ? SUGGESTION : DECIDED,
    "",
  ];
}

/** Cells whose contents the drop-downs offer; null for what the workbook does not have. */
export interface ChoiceCells {
  measures: RangeRef | null;
  activities: RangeRef | null;
}

/** Drop-downs that help and forbid nothing: an office has indicators, measures and activities of its own. */
function choices(
  rows: RangeRef,
  columns: readonly (number | null)[],
  { measures, activities }: ChoiceCells,
): Change[] {
  const list = (index: number, of: string[] | RangeRef | null): Change[] => {
    const column = columns[index] ?? null;
    if (column === null || of === null || rows.rowCount < 1) return [];
    const range = rangeOf(rows.sheet, rows.row, column, rows.rowCount);
    return [{ kind: "setValidation", range, list: { choices: of, strict: false } }];
  };
  const names = INDICATORS.map(({ name }) => name);
  return [...list(0, names), ...list(1, measures), ...list(2, activities), ...list(3, [SUGGESTION, DECIDED])];
}

/** New lines come in below the last one of the table; what stands there moves down. */
export function appendLinks(
  { sheet, range, columns }: LinkTable,
  suggested: readonly Omit<Link, "at">[],
  cells: ChoiceCells,
): Change[] {
  const row = range.row + range.rowCount;
  const rowCount = suggested.length;
  const target = rangeOf(sheet, row, range.column, rowCount, range.columnCount);
  const lines = suggested.map((link) => {
    const line = Array<CellInput>(range.columnCount).fill(null);
    linkCells(link).forEach((cell, index) => {
      const column = columns[index];
      if (column !== null && column !== undefined) line[column - range.column] = cell;
    });
    return line;
  });
  const insertion = { kind: "insertRows" as const, sheet, row, rowCount };
  const moved = (own: RangeRef | null) =>
    own && (own.sheet === sheet ? { ...own, ...moveRect(own, insertion) } : own);
  return [
    insertion,
    { kind: "resizeTable", name: LINKS_TABLE, range: { ...range, rowCount: range.rowCount + rowCount } },
    { kind: "setFormat", range: target, format: BODY },
    { kind: "setCells", range: target, cells: lines },
    ...choices(target, columns, { measures: moved(cells.measures), activities: moved(cells.activities) }),
    { kind: "setRowHeight", sheet, row, rowCount, height: "auto" },
  ];
}
