import type { ChangeSet, RuleSpec } from "../../src/core/changes/changeSet";
import type { RangeRef } from "../../src/core/grid";
import type { CellValue, TableSnapshot, WorkbookSnapshot } from "../../src/core/snapshot";
import { createCalculation, type WorkbookCalculation } from "../../src/simulator/calc";
import type {
  ConditionalRule,
  DifferentialStyle,
  Scalar,
  SheetModel,
  WorkbookModel,
} from "../../src/simulator/model/types";
import { addSheet, emptyWorkbook, findSheet, setCellValue } from "../../src/simulator/model/workbook";

export interface CalculatedWorkbook {
  workbook: WorkbookModel;
  calculation: WorkbookCalculation;
  sheet(name: string): SheetModel;
  value(sheet: string, row: number, column: number): Scalar;
  /** Types a constant and calculates again. */
  type(sheet: string, row: number, column: number, value: CellValue): void;
}

/** The simulator's model of a workbook after a change set, calculated: for looking at what formulas and rules come to. */
export function modelOf(snapshot: WorkbookSnapshot, changeSet: ChangeSet, today: string): CalculatedWorkbook {
  const workbook = emptyWorkbook();
  const sheet = (name: string): SheetModel => {
    const found = findSheet(workbook, name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  for (const { name, used, values } of snapshot.sheets) {
    const model = addSheet(workbook, name);
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== "") setCellValue(workbook, model, (used?.row ?? 0) + r, (used?.column ?? 0) + c, value);
      }),
    );
  }
  for (const [index, table] of snapshot.tables.entries()) addTable(sheet(table.sheet), table, index + 1);
  for (const { name, formula } of snapshot.names) setName(workbook, name, formula);
  for (const change of changeSet.changes) {
    if (change.kind === "addSheet") addSheet(workbook, change.sheet);
    if (change.kind === "setName") setName(workbook, change.name, change.formula);
    if (change.kind === "addRule") addRule(sheet(change.range.sheet), change.range, change.rule);
    if (change.kind !== "setCells") continue;
    const { row, column } = change.range;
    change.cells.forEach((line, r) =>
      line.forEach((input, c) => {
        if (input === null) return;
        const isFormula = typeof input === "object";
        const value = isFormula || input === "" ? null : input;
        setCellValue(
          workbook,
          sheet(change.range.sheet),
          row + r,
          column + c,
          value,
          isFormula ? input.formula : null,
        );
      }),
    );
  }
  const calculation = createCalculation(workbook, { clock: () => new Date(`${today}T12:00:00`) });
  calculation.recalculate(null);
  return {
    workbook,
    calculation,
    sheet,
    value: (name, row, column) => sheet(name).cells.get(row, column)?.value ?? null,
    type(name, row, column, value) {
      setCellValue(workbook, sheet(name), row, column, value === "" ? null : value);
      calculation.recalculate([
        { sheetId: sheet(name).id, rect: { row, column, rowCount: 1, columnCount: 1 } },
      ]);
    },
  };
}

function addTable(sheet: SheetModel, { name, range }: TableSnapshot, id: number): void {
  const columns = Array.from({ length: range.columnCount }, (_, c) => ({
    id: c + 1,
    name: String(sheet.cells.get(range.row, range.column + c)?.value ?? ""),
    totalsFunction: null,
    totalsLabel: null,
    totalsFormula: null,
    calculatedFormula: null,
  }));
  sheet.tables.push({
    id,
    name,
    displayName: name,
    range,
    hasHeaderRow: true,
    hasTotalsRow: false,
    columns,
    style: null,
    showBandedRows: true,
    showBandedColumns: false,
    showFirstColumn: false,
    showLastColumn: false,
    autoFilterXml: null,
  });
}

function setName(workbook: WorkbookModel, name: string, formula: string): void {
  workbook.names = workbook.names.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase());
  workbook.names.push({
    name,
    sheetId: null,
    formula: formula.replace(/^=/, ""),
    hidden: false,
    comment: "",
  });
}

function addRule(sheet: SheetModel, { row, column, rowCount, columnCount }: RangeRef, rule: RuleSpec): void {
  const style: DifferentialStyle = {
    ...(rule.format.numberFormat ? { numberFormat: rule.format.numberFormat } : {}),
    ...(rule.format.fillColor
      ? { fill: { pattern: "solid", foreground: null, background: { rgb: rule.format.fillColor } } }
      : {}),
    ...(rule.format.outlineColor
      ? { borders: { left: { style: "thin", color: { rgb: rule.format.outlineColor } } } }
      : {}),
  };
  const added: ConditionalRule = {
    id: `{rule-${sheet.rules.length}}`,
    type: "expression",
    formula: rule.formula.replace(/^=/, ""),
    ranges: [{ row, column, rowCount, columnCount }],
    priority: sheet.rules.length + 1,
    stopIfTrue: rule.stopIfTrue ?? false,
    style,
  };
  sheet.rules.push(added);
}
