import type { LocaleRules } from "./locale";
import { EN_US } from "./locale";

/** The settings that decide what a typed text means. */
export interface TypingRules {
  readonly locale: LocaleRules;
  readonly date1904: boolean;
  /** The year of a date without one. */
  readonly currentYear: number;
}

/** A number read from text and the number format that Excel gives the cell with it; null leaves General. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat: string | null;
}

export function typingRules(clock: () => Date, date1904: boolean, locale: LocaleRules = EN_US): TypingRules {
  return { locale, date1904, currentYear: clock().getFullYear() };
}
