import { listItems, parseTyped, satisfiesValidation, type WorkbookCalculation } from "../../simulator/calc";
import { rectContains } from "../../simulator/model/address";
import type { DataValidation, SheetModel } from "../../simulator/model/types";
import { effectiveStyle } from "../../simulator/model/workbook";
import type { Refusal } from "./sheetHost";

/** More than a person looks through; a list over a whole column is cut here. */
const MOST_CHOICES = 500;

type Source = WorkbookCalculation["source"];

function validationAt(sheet: SheetModel, row: number, column: number): DataValidation | undefined {
  return sheet.validations.find((rule) => rule.ranges.some((range) => rectContains(range, row, column)));
}

/** What a cell's drop-down offers; null without one. */
export function choicesAt(source: Source, sheet: SheetModel, row: number, column: number): string[] | null {
  const rule = validationAt(sheet, row, column);
  if (rule?.type !== "list" || !rule.inCellDropDown) return null;
  const texts = listItems(rule, { source, sheet, row, column }).map(({ text }) => text);
  return [...new Set(texts.filter((text) => text !== ""))].slice(0, MOST_CHOICES);
}

/** Why Excel would not take a text typed into a cell, with the workbook's own words when it has some. */
export function refusedByValidation(
  source: Source,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
): Refusal | null {
  const rule = validationAt(sheet, row, column);
  if (!rule || !rule.showErrorMessage || rule.errorStyle !== "stop" || text === "") return null;
  const { numberFormat } = effectiveStyle(source.workbook, sheet, row, column);
  const typed = parseTyped(text, numberFormat, { clock: source.clock, locale: "th-TH" });
  if (typed.kind !== "value" || satisfiesValidation(typed.value, rule, { source, sheet, row, column })) {
    return null;
  }
  return { code: rule.type === "list" ? "NotInList" : "NotValid", message: rule.error || undefined };
}
