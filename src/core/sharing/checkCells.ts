import { rangeOf, type RangeRef } from "../grid";
import { finding, type Finding } from "../result";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { isPlanSheet } from "../plan/planSheet";
import { personalKinds, type PersonalKind } from "./personal";
import type { SheetExposure } from "./types";

const ERRORS = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!)$/;
/** `[งบ 64.xlsx]Sheet1!A1`, `'C:\path\[งบ.xlsx]Sheet'!A1`, `'https://…/งบ.xlsx'!ชื่อ`; `[1]Sheet1!A1` as files keep it. */
const EXTERNAL = /\[([^[\]]+\.xl\w{1,3}|\d{1,3})\][^'!]*'?!|'[^']*?([^'\\/]+\.xl\w{1,3})'!/i;

/** The file that a formula looks into; null when it stays in its workbook. Texts inside the formula are not looked at. */
export function externalFile(formula: string): string | null {
  if (!/[[\]]|\.xl/i.test(formula)) return null;
  const match = EXTERNAL.exec(formula.replace(/"(?:[^"]|"")*"/g, '""'));
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/** A file's own number for a workbook says nothing to people: its name does. */
export function namedFile(file: string, externalFiles: readonly string[]): string {
  return (/^\d+$/.test(file) && externalFiles[Number(file) - 1]) || file;
}

/** Where a kind of thing was found: counted, the first place kept. */
class Count {
  count = 0;
  at: RangeRef | undefined;

  add(sheet: string, row: number, column: number): void {
    this.count += 1;
    this.at ??= rangeOf(sheet, row, column);
  }
}

function counter(counts: Map<string, Count>, key: string): Count {
  let count = counts.get(key);
  if (!count) counts.set(key, (count = new Count()));
  return count;
}

/** Personal data, errors, formulas into other workbooks and cells that are hidden or not printed. Linear in the cells. */
export function checkCells(
  sheet: SheetSnapshot,
  exposure: SheetExposure | undefined,
  externalFiles: readonly string[] = [],
): Finding[] {
  const { used, name } = sheet;
  if (!used) return [];
  const personal = new Map<string, Count>();
  const errors = new Map<string, Count>();
  const external = new Map<string, Count>();
  const hidden = { rows: new Count(), columns: new Count() };
  const outside = new Count();
  const isHiddenRow = new Set(exposure?.hiddenRows ?? []);
  const isHiddenColumn = new Set(exposure?.hiddenColumns ?? []);
  const areas = exposure?.printAreas ?? null;
  const isPrinted = (row: number, column: number) =>
    areas === null ||
    areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
  sheet.values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === "") return;
      const [row, column] = [used.row + r, used.column + c];
      for (const kind of personalKinds(value)) counter(personal, kind).add(name, row, column);
      if (typeof value === "string" && value.startsWith("#") && ERRORS.test(value)) {
        counter(errors, value).add(name, row, column);
      }
      const formula = exposure?.formulas[r]?.[c];
      const file = isFormula(formula, value) ? externalFile(formula) : null;
      if (file !== null) counter(external, namedFile(file, externalFiles)).add(name, row, column);
      if (isHiddenRow.has(row)) hidden.rows.add(name, row, column);
      else if (isHiddenColumn.has(column)) hidden.columns.add(name, row, column);
      else if (!isPrinted(row, column)) outside.add(name, row, column);
    }),
  );
  // The plan sheet's own hidden rows hold codes and dates, and its working columns are not printed on purpose: nothing to mend.
  const isOurs = isPlanSheet(sheet);
  const lines = { rows: isHiddenRow.size, columns: isHiddenColumn.size };
  return [
    ...[...personal].map(([kind, { count, at }]) =>
      finding("warning", PERSONAL[kind as PersonalKind], { sheet: name, cellCount: count }, at),
    ),
    ...[...external].map(([file, { count, at }]) =>
      finding("warning", "sharing/external-formulas", { sheet: name, cellCount: count, file }, at),
    ),
    ...[...errors].map(([error, { count, at }]) =>
      finding("warning", "sharing/errors", { sheet: name, cellCount: count, error }, at),
    ),
    ...(["rows", "columns"] as const).flatMap((what) => {
      const { count, at } = hidden[what];
      const params = { sheet: name, what, lineCount: lines[what], cellCount: count };
      return count === 0 || isOurs ? [] : [finding("warning", "sharing/hidden-cells", params, at)];
    }),
    ...(outside.count > 0 && !isOurs
      ? [finding("info", "sharing/outside-print", { sheet: name, cellCount: outside.count }, outside.at)]
      : []),
  ];
}

function isFormula(formula: CellValue | undefined, value: CellValue): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

const PERSONAL = {
  identity: "sharing/identity-numbers",
  phone: "sharing/phones",
  email: "sharing/emails",
} as const;
