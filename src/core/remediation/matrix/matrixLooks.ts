import type { Change, RangeFormat, RuleSpec } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { rangeOf, toA1 } from "../../grid";
import { HEADER, SMALL, TEXT, TITLE } from "../../paper/looks";
import { paperPage, paperSheet } from "../../paper/page";
import type { Answer } from "../answers/answers";
import { ANSWER_SIGNS } from "../answers/answerTexts";
import type { MatrixLayout } from "./matrixCells";

/** The name of the whole matrix; the rules speak of it, by which they are known as ours. */
export const MATRIX_NAME = "ITA_Matrix";

/** Lightness (L*) falls from 96 to 31 between an answer that has only begun and one that is confirmed. */
const LOOKS: Partial<Record<Answer, RuleSpec["format"]>> = {
  verified: { fillColor: "#1F4E79", fontColor: "#FFFFFF" },
  done: { fillColor: "#BDD7EE", fontColor: "#1F4E79" },
  "in-progress": { fillColor: "#FFF2CC", fontColor: "#5C4400" },
  cancelled: { fontColor: "#7F7F7F" },
  unreadable: { fillColor: "#E4DFEC", fontColor: "#3F3151" },
  silent: { fillColor: "#F4C7C7", fontColor: "#9C0006", bold: true },
};

/** One rule for each answer over all cells: the number of rules does not grow with the agencies. */
export function matrixRules(cells: RangeRef): { range: RangeRef; rule: RuleSpec }[] {
  const first = toA1({ row: cells.row, column: cells.column, rowCount: 1, columnCount: 1 });
  return (Object.entries(LOOKS) as [Answer, RuleSpec["format"]][]).map(([answer, format]) => ({
    range: cells,
    rule: { formula: `=AND(LEFT(${first},1)="${ANSWER_SIGNS[answer]}",ROWS(${MATRIX_NAME})>0)`, format },
  }));
}

const NUMBER_WIDTH = 6;
const AGENCY_WIDTH = 36;
const ANSWER_WIDTH = 16;
const COUNT_WIDTH = 10;

function set(range: RangeRef, format: RangeFormat): Change {
  return { kind: "setFormat", range, format };
}

/** Looks of the matrix's own cells; General first, as formulas in text cells would stay text. */
export function formatMatrix(layout: MatrixLayout): Change[] {
  const { sheet, titles, headerRow, firstRow, totalsRow, bottom, width, indicatorCount } = layout;
  const table = rangeOf(sheet, headerRow, 0, bottom - headerRow + 1, width);
  const counts = (row: number, rowCount: number, column: number, columnCount: number) =>
    rangeOf(sheet, row, column, rowCount, columnCount);
  return [
    ...titles.map((_, row) =>
      set(rangeOf(sheet, row, 0, 1, width), { ...TITLE, horizontal: "CenterAcrossSelection" }),
    ),
    set(rangeOf(sheet, titles.length, 0, 1, width), { ...SMALL, fontSize: 14 }),
    set(table, {
      ...TEXT,
      vertical: "Center",
      numberFormat: "General",
      bold: false,
      fillColor: null,
      borders: { style: "Thin" },
    }),
    set(rangeOf(sheet, headerRow, 0, 1, width), HEADER),
    set(rangeOf(sheet, firstRow, 0, totalsRow - firstRow, 1), { horizontal: "Center" }),
    set(rangeOf(sheet, firstRow, 1, bottom - firstRow + 1, 1), { horizontal: "Left", wrap: true }),
    set(counts(firstRow, bottom - firstRow + 1, 2, width - 2), { horizontal: "Center" }),
    set(counts(firstRow, bottom - firstRow + 1, 2 + indicatorCount, width - 2 - indicatorCount), {
      numberFormat: "#,##0",
    }),
    set(rangeOf(sheet, totalsRow, 0, bottom - totalsRow + 1, width), {
      bold: true,
      numberFormat: "#,##0",
      fillColor: "#F2F2F2",
    }),
    set(rangeOf(sheet, bottom + 1, 0, 1, width), SMALL),
  ];
}

/** A sheet of its own, A4 across, headers on every page, agencies and headers always in sight. */
export function newMatrixSheet(layout: MatrixLayout, after: string): Change[] {
  const { sheet, headerRow, width, indicatorCount } = layout;
  const widths: [number, number, number][] = [
    [0, 1, NUMBER_WIDTH],
    [1, 1, AGENCY_WIDTH],
    [2, indicatorCount, ANSWER_WIDTH],
    [2 + indicatorCount, width - 2 - indicatorCount, COUNT_WIDTH],
  ];
  return [
    ...paperSheet(sheet, after),
    ...widths.map(([column, columnCount, characters]): Change => ({
      kind: "setColumnWidth",
      sheet,
      column,
      columnCount,
      characters,
    })),
    { kind: "freezePanes", sheet, rows: headerRow + 1, columns: 2 },
    paperPage(sheet, {
      titleRows: { row: 0, rowCount: headerRow + 1 },
    }),
  ];
}
