/** Vulgar fractions: `# ?/?`, `# ??/16`, `?/?`. */
import { digitsOf, toFifteenDigits } from "../values/decimal";
import { literalText } from "./number";
import type { Section } from "./section";
import type { FormatToken } from "./tokens";

/** The nearest fraction with a denominator of at most `limit` (continued fractions with the last step halved). */
function nearestFraction(value: number, limit: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  let [lowN, lowD, highN, highD] = [Math.floor(value), 1, Math.floor(value) + 1, 1];
  const closer = (n: number, d: number): void => {
    if (Math.abs(n / d - value) < Math.abs(best[0] / best[1] - value)) best = [n, d];
  };
  closer(lowN, lowD);
  while (lowD + highD <= limit) {
    const n = lowN + highN;
    const d = lowD + highD;
    closer(n, d);
    if (n / d === value) break;
    if (n / d < value) [lowN, lowD] = [n, d];
    else [highN, highD] = [n, d];
  }
  return best;
}

type Digits = { at: number[]; fixed: string };

function digitsBetween(tokens: readonly FormatToken[], from: number, to: number): Digits {
  const at: number[] = [];
  let fixed = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind === "digit") at.push(i);
    if (token?.kind === "fixedDigit") {
      fixed += token.text;
      at.push(i);
    } else if (fixed !== "" && token?.kind === "digit" && token.placeholder === "0") fixed += "0";
  }
  return { at, fixed };
}

/** Splits the placeholders before the slash: those before the last gap are the whole number. */
function splitNumerator(tokens: readonly FormatToken[], slash: number): [number[], number[]] {
  const all = digitsBetween(tokens, 0, slash).at;
  let start = slash;
  while (start > 0 && tokens[start - 1]?.kind === "digit") start--;
  return [all.filter((i) => i < start), all.filter((i) => i >= start)];
}

/** How a fraction section shows |value|, piece by piece. */
export function renderFraction(value: number, section: Section, shape: (digits: string) => string): string[] {
  const { tokens } = section;
  const slash = tokens.findIndex((token) => token.kind === "slash");
  const [wholeAt, numeratorAt] = splitNumerator(tokens, slash);
  const denominatorDigits = digitsBetween(tokens, slash + 1, tokens.length);
  const magnitude = toFifteenDigits(Math.abs(value));
  const hasWhole = wholeAt.length > 0;
  let whole = hasWhole ? Math.floor(magnitude) : 0;
  const rest = magnitude - whole;
  const fixedDenominator = Number(denominatorDigits.fixed || 0);
  let [numerator, denominator] = fixedDenominator
    ? [Math.round(rest * fixedDenominator), fixedDenominator]
    : nearestFraction(rest, 10 ** Math.min(7, denominatorDigits.at.length) - 1);
  if (hasWhole && numerator === denominator) [whole, numerator, denominator] = [whole + 1, 0, 1];
  const showsFraction = !hasWhole || numerator !== 0;

  const texts = tokens.map(literalText);
  const fill = (at: readonly number[], text: string, leftAligned: boolean): void => {
    const width = at.length;
    const placeholderAt = (i: number): string => {
      const token = tokens[at[i] ?? 0];
      return token?.kind === "digit" ? token.placeholder : "#";
    };
    const cells = [...(leftAligned ? text.padEnd(width) : text.padStart(width))];
    const extra = cells.length - width;
    at.forEach((index, i) => {
      const own = i === 0 ? cells.slice(0, extra + 1).join("") : (cells[extra + i] ?? "");
      const pad = placeholderAt(i) === "0" && !leftAligned ? "0" : placeholderAt(i) === "#" ? "" : " ";
      texts[index] = shape(own.trim() === "" ? pad : own.trim());
    });
  };
  fill(wholeAt, whole === 0 ? (showsFraction ? "" : "0") : digitsOf(whole, 0).integer, false);
  if (showsFraction) {
    fill(numeratorAt, String(numerator), false);
    fill(denominatorDigits.at, String(denominator), true);
  } else {
    // A whole number leaves the room of its fraction blank, so that columns stay aligned.
    const denominatorWidth = denominatorDigits.fixed.length || denominatorDigits.at.length;
    texts.fill("", (wholeAt[wholeAt.length - 1] ?? -1) + 1, tokens.length);
    texts.push(" ".repeat(numeratorAt.length + denominatorWidth + 2));
  }
  return texts;
}
