import type { CellContents } from "../../core/changes/inverse";
import type { CellValue } from "../../core/snapshot";
import { asTypedText } from "../typedText";

/** Queues what the cells of a range hold; to be called after the sync. */
export function queueContents(range: Excel.Range): () => CellContents {
  range.load("formulas,values,valueTypes,numberFormat");
  return () => ({
    formulas: range.formulas as CellValue[][],
    isText: range.valueTypes.map((line, r) =>
      // A text is its own formula. Without its apostrophe "=A1" as a text reads like the formula: its value tells.
      line.map((type, c) => type === "String" && range.values[r]?.[c] === range.formulas[r]?.[c]),
    ),
    numberFormat: range.numberFormat as string[][],
  });
}

/**
 * Under the format "@" everything that is written becomes text, as it stands. So a cell gets that format first when
 * it held plain text, and last when it held something else: a number, a formula, a text with an apostrophe in front.
 */
function isTextFormatLast(formula: CellValue, isText: boolean): boolean {
  if (!isText) return formula !== "";
  return formula === "" || String(formula).startsWith("'");
}

/** What to write so that a cell holds again what `formulas` gave back: text must not be parsed anew. */
function typedAgain(formula: CellValue, isText: boolean): CellValue {
  if (!isText || typeof formula !== "string") return formula;
  // A text without characters is an apostrophe and nothing else.
  return formula === "" ? "'" : asTypedText(formula);
}

interface Writing {
  /** null leaves the cell alone, here and below. */
  format: string | null;
  content: CellValue | null;
  formatAfter: string | null;
}

function writingOf(formula: CellValue, isText: boolean, format: string): Writing {
  if (format !== "@") return { format, content: typedAgain(formula, isText), formatAfter: null };
  return isTextFormatLast(formula, isText)
    ? { format: "General", content: typedAgain(formula, isText), formatAfter: format }
    : { format, content: formula, formatAfter: null };
}

const LEFT_ALONE: Writing = { format: null, content: null, formatAfter: null };

/** Queues writing contents back, of the cells for which `isWanted`. */
export function writeContents(
  range: Excel.Range,
  { formulas, isText, numberFormat }: CellContents,
  isWanted: (row: number, column: number) => boolean,
): void {
  const writings = formulas.map((line, r) =>
    line.map((formula, c) =>
      isWanted(r, c)
        ? writingOf(formula, isText[r]?.[c] ?? false, numberFormat[r]?.[c] ?? "General")
        : LEFT_ALONE,
    ),
  );
  // Even writing nothing is refused on a protected sheet.
  if (writings.every((line) => line.every((cell) => cell === LEFT_ALONE))) return;
  const all = <Key extends keyof Writing>(key: Key) => writings.map((line) => line.map((cell) => cell[key]));
  range.numberFormat = all("format");
  range.formulas = all("content");
  if (writings.some((line) => line.some(({ formatAfter }) => formatAfter !== null))) {
    range.numberFormat = all("formatAfter");
  }
}
