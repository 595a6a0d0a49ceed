import type { TableModel, WorkbookModel } from "../../model/types";
import { parseA1 } from "../../model/address";
import { invalidArgument, itemAlreadyExists } from "../errors";

const MAX_LENGTH = 255;

/**
 * The rules for names of tables and of cells (Microsoft, "Names in formulas"): start with a letter, _ or \, then
 * letters, digits, periods and _; no blanks; not a cell reference, nor R or C alone; at most 255 characters.
 * Thai vowels and tone marks are part of a name's letters.
 */
export function isValidName(name: string): boolean {
  if (name.length === 0 || name.length > MAX_LENGTH) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^[rc]$/i.test(name) || /^r\d*c\d*$/i.test(name)) return false;
  return name.includes(":") || parseA1(name) === null;
}

/** Every name that a table or a workbook name must not repeat, lower-cased. */
export function takenNames(workbook: WorkbookModel): Set<string> {
  const taken = new Set<string>();
  for (const name of workbook.names) if (name.sheetId === null) taken.add(name.name.toLowerCase());
  for (const sheet of workbook.sheets) for (const table of sheet.tables) taken.add(table.name.toLowerCase());
  return taken;
}

/** @throws InvalidArgument or ItemAlreadyExists */
export function ensureFreeTableName(workbook: WorkbookModel, name: string): void {
  if (!isValidName(name)) throw invalidArgument(`"${name}" is no table name`);
  if (takenNames(workbook).has(name.toLowerCase())) throw itemAlreadyExists(`"${name}"`);
}

/** "Scores" → "Scores_1" when there is one already, also among tables that are only being made. */
export function uniqueTableName(
  workbook: WorkbookModel,
  name: string,
  pending: readonly TableModel[],
): string {
  const taken = takenNames(workbook);
  for (const table of pending) taken.add(table.name.toLowerCase());
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 1; ; number++) {
    const candidate = `${name}_${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** "Table1", "Table2" …: the first that is free. */
export function nextTableName(workbook: WorkbookModel): string {
  const taken = takenNames(workbook);
  for (let number = 1; ; number++) {
    if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}
