import type { IsoDate, Span } from "./types";

/**
 * The Gregorian calendar on integers: no `Date`, so no time zone and no locale. Years are of the Christian era
 * unless a name says `Be`. Day numbers count from 1970-01-01 (algorithm: Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms").
 */

export const BE_MINUS_CE = 543;

export interface CivilDate {
  yearCe: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

export function isLeapYear(yearCe: number): boolean {
  return yearCe % 4 === 0 && (yearCe % 100 !== 0 || yearCe % 400 === 0);
}

export function daysInMonth(yearCe: number, month: number): number {
  if (month === 2) return isLeapYear(yearCe) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** "YYYY-MM-DD", or null when there is no such day. */
export function toIso(yearCe: number, month: number, day: number): IsoDate | null {
  const isReal =
    [yearCe, month, day].every(Number.isInteger) &&
    yearCe >= 1 &&
    yearCe <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(yearCe, month);
  if (!isReal) return null;
  return `${String(yearCe).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The parts of "YYYY-MM-DD". Throws a RangeError for anything that is not a real date: that is a defect. */
export function partsOf(iso: IsoDate): CivilDate {
  const [yearCe = 0, month = 0, day = 0] = iso.split("-").map(Number);
  if (toIso(yearCe, month, day) !== iso) throw new RangeError(`Not an ISO date: ${iso}`);
  return { yearCe, month, day };
}

/** Days since 1970-01-01. */
export function dayNumber(iso: IsoDate): number {
  const { yearCe, month, day } = partsOf(iso);
  const year = month <= 2 ? yearCe - 1 : yearCe;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; null outside the years 1–9999. */
export function fromDayNumber(days: number): IsoDate | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return toIso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later (or earlier, when negative). Throws a RangeError outside the years 1–9999. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  const moved = fromDayNumber(dayNumber(iso) + days);
  if (moved === null) throw new RangeError(`No date ${days} days from ${iso}`);
  return moved;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(iso: IsoDate): number {
  return (((dayNumber(iso) + 3) % 7) + 7) % 7;
}

/** First to last day of a month. */
export function monthSpan(yearCe: number, month: number): { start: IsoDate; end: IsoDate } {
  const text = `${String(yearCe).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  return { start: `${text}-01`, end: `${text}-${daysInMonth(yearCe, month)}` };
}

/** First day of one month to last day of another, months counted on over years (13 is January of the next). */
export function monthsSpan(
  yearCe: number,
  month: number,
  monthCount: number,
): { start: IsoDate; end: IsoDate } {
  const last = yearCe * 12 + month - 1 + monthCount - 1;
  const first = yearCe * 12 + month - 1;
  return {
    start: monthSpan(Math.floor(first / 12), (first % 12) + 1).start,
    end: monthSpan(Math.floor(last / 12), (last % 12) + 1).end,
  };
}

/** 1 October of Be−1 to 30 September of Be. */
export function fiscalYearSpan(fiscalYearBe: number): { start: IsoDate; end: IsoDate } {
  return monthsSpan(fiscalYearBe - BE_MINUS_CE - 1, 10, 12);
}

export function calendarYearSpan(yearCe: number): { start: IsoDate; end: IsoDate } {
  return monthsSpan(yearCe, 1, 12);
}

/** The fiscal year (Buddhist Era) a date belongs to. */
export function fiscalYearOf(iso: IsoDate): number {
  const { yearCe, month } = partsOf(iso);
  return yearCe + BE_MINUS_CE + (month >= 10 ? 1 : 0);
}

/** The Christian year in which a month of a fiscal year falls: October to December belong to the year before. */
export function yearOfFiscalMonth(fiscalYearBe: number, month: number): number {
  return fiscalYearBe - BE_MINUS_CE - (month >= 10 ? 1 : 0);
}

/**
 * The date of an Excel serial number (1900 system; a fraction is the time of day and is left out). Null for numbers
 * that are no date, and for 60, which Excel shows as 29 February 1900, a day that never was.
 */
export function serialToIso(serial: number): IsoDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days === 60 || days > 2_958_465) return null;
  return fromDayNumber(days - (days < 60 ? 25_568 : 25_569));
}

/** Excel's serial number (1900 system) of a date from 1900-03-01 on. */
export function isoToSerial(iso: IsoDate): number {
  return dayNumber(iso) + 25_569;
}

/** Whether both ends are dates and in order. */
export function isOrdered(span: Span): boolean {
  return span.start === null || span.end === null || span.start <= span.end;
}
