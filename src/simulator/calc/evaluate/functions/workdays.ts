/** NETWORKDAYS and WORKDAY: days without weekends and holidays. */
import type { CellError } from "../../../model/types";
import { weekdayOfSerial } from "../../values/dates";
import { NUM_ERROR, VALUE_ERROR, isError } from "../../values/errors";
import type { Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";
import { toSingle } from "../operands";

/** Which weekdays are free, from Sunday. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [true, false, false, false, false, false, true];

/** 1–7 two days from Saturday/Sunday on, 11–17 one day from Sunday on, or "0000011" from Monday on. */
function readWeekend(value: Value | undefined, context: EvaluationContext): Weekend | CellError {
  if (value === undefined) return SATURDAY_SUNDAY;
  const item = toSingle(value, context);
  if (isError(item)) return item;
  if (typeof item === "string") {
    if (!/^[01]{7}$/.test(item)) return VALUE_ERROR;
    const fromMonday = [...item].map((digit) => digit === "1");
    return [fromMonday[6] ?? false, ...fromMonday.slice(0, 6)];
  }
  const code = item === null ? 1 : Number(item);
  const free = (day: number): boolean =>
    code >= 11 ? day === (code - 11) % 7 : day === (code + 5) % 7 || day === (code + 6) % 7;
  if (!(code >= 1 && code <= 7) && !(code >= 11 && code <= 17)) return NUM_ERROR;
  return SATURDAY_SUNDAY.map((_, day) => free(day));
}

interface Calendar {
  isFree(day: number): boolean;
}

function readCalendar(
  weekendArgument: Value | undefined,
  holidays: Value | undefined,
  context: EvaluationContext,
): Calendar | CellError {
  const weekend = readWeekend(weekendArgument, context);
  if (isError(weekend)) return weekend;
  const numbers = holidays === undefined ? [] : collectNumbers([holidays], context);
  if (isError(numbers)) return numbers;
  const off = new Set(numbers.map(Math.floor));
  const { date1904 } = context.source.workbook;
  return { isFree: (day) => weekend[weekdayOfSerial(day, date1904)] === true || off.has(day) };
}

function countWorkdays(start: number, end: number, calendar: Calendar): Value {
  const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  if (from < 0) return NUM_ERROR;
  let count = 0;
  for (let day = from; day <= to; day++) if (!calendar.isFree(day)) count++;
  return start <= end ? count : -count + 0;
}

function moveWorkdays(start: number, days: number, calendar: Calendar): Value {
  const step = days < 0 ? -1 : 1;
  let day = Math.floor(start);
  // A weekend of seven days leaves no day to land on.
  if (day < 0 || Array.from({ length: 400 }, (_, i) => day + i).every((d) => calendar.isFree(d)))
    return NUM_ERROR;
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += step;
    if (day < 0 || day > 2_958_465) return NUM_ERROR;
    if (!calendar.isFree(day)) left--;
  }
  return day;
}

export const workdayFunctions: readonly FunctionDefinition[] = [
  define("NETWORKDAYS", ["number", "number", "any?"], ([start, end, holidays], context) => {
    const calendar = readCalendar(undefined, holidays, context);
    return isError(calendar) ? calendar : countWorkdays(start, end, calendar);
  }),
  define(
    "NETWORKDAYS.INTL",
    ["number", "number", "any?", "any?"],
    ([start, end, weekend, holidays], context) => {
      const calendar = readCalendar(weekend, holidays, context);
      return isError(calendar) ? calendar : countWorkdays(start, end, calendar);
    },
  ),
  define("WORKDAY", ["number", "number", "any?"], ([start, days, holidays], context) => {
    const calendar = readCalendar(undefined, holidays, context);
    return isError(calendar) ? calendar : moveWorkdays(start, days, calendar);
  }),
  define(
    "WORKDAY.INTL",
    ["number", "number", "any?", "any?"],
    ([start, days, weekend, holidays], context) => {
      const calendar = readCalendar(weekend, holidays, context);
      return isError(calendar) ? calendar : moveWorkdays(start, days, calendar);
    },
  ),
];
