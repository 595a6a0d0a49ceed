import type { InverseStep } from "../../core/changes/inverse";
import { cellRect } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { rectOf } from "../readSheets";
import type { Operation, Reversal, Reverted } from "./operation";
import { worksheetById } from "./operation";

export const addSheet: Operation<"addSheet"> = (target, change) => {
  const { context } = target;
  const sheet = context.workbook.worksheets.add(change.sheet);
  sheet.load("id,name");
  if (change.tabColor) sheet.tabColor = change.tabColor;
  return () => [
    // The contents are filled in when everything else has been written: see applyChanges.
    { kind: "deleteSheet", sheetId: sheet.id, sheet: sheet.name, used: null, formulas: [] },
  ];
};

/** A sheet of ours is deleted only while it is exactly as we left it; otherwise it holds the user's work. */
export const revertAddSheet: Reversal<"deleteSheet"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId).load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
  return () => revertUnlessChanged(sheet, used, step);
};

function revertUnlessChanged(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  step: Extract<InverseStep, { kind: "deleteSheet" }>,
): Reverted {
  if (sheet.isNullObject) return {};
  const rect = used.isNullObject ? null : rectOf(used);
  const formulas = used.isNullObject ? [] : (used.formulas as CellValue[][]);
  if (sameData(rect, step.used) && sameData(formulas, step.formulas)) {
    sheet.delete();
    return { removedSheet: sheet.name };
  }
  return { kept: [{ sheet: sheet.name, ...(rect ?? cellRect(0, 0)) }] };
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
