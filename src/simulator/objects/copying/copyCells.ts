/** `Range.copyFrom`: what is copied, where it goes, and how often. */
import { intersection } from "../../model/address";
import { patchStyle } from "../../model/styles";
import type { Cell, CellStyle, ConditionalRule, DataValidation, Rect, SheetModel } from "../../model/types";
import { ensureCell, inheritedStyle } from "../../model/workbook";
import { ensureOnSheet } from "../cells/address";
import { ensureAllowed, ensureEditable } from "../cells/protection";
import { hasContent, styleAt } from "../cells/read";
import { raiseChanged } from "../cells/write";
import type { Host } from "../host";
import { withoutRect, withRanges } from "../rules/anchors";
import { renumber } from "../rules/ruleStore";
import { newId } from "../../model/workbook";
import type { RangeTarget } from "../targets";
import { renameHeaders } from "../tables/headers";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

export interface CopyOptions {
  type: CopyType;
  skipBlanks: boolean;
  transpose: boolean;
}

/** One copied cell, or null where there is none in the source. */
interface Taken {
  cell: Cell | null;
  style: CellStyle;
  row: number;
  column: number;
}

/** The source as it was before anything is written: source and destination may overlap. */
function take(host: Host, { sheet, rect }: RangeTarget): Taken[][] {
  const rows: Taken[][] = [];
  for (let r = 0; r < rect.rowCount; r++) {
    const line: Taken[] = [];
    for (let c = 0; c < rect.columnCount; c++) {
      const row = rect.row + r;
      const column = rect.column + c;
      const cell = sheet.cells.get(row, column);
      line.push({
        row,
        column,
        cell: cell ? { ...cell } : null,
        style: styleAt(host, sheet, cell, row, column),
      });
    }
    rows.push(line);
  }
  return rows;
}

const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));

/**
 * The area that is written: the source's size, or the whole destination when it is a multiple of it (Microsoft,
 * `Range.copyFrom`: the source is repeated, or the destination expanded).
 */
export function destinationRect(destination: Rect, rows: number, columns: number): Rect {
  const fits = destination.rowCount % rows === 0 && destination.columnCount % columns === 0;
  return ensureOnSheet(fits ? destination : { ...destination, rowCount: rows, columnCount: columns });
}

/** Copies cells with what the type says. Answers the rectangle that was written. */
export function copyCells(
  host: Host,
  source: RangeTarget,
  destination: RangeTarget,
  options: CopyOptions,
): Rect {
  host.recalculation.settle();
  const taken = options.transpose ? turned(take(host, source)) : take(host, source);
  const rows = taken.length;
  const columns = taken[0]?.length ?? 0;
  const { sheet } = destination;
  const rect = destinationRect(destination.rect, rows, columns);
  if (options.type !== "Formats") ensureEditable(host, sheet, rect);
  else ensureAllowed(sheet, "formatCells");
  for (let r = 0; r < rect.rowCount; r++) {
    for (let c = 0; c < rect.columnCount; c++) {
      const from = taken[r % rows]?.[c % columns];
      if (!from || (options.skipBlanks && !(from.cell && hasContent(from.cell)))) continue;
      put(host, sheet, rect.row + r, rect.column + c, from, options.type);
    }
  }
  if (options.type === "All") copyMerges(source, sheet, rect, options.transpose);
  if (options.type === "All" || options.type === "Formats")
    copyRules(host, source, sheet, rect, options.transpose);
  if (options.type === "All") copyValidations(host, source, sheet, rect, options.transpose);
  renameHeaders(host, sheet, rect);
  if (options.type === "Formats") host.formatsChanged(sheet, rect);
  else {
    host.cellsChanged(sheet, rect);
    raiseChanged(host, sheet, rect, "RangeEdited");
  }
  host.sheetChanged(sheet);
  return rect;
}

