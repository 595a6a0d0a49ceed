/** Dates and times as serial numbers. */
import type { CellError } from "../../../model/types";
import { readDate } from "../../typed/readDate";
import { readTime } from "../../typed/readTime";
import {
  type DateParts,
  SECONDS_PER_DAY,
  dateOfSerial,
  daysInMonth,
  isLeapYear,
  maxSerial,
  serialOfClock,
  serialOfDate,
  timeOfSerial,
  weekdayOfSerial,
} from "../../values/dates";
import { NUM_ERROR, VALUE_ERROR } from "../../values/errors";
import type { Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";

function uses1904(context: EvaluationContext): boolean {
  return context.source.workbook.date1904;
}

function valid(serial: number, context: EvaluationContext): number | CellError {
  return serial >= 0 && serial <= maxSerial(uses1904(context)) ? serial : NUM_ERROR;
}

/** DATE: years 0–1899 are counted from 1900; months and days run over (Microsoft, "DATE function"). */
function makeDate(year: number, month: number, day: number, context: EvaluationContext): Value {
  const y = Math.trunc(year);
  const full = y >= 0 && y < (uses1904(context) ? 1904 : 1900) ? y + 1900 : y;
  if (full < 0 || full > 9999) return NUM_ERROR;
  return valid(serialOfDate(full, Math.trunc(month), Math.trunc(day), uses1904(context)), context);
}

function partOf(name: string, read: (parts: DateParts) => number): FunctionDefinition {
  return define(name, ["number"], ([serial], context) => {
    const parts = dateOfSerial(serial, uses1904(context));
    return parts ? read(parts) : NUM_ERROR;
  });
}

function timePart(name: string, read: (serial: number) => number): FunctionDefinition {
  return define(name, ["number"], ([serial]) => (serial < 0 ? NUM_ERROR : read(serial)));
}

/** The same day so many months away; the last of the month when it is shorter. */
function addMonths(serial: number, months: number, date1904: boolean): number | CellError {
  const parts = dateOfSerial(serial, date1904);
  if (!parts) return NUM_ERROR;
  const index = parts.year * 12 + parts.month - 1 + Math.trunc(months);
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const moved = serialOfDate(year, month, Math.min(parts.day, daysInMonth(year, month)), date1904);
  return moved >= 0 && moved <= maxSerial(date1904) ? moved : NUM_ERROR;
}

function endOfMonth(serial: number, months: number, context: EvaluationContext): Value {
  const parts = dateOfSerial(serial, uses1904(context));
  if (!parts) return NUM_ERROR;
  const month = parts.month + Math.trunc(months);
  return valid(serialOfDate(parts.year, month + 1, 0, uses1904(context)), context);
}

/** WEEKDAY's second argument: which day is 1 (3 counts Monday as 0). */
function weekday(serial: number, type: number, context: EvaluationContext): Value {
  if (serial < 0) return NUM_ERROR;
  const day = weekdayOfSerial(serial, uses1904(context));
  const kind = Math.trunc(type);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  // 11 starts on Monday … 17 on Sunday.
  return kind >= 11 && kind <= 17 ? ((day - (kind - 10) + 7) % 7) + 1 : NUM_ERROR;
}

/** ISO 8601: week 1 has the year's first Thursday. */
function isoWeek(serial: number, context: EvaluationContext): Value {
  const day = (weekdayOfSerial(serial, uses1904(context)) + 6) % 7;
  const thursday = Math.floor(serial) - day + 3;
  const parts = dateOfSerial(thursday, uses1904(context));
  if (!parts) return NUM_ERROR;
  return Math.floor((thursday - serialOfDate(parts.year, 1, 1, uses1904(context))) / 7) + 1;
}

function weekNumber(serial: number, type: number, context: EvaluationContext): Value {
  const kind = Math.trunc(type);
  const parts = dateOfSerial(serial, uses1904(context));
  if (!parts) return NUM_ERROR;
  if (kind === 21) return isoWeek(serial, context);
  const firstDay =
    kind === 1 || kind === 17 ? 0 : kind === 2 || kind === 11 ? 1 : kind >= 12 && kind <= 16 ? kind - 10 : -1;
  if (firstDay < 0) return NUM_ERROR;
  const newYear = serialOfDate(parts.year, 1, 1, uses1904(context));
  const offset = (weekdayOfSerial(newYear, uses1904(context)) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + offset) / 7) + 1;
}

/** Complete years, months or days between two dates (Microsoft, "DATEDIF function"). */
function dateDif(start: number, end: number, unit: string, context: EvaluationContext): Value {
  const from = dateOfSerial(start, uses1904(context));
  const to = dateOfSerial(end, uses1904(context));
  if (!from || !to || Math.floor(start) > Math.floor(end)) return NUM_ERROR;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "YM":
      return months % 12;
    case "MD":
      return to.day >= from.day ? to.day - from.day : to.day - from.day + daysInMonth(to.year, to.month - 1);
    case "YD": {
      const passed = to.month < from.month || (to.month === from.month && to.day < from.day);
      const anniversary = serialOfDate(to.year - (passed ? 1 : 0), from.month, from.day, uses1904(context));
      return Math.floor(end) - anniversary;
    }
    default:
      return NUM_ERROR;
  }
}

