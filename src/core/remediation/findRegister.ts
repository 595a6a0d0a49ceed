import type { RangeRef } from "../grid";
import { isDutySheet } from "../dutySheets";
import { intersects } from "../grid";
import { readMergedCells } from "../mergedCells";
import { isPlanSheet } from "../plan/planSheet";
import type { Finding, Result } from "../result";
import { finding, refusal, success } from "../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { withRequest } from "./askedAgencies";
import { REPORTS_TABLE } from "./reports/columns";
import { isOwnCell, ownRanges } from "./ownSheets";
import { readRegister } from "./readRegister";
import type { RegisterReading } from "./readRegister";
import { readRegisterHead, readRegisterHeader } from "./registerHeaders";
import { registerTable } from "./structuredReference";
import type { ReportRegister } from "./types";

/**
 * Finds the register of agencies' reports anywhere in the workbook: a row per agency and indicator (หน่วยงาน | ตัวชี้วัด | สถานะ |
 * วันที่รายงาน …), or a matrix of agencies by indicators with status words. The table of collected reports (`ITA_Reports`)
 * goes first; of several others the one with most answers is used. The agencies asked and the deadline come from the request
 * in the workbook (`ITA_Agencies`, `ITA_RequestDeadline`) where there is one.
 *
 * Findings at their cells: statuses, indicators and dates that cannot be read, answers without an agency, agencies that
 * answered twice. Refuses with `remediation/no-register`, or `remediation/no-agencies` for headers without rows.
 */
export function findRegister(snapshot: WorkbookSnapshot): Result<ReportRegister> {
  const own = ownRanges(snapshot);
  const collected = snapshot.tables.find(({ name }) => name.toLowerCase() === REPORTS_TABLE.toLowerCase());
  const isCollected = ({ register }: RegisterReading) =>
    collected?.sheet === register.sheet && intersects(collected.range, register.range);
  const found = snapshot.sheets
    .filter((sheet) => sheet.visibility !== "veryHidden" && !isPlanSheet(sheet))
    .filter((sheet) => !isDutySheet(snapshot, sheet.name))
    .flatMap((sheet) => findInSheet(sheet, own))
    .map((reading) => (isCollected(reading) ? asked(snapshot, reading) : reading));
  const filled = found.filter(({ register }) => register.agencies.length > 0);
  const rank = (reading: RegisterReading) => (isCollected(reading) ? Infinity : answersOf(reading));
  const [chosen, ...others] = [...filled].sort((a, b) =>
    rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : 0,
  );
  const best = chosen && (isCollected(chosen) ? chosen : asked(snapshot, chosen));
  if (!best) {
    const [empty] = found;
    return empty
      ? refusal(
          finding("error", "remediation/no-agencies", { sheet: empty.register.sheet }, empty.register.range),
        )
      : refusal(finding("error", "remediation/no-register", {}));
  }
  const { register, findings } = best;
  return success(register, [
    ...severalFindings(register, others),
    ...findings,
    ...deadlineFindings(register),
  ]);
}

function asked(snapshot: WorkbookSnapshot, reading: RegisterReading): RegisterReading {
  const register = withRequest(snapshot, reading.register);
  return { ...reading, register: { ...register, table: registerTable(snapshot, register) } };
}

function answersOf({ register }: RegisterReading): number {
  return register.rows.filter((row) => row.isReported).length + register.rows.length / 1_000_000;
}

function severalFindings(register: ReportRegister, others: readonly RegisterReading[]): Finding[] {
  const [other] = others;
  if (!other) return [];
  const params = { sheet: register.sheet, registerCount: others.length + 1 };
  return [finding("question", "remediation/several-registers", params, other.register.range)];
}

function deadlineFindings({ deadline, rows }: ReportRegister): Finding[] {
  const hasOwn = rows.some((row) => row.deadline !== null);
  return deadline === null && !hasOwn ? [finding("info", "remediation/no-deadline", {})] : [];
}

function findInSheet(sheet: SheetSnapshot, own: readonly RangeRef[]): RegisterReading[] {
  const found: RegisterReading[] = [];
  if (!sheet.used) return found;
  const cells = readMergedCells(sheet);
  const { row: firstRow, column: firstColumn, rowCount, columnCount } = sheet.used;
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    for (let column = firstColumn; column < firstColumn + columnCount; column++) {
      const text = cells.value(row, column);
      if (typeof text !== "string" || !mayHeadAgencies(text) || readRegisterHeader(text) !== "agency")
        continue;
      if (isOwnCell(own, sheet.name, row, column)) continue;
      const here = { row, column, rowCount: 1, columnCount: 1 };
      if (found.some(({ register }) => intersects(register.range, here))) continue;
      const head = readRegisterHead(sheet, cells, row, column);
      if (head) found.push(readRegister(sheet, cells, head));
    }
  }
  return found;
}

/** Headers are short: most cells of a big sheet need no matching. */
function mayHeadAgencies(text: string): boolean {
  return text !== "" && text.length <= 40;
}
