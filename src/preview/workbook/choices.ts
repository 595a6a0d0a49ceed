import { parseA1, rectContains } from "../../simulator/model/address";
import type { DataValidation, SheetModel, WorkbookModel } from "../../simulator/model/types";
import { findSheet } from "../../simulator/model/workbook";

/** More than a person looks through; a validation over a whole column is cut here. */
const MOST_CHOICES = 500;

/** What a cell's list validation offers: its own words, or the cells it points at. Null without a drop-down. */
export function choicesAt(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): string[] | null {
  const rule = listRuleAt(sheet, row, column);
  if (!rule?.inCellDropDown || rule.formula1 === null) return null;
  const words = /^"(.*)"$/s.exec(rule.formula1);
  if (words)
    return (words[1] ?? "")
      .replace(/""/g, '"')
      .split(",")
      .map((word) => word.trim());
  return cellsNamed(workbook, sheet, rule.formula1);
}

/** Typing anything else is refused: the validation stops it, rather than warning. */
export function takesOnlyItsChoices(sheet: SheetModel, row: number, column: number): boolean {
  const rule = listRuleAt(sheet, row, column);
  return rule !== undefined && rule.showErrorMessage && rule.errorStyle === "stop";
}

function listRuleAt(sheet: SheetModel, row: number, column: number): DataValidation | undefined {
  return sheet.validations.find(
    (rule) => rule.type === "list" && rule.ranges.some((range) => rectContains(range, row, column)),
  );
}

/** The texts of `$A$1:$A$5` or `'Sheet'!$A$1:$A$5`; null for any other formula. */
function cellsNamed(workbook: WorkbookModel, sheet: SheetModel, formula: string): string[] | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Z0-9:]+)$/i.exec(formula);
  const rect = parseA1(match?.[3] ?? "");
  const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const source = name === undefined ? sheet : findSheet(workbook, name);
  if (!rect || !source) return null;
  const texts: string[] = [];
  for (const { cell } of source.cells.inside(rect)) {
    if (cell.value !== null && cell.value !== "") texts.push(String(cell.value));
    if (texts.length === MOST_CHOICES) break;
  }
  return texts;
}
