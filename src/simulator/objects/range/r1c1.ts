import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { invalidArgument } from "../errors";

/**
 * Formulas in R1C1 notation, by replacing the cell references in the text: quoted sheet names, texts in double
 * quotes and structured references are left alone. Whole rows and columns keep both notations' short forms.
 */
const TEXT_OR_NAME = `"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\\[[^\\]]*\\]`;
const A1_TOKEN = new RegExp(`${TEXT_OR_NAME}|[A-Za-z_\\\\\\u0E00-\\u0E7F$][\\w.$\\u0E00-\\u0E7F]*\\(?`, "gu");
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const R1C1_TOKEN = new RegExp(
  `${TEXT_OR_NAME}|(?<![\\w.\\u0E00-\\u0E7F])R(?:\\[(-?\\d+)\\]|(\\d+))?C(?:\\[(-?\\d+)\\]|(\\d+))?(?![\\w.(\\u0E00-\\u0E7F])`,
  "giu",
);

/** "=A1+$B$2" in C3 → "=R[-2]C[-2]+R2C2". */
export function toR1C1Formula(formula: string, row: number, column: number): string {
  return formula.replace(A1_TOKEN, (token) => {
    const match = CELL.exec(token);
    const found = match && columnIndex(match[2] ?? "");
    if (!match || found === null || Number(match[4]) > MAX_ROWS) return token;
    return (
      part("R", match[3] === "$", Number(match[4]) - 1, row) + part("C", match[1] === "$", found, column)
    );
  });
}

function part(letter: string, isAbsolute: boolean, position: number, own: number): string {
  if (isAbsolute) return `${letter}${position + 1}`;
  return position === own ? letter : `${letter}[${position - own}]`;
}

/** "=R[-2]C[-2]+R2C2" in C3 → "=A1+$B$2". @throws InvalidArgument for a reference off the sheet */
export function toA1Formula(formula: string, row: number, column: number): string {
  return formula.replace(
    R1C1_TOKEN,
    (
      token,
      rowBy: string | undefined,
      rowAt: string | undefined,
      columnBy: string | undefined,
      columnAt: string | undefined,
    ) => {
      if (!/^r/i.test(token)) return token;
      const atRow = rowAt === undefined ? row + Number(rowBy ?? 0) : Number(rowAt) - 1;
      const atColumn = columnAt === undefined ? column + Number(columnBy ?? 0) : Number(columnAt) - 1;
      if (atRow < 0 || atColumn < 0 || atRow >= MAX_ROWS || atColumn >= MAX_COLUMNS)
        throw invalidArgument(`${token} is off the worksheet`);
      const letters = `${columnAt === undefined ? "" : "$"}${columnLetters(atColumn)}`;
      return `${letters}${rowAt === undefined ? "" : "$"}${atRow + 1}`;
    },
  );
}
