/** `getCellProperties` and its relatives: many formats of single cells, rows or columns in one call. */
import type { Rect } from "../../model/types";
import { Arguments, type Fields } from "../arguments";
import { isUnbounded } from "../cells/address";
import { documented, type ScalarMethod, type ScalarProperty } from "../definition";
import { invalidArgument, notImplemented } from "../errors";
import { SIDES } from "../formats/borders";
import { rangeFillClass } from "../formats/fill";
import { rangeFontClass } from "../formats/font";
import { formatProtectionClass } from "../formats/formatProtection";
import { rangeBorderClass } from "../formats/rangeBorder";
import { rangeFormatClass } from "../formats/rangeFormat";
import type { Host } from "../host";
import type { AreasTarget, BorderSide, RangeTarget } from "../targets";
import { extentProperties } from "./extent";
import { hyperlinkProperties } from "./hyperlinks";
import { positionProperties } from "./position";
import { visibilityProperties } from "./visibility";

type Properties<Target> = Record<string, ScalarProperty<Target>> | undefined;

const RANGE: Properties<RangeTarget> = {
  ...positionProperties,
  ...visibilityProperties,
  ...extentProperties,
  ...hyperlinkProperties,
};

/** Parts of `format` that are objects of their own. */
const FORMAT_PARTS: Readonly<Record<string, Properties<AreasTarget>>> = {
  fill: rangeFillClass.scalarProperties,
  font: rangeFontClass.scalarProperties,
  protection: formatProtectionClass.scalarProperties,
};

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** "EdgeTop" → "top", "InsideVertical" → "vertical", as Excel.CellBorderCollection names them. */
function borderName(side: BorderSide): string {
  const name = side.replace(/^(Edge|Inside)/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function propertyOf<Target>(properties: Properties<Target>, name: string): ScalarProperty<Target> {
  const found = properties?.[pascal(name)];
  if (!found) throw notImplemented(`the cell property "${name}"`);
  return found;
}

type Options = Record<string, unknown>;

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads what an object of load options names (`{bold: true}`). */
function readAll<Target>(
  properties: Properties<Target>,
  options: Options,
  target: Target,
  host: Host,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === true) read[name] = propertyOf(properties, name).get(target, host);
  }
  return read;
}

function readFormat(options: Options, areas: AreasTarget, host: Host): Record<string, unknown> {
  const plain = Object.entries(options).filter(([name]) => !(name in FORMAT_PARTS) && name !== "borders");
  const read = readAll(rangeFormatClass.scalarProperties, Object.fromEntries(plain), areas, host);
  for (const [name, properties] of Object.entries(FORMAT_PARTS)) {
    const wanted = options[name];
    if (wanted === true) read[name] = readAll(properties, { locked: true, formulaHidden: true }, areas, host);
    else if (isOptions(wanted)) read[name] = readAll(properties, wanted, areas, host);
  }
  const { borders } = options;
  if (isOptions(borders)) {
    read.borders = Object.fromEntries(
      SIDES.map((side) => [
        borderName(side),
        readAll(rangeBorderClass.scalarProperties, borders, { ...areas, side }, host),
      ]),
    );
  }
  return read;
}

function readOne(options: Options, target: RangeTarget, host: Host): Record<string, unknown> {
  const { format, ...own } = options;
  const read = readAll(RANGE, own, target, host);
  if (isOptions(format)) read.format = readFormat(format, { areas: [target] }, host);
  return read;
}

/** Sets one property as if the program had set it on the object itself. */
function setOne<Target>(
  properties: Properties<Target>,
  name: string,
  value: unknown,
  target: Target,
  host: Host,
): void {
  const property = propertyOf(properties, name);
  if (!property.set) throw invalidArgument(`the cell property "${name}" is read-only`);
  const args = new Arguments(`Range.${name}`, [value], [], () => null);
  property.set(target, args, host);
  args.ensureAllRead();
}

function setAll<Target>(properties: Properties<Target>, values: Options, target: Target, host: Host): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) setOne(properties, name, value, target, host);
  }
}

function setFormat(values: Options, areas: AreasTarget, host: Host): void {
  const { borders, ...rest } = values;
  for (const [name, value] of Object.entries(rest)) {
    const part = FORMAT_PARTS[name];
    if (part && isOptions(value)) setAll(part, value, areas, host);
    else if (value !== null) setOne(rangeFormatClass.scalarProperties, name, value, areas, host);
  }
  if (!isOptions(borders)) return;
  for (const [name, line] of Object.entries(borders)) {
    const side = SIDES.find((candidate) => borderName(candidate) === name);
    if (!side) throw invalidArgument(`the border "${name}"`);
    if (isOptions(line)) setAll(rangeBorderClass.scalarProperties, line, { ...areas, side }, host);
  }
}

function applyOne(values: unknown, target: RangeTarget, host: Host): void {
  if (values === null || values === undefined) return;
  if (!isOptions(values)) throw invalidArgument("cell properties are objects");
  const { format, ...own } = values;
  setAll(RANGE, own, target, host);
  if (isOptions(format)) setFormat(format, { areas: [target] }, host);
}

type Axis = "cells" | "rows" | "columns";

/** The single cells, rows or columns of a rectangle, in its shape. */
function pieces(rect: Rect, axis: Axis): Rect[][] {
  const rows = axis === "columns" ? 1 : rect.rowCount;
  const columns = axis === "rows" ? 1 : rect.columnCount;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => ({
      row: rect.row + (axis === "columns" ? 0 : row),
      column: rect.column + (axis === "rows" ? 0 : column),
      rowCount: axis === "columns" ? rect.rowCount : 1,
      columnCount: axis === "rows" ? rect.columnCount : 1,
    })),
  );
}

/** The options as plain data; anything else than true, false and objects of them is refused. */
function optionsOf(fields: Fields, value: unknown): Options {
  if (!isOptions(value)) throw invalidArgument("load options");
  for (const name of Object.keys(value)) fields.value(name);
  return value;
}

function getter(axis: Axis): ScalarMethod<RangeTarget> {
  return documented({
    call({ sheet, rect }, args, host) {
      if (axis === "cells" && isUnbounded(rect))
        throw invalidArgument("whole rows or columns have too many cells");
      const options = optionsOf(args.record(0), args.value(0));
      const read = pieces(rect, axis).map((line) =>
        line.map((piece) => readOne(options, { sheet, rect: piece }, host)),
      );
      return axis === "cells" ? read : read.flat();
    },
  });
}

function setter(axis: Axis): ScalarMethod<RangeTarget> {
  return documented({
    call({ sheet, rect }, args, host) {
      const given = args.value(0);
      const lines = pieces(rect, axis);
      const values: unknown[] =
        axis === "cells" && Array.isArray(given) ? given.flat(1) : (given as unknown[]);
      const shaped =
        Array.isArray(given) &&
        (axis !== "cells" ||
          (given.length === lines.length &&
            given.every((line) => Array.isArray(line) && line.length === rect.columnCount)));
      if (!shaped || values.length !== lines.flat().length)
        throw invalidArgument("the array doesn't match the dimensions of the range");
      lines.flat().forEach((piece, index) => applyOne(values[index], { sheet, rect: piece }, host));
    },
  });
}

export const cellPropertyMethods: Record<string, ScalarMethod<RangeTarget>> = {
  GetCellProperties: getter("cells"),
  GetRowProperties: getter("rows"),
  GetColumnProperties: getter("columns"),
  SetCellProperties: setter("cells"),
  SetRowProperties: setter("rows"),
  SetColumnProperties: setter("columns"),
};
