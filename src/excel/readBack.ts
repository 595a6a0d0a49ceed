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
  const expected = foreseen?.filter((step): step is CellsStep => step.kind === "restoreCells");
  steps
    .filter((step): step is CellsStep => step.kind === "restoreCells")
    .forEach((step, index) => {
      const { rect, sheet, before } = step;
      const sheetRead = sheetNamed(snapshot, sheet);
      before.formulas.forEach((line, r) =>
        line.forEach((found, c) => {
          const key = `${sheet}!${rect.row + r},${rect.column + c}`;
          if (seen.has(key)) return;
          seen.add(key);
          const isSame = expected
            ? found === expected[index]?.before.formulas[r]?.[c]
            : isAsRead(found, before.isText[r]?.[c] ?? false, sheetRead, rect.row + r, rect.column + c);
          if (!isSame) overtaken.push(rangeOf(sheet, rect.row + r, rect.column + c));
        }),
      );
    });
  return overtaken;
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
