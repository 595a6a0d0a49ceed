import type { CellInput, Change, Proposal } from "../changes/changeSet";
import type { RangeRef, Rect } from "../grid";
import { quoteSheetName, rangeOf, toAbsoluteA1 } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { IsoDate } from "../period/types";
import { freeSheetName } from "../plan/proposePlan";
import { hasName } from "../plan/sheet/layout";
import { TODAY_NAME } from "../plan/sheet/rules";
import { contentSum } from "./contentSum";
import type { Finding, Result } from "../result";
import { finding, refusal, success } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { SETTING_PREFIX, sheetNamed, valueAt } from "../snapshot";
import { findRegister } from "./findRegister";
import { lastFormulaRow } from "./lastFormulaRow";
import { deadlineInput, todayExpression } from "./liveDates";
import { isInColumns } from "./statusColumns";
import { proposeBeside } from "./proposeBeside";
import { reportSubject } from "./reportSubject";
import { isMadeLine, isOwnWork, leftovers, refusalFor } from "./roomFor";
import { summarise } from "./summarise";
import type { SummaryBlock } from "./summaryCells";
import * as cells from "./summaryCells";
import { columnsFor } from "./summaryColumns";
import { formatBlock, newSheetChanges, titleLines, widenEmptyColumns } from "./summaryLooks";
import { isSummarySentence } from "./summarySentence";
import type { FoundSummary } from "./summarySheet";
import { freeSummaryName, summaryAt } from "./summarySheet";
import type { IndicatorSummary } from "./types";

export interface SummaryOptions {
  /** Top left cell of the table; the earlier summary's place, or a new sheet, when absent. */
  at?: RangeRef;
  /** New columns beside the user's own table of (failing) indicators; `at` is not looked at. */
  beside?: boolean;
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
 * Writes the status of the failing indicators into cells: ตัวชี้วัด | หน่วยงานทั้งหมด | รายงานแล้ว | แล้วเสร็จ | ตรวจยืนยันแล้ว |
 * อยู่ระหว่างดำเนินการ | ยังไม่ดำเนินการ | ยกเลิก | ล่าช้า | ร้อยละ | a sentence, counted from the register: at a chosen cell, on a sheet of its
 * own, or in new columns beside the user's own table. An earlier summary of ours is brought up to date in place; cells of the
 * user's are never overwritten (`changes/would-overwrite`), nor a protected sheet (`changes/sheet-protected`).
 */
export function proposeSummary(
  snapshot: WorkbookSnapshot,
  options: SummaryOptions,
): Result<Proposal<SummaryOutcome>> {
  const found = findRegister(snapshot);
  if (!found.ok) return found;
  const register = found.value;
  const { at, as = "formulas", today } = options;
  if (options.beside || (at && isInColumns(snapshot, at)))
    return proposeBeside(snapshot, register, { as, today }, found.findings);
  if (at && !sheetNamed(snapshot, at.sheet)) {
    return refusal(finding("error", "remediation/no-such-sheet", { sheet: at.sheet }));
  }
  const earlier = summaryAt(snapshot, at);
  const summaries = summarise(register, { today, failing: options.failing });
  const columns = columnsFor(summaries);
  const titles = at || earlier ? [] : titleLines(reportSubject(snapshot, register));
  const place = placeOf(snapshot, at, earlier, titles.length);
  const block: SummaryBlock = {
    ...place,
    register,
    summaries,
    columns,
    as,
    today,
    lastRow: lastFormulaRow(snapshot, register, ownRect(place, summaries.length, columns.length)),
    dateCells: cells.valueDates(register.deadline, today),
  };
  if (as === "formulas") block.dateCells = liveDates(snapshot, block);
  const target = place.isNew ? undefined : sheetNamed(snapshot, place.sheet);
  const refused = target ? refusalFor(target, cells.blockRange(block), earlier?.range ?? null) : null;
  if (refused) return refusal(refused, ...found.findings);
  const { changes, findings } = changesFor(snapshot, block, { place, earlier, titles });
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

function placeOf(
  snapshot: WorkbookSnapshot,
  at: RangeRef | undefined,
  earlier: FoundSummary | null,
  titleCount: number,
): Place {
  if (earlier)
    return { sheet: earlier.range.sheet, row: earlier.range.row, column: earlier.range.column, isNew: false };
  if (!at) return { sheet: freeSheetName(snapshot, SHEET_NAME), row: titleCount + 1, column: 0, isNew: true };
  return {
    sheet: sheetNamed(snapshot, at.sheet)?.name ?? at.sheet,
    row: at.row,
    column: at.column,
    isNew: false,
  };
}

function ownRect(place: Place, indicatorCount: number, columnCount: number): Rect & { sheet: string } {
  return { ...place, rowCount: cells.blockRows(indicatorCount), columnCount: columnCount + 2 };
}

/** The deadline: the register's own date cell where there is one. Today: the workbook's `ITA_Today`, else Excel's. */
function liveDates(snapshot: WorkbookSnapshot, block: SummaryBlock): SummaryBlock["dateCells"] {
  const own = cells.dateCellsOf(block).today;
  return {
    deadline: deadlineInput(block.register),
    today: { formula: `=${todayExpression(snapshot, own)}` },
  };
}

function nameFormula(range: RangeRef): string {
  return `=${quoteSheetName(range.sheet)}!${toAbsoluteA1(range)}`;
}

function changesFor(
  snapshot: WorkbookSnapshot,
  block: SummaryBlock,
  { place, earlier, titles }: { place: Place; earlier: FoundSummary | null; titles: readonly string[] },
): { changes: Change[]; findings: Finding[] } {
  const { cells: contents, as, findings } = cells.blockCells(block);
  const range = cells.blockRange(block);
  const target = place.isNew ? undefined : sheetNamed(snapshot, place.sheet);
  const name = earlier?.name ?? freeSummaryName(snapshot);
  const key = `${SETTING_PREFIX}summary.${name}`;
  const sum = contentSum([range, contents.slice(0, -1)]);
  if (earlier && isUpToDate(snapshot, range, contents, snapshot.settings[key] === JSON.stringify({ sum }))) {
    return { changes: [], findings };
  }
  const isOurs = (text: string) => isMadeLine(text) || isSummarySentence(text);
  const isOwn = target && earlier ? isOwnWork(target, earlier.range, contents, isOurs) : false;
  const dates = cells.dateCellsOf(block);
  const setsToday = as === "formulas" && !hasName(snapshot, TODAY_NAME);
  const changes: Change[] = [
    ...(place.isNew ? newSheetChanges(block, titles) : []),
    ...(target ? widenEmptyColumns(target, range) : []),
    ...leftovers(range, earlier?.range ?? null, isOwn),
    ...formatBlock(block),
    { kind: "setCells", range, cells: contents, ...(isOwn ? { own: true as const } : {}), isBlock: true },
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
