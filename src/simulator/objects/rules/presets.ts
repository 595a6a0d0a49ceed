/** Conditions Excel has ready: ECMA-376 rule types and the formulas that Excel writes beside them. */
import { cellToA1 } from "../../model/address";
import type { ConditionalRule } from "../../model/types";

type Base = Pick<ConditionalRule, "id" | "ranges" | "priority" | "stopIfTrue" | "style">;

/** Office.js criterion → ECMA-376 time period. */
const TIME_PERIODS: Readonly<Record<string, string>> = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

/** Above or below the average: above, equal, standard deviations. */
const AVERAGES: Readonly<Record<string, readonly [above: boolean, equal: boolean, stdDev: number]>> = {
  AboveAverage: [true, false, 0],
  BelowAverage: [false, false, 0],
  EqualOrAboveAverage: [true, true, 0],
  EqualOrBelowAverage: [false, true, 0],
  OneStdDevAboveAverage: [true, false, 1],
  OneStdDevBelowAverage: [false, false, 1],
  TwoStdDevAboveAverage: [true, false, 2],
  TwoStdDevBelowAverage: [false, false, 2],
  ThreeStdDevAboveAverage: [true, false, 3],
  ThreeStdDevBelowAverage: [false, false, 3],
};

export const CRITERIA: readonly string[] = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  ...Object.keys(TIME_PERIODS),
  ...Object.keys(AVERAGES),
  "UniqueValues",
  "DuplicateValues",
];

function timeFormula(period: string, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const ago = `TODAY()-ROUNDDOWN(${cell},0)`;
  const ahead = `ROUNDDOWN(${cell},0)-TODAY()`;
  const month = (offset: string): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0${offset})),YEAR(${cell})=YEAR(EDATE(TODAY(),0${offset})))`;
  switch (period) {
    case "yesterday":
      return `${day}=TODAY()-1`;
    case "tomorrow":
      return `${day}=TODAY()+1`;
    case "last7Days":
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case "lastWeek":
      return `AND(${ago}>=(WEEKDAY(TODAY())),${ago}<(WEEKDAY(TODAY())+7))`;
    case "thisWeek":
      return `AND(${ago}<=WEEKDAY(TODAY())-1,${ahead}<=7-WEEKDAY(TODAY()))`;
    case "nextWeek":
      return `AND(${ahead}>(7-WEEKDAY(TODAY())),${ahead}<(15-WEEKDAY(TODAY())))`;
    case "lastMonth":
      return month("-1");
    case "thisMonth":
      return `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`;
    case "nextMonth":
      return month("+1");
    default:
      return `${day}=TODAY()`;
  }
}

/** The cell that formulas of the rule are written for. */
export function anchorCell({ ranges }: Pick<ConditionalRule, "ranges">): string {
  const [first] = ranges;
  return first ? cellToA1(first.row, first.column) : "A1";
}

/** The rule of a criterion, with everything else as `base` says. */
export function presetRule(criterion: string, base: Base): ConditionalRule {
  const cell = anchorCell(base);
  const average = AVERAGES[criterion];
  if (average) {
    const [above, equal, stdDev] = average;
    return { ...base, type: "aboveAverage", above, equal, stdDev };
  }
  const timePeriod = TIME_PERIODS[criterion];
  if (timePeriod !== undefined)
    return { ...base, type: "timePeriod", timePeriod, formula: timeFormula(timePeriod, cell) };
  switch (criterion) {
    case "NonBlanks":
      return { ...base, type: "notContainsBlanks", formula: `LEN(TRIM(${cell}))>0` };
    case "Errors":
      return { ...base, type: "containsErrors", formula: `ISERROR(${cell})` };
    case "NonErrors":
      return { ...base, type: "notContainsErrors", formula: `NOT(ISERROR(${cell}))` };
    case "UniqueValues":
      return { ...base, type: "uniqueValues" };
    case "DuplicateValues":
      return { ...base, type: "duplicateValues" };
    default:
      return { ...base, type: "containsBlanks", formula: `LEN(TRIM(${cell}))=0` };
  }
}

/** The criterion of such a rule; null for rules of other types. */
export function criterionOf(rule: ConditionalRule): string | null {
  switch (rule.type) {
    case "containsBlanks":
      return "Blanks";
    case "notContainsBlanks":
      return "NonBlanks";
    case "containsErrors":
      return "Errors";
    case "notContainsErrors":
      return "NonErrors";
    case "uniqueValues":
      return "UniqueValues";
    case "duplicateValues":
      return "DuplicateValues";
    case "timePeriod":
      return Object.keys(TIME_PERIODS).find((name) => TIME_PERIODS[name] === rule.timePeriod) ?? null;
    case "aboveAverage": {
      const { above, equal, stdDev } = rule;
      const found = Object.entries(AVERAGES).find(
        ([, [a, e, s]]) => a === above && e === equal && s === stdDev,
      );
      return found?.[0] ?? null;
    }
    default:
      return null;
  }
}
