import { stylePatcher } from "../../model/styles";
import type { Alignment, CellStyle } from "../../model/types";
import type { Arguments } from "../arguments";
import { ensureAllowed } from "../cells/protection";
import { restyle, uniform } from "../cells/styles";
import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { handle, type AreasTarget } from "../targets";
import { autofitColumns, autofitRows } from "./autofit";
import { fromOffice, HORIZONTAL, READING_ORDER, toOffice, VERTICAL } from "./enums";
import { columnWidthOf, rowHeightOf, setColumnWidth, setRowHeight, usesStandard } from "./lines";

/** Changes the alignment of every cell of the areas. */
export function align(host: Host, { areas }: AreasTarget, alignment: Partial<Alignment>): void {
  const patch = stylePatcher({ alignment });
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatCells");
    restyle(host, sheet, rect, patch);
  }
}

/** A property that is one attribute of the alignment. */
function alignmentProperty<K extends keyof Alignment>(
  attribute: K,
  show: (value: Alignment[K]) => unknown,
  read: (args: Arguments) => Alignment[K],
): ScalarProperty<AreasTarget> {
  return documented({
    get(target, host) {
      const value = uniform(host, target.areas, (style) => style.alignment[attribute]);
      return value === null ? null : show(value);
    },
    set: (target, args, host) => align(host, target, { [attribute]: read(args) } as Partial<Alignment>),
  });
}

const MAX_INDENT = 250;

/** ECMA-376 counts 91–180 for downward text; Office.js −1 to −90, and 180 for stacked letters. */
function showRotation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function readRotation(degrees: number): number {
  if (degrees === 180) return 255;
  if (!Number.isInteger(degrees) || degrees < -90 || degrees > 90)
    throw invalidArgument(`text orientation ${degrees}`);
  return degrees < 0 ? 90 - degrees : degrees;
}

export const rangeFormatClass = defineClass("RangeFormat", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: {
    WrapText: alignmentProperty(
      "wrapText",
      (wraps) => wraps,
      (args) => args.boolean(0),
    ),
    ShrinkToFit: alignmentProperty(
      "shrinkToFit",
      (shrinks) => shrinks,
      (args) => args.boolean(0),
    ),
    HorizontalAlignment: alignmentProperty(
      "horizontal",
      (name) => toOffice(HORIZONTAL, name),
      (args) => fromOffice(HORIZONTAL, args),
    ),
    VerticalAlignment: alignmentProperty(
      "vertical",
      (name) => toOffice(VERTICAL, name),
      (args) => fromOffice(VERTICAL, args),
    ),
    IndentLevel: documented({
      get: ({ areas }, host) => uniform(host, areas, (style) => style.alignment.indent),
      set(target, args, host) {
        const indent = args.integer(0);
        if (indent < 0 || indent > MAX_INDENT) throw invalidArgument(`indent ${indent}`);
        indentCells(host, target, () => indent);
      },
    }),
    TextOrientation: alignmentProperty("textRotation", showRotation, (args) => readRotation(args.number(0))),
    ReadingOrder: alignmentProperty(
      "readingOrder",
      (order) => READING_ORDER[order] ?? "Context",
      (args) => READING_ORDER.indexOf(args.oneOf(0, READING_ORDER)),
    ),
    ColumnWidth: documented({ get: columnWidthOf, set: setColumnWidth }, "points; null when columns differ"),
    RowHeight: documented({ get: rowHeightOf, set: setRowHeight }, "points; null when rows differ"),
    UseStandardWidth: documented({
      get: ({ areas }) => usesStandard(areas, "columns"),
      set: (target, args, host) => useStandard(target, args, host, "columns"),
    }),
    UseStandardHeight: documented({
      get: ({ areas }) => usesStandard(areas, "rows"),
      set: (target, args, host) => useStandard(target, args, host, "rows"),
    }),
  },
  navigationProperties: {
    Borders: documented({ get: (target) => handle("RangeBorderCollection", target) }),
    Fill: documented({ get: (target) => handle("RangeFill", target) }),
    Font: documented({ get: (target) => handle("RangeFont", target) }),
    Protection: documented({ get: (target) => handle("FormatProtection", target) }),
  },
  scalarMethods: {
    AutofitColumns: assumed("widths are estimated from the characters, not measured with the font", {
      call: (target, _args, host) => autofitColumns(host, target.areas),
    }),
    AutofitRows: assumed(
      "heights are estimated from the font and the words that fit the column, not measured with the font",
      {
        call: (target, _args, host) => autofitRows(host, target.areas),
      },
    ),
    AdjustIndent: documented({
      call(target, args, host) {
        const amount = args.integer(0);
        indentCells(host, target, (indent) => Math.min(MAX_INDENT, Math.max(0, indent + amount)));
      },
    }),
  },
});

/** An indent means left where the alignment is general or centred, as in Excel. */
function indentCells(host: Host, { areas }: AreasTarget, change: (indent: number) => number): void {
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatCells");
    const done = new Map<CellStyle, CellStyle>();
    restyle(host, sheet, rect, (style) => {
      let changed = done.get(style);
      if (!changed) {
        const indent = change(style.alignment.indent);
        const keepsSide = ["left", "right", "distributed"].includes(style.alignment.horizontal);
        const horizontal = keepsSide || indent === 0 ? style.alignment.horizontal : "left";
        done.set(style, (changed = stylePatcher({ alignment: { indent, horizontal } })(style)));
      }
      return changed;
    });
  }
}

function useStandard(target: AreasTarget, args: Arguments, host: Host, axis: "rows" | "columns"): void {
  if (!args.boolean(0)) return;
  for (const { sheet, rect } of target.areas) {
    if (axis === "columns") {
      for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
        const format = sheet.columns.get(column);
        if (format) format.width = null;
      }
    } else {
      for (const [row, format] of sheet.rows) {
        if (row < rect.row || row >= rect.row + rect.rowCount) continue;
        format.height = null;
        format.customHeight = false;
      }
    }
    host.sheetChanged(sheet);
  }
}
