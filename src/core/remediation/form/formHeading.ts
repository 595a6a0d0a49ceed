import type { RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { HEADER, SMALL, TEXT, TITLE } from "../../paper/looks";
import type { FormLayout } from "./layout";
import { CODE_ROW, FIRST_COLUMN, SIGNATURE_ROWS, TITLE_ROW, WIDTHS } from "./layout";
import { ANSWER, CELL } from "./looks";
import type { FormBrief, FormDesign, FormPlace, NewSheetChange } from "./types";
import * as words from "./wording";

export function agencyList({ agencyNames }: FormDesign, sheet: string): NewSheetChange[] {
  const names = rangeOf(sheet, 1, 0, agencyNames.length, 1);
  return [
    { kind: "addSheet", sheet },
    { kind: "setColumnWidth", sheet, column: 0, columnCount: 1, characters: 60 },
    { kind: "setFormat", range: rangeOf(sheet, 0, 0), format: HEADER },
    {
      kind: "setFormat",
      range: names,
      format: { ...TEXT, wrap: true, borders: { style: "Thin" } },
    },
    {
      kind: "setCells",
      range: { ...names, row: 0, rowCount: names.rowCount + 1 },
      cells: [[words.AGENCY_LIST_SHEET], ...agencyNames.map((name) => [name])],
    },
    { kind: "protectSheet", sheet },
  ];
}

export function heading(
  design: FormDesign,
  brief: FormBrief,
  sheet: string,
  { columns, referenceRow, noteRow, right, end }: FormLayout,
): NewSheetChange[] {
  const titles = words.titleLines(design, brief.indicators);
  const line = (row: number, text: string, format: RangeFormat, column = FIRST_COLUMN): NewSheetChange[] => [
    { kind: "setFormat", range: rangeOf(sheet, row, column), format },
    { kind: "setCells", range: rangeOf(sheet, row, column), cells: [[text]] },
  ];
  return [
    ...line(
      CODE_ROW,
      words.codeLine(brief),
      { ...SMALL, fontColor: "#000000", horizontal: "Right" },
      right - 1,
    ),
    {
      kind: "setFormat",
      range: rangeOf(sheet, TITLE_ROW, FIRST_COLUMN, titles.length, columns.length),
      format: { ...TITLE, fontSize: 16, horizontal: "CenterAcrossSelection" },
    },
    {
      kind: "setCells",
      range: rangeOf(sheet, TITLE_ROW, FIRST_COLUMN, titles.length, 1),
      cells: titles.map((text) => [text]),
    },
    ...line(referenceRow, words.referenceLine(design), { ...TEXT, fontSize: 16 }),
    ...line(referenceRow + 1, words.deadlineLine(design), { ...TEXT, fontSize: 16, bold: true }),
    ...line(noteRow, words.noteLine(brief.agency === null), { ...TEXT, vertical: "Center" }),
    ...line(end - 1, words.MADE_LINE, SMALL),
  ];
}

export function agencyBox(
  { agencyNames }: FormDesign,
  { agency }: FormBrief,
  { sheet, agencySheet }: FormPlace,
  { agencyRow, agencyColumn, agencyColumns }: FormLayout,
): NewSheetChange[] {
  const label = rangeOf(sheet, agencyRow, FIRST_COLUMN);
  const box = rangeOf(sheet, agencyRow, agencyColumn, 1, agencyColumns);
  const isOpen = agency === null;
  const look: RangeFormat = { ...CELL, fontSize: 16, bold: true, vertical: "Center" };
  return [
    { kind: "setFormat", range: label, format: { ...TEXT, fontSize: 16, bold: true, vertical: "Center" } },
    { kind: "setCells", range: label, cells: [[words.AGENCY_LABEL]] },
    { kind: "setFormat", range: box, format: isOpen ? { ...look, ...ANSWER } : look },
    ...(agencyColumns > 1 ? [{ kind: "merge" as const, range: box }] : []),
    { kind: "setCells", range: rangeOf(sheet, agencyRow, agencyColumn), cells: [[agency ?? ""]] },
    ...(isOpen && agencySheet !== undefined
      ? [
          {
            kind: "setValidation" as const,
            range: box,
            list: {
              choices: rangeOf(agencySheet, 1, 0, agencyNames.length, 1),
              error: words.MESSAGES.agency,
            },
          },
        ]
      : []),
  ];
}

/** Two blocks side by side, each centred over half of the table. */
export function signatures(sheet: string, { columns, signatureRow }: FormLayout): NewSheetChange[] {
  const half = halfOf(columns.map(({ kind }) => WIDTHS[kind]));
  const parts = [
    { role: words.ROLES.reporter, column: FIRST_COLUMN, columnCount: half },
    { role: words.ROLES.head, column: FIRST_COLUMN + half, columnCount: columns.length - half },
  ];
  return parts.flatMap(({ role, column, columnCount }): NewSheetChange[] => [
    {
      kind: "setFormat",
      range: rangeOf(sheet, signatureRow, column, SIGNATURE_ROWS, columnCount),
      format: { ...TEXT, fontSize: 16, horizontal: "CenterAcrossSelection", vertical: "Bottom" },
    },
    {
      kind: "setCells",
      range: rangeOf(sheet, signatureRow, column, SIGNATURE_ROWS, 1),
      cells: words.signatureLines(role).map((line) => [line]),
    },
  ]);
}

/** How many of the columns make up half of their width; at least one, and one is left. */
function halfOf(sizes: readonly number[]): number {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  const at = sizes.findIndex((size) => (sum += size) * 2 >= whole);
  return Math.max(1, Math.min(sizes.length - 1, at + 1));
}
