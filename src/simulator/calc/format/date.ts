/** Dates and times by codes: `d mmmm yyyy`, `[h]:mm:ss.0`, `h:mm AM/PM`, `bbbb`. */
import {
  SECONDS_PER_DAY,
  type TimeParts,
  dateOfSerial,
  timeOfSerial,
  weekdayOfSerial,
} from "../values/dates";
import type { LocaleRules } from "../typed/locale";
import { roundDecimal } from "../values/decimal";
import { literalText } from "./number";
import type { Section } from "./section";
import type { FormatToken } from "./tokens";

/** Years that the Buddhist era is ahead. */
const BUDDHIST_OFFSET = 543;

type Role = "minute" | "month" | "plain";

/** m is minutes right after hours or right before seconds, else a month. */
function rolesOf(tokens: readonly FormatToken[]): Role[] {
  const roles: Role[] = tokens.map(() => "plain");
  let previous = "";
  let lastM = -1;
  tokens.forEach((token, i) => {
    if (token.kind !== "date" && token.kind !== "elapsed") return;
    const { letter } = token;
    if (letter === "m" && token.kind === "date") {
      roles[i] = previous === "h" && token.length <= 2 ? "minute" : "month";
      lastM = i;
    } else if (letter === "s" && previous === "m" && lastM >= 0) {
      roles[lastM] = "minute";
    }
    previous = letter;
  });
  return roles;
}

/** How many zeros follow "s." : the decimals of seconds. */
function secondDecimals(tokens: readonly FormatToken[]): number {
  let most = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== "point") return;
    let count = 0;
    for (let next = tokens[i + 1]; next?.kind === "digit"; next = tokens[i + 1 + ++count]);
    most = Math.max(most, count);
  });
  return Math.min(most, 3);
}

const pad = (n: number, length: number): string => String(n).padStart(length, "0");

/** How a date section shows a serial, piece by piece; null when the serial is no date (shown as ####). */
export function renderDate(
  serial: number,
  section: Section,
  names: LocaleRules,
  shape: (digits: string) => string,
  date1904: boolean,
): string[] | null {
  const { tokens, locale } = section;
  const decimals = secondDecimals(tokens);
  // The 1904 system shows negative durations (Microsoft, "Date systems in Excel"); the 1900 system only ####.
  const allowsNegative = date1904 && tokens.some((token) => token.kind === "elapsed");
  const rounded = roundDecimal(serial * SECONDS_PER_DAY, decimals) / SECONDS_PER_DAY;
  const date = dateOfSerial(Math.max(0, rounded), date1904);
  if ((rounded < 0 && !allowsNegative) || !date) return null;
  const time = timeOfSerial(Math.abs(rounded));
  const totalSeconds = roundDecimal(Math.abs(rounded) * SECONDS_PER_DAY, decimals);
  const roles = rolesOf(tokens);
  const twelveHours = tokens.some((token) => token.kind === "half");
  let decimalsDone = 0;

  return tokens.map((token, i) => {
    switch (token.kind) {
      case "date":
        return datePiece(token.letter, token.length, roles[i] ?? "plain");
      case "elapsed":
        return (
          (rounded < 0 ? "-" : "") +
          shape(pad(Math.floor(totalSeconds / { h: 3600, m: 60, s: 1 }[token.letter]), token.length))
        );
      case "half":
        return token.short ? (time.hour < 12 ? "A" : "P") : time.hour < 12 ? "AM" : "PM";
      case "point":
        return ".";
      case "comma":
        return ",";
      case "digit":
        return shape(pad(Math.round(time.fraction * 1000), 3)[decimalsDone++] ?? "0");
      default:
        return literalText(token);
    }
  });

  function datePiece(letter: string, length: number, role: Role): string {
    const { year, month, day } = date ?? { year: 0, month: 0, day: 0 };
    switch (letter) {
      case "y":
      case "e":
        return yearText(year + (locale.buddhist ? BUDDHIST_OFFSET : 0), letter === "e" ? 4 : length);
      case "b":
        return yearText(year + BUDDHIST_OFFSET, length);
      case "m":
        return role === "minute" ? shape(pad(time.minute, Math.min(length, 2))) : monthText(month, length);
      case "d": {
        const weekday = weekdayOfSerial(rounded, date1904);
        if (length >= 4) return names.longDays[weekday] ?? "";
        return length === 3 ? (names.shortDays[weekday] ?? "") : shape(pad(day, length));
      }
      case "h":
        return shape(pad(hourOf(time), Math.min(length, 2)));
      case "s":
        return shape(pad(time.second, Math.min(length, 2)));
      default:
        return "";
    }
  }

  function hourOf({ hour }: TimeParts): number {
    return twelveHours ? hour % 12 || 12 : hour;
  }

  function yearText(year: number, length: number): string {
    return shape(length <= 2 ? pad(year % 100, 2) : pad(year, 4));
  }

  function monthText(month: number, length: number): string {
    if (length <= 2) return shape(pad(month, length));
    if (length === 3) return names.shortMonths[month - 1] ?? "";
    const long = names.longMonths[month - 1] ?? "";
    return length === 5 ? long.slice(0, 1) : long;
  }
}
