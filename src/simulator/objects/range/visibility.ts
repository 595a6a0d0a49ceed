/** Hidden rows and columns, and outline groups. */
import type { Rect, SheetModel } from "../../model/types";
import { ensureColumn, ensureRow } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { isEntireColumn, isEntireRow } from "../cells/address";
import { ensureAllowed, ensureUnprotected } from "../cells/protection";
import { documented, type ScalarMethod, type ScalarProperty } from "../definition";
import { invalidArgument, invalidOperation } from "../errors";
import type { Host } from "../host";
import { setRowsHidden } from "../structure/rowVisibility";
import type { RangeTarget } from "../targets";

/** Whether all rows of the rectangle are hidden; null when some are. */
function rowsHidden(sheet: SheetModel, rect: Rect): boolean | null {
  let hidden = 0;
  for (const [row, format] of sheet.rows) {
    if (format.hidden && row >= rect.row && row < rect.row + rect.rowCount) hidden++;
  }
  return hidden === rect.rowCount ? true : hidden === 0 ? false : null;
}

function columnsHidden(sheet: SheetModel, rect: Rect): boolean | null {
  let hidden = 0;
  for (const [column, format] of sheet.columns) {
    if (format.hidden && column >= rect.column && column < rect.column + rect.columnCount) hidden++;
  }
  return hidden === rect.columnCount ? true : hidden === 0 ? false : null;
}

function hideRows({ sheet, rect }: RangeTarget, args: Arguments, host: Host): void {
  ensureAllowed(sheet, "formatRows");
  const hidden = args.boolean(0);
  if (isEntireColumn(rect)) {
    if (hidden) throw invalidOperation("all rows of a worksheet are not hidden at once");
    for (const [row, format] of [...sheet.rows])
      if (format.hidden) setRowsHidden(host, sheet, row, 1, () => false);
  } else setRowsHidden(host, sheet, rect.row, rect.rowCount, () => hidden);
  host.sheetChanged(sheet);
}

function hideColumns({ sheet, rect }: RangeTarget, args: Arguments, host: Host): void {
  ensureAllowed(sheet, "formatColumns");
  const hidden = args.boolean(0);
  for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
    if (hidden || sheet.columns.has(column)) ensureColumn(sheet, column).hidden = hidden;
  }
  host.sheetChanged(sheet);
}

export const visibilityProperties: Record<string, ScalarProperty<RangeTarget>> = {
  RowHidden: documented({ get: ({ sheet, rect }) => rowsHidden(sheet, rect), set: hideRows }),
  ColumnHidden: documented({ get: ({ sheet, rect }) => columnsHidden(sheet, rect), set: hideColumns }),
  Hidden: documented(
    {
      get({ sheet, rect }) {
        const rows = rowsHidden(sheet, rect);
        const columns = columnsHidden(sheet, rect);
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    "true when all cells are hidden, null when some are",
  ),
};

/** Excel's outline has at most seven levels of groups. */
const MAX_OUTLINE_LEVEL = 7;

interface Lines {
  from: number;
  count: number;
  line(at: number): { hidden: boolean; outlineLevel: number; collapsed: boolean };
  existing(at: number): { hidden: boolean; outlineLevel: number; collapsed: boolean } | undefined;
  /** Where the button of a group stands that covers `from … from + count - 1`. */
  summaryAt(from: number, count: number): number;
}

function linesOf({ sheet, rect }: RangeTarget, args: Arguments): Lines {
  const byRows = args.oneOf(0, ["ByRows", "ByColumns"]) === "ByRows";
  // Microsoft, `Range.group`: the range consists of whole rows or whole columns.
  if (byRows ? !isEntireRow(rect) : !isEntireColumn(rect))
    throw invalidArgument(`the range is not made of whole ${byRows ? "rows" : "columns"}`);
  return byRows
    ? {
        from: rect.row,
        count: rect.rowCount,
        line: (row) => ensureRow(sheet, row),
        existing: (row) => sheet.rows.get(row),
        summaryAt: (from, count) => (sheet.summaryBelow ? from + count : from - 1),
      }
    : {
        from: rect.column,
        count: rect.columnCount,
        line: (column) => ensureColumn(sheet, column),
        existing: (column) => sheet.columns.get(column),
        summaryAt: (from, count) => (sheet.summaryRight ? from + count : from - 1),
      };
}

function outline(change: (lines: Lines, host: Host) => void): ScalarMethod<RangeTarget> {
  return documented({
    call(target, args, host) {
      ensureUnprotected(target.sheet);
      change(linesOf(target, args), host);
      host.sheetChanged(target.sheet);
    },
  });
}

function setCollapsed(lines: Lines, collapsed: boolean): void {
  for (let at = lines.from; at < lines.from + lines.count; at++) {
    const line = lines.existing(at);
    if (!line || line.outlineLevel === 0) throw invalidOperation("the rows or columns are not grouped");
    line.hidden = collapsed;
  }
  const button = lines.summaryAt(lines.from, lines.count);
  if (button >= 0) lines.line(button).collapsed = collapsed;
}

export const outlineMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Group: outline((lines) => {
    for (let at = lines.from; at < lines.from + lines.count; at++) {
      const line = lines.line(at);
      if (line.outlineLevel >= MAX_OUTLINE_LEVEL) throw invalidOperation("more than seven levels of groups");
      line.outlineLevel++;
    }
  }),
  Ungroup: outline((lines) => {
    for (let at = lines.from; at < lines.from + lines.count; at++) {
      const line = lines.existing(at);
      if (!line || line.outlineLevel === 0) throw invalidOperation("the rows or columns are not grouped");
      line.outlineLevel--;
    }
    const button = lines.existing(lines.summaryAt(lines.from, lines.count));
    if (button) button.collapsed = false;
  }),
  HideGroupDetails: outline((lines) => setCollapsed(lines, true)),
  ShowGroupDetails: outline((lines) => setCollapsed(lines, false)),
};
