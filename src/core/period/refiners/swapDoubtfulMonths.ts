import type { Token } from "../tokens";

/** January and March: ม.ค. and มี.ค. differ by one mark. */
const OTHER: Record<number, number> = { 1: 3, 3: 1 };

/** The text with ม.ค. read as มี.ค. and the other way round; null when neither stands in it. */
export function swapDoubtfulMonths(tokens: readonly Token[]): Token[] | null {
  let isSwapped = false;
  const swapped = tokens.map((token) => {
    const other =
      token.kind === "month" && token.isAbbreviated && !token.isLatin ? OTHER[token.month] : undefined;
    if (token.kind !== "month" || other === undefined) return token;
    isSwapped = true;
    return { ...token, month: other };
  });
  return isSwapped ? swapped : null;
}
