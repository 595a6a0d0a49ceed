import type { PageLayout } from "../../core/changes/changeSet";
import { quoteSheetName, toAbsoluteA1 } from "../../core/grid";
import type { SheetModel, WorkbookModel } from "../../simulator/model/types";

const A4 = 9;
const POINTS_PER_INCH = 72;
/** Excel's own margins, in inches. */
const NORMAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Print areas and titles are names of the sheet (ECMA-376 §18.2.5, built-in names). */
export function setPage(workbook: WorkbookModel, sheet: SheetModel, layout: PageLayout): void {
  const { orientation, fitToPagesWide, fitToPagesTall, marginsPoints, printArea, titleRows } = layout;
  const margins = Object.entries(marginsPoints ?? {}).map(([side, points]) => [side, inches(points)]);
  Object.assign(sheet.pageSetup, {
    orientation,
    paperSize: A4,
    ...(fitToPagesWide === undefined
      ? {}
      : { fitToPage: true, scale: null, fitToWidth: fitToPagesWide, fitToHeight: fitToPagesTall ?? 0 }),
    ...(marginsPoints ? { margins: { ...NORMAL, ...(Object.fromEntries(margins) as object) } } : {}),
    centerHorizontally: layout.centerHorizontally ?? sheet.pageSetup.centerHorizontally,
    footer: {
      left: layout.footerLeft ?? "",
      center: layout.footerCenter ?? "",
      right: layout.footerRight ?? "",
    },
  });
  if (layout.breaksBefore) sheet.rowBreaks = [...layout.breaksBefore].sort((a, b) => a - b);
  if (printArea) addName(workbook, sheet, "_xlnm.Print_Area", toAbsoluteA1(printArea));
  if (titleRows) addName(workbook, sheet, "_xlnm.Print_Titles", rowsOf(titleRows));
}

function inches(points: number | undefined): number {
  return Math.round(((points ?? 0) / POINTS_PER_INCH) * 1e9) / 1e9;
}

/** Whole rows, as Excel writes them. */
function rowsOf({ row, rowCount }: { row: number; rowCount: number }): string {
  return `$${row + 1}:$${row + rowCount}`;
}

function addName(workbook: WorkbookModel, sheet: SheetModel, name: string, cells: string): void {
  const formula = `${quoteSheetName(sheet.name)}!${cells}`;
  workbook.names.push({ name, sheetId: sheet.id, formula, hidden: false, comment: "" });
}
