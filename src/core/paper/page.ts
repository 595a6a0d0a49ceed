import type { Change, PageLayout } from "../changes/changeSet";
import { FONT } from "./looks";

/** In the font of the page: Excel's own footer font is the workbook's. */
export const PAGE_FOOTER = `&"${FONT},Regular"&14หน้า &P จาก &N`;

/** Sheets of ours are known by their tabs' colour. */
export const TAB_COLOR = "#1F4E79";

type Points = NonNullable<PageLayout["marginsPoints"]>;

/** Points around a wide table. */
export const WIDE_MARGINS: Points = { top: 42, bottom: 42, left: 36, right: 36, header: 18, footer: 18 };
/** Points around a paper with text. */
export const PAPER_MARGINS: Points = { top: 54, bottom: 54, left: 42, right: 42, header: 20, footer: 20 };

/** Prints a sheet as an official paper: A4 across, one page wide, in the middle, its pages numbered. */
export function paperPage(sheet: string, layout: Partial<PageLayout> = {}): Change {
  const usual: PageLayout = {
    orientation: "landscape",
    fitToPagesWide: 1,
    marginsPoints: WIDE_MARGINS,
    centerHorizontally: true,
    footerCenter: PAGE_FOOTER,
  };
  return { kind: "setPageLayout", sheet, layout: { ...usual, ...layout } };
}

/** A new sheet without gridlines. `widths`: of its columns, in characters. */
export function paperSheet(sheet: string, after: string | null, widths: readonly number[] = []): Change[] {
  return [
    { kind: "addSheet", sheet, ...(after === null ? {} : { after }), tabColor: TAB_COLOR },
    { kind: "showGridlines", sheet, visible: false },
    ...columnWidths(sheet, widths),
  ];
}

/** Widths of columns from the first one on, in characters. */
export function columnWidths(sheet: string, widths: readonly number[]): Change[] {
  return widths.map((characters, column) => ({
    kind: "setColumnWidth",
    sheet,
    column,
    columnCount: 1,
    characters,
  }));
}
