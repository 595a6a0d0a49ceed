/** `Range.autoFill`: copies and linear series. */
import type { Cell, Rect } from "../../model/types";
import { ensureCell } from "../../model/workbook";
import { ensureOnSheet, rectOfAddress } from "../cells/address";
import { ensureEditable } from "../cells/protection";
import { styleAt } from "../cells/read";
import { raiseChanged } from "../cells/write";
import { assumed, type ScalarMethod } from "../definition";
import { invalidArgument, notImplemented } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;

type FillType = "FillDefault" | "FillCopy" | "FillSeries" | "FillFormats" | "FillValues";

/** One line along which is filled: cells of the source, and places after (or before) them. */
interface Line {
  source: { row: number; column: number; cell: Cell | undefined }[];
  into: { row: number; column: number }[];
}

/** Which way the destination goes beyond the source. @throws InvalidArgument when it does not hold the source */
function linesOf({ sheet, rect }: RangeTarget, into: Rect): Line[] {
  const holds =
    into.row <= rect.row &&
    into.column <= rect.column &&
    into.row + into.rowCount >= rect.row + rect.rowCount &&
    into.column + into.columnCount >= rect.column + rect.columnCount;
  const down = into.columnCount === rect.columnCount && into.rowCount > rect.rowCount;
  const across = into.rowCount === rect.rowCount && into.columnCount > rect.columnCount;
  if (!holds || (!down && !across))
    throw invalidArgument("the destination holds the source and goes one way");
  const backwards = down ? into.row < rect.row : into.column < rect.column;
  const place = (line: number, at: number) =>
    down ? { row: at, column: rect.column + line } : { row: rect.row + line, column: at };
  const [from, count, end, start] = down
    ? [rect.row, rect.rowCount, into.row + into.rowCount, into.row]
    : [rect.column, rect.columnCount, into.column + into.columnCount, into.column];
  return Array.from({ length: down ? rect.columnCount : rect.rowCount }, (_, line) => {
    const source = Array.from({ length: count }, (_unused, index) => {
      const at = place(line, from + index);
      return { ...at, cell: sheet.cells.get(at.row, at.column) };
    });
    const length = backwards ? from - start : end - from - count;
    const targets = Array.from({ length }, (_unused, index) =>
      place(line, backwards ? from - 1 - index : from + count + index),
    );
    return { source: backwards ? source.reverse() : source, into: targets };
  });
}

/** The values that follow: numbers go on in equal steps; null where the source is repeated. */
function series({ source }: Line, type: FillType): ((index: number) => number) | null {
  const values = source.map(({ cell }) => (cell && cell.formula === null ? cell.value : null));
  const numbers = values.filter((value): value is number => typeof value === "number");
  if (numbers.length !== values.length || type === "FillCopy" || type === "FillValues") return null;
  const [first = 0, second] = numbers;
  if (second === undefined) return type === "FillSeries" ? (index) => first + index + 1 : null;
  // Least squares through the given numbers, as Excel's fill handle does.
  const n = numbers.length;
  const meanX = (n - 1) / 2;
  const meanY = numbers.reduce((sum, value) => sum + value, 0) / n;
  const over = numbers.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0);
  const under = numbers.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
  const step = over / under;
  return (index) => meanY + step * (n + index - meanX);
}

function fill(host: Host, { sheet }: RangeTarget, line: Line, type: FillType): void {
  const next = series(line, type);
  line.into.forEach((at, index) => {
    const from = line.source[index % line.source.length];
    if (!from) return;
    const cell = ensureCell(host.model, sheet, at.row, at.column);
    if (type !== "FillValues") cell.style = styleAt(host, sheet, from.cell, from.row, from.column);
    if (type === "FillFormats") return;
    const { cell: model } = from;
    cell.value = next ? Math.round(next(index) * 1e12) / 1e12 : (model?.value ?? null);
    cell.formula =
      model?.formula == null || type === "FillValues"
        ? null
        : host.services.translateFormula(model.formula, at.row - from.row, at.column - from.column);
  });
}

export const autoFillMethods: Record<string, ScalarMethod<RangeTarget>> = {
  AutoFill: assumed("numbers continue in equal steps (least squares); texts and formulas are repeated", {
    call(target, args, host) {
      const asked = args.optionalOneOf(1, TYPES) ?? "FillDefault";
      const supported: readonly string[] = [
        "FillDefault",
        "FillCopy",
        "FillSeries",
        "FillFormats",
        "FillValues",
      ];
      if (!supported.includes(asked)) throw notImplemented(`Range.autoFill of type ${asked}`);
      const { sheet } = target;
      const range = args.target(0, "Range");
      if (!range && !args.has(0)) throw notImplemented("Range.autoFill without a destination");
      const into = ensureOnSheet(range ? range.rect : rectOfAddress(host.model, sheet, args.string(0)));
      ensureEditable(host, sheet, into);
      host.recalculation.settle();
      for (const line of linesOf(target, into)) fill(host, target, line, asked as FillType);
      host.cellsChanged(sheet, into);
      raiseChanged(host, sheet, into, "RangeEdited");
    },
  }),
};
