/**
 * The pieces of a number format section (ECMA-376 §18.8.31; Microsoft, "Number format codes"). What a piece means can
 * depend on its neighbours (m is a month or minutes); that is decided in `section.ts`.
 */

export type FormatToken =
  | { kind: "digit"; placeholder: "0" | "#" | "?" }
  | { kind: "point" }
  | { kind: "comma" }
  | { kind: "percent" }
  | { kind: "exponent"; plus: boolean }
  | { kind: "slash" }
  | { kind: "general" }
  | { kind: "textValue" }
  | { kind: "literal"; text: string }
  /** A digit 1–9 outside quotes: the fixed denominator of a fraction, else a literal. */
  | { kind: "fixedDigit"; text: string }
  | { kind: "space"; of: string }
  | { kind: "fill"; character: string }
  | { kind: "date"; letter: "y" | "m" | "d" | "h" | "s" | "b" | "e" | "g"; length: number }
  | { kind: "elapsed"; letter: "h" | "m" | "s"; length: number }
  | { kind: "half"; short: boolean }
  | { kind: "bracket"; text: string };

const PIECES: readonly (readonly [RegExp, (text: string) => FormatToken])[] = [
  [/"[^"]*"?/y, (text) => ({ kind: "literal", text: text.replace(/"/g, "") })],
  [/\\[\s\S]/uy, (text) => ({ kind: "literal", text: text.slice(1) })],
  [/_[\s\S]/uy, (text) => ({ kind: "space", of: text.slice(1) })],
  [/\*[\s\S]/uy, (text) => ({ kind: "fill", character: text.slice(1) })],
  [
    /\[(?:h+|m+|s+)\]/iy,
    (text) => ({
      kind: "elapsed",
      letter: text[1]?.toLowerCase() as "h" | "m" | "s",
      length: text.length - 2,
    }),
  ],
  [/\[[^\]]*\]/y, (text) => ({ kind: "bracket", text: text.slice(1, -1) })],
  [/general/iy, () => ({ kind: "general" })],
  [/am\/pm/iy, () => ({ kind: "half", short: false })],
  [/a\/p/iy, () => ({ kind: "half", short: true })],
  [/e[+-]/iy, (text) => ({ kind: "exponent", plus: text[1] === "+" })],
  [
    /y+|m+|d+|h+|s+|b+|e+|g+/iy,
    (text) => ({
      kind: "date",
      letter: text[0]?.toLowerCase() as "y" | "m" | "d" | "h" | "s" | "b" | "e" | "g",
      length: text.length,
    }),
  ],
  [/[0#?]/y, (text) => ({ kind: "digit", placeholder: text as "0" | "#" | "?" })],
  [/[1-9]\d*/y, (text) => ({ kind: "fixedDigit", text })],
  [/\./y, () => ({ kind: "point" })],
  [/,/y, () => ({ kind: "comma" })],
  [/%/y, () => ({ kind: "percent" })],
  [/\//y, () => ({ kind: "slash" })],
  [/@/y, () => ({ kind: "textValue" })],
  [/[\s\S]/uy, (text) => ({ kind: "literal", text })],
];

/** Every section is a list of pieces; sections are parted by ";" outside quotes, brackets and escapes. */
export function tokenizeFormat(format: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  for (let at = 0; at < format.length;) {
    if (format[at] === ";") {
      sections.push([]);
      at++;
      continue;
    }
    for (const [pattern, make] of PIECES) {
      pattern.lastIndex = at;
      const text = pattern.exec(format)?.[0];
      if (text === undefined) continue;
      sections[sections.length - 1]?.push(make(text));
      at += text.length;
      break;
    }
  }
  return sections;
}
