import { BE_MINUS_CE, daysInMonth, partsOf } from "./calendar";
import { THAI_MONTHS, THAI_MONTHS_SHORT } from "./months";
import type { IsoDate } from "./types";

/** "20 เมษายน 2564" (long) or "20 เม.ย. 64" (short). Throws a RangeError when the text is not an ISO date. */
export function formatThaiDate(iso: IsoDate, style: "long" | "short" = "long"): string {
  const { yearCe, month, day } = partsOf(iso);
  return `${day} ${formatThaiMonth(yearCe, month, style)}`;
}

/** "เมษายน 2564" (long) or "เม.ย. 64" (short). */
export function formatThaiMonth(yearCe: number, month: number, style: "long" | "short" = "long"): string {
  const yearBe = yearCe + BE_MINUS_CE;
  return style === "long"
    ? `${THAI_MONTHS[month - 1]} ${yearBe}`
    : `${THAI_MONTHS_SHORT[month - 1]} ${String(yearBe % 100).padStart(2, "0")}`;
}

/** A span as Thai officials write it: "1–10 มีนาคม 2564", "15 มี.ค. – 15 เม.ย. 64", whole months "มีนาคม – เมษายน 2564". */
export function formatThaiSpan(start: IsoDate, end: IsoDate, style: "long" | "short" = "long"): string {
  const from = partsOf(start);
  const to = partsOf(end);
  const isWholeMonths = from.day === 1 && to.day === daysInMonth(to.yearCe, to.month);
  const isSameMonth = from.yearCe === to.yearCe && from.month === to.month;
  const last = isWholeMonths ? formatThaiMonth(to.yearCe, to.month, style) : formatThaiDate(end, style);
  if (start === end || (isWholeMonths && isSameMonth)) return last;
  if (isSameMonth) return `${from.day}–${last}`;
  const name = (style === "long" ? THAI_MONTHS : THAI_MONTHS_SHORT)[from.month - 1] ?? "";
  const month = from.yearCe === to.yearCe ? name : formatThaiMonth(from.yearCe, from.month, style);
  return isWholeMonths ? `${month} – ${last}` : `${from.day} ${month} – ${last}`;
}
