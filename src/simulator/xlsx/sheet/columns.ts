/** `<cols>`: widths and styles of columns (ECMA-376 §18.3.1.13), one record per run of equal columns. */
import { MAX_COLUMNS } from "../../model/address";
import type { CellStyle, ColumnFormat, SheetModel } from "../../model/types";
import type { Budget } from "../limits";
import { sameData } from "../same";
import { booleanAttribute, childrenNamed, element, numberAttribute } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** Characters of a column that nobody set, padding included: 8.43 of Calibri 11 (§18.3.1.13). */
const STANDARD_WIDTH = 9.140625;
const CARRIED = ["bestFit", "phonetic"];

export function readColumns(
  cols: XmlElement | undefined,
  defaultWidth: number | null,
  { cellXfs, budget }: { cellXfs: readonly CellStyle[]; budget: Budget },
): Map<number, ColumnFormat> {
  const columns = new Map<number, ColumnFormat>();
  for (const col of childrenNamed(cols, "col")) {
    const first = Math.max(1, numberAttribute(col, "min") ?? 1);
    const last = Math.min(MAX_COLUMNS, numberAttribute(col, "max") ?? first);
    budget.spend(Math.max(0, last - first + 1));
    const width = numberAttribute(col, "width");
    const isStandard =
      !booleanAttribute(col, "customWidth", false) && width === (defaultWidth ?? STANDARD_WIDTH);
    const style = numberAttribute(col, "style");
    const carried = CARRIED.filter((name) => col.attributes[name] !== undefined);
    for (let column = first - 1; column < last; column++) {
      columns.set(column, {
        width: isStandard ? null : width,
        hidden: booleanAttribute(col, "hidden", false),
        outlineLevel: Math.min(7, numberAttribute(col, "outlineLevel") ?? 0),
        collapsed: booleanAttribute(col, "collapsed", false),
        style: style === null ? null : (cellXfs[style] ?? null),
        ...(carried.length > 0
          ? { carried: Object.fromEntries(carried.map((name) => [name, col.attributes[name] ?? ""])) }
          : {}),
      });
    }
  }
  return columns;
}

function saysSomething(format: ColumnFormat): boolean {
  return (
    format.width !== null ||
    format.hidden ||
    format.outlineLevel > 0 ||
    format.collapsed ||
    format.style !== null ||
    format.carried !== undefined
  );
}

export function columnsElement(
  sheet: SheetModel,
  cellXf: (style: CellStyle) => number,
): XmlElement | undefined {
  const numbers = [...sheet.columns.keys()].sort((a, b) => a - b);
  const runs: { first: number; last: number; format: ColumnFormat }[] = [];
  for (const column of numbers) {
    const format = sheet.columns.get(column);
    if (!format || !saysSomething(format)) continue;
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1 && sameFormat(run.format, format)) run.last = column;
    else runs.push({ first: column, last: column, format });
  }
  if (runs.length === 0) return undefined;
  const standard = sheet.defaultColumnWidth ?? STANDARD_WIDTH;
  return element(
    "cols",
    {},
    runs.map(({ first, last, format }) =>
      element("col", {
        min: first + 1,
        max: last + 1,
        width: format.width ?? standard,
        style: format.style ? cellXf(format.style) : null,
        hidden: format.hidden ? 1 : null,
        bestFit: format.carried?.bestFit,
        customWidth: format.width !== null ? 1 : null,
        phonetic: format.carried?.phonetic,
        outlineLevel: format.outlineLevel > 0 ? format.outlineLevel : null,
        collapsed: format.collapsed ? 1 : null,
      }),
    ),
  );
}

function sameFormat(a: ColumnFormat, b: ColumnFormat): boolean {
  return a.style === b.style && sameData({ ...a, style: null }, { ...b, style: null });
}
