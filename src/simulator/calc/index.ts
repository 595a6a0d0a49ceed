/** The calculation of the simulated Excel: formulas, typed text, number formats, conditional formats. */
export { createCalculation, type WorkbookCalculation } from "./graph/calculation";
export type { CalculationReport, ReportedCell, UnsupportedCell } from "./graph/report";
export { formatText, type FormatTextOptions, type FormattedText } from "./format/formatText";
export { parseTyped, type ParseTypedOptions, type TypedResult } from "./typed/parseTyped";
export type { LocaleName } from "./typed/locale";
export { moveInFormula, renameSheetInFormula, shiftFormula, translateFormula } from "./shiftFormula";
export {
  type ConditionalFormat,
  type RuleEvaluation,
  type RuleHits,
  evaluateRules,
} from "./conditional/evaluateRules";
export type { DataBar, Icon } from "./conditional/visuals";
export { anchorOf } from "./conditional/ruleFormula";
export { listItems, satisfiesValidation } from "./validation";
export { dependentsOf, precedentsOf } from "./graph/precedentsOf";
export { functionNames } from "./evaluate/registry";
