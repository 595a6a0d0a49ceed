/** What a number format makes of a number. */
export type NumberLook = "date" | "percent" | undefined;

/** Quoted and escaped text, spacing, fillers, colours, conditions and locales: none of it speaks of the number. */
const NOT_THE_NUMBER = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/**
 * Whether a number format code (en-US letters) shows a day or a percentage, by the part for positive numbers. A time alone
 * is neither: it has no day to tell. Codes: ECMA-376 part 1, §18.8.31; "b" is Excel's year of the Buddhist Era.
 */
export function numberLook(code: string): NumberLook {
  const letters = code.replace(NOT_THE_NUMBER, "").split(";")[0]?.toLowerCase() ?? "";
  if (letters === "general") return undefined;
  if (/[dyb]/.test(letters) || (letters.includes("m") && !/[hs]/.test(letters))) return "date";
  return letters.includes("%") ? "percent" : undefined;
}
