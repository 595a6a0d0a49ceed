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

/** What to write so that a cell holds again what `formulas` gave back: text must not be parsed anew. */
function typedAgain(formula: CellValue, isText: boolean, numberFormat: string): CellValue {
  if (!isText || typeof formula !== "string") return formula;
  if (numberFormat === "@" && !formula.startsWith("'")) return formula;
  return asTypedText(formula);
}

/**
 * Queues writing contents back, of the cells for which `isWanted`. Formats first, since a text is not parsed under
 * "@"; but what was a number or a formula when its cell became a text cell would become a text there.
 */
export function writeContents(
  range: Excel.Range,
  { formulas, isText, numberFormat }: CellContents,
  isWanted: (row: number, column: number) => boolean,
): void {
  let isTextFormatLast = false;
  const formats: (string | null)[][] = [];
  const finalFormats: (string | null)[][] = [];
  const contents: (CellValue | null)[][] = [];
  formulas.forEach((line, r) => {
    const formatLine: (string | null)[] = [];
    const finalLine: (string | null)[] = [];
    contents.push(
      line.map((formula, c) => {
        const format = isWanted(r, c) ? (numberFormat[r]?.[c] ?? "General") : null;
        const text = isText[r]?.[c] ?? false;
        const isLast = format === "@" && !text && formula !== "";
        isTextFormatLast ||= isLast;
        formatLine.push(isLast ? "General" : format);
        finalLine.push(isLast ? format : null);
        return format === null ? null : typedAgain(formula, text, format);
      }),
    );
    formats.push(formatLine);
    finalFormats.push(finalLine);
  });
  range.numberFormat = formats;
  range.formulas = contents;
  if (isTextFormatLast) range.numberFormat = finalFormats;
}
