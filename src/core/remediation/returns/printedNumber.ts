import { toArabicDigits } from "../../text/canon";

/** A number as a form prints it, in either digits; null for a dash, an empty cell or anything else. */
export function scoreNumber(text: string): number | null {
  const plain = toArabicDigits(text).replace(/\s/g, "");
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(plain) ? Number(plain) : null;
}
