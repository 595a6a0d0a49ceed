import type { Messages } from "../../src/i18n/messages";

/** Around everything a language says, so that what did not come from it shows. */
export const OPEN = "⟦";
export const CLOSE = "⟧";

function pseudo(value: unknown): unknown {
  if (typeof value === "string") return `${OPEN}${value}${CLOSE}`;
  if (typeof value === "function") {
    const say = value as (...args: unknown[]) => string;
    return (...args: unknown[]) => `${OPEN}${say(...args)}${CLOSE}`;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, inner]) => [key, pseudo(inner)]));
}

/** A language that says the same, in brackets. */
export function pseudoMessages(messages: Messages): Messages {
  return pseudo(messages) as Messages;
}

/** What stands outside all brackets. */
export function outsideOfBrackets(text: string): string {
  let depth = 0;
  let outside = "";
  for (const character of text) {
    if (character === OPEN) depth += 1;
    else if (character === CLOSE) depth -= 1;
    else if (depth === 0) outside += character;
  }
  return outside;
}