function put(host: Host, sheet: SheetModel, row: number, column: number, from: Taken, type: CopyType): void {
  const inherited = inheritedStyle(host.model, sheet, row, column);
  const existing = sheet.cells.get(row, column);
  const ownStyle = existing?.style ?? inherited;
  const style = type === "All" || type === "Formats" ? from.style : contentStyle(ownStyle, from.style);
  const content = type === "Formats" ? existing : from.cell;
  const isEmpty = !content || !hasContent(content);
  if (isEmpty && style === inherited) {
    sheet.cells.delete(row, column);
    return;
  }
  const cell = ensureCell(host.model, sheet, row, column);
  cell.style = style;
  if (type === "Formats") return;
  cell.value = from.cell?.value ?? null;
  cell.formula =
    type === "Values" || from.cell?.formula == null
      ? null
      : host.services.translateFormula(from.cell.formula, row - from.row, column - from.column);
  if (type === "All" && from.cell?.richText !== undefined) cell.richText = from.cell.richText;
  else delete cell.richText;
  delete cell.arrayArea;
  delete cell.isDynamicArray;
}

/** Contents alone keep the destination's look; a text that was typed with an apostrophe stays one. */
function contentStyle(own: CellStyle, from: CellStyle): CellStyle {
  return own.quotePrefix === from.quotePrefix ? own : patchStyle(own, { quotePrefix: from.quotePrefix });
}

/** A rectangle of the source as it lies in each repetition of the destination. */
function placed(inner: Rect, source: Rect, into: Rect, transpose: boolean): Rect[] {
  const rows = transpose ? source.columnCount : source.rowCount;
  const columns = transpose ? source.rowCount : source.columnCount;
  const down = transpose ? inner.column - source.column : inner.row - source.row;
  const across = transpose ? inner.row - source.row : inner.column - source.column;
  const [height, width] = transpose
    ? [inner.columnCount, inner.rowCount]
    : [inner.rowCount, inner.columnCount];
  const found: Rect[] = [];
  for (let row = into.row; row < into.row + into.rowCount; row += rows) {
    for (let column = into.column; column < into.column + into.columnCount; column += columns)
      found.push({ row: row + down, column: column + across, rowCount: height, columnCount: width });
  }
  return found;
}

function copyMerges({ sheet, rect }: RangeTarget, into: SheetModel, target: Rect, transpose: boolean): void {
  const whole = sheet.merges.filter((merge) => {
    const common = intersection(merge, rect);
    return common?.rowCount === merge.rowCount && common.columnCount === merge.columnCount;
  });
  into.merges = into.merges.filter((merge) => intersection(merge, target) === null);
  into.merges.push(...whole.flatMap((merge) => placed(merge, rect, target, transpose)));
}

function insideOf(ranges: readonly Rect[], rect: Rect): Rect[] {
  return ranges.map((range) => intersection(range, rect)).filter((part): part is Rect => part !== null);
}

/** What of these rules or validations lies inside the copied rectangle, as it will stand at the target. */
function copiesOf<Item extends ConditionalRule | DataValidation>(
  host: Host,
  items: readonly Item[],
  rect: Rect,
  target: Rect,
  transpose: boolean,
): Item[] {
  return items.flatMap((item) => {
    const inside = insideOf(item.ranges, rect);
    if (inside.length === 0) return [];
    return [
      withRanges(
        host,
        item,
        inside.flatMap((part) => placed(part, rect, target, transpose)),
      ),
    ];
  });
}

function copyRules(
  host: Host,
  { sheet, rect }: RangeTarget,
  into: SheetModel,
  target: Rect,
  transpose: boolean,
): void {
  const copies = copiesOf(host, sheet.rules, rect, target, transpose);
  into.rules = withoutRect(host, into.rules, target);
  for (const copy of copies) into.rules.push({ ...copy, id: newId(host.model) });
  renumber(into);
}

function copyValidations(
  host: Host,
  { sheet, rect }: RangeTarget,
  into: SheetModel,
  target: Rect,
  transpose: boolean,
): void {
  const copies = copiesOf(host, sheet.validations, rect, target, transpose);
  into.validations = withoutRect(host, into.validations, target);
  into.validations.push(...copies);
}
