import type { SheetModel } from "../../model/types";
import type { Host } from "../host";
import { rewriteRule } from "../rules/thresholds";

/** Changes every formula of the workbook: cells, names, rules, validations. */
export function rewriteFormulas(
  host: Host,
  change: (formula: string, sheet: SheetModel | null) => string,
): void {
  const { model } = host;
  for (const name of model.names) {
    const own = model.sheets.find((sheet) => sheet.id === name.sheetId) ?? null;
    name.formula = change(name.formula, own);
  }
  for (const sheet of model.sheets) rewriteSheet(sheet, (formula) => change(formula, sheet));
}

/** Changes every formula on a sheet: cells, rules, validations. */
export function rewriteSheet(sheet: SheetModel, change: (formula: string) => string): void {
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row)?.values() ?? []) {
      if (cell.formula !== null) cell.formula = change(cell.formula);
    }
  }
  for (const rule of sheet.rules) rewriteRule(rule, change);
  for (const validation of sheet.validations) {
    // A list of choices is a text in double quotes, which holds no references.
    if (validation.formula1 !== null) validation.formula1 = change(validation.formula1);
    if (validation.formula2 !== null) validation.formula2 = change(validation.formula2);
  }
}
