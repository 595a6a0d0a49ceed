/** A formula of a cell as the graph knows it. */
import { rectOf } from "../../model/address";
import type { Cell, Rect, SheetModel } from "../../model/types";
import type { UnsupportedFormula } from "../evaluate/context";
import type { Node } from "../parser/ast";
import type { Area } from "../values/value";

export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** null when the text cannot be parsed. */
  readonly node: Node | null;
  readonly areas: readonly Area[];
  readonly isVolatile: boolean;
  /** Why it cannot be calculated; its cell then keeps the value it has. */
  unsupported: Pick<UnsupportedFormula, "reason" | "detail"> | null;
  /** It was kept although something it reads has changed: the value may be out of date. */
  isStale: boolean;
  /** It depends on itself. */
  isCyclic: boolean;
  /** The cells that its array fills beyond its own; null for one cell. */
  area: Rect | null;
  /** Those cells, to know them again when they have moved. */
  filled: Cell[];
  /** The area it would fill if nothing stood in the way (#SPILL!). */
  blockedArea: Rect | null;
}

const COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The cells that show a formula's result. */
export function filledArea(formula: FormulaCell): Rect {
  return formula.area ?? rectOf(formula.row, formula.column);
}
