import type { CellInput } from "../../core/changes/changeSet";
import type { CellContents, InverseStep } from "../../core/changes/inverse";
import { isWhatWasWritten } from "../../core/changes/sameContent";
import type { RangeRef } from "../../core/grid";
import { rangeOf } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { asTypedText } from "../typedText";
import { queueContents, writeContents } from "./contents";
import type { Anticipation, Operation, Reversal, UndoTarget } from "./operation";
import { NOTHING_TO_UNDO } from "./operation";

/** `null` in a written array leaves the cell alone (Microsoft, "Blank and null values in Excel add-ins"). */
function typed(input: CellInput): CellValue | null {
  if (input === null || typeof input === "number" || typeof input === "boolean") return input;
  return typeof input === "string" ? asTypedText(input) : input.formula;
}

export const setCells: Operation<"setCells"> = (target, { range, cells }) => {
  const track = !target.isNew(range.sheet);
  const before = track ? queueContents(target.range(range)) : null;
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
        before: before(),
        after: after.formulas as CellValue[][],
      },
    ];
  };
};

/** What Excel is expected to say a cell holds after an input was written; null where nothing is written. */
export function foreseenContent(input: CellInput): CellValue | null {
  return typeof input === "object" && input !== null ? input.formula : input;
}

export const anticipateSetCells: Anticipation<"setCells"> = (target, { range, cells }) => {
  if (target.isNew(range.sheet)) return NOTHING_TO_UNDO;
  const before = queueContents(target.range(range));
  return () => {
    const { sheet, ...rect } = range;
    const after = cells.map((line) => line.map(foreseenContent));
    return [
      { kind: "restoreCells", ...target.identity(sheet), rect, before: before(), after, foreseen: true },
    ];
  };
};

type CellsStep = Extract<InverseStep, { kind: "restoreCells" }>;

/** Stands for what a cell of the user's holds: earlier steps about the same cell leave it alone too. */
export const KEPT = Symbol("kept");

/** Lines that came in to this sheet stay, as something of the user's stands in them. */
export const linesStay = (sheetId: string): string => `lines of ${sheetId} stay`;

/** What a cell will hold at a point of the undo is known under this key. */
export function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}

/** Whether a cell holds what a step wrote. */
function holdsWritten(now: unknown, written: CellValue | null | undefined, isForeseen: boolean): boolean {
  if (written === null || written === undefined) return false;
  return now === written || (isForeseen && isWhatWasWritten(now as CellValue, written));
}

/**
 * Whether a cell holds what another step of the same change set found or left there: of an interrupted write or undo
 * only some of the steps may have been done.
 */
function isOfOtherSteps(
  target: UndoTarget,
  step: CellsStep,
  row: number,
  column: number,
  now: unknown,
): boolean {
  return target.steps.some((other) => {
    if (other.kind !== "restoreCells" || other.sheetId !== step.sheetId || other === step) return false;
    const [r, c] = [row - other.rect.row, column - other.rect.column];
    const before = other.before.formulas[r]?.[c];
    return before !== undefined && (now === before || holdsWritten(now, other.after[r]?.[c], true));
  });
}

/** Cells that hold what we wrote get back what they held; the others are the user's own since then. */
export const revertSetCells: Reversal<"restoreCells"> = (target, step) => {
  const { row, column, rowCount, columnCount } = step.rect;
  const found = target.sheet(step);
  if (!found) return () => ({ kept: [rangeOf(step.sheet, row, column, rowCount, columnCount)] });
  const { worksheet, name } = found;
  const range = () => worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
  const current = range().load("formulas");
  return () => {
    const kept: RangeRef[] = [];
    let restoredCells = 0;
    const seen = current.formulas as CellValue[][];
    /** Cells that are written back because of what was seen in them, and by this step first. */
    const decided = new Set<string>();
    const isOurs = (r: number, c: number): boolean => {
      const key = cellKey(step.sheetId, row + r, column + c);
      const now: unknown = target.now<unknown>(key, seen[r]?.[c]);
      const before = step.before.formulas[r]?.[c];
      if (now === KEPT) return false;
      // Nothing is foreseen of it: it was not written, or by another step.
      if (step.foreseen && step.after[r]?.[c] === null) return false;
      if (!holdsWritten(now, step.after[r]?.[c], step.foreseen === true)) {
        // Already back, or changed since.
        const isHalf = target.half !== null && isOfOtherSteps(target, step, row + r, column + c, now);
        const isMoved = step.movedBy !== undefined && isFormula(now) && isFormula(before);
        if (now !== before && !isHalf && !isMoved) {
          kept.push(rangeOf(name, row + r, column + c));
          target.willHold(key, KEPT);
        }
        return false;
      }
      if (now !== before) restoredCells += 1;
      if (now === seen[r]?.[c]) decided.add(`${r},${c}`);
      target.willHold(key, before);
      return true;
    };
    const justBefore = queueContents(range());
    const late: [number, number][] = [];
    writeContents(range(), step.before, (r, c) => {
      if (!isOurs(r, c)) return false;
      const isLate = step.movedBy !== undefined && isFormula(step.before.formulas[r]?.[c]);
      if (isLate) late.push([r, c]);
      return !isLate;
    });
    if (late.length > 0) target.later(() => writeLate(target, worksheet, step, late));
    return {
      restoredCells,
      kept,
      overtaken: () => giveBack(range, { step, name, seen, decided, justBefore: justBefore() }),
    };
  };
};

const isFormula = (content: unknown): boolean => typeof content === "string" && content.startsWith("=");

/** Cells whose formulas speak of the sheet without the lines that came in: where they are when those are out. */
function writeLate(
  target: UndoTarget,
  worksheet: Excel.Worksheet,
  step: CellsStep,
  cells: readonly [number, number][],
): void {
  const { rows, columns } = step.movedBy ?? { rows: 0, columns: 0 };
  const stays = target.now<boolean>(linesStay(step.sheetId), false);
  const [up, left] = stays ? [0, 0] : [rows, columns];
  for (const [r, c] of cells) {
    const { before } = step;
    const cell = worksheet.getRangeByIndexes(step.rect.row - up + r, step.rect.column - left + c, 1, 1);
    const contents = {
      formulas: [[before.formulas[r]?.[c] ?? ""]],
      isText: [[before.isText[r]?.[c] ?? false]],
      numberFormat: [[before.numberFormat[r]?.[c] ?? "General"]],
    };
    writeContents(cell, contents, () => true);
  }
}

interface Overtaken {
  step: CellsStep;
  name: string;
  /** What the decision to write was made of. */
  seen: CellValue[][];
  decided: ReadonlySet<string>;
  /** What the cells held when they were written. */
  justBefore: CellContents;
}

/** Somebody typed between our look and our write: what was typed goes back, and is reported as kept. */
function giveBack(
  range: () => Excel.Range,
  { step, name, seen, decided, justBefore }: Overtaken,
): RangeRef[] {
  const kept: RangeRef[] = [];
  const isTheirs = (r: number, c: number): boolean =>
    decided.has(`${r},${c}`) && justBefore.formulas[r]?.[c] !== seen[r]?.[c];
  seen.forEach((line, r) =>
    line.forEach((_, c) => {
      if (isTheirs(r, c)) kept.push(rangeOf(name, step.rect.row + r, step.rect.column + c));
    }),
  );
  if (kept.length > 0) writeContents(range(), justBefore, isTheirs);
  return kept;
}
