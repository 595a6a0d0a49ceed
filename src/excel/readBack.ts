import type { CellInput, ChangeSet } from "../core/changes/changeSet";
import type { InverseStep } from "../core/changes/inverse";
import { isWhatWasWritten } from "../core/changes/sameContent";
import type { RangeRef } from "../core/grid";
import { rangeOf } from "../core/grid";
import type { CellValue, WorkbookSnapshot } from "../core/snapshot";
import { sheetNamed, valueAt } from "../core/snapshot";
import { foreseenContent } from "./operations/setCells";

/** Cells written by a change set, each once: the last writing counts (`first`: the first one does). */
function* writtenCells(
  { changes }: ChangeSet,
  order: "first" | "last",
): Generator<{ at: RangeRef; input: CellInput }> {
  const seen = new Set<string>();
  const writings = changes.flatMap((change) => (change.kind === "setCells" ? [change] : []));
  for (const { range, cells } of order === "first" ? writings : writings.reverse()) {
    for (let r = 0; r < range.rowCount; r++) {
      for (let c = 0; c < range.columnCount; c++) {
        const input = cells[r]?.[c] ?? null;
        const key = `${range.sheet}!${range.row + r},${range.column + c}`;
        if (input === null || seen.has(key)) continue;
        seen.add(key);
        yield { at: rangeOf(range.sheet, range.row + r, range.column + c), input };
      }
    }
  }
}

/** What the cells of each sheet hold after the write, as the way back has it. */
function contentsAfter(steps: readonly InverseStep[]): (at: RangeRef) => CellValue | undefined {
  const places = steps.flatMap((step) => {
    if (step.kind === "restoreCells") return [{ sheet: step.sheet, rect: step.rect, formulas: step.after }];
    if (step.kind === "deleteSheet" && step.used) {
      return [{ sheet: step.sheet, rect: step.used, formulas: step.formulas }];
    }
    return [];
  });
  places.reverse();
  return ({ sheet, row, column }) => {
    for (const place of places) {
      if (place.sheet !== sheet) continue;
      const found = place.formulas[row - place.rect.row]?.[column - place.rect.column];
      if (found !== undefined && found !== null) return found;
    }
    return undefined;
  };
}

/**
 * Reads back: the cells that do not hold what was written into them. What was written empty and is not read counts as
 * empty. Linear in the cells written.
 */
export function cellsThatDiffer(changeSet: ChangeSet, steps: readonly InverseStep[]): RangeRef[] {
  const contentAt = contentsAfter(steps);
  const merges = changeSet.changes.flatMap((change) => (change.kind === "merge" ? [change.range] : []));
  const isMergedAway = ({ sheet, row, column }: RangeRef) =>
    merges.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount &&
        (row !== area.row || column !== area.column),
    );
  const differing: RangeRef[] = [];
  for (const { at, input } of writtenCells(changeSet, "last")) {
    const written = foreseenContent(input) ?? "";
    if (!isWhatWasWritten(contentAt(at) ?? "", written) && !isMergedAway(at)) differing.push(at);
  }
  return differing;
}

type CellsStep = Extract<InverseStep, { kind: "restoreCells" }>;

/**
 * Cells that somebody else changed between the reading that the change set was made from and the write, and that the
 * write has now gone over. `foreseen` is the same moment as the reading; without it the snapshot's values tell, which
 * know nothing of formulas.
 */
export function cellsOvertaken(
  steps: readonly InverseStep[],
  foreseen: readonly InverseStep[] | null,
  snapshot: WorkbookSnapshot,
): RangeRef[] {
  const overtaken: RangeRef[] = [];
  const seen = new Set<string>();
  const expected = foreseen?.filter((step): step is CellsStep => step.kind === "restoreCells") ?? null;
  steps
    .filter((step): step is CellsStep => step.kind === "restoreCells")
    .forEach((step) => {
      const { rect, sheet, before } = step;
      const sheetRead = sheetNamed(snapshot, sheet);
      before.formulas.forEach((line, r) =>
        line.forEach((found, c) => {
          const [row, column] = [rect.row + r, rect.column + c];
          const key = `${sheet}!${row},${column}`;
          if (seen.has(key)) return;
          seen.add(key);
          const isText = before.isText[r]?.[c] ?? false;
          const told = expected && contentBefore(expected, step.sheetId, row, column);
          const isSame = told ? isAsForeseen(found, told) : isAsRead(found, isText, sheetRead, row, column);
          if (!isSame) overtaken.push(rangeOf(sheet, row, column));
        }),
      );
    });
  return overtaken;
}

/** What was read of a cell before the write; null when nothing was. */
function contentBefore(
  steps: readonly CellsStep[],
  sheetId: string,
  row: number,
  column: number,
): { content: CellValue; mayMove: boolean } | null {
  for (const { rect, before, after, sheetId: own, movedBy } of steps) {
    const [r, c] = [row - rect.row, column - rect.column];
    if (own !== sheetId || r < 0 || c < 0 || r >= rect.rowCount || c >= rect.columnCount) continue;
    // Of cells that stand among those that came in another step tells.
    if (movedBy && after[r]?.[c] === null && before.formulas[r]?.[c] === "") continue;
    return { content: before.formulas[r]?.[c] ?? "", mayMove: movedBy !== undefined };
  }
  return null;
}

/** Rows that come in change the references of formulas: then only that it is one can be compared. */
function isAsForeseen(
  found: CellValue,
  { content, mayMove }: { content: CellValue; mayMove: boolean },
): boolean {
  const isFormula = (value: CellValue) => typeof value === "string" && value.startsWith("=");
  return found === content || (mayMove && isFormula(found) && isFormula(content));
}

function isAsRead(
  found: CellValue,
  isText: boolean,
  sheet: ReturnType<typeof sheetNamed>,
  row: number,
  column: number,
): boolean {
  const value = sheet ? valueAt(sheet, row, column) : "";
  const isFormula = !isText && typeof found === "string" && found.startsWith("=");
  // A formula's value may be anything but nothing; an array's other cells have formulas and values of their own.
  return isFormula ? true : isWhatWasWritten(found, value);
}
