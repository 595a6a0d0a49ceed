/** Excel.FilterCriteria of a request, checked: what the kind of filter needs must be there. */
import type { FilterCriteria, FilterDate } from "../../model/filters";
import type { Arguments, Fields } from "../arguments";
import { invalidArgument, notImplemented } from "../errors";

const KINDS = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

/** "Februray" is Microsoft's spelling. */
const MONTHS = "January,Februray,March,April,May,June,July,August,September,October,November,December".split(
  ",",
);
const PERIODS = ["Week", "Month", "Quarter", "Year"];
const DYNAMIC = [
  "AboveAverage",
  "BelowAverage",
  "Today",
  "Tomorrow",
  "Yesterday",
  "YearToDate",
  ...PERIODS.flatMap((period) => [`Last${period}`, `This${period}`, `Next${period}`]),
  ...MONTHS.map((month) => `AllDatesInPeriod${month}`),
  ...[1, 2, 3, 4].map((quarter) => `AllDatesInPeriodQuarter${quarter}`),
];

const SPECIFICITIES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

export function valuesCriteria(args: Arguments, values: unknown): FilterCriteria {
  if (!Array.isArray(values)) throw invalidArgument(`${args.location}: values, a list`);
  const list = values.map((value: unknown): string | FilterDate => {
    if (typeof value === "string" || typeof value === "number") return String(value);
    const fields = args.recordOf(value);
    const date = fields.string("date");
    const specificity = fields.oneOf("specificity", SPECIFICITIES);
    if (date === undefined || !specificity || !/^\d{4}(-\d\d){0,2}/.test(date))
      throw invalidArgument(`${args.location}: a date and its specificity`);
    return { date, specificity };
  });
  return { filterOn: "Values", values: list };
}

export function topCriteria(
  filterOn: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent",
  count: number,
): FilterCriteria {
  // Microsoft, "Filter data in a range or table": 1 to 500 items or 0 to 100 percent.
  const limit = filterOn.endsWith("Percent") ? 100 : 500;
  if (!Number.isInteger(count) || count < 1 || count > limit) throw invalidArgument(`${filterOn}: ${count}`);
  return { filterOn, criterion1: String(count) };
}

export function customCriteria(
  criterion1: string,
  criterion2: string | undefined,
  operator: "And" | "Or" = "And",
): FilterCriteria {
  return criterion2 === undefined
    ? { filterOn: "Custom", criterion1 }
    : { filterOn: "Custom", criterion1, criterion2, operator };
}

export function dynamicCriteria(name: string): FilterCriteria {
  const known = DYNAMIC.find((own) => own.toLowerCase() === name.toLowerCase());
  if (!known) throw invalidArgument(`no dynamic filter "${name}"`);
  return { filterOn: "Dynamic", dynamicCriteria: known };
}

function needed(fields: Fields, name: string): string {
  const value = fields.value(name);
  if (typeof value !== "string" && typeof value !== "number")
    throw invalidArgument(`the criteria need ${name}`);
  return String(value);
}

export function readCriteria(args: Arguments, index: number): FilterCriteria {
  const fields = args.record(index);
  const filterOn = fields.oneOf("filterOn", KINDS);
  switch (filterOn) {
    case undefined:
      throw invalidArgument("the criteria need filterOn");
    case "Values":
      return valuesCriteria(args, fields.value("values"));
    case "Dynamic":
      return dynamicCriteria(needed(fields, "dynamicCriteria"));
    case "Custom": {
      const second = fields.has("criterion2") ? needed(fields, "criterion2") : undefined;
      return customCriteria(needed(fields, "criterion1"), second, fields.oneOf("operator", ["And", "Or"]));
    }
    case "CellColor":
    case "FontColor":
    case "Icon":
      throw notImplemented(`filtering by ${filterOn}`);
    default:
      return topCriteria(filterOn, Number(needed(fields, "criterion1")));
  }
}

/** What a program reads of criteria. @throws NotImplemented for colours and icons */
export function showCriteria(criteria: FilterCriteria): Record<string, unknown> {
  if (criteria.filterOn === "CellColor" || criteria.filterOn === "FontColor" || criteria.filterOn === "Icon")
    throw notImplemented(`the criteria of filtering by ${criteria.filterOn}`);
  return { ...criteria };
}
