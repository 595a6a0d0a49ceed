import type { CellInput, Change, Proposal, RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { isoToSerial } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import { DATE_FORMAT, HEADER } from "../../paper/looks";
import type { Result } from "../../result";
import { finding, refusal, success } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import { sheetNamed } from "../../snapshot";
import { findRegister } from "../findRegister";
import { REPORT_COLUMNS } from "../reports/columns";
import { refusalFor } from "../roomFor";
import { VERIFIED_WORD, readVerified } from "../statusWords";
import type { ReportRegister, ReportRow } from "../types";
import { chooseReports, type ReportChoice } from "./chooseReports";

export interface VerifyOptions {
  choice: ReportChoice;
  today: IsoDate;
  /** Takes the confirmation back. */
  takeBack?: boolean;
}

export interface VerifyOutcome {
  /** Reports that would be confirmed (or not any more). */
  reportCount: number;
  agencyCount: number;
  takeBack: boolean;
  register: string;
}

/**
 * The secretariat confirms reports: "ยืนยันแล้ว" and the day go into the register, into columns made for it beside the register
 * where it has none. Only what is done can be confirmed; what is confirmed already stays as it is.
 */
export function proposeVerify(
  snapshot: WorkbookSnapshot,
  { choice, today, takeBack = false }: VerifyOptions,
): Result<Proposal<VerifyOutcome>> {
  const found = findRegister(snapshot);
  if (!found.ok) return found;
  const register = found.value;
  const sheet = sheetNamed(snapshot, register.sheet);
  if (register.layout === "matrix") return refusal(finding("error", "remediation/matrix-not-verifiable", {}));
  const chosen = chooseReports(snapshot, register, choice);
  const rows = chosen.filter((row) => (takeBack ? readVerified(row.cells.verified) : isOpen(row)));
  const notDone = takeBack ? 0 : chosen.filter((row) => row.status !== "done").length;
  const leftOut =
    notDone > 0 ? [finding("info", "remediation/not-done-left-out", { rowCount: notDone })] : [];
  if (!sheet || rows.length === 0) {
    const isDone = chosen.some((row) => row.isVerified) && !takeBack;
    const nothing = isDone
      ? finding("info", "changes/nothing-to-do", {})
      : finding("error", "remediation/nothing-to-verify", {});
    return refusal(nothing, ...leftOut);
  }
  if (sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
  const columns = columnsFor(register);
  const room =
    columns.added.length === 0 ? null : refusalFor(sheet, addedRange(register, columns.added), null);
  if (room) return refusal(finding("error", "remediation/no-room-for-verified", {}, room.at));
  const lines = rows.map((row) => row.at.row).sort((a, b) => a - b);
  const changes: Change[] = [
    ...headerChanges(register, columns.added),
    ...writeColumn(register, columns.verified, lines, takeBack ? "" : VERIFIED_WORD),
    ...(columns.verifiedOn === null
      ? []
      : writeColumn(register, columns.verifiedOn, lines, takeBack ? "" : isoToSerial(today))),
  ];
  return success(
    {
      changeSet: { action: "verify", changes },
      outcome: {
        reportCount: rows.length,
        agencyCount: new Set(rows.map((row) => row.agency)).size,
        takeBack,
        register: register.sheet,
      },
    },
    leftOut,
  );
}

function isOpen(row: ReportRow): boolean {
  return row.status === "done" && !row.isVerified;
}

interface VerifyColumns {
  verified: number;
  /** null: the register keeps no day of it. */
  verifiedOn: number | null;
  /** Headers to write, from the first column beside the register. */
  added: string[];
}

function columnsFor({ columns, range }: ReportRegister): VerifyColumns {
  const { verified, verifiedOn } = columns;
  if (verified !== null) return { verified, verifiedOn, added: [] };
  const beside = range.column + range.columnCount;
  return {
    verified: beside,
    verifiedOn: beside + 1,
    added: [REPORT_COLUMNS.verified.header, REPORT_COLUMNS.verifiedOn.header],
  };
}

function addedRange({ sheet, range, firstRow, lastRow }: ReportRegister, added: readonly string[]) {
  const top = firstRow - 1;
  return rangeOf(sheet, top, range.column + range.columnCount, lastRow - top + 1, added.length);
}

function headerChanges(register: ReportRegister, added: string[]): Change[] {
  if (added.length === 0) return [];
  const range = { ...addedRange(register, added), rowCount: 1 };
  const { sheet, column, columnCount } = range;
  return [
    { kind: "setFormat", range, format: HEADER },
    { kind: "setCells", range, cells: [added] },
    { kind: "setColumnWidth", sheet, column, columnCount, characters: 14 },
  ];
}

const MAX_RUNS = 30;

/** One rectangle from the first row to the last; the rows between keep what they have. */
function writeColumn(
  { sheet }: ReportRegister,
  column: number,
  rows: readonly number[],
  input: string | number,
): Change[] {
  const first = rows[0] ?? 0;
  const cells: CellInput[][] = Array.from({ length: (rows.at(-1) ?? first) - first + 1 }, () => [null]);
  for (const row of rows) cells[row - first] = [input];
  const found = runs(rows);
  // Looks of many scattered rows are one range, and only what the column needs: what was there is read for the undo.
  const isScattered = found.length > MAX_RUNS;
  const areas: [number, number][] = isScattered ? [[first, cells.length]] : found;
  const format: RangeFormat = {
    ...(isScattered ? {} : { horizontal: "Center" }),
    ...(typeof input === "number" ? { numberFormat: DATE_FORMAT } : {}),
  };
  const formats =
    Object.keys(format).length === 0
      ? []
      : areas.map(([row, rowCount]): Change => ({
          kind: "setFormat",
          range: rangeOf(sheet, row, column, rowCount),
          format,
        }));
  return [...formats, { kind: "setCells", range: rangeOf(sheet, first, column, cells.length), cells }];
}

/** Neighbouring rows together: [first row, how many]. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}
