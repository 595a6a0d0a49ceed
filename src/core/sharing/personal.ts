import { toArabicDigits } from "../text/canon";
import type { CellValue } from "../snapshot";

export type PersonalKind = "identity" | "phone" | "email";

/** Longer texts are looked at this far: no address stands after a page of prose unseen, and time stays linear. */
const MAX_TEXT = 4000;

const EMAIL = /[A-Z0-9._%+-]{1,64}@[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){1,5}(?![A-Z0-9@])/i;
/** Thirteen digits together, or in the card's own groups 1-2345-67890-12-3. */
const IDENTITY = /(?<![\d-])(\d)[ -]?(\d{4})[ -]?(\d{5})[ -]?(\d{2})[ -]?(\d)(?![\d-])/g;
/** Nine or ten digits that begin with 0 or +66, however they are grouped: 0-5311-2708, 053 112 708, 081-234-5678. */
const PHONE = /(?<![\d.,/-])(?:\+66[ -]?(?:\(0\))?|0)(?:[ -]?\d){8,9}(?![ -]?\d|\/)/g;
/** Mobile numbers begin with 06, 08, 09 and have ten digits; provincial ones with 02–05 and 07 and have nine. */
const PHONE_DIGITS = /^0(?:[689]\d{8}|[2-57]\d{7})$/;
/** Enough digits, with at most one other character between two of them. */
const MANY_DIGITS = /(?:\d\D?){9}/;

/** Kinds of personal data in a cell. Numbers are looked at as identity and phone numbers that lost their zero are not guessed. */
export function personalKinds(value: CellValue): PersonalKind[] {
  if (typeof value === "boolean") return [];
  if (typeof value === "number") return isIdentityNumber(String(value)) ? ["identity"] : [];
  const text = toArabicDigits(value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value);
  const kinds: PersonalKind[] = [];
  // Most cells hold neither enough digits nor an @: the patterns are for the others.
  if (MANY_DIGITS.test(text)) {
    if (hasIdentityNumber(text)) kinds.push("identity");
    if (hasPhone(text)) kinds.push("phone");
  }
  if (text.includes("@") && EMAIL.test(text)) kinds.push("email");
  return kinds;
}

function hasPhone(text: string): boolean {
  for (const [match] of text.matchAll(PHONE)) {
    if (PHONE_DIGITS.test(match.replace(/^\+66[ -]?(?:\(0\))?/, "0").replace(/\D/g, ""))) return true;
  }
  return false;
}

function hasIdentityNumber(text: string): boolean {
  for (const match of text.matchAll(IDENTITY)) if (isIdentityNumber(match.slice(1).join(""))) return true;
  return false;
}

/**
 * Whether thirteen digits are a Thai identity number: the last is 11 − (Σ digit × (13 … 2)) mod 11, its last digit
 * (Department of Provincial Administration). The first is 1–8.
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{12}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(digits[index]) * (13 - index);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
