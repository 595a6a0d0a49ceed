import { SETTING_PREFIX } from "../snapshot";
import type { CellInput, Change, Proposal } from "../changes/changeSet";
import type { RangeRef, Rect } from "../grid";
import {
  contains,
  intersects,
  parseAddress,
  quoteSheetName,
  rangeOf,
  toAbsoluteA1,
  toAddress,
} from "../grid";
import type { IndicatorId } from "../ita/indicators";
import { isoToSerial } from "../period/calendar";
import type { IsoDate } from "../period/types";
import { freeSheetName } from "../plan/proposePlan";
import { hasName } from "../plan/sheet/layout";
import { TODAY_NAME } from "../plan/sheet/rules";
import { textSum } from "../plan/sheet/signature";
import type { Finding, Result } from "../result";
import { finding, refusal, success } from "../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { findRegister } from "./findRegister";
import { summarise } from "./summarise";
import type { SummaryBlock } from "./summaryCells";
import * as cells from "./summaryCells";
import type { FoundSummary } from "./summarySheet";
import { freeSummaryName, summaryAt } from "./summarySheet";
import type { IndicatorSummary, ReportRegister } from "./types";

export interface SummaryOptions {
  /** Top left cell of the table; the earlier summary's place, or a new sheet, when absent. */
  at?: RangeRef;
  /** Live formulas (when absent) or numbers as of today. */
  as?: "formulas" | "values";
  today: IsoDate;
  /** The failing indicators; all of the register when absent. */
  failing?: readonly IndicatorId[];
}

export interface SummaryOutcome {
  indicators: IndicatorSummary[];
  /** What the summary covers; one range. */
  written: RangeRef[];
  /** Sheet of the register. */
  register: string;
}

/**
 * Writes the status of the failing indicators into cells: ตัวชี้วัด | หน่วยงานทั้งหมด | รายงานแล้ว | แล้วเสร็จ | อยู่ระหว่างดำเนินการ | ยังไม่ดำเนินการ |
 * ล่าช้า | ร้อยละ, counted from the register. An earlier summary of ours is brought up to date in place; cells of the user's are
 * never overwritten (`changes/would-overwrite`), nor a protected sheet (`changes/sheet-protected`).
 */
export function proposeSummary(
  snapshot: WorkbookSnapshot,
  options: SummaryOptions,
): Result<Proposal<SummaryOutcome>> {
  const found = findRegister(snapshot);
  if (!found.ok) return found;
  const register = found.value;
  const { at, as = "formulas", today } = options;
  if (at && !sheetNamed(snapshot, at.sheet)) {
    return refusal(finding("error", "remediation/no-such-sheet", { sheet: at.sheet }));
  }
  const earlier = summaryAt(snapshot, at);
  const summaries = summarise(register, { today, failing: options.failing });
  const place = placeOf(snapshot, at, earlier);
  const block: SummaryBlock = {
    ...place,
    register,
    summaries,
    as,
    today,
    lastRow: lastFormulaRow(snapshot, register, place, summaries.length),
    dateCells: cells.valueDates(register.deadline, today),
  };
  if (as === "formulas") block.dateCells = liveDates(snapshot, block);
  const target = place.isNew ? undefined : sheetNamed(snapshot, place.sheet);
  const refused = target ? refusalFor(target, cells.blockRange(block), earlier) : null;
  if (refused) return refusal(refused, ...found.findings);
  const { changes, findings } = changesFor(snapshot, block, place, earlier);
  return success(
    {
      changeSet: { action: "summary", changes },
      outcome: { indicators: summaries, written: [cells.blockRange(block)], register: register.sheet },
    },
    [
      ...(changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : []),
      ...found.findings,
      ...findings,
    ],
  );
}

interface Place {
  sheet: string;
  row: number;
  column: number;
  /** The sheet is still to be added. */
  isNew: boolean;
}

const SHEET_NAME = "สรุปผลการดำเนินการ";
/** Under the title of a sheet of its own. */
const FIRST_ROW = 2;

function placeOf(snapshot: WorkbookSnapshot, at: RangeRef | undefined, earlier: FoundSummary | null): Place {
  if (earlier)
    return { sheet: earlier.range.sheet, row: earlier.range.row, column: earlier.range.column, isNew: false };
  if (!at) return { sheet: freeSheetName(snapshot, SHEET_NAME), row: FIRST_ROW, column: 0, isNew: true };
  return {
    sheet: sheetNamed(snapshot, at.sheet)?.name ?? at.sheet,
    row: at.row,
    column: at.column,
    isNew: false,
  };
}

/** Rows that may be added below the register and are counted without a new summary. */
const GROWTH = 500;

/** The register's last row, or some hundred below it where nothing else stands. */
function lastFormulaRow(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  place: Place,
  indicatorCount: number,
): number {
  const sheet = sheetNamed(snapshot, register.sheet);
  const below: Rect = { ...register.range, row: register.lastRow + 1, rowCount: GROWTH };
  const block: Rect = {
    ...place,
    rowCount: cells.blockRows(indicatorCount),
    columnCount: cells.BLOCK_COLUMNS,
  };
  const isOwnPlace = place.sheet === register.sheet && intersects(block, below);
  return !sheet || isOwnPlace || filledCells(sheet, below).length > 0
    ? register.lastRow
    : register.lastRow + GROWTH;
}

function filledCells(sheet: SheetSnapshot, rect: Rect): { row: number; column: number }[] {
  const filled: { row: number; column: number }[] = [];
  const { used } = sheet;
  if (!used) return filled;
  const bottom = Math.min(rect.row + rect.rowCount, used.row + used.rowCount);
  const right = Math.min(rect.column + rect.columnCount, used.column + used.columnCount);
  for (let row = Math.max(rect.row, used.row); row < bottom; row++) {
    for (let column = Math.max(rect.column, used.column); column < right; column++) {
      if (valueAt(sheet, row, column) !== "") filled.push({ row, column });
    }
  }
  return filled;
}

