import type { SheetModel, WorkbookModel } from "../../model/types";
import { sheetNameKey } from "../../model/workbook";
import { invalidArgument, itemAlreadyExists } from "../errors";

const MAX_NAME_LENGTH = 31;

/**
 * Excel's rules for sheet names (Microsoft, "Rename a worksheet"): not blank, at most 31 characters, none of
 * \ / ? * [ ] :, no apostrophe at either end, not "History", unique in the workbook ignoring case.
 * @throws InvalidArgument or ItemAlreadyExists
 */
export function ensureValidSheetName(workbook: WorkbookModel, name: string, own?: SheetModel): void {
  if (name.trim() === "") throw invalidArgument("a worksheet name is not blank");
  if (name.length > MAX_NAME_LENGTH) throw invalidArgument(`a worksheet name of ${name.length} characters`);
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument(`a worksheet name contains none of \\ / ? * [ ] :`);
  if (/^'|'$/.test(name))
    throw invalidArgument("a worksheet name neither starts nor ends with an apostrophe");
  if (name.toLowerCase() === "history") throw invalidArgument(`"${name}" is reserved`);
  const key = sheetNameKey(name);
  const other = workbook.sheets.find((sheet) => sheet !== own && sheetNameKey(sheet.name) === key);
  if (other) throw itemAlreadyExists(`a worksheet "${other.name}"`);
}

/** The first free "Sheet1", "Sheet2" … after as many as there are, as Excel names new sheets. */
export function nextSheetName(workbook: WorkbookModel): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheetNameKey(sheet.name)));
  let number = 1;
  for (const sheet of workbook.sheets) {
    const match = /^Sheet(\d+)$/i.exec(sheet.name);
    if (match) number = Math.max(number, Number(match[1]) + 1);
  }
  while (taken.has(sheetNameKey(`Sheet${number}`))) number++;
  return `Sheet${number}`;
}
