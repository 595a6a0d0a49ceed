/** Where formulas read from, and where one formula stands while it is evaluated. */
import type { DefinedName, Rect, Scalar, SheetModel, TableModel, WorkbookModel } from "../../model/types";
import type { Node } from "../parser/ast";
import type { TypingRules } from "../typed/rules";
import type { Area, Scope, Value } from "../values/value";
import type { Snapshot } from "./snapshot";

export interface CellSource {
  readonly workbook: WorkbookModel;
  readonly clock: () => Date;
  /** 0 ≤ r < 1, for RAND. */
  readonly random: () => number;
  /** How text is read as a number in this workbook. */
  readonly rules: TypingRules;
  valueAt(sheet: SheetModel, row: number, column: number): Scalar;
  /** The values of an area, without a copy when it was read before and did not change. */
  snapshot(area: Area): Snapshot;
  /** Rows and columns in use on the sheet that has most: as far as whole columns and rows are worked through. */
  usedExtent(): { rows: number; columns: number };
  formulaAt(sheet: SheetModel, row: number, column: number): string | null;
  sheetNamed(name: string): SheetModel | null;
  /** A sheet's own name before the workbook's. */
  definedName(name: string, sheet: SheetModel): DefinedName | null;
  tableNamed(name: string): { sheet: SheetModel; table: TableModel } | null;
  tableAt(sheet: SheetModel, row: number, column: number): TableModel | null;
  /** The area that the dynamic array formula of a cell fills; null when it has none. */
  spillArea(sheet: SheetModel, row: number, column: number): Rect | null;
  /** Hidden in any way, or only those that a filter hides. */
  isRowHidden(sheet: SheetModel, row: number, onlyFiltered: boolean): boolean;
  /** Parses, remembering the tree; throws FormulaSyntaxError. */
  parse(formula: string): Node;
}

export interface EvaluationContext {
  readonly source: CellSource;
  /** The evaluator itself, for functions that decide what is evaluated and when. */
  readonly evaluate: (node: Node, context: EvaluationContext) => Value;
  /** Calls a LAMBDA. */
  readonly invoke: (lambda: Value, args: readonly Value[], context: EvaluationContext) => Value;
  /** The cell the formula stands in. */
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** How far relative references are moved from where the formula was written. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** Ranges and arrays are worked through item by item, instead of being reduced to one cell. */
  readonly arrayMode: boolean;
  readonly scope: Scope | null;
  /** Names and lambdas entered so far. */
  readonly depth: number;
}

/** A formula that this engine cannot calculate: its cell keeps the value it has and is reported. */
export class UnsupportedFormula extends Error {
  constructor(
    readonly reason: "unknownFunction" | "externalReference" | "unsupportedFeature" | "syntax",
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = "UnsupportedFormula";
  }
}
