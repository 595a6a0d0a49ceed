import { intersection, quoteSheetName, rectOf, rectToAbsoluteA1 } from "../../model/address";
import { findSheet } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { isUnbounded, rectOfAddress, splitAddress, WHOLE_SHEET } from "../cells/address";
import { usedPart } from "../cells/read";
import { writeCells } from "../cells/write";
import { documented, type ScalarMethod } from "../definition";
import { invalidArgument, notImplemented } from "../errors";
import type { Host } from "../host";
import type { AreasTarget, RangeTarget } from "../targets";
import { COPY_TYPES, copyCells, destinationRect } from "./copyCells";

/** The source of a copy: a range, or an address with or without a sheet. */
function sourceArgument(target: RangeTarget, args: Arguments, host: Host): RangeTarget {
  const range = args.target(0, "Range");
  if (range) return range;
  const areas = args.target(0, "RangeAreas")?.areas;
  if (areas) {
    const [only, ...others] = areas;
    if (!only || others.length > 0) throw notImplemented("Range.copyFrom of several areas");
    return only;
  }
  const address = args.string(0);
  const { sheetName } = splitAddress(address);
  const sheet = sheetName === null ? target.sheet : findSheet(host.model, sheetName);
  if (!sheet) throw invalidArgument(`there is no worksheet "${sheetName ?? ""}"`);
  return { sheet, rect: rectOfAddress(host.model, sheet, address) };
}

/** Whole rows and columns are copied as far as there is anything, in the source or in the destination. */
function bounded(source: RangeTarget, target: RangeTarget): RangeTarget {
  if (!isUnbounded(source.rect)) return source;
  const used = [source, target].map(({ sheet }) => usedPart(sheet, WHOLE_SHEET, false));
  const bottom = Math.max(1, ...used.map((rect) => (rect ? rect.row + rect.rowCount : 0)));
  const right = Math.max(1, ...used.map((rect) => (rect ? rect.column + rect.columnCount : 0)));
  const rect = intersection(source.rect, { row: 0, column: 0, rowCount: bottom, columnCount: right });
  return { sheet: source.sheet, rect: rect ?? { ...source.rect, rowCount: 1, columnCount: 1 } };
}

function copyInto(target: RangeTarget, args: Arguments, host: Host): void {
  const source = bounded(sourceArgument(target, args, host), target);
  const asked = args.optionalOneOf(1, [...COPY_TYPES, "Link"]) ?? "All";
  const skipBlanks = args.optionalBoolean(2) ?? false;
  const transpose = args.optionalBoolean(3) ?? false;
  const into: RangeTarget = isUnbounded(target.rect)
    ? {
        sheet: target.sheet,
        rect: { ...target.rect, rowCount: source.rect.rowCount, columnCount: source.rect.columnCount },
      }
    : target;
  if (asked === "Link") linkCells(host, source, into);
  else copyCells(host, source, into, { type: asked, skipBlanks, transpose });
}

/** Formulas that refer to the copied cells (Microsoft, `Excel.RangeCopyType.link`). */
function linkCells(host: Host, source: RangeTarget, target: RangeTarget): void {
  const { rect } = source;
  const prefix = source.sheet === target.sheet ? "" : `${quoteSheetName(source.sheet.name)}!`;
  const into = destinationRect(target.rect, rect.rowCount, rect.columnCount);
  const formulas = Array.from({ length: into.rowCount }, (_, row) =>
    Array.from({ length: into.columnCount }, (_unused, column) => {
      const cell = rectOf(rect.row + (row % rect.rowCount), rect.column + (column % rect.columnCount));
      return `=${prefix}${rectToAbsoluteA1(cell)}`;
    }),
  );
  writeCells(host, { sheet: target.sheet, rect: into }, formulas);
}

/** Each area of the destination gets the source. */
export function copyAreas({ areas }: AreasTarget, args: Arguments, host: Host): void {
  for (const area of areas) copyInto(area, args, host);
}

export const copyMethods: Record<string, ScalarMethod<RangeTarget>> = {
  CopyFrom: documented({ call: copyInto }),
};
