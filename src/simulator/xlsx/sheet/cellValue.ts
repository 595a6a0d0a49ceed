/** Cell contents between their file form and the model (ECMA-376 §18.3.1.4, §18.18.11). */
import { cellError } from "../../model/errors";
import type { ErrorCode, Scalar } from "../../model/types";
import { decodeXstring } from "../xml/escape";

export interface SharedString {
  text: string;
  /** Rich text runs and phonetics: the XML inside the item. */
  richText?: string;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 date system. */
const UNIX_EPOCH_1900 = 25_569;
const DAYS_1900_TO_1904 = 1_462;

/** `t="d"`, an ISO 8601 date or time of day, as a serial number; null when it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const time = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) return null;
  const serial = milliseconds / MILLISECONDS_PER_DAY + UNIX_EPOCH_1900;
  // The 1900 system counts a 29 February 1900 that never was.
  const corrected = serial < 61 ? serial - 1 : serial;
  return date1904 ? serial - DAYS_1900_TO_1904 : corrected;
}

/** The value of `<v>` for every type but shared and inline strings. Text that is no number stays text. */
export function valueOf(type: string, text: string, date1904: boolean): Scalar {
  switch (type) {
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return cellError(text.trim() as ErrorCode);
    case "str":
      return decodeXstring(text);
    case "d":
      return text === "" ? null : (serialOfIsoDate(text.trim(), date1904) ?? text);
    default: {
      if (text.trim() === "") return null;
      const number = Number(text);
      return Number.isFinite(number) ? number : decodeXstring(text);
    }
  }
}