/** 30/360: the U.S. (NASD) or the European way. */
function days360(from: DateParts, to: DateParts, european: boolean): number {
  let [fromDay, toDay] = [from.day, to.day];
  if (european) {
    fromDay = Math.min(fromDay, 30);
    toDay = Math.min(toDay, 30);
  } else {
    if (fromDay === daysInMonth(from.year, from.month)) fromDay = 30;
    if (toDay === 31 && fromDay >= 30) toDay = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + toDay - fromDay;
}

/**
 * Days between two dates for YEARFRAC's basis 0, which is not quite DAYS360: from one end of February to another are
 * whole years, and from the end of February to a 31st the day stays 31 (D. A. Wheeler, "YEARFRAC incompatibilities
 * between Excel 2007 and OOXML", found out by trying Excel).
 */
function yearFractionDays(from: DateParts, to: DateParts): number {
  const isFebruaryEnd = ({ year, month, day }: DateParts): boolean =>
    month === 2 && day === daysInMonth(year, month);
  const days = (fromDay: number, toDay: number): number =>
    (to.year - from.year) * 360 + (to.month - from.month) * 30 + toDay - fromDay;
  if (from.day >= 30) return days(30, to.day === 31 ? 30 : to.day);
  if (!isFebruaryEnd(from)) return days(from.day, to.day);
  return days(30, isFebruaryEnd(to) ? 30 : to.day);
}

/** Mean length of the years from one date to another, for actual/actual. */
function meanYear(from: DateParts, to: DateParts): number {
  const withinYear =
    to.year === from.year ||
    (to.year === from.year + 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
  if (!withinYear) {
    let days = 0;
    for (let year = from.year; year <= to.year; year++) days += isLeapYear(year) ? 366 : 365;
    return days / (to.year - from.year + 1);
  }
  const leapDayBetween =
    to.year === from.year
      ? isLeapYear(from.year)
      : (isLeapYear(from.year) && from.month <= 2) ||
        (isLeapYear(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
  return leapDayBetween ? 366 : 365;
}

function yearFraction(start: number, end: number, basis: number, context: EvaluationContext): Value {
  const [first, last] = start <= end ? [start, end] : [end, start];
  const from = dateOfSerial(first, uses1904(context));
  const to = dateOfSerial(last, uses1904(context));
  if (!from || !to) return NUM_ERROR;
  const days = Math.floor(last) - Math.floor(first);
  switch (Math.trunc(basis)) {
    case 0:
      return yearFractionDays(from, to) / 360;
    case 1:
      return days / meanYear(from, to);
    case 2:
      return days / 360;
    case 3:
      return days / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return NUM_ERROR;
  }
}

function dateValue(text: string, context: EvaluationContext): Value {
  const date = readDate(text.trim(), context.source.rules);
  return date ? Math.floor(date.value) : VALUE_ERROR;
}

function timeValue(text: string, context: EvaluationContext): Value {
  const trimmed = text.trim();
  const found = readTime(trimmed) ?? readDate(trimmed, context.source.rules);
  return found ? found.value - Math.floor(found.value) : VALUE_ERROR;
}

export const dateFunctions: readonly FunctionDefinition[] = [
  define("TODAY", [], (_args, context) =>
    Math.floor(serialOfClock(context.source.clock(), uses1904(context))),
  ),
  define("NOW", [], (_args, context) => serialOfClock(context.source.clock(), uses1904(context))),
  define("DATE", ["number", "number", "number"], ([year, month, day], context) =>
    makeDate(year, month, day, context),
  ),
  define("TIME", ["number", "number", "number"], ([hour, minute, second]) => {
    const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
    return seconds < 0 ? NUM_ERROR : (seconds % SECONDS_PER_DAY) / SECONDS_PER_DAY;
  }),
  partOf("YEAR", (parts) => parts.year),
  partOf("MONTH", (parts) => parts.month),
  partOf("DAY", (parts) => parts.day),
  timePart("HOUR", (serial) => timeOfSerial(serial).hour),
  timePart("MINUTE", (serial) => timeOfSerial(serial).minute),
  timePart("SECOND", (serial) => {
    const { second, fraction } = timeOfSerial(serial);
    return (second + (fraction >= 0.5 ? 1 : 0)) % 60;
  }),
  define("EDATE", ["number", "number"], ([serial, months], context) =>
    addMonths(serial, months, uses1904(context)),
  ),
  define("EOMONTH", ["number", "number"], ([serial, months], context) => endOfMonth(serial, months, context)),
  define("WEEKDAY", ["number", "number??"], ([serial, type = 1], context) => weekday(serial, type, context)),
  define("WEEKNUM", ["number", "number?"], ([serial, type = 1], context) =>
    weekNumber(serial, type, context),
  ),
  define("ISOWEEKNUM", ["number"], ([serial], context) => isoWeek(serial, context)),
  define("DAYS", ["number", "number"], ([end, start]) => Math.floor(end) - Math.floor(start)),
  define("DAYS360", ["number", "number", "logical?"], ([start, end, european = false], context) => {
    const from = dateOfSerial(start, uses1904(context));
    const to = dateOfSerial(end, uses1904(context));
    return from && to ? days360(from, to, european) : NUM_ERROR;
  }),
  define("DATEDIF", ["number", "number", "text"], ([start, end, unit], context) =>
    dateDif(start, end, unit, context),
  ),
  define("YEARFRAC", ["number", "number", "number?"], ([start, end, basis = 0], context) =>
    yearFraction(start, end, basis, context),
  ),
  define("DATEVALUE", ["text"], ([text], context) => dateValue(text, context)),
  define("TIMEVALUE", ["text"], ([text], context) => timeValue(text, context)),
];
