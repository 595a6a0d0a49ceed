/** `timePeriod` rules without a formula: ECMA-376 §18.18.82. Weeks begin on Sunday. */
import type { Scalar } from "../../model/types";
import { dateOfSerial, weekdayOfSerial } from "../values/dates";

/** Months since year 0. */
function monthOf(serial: number, date1904: boolean): number | null {
  const date = dateOfSerial(serial, date1904);
  return date && date.year * 12 + date.month;
}

export function isInPeriod(value: Scalar, period: string, today: number, date1904: boolean): boolean {
  if (typeof value !== "number") return false;
  const day = Math.floor(value);
  const weekStart = today - weekdayOfSerial(today, date1904);
  const isWithin = (from: number, to: number): boolean => day >= from && day <= to;
  const isMonth = (offset: number): boolean => {
    const own = monthOf(day, date1904);
    const current = monthOf(today, date1904);
    return own !== null && current !== null && own - current === offset;
  };
  switch (period) {
    case "today":
      return day === today;
    case "yesterday":
      return day === today - 1;
    case "tomorrow":
      return day === today + 1;
    case "last7Days":
      return isWithin(today - 6, today);
    case "thisWeek":
      return isWithin(weekStart, weekStart + 6);
    case "lastWeek":
      return isWithin(weekStart - 7, weekStart - 1);
    case "nextWeek":
      return isWithin(weekStart + 7, weekStart + 13);
    case "thisMonth":
      return isMonth(0);
    case "lastMonth":
      return isMonth(-1);
    case "nextMonth":
      return isMonth(1);
    default:
      return false;
  }
}
