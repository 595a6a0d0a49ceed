import { parseAddress } from "./grid";
import type { WorkbookSnapshot } from "./snapshot";

/** The names at our tables of duties (answers, items, entries into ITAS): they follow the sheets when people rename or move them. */
const DUTY_NAME = /^ITA_(?:Responses|Disclosure|Itas)_(\d{4})$/i;

/** The duty tables there are: where, and of which fiscal year (Buddhist Era). */
export function dutySheets({ names }: WorkbookSnapshot): { sheet: string; fiscalYearBe: number }[] {
  return names.flatMap(({ name, formula }) => {
    const year = DUTY_NAME.exec(name)?.[1];
    const at = year === undefined ? null : parseAddress(formula.replace(/^=/, ""));
    return at ? [{ sheet: at.sheet, fiscalYearBe: Number(year) }] : [];
  });
}

/** Such a sheet shows indicators and numbers: they are not read as scores, activities or reports. */
export function isDutySheet(snapshot: WorkbookSnapshot, sheet: string): boolean {
  return dutySheets(snapshot).some((duty) => duty.sheet === sheet);
}
