/** `getSpecialCells`: the cells of one kind, as few rectangles as rows allow. */
import { intersection } from "../../model/address";
import type { Cell, Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { isUnbounded, WHOLE_SHEET } from "../cells/address";
import { hasContent, usedPart, valueTypeOf } from "../cells/read";
import { documented, type NavigationMethod } from "../definition";
import { notImplemented } from "../errors";
import type { Host } from "../host";
import { handle, type RangeTarget } from "../targets";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** Which kinds of values a name like "ErrorsLogicalNumber" takes in. */
function takesValue(name: string): (cell: Cell) => boolean {
  if (name === "All") return () => true;
  const kinds = new Set([
    ...(name.includes("Error") ? ["Error"] : []),
    ...(name.includes("Logical") ? ["Boolean"] : []),
    ...(name.includes("Number") ? ["Double"] : []),
    ...(name.includes("Text") ? ["String"] : []),
  ]);
  return (cell) => kinds.has(valueTypeOf(cell.value));
}

function testFor(sheet: SheetModel, type: (typeof TYPES)[number], values: string): Test {
  const takes = takesValue(values);
  switch (type) {
    case "Blanks":
      return (cell) => !cell || !hasContent(cell);
    case "Constants":
      return (cell) => cell !== undefined && cell.formula === null && cell.value !== null && takes(cell);
    case "Formulas":
      return (cell) => cell !== undefined && cell.formula !== null && takes(cell);
    case "Visible":
      return (_cell, row, column) =>
        sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true;
    default:
      throw notImplemented(`special cells of type ${type}`);
  }
}

/** Runs of cells in each row, joined with equal runs in the row above. */
function collect(sheet: SheetModel, rect: Rect, test: Test): Rect[] {
  const found: Rect[] = [];
  let open = new Map<string, Rect>();
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    const next = new Map<string, Rect>();
    let column = rect.column;
    const end = rect.column + rect.columnCount;
    while (column < end) {
      if (!test(sheet.cells.get(row, column), row, column)) {
        column++;
        continue;
      }
      const start = column;
      while (column < end && test(sheet.cells.get(row, column), row, column)) column++;
      const key = `${start}:${column}`;
      const above = open.get(key);
      if (above) above.rowCount++;
      const run = above ?? { row, column: start, rowCount: 1, columnCount: column - start };
      if (!above) found.push(run);
      next.set(key, run);
    }
    open = next;
  }
  return found;
}

/** Rules and validations say themselves where they are. */
function areasOf(sheet: SheetModel, rect: Rect, type: (typeof TYPES)[number]): Rect[] | null {
  const items =
    type === "ConditionalFormats" ? sheet.rules : type === "DataValidations" ? sheet.validations : null;
  return (
    items &&
    items
      .flatMap(({ ranges }) => ranges.map((range) => intersection(range, rect)))
      .filter((part): part is Rect => part !== null)
  );
}

export const specialCellMethods: Record<string, NavigationMethod<RangeTarget>> = {
  GetSpecialCells: documented({
    orNullObject: true,
    call(target, args, host) {
      const found = specialCells(host, target, args);
      return found.length === 0 ? null : handle("RangeAreas", host.areas(target.sheet, found));
    },
  }),
};

export function specialCells(host: Host, { sheet, rect }: RangeTarget, args: Arguments): Rect[] {
  const type = args.oneOf(0, TYPES);
  const values = args.optionalOneOf(1, VALUE_TYPES) ?? "All";
  const areas = areasOf(sheet, rect, type);
  if (areas) return areas;
  host.recalculation.settle();
  // Excel looks no further than the used range, and takes a single cell for the whole worksheet.
  const isSingle = rect.rowCount === 1 && rect.columnCount === 1;
  const searched = isSingle ? WHOLE_SHEET : rect;
  const used = usedPart(sheet, WHOLE_SHEET, false);
  const part = isUnbounded(searched) ? used && intersection(searched, used) : searched;
  return part ? collect(sheet, part, testFor(sheet, type, values)) : [];
}
