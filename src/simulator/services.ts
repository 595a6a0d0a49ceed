import {
  formatText,
  moveInFormula,
  type LocaleName,
  parseTyped,
  precedentsOf,
  dependentsOf,
  renameSheetInFormula,
  satisfiesValidation,
  shiftFormula,
  translateFormula,
  type WorkbookCalculation,
} from "./calc";
import { formatCategory } from "./calc/format/kinds";
import { visibleCells } from "./calc/filter/visibleRows";
import { localeRules } from "./calc/typed/locale";
import { typingRules } from "./calc/typed/rules";
import { serialOfClock } from "./calc/values/dates";
import type { Services } from "./model/services";
import { changeAutoFilter, loadWorkbook, notInsertable, readAutoFilter, rootNamespace } from "./xlsx";
import { renameColumnsInFormula, renameTableInFormula } from "./structuredNames";

export interface ServiceOptions {
  clock: () => Date;
  locale: string;
  date1904: boolean;
}

/** Regional settings that typing and formatting know; others read and show as en-US. */
export function localeName(locale: string): LocaleName {
  return locale.toLowerCase() === "th-th" ? "th-TH" : "en-US";
}

/** Typing, formatting and calculating as `calc/` does them, for one workbook. */
export function createServices(
  calculation: WorkbookCalculation,
  { clock, locale, date1904 }: ServiceOptions,
): Services {
  const options = { clock, locale: localeName(locale), date1904 };
  return {
    parseTyped: (text, numberFormat) => parseTyped(text, numberFormat, options),
    formatText: (value, numberFormat) => formatText(value, numberFormat, options).text,
    formatCategory,
    shiftFormula,
    moveInFormula,
    translateFormula,
    renameSheetInFormula,
    renameTableInFormula,
    renameColumnsInFormula,
    readWorkbook: (bytes) => loadWorkbook(bytes, { fileName: "inserted.xlsx" }),
    isValid: (value, validation, sheet, row, column) =>
      satisfiesValidation(value, validation, { source: calculation.source, sheet, row, column }),
    precedents: (sheet, rect) => precedentsOf(calculation.source, sheet, rect),
    dependents: (sheet, rect) => dependentsOf(calculation.source, sheet, rect),
    notInsertable,
    xmlNamespace: rootNamespace,
    readFilter: readAutoFilter,
    changeFilter: changeAutoFilter,
    filterCells(criteria, cells) {
      const rules = typingRules(clock, date1904, localeRules(options.locale));
      const today = Math.floor(serialOfClock(clock(), date1904));
      return visibleCells(criteria, cells, { ...rules, today });
    },
    createCalculation: () => calculation,
  };
}
