import type { CellInput, Change } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { cellRect, quoteSheetName, rangeOf, toA1, toAbsoluteA1 } from "../../grid";
import { DATE_FORMAT, FONT, HEADER, TEXT, TITLE } from "../../paper/looks";
import { columnWidths, PAPER_MARGINS, paperPage } from "../../paper/page";
import type { RequestColumn, RequestField } from "./types";
import { REQUEST_HEADERS, REQUEST_NAMES, REQUEST_TABLE } from "./types";

/** Columns of the list, in order; the labels stand over the first, the values over the second. */
const LIST_COLUMNS = Object.keys(REQUEST_HEADERS) as RequestColumn[];
const WIDTHS: Record<RequestColumn, number> = {
  indicator: 34,
  instrument: 22,
  score: 11,
  passMark: 11,
  gap: 11,
  advice: 70,
};

const FIELDS: readonly { field: RequestField; label: string; format?: string }[] = [
  { field: "id", label: "รหัสคำขอ (ไม่ต้องแก้)" },
  { field: "year", label: "ปีงบประมาณของผลคะแนน (พ.ศ.)", format: "0" },
  { field: "reference", label: "อ้างถึงหนังสือ" },
  { field: "deadline", label: "กำหนดส่ง", format: DATE_FORMAT },
  { field: "version", label: "ฉบับที่", format: "0" },
  { field: "sentVersion", label: "ส่งแบบรายงานแล้ว ฉบับที่", format: "0" },
  { field: "sentOn", label: "ส่งแบบรายงานเมื่อ", format: DATE_FORMAT },
];
const FIRST_FIELD = 2;
export const HEADER_ROW = FIRST_FIELD + FIELDS.length + 1;

export type ListRow = Record<RequestColumn, CellInput>;

/** Points below the pass mark, live, of a row with its score and pass mark in these columns. */
export function gapFormula(
  row: number,
  scoreColumn = LIST_COLUMNS.indexOf("score"),
  passMarkColumn = LIST_COLUMNS.indexOf("passMark"),
): CellInput {
  const [score, passMark] = [scoreColumn, passMarkColumn].map((column) => toA1(cellRect(row, column)));
  return { formula: `=IF(AND(ISNUMBER(${score}),ISNUMBER(${passMark})),ROUND(${passMark}-${score},2),"")` };
}

/** A new sheet with the request: labelled cells under names, and the list of indicators as a table. */
export function newRequestSheet(
  sheet: string,
  values: Record<RequestField, CellInput>,
  rows: readonly ListRow[],
): Change[] {
  const width = LIST_COLUMNS.length;
  const table = rangeOf(sheet, HEADER_ROW, 0, rows.length + 1, width);
  const body: RangeRef = { ...table, row: HEADER_ROW + 1, rowCount: rows.length };
  const part = (of: RequestColumn, columnCount = 1): RangeRef => ({
    ...body,
    column: LIST_COLUMNS.indexOf(of),
    columnCount,
  });
  const labels = rangeOf(sheet, FIRST_FIELD, 0, FIELDS.length, 1);
  const fields = rangeOf(sheet, FIRST_FIELD, 1, FIELDS.length, 1);
  const cellOf = (index: number): RangeRef => rangeOf(sheet, FIRST_FIELD + index, 1);
  return [
    { kind: "addSheet", sheet },
    ...columnWidths(
      sheet,
      LIST_COLUMNS.map((of) => WIDTHS[of]),
    ),
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, 0, 1, width),
      format: { ...TITLE, horizontal: "CenterAcrossSelection" },
    },
    { kind: "setFormat", range: labels, format: { ...TEXT, fontSize: 16, bold: true } },
    { kind: "setFormat", range: fields, format: { ...TEXT, fontSize: 16, horizontal: "Left" } },
    ...FIELDS.flatMap(({ format }, index): Change[] =>
      format === undefined
        ? []
        : [{ kind: "setFormat", range: cellOf(index), format: { numberFormat: format } }],
    ),
    { kind: "setFormat", range: { ...table, rowCount: 1 }, format: HEADER },
    {
      kind: "setFormat",
      range: body,
      format: { ...TEXT, fontSize: 16, wrap: true, borders: { style: "Thin" } },
    },
    { kind: "setFormat", range: part("instrument"), format: { fontName: FONT, horizontal: "Center" } },
    { kind: "setFormat", range: part("score", 3), format: { horizontal: "Center", numberFormat: "0.00" } },
    {
      kind: "setCells",
      range: rangeOf(sheet, 0, 0),
      cells: [["คำขอรายงานผลการดำเนินการในประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์"]],
    },
    { kind: "setCells", range: labels, cells: FIELDS.map(({ label }) => [label]) },
    { kind: "setCells", range: fields, cells: FIELDS.map(({ field }) => [values[field]]) },
    {
      kind: "setCells",
      range: table,
      cells: [
        LIST_COLUMNS.map((of) => REQUEST_HEADERS[of]),
        ...rows.map((row) => LIST_COLUMNS.map((of) => row[of])),
      ],
    },
    { kind: "addTable", range: table, name: REQUEST_TABLE },
    ...FIELDS.map(({ field }, index): Change => {
      const formula = `=${quoteSheetName(sheet)}!${toAbsoluteA1(cellOf(index))}`;
      return { kind: "setName", name: REQUEST_NAMES[field], formula };
    }),
    { kind: "setRowHeight", sheet, row: 0, rowCount: table.row + table.rowCount, height: "auto" },
    paperPage(sheet, {
      marginsPoints: PAPER_MARGINS,
    }),
    { kind: "activate", range: cellOf(3) },
  ];
}
