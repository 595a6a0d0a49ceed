import { BE_MINUS_CE, partsOf } from "./calendar";
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
