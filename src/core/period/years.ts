import { BE_MINUS_CE } from "./calendar";
import type { Year } from "./expression";

/** Written years below this are of the Christian era. */
const FIRST_BE_YEAR = 2400;
const FIRST_YEAR_CE = 1900;
const LAST_YEAR_CE = 2199;
/** Two digits without an era: from 50 on a Buddhist year (2550–2599), 15–45 can only be a Christian one. */
const FIRST_SHORT_BE = 50;
const FIRST_SHORT_CE = 15;
const LAST_SHORT_CE = 45;

/** A year of four digits ("02568" with a stray zero too) or two; null when it can be no year of this product. */
export function readYearDigits(digits: string, era: "be" | "ce" | null): Year | null {
  const value = Number(digits);
  if (digits.length === 4 || (digits.length === 5 && digits.startsWith("0"))) {
    const isBe = era === null ? value >= FIRST_BE_YEAR : era === "be";
    return inRange(isBe ? value - BE_MINUS_CE : value);
  }
  if (digits.length !== 2) return null;
  if (era === "be" || (era === null && value >= FIRST_SHORT_BE)) return inRange(2500 + value - BE_MINUS_CE);
  if (era === "ce") return inRange(2000 + value);
  if (value < FIRST_SHORT_CE || value > LAST_SHORT_CE) return null;
  return { ce: 2000 + value, assumption: "two-digit-christian-year" };
}

function inRange(ce: number): Year | null {
  return ce >= FIRST_YEAR_CE && ce <= LAST_YEAR_CE ? { ce } : null;
}
