import type { Token } from "../tokens";

/** A text and what stands behind it in parentheses: "รอบ 6 เดือน (ต.ค.67–มี.ค.68)". */
export interface Split {
  outer: Token[];
  /** Null without parentheses. */
  inner: Token[] | null;
}

/** Splits one pair of parentheses off the end; null when they stand elsewhere, are several or not closed. */
export function splitParentheses(tokens: readonly Token[]): Split | null {
  const open = tokens.findIndex((token) => token.kind === "sign" && token.sign === "(");
  const close = tokens.findIndex((token) => token.kind === "sign" && token.sign === ")");
  if (open < 0 && close < 0) return { outer: [...tokens], inner: null };
  const inner = tokens.slice(open + 1, -1);
  const isNested = inner.some((token) => token.kind === "sign" && (token.sign === "(" || token.sign === ")"));
  if (open < 0 || close !== tokens.length - 1 || isNested) return null;
  return open === 0 ? { outer: inner, inner: null } : { outer: tokens.slice(0, open), inner };
}
