/** Two readings of one workbook, cell by cell. */
import { cellToA1 } from "../../src/simulator/model/address";
import type { Cell, Scalar, WorkbookModel } from "../../src/simulator/model/types";

export interface Comparison {
  /** Cells with a value. */
  cells: number;
  formulas: number;
  /** "Sheet!A1 =2+3: 5 here, 6 there", at most a few of them. */
  differences: string[];
  differenceCount: number;
}

const SHOWN = 40;
/** What these answer depends on when they are asked. */
const VOLATILE = /\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;

function isSame(own: Scalar, other: Scalar): boolean {
  if (typeof own === "number" && typeof other === "number")
    return Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(own), Math.abs(other));
  // A formula's empty text is no value in some programs.
  if ((own ?? "") === "" && (other ?? "") === "") return true;
  if (own !== null && typeof own === "object")
    return other !== null && typeof other === "object" && own.error === other.error;
  // Excel keeps a carriage return as such; others make it a line feed.
  if (typeof own === "string" && typeof other === "string")
    return own.replace(/\r\n?/g, "\n") === other.replace(/\r\n?/g, "\n");
  // Truth is a number with a format to LibreOffice.
  if (typeof own === "boolean" && typeof other === "number") return Number(own) === other;
  return own === other;
}

function show(value: Scalar): string {
  return value !== null && typeof value === "object" ? value.error : JSON.stringify(value);
}

function isCompared(cell: Cell): boolean {
  return cell.formula === null || !VOLATILE.test(cell.formula);
}

/** Every cell of `own` that has a value must have the same in `other`. */
export function compareValues(own: WorkbookModel, other: WorkbookModel): Comparison {
  const result: Comparison = { cells: 0, formulas: 0, differences: [], differenceCount: 0 };
  const differ = (text: string): void => {
    result.differenceCount++;
    if (result.differences.length < SHOWN) result.differences.push(text);
  };
  for (const sheet of own.sheets) {
    const like = other.sheets.find(({ name }) => name === sheet.name);
    if (!like) {
      differ(`the sheet ${sheet.name} is missing`);
      continue;
    }
    for (const row of sheet.cells.rowNumbers()) {
      for (const [column, cell] of sheet.cells.row(row) ?? []) {
        if ((cell.value === null && cell.formula === null) || !isCompared(cell)) continue;
        result.cells++;
        if (cell.formula !== null) result.formulas++;
        const value = like.cells.get(row, column)?.value ?? null;
        if (!isSame(cell.value, value)) {
          const place = `${sheet.name}!${cellToA1(row, column)} ${cell.formula ?? ""}`;
          differ(`${place}: ${show(cell.value)} here, ${show(value)} there`);
        }
      }
    }
  }
  return result;
}
