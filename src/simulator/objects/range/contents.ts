import { intersection } from "../../model/address";
import { patchStyle } from "../../model/styles";
import type { CellStyle } from "../../model/types";
import type { Arguments } from "../arguments";
import { arraysOf } from "../cells/arrays";
import { cellCountOf, isUnbounded } from "../cells/address";
import { ensureAllowed } from "../cells/protection";
import { formulaOf, readGrid, styleAt, textAt, toOfficeValue, valueTypeOf } from "../cells/read";
import { restyle, restyleEach } from "../cells/styles";
import { inputFor, writeCells } from "../cells/write";
import { assumed, documented, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";
import { spillsOf } from "../search/spills";
import { toA1Formula, toR1C1Formula } from "./r1c1";

function readFormulas(target: RangeTarget) {
  return readGrid(target, formulaOf);
}

function write(target: RangeTarget, args: Arguments, host: Host): void {
  writeCells(host, target, args.value(0));
}

/** What the cells of a range hold. */
export const contentProperties: Record<string, ScalarProperty<RangeTarget>> = {
  Values: documented({
    get(target, host) {
      host.recalculation.settle();
      return readGrid(target, (cell) => toOfficeValue(cell?.value ?? null));
    },
    set: write,
  }),
  Text: documented({
    get(target, host) {
      host.recalculation.settle();
      return readGrid(target, (cell, row, column) => textAt(host, target.sheet, cell, row, column));
    },
  }),
  ValueTypes: documented({
    get(target, host) {
      host.recalculation.settle();
      return readGrid(target, (cell) => valueTypeOf(cell?.value ?? null));
    },
  }),
  Formulas: documented({ get: readFormulas, set: write }),
  FormulasLocal: assumed("the same as formulas: English function names in every language", {
    get: readFormulas,
    set: write,
  }),
  FormulasR1C1: documented({
    get: (target) =>
      readGrid(target, (cell, row, column) =>
        cell?.formula ? toR1C1Formula(cell.formula, row, column) : toOfficeValue(cell?.value ?? null),
      ),
    set: writeR1C1,
  }),
  NumberFormat: documented({ get: readNumberFormats, set: writeNumberFormats }),
  NumberFormatLocal: assumed("the same as numberFormat", {
    get: readNumberFormats,
    set: writeNumberFormats,
  }),
  NumberFormatCategories: assumed("by the shape of the format, as Excel's dialog sorts its own", {
    get: (target, host) =>
      readGrid(target, (cell, row, column) =>
        host.services.formatCategory(styleAt(host, target.sheet, cell, row, column).numberFormat),
      ),
  }),
  SavedAsArray: documented({
    get({ sheet, rect }) {
      let arrays = 0;
      for (const area of arraysOf(sheet)) {
        const common = intersection(area, rect);
        if (common) arrays += cellCountOf(common);
      }
      return arrays === 0 ? false : arrays === cellCountOf(rect) ? true : null;
    },
  }),
  HasSpill: documented({ get: hasSpill }),
};

function readNumberFormats(target: RangeTarget, host: Host) {
  return readGrid(target, (cell, row, column) => styleAt(host, target.sheet, cell, row, column).numberFormat);
}

/** One format for all cells, or one for each; null leaves a cell's alone. */
function writeNumberFormats(target: RangeTarget, args: Arguments, host: Host): void {
  const value = args.value(0);
  const { sheet, rect } = target;
  ensureAllowed(sheet, "formatCells");
  const toFormat = formatter();
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument("a number format is a text");
    restyle(host, sheet, rect, (style) => toFormat(style, value));
    return;
  }
  if (isUnbounded(rect)) throw invalidArgument("whole rows or columns take one number format");
  const formatAt = inputFor(rect, value);
  restyleEach(host, sheet, rect, (row, column) => {
    const format = formatAt(row, column);
    if (format === null || format === undefined) return null;
    if (typeof format !== "string") throw invalidArgument("a number format is a text");
    return (style) => toFormat(style, format);
  });
}

/** Patches each look once for each format. */
function formatter(): (style: CellStyle, numberFormat: string) => CellStyle {
  const done = new Map<string, Map<CellStyle, CellStyle>>();
  return (style, numberFormat) => {
    let known = done.get(numberFormat);
    if (!known) done.set(numberFormat, (known = new Map()));
    let patched = known.get(style);
    // An empty code is General, as in Excel's dialog.
    if (!patched)
      known.set(style, (patched = patchStyle(style, { numberFormat: numberFormat || "General" })));
    return patched;
  };
}

function writeR1C1(target: RangeTarget, args: Arguments, host: Host): void {
  const value = args.value(0);
  const { rect } = target;
  const inputAt = inputFor(rect, value);
  const grid: unknown[][] = [];
  for (let row = 0; row < rect.rowCount; row++) {
    const line: unknown[] = [];
    for (let column = 0; column < rect.columnCount; column++) {
      const input = inputAt(row, column);
      const isFormula = typeof input === "string" && input.startsWith("=") && input.length > 1;
      line.push(isFormula ? toA1Formula(input, rect.row + row, rect.column + column) : input);
    }
    grid.push(line);
  }
  writeCells(host, target, grid);
}

/** true when every cell spills, false when none does, null when some do. */
function hasSpill({ sheet, rect }: RangeTarget, host: Host): boolean | null {
  host.recalculation.settle();
  let spilling = 0;
  for (const { area } of spillsOf(sheet)) {
    const common = intersection(area, rect);
    if (common) spilling += cellCountOf(common);
  }
  if (spilling === 0) return false;
  return spilling === cellCountOf(rect) ? true : null;
}
