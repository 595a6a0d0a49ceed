/**
 * Dates as they are typed. A year of two digits is 2000–2029 or 1930–1999 (Microsoft, "Change the date system,
 * format, or two-digit year interpretation"); a missing year is the current one; a typed 2567 is the year 2567 CE.
 */
import { dateOfSerial, daysInMonth, serialOfDate } from "../values/dates";
import { monthNumber } from "./locale";
import { readTime } from "./readTime";
import type { TypedNumber, TypingRules } from "./rules";

const DAY_MONTH = "d-mmm";
const MONTH_YEAR = "mmm-yy";
const DAY_MONTH_YEAR = "d-mmm-yy";

interface FoundDate {
  year: number;
  month: number;
  day: number;
  numberFormat: string;
}

type Part = { text: string; number: number | null; month: number | null };

function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 4) return year;
  if (text.length > 2) return null;
  return year < 30 ? 2000 + year : 1900 + year;
}

function isMonth(part: Part): boolean {
  return part.number !== null && part.text.length <= 2 && part.number >= 1 && part.number <= 12;
}

function isDay(part: Part, month: number, year: number): boolean {
  return (
    part.number !== null &&
    part.text.length <= 2 &&
    part.number >= 1 &&
    part.number <= daysInMonth(year, month)
  );
}

/** Two parts: day and month, or month and year. */
function readTwo(parts: readonly [Part, Part], rules: TypingRules): FoundDate | null {
  const [a, b] = parts;
  const thisYear = rules.currentYear;
  const named = a.month ?? b.month;
  if (named !== null) {
    const other = a.month === null ? a : b;
    // "Jan-20" is a day in English settings, a year where the day comes first.
    const dayMayFollow = rules.locale.dateOrder === "monthFirst" || a.month === null;
    if (dayMayFollow && isDay(other, named, thisYear)) {
      return { year: thisYear, month: named, day: other.number ?? 1, numberFormat: DAY_MONTH };
    }
    const year = a.month === null ? null : fullYear(other.text);
    return year === null ? null : { year, month: named, day: 1, numberFormat: MONTH_YEAR };
  }
  const [month, day] = rules.locale.dateOrder === "monthFirst" ? [a, b] : [b, a];
  if (isMonth(month) && isDay(day, month.number ?? 1, thisYear)) {
    return { year: thisYear, month: month.number ?? 1, day: day.number ?? 1, numberFormat: DAY_MONTH };
  }
  const year = fullYear(b.text);
  if (!isMonth(a) || year === null) return null;
  return { year, month: a.number ?? 1, day: 1, numberFormat: MONTH_YEAR };
}

/** Three parts: in the order of the locale, year first, or with the month's name. */
function readThree(parts: readonly [Part, Part, Part], rules: TypingRules): FoundDate | null {
  const [a, b, c] = parts;
  const shortDate = rules.locale.shortDateFormat;
  const build = (
    year: number | null,
    month: number | null,
    day: Part,
    numberFormat: string,
  ): FoundDate | null =>
    year !== null && month !== null && isDay(day, month, year)
      ? { year, month, day: day.number ?? 1, numberFormat }
      : null;
  if (b.month !== null) return build(fullYear(c.text), b.month, a, DAY_MONTH_YEAR);
  if (a.month !== null) {
    return rules.locale.dateOrder === "monthFirst"
      ? build(fullYear(c.text), a.month, b, DAY_MONTH_YEAR)
      : null;
  }
  if (c.month !== null) return null;
  if (a.text.length === 4) return isMonth(b) ? build(a.number, b.number, c, shortDate) : null;
  const [month, day] = rules.locale.dateOrder === "monthFirst" ? [a, b] : [b, a];
  return isMonth(month) ? build(fullYear(c.text), month.number, day, shortDate) : null;
}

const SEPARATOR = /^(?: *[-/] *| +|, +)?$/;
const BETWEEN_NUMBERS = /^ *[-/] *$/;

/** Numbers and words, with what stands between them; null when something does not belong in a date. */
function splitParts(text: string, rules: TypingRules): Part[] | null {
  const parts: Part[] = [];
  const piece = /([-/, ]*)(\d+|[\p{L}\p{M}.]+)/suy;
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match) return null;
    const [, separator = "", word = ""] = match;
    const number = /^\d+$/.test(word) ? Number(word) : null;
    const month = number === null ? monthNumber(word, rules.locale) : null;
    if (number === null && month === null) return null;
    const previous = parts[parts.length - 1];
    const bothNumbers = previous?.number != null && number !== null;
    const afterComma = separator.startsWith(",") && parts.some((part) => part.month !== null);
    if (previous ? !SEPARATOR.test(separator) : separator !== "") return null;
    if (bothNumbers && !BETWEEN_NUMBERS.test(separator) && !afterComma) {
      // "Jan 4 2020" is a text to English Excel; only a comma may part the day from the year.
      return null;
    }
    parts.push({ text: word, number, month });
  }
  return parts;
}

function readDay(text: string, rules: TypingRules): FoundDate | null {
  const parts = splitParts(text, rules);
  if (!parts || parts.filter((part) => part.month !== null).length > 1) return null;
  const [a, b, c] = parts;
  if (a && b && c && parts.length === 3) return readThree([a, b, c], rules);
  return a && b && parts.length === 2 ? readTwo([a, b], rules) : null;
}

/** Reads `1/4`, `1-Apr-20`, `2020-04-01`, `Apr 2020`, `1/4/2020 10:30`; null when it is not a date Excel knows. */
export function readDate(text: string, rules: TypingRules): TypedNumber | null {
  const withTime = /^(.+?) +(\d{1,4}(?::.*|\s*[aApP](?:\.?[mM])?\.?))$/.exec(text);
  const time = withTime ? readTime(withTime[2] ?? "") : null;
  if (withTime && !time) return null;
  const found = readDay(withTime?.[1] ?? text, rules);
  if (!found || found.year < (rules.date1904 ? 1904 : 1900)) return null;
  const serial = serialOfDate(found.year, found.month, found.day, rules.date1904);
  if (!dateOfSerial(serial, rules.date1904)) return null;
  if (!time) return { value: serial, numberFormat: found.numberFormat };
  return { value: serial + time.value, numberFormat: rules.locale.dateTimeFormat };
}
