/** Which cells the formulas of a range read, and which formulas read it: for people who audit a workbook. */
import { intersection } from "../../model/address";
import type { SheetArea } from "../../model/services";
import type { Rect, SheetModel } from "../../model/types";
import { type CellSource, UnsupportedFormula } from "../evaluate/context";
import { contextAt } from "../evaluate/evaluate";
import { FormulaSyntaxError } from "../parser/tokenize";
import { findPrecedents } from "./precedents";

function areasOf(
  source: CellSource,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
): SheetArea[] {
  try {
    const context = contextAt(source, { sheet, row, column }, { arrayMode: false });
    return findPrecedents(source.parse(formula.replace(/^=/, "")), context).areas.map(
      ({ sheet: on, ...rect }) => ({
        sheet: on,
        rect: { row: rect.row, column: rect.column, rowCount: rect.rowCount, columnCount: rect.columnCount },
      }),
    );
  } catch (error) {
    // A formula that cannot be read, or reads another workbook, has no precedents here.
    if (error instanceof UnsupportedFormula || error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}

/** What the formulas inside the rectangle name, each area once. */
export function precedentsOf(source: CellSource, sheet: SheetModel, rect: Rect): SheetArea[] {
  const found = new Map<string, SheetArea>();
  for (const { row, column, cell } of sheet.cells.inside(rect)) {
    if (cell.formula === null) continue;
    for (const area of areasOf(source, sheet, row, column, cell.formula))
      found.set(`${area.sheet.id}:${Object.values(area.rect).join(",")}`, area);
  }
  return [...found.values()];
}

/** Cells anywhere whose formulas name a cell of the rectangle. */
export function dependentsOf(source: CellSource, sheet: SheetModel, rect: Rect): SheetArea[] {
  return source.workbook.sheets.flatMap((on) =>
    [...on.cells.inside({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 })].flatMap(
      ({ row, column, cell }): SheetArea[] => {
        const reads =
          cell.formula !== null &&
          areasOf(source, on, row, column, cell.formula).some(
            (area) => area.sheet === sheet && intersection(area.rect, rect) !== null,
          );
        return reads ? [{ sheet: on, rect: { row, column, rowCount: 1, columnCount: 1 } }] : [];
      },
    ),
  );
}
