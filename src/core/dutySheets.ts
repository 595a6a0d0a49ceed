import type { DutyId } from "./duties/types";
import { parseAddress } from "./grid";
import type { WorkbookSnapshot } from "./snapshot";

/** The names at our tables of duties (answers, items, entries into ITAS): they follow the sheets when people rename or move them. */
const DUTY_NAME = /^ITA_(Responses|Disclosure|Itas)_(\d{4})$/i;

const DUTY_OF: Readonly<Record<string, DutyId>> = {
  responses: "respondents",
  disclosure: "disclosure",
  itas: "itas",
};

/** The duty tables there are: which, where, and of which fiscal year (Buddhist Era); the latest year last. */
export function dutySheets({
  names,
}: WorkbookSnapshot): { duty: DutyId; sheet: string; fiscalYearBe: number }[] {
  return names
    .flatMap(({ name, formula }) => {
      const [, word = "", year = ""] = DUTY_NAME.exec(name) ?? [];
      const duty = DUTY_OF[word.toLowerCase()];
      const at = duty === undefined ? null : parseAddress(formula.replace(/^=/, ""));
      return duty !== undefined && at ? [{ duty, sheet: at.sheet, fiscalYearBe: Number(year) }] : [];
    })
    .sort((a, b) => a.fiscalYearBe - b.fiscalYearBe);
}

/** Such a sheet shows indicators and numbers: they are not read as scores, activities or reports. */
export function isDutySheet(snapshot: WorkbookSnapshot, sheet: string): boolean {
  return dutySheets(snapshot).some((duty) => duty.sheet === sheet);
}
