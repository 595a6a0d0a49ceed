/** A text as the number it would be if it were typed: for cells, for arithmetic on text, for criteria. */
import { readDate } from "./readDate";
import { readNumber } from "./readNumber";
import { readTime } from "./readTime";
import type { TypedNumber, TypingRules } from "./rules";

const LONGEST = 255;

/** null when Excel would leave it text. Spaces around do not matter. */
export function readTypedNumber(text: string, rules: TypingRules): TypedNumber | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.replace(/^ +| +$/g, "");
  if (trimmed === "" || !/[0-9]/.test(trimmed)) return null;
  return readNumber(trimmed, rules) ?? readDate(trimmed, rules) ?? readTime(trimmed);
}
