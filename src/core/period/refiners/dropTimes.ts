import type { Token } from "../tokens";

/**
 * Takes the time of day out of a text ("18 ก.ย. 2568 11:20", "เวลา 09.00 - 12.00 น."): plans count in days. "11:20" is a
 * time by its colon; "09.00" only beside เวลา or น.
 */
export function dropTimes(tokens: readonly Token[]): { tokens: Token[]; hasTime: boolean } {
  const kept: Token[] = [];
  let hasTime = false;
  for (let at = 0; at < tokens.length;) {
    const length = timeLength(tokens, at);
    if (length > 0) {
      hasTime = true;
      at += length;
      continue;
    }
    const token = tokens[at];
    if (token) kept.push(token);
    at += 1;
  }
  return { tokens: kept, hasTime };
}

/** How many tokens the time (or the range of times) that begins here takes; 0 when none does. */
function timeLength(tokens: readonly Token[], start: number): number {
  let at = start;
  let isSaid = isClockWord(tokens[at]);
  if (isSaid) at += 1;
  const first = clockLength(tokens, at);
  if (first === 0) return 0;
  isSaid ||= isSign(tokens[at + 1], ":");
  at += first;
  if (isClockWord(tokens[at])) {
    isSaid = true;
    at += 1;
  }
  const second = isSign(tokens[at], "-") ? clockLength(tokens, at + 1) : 0;
  const hasClockBehind = second > 0 && isClockWord(tokens[at + 1 + second]);
  if (second > 0 && (isSaid || hasClockBehind)) {
    isSaid = true;
    at += 1 + second + (hasClockBehind ? 1 : 0);
  }
  return isSaid ? at - start : 0;
}

/** "11:20", "09.00", "11:20:05" without spaces inside. */
function clockLength(tokens: readonly Token[], at: number): number {
  const sign = tokens[at + 1];
  if (!isNumber(tokens[at], 24) || sign?.kind !== "sign" || !sign.isJoined) return 0;
  if ((sign.sign !== ":" && sign.sign !== ".") || !isMinutes(tokens[at + 2])) return 0;
  const hasSeconds = sign.sign === ":" && isSign(tokens[at + 3], ":") && isMinutes(tokens[at + 4]);
  return hasSeconds ? 5 : 3;
}

function isMinutes(token: Token | undefined): boolean {
  return isNumber(token, 59) && token?.kind === "number" && token.digits.length === 2 && token.isJoined;
}

function isNumber(token: Token | undefined, max: number): boolean {
  return token?.kind === "number" && token.digits.length <= 2 && Number(token.digits) <= max;
}

function isClockWord(token: Token | undefined): boolean {
  return token?.kind === "word" && token.word === "clock";
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.sign === sign;
}
