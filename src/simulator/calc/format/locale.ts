/**
 * `[$-NNCCLLLL]`: numeral shapes NN, calendar CC, language LLLL, in hexadecimal; or `[$-th-TH,NNCC]`. The highest bits
 * of NN and CC only say how typed text is read. Tables: MS-OE376 and the Windows calendar identifiers; 07 is the Thai
 * Buddhist calendar, numerals 0D are Thai. Without a calendar a year is a year CE (assumed for Thai: Excel's own Thai
 * date formats always name the calendar, 01 or 07).
 */
import { EN_US, type LocaleRules, TH_TH } from "../typed/locale";

export interface FormatLocale {
  /** The language of months and days; null is the computer's. */
  readonly names: LocaleRules | null;
  readonly buddhist: boolean;
  readonly thaiDigits: boolean;
  /** F800 and F400: the system's long date and time, whatever codes follow. */
  readonly system: "longDate" | "time" | null;
  /** The currency sign before the "-", shown as it is. */
  readonly currency: string;
}

const THAI_LANGUAGE = 0x1e;
const CALENDAR_BUDDHIST = 7;
const NUMERALS_THAI = 0x0d;
/** The highest bit of each part only concerns input. */
const WITHOUT_INPUT_BIT = 0x7f;

export const NO_LOCALE: FormatLocale = {
  names: null,
  buddhist: false,
  thaiDigits: false,
  system: null,
  currency: "",
};

/** Reads the inside of `[$…]`. */
export function readFormatLocale(text: string): FormatLocale {
  const dash = text.indexOf("-");
  const currency = dash < 0 ? text.slice(1) : text.slice(1, dash);
  const code = dash < 0 ? "" : text.slice(dash + 1);
  if (/^x-sysdate$/i.test(code) || /^f800$/i.test(code))
    return { ...NO_LOCALE, system: "longDate", currency };
  if (/^x-systime$/i.test(code) || /^f400$/i.test(code)) return { ...NO_LOCALE, system: "time", currency };
  if (/^[0-9a-f]{1,8}$/i.test(code)) {
    const number = parseInt(code, 16);
    const language = number & 0xffff;
    const names = language === 0 ? null : (language & 0xff) === THAI_LANGUAGE ? TH_TH : EN_US;
    return { ...flagsOf(number >>> 16), names, system: null, currency };
  }
  const [tag = "", flags = ""] = code.split(",");
  const names = tag === "" ? null : /^th\b/i.test(tag) ? TH_TH : EN_US;
  const fromFlags = flagsOf(/^[0-9a-f]{1,4}$/i.test(flags) ? parseInt(flags, 16) : 0);
  return {
    names,
    buddhist: fromFlags.buddhist || /-ca-buddhist/i.test(tag),
    thaiDigits: fromFlags.thaiDigits || /nu-thai/i.test(tag),
    system: null,
    currency,
  };
}

function flagsOf(numeralsAndCalendar: number): { buddhist: boolean; thaiDigits: boolean } {
  return {
    buddhist: (numeralsAndCalendar & WITHOUT_INPUT_BIT) === CALENDAR_BUDDHIST,
    thaiDigits: ((numeralsAndCalendar >>> 8) & WITHOUT_INPUT_BIT) === NUMERALS_THAI,
  };
}

export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
