import { Cursor } from "../cursor";
import type { Expression } from "../expression";
import type { Token } from "../tokens";
import { parseDated } from "./dated";
import { parseDeadline } from "./deadline";
import { parseOpenEnd } from "./openEnd";
import { parseRecurring } from "./recurring";
import { parseRelative } from "./relative";
import { parseRounds } from "./round";
import { parseSerial } from "./serial";
import { parseUndated } from "./undated";

/** One notation each; the first that understands the whole text wins. */
const PARSERS: ((cursor: Cursor) => Expression | null)[] = [
  parseUndated,
  parseSerial,
  parseRelative,
  parseRounds,
  parseRecurring,
  parseDeadline,
  parseDated,
  parseOpenEnd,
];

/** What the tokens say, or null when no notation accounts for all of them. */
export function parseExpression(tokens: readonly Token[]): Expression | null {
  for (const parse of PARSERS) {
    const cursor = new Cursor(tokens);
    const expression = parse(cursor);
    if (expression && cursor.isAtEnd) return expression;
  }
  return null;
}
