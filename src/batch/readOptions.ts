import { InvalidArgumentError } from "commander";
import { parseAddress } from "../core/grid";
import type { RangeRef } from "../core/grid";
import type { IsoDate } from "../core/period/types";
import { readDeadline } from "../core/remediation/request/suggestRequest";

/** Values of options, as commander reads them: what is not one is wrong usage, with what is needed. */

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("a number is needed");
  return value;
}

export function readPassMark(text: string): number {
  const value = readNumber(text);
  if (value < 0 || value > 100) throw new InvalidArgumentError("a pass mark is 0 to 100");
  return value;
}

export function readFiscalYear(text: string): number {
  const value = readNumber(text);
  if (!Number.isInteger(value) || value < 2400 || value > 2700) {
    throw new InvalidArgumentError("a fiscal year of the Buddhist Era is needed, e.g. 2564");
  }
  return value;
}

/** "2021-03-15" as a local date: the day an office would write on a letter. */
export function readDay(text: string): Date {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [, year = 0, month = 0, day = 0] = match?.map(Number) ?? [];
  const date = new Date(year, month - 1, day);
  if (!match || date.getMonth() !== month - 1 || date.getDate() !== day) {
    throw new InvalidArgumentError("a date like 2021-03-15 is needed");
  }
  return date;
}

export function readDeadlineArgument(text: string): IsoDate {
  const day = readDeadline(text);
  if (day === null) throw new InvalidArgumentError('a date is needed, e.g. "20 เมษายน 2564"');
  return day;
}

export function readTarget(text: string): RangeRef {
  const address = parseAddress(text);
  if (!address) throw new InvalidArgumentError('a cell with its sheet is needed, e.g. "Sheet1!B4"');
  return address;
}

export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
