/**
 * Excel's serial dates. 1900 system: 1 is 1 January 1900 and 60 the 29 February 1900 that never was (Microsoft,
 * "Excel incorrectly assumes that the year 1900 is a leap year"); serial 0 is shown as 0 January 1900.
 * 1904 system: 0 is 1 January 1904.
 */

export interface DateParts {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
}

export interface TimeParts {
  hour: number;
  minute: number;
  second: number;
  /** Fraction of a second, 0 ≤ f < 1. */
  fraction: number;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_BUG_SERIAL = 60;
/** 31 December 9999. */
const MAX_SERIAL_1900 = 2_958_465;
const MAX_SERIAL_1904 = 2_957_003;
export const SECONDS_PER_DAY = 86_400;

export function maxSerial(date1904: boolean): number {
  return date1904 ? MAX_SERIAL_1904 : MAX_SERIAL_1900;
}

function utcDate(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/**
 * The serial of a date; months and days run over as DATE() lets them (13 is January of the next year). Days count from
 * the first of the month, so that DATE(1900,2,29) is 60.
 */
export function serialOfDate(year: number, month: number, day: number, date1904 = false): number {
  const first = utcDate(year, month, 1);
  if (date1904) return Math.round((first - EPOCH_1904) / DAY_MS) + day - 1;
  const serial = Math.round((first - EPOCH_1900) / DAY_MS);
  return (serial >= LEAP_BUG_SERIAL ? serial + 1 : serial) + day - 1;
}

/** The date of a serial; null outside 1900 (1904) … 9999. */
export function dateOfSerial(serial: number, date1904 = false): DateParts | null {
  const day = Math.floor(serial);
  if (!(day >= 0) || day > maxSerial(date1904)) return null;
  if (!date1904) {
    if (day === 0) return { year: 1900, month: 1, day: 0 };
    if (day === LEAP_BUG_SERIAL) return { year: 1900, month: 2, day: 29 };
  }
  const days = date1904 || day < LEAP_BUG_SERIAL ? day : day - 1;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The time of day of a serial, to the millisecond (Excel's finest display). */
export function timeOfSerial(serial: number): TimeParts {
  const milliseconds = Math.round((serial - Math.floor(serial)) * DAY_MS) % DAY_MS;
  const seconds = Math.floor(milliseconds / 1000);
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: (milliseconds % 1000) / 1000,
  };
}

/** 0 Sunday … 6 Saturday, counting as Excel does (serial 1 is a Sunday to it). */
export function weekdayOfSerial(serial: number, date1904 = false): number {
  return (((Math.floor(serial) + (date1904 ? 5 : 6)) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(utcDate(year, month + 1, 0)).getUTCDate();
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The serial of a clock's local date and time. */
export function serialOfClock(now: Date, date1904 = false): number {
  const day = serialOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904);
  const seconds =
    now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return day + seconds / SECONDS_PER_DAY;
}
