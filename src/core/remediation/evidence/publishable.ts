import { toArabicDigits } from "../../text/canon";

/** Written in place of what is not published. */
const LEFT_OUT = "(ไม่เผยแพร่)";

const E_MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
/** Thirteen digits, whole or in the groups of an identity card (1-2345-67890-12-3). */
const IDENTITY = /(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)/g;
/** 06, 08, 09 and eight digits; an office's own line (02…, 053…) may be published. */
const MOBILE = /(?<!\d)0[689]\d?[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g;
const LINK = /^(?:https?:\/\/|www\.)/i;

/** A text for publication: personal identity numbers, e-mail addresses and mobile numbers are left out; links stay whole. */
export function publishable(text: string): { text: string; isShortened: boolean } {
  const clean = text
    .split(/(\s+)/)
    .reduce<string[]>((parts, part) => {
      const last = parts.length - 1;
      // Words between two links are one piece, as numbers have spaces in them.
      if (last < 0 || LINK.test(part) || LINK.test(parts[last] ?? "")) parts.push(part);
      else parts[last] += part;
      return parts;
    }, [])
    .map((part) => (LINK.test(part) ? part : withoutPersonal(part)))
    .join("");
  return { text: clean, isShortened: clean !== text };
}

function withoutPersonal(text: string): string {
  const digits = toArabicDigits(text);
  // The digits of either script are as many characters; anything else would shift the places.
  const readable = digits.length === text.length ? digits : text;
  const spans = [E_MAIL, IDENTITY, MOBILE].flatMap((pattern) =>
    [...readable.matchAll(pattern)]
      .filter(({ 0: found }) => pattern !== MOBILE || found.replace(/\D/g, "").length === 10)
      .map(({ index, 0: found }) => [index, index + found.length] as const),
  );
  let result = text;
  for (const [from, to] of spans.sort((a, b) => b[0] - a[0])) {
    result = `${result.slice(0, from)}${LEFT_OUT}${result.slice(to)}`;
  }
  return result;
}
