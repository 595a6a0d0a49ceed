import type { Cell, CellStyle, Rect, SheetModel, WorkbookModel } from "../../simulator/model/types";
import { effectiveStyle, setCellStyle } from "../../simulator/model/workbook";
import type { UserHands } from "../../simulator/objects/user";

/** One cell as it was: what to type to have its content again, and its style. */
interface CellBefore {
  text: string;
  style: CellStyle;
}

interface Step {
  sheet: SheetModel;
  row: number;
  column: number;
  cells: CellBefore[][];
}

const MOST_STEPS = 100;

export interface TypingHistory {
  type(sheet: SheetModel, row: number, column: number, texts: (string | null)[][]): void;
  clear(sheet: SheetModel, rect: Rect): void;
  undo(): void;
  redo(): void;
  forget(): void;
}

/** The user's own typing and clearing, to be taken back and done again: what ctrl + Z does in Excel. */
export function createTypingHistory(
  workbook: WorkbookModel,
  user: Pick<UserHands, "type" | "clear">,
): TypingHistory {
  let done: Step[] = [];
  let undone: Step[] = [];

  const remember = (step: Step): void => {
    done = [...done.slice(1 - MOST_STEPS), step];
    undone = [];
  };
  const restore = (step: Step | undefined): Step | null => {
    if (!step || !workbook.sheets.includes(step.sheet)) return null;
    const { sheet, row, column, cells } = step;
    const now = stepOf(workbook, sheet, { row, column, ...sizeOf(cells) });
    // The style first: a text is read under the number format of its cell.
    eachCell(step, (before, r, c) => setCellStyle(workbook, sheet, r, c, before.style));
    user.type(
      sheet,
      row,
      column,
      cells.map((line) => line.map(({ text }) => text)),
    );
    eachCell(step, (before, r, c) => setCellStyle(workbook, sheet, r, c, before.style));
    return now;
  };

  return {
    type(sheet, row, column, texts) {
      const columnCount = Math.max(...texts.map((line) => line.length));
      const step = stepOf(workbook, sheet, { row, column, rowCount: texts.length, columnCount });
      user.type(sheet, row, column, texts);
      remember(step);
    },
    clear(sheet, rect) {
      const used = usedPart(sheet, rect);
      const step = used && stepOf(workbook, sheet, used);
      user.clear(sheet, rect);
      if (step) remember(step);
    },
    undo() {
      const now = restore(done.at(-1));
      done = done.slice(0, -1);
      if (now) undone.push(now);
    },
    redo() {
      const now = restore(undone.at(-1));
      undone = undone.slice(0, -1);
      if (now) done.push(now);
    },
    forget() {
      done = [];
      undone = [];
    },
  };
}

function stepOf(workbook: WorkbookModel, sheet: SheetModel, rect: Rect): Step {
  const cells = Array.from({ length: rect.rowCount }, (_, r) =>
    Array.from({ length: rect.columnCount }, (__, c) => ({
      text: typedText(sheet.cells.get(rect.row + r, rect.column + c)),
      style: effectiveStyle(workbook, sheet, rect.row + r, rect.column + c),
    })),
  );
  return { sheet, row: rect.row, column: rect.column, cells };
}

function sizeOf(cells: CellBefore[][]): { rowCount: number; columnCount: number } {
  return { rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
}

function eachCell(step: Step, visit: (cell: CellBefore, row: number, column: number) => void): void {
  step.cells.forEach((line, r) => line.forEach((cell, c) => visit(cell, step.row + r, step.column + c)));
}

/** The part of a rectangle with anything in it: a whole column is not remembered cell by cell. */
function usedPart(sheet: SheetModel, rect: Rect): Rect | null {
  let used: Rect | null = null;
  for (const { row, column } of sheet.cells.inside(rect)) {
    const top = Math.min(used?.row ?? row, row);
    const left = Math.min(used?.column ?? column, column);
    const bottom = Math.max(used ? used.row + used.rowCount : 0, row + 1);
    const right = Math.max(used ? used.column + used.columnCount : 0, column + 1);
    used = { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
  }
  return used;
}

/**
 * What to type for a cell's content. A text gets an apostrophe, which keeps it a text whatever it looks like; under
 * the text format it stays one without.
 */
function typedText(cell: Cell | undefined): string {
  if (!cell || (cell.value === null && cell.formula === null)) return "";
  if (cell.formula !== null) return cell.formula;
  const { value, style } = cell;
  if (typeof value === "string") return style.numberFormat === "@" ? value : `'${value}`;
  if (typeof value === "number") return numberText(value, style.numberFormat);
  return typeof value === "boolean" ? String(value).toUpperCase() : (value?.error ?? "");
}

/** Under a percent format a typed number is a percentage. */
function numberText(value: number, numberFormat: string): string {
  return numberFormat.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
