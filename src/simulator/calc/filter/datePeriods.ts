/** The dates that a dynamic filter takes in (Excel.DynamicFilterCriteria; ECMA-376 §18.18.26). */
import { dateOfSerial, weekdayOfSerial } from "../values/dates";

const MONTHS = "January,Februray,March,April,May,June,July,August,September,October,November,December".split(
  ",",
);

/** Which of `Last`, `This`, `Next` a name begins with, as an offset. */
const OFFSETS: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };

/**
 * Whether a day lies in a period seen from today; null for a name that is no period of dates.
 * @param day,today serial numbers without a time
 */
export function isInDatePeriod(day: number, name: string, today: number, date1904: boolean): boolean | null {
  const own = dateOfSerial(day, date1904);
  const now = dateOfSerial(today, date1904);
  if (!own || !now) return false;
  const month = MONTHS.indexOf(name.replace("AllDatesInPeriod", ""));
  if (month >= 0) return own.month === month + 1;
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(name)?.[1];
  if (quarter) return Math.ceil(own.month / 3) === Number(quarter);
  if (name === "YearToDate") return own.year === now.year && day <= today;
  if (name === "Today" || name === "Yesterday" || name === "Tomorrow")
    return day === today + (name === "Today" ? 0 : name === "Tomorrow" ? 1 : -1);
  const [, which = "", unit = ""] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(name) ?? [];
  const offset = OFFSETS[which];
  if (offset === undefined) return null;
  if (unit === "Week") {
    const sunday = today - weekdayOfSerial(today, date1904) + 7 * offset;
    return day >= sunday && day < sunday + 7;
  }
  const monthsApart = (own.year - now.year) * 12 + own.month - now.month;
  if (unit === "Month") return monthsApart === offset;
  if (unit === "Year") return own.year - now.year === offset;
  return (own.year - now.year) * 4 + Math.ceil(own.month / 3) - Math.ceil(now.month / 3) === offset;
}
