/** What a formula works with: scalars, arrays, references and lambdas. */
import type { Scalar, SheetModel } from "../../model/types";
import { UnsupportedFormula } from "../evaluate/context";
import type { Node } from "../parser/ast";

/** Larger arrays would take a simulated host's memory; Excel itself runs "out of resources" at its own size. */
const MAX_ARRAY_ITEMS = 5_000_000;

/** A rectangle of results, row by row. */
export class ArrayValue {
  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
    readonly items: readonly Scalar[],
  ) {}

  get(row: number, column: number): Scalar {
    return this.items[row * this.columnCount + column] ?? null;
  }

  static from(
    rowCount: number,
    columnCount: number,
    item: (row: number, column: number) => Scalar,
  ): ArrayValue {
    const count = rowCount * columnCount;
    if (count > MAX_ARRAY_ITEMS)
      throw new UnsupportedFormula("unsupportedFeature", `an array of ${count} items`);
    const items: Scalar[] = new Array<Scalar>(count);
    for (let row = 0, at = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) items[at++] = item(row, column);
    }
    return new ArrayValue(rowCount, columnCount, items);
  }

  static column(items: readonly Scalar[]): ArrayValue {
    return new ArrayValue(items.length, 1, items);
  }

  static row(items: readonly Scalar[]): ArrayValue {
    return new ArrayValue(1, items.length, items);
  }
}

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells, not yet read: one area, several of a union, or the same rectangle on several sheets. */
export class Reference {
  constructor(readonly areas: readonly [Area, ...Area[]]) {}

  static to(area: Area): Reference {
    return new Reference([area]);
  }

  /** The area of a plain reference; null for unions and 3-D references. */
  get single(): Area | null {
    return this.areas.length === 1 ? this.areas[0] : null;
  }
}

/** Values of LET names and LAMBDA parameters, innermost first. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | null;
}

export class LambdaValue {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope | null,
  ) {}
}

export type Value = Scalar | ArrayValue | Reference | LambdaValue;

export function isSingleCell(area: Area): boolean {
  return area.rowCount === 1 && area.columnCount === 1;
}
