import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { rulesetFor } from "../../ita/rulesetFor";
import type { Ruleset } from "../../ita/rulesets";
import { finding, refusal, success, type Result } from "../../result";
import { addressOf, LOOKS } from "../../paper/paper";
import { overridesIn } from "../../scores/settings";
import type { WorkbookSnapshot } from "../../snapshot";
import { fieldValue, makeRoom, type DutyTable } from "../dutyTable";
import { dutyNames, dutyYear } from "../dutyYear";
import { columnFormat, DATE_FORMAT, INPUT, nameAt } from "../paper";
import type { DutyOptions, DutyOutcome } from "../types";
import { ITAS_HEADERS, itasEntries, type ItasField } from "./entries";
import { findItasTable, readItas } from "./readItas";
import { buildItasSheet, isLinked, itasRow, linkedNote, stateChoices, valueFormula, valueNow } from "./sheet";

/**
 * The checklist of what goes into ITAS in a fiscal year. One that is there keeps what people typed: it gets the entries it
 * lacks, and values to copy and deadlines where they are empty and a sheet has them now. Nothing to do: no changes and
 * `changes/nothing-to-do`.
 */
export function proposeItas(
  snapshot: WorkbookSnapshot,
  { fiscalYearBe: asked, today }: DutyOptions,
): Result<Proposal<DutyOutcome>> {
  const fiscalYearBe = dutyYear(snapshot, asked, today);
  const { ruleset } = rulesetFor(fiscalYearBe, overridesIn(snapshot).overrides);
  const ofYear = { ...ruleset, fiscalYearBe };
  const table = findItasTable(snapshot, fiscalYearBe);
  if (!table) {
    const { changes, sheet, rowCount } = buildItasSheet(snapshot, ofYear, today);
    const outcome: DutyOutcome = { duty: "itas", sheet, fiscalYearBe, isUpdate: false, addedRows: rowCount };
    return success({ changeSet: { action: "itas", changes }, outcome });
  }
  const { sheet } = table;
  if (sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
  const { changes, addedRows } = update(snapshot, ofYear, table);
  const outcome: DutyOutcome = { duty: "itas", sheet: sheet.name, fiscalYearBe, isUpdate: true, addedRows };
  return success({ changeSet: { action: "itas", changes }, outcome }, [
    ...(changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : []),
    ...(readItas(snapshot, fiscalYearBe, today)?.findings ?? []),
  ]);
}

const FIELDS = Object.keys(ITAS_HEADERS) as ItasField[];

function update(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  table: DutyTable<ItasField>,
): { changes: Change[]; addedRows: number } {
  const entries = itasEntries(ruleset);
  const rowOf = new Map<string, number>();
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    const code = String(fieldValue(table, row, "code")).trim();
    if (code !== "" && !rowOf.has(code)) rowOf.set(code, row);
  }
  const isNewlyLinked = !isLinked(snapshot, ruleset.fiscalYearBe);
  const filled = entries.flatMap((entry): Change[] => {
    const row = rowOf.get(entry.code);
    if (row === undefined) return [];
    const cells = cellsByField(snapshot, ruleset, table, entry, row);
    return (["value", "due"] as const).flatMap((field): Change[] => {
      const column = table.columns[field];
      const input = cells[field];
      if (column === undefined || typeof input !== "object" || fieldValue(table, row, field) !== "")
        return [];
      // A formula that has nothing to show yet looks empty too: it is written once for each source, and where it was deleted.
      if (field === "value" && !isNewlyLinked && valueNow(snapshot, ruleset.fiscalYearBe, entry) === "")
        return [];
      return [{ kind: "setCells", range: rangeOf(table.sheet.name, row, column), cells: [[input]] }];
    });
  });
  const lacking = entries.filter((entry) => !rowOf.has(entry.code));
  const changes = [
    ...makeRoom(table, lacking.length),
    ...filled,
    ...append(snapshot, ruleset, table, lacking),
  ];
  const note = linkedNote(snapshot, ruleset.fiscalYearBe);
  return {
    changes: isNewlyLinked && changes.length > 0 ? [...changes, note] : changes,
    addedRows: lacking.length,
  };
}

function cellsByField(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  table: DutyTable<ItasField>,
  entry: ReturnType<typeof itasEntries>[number],
  row: number,
): Partial<Record<ItasField, CellInput>> {
  const line = itasRow(snapshot, ruleset, entry, row - table.headerRow, row);
  const cells: Partial<Record<ItasField, CellInput>> = {};
  FIELDS.forEach((field, index) => (cells[field] = line[index] ?? ""));
  const code = addressOf(row, table.columns.code ?? 0);
  const value = valueFormula(snapshot, ruleset.fiscalYearBe, entry, code);
  cells.value = value === null ? "" : { formula: value };
  return cells;
}

function append(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  table: DutyTable<ItasField>,
  entries: ReturnType<typeof itasEntries>,
): Change[] {
  if (entries.length === 0) return [];
  const { sheet, endRow, left, right, columns, headerRow } = table;
  const range = rangeOf(sheet.name, endRow, left, entries.length, right - left + 1);
  const cells = entries.map((entry, index) => {
    const line: CellInput[] = Array<CellInput>(range.columnCount).fill(null);
    const byField = cellsByField(snapshot, ruleset, table, entry, endRow + index);
    for (const field of FIELDS) {
      const column = columns[field];
      if (column !== undefined) line[column - left] = byField[field] ?? "";
    }
    return line;
  });
  const formats = (["value", "status", "enteredOn", "by", "due", "note"] as const).flatMap(
    (field): Change[] => {
      const column = columns[field];
      if (column === undefined) return [];
      const isDay = field === "enteredOn" || field === "due";
      const look = field === "due" ? {} : INPUT;
      return [columnFormat(range, column, { ...look, ...(isDay ? { numberFormat: DATE_FORMAT } : {}) })];
    },
  );
  const status = columns.status;
  const whole = rangeOf(sheet.name, headerRow, left, endRow + entries.length - headerRow, range.columnCount);
  return [
    // A row that came in has the formats of the one above: in a text cell the sign for text would be part of the text.
    { kind: "setFormat", range, format: { ...LOOKS.cell, fontSize: 14, numberFormat: "General" } },
    { kind: "setCells", range, cells },
    ...formats,
    ...(status === undefined ? [] : [stateChoices(rangeOf(sheet.name, endRow, status, entries.length, 1))]),
    { kind: "setRowHeight", sheet: sheet.name, row: endRow, rowCount: entries.length, height: "auto" },
    nameAt(dutyNames(ruleset.fiscalYearBe).itas, whole),
  ];
}
