/** Adding, removing, renaming and moving worksheets, with all that follows from it. */
import type { SheetModel } from "../../model/types";
import { addSheet, removeSheet } from "../../model/workbook";
import { ensureStructureUnprotected } from "../cells/protection";
import { invalidOperation } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import { rewriteFormulas } from "./rewriteFormulas";
import { ensureValidSheetName, nextSheetName } from "./sheetNames";

export function visibleSheets(host: Host): SheetModel[] {
  return host.model.sheets.filter((sheet) => sheet.visibility === "visible");
}

/** A new sheet after the others. It does not become active (Microsoft, `WorksheetCollection.add`). */
export function addWorksheet(host: Host, name: string | undefined): SheetModel {
  ensureStructureUnprotected(host);
  const wanted = name ?? nextSheetName(host.model);
  ensureValidSheetName(host.model, wanted);
  const sheet = addSheet(host.model, wanted);
  worksheetAdded(host, sheet);
  return sheet;
}

export function worksheetAdded(host: Host, sheet: SheetModel): void {
  // A formula may have waited for a sheet of that name.
  host.recalculation.everythingChanged();
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetAdded, [WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    source: host.source,
  });
}

/** @throws InvalidOperation for the last visible sheet, AccessDenied when the structure is protected */
export function deleteWorksheet(host: Host, sheet: SheetModel): void {
  ensureStructureUnprotected(host);
  if (sheet.visibility === "veryHidden") throw invalidOperation("a very hidden worksheet is not deleted");
  if (visibleSheets(host).every((visible) => visible === sheet))
    throw invalidOperation("a workbook keeps one visible worksheet");
  const wasActive = host.model.activeSheetId === sheet.id;
  removeSheet(host.model, sheet);
  rewriteFormulas(host, (formula) => host.services.renameSheetInFormula(formula, sheet.name, null));
  host.recalculation.everythingChanged();
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetDeleted, [WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    source: host.source,
  });
  if (wasActive) raiseActivated(host, host.activeSheet());
}

export function renameWorksheet(host: Host, sheet: SheetModel, name: string): void {
  if (name === sheet.name) return;
  ensureStructureUnprotected(host);
  ensureValidSheetName(host.model, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(host, (formula) => host.services.renameSheetInFormula(formula, before, name));
  host.recalculation.everythingChanged();
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetNameChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    nameBefore: before,
    nameAfter: name,
    source: host.source,
  });
}

export function moveWorksheet(host: Host, sheet: SheetModel, position: number): void {
  ensureStructureUnprotected(host);
  const { sheets } = host.model;
  const before = sheets.indexOf(sheet);
  if (before === position) return;
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetMoved, [WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    positionBefore: before,
    positionAfter: position,
    source: host.source,
  });
}

/** @throws InvalidOperation when no sheet would be visible */
export function setVisibility(host: Host, sheet: SheetModel, visibility: SheetModel["visibility"]): void {
  const before = sheet.visibility;
  if (before === visibility) return;
  ensureStructureUnprotected(host);
  if (visibility !== "visible" && visibleSheets(host).every((visible) => visible === sheet))
    throw invalidOperation("a workbook keeps one visible worksheet");
  sheet.visibility = visibility;
  if (visibility !== "visible" && host.model.activeSheetId === sheet.id) {
    const next = visibleSheets(host)[0];
    if (next) host.model.activeSheetId = next.id;
  }
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetVisibilityChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    visibilityBefore: officeVisibility(before),
    visibilityAfter: officeVisibility(visibility),
    source: host.source,
  });
}

export function officeVisibility(visibility: SheetModel["visibility"]): string {
  return visibility === "visible" ? "Visible" : visibility === "hidden" ? "Hidden" : "VeryHidden";
}

/** @throws InvalidOperation for a hidden sheet */
export function activateWorksheet(host: Host, sheet: SheetModel): void {
  if (host.model.activeSheetId === sheet.id) return;
  if (sheet.visibility !== "visible") throw invalidOperation("a hidden worksheet is not activated");
  const before = host.model.activeSheetId;
  host.model.activeSheetId = sheet.id;
  host.workbookChanged();
  host.events.raise(EventNumber.worksheetDeactivated, [before, WORKBOOK_EVENT_TARGET], {
    worksheetId: before,
  });
  raiseActivated(host, sheet);
}

function raiseActivated(host: Host, sheet: SheetModel): void {
  host.events.raise(EventNumber.worksheetActivated, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
  });
}
