import type { RangeRef } from "../../grid";
import { intersects } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { WorkbookSnapshot } from "../../snapshot";
import { sheetNamed, valueAt } from "../../snapshot";
import { answerKey, rowsByKey } from "../answers/answers";
import { findMatrix } from "../matrix/proposeMatrix";
import { agencyKey } from "../readRegister";
import type { ReportRegister, ReportRow } from "../types";

/** Which reports the secretariat confirms. */
export type ReportChoice =
  /** rows selected in the register, or answers selected in the matrix */
  | { kind: "selection"; at: RangeRef }
  /** all of an agency */
  | { kind: "agency"; agency: string }
  | { kind: "report"; agency: string; indicator: IndicatorId }
  | { kind: "all" };

/** The reports of a choice, older answers left out; empty when there are none. */
export function chooseReports(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  choice: ReportChoice,
): ReportRow[] {
  const rows = register.rows.filter((row) => !row.isSuperseded);
  switch (choice.kind) {
    case "all":
      return rows;
    case "agency": {
      const key = agencyKey(choice.agency);
      return rows.filter((row) => agencyKey(row.agency) === key);
    }
    case "report": {
      const key = agencyKey(choice.agency);
      return rows.filter((row) => row.indicator === choice.indicator && agencyKey(row.agency) === key);
    }
    case "selection":
      return selected(snapshot, register, rows, choice.at);
  }
}

function selected(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  rows: readonly ReportRow[],
  at: RangeRef,
): ReportRow[] {
  if (at.sheet === register.sheet) {
    return rows.filter((row) => row.at.row >= at.row && row.at.row < at.row + at.rowCount);
  }
  const matrix = findMatrix(snapshot);
  return matrix && matrix.sheet === at.sheet && intersects(matrix, at)
    ? selectedInMatrix(snapshot, register, matrix, at)
    : [];
}

/** In the matrix a cell is the report of its row's agency about its column's indicator; a name stands for its whole row. */
function selectedInMatrix(
  snapshot: WorkbookSnapshot,
  register: ReportRegister,
  matrix: RangeRef,
  at: RangeRef,
): ReportRow[] {
  const sheet = sheetNamed(snapshot, matrix.sheet);
  if (!sheet) return [];
  const headerRow = headerRowOf(sheet, matrix);
  const indicators = new Map<number, IndicatorId>();
  for (let column = matrix.column + 2; column < matrix.column + matrix.columnCount; column++) {
    const indicator = readIndicatorText(String(valueAt(sheet, headerRow, column)))?.indicator;
    if (indicator) indicators.set(column, indicator);
  }
  const known = rowsByKey(register);
  const chosen: ReportRow[] = [];
  for (let row = Math.max(at.row, headerRow + 1); row < at.row + at.rowCount; row++) {
    if (row >= matrix.row + matrix.rowCount) break;
    const agency = String(valueAt(sheet, row, matrix.column + 1));
    const isName = at.column <= matrix.column + 1;
    for (const [column, indicator] of indicators) {
      if (!isName && (column < at.column || column >= at.column + at.columnCount)) continue;
      const report = known.get(answerKey(agency, indicator));
      if (report) chosen.push(report);
    }
  }
  return chosen;
}

function headerRowOf(sheet: NonNullable<ReturnType<typeof sheetNamed>>, matrix: RangeRef): number {
  for (let row = matrix.row; row < matrix.row + matrix.rowCount; row++) {
    if (valueAt(sheet, row, matrix.column + 1) === "หน่วยงาน") return row;
  }
  return matrix.row;
}