/** The user's cells, and merged areas that would swallow what is written, are in the way; an earlier summary is not. */
function refusalFor(sheet: SheetSnapshot, range: RangeRef, earlier: FoundSummary | null): Finding | null {
  if (sheet.isProtected) return finding("error", "changes/sheet-protected", { sheet: sheet.name });
  const isOurs = (rect: Rect) => earlier !== null && contains(earlier.range, rect);
  const inTheWay: Rect[] = [
    ...filledCells(sheet, range).map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })),
    ...sheet.merges.filter((merge) => intersects(merge, range)),
  ].filter((rect) => !isOurs(rect));
  if (inTheWay.length === 0) return null;
  const top = Math.min(...inTheWay.map((rect) => rect.row));
  const left = Math.min(...inTheWay.map((rect) => rect.column));
  const bottom = Math.max(...inTheWay.map((rect) => rect.row + rect.rowCount));
  const right = Math.max(...inTheWay.map((rect) => rect.column + rect.columnCount));
  const at = rangeOf(sheet.name, top, left, bottom - top, right - left);
  return finding("error", "changes/would-overwrite", { cellCount: inTheWay.length }, at);
}

/** The deadline: the register's own date cell where there is one. Today: the workbook's `ITA_Today`, else Excel's. */
function liveDates(snapshot: WorkbookSnapshot, block: SummaryBlock): SummaryBlock["dateCells"] {
  const { deadline, deadlineAt } = block.register;
  const own = cells.dateCellsOf(block).today;
  const today = snapshot.names.find((entry) => entry.name.toLowerCase() === TODAY_NAME.toLowerCase());
  const todayAt = today ? parseAddress(today.formula.replace(/^=/, "")) : null;
  const isOwnCell = todayAt !== null && todayAt.sheet === own.sheet && contains(own, todayAt);
  const isNamed = hasName(snapshot, TODAY_NAME) && !isOwnCell;
  const deadlineCell: CellInput = deadlineAt
    ? { formula: `=${toAddress(deadlineAt)}` }
    : deadline === null
      ? ""
      : isoToSerial(deadline);
  return { deadline: deadlineCell, today: { formula: isNamed ? `=${TODAY_NAME}` : "=TODAY()" } };
}

function nameFormula(range: RangeRef): string {
  return `=${quoteSheetName(range.sheet)}!${toAbsoluteA1(range)}`;
}

function changesFor(
  snapshot: WorkbookSnapshot,
  block: SummaryBlock,
  place: Place,
  earlier: FoundSummary | null,
): { changes: Change[]; findings: Finding[] } {
  const { cells: contents, as, findings } = cells.blockCells(block);
  const range = cells.blockRange(block);
  const target = place.isNew ? undefined : sheetNamed(snapshot, place.sheet);
  const name = earlier?.name ?? freeSummaryName(snapshot);
  const key = `${SETTING_PREFIX}summary.${name}`;
  const sum = textSum(JSON.stringify([range, contents.slice(0, -1)]));
  if (earlier && isUpToDate(snapshot, range, contents, snapshot.settings[key] === JSON.stringify({ sum }))) {
    return { changes: [], findings };
  }
  const dates = cells.dateCellsOf(block);
  const setsToday = as === "formulas" && !hasName(snapshot, TODAY_NAME);
  const changes: Change[] = [
    ...(place.isNew ? cells.newSheetChanges(place.sheet, block.register.sheet) : []),
    ...(target ? cells.widenEmptyColumns(block, target) : []),
    ...leftovers(range, earlier),
    ...cells.formatBlock(block),
    { kind: "setCells", range, cells: contents },
    { kind: "setRowHeight", sheet: range.sheet, row: range.row, rowCount: range.rowCount, height: "auto" },
    { kind: "setName", name, formula: nameFormula(range) },
    ...(setsToday ? [{ kind: "setName" as const, name: TODAY_NAME, formula: nameFormula(dates.today) }] : []),
    { kind: "setSetting", key, value: JSON.stringify({ sum }) },
    { kind: "activate", range: rangeOf(range.sheet, range.row, range.column) },
  ];
  return { changes, findings };
}

/** The same summary was written last time, and nobody has typed over its texts and numbers since. */
function isUpToDate(
  snapshot: WorkbookSnapshot,
  range: RangeRef,
  contents: CellInput[][],
  isSame: boolean,
): boolean {
  const sheet = sheetNamed(snapshot, range.sheet);
  if (!sheet || !isSame) return false;
  return contents.slice(0, -1).every((line, r) =>
    line.every((input, c) => {
      const current = valueAt(sheet, range.row + r, range.column + c);
      return typeof input === "object" ? input === null || current !== "" : current === input;
    }),
  );
}

/** Rows of a longer earlier summary are emptied. */
function leftovers(range: RangeRef, earlier: FoundSummary | null): Change[] {
  if (!earlier) return [];
  const old = earlier.range;
  const top = range.row + range.rowCount;
  const rowCount = old.row + old.rowCount - top;
  if (rowCount < 1) return [];
  const rest = rangeOf(old.sheet, top, old.column, rowCount, old.columnCount);
  const empty = Array.from({ length: rowCount }, () => Array<CellInput>(old.columnCount).fill(""));
  return [
    { kind: "setCells", range: rest, cells: empty },
    { kind: "setFormat", range: rest, format: { borders: { style: "None" }, fillColor: null } },
  ];
}
