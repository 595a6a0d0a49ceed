import type { IsoDate } from "../core/period/types";
import type { Locale } from "./locale";

const THAI_SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ");
const THAI_LONG =
  "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" ");
const ENGLISH_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const ENGLISH_LONG =
  "January February March April May June July August September October November December".split(" ");

const MONTHS: Record<Locale, { short: string[]; long: string[] }> = {
  th: { short: THAI_SHORT, long: THAI_LONG },
  en: { short: ENGLISH_SHORT, long: ENGLISH_LONG },
};

/** The era offset: 2021 of the Christian era is 2564 of the Buddhist era. */
const BE_OFFSET = 543;

interface Day {
  yearCe: number;
  month: number;
  day: number;
}

function readDay(date: IsoDate): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match && { yearCe: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function shownYear(yearCe: number, locale: Locale): number {
  return locale === "th" ? yearCe + BE_OFFSET : yearCe;
}

/** "2021-04-30" → "30 เม.ย. 2564", in English "30 Apr 2021"; `long` spells the month. A text that is no date stays. */
export function formatDate(date: IsoDate, locale: Locale, length: "short" | "long" = "short"): string {
  const read = readDay(date);
  const month = read && MONTHS[locale][length][read.month - 1];
  return month ? `${read.day} ${month} ${shownYear(read.yearCe, locale)}` : date;
}

const OPEN_ENDS: Record<Locale, { by: (date: string) => string; from: (date: string) => string }> = {
  th: { by: (date) => `ภายใน ${date}`, from: (date) => `ตั้งแต่ ${date}` },
  en: { by: (date) => `by ${date}`, from: (date) => `from ${date}` },
};

/**
 * A span as people write it, saying month and year once where they are the same: "1–10 มี.ค. 2564". Without a start
 * it is a deadline, "ภายใน 30 เม.ย. 2564"; without any date it is "".
 */
export function formatSpan(start: IsoDate | null, end: IsoDate | null, locale: Locale): string {
  if (start === null) return end === null ? "" : OPEN_ENDS[locale].by(formatDate(end, locale));
  if (end === null) return OPEN_ENDS[locale].from(formatDate(start, locale));
  const from = readDay(start);
  const to = readDay(end);
  if (!from || !to) return `${start} – ${end}`;
  if (start === end) return formatDate(start, locale);
  if (from.yearCe !== to.yearCe) return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  if (from.month !== to.month) {
    return `${from.day} ${MONTHS[locale].short[from.month - 1]} – ${formatDate(end, locale)}`;
  }
  return `${from.day}–${formatDate(end, locale)}`;
}

/** The short month name of a date, for an axis. */
export function formatMonth(date: IsoDate, locale: Locale): string {
  const read = readDay(date);
  return (read && MONTHS[locale].short[read.month - 1]) ?? date;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The local calendar day of a moment. */
export function isoDayOf(moment: Date): IsoDate {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** When something was done, seen from `now`: only the time on the same day, else the date and the time. */
export function formatMoment(isoTime: string, now: Date, locale: Locale): string {
  const moment = new Date(isoTime);
  if (Number.isNaN(moment.getTime())) return isoTime;
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}${locale === "th" ? " น." : ""}`;
  const day = isoDayOf(moment);
  if (day === isoDayOf(now)) return locale === "th" ? `วันนี้ ${time}` : `today ${time}`;
  return `${formatDate(day, locale)} ${time}`;
}
