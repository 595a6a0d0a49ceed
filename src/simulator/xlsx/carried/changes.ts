/** What happened to the sheets of a file since it was read, for all that refers to them without being modelled. */
import { renameSheetInFormula, shiftFormula } from "../../calc/shiftFormula";
import type { SheetShift } from "../../model/structure";
import type { SheetModel } from "../../model/types";
import type { SheetEntry } from "../workbook/source";

export interface SheetChange {
  before: string;
  /** null when the sheet was deleted. */
  after: string | null;
  shifts: readonly SheetShift[];
}

/** The sheets that were renamed, deleted, or had cells inserted or deleted; none for most files. */
export function changedSheets(
  entries: readonly SheetEntry[],
  currentSheet: (id: string) => SheetModel | undefined,
): SheetChange[] {
  return entries.flatMap(({ sheetId, name }) => {
    if (sheetId === null) return [];
    const sheet = currentSheet(sheetId);
    const change = { before: name, after: sheet?.name ?? null, shifts: sheet?.source?.shifts ?? [] };
    return change.after === change.before && change.shifts.length === 0 ? [] : [change];
  });
}

/** A name that no sheet has, so that sheets can exchange their names. */
function temporaryName(index: number): string {
  return `_renamed_sheet_${index}_`;
}

/** A formula as it must read now. `onSheet` is the sheet, by its old name, that plain references mean. */
export function followChanges(formula: string, changes: readonly SheetChange[], onSheet = ""): string {
  let text = formula;
  for (const { before, shifts } of changes) {
    for (const shift of shifts) text = shiftFormula(text, onSheet, { ...shift, sheetName: before });
  }
  const renamed = changes.filter(({ before, after }) => before !== after);
  renamed.forEach(({ before, after }, index) => {
    text = renameSheetInFormula(text, before, after === null ? null : temporaryName(index));
  });
  renamed.forEach(({ after }, index) => {
    if (after !== null) text = renameSheetInFormula(text, temporaryName(index), after);
  });
  return text;
}
