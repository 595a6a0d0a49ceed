/** The rules that are true or false for a cell: ECMA-376 §18.3.1.10 and §18.18.12, one test per type. */
import type { ConditionalRule, Rect, Scalar, SheetModel } from "../../model/types";
import type { CellSource } from "../evaluate/context";
import { average, deviation, nthLargest, nthSmallest } from "../evaluate/functions/statistics";
import { readTypedNumber } from "../typed/readText";
import { compareKey, compareScalars, foldCase } from "../values/compare";
import { serialOfClock } from "../values/dates";
import { isErrorScalar } from "../values/errors";
import { toText } from "../values/coerce";
import { numbersIn, type ReadCell, forEachCell } from "./cellsOf";
import { RuleFormula, anchorOf, holds } from "./ruleFormula";
import { isInPeriod } from "./timePeriod";

export type CellTest = (row: number, column: number) => boolean;

export interface RulePlace {
  source: CellSource;
  sheet: SheetModel;
  read: ReadCell;
  /** The rule's ranges without what cannot hold a value. */
  ranges: readonly Rect[];
}

function formulaTest(formula: string, rule: ConditionalRule, place: RulePlace): CellTest {
  const compiled = new RuleFormula(formula, place.source, place.sheet, anchorOf(rule.ranges));
  return (row, column) => holds(compiled.valueAt(row, column));
}

/** The rule's own formula as Excel writes it beside the rule, or the same test without one. */
function formulaOr(
  formula: string,
  rule: ConditionalRule,
  place: RulePlace,
  test: (value: Scalar) => boolean,
): CellTest {
  if (formula.trim() !== "") return formulaTest(formula, rule, place);
  return (row, column) => test(place.read(row, column));
}

/** `cellIs`: an empty cell counts as 0, as in a formula that compares it. */
function cellIs(rule: Extract<ConditionalRule, { type: "cellIs" }>, place: RulePlace): CellTest {
  const anchor = anchorOf(rule.ranges);
  const [first, second] = rule.formulas.map(
    (formula) => new RuleFormula(formula, place.source, place.sheet, anchor),
  );
  const order = (
    value: Scalar,
    formula: RuleFormula | undefined,
    row: number,
    column: number,
  ): number | null => {
    const found = formula ? compareScalars(value, formula.valueAt(row, column)) : null;
    return typeof found === "number" ? found : null;
  };
  return (row, column) => {
    const value = place.read(row, column);
    const toFirst = order(value, first, row, column);
    if (toFirst === null) return false;
    switch (rule.operator) {
      case "lessThan":
        return toFirst < 0;
      case "lessThanOrEqual":
        return toFirst <= 0;
      case "equal":
        return toFirst === 0;
      case "notEqual":
        return toFirst !== 0;
      case "greaterThanOrEqual":
        return toFirst >= 0;
      case "greaterThan":
        return toFirst > 0;
      default: {
        const toSecond = order(value, second, row, column);
        if (toSecond === null) return false;
        // The two bounds may come in either order.
        const isBetween = (toFirst >= 0 && toSecond <= 0) || (toFirst <= 0 && toSecond >= 0);
        return rule.operator === "notBetween" ? !isBetween : isBetween;
      }
    }
  };
}

function textTest(rule: Extract<ConditionalRule, { text: string }>, place: RulePlace): CellTest {
  const wanted = foldCase(rule.text);
  return formulaOr(rule.formula, rule, place, (value) => {
    const text = toText(value);
    if (typeof text !== "string") return rule.type === "notContainsText";
    const folded = foldCase(text);
    if (rule.type === "beginsWith") return folded.startsWith(wanted);
    if (rule.type === "endsWith") return folded.endsWith(wanted);
    return folded.includes(wanted) === (rule.type === "containsText");
  });
}

function isBlank(value: Scalar): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The rank-th value (or so many per cent of the numbers, at least one) and all that equal it or lie beyond. */
function top10(rule: Extract<ConditionalRule, { type: "top10" }>, place: RulePlace): CellTest {
  const numbers = numbersIn(place.ranges, place.read);
  const share = Math.floor((numbers.length * rule.rank) / 100);
  const count = Math.min(numbers.length, rule.percent ? Math.max(1, share) : rule.rank);
  const limit = rule.bottom ? nthSmallest(numbers, count) : nthLargest(numbers, count);
  return (row, column) => {
    const value = place.read(row, column);
    if (typeof value !== "number" || typeof limit !== "number") return false;
    return rule.bottom ? value <= limit : value >= limit;
  };
}

/** Above or below the mean, or so many standard deviations (of the population: assumed) away from it. */
function aboveAverage(rule: Extract<ConditionalRule, { type: "aboveAverage" }>, place: RulePlace): CellTest {
  const numbers = numbersIn(place.ranges, place.read);
  const mean = average(numbers);
  const spread = rule.stdDev > 0 ? deviation(numbers, 0) : 0;
  if (typeof mean !== "number" || typeof spread !== "number") return () => false;
  const limit = mean + (rule.above ? 1 : -1) * rule.stdDev * spread;
  return (row, column) => {
    const value = place.read(row, column);
    if (typeof value !== "number") return false;
    if (rule.equal && value === limit) return true;
    return rule.above ? value > limit : value < limit;
  };
}

/** Values that come twice, compared as COUNTIF does: without case, and "5" like 5. */
function duplicates(rule: ConditionalRule, place: RulePlace, wantsUnique: boolean): CellTest {
  const counts = new Map<string | number, number>();
  const keyOf = (value: Scalar): string | number | null => {
    if (value === "") return null;
    const number = typeof value === "string" ? readTypedNumber(value, place.source.rules) : null;
    return isErrorScalar(value) ? `e${value.error}` : compareKey(number ? number.value : value);
  };
  forEachCell(place.ranges, (row, column) => {
    const key = keyOf(place.read(row, column));
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return (row, column) => {
    const key = keyOf(place.read(row, column));
    return key !== null && (counts.get(key) === 1) === wantsUnique;
  };
}

/** The test of a rule; null for the rules that show numbers (bars, scales, icons). Throws UnsupportedFormula. */
export function testOf(rule: ConditionalRule, place: RulePlace): CellTest | null {
  switch (rule.type) {
    case "expression":
      return formulaTest(rule.formula, rule, place);
    case "cellIs":
      return cellIs(rule, place);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return textTest(rule, place);
    case "containsBlanks":
      return formulaOr(rule.formula, rule, place, isBlank);
    case "notContainsBlanks":
      return formulaOr(rule.formula, rule, place, (value) => !isBlank(value));
    case "containsErrors":
      return formulaOr(rule.formula, rule, place, isErrorScalar);
    case "notContainsErrors":
      return formulaOr(rule.formula, rule, place, (value) => !isErrorScalar(value));
    case "timePeriod": {
      const { date1904 } = place.source.workbook;
      const today = Math.floor(serialOfClock(place.source.clock(), date1904));
      return formulaOr(rule.formula, rule, place, (value) =>
        isInPeriod(value, rule.timePeriod, today, date1904),
      );
    }
    case "top10":
      return top10(rule, place);
    case "aboveAverage":
      return aboveAverage(rule, place);
    case "duplicateValues":
      return duplicates(rule, place, false);
    case "uniqueValues":
      return duplicates(rule, place, true);
    default:
      return null;
  }
}
