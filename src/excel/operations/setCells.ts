import type { CellInput } from "../../core/changes/changeSet";
import type { CellContents } from "../../core/changes/inverse";
import type { RangeRef } from "../../core/grid";
import { rangeOf } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { asTypedText } from "../typedText";
import type { Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO, worksheetById } from "./operation";

/** `null` in a written array leaves the cell alone (Microsoft, "Excel.Range values"). */
function typed(input: CellInput): CellValue | null {
  if (input === null || typeof input === "number" || typeof input === "boolean") return input;
  return typeof input === "string" ? asTypedText(input) : input.formula;
}

export const setCells: Operation<"setCells"> = (target, change) => {
  const { range, cells } = change;
  const track = !target.isNew(range.sheet);
  const before = track ? target.range(range).load("formulas,valueTypes,numberFormat") : null;
  target.range(range).formulas = cells.map((row) => row.map(typed));
  const after = track ? target.range(range).load("formulas") : null;
  if (!before || !after) return NOTHING_TO_UNDO;
  return () => {
    const { sheet, ...rect } = range;
    return [
      {
        kind: "restoreCells",
        ...target.identity(sheet),
        rect,
        before: contentsOf(before),
        after: after.formulas as CellValue[][],
      },
    ];
  };
};

function contentsOf(range: Excel.Range): CellContents {
  return {
    formulas: range.formulas as CellValue[][],
    valueTypes: range.valueTypes as string[][],
    numberFormat: range.numberFormat as string[][],
  };
}

/** What to write so that a cell holds again what `formulas` gave back: text must not be parsed anew. */
function typedAgain(formula: CellValue, valueType: string, numberFormat: string): CellValue {
  if (typeof formula !== "string" || formula === "") return formula;
  const isText = valueType === "String" && !formula.startsWith("=");
  // A text cell whose content begins with "=" gives it back with an apostrophe format or "@": keep it text.
  if (numberFormat === "@") return formula;
  return isText ? asTypedText(formula) : formula;
}

export const revertSetCells: Reversal<"restoreCells"> = (context, step) => {
  const sheet = worksheetById(context, step.sheetId).load("name");
  const { row, column, rowCount, columnCount } = step.rect;
  const current = sheet.getRangeByIndexes(row, column, rowCount, columnCount).load("formulas");
  return () => {
    if (sheet.isNullObject) return { kept: [rangeOf(step.sheet, row, column, rowCount, columnCount)] };
    const kept: RangeRef[] = [];
    let restoredCells = 0;
    const { before, after } = step;
    const formats: (string | null)[][] = [];
    const contents = before.formulas.map((line, r) => {
      const formatLine: (string | null)[] = [];
      formats.push(formatLine);
      return line.map((formula, c) => {
        const now = (current.formulas as CellValue[][])[r]?.[c];
        if (now !== after[r]?.[c]) {
          // Already back, or the user's own since then.
          if (now !== formula) kept.push(rangeOf(sheet.name, row + r, column + c));
          formatLine.push(null);
          return null;
        }
        const format = before.numberFormat[r]?.[c] ?? "General";
        formatLine.push(format);
        if (now === formula) return null;
        restoredCells += 1;
        return typedAgain(formula, before.valueTypes[r]?.[c] ?? "", format);
      });
    });
    const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
    // Formats first: under "@" a text is not parsed.
    range.numberFormat = formats;
    range.formulas = contents;
    return { restoredCells, kept };
  };
};
