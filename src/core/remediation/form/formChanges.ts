import type { RangeRef } from "../../grid";
import { quoteSheetName, rangeOf, toAbsoluteA1 } from "../../grid";
import { isAnswer } from "./columns";
import { agencyBox, agencyList, heading, signatures } from "./formHeading";
import { answerTable } from "./formTable";
import { FORM_ID_NAME, FORM_ID_PROPERTY, writeFormId } from "./identity";
import type { FormLayout } from "./layout";
import { CODE_ROW, FIRST_COLUMN, layoutOf, WIDTHS } from "./layout";
import type { FormBrief, FormDesign, FormPlace, NewSheetChange } from "./types";

const MARGIN_WIDTH = 1;

/**
 * A report form as a new sheet: reference and deadline on top, a row per indicator, a block to sign. Only the answers
 * can be edited (a protection without a password). It fits A4 landscape, one page wide, and needs nothing newer than Excel
 * 2010. `place.sheet` must be free.
 */
export function formChanges(design: FormDesign, brief: FormBrief, place: FormPlace): NewSheetChange[] {
  const layout = layoutOf(design, brief);
  const { sheet, agencySheet } = place;
  const isForAll = brief.agency === null;
  return [
    ...(isForAll && agencySheet !== undefined ? agencyList(design, agencySheet) : []),
    { kind: "addSheet", sheet, ...(place.after === undefined ? {} : { after: place.after }) },
    { kind: "showGridlines", sheet, visible: false },
    ...widths(sheet, layout),
    ...heading(design, brief, sheet, layout),
    ...agencyBox(design, brief, place, layout),
    ...answerTable(brief, sheet, layout),
    ...signatures(sheet, layout),
    ...identity(brief, place, layout),
    {
      kind: "setRowHeight",
      sheet,
      row: 0,
      rowCount: layout.end,
      height: "auto",
    },
    page(brief, sheet, layout),
    { kind: "activate", range: firstAnswer(brief, sheet, layout) },
    { kind: "protectSheet", sheet, allow: { formatRows: true, insertHyperlinks: true } },
  ];
}

function widths(sheet: string, { columns }: FormLayout): NewSheetChange[] {
  const width = (column: number, characters: number): NewSheetChange => {
    return { kind: "setColumnWidth", sheet, column, columnCount: 1, characters };
  };
  return [
    width(0, MARGIN_WIDTH),
    ...columns.map(({ kind }, index) => width(FIRST_COLUMN + index, WIDTHS[kind])),
  ];
}

/** The name of a form's code in a workbook of many forms. */
export function formNameIn({ identity: { agencyNo, version } }: FormBrief): string {
  return `${FORM_ID_NAME}_${agencyNo ?? 0}_${version}`;
}

function identity(brief: FormBrief, { sheet, isFile }: FormPlace, { right }: FormLayout): NewSheetChange[] {
  const { identity: own } = brief;
  const cell = rangeOf(sheet, CODE_ROW, right - 1);
  const formula = `=${quoteSheetName(sheet)}!${toAbsoluteA1(cell)}`;
  return [
    { kind: "setName", name: isFile ? FORM_ID_NAME : formNameIn(brief), formula },
    ...(isFile
      ? [{ kind: "setDocumentProperty" as const, name: FORM_ID_PROPERTY, value: writeFormId(own) }]
      : []),
  ];
}

function page(
  { identity: own }: FormBrief,
  sheet: string,
  { headerRow, end, right }: FormLayout,
): NewSheetChange {
  return {
    kind: "setPageLayout",
    sheet,
    layout: {
      orientation: "landscape",
      fitToPagesWide: 1,
      printArea: rangeOf(sheet, 0, FIRST_COLUMN, end, right - FIRST_COLUMN),
      titleRows: { row: headerRow, rowCount: 1 },
      marginsPoints: { top: 36, bottom: 36, left: 36, right: 28, header: 18, footer: 18 },
      centerHorizontally: true,
      footerLeft: writeFormId(own),
      footerRight: "หน้า &P จาก &N",
    },
  };
}

/** Where a person begins: the agency's box, or the first answer. */
function firstAnswer({ agency }: FormBrief, sheet: string, layout: FormLayout): RangeRef {
  if (agency === null) return rangeOf(sheet, layout.agencyRow, layout.agencyColumn);
  const index = layout.columns.findIndex(({ kind }) => isAnswer(kind));
  return rangeOf(sheet, layout.firstRow, FIRST_COLUMN + Math.max(0, index));
}
