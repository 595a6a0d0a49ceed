/** Times as they are typed: `10:30`, `9:05:07.25`, `8 pm`, `25:30`. */
import { SECONDS_PER_DAY } from "../values/dates";
import type { TypedNumber } from "./rules";

const PATTERN = /^(\d{1,4})(?::(\d{1,4}))?(?::(\d{1,4}))?(?:\.(\d+))?(:)? *([aApP](?:\.?[mM])?\.?)?$/;

const H_MM = "h:mm";
const H_MM_SS = "h:mm:ss";
const H_MM_AMPM = "h:mm AM/PM";
const H_MM_SS_AMPM = "h:mm:ss AM/PM";
const ELAPSED = "[h]:mm:ss";
const TENTHS = "mm:ss.0";

/** A fraction of a day (or more: 25:30 is 1.0625) and its format; null when the text is not a time. */
export function readTime(text: string): TypedNumber | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, first = "", second, third, decimals, colon, half] = match;
  if (second === undefined && half === undefined && colon === undefined) return null;
  // 10:30.5 is ten minutes and 30.5 seconds; 8.5 pm is nothing.
  const minutesFirst = decimals !== undefined && third === undefined;
  if (decimals !== undefined && (second === undefined || half !== undefined)) return null;
  const [hour, minute, secondCount] = minutesFirst
    ? [0, Number(first), Number(second)]
    : [Number(first), Number(second ?? 0), Number(third ?? 0)];
  // Only one of the three may run over its limit.
  if ([hour >= 24, minute >= 60, secondCount >= 60].filter(Boolean).length > 1) return null;
  if (half !== undefined && (hour > 12 || minute > 59 || secondCount > 59)) return null;
  const isPm = half?.[0]?.toLowerCase() === "p";
  const hours = half === undefined ? hour : (hour % 12) + (isPm ? 12 : 0);
  const fraction = decimals === undefined ? 0 : Number(`0.${decimals.slice(0, 3)}`);
  const value = (hours * 3600 + minute * 60 + secondCount + fraction) / SECONDS_PER_DAY;
  return { value, numberFormat: formatOf() };

  function formatOf(): string | null {
    if (minute > 59 || secondCount > 59) return null;
    if (decimals !== undefined) return TENTHS;
    if (hour > 23) return ELAPSED;
    if (half !== undefined) return third === undefined ? H_MM_AMPM : H_MM_SS_AMPM;
    return third === undefined ? H_MM : H_MM_SS;
  }
}
