import { ENGLISH_MONTHS, THAI_MONTHS, THAI_MONTHS_SHORT } from "../../period/months";
import { canon } from "../../text/canon";
import { keyNoSpace } from "../../text/keys";

/** Months by their marks-kept keys: without the marks ม.ค. and มี.ค. would be the same. */
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  THAI_MONTHS.flatMap((thai, index) => {
    const english = ENGLISH_MONTHS[index] ?? "";
    const words = [thai, THAI_MONTHS_SHORT[index] ?? "", english, english.slice(0, 3)];
    return words.map((word) => [keyNoSpace(word), index + 1] as const);
  }),
);

/** One month of a header, e.g. "มี.ค.", "มีนาคม 2564", "ม.ีค. 64". */
export interface MonthHeader {
  /** 1–12. */
  month: number;
  /** Buddhist Era; null when the header has no year. */
  yearBe: number | null;
}

/** Reads a month header; null for anything else. */
export function readMonthHeader(text: string): MonthHeader | null {
  const clean = canon(text).replace(/^(เดือน|ด\.)\s*/, "");
  const [, word = "", year] = /^(\D+?)\s*(\d{2}|\d{4})?$/.exec(clean) ?? [];
  const month = MONTH_OF.get(keyNoSpace(word));
  if (month === undefined) return null;
  return { month, yearBe: year === undefined ? null : toYearBe(Number(year)) };
}

/** 64 → 2564, 2021 → 2564; a year of four digits below 2400 is of the Christian era. */
export function toYearBe(year: number): number {
  if (year < 100) return 2500 + year;
  return year < 2400 ? year + 543 : year;
}

/** The months of a quarter header: "ไตรมาส 2", "ไตรมาสที่ ๑ (ต.ค.-ธ.ค. 63)", "Q3". */
export interface QuarterHeader {
  firstMonth: number;
  yearBe: number | null;
}

const QUARTER = /^(?:ไตรมาส(?:ที่)?|q|quarter)\s*([1-4])(?:\s*\/\s*(\d{2}|\d{4}))?/i;
/** Fiscal quarters: the first begins in October. */
const FIRST_MONTHS = [10, 1, 4, 7];

export function readQuarterHeader(text: string): QuarterHeader | null {
  const clean = canon(text);
  const match = QUARTER.exec(clean);
  if (!match) return null;
  const [printed, number, year] = match;
  const rest = clean.slice(printed.length);
  const named = /([ก-๙A-Za-z.]+)\s*\d*\s*[-–—]/.exec(rest);
  const first = named ? readMonthHeader(named[1] ?? "") : null;
  const firstMonth = first?.month ?? FIRST_MONTHS[Number(number) - 1] ?? 10;
  if (year === undefined) return { firstMonth, yearBe: null };
  // "ไตรมาส 1/64" speaks of the fiscal year, whose first quarter lies in the calendar year before.
  return { firstMonth, yearBe: toYearBe(Number(year)) - (firstMonth >= 10 ? 1 : 0) };
}
