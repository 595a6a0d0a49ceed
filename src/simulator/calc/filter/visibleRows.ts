/** Which cells of a column an AutoFilter lets stay visible. */
import type { FilterCriteria, FilterDate, FilteredCell } from "../../model/filters";
import { readCriterion } from "../evaluate/criteria";
import type { TypingRules } from "../typed/rules";
import { foldCase } from "../values/compare";
import { dateOfSerial, timeOfSerial } from "../values/dates";
import { isInDatePeriod } from "./datePeriods";

export interface FilterRules extends TypingRules {
  /** The serial number of today. */
  today: number;
}

type Test = (cell: FilteredCell) => boolean;

const isBlank = ({ text, value }: FilteredCell): boolean => value === null || text === "";

/** "2021-03-15T08:00:00" of a serial number, to compare with the beginning that a date filter names. */
function isoOf(serial: number, date1904: boolean): string {
  const date = dateOfSerial(serial, date1904);
  const { hour, minute, second } = timeOfSerial(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  return date
    ? `${date.year}-${two(date.month)}-${two(date.day)}T${two(hour)}:${two(minute)}:${two(second)}`
    : "";
}

const LENGTHS = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 };

function valuesTest(values: readonly (string | FilterDate)[], { date1904 }: FilterRules): Test {
  const texts = new Set(values.filter((value) => typeof value === "string").map(foldCase));
  const dates = values
    .filter((value) => typeof value !== "string")
    .map(({ date, specificity }) => date.slice(0, LENGTHS[specificity]));
  return (cell) => {
    if (texts.has(isBlank(cell) ? "" : foldCase(cell.text))) return true;
    const { value } = cell;
    if (dates.length === 0 || typeof value !== "number") return false;
    const iso = isoOf(value, date1904);
    return dates.some((date) => iso.startsWith(date));
  };
}

/** A criterion is about the value, or about the text as it is shown when it asks for equality. */
function criterionTest(criterion: string, rules: FilterRules): Test {
  if (criterion === "=" || criterion === "<>") return (cell) => isBlank(cell) === (criterion === "=");
  const { accepts } = readCriterion(criterion, rules);
  const isNegative = criterion.startsWith("<>");
  const isEquality = isNegative || !/^[<>]/.test(criterion);
  return ({ value, text }) => {
    const byValue = accepts(value as Parameters<typeof accepts>[0]);
    if (!isEquality || typeof value === "string" || value === null) return byValue;
    const byText = accepts(text);
    return isNegative ? byValue && byText : byValue || byText;
  };
}

function topTest(filterOn: string, criterion: string, cells: readonly FilteredCell[]): Test {
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const isTop = filterOn.startsWith("Top");
  numbers.sort((a, b) => (isTop ? b - a : a - b));
  const asked = Number(criterion);
  const count = filterOn.endsWith("Percent") ? Math.floor((numbers.length * asked) / 100) : asked;
  const limit = numbers[Math.min(numbers.length, Math.max(1, count)) - 1];
  if (limit === undefined) return () => false;
  return ({ value }) => typeof value === "number" && (isTop ? value >= limit : value <= limit);
}

function dynamicTest(name: string, cells: readonly FilteredCell[], rules: FilterRules): Test | null {
  if (name === "AboveAverage" || name === "BelowAverage") {
    const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return ({ value }) =>
      typeof value === "number" && (name === "AboveAverage" ? value > average : value < average);
  }
  if (isInDatePeriod(rules.today, name, rules.today, rules.date1904) === null) return null;
  return ({ value }) =>
    typeof value === "number" &&
    isInDatePeriod(Math.floor(value), name, rules.today, rules.date1904) === true;
}

function testFor(criteria: FilterCriteria, cells: readonly FilteredCell[], rules: FilterRules): Test | null {
  switch (criteria.filterOn) {
    case "Values":
      return valuesTest(criteria.values, rules);
    case "Custom": {
      const first = criterionTest(criteria.criterion1, rules);
      if (criteria.criterion2 === undefined) return first;
      const second = criterionTest(criteria.criterion2, rules);
      return criteria.operator === "And"
        ? (cell) => first(cell) && second(cell)
        : (cell) => first(cell) || second(cell);
    }
    case "Dynamic":
      return dynamicTest(criteria.dynamicCriteria, cells, rules);
    case "CellColor":
    case "FontColor":
    case "Icon":
      return null;
    default:
      return topTest(criteria.filterOn, criteria.criterion1, cells);
  }
}

/** For each cell whether it stays; null when the criteria are of a kind that is not simulated. */
export function visibleCells(
  criteria: FilterCriteria,
  cells: readonly FilteredCell[],
  rules: FilterRules,
): boolean[] | null {
  const test = testFor(criteria, cells, rules);
  return test && cells.map(test);
}
