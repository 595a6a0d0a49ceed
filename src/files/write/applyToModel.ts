import type { CellInput } from "../../core/changes/changeSet";
import { quoteSheetName, toAbsoluteA1 } from "../../core/grid";
import type { NewSheetChange } from "../../core/remediation/form/types";
import { pixelsToColumnWidth, rowFitter } from "../../simulator/model/layout";
import type { SheetModel, WorkbookModel } from "../../simulator/model/types";
import { addSheet, ensureColumn, ensureRow, findSheet, setCellValue } from "../../simulator/model/workbook";
import { applyFormat } from "./applyFormat";
import { setPage } from "./applyPage";
import { dateValidation, listValidation } from "./applyValidation";

/**
 * Carries out a change set of new sheets on a workbook in memory, without Office.js: what it leaves is what the same
 * changes leave when they go through Excel's own interface. Text is text, whatever it looks like.
 */
export function applyToModel(workbook: WorkbookModel, changes: readonly NewSheetChange[]): void {
  for (const change of changes) applyChange(workbook, change);
}

function sheetOf(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new RangeError(`there is no sheet "${name}"`);
  return sheet;
}

function applyChange(workbook: WorkbookModel, change: NewSheetChange): void {
  switch (change.kind) {
    case "addSheet": {
      const after = workbook.sheets.findIndex(({ name }) => name === change.after);
      addSheet(workbook, change.sheet, after < 0 ? undefined : after + 1);
      return;
    }
    case "setCells": {
      const { sheet: name, row, column } = change.range;
      const sheet = sheetOf(workbook, name);
      change.cells.forEach((line, r) =>
        line.forEach((input, c) => setInput(workbook, sheet, row + r, column + c, input)),
      );
      return;
    }
    case "setFormat":
      return applyFormat(workbook, sheetOf(workbook, change.range.sheet), change.range, change.format);
    case "merge": {
      const { sheet, ...rect } = change.range;
      sheetOf(workbook, sheet).merges.push(rect);
      return;
    }
    case "setColumnWidth": {
      const width = pixelsToColumnWidth(Math.trunc(change.characters * DIGIT_PIXELS + PADDING_PIXELS));
      const sheet = sheetOf(workbook, change.sheet);
      for (let column = change.column; column < change.column + change.columnCount; column++)
        ensureColumn(sheet, column).width = width;
      return;
    }
    case "setRowHeight":
      return setRowHeights(sheetOf(workbook, change.sheet), change.row, change.rowCount, change.height);
    case "setName":
      workbook.names.push({
        name: change.name,
        sheetId: null,
        formula: change.formula.slice(1),
        hidden: false,
        comment: change.comment ?? "",
      });
      return;
    case "setValidation": {
      const { sheet, ...rect } = change.range;
      const { choices } = change.list;
      const source = Array.isArray(choices)
        ? `"${choices.join(",").replace(/"/g, '""')}"`
        : `${choices.sheet === sheet ? "" : `${quoteSheetName(choices.sheet)}!`}${toAbsoluteA1(choices)}`;
      sheetOf(workbook, sheet).validations.push(listValidation(rect, change.list, source));
      return;
    }
    case "setDateValidation": {
      const { sheet, ...rect } = change.range;
      sheetOf(workbook, sheet).validations.push(dateValidation(rect, change.date));
      return;
    }
    case "setPageLayout":
      return setPage(workbook, sheetOf(workbook, change.sheet), change.layout);
    case "showGridlines":
      sheetOf(workbook, change.sheet).showGridlines = change.visible;
      return;
    case "protectSheet":
      sheetOf(workbook, change.sheet).protection = { options: protectionOptions(change.allow), carried: {} };
      return;
    case "setDocumentProperty":
      workbook.customProperties.set(change.name, change.value);
      return;
    case "activate": {
      const { sheet, ...rect } = change.range;
      const shown = sheetOf(workbook, sheet);
      workbook.activeSheetId = shown.id;
      shown.selection = rect;
      return;
    }
  }
}

/** A digit of the default font and the padding of a cell, in pixels (see excel/columnWidth). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

function setInput(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  input: CellInput,
): void {
  if (input === null) return;
  if (typeof input === "object") setCellValue(workbook, sheet, row, column, null, input.formula);
  else setCellValue(workbook, sheet, row, column, input === "" ? null : input);
}

function setRowHeights(sheet: SheetModel, first: number, count: number, height: number | "auto"): void {
  const fit = rowFitter(sheet, ({ value }) => (value === null ? "" : String(value)));
  for (let row = first; row < first + count; row++) {
    const isUsed = sheet.cells.row(row) !== undefined || sheet.rows.has(row);
    if (height === "auto") {
      const points = isUsed ? withRoom(fit(row)) : sheet.defaultRowHeight;
      if (points !== sheet.defaultRowHeight)
        Object.assign(ensureRow(sheet, row), { height: points, customHeight: false });
    } else Object.assign(ensureRow(sheet, row), { height, customHeight: true });
  }
}

/** Rows of at least three lines. */
const TALL_POINTS = 60;
const MORE_POINTS = 21;
const MAX_POINTS = 409;

/**
 * Excel fits rows by its own measure of the font; a file is opened by programs that do not fit them, or have another
 * font. A tall row gets one line more, so that long advice is never cut.
 */
function withRoom(points: number): number {
  return points > TALL_POINTS ? Math.min(MAX_POINTS, points + MORE_POINTS) : points;
}

/** Everything else stays forbidden, as Excel's own protection begins (ECMA-376 §18.3.1.85). */
function protectionOptions(allow: { formatRows?: boolean; insertHyperlinks?: boolean } | undefined) {
  const { formatRows = false, insertHyperlinks = false } = allow ?? {};
  return {
    autoFilter: false,
    deleteColumns: false,
    deleteRows: false,
    objects: false,
    scenarios: false,
    formatCells: false,
    formatColumns: false,
    formatRows,
    insertColumns: false,
    insertHyperlinks,
    insertRows: false,
    pivotTables: false,
    sort: false,
    selectLockedCells: true,
    selectUnlockedCells: true,
  };
}
