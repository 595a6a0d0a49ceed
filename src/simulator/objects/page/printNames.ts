/** Print areas and titles: Excel keeps them as names of the sheet (ECMA-376 §18.2.5, built-in names). */
import { MAX_COLUMNS, MAX_ROWS, parseA1, quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { splitAddress, splitList } from "../cells/address";
import type { Host } from "../host";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

function read(host: Host, sheet: SheetModel, name: string): Rect[] {
  const found = host.model.names.find((own) => own.name === name && own.sheetId === sheet.id);
  return found
    ? splitList(found.formula)
        .map((part) => parseA1(splitAddress(part).local))
        .filter((rect): rect is Rect => rect !== null)
    : [];
}

function write(host: Host, sheet: SheetModel, name: string, rects: readonly Rect[]): void {
  const { model } = host;
  model.names = model.names.filter((own) => own.name !== name || own.sheetId !== sheet.id);
  if (rects.length > 0) {
    const formula = rects.map((rect) => `${quoteSheetName(sheet.name)}!${rectToAbsoluteA1(rect)}`).join(",");
    model.names.push({ name, sheetId: sheet.id, formula, hidden: false, comment: "" });
  }
  host.sheetChanged(sheet);
}

export const printAreas = (host: Host, sheet: SheetModel): Rect[] => read(host, sheet, PRINT_AREA);

export function setPrintAreas(host: Host, sheet: SheetModel, rects: readonly Rect[]): void {
  write(host, sheet, PRINT_AREA, rects);
}

const isRows = (rect: Rect): boolean => rect.columnCount === MAX_COLUMNS;

/** The rows repeated on each page; null for none. */
export function titleRows(host: Host, sheet: SheetModel): Rect | null {
  return read(host, sheet, PRINT_TITLES).find(isRows) ?? null;
}

export function titleColumns(host: Host, sheet: SheetModel): Rect | null {
  return read(host, sheet, PRINT_TITLES).find((rect) => !isRows(rect)) ?? null;
}

/** Columns stand before rows in the name, as Excel writes them. */
export function setTitles(host: Host, sheet: SheetModel, rows: Rect | null, columns: Rect | null): void {
  const whole = [
    columns && { ...columns, row: 0, rowCount: MAX_ROWS },
    rows && { ...rows, column: 0, columnCount: MAX_COLUMNS },
  ];
  write(
    host,
    sheet,
    PRINT_TITLES,
    whole.filter((rect): rect is Rect => rect !== null),
  );
}
