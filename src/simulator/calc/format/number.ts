/** Numbers by placeholders: `#,##0.00`, `000-00-0000`, `0.0%`, `0.00,,`, `##0.0E+0`. */
import { digitsOf, toFifteenDigits } from "../values/decimal";
import type { Section } from "./section";
import type { FormatToken } from "./tokens";

type Piece = { token: FormatToken; part: "integer" | "decimals" | "exponent" };

/** Marks each piece with the part of the number it belongs to. */
function splitParts(tokens: readonly FormatToken[]): Piece[] {
  let part: Piece["part"] = "integer";
  return tokens.map((token) => {
    if (token.kind === "point" && part === "integer") part = "decimals";
    if (token.kind === "exponent") part = "exponent";
    return { token, part };
  });
}

function countDigits(pieces: readonly Piece[], part: Piece["part"]): number {
  return pieces.filter((piece) => piece.token.kind === "digit" && piece.part === part).length;
}

interface Commas {
  grouped: boolean;
  /** Thousands the number is divided by: commas right after the last integer placeholder. */
  thousands: number;
}

function readCommas(pieces: readonly Piece[]): Commas {
  const isDigit = (piece: Piece | undefined): boolean => piece?.token.kind === "digit";
  const lastInteger = pieces.reduce(
    (last, piece, i) => (isDigit(piece) && piece.part === "integer" ? i : last),
    -1,
  );
  const firstInteger = pieces.findIndex((piece) => isDigit(piece) && piece.part === "integer");
  let thousands = 0;
  let grouped = false;
  pieces.forEach(({ token, part }, i) => {
    if (token.kind !== "comma" || part === "exponent") return;
    if (part === "integer" && firstInteger >= 0 && i > firstInteger && i < lastInteger) grouped = true;
    else if (i > lastInteger && firstInteger >= 0) thousands++;
  });
  return { grouped, thousands };
}

/** Fills integer placeholders from the right; the first takes all digits that are left. */
function integerTexts(digits: string, placeholders: readonly string[], grouped: boolean): string[] {
  const texts: string[] = new Array<string>(placeholders.length).fill("");
  let at = digits.length;
  let position = 0;
  const withComma = (text: string): string => {
    const comma = grouped && position > 0 && position % 3 === 0 ? "," : "";
    position++;
    return text + comma;
  };
  for (let i = placeholders.length - 1; i >= 0; i--) {
    if (at > 0) texts[i] = withComma(digits[--at] ?? "");
    else if (placeholders[i] === "0") texts[i] = withComma("0");
    else texts[i] = placeholders[i] === "?" ? " " : "";
  }
  while (at > 0) texts[0] = withComma(digits[--at] ?? "") + (texts[0] ?? "");
  return texts;
}

/** Fills decimal placeholders; `#` drops trailing zeros, `?` turns them into spaces. */
function decimalTexts(digits: string, placeholders: readonly string[]): string[] {
  const significant = digits.replace(/0+$/, "").length;
  return placeholders.map((placeholder, i) =>
    i < significant || placeholder === "0" ? (digits[i] ?? "0") : placeholder === "?" ? " " : "",
  );
}

/** The literal text of a piece that is neither digit nor point. */
export function literalText(token: FormatToken): string {
  switch (token.kind) {
    case "literal":
    case "fixedDigit":
      return token.text;
    case "percent":
      return "%";
    case "slash":
      return "/";
    case "space":
      return " ";
    default:
      return "";
  }
}

/** How a section shows |value|; digits go through `shape` (Thai digits). */
export function renderNumber(value: number, section: Section, shape: (digits: string) => string): string[] {
  const pieces = splitParts(section.tokens);
  const { grouped, thousands } = readCommas(pieces);
  const percents = section.tokens.filter((token) => token.kind === "percent").length;
  let magnitude = Math.abs(value);
  if (percents || thousands) magnitude = toFifteenDigits(magnitude * 100 ** percents) / 1000 ** thousands;
  const decimals = countDigits(pieces, "decimals");

  let exponent = 0;
  if (section.kind === "scientific" && magnitude !== 0) {
    const step = Math.max(1, countDigits(pieces, "integer"));
    const exponentOf = (n: number): number => Math.floor(Math.floor(Math.log10(n)) / step) * step;
    exponent = exponentOf(magnitude);
    const mantissa = digitsOf(toFifteenDigits(magnitude / 10 ** exponent), decimals);
    // 9.996 shown with two decimals is 1.00E+01.
    if (mantissa.integer.length > step) exponent += step;
    magnitude = toFifteenDigits(magnitude / 10 ** exponent);
  }
  const { integer, fraction } = digitsOf(magnitude, decimals);
  const placeholders = (part: Piece["part"]): string[] =>
    pieces.flatMap(({ token, part: own }) =>
      token.kind === "digit" && own === part ? [token.placeholder] : [],
    );
  const integers = integerTexts(integer, placeholders("integer"), grouped);
  const fractions = decimalTexts(fraction, placeholders("decimals"));
  const exponents = integerTexts(
    exponent === 0 ? "" : String(Math.abs(exponent)),
    placeholders("exponent"),
    false,
  );
  const texts = { integer: integers, decimals: fractions, exponent: exponents };
  return pieces.map(({ token, part }) => {
    if (token.kind === "digit") return shape(texts[part].shift() ?? "");
    if (token.kind === "point") {
      // ".00" without integer placeholders still shows the integer part of 12.3.
      return part === "decimals" ? (placeholders("integer").length === 0 ? shape(integer) : "") + "." : ".";
    }
    if (token.kind === "exponent") return `E${exponent < 0 ? "-" : token.plus ? "+" : ""}`;
    return literalText(token);
  });
}
