import { rangeOf, type RangeRef, type Rect } from "../grid";
import { AGENCIES_TABLE } from "../remediation/agencies/types";
import { findRegister } from "../remediation/findRegister";
import { readFormId } from "../remediation/form/identity";
import { matrixRows } from "../remediation/matrix/matrixCells";
import { findMatrix } from "../remediation/matrix/proposeMatrix";
import { REPORTS_TABLE } from "../remediation/reports/columns";
import { finding, type Finding } from "../result";
import { findScoreTables } from "../scores/findScoreTables";
import { sheetNamed, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import { keyNoSpace } from "../text/keys";
import type { AgencyData } from "./findings";

/** Our tables with a row for each agency, by their names as Excel compares them. */
const TABLES = new Map<string, AgencyData>([
  [AGENCIES_TABLE.toLowerCase(), "agencies"],
  [REPORTS_TABLE.toLowerCase(), "register"],
]);

/** Sheets with data of more than one agency: whoever gets the workbook sees the others'. */
export function checkAgencies(snapshot: WorkbookSnapshot): Finding[] {
  const found = new Map<string, { what: AgencyData; agencyCount: number; at: RangeRef }>();
  const note = (what: AgencyData, agencyCount: number, at: RangeRef) => {
    const before = found.get(at.sheet);
    if (agencyCount > (before?.agencyCount ?? 1)) found.set(at.sheet, { what, agencyCount, at });
  };
  for (const table of snapshot.tables) {
    const what = TABLES.get(table.name.toLowerCase());
    const sheet = what && sheetNamed(snapshot, table.sheet);
    if (sheet) note(what, agenciesIn(sheet, table.range), { sheet: sheet.name, ...table.range });
  }
  const scores = findScoreTables(snapshot);
  for (const table of scores.ok ? scores.value : []) {
    const names = new Set(table.agencies.map(({ name }) => keyNoSpace(name ?? "")));
    note("scores", names.size, { ...table.range, sheet: table.sheet });
  }
  const register = findRegister(snapshot);
  if (register.ok) {
    const { sheet, range, rows } = register.value;
    // The silent ones are asked, too, but nothing of theirs is there.
    note("register", new Set(rows.map(({ agency }) => keyNoSpace(agency))).size, { ...range, sheet });
  }
  const matrix = findMatrix(snapshot);
  const matrixSheet = matrix && sheetNamed(snapshot, matrix.sheet);
  if (matrixSheet) note("register", agenciesIn(matrixSheet, matrixRows(matrix)), matrix);
  const forms = snapshot.sheets.flatMap((sheet) => formsOn(sheet));
  if (new Set(forms.map(({ agency }) => agency)).size > 1) {
    for (const { at } of forms)
      if (!found.has(at.sheet)) found.set(at.sheet, { what: "forms", agencyCount: 1, at });
  }
  return [...found].map(([sheet, { what, agencyCount, at }]) =>
    finding("warning", "sharing/agencies", { sheet, what, agencyCount }, at),
  );
}

const AGENCY_HEADER = keyNoSpace("หน่วยงาน");

/** Titles that stand above a table's headers within its range. */
const TITLE_ROWS = 5;

/** Different names under the header หน่วยงาน of a range. */
function agenciesIn(sheet: SheetSnapshot, range: Rect): number {
  const text = (row: number, column: number) => keyNoSpace(String(valueAt(sheet, row, column)));
  const end = range.row + range.rowCount;
  for (let header = range.row; header < Math.min(end, range.row + TITLE_ROWS); header++) {
    for (let column = range.column; column < range.column + range.columnCount; column++) {
      if (text(header, column) !== AGENCY_HEADER) continue;
      const names = new Set<string>();
      for (let row = header + 1; row < end; row++) {
        const name = text(row, column);
        if (name !== "") names.add(name);
      }
      return names.size;
    }
  }
  return 0;
}

/** Forms are short: their code stands among the first rows. */
const FORM_ROWS = 60;

function formsOn(sheet: SheetSnapshot): { agency: number; at: RangeRef }[] {
  const { used } = sheet;
  if (!used) return [];
  for (const [r, line] of sheet.values.slice(0, FORM_ROWS).entries()) {
    for (const [c, value] of line.entries()) {
      if (typeof value !== "string" || !/ITA/i.test(value)) continue;
      const agency = readFormId(value)?.agencyNo ?? null;
      if (agency !== null) return [{ agency, at: rangeOf(sheet.name, used.row + r, used.column + c) }];
    }
  }
  return [];
}
