import { createCalculation } from "./calc/graph/calculation";
import { formatText } from "./calc/format/formatText";
import { renameSheetInFormula, shiftFormula, translateFormula } from "./calc/shiftFormula";
import { type LocaleName, localeRules } from "./calc/typed/locale";
import { parseTyped } from "./calc/typed/parseTyped";
import type { Services } from "./model/services";

export interface ServiceOptions {
  clock: () => Date;
  locale: string;
  date1904: boolean;
}

/** Regional settings that typing and formatting know; others read and show as en-US. */
function localeName(locale: string): LocaleName {
  return locale === "th-TH" ? "th-TH" : "en-US";
}

/** Typing, formatting and calculating as `calc/` does them. */
export function createServices({ clock, locale, date1904 }: ServiceOptions): Services {
  const name = localeName(locale);
  const options = { clock, locale: name, date1904 };
  return {
    parseTyped: (text, numberFormat) => parseTyped(text, numberFormat, options),
    formatText: (value, numberFormat) => formatText(value, numberFormat, options).text,
    shiftFormula,
    translateFormula,
    renameSheetInFormula,
    createCalculation: (workbook, own) => createCalculation(workbook, { ...own, locale: localeRules(name) }),
  };
}
