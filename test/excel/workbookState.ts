import { KEPT_SETTING } from "../../src/core/changes/journal";
import { formatText } from "../../src/simulator/calc";
import { rowFitter } from "../../src/simulator/model/layout";
import type { BorderLine, CellStyle, Color, Rect, SheetModel } from "../../src/simulator/model/types";
import { effectiveStyle } from "../../src/simulator/model/workbook";
import { colorToHex } from "../../src/simulator/model/colors";
import type { Simulator } from "../../src/simulator/node";

/**
 * Everything a person can see of the simulated workbook, as plain data: two workbooks that look, read and calculate
 * the same have the same state. Left out is what Office.js cannot tell and so cannot give back: whether a text was
 * typed with an apostrophe, whether a colour came from the theme, on which of two neighbours a line is drawn, whether
 * a row has its height by itself, how high a hidden row would be. So is the way back from the last write: it is not what the workbook is.
 */
export function stateOf({ workbook }: Simulator) {
  const color = (value: Color | null, automatic: string): string => colorToHex(value, workbook, automatic);

  const fillOf = ({ fill }: CellStyle): string => {
    if (fill.pattern === "none") return "none";
    if (fill.pattern === "solid") return `solid ${color(fill.foreground, "#FFFFFF")}`;
    return `${fill.pattern} ${color(fill.foreground, "#000000")} on ${color(fill.background, "#FFFFFF")}`;
  };

  const lookOf = (style: CellStyle) => {
    const { numberFormat, font, alignment, locked } = style;
    const { carried: _carried, ...plainFont } = font;
    void _carried;
    return {
      numberFormat,
      font: { ...plainFont, color: color(font.color, "#000000") },
      fill: fillOf(style),
      alignment,
      locked,
    };
  };

  const lineOf = (line: BorderLine): string => `${line.style} ${color(line.color, "#000000")}`;

  const sheetState = (sheet: SheetModel) => {
    const defaults = JSON.stringify(lookOf(workbook.defaultStyle));
    const cells: Record<string, unknown> = {};
    const lines: Record<string, string> = {};
    for (const { row, column, cell } of sheet.cells.inside(WHOLE)) {
      const style = effectiveStyle(workbook, sheet, row, column);
      const look = lookOf(style);
      const { top, bottom, left, right } = style.borders;
      if (top) lines[`above ${row},${column}`] = lineOf(top);
      if (bottom) lines[`above ${row + 1},${column}`] = lineOf(bottom);
      if (left) lines[`before ${row},${column}`] = lineOf(left);
      if (right) lines[`before ${row},${column + 1}`] = lineOf(right);
      const isPlain = JSON.stringify(look) === defaults;
      if (cell.value === null && cell.formula === null && isPlain) continue;
      cells[`${row},${column}`] = { value: cell.value, formula: cell.formula, ...(isPlain ? {} : { look }) };
    }
    const validations: Record<string, unknown> = {};
    for (const { ranges, ...validation } of sheet.validations) {
      for (const rect of ranges) {
        for (const key of cellKeys(rect)) validations[key] = validation;
      }
    }
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      cells,
      lines,
      merges: sheet.merges.map((rect) => JSON.stringify(rect)).sort(),
      widths: sizesOf(sheet.columns, ({ width }) => round(width ?? DEFAULT_WIDTH), DEFAULT_WIDTH),
      heights: heightsOf(sheet),
      rules: [...sheet.rules]
        .sort((a, b) => a.priority - b.priority)
        .map(({ id: _id, priority: _priority, carried: _carried, ...rule }) => rule),
      validations,
      tables: sheet.tables.map(({ name, range }) => ({ name, range })),
      tabColor: sheet.tabColor && color(sheet.tabColor, "none"),
      freeze: sheet.freeze ?? { rows: 0, columns: 0 },
      showGridlines: sheet.showGridlines,
      zoom: sheet.zoom,
      page: sheet.pageSetup,
      protection: sheet.protection,
      autoFilter: sheet.autoFilterXml,
      hyperlinks: sheet.hyperlinks,
      hiddenOrGrouped: { rows: foldedOf(sheet.rows), columns: foldedOf(sheet.columns) },
    };
  };

  return structuredClone({
    sheets: workbook.sheets.map(sheetState),
    names: [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: Object.fromEntries([...workbook.settings].filter(([key]) => key !== KEPT_SETTING).sort()),
    properties: Object.fromEntries([...workbook.customProperties].sort()),
    fileProperties: Object.fromEntries([...workbook.properties].filter(([, text]) => text !== "").sort()),
  });
}

const WHOLE: Rect = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
/** Excel's standard column of 8.43 characters as files keep it. */
const DEFAULT_WIDTH = 9.14;

const round = (size: number): number => Math.round(size * 100) / 100;

function* cellKeys({ row, column, rowCount, columnCount }: Rect): Generator<string> {
  for (let r = row; r < row + rowCount; r++) {
    for (let c = column; c < column + columnCount; c++) yield `${r},${c}`;
  }
}

/** Rows as high as they are shown: by their own height, or by what is in them. */
function heightsOf(sheet: SheetModel): Record<number, number> {
  const fitted = rowFitter(sheet, ({ value }, { numberFormat }) => formatText(value, numberFormat).text);
  const numbers = [...sheet.cells.rowNumbers(), ...sheet.rows.keys()];
  const rows = new Map(numbers.filter((row) => !sheet.rows.get(row)?.hidden).map((row) => [row, row]));
  return sizesOf(rows, (row) => sheet.rows.get(row)?.height ?? fitted(row), sheet.defaultRowHeight);
}

/** Rows or columns that are hidden or in a group. */
function foldedOf(
  formats: ReadonlyMap<number, { hidden: boolean; outlineLevel: number }>,
): Record<number, string> {
  return Object.fromEntries(
    [...formats].flatMap(([index, { hidden, outlineLevel }]) =>
      hidden || outlineLevel > 0 ? [[index, `${hidden ? "hidden" : "shown"} level ${outlineLevel}`]] : [],
    ),
  );
}

function sizesOf<T>(
  formats: ReadonlyMap<number, T>,
  sizeOf: (format: T) => number,
  usual: number,
): Record<number, number> {
  return Object.fromEntries(
    [...formats]
      .map(([index, format]) => [index, sizeOf(format)] as const)
      .filter(([, size]) => size !== usual),
  );
}
