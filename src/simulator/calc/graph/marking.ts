/** Marking formulas as dirty, with all that depends on them. */
import type { Rect, SheetModel } from "../../model/types";
import { CellCollection } from "./changes";
import type { Dependencies } from "./dependencies";
import type { DirtyCells } from "./dirty";
import { type FormulaCell, filledArea } from "./formulaCell";

/**
 * Marks a formula and all its readers, wave by wave, so that a column of formulas is looked up as one rectangle.
 * Between two calls of `beginPass` every range is visited once: its readers are marked already.
 */
export function markDirty(start: FormulaCell, dependencies: Dependencies, dirty: DirtyCells): void {
  if (!dirty.add(start)) return;
  let wave = [start];
  while (wave.length > 0) {
    const cells = new CellCollection();
    for (const formula of wave) {
      const area = filledArea(formula);
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          cells.add(formula.sheet, row, column);
        }
      }
    }
    wave = [];
    for (const { sheet, rect } of cells.rects()) {
      dependencies.forEachReader(sheet, rect, (reader) => {
        if (dirty.add(reader)) wave.push(reader);
      });
    }
  }
}

/** Marks the formulas that read any cell of a rectangle, and all that depends on them. */
export function markReaders(
  sheet: SheetModel,
  rect: Rect,
  dependencies: Dependencies,
  dirty: DirtyCells,
): void {
  const readers: FormulaCell[] = [];
  dependencies.forEachReader(sheet, rect, (reader) => readers.push(reader));
  for (const reader of readers) markDirty(reader, dependencies, dirty);
}
