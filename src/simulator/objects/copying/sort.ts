/** `Range.sort.apply` by values. */
import { rectToA1 } from "../../model/address";
import type { Cell, Rect, Scalar } from "../../model/types";
import type { Arguments } from "../arguments";
import { isUnbounded } from "../cells/address";
import { ensureEditable, isAllowed } from "../cells/protection";
import { usedPart } from "../cells/read";
import { raiseChanged } from "../cells/write";
import { assumed, defineClass } from "../definition";
import { accessDenied, invalidArgument, invalidOperation, notImplemented } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import { mergesIn } from "../range/merging";
import { bodyRect } from "../tables/geometry";
import type { RangeTarget } from "../targets";

interface SortField {
  /** Zero-based column (or row) inside the range. */
  key: number;
  ascending: boolean;
  textAsNumber: boolean;
}

function readFields(args: Arguments, count: number): SortField[] {
  const given = args.value(0);
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument("sort fields");
  return given.map((value: unknown) => {
    const fields = args.recordOf(value);
    const key = fields.number("key");
    const sortOn = fields.oneOf("sortOn", ["Value", "CellColor", "FontColor", "Icon"]) ?? "Value";
    if (sortOn !== "Value") throw notImplemented(`sorting by ${sortOn}`);
    if (key === undefined || !Number.isInteger(key) || key < 0 || key >= count)
      throw invalidArgument(`a sort key of ${String(key)}`);
    return {
      key,
      ascending: fields.boolean("ascending") ?? true,
      textAsNumber: fields.oneOf("dataOption", ["Normal", "TextAsNumber"]) === "TextAsNumber",
    };
  });
}

/** Excel's order of kinds: numbers, texts, false and true, errors; empty cells last either way. */
function rank(value: Scalar): number {
  if (value === null) return 4;
  if (typeof value === "object") return 3;
  return typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0;
}

function comparer(field: SortField, matchCase: boolean, locale: string) {
  const collator = new Intl.Collator(locale, {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const seen = (value: Scalar): Scalar =>
    field.textAsNumber && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
      ? Number(value)
      : value;
  return (left: Scalar, right: Scalar): number => {
    const [a, b] = [seen(left), seen(right)];
    const [ra, rb] = [rank(a), rank(b)];
    if (ra === 4 || rb === 4) return ra - rb;
    const order =
      ra !== rb
        ? ra - rb
        : typeof a === "string" && typeof b === "string"
          ? collator.compare(a, b)
          : typeof a === "object" || typeof b === "object"
            ? 0
            : Number(a) - Number(b);
    return field.ascending ? order : -order;
  };
}

/** The cells of each line that is moved as a whole, by place inside the line. */
type Line = (Cell | undefined)[];

function readLines({ sheet }: RangeTarget, rect: Rect, byRows: boolean): Line[] {
  const [lines, places] = byRows ? [rect.rowCount, rect.columnCount] : [rect.columnCount, rect.rowCount];
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: places }, (_unused, place) =>
      byRows
        ? sheet.cells.get(rect.row + line, rect.column + place)
        : sheet.cells.get(rect.row + place, rect.column + line),
    ),
  );
}

function writeLines(
  host: Host,
  { sheet }: RangeTarget,
  rect: Rect,
  byRows: boolean,
  lines: { line: Line; from: number }[],
): void {
  lines.forEach(({ line, from }, to) => {
    line.forEach((cell, place) => {
      const row = rect.row + (byRows ? to : place);
      const column = rect.column + (byRows ? place : to);
      if (!cell) {
        sheet.cells.delete(row, column);
        return;
      }
      // Relative references inside the line move with it.
      const formula =
        cell.formula === null
          ? null
          : host.services.translateFormula(cell.formula, byRows ? to - from : 0, byRows ? 0 : to - from);
      sheet.cells.set(row, column, { ...cell, formula });
    });
  });
}

interface SortOptions {
  fields: SortField[];
  matchCase: boolean;
  hasHeaders: boolean;
  byRows: boolean;
}

function sortRange(target: RangeTarget, args: Arguments, host: Host): void {
  const { sheet } = target;
  const rect = isUnbounded(target.rect) ? (usedPart(sheet, target.rect, true) ?? target.rect) : target.rect;
  if (isUnbounded(rect)) return;
  const byRows = (args.optionalOneOf(3, ["Rows", "Columns"]) ?? "Rows") === "Rows";
  const fields = readFields(args, byRows ? rect.columnCount : rect.rowCount);
  const matchCase = args.optionalBoolean(1) ?? false;
  const hasHeaders = args.optionalBoolean(2) ?? false;
  // PinYin or stroke count order Chinese texts; there is no other effect.
  args.optionalOneOf(4, METHODS);
  sort(target, rect, { fields, matchCase, hasHeaders, byRows }, host);
}

const METHODS = ["PinYin", "StrokeCount"] as const;

function sort(target: RangeTarget, rect: Rect, options: SortOptions, host: Host): void {
  const { sheet } = target;
  const { fields, matchCase, hasHeaders, byRows } = options;
  if (!isAllowed(sheet, "sort")) throw accessDenied("the worksheet is protected (sort)");
  ensureEditable(host, sheet, rect);
  if (mergesIn(sheet, rect).length > 0) throw invalidOperation("merged cells are not sorted");
  host.recalculation.settle();
  const header = hasHeaders ? 1 : 0;
  const body: Rect = byRows
    ? { ...rect, row: rect.row + header, rowCount: rect.rowCount - header }
    : { ...rect, column: rect.column + header, columnCount: rect.columnCount - header };
  if (body.rowCount < 1 || body.columnCount < 1) return;
  const compare = fields.map((field) => comparer(field, matchCase, host.options.locale));
  const lines = readLines(target, body, byRows).map((line, from) => ({ line, from }));
  lines.sort((a, b) => {
    for (const [index, field] of fields.entries()) {
      const order = compare[index]?.(a.line[field.key]?.value ?? null, b.line[field.key]?.value ?? null) ?? 0;
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  writeLines(host, target, body, byRows, lines);
  host.cellsChanged(sheet, rect);
  raiseChanged(host, sheet, rect, "RangeEdited");
  const event = byRows ? EventNumber.worksheetRowSorted : EventNumber.worksheetColumnSorted;
  const message = { worksheetId: sheet.id, address: rectToA1(rect), source: host.source };
  host.events.raise(event, [sheet.id, WORKBOOK_EVENT_TARGET], message);
}

export const rangeSortClass = defineClass("RangeSort", {
  scalarMethods: {
    Apply: assumed("texts in the order of the locale's collation; cells move with their formats", {
      call: sortRange,
    }),
  },
});

export const tableSortClass = defineClass("TableSort", {
  scalarMethods: {
    Apply: assumed("as sorting the table's rows of data", {
      call({ sheet, table }, args, host) {
        const rect = bodyRect(table);
        const fields = readFields(args, rect.columnCount);
        const matchCase = args.optionalBoolean(1) ?? false;
        args.optionalOneOf(2, METHODS);
        sort({ sheet, rect }, rect, { fields, matchCase, hasHeaders: false, byRows: true }, host);
      },
    }),
  },
});
