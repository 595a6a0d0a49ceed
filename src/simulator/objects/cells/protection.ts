import type { Rect, SheetModel } from "../../model/types";
import { accessDenied } from "../errors";
import type { Host } from "../host";
import { stylesIn } from "./styles";

/** Whether a protected sheet allows what the option of `WorksheetProtection.protect` names. */
export function isAllowed(sheet: SheetModel, option: string): boolean {
  return sheet.protection === null || sheet.protection.options[option] === true;
}

/** @throws AccessDenied when the sheet is protected and does not allow it */
export function ensureAllowed(sheet: SheetModel, option: string): void {
  if (!isAllowed(sheet, option)) throw accessDenied(`the worksheet is protected (${option})`);
}

/** @throws AccessDenied when the sheet is protected at all */
export function ensureUnprotected(sheet: SheetModel): void {
  if (sheet.protection) throw accessDenied("the worksheet is protected");
}

/** @throws AccessDenied when the sheet is protected and a cell of the rectangle is locked */
export function ensureEditable(host: Host, sheet: SheetModel, rect: Rect): void {
  if (!sheet.protection) return;
  for (const style of stylesIn(host.model, sheet, rect)) {
    if (style.locked) throw accessDenied("the cell is locked and the worksheet protected");
  }
}

/** @throws AccessDenied when sheets may not be added, deleted, renamed, moved or hidden */
export function ensureStructureUnprotected(host: Host): void {
  if (host.model.structureProtected) throw accessDenied("the workbook's structure is protected");
}
