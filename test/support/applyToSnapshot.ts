import type { ChangeSet } from "../../src/core/changes/changeSet";
import { insertIntoWorkbook } from "../../src/core/changes/insertion";
import { contains, type Rect } from "../../src/core/grid";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/snapshot";
import { valueAt } from "../../src/core/snapshot";

/**
 * What the workbook would say after a change set was applied: enough of it for cores that read their own work again.
 * A formula's cell holds what `calculate` says, 0 when it is not given.
 */
export function applyToSnapshot(
  snapshot: WorkbookSnapshot,
  { changes }: ChangeSet,
  calculate: (formula: string, sheet: string, row: number, column: number) => CellValue = () => 0,
): WorkbookSnapshot {
  let next: WorkbookSnapshot = structuredClone(snapshot);
  const sheetOf = (name: string): SheetSnapshot => {
    const sheet = next.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  let ruleNumber = next.sheets.reduce((count, sheet) => count + sheet.rules.length, 0);
  for (const change of changes) {
    switch (change.kind) {
      case "addSheet":
        next.sheets.push({
          id: `{added-${next.sheets.length}}`,
          name: change.sheet,
          position: next.sheets.length,
          visibility: "visible",
          isProtected: false,
          used: null,
          values: [],
          merges: [],
          rules: [],
        });
        break;
      case "insertRows":
      case "insertColumns":
        next = insertIntoWorkbook(next, change);
        break;
      case "setCells": {
        const { row, column, sheet } = change.range;
        const filled = change.cells.flatMap((line, r) =>
          line.flatMap((input, c) => {
            if (input === null) return [];
            const value =
              typeof input === "object" ? calculate(input.formula, sheet, row + r, column + c) : input;
            return [{ row: row + r, column: column + c, value }];
          }),
        );
        setValues(sheetOf(sheet), filled);
        break;
      }
      case "merge": {
        const { sheet, ...rect } = change.range;
        const { merges } = sheetOf(sheet);
        sheetOf(sheet).merges = [...merges.filter((area) => !contains(rect, area)), rect];
        break;
      }
      case "addRule": {
        const { sheet, ...rect } = change.range;
        sheetOf(sheet).rules.push({
          id: `{rule-${ruleNumber++}}`,
          formula: change.rule.formula,
          ranges: [rect],
        });
        break;
      }
      case "removeRules": {
        const sheet = sheetOf(change.sheet);
        sheet.rules = sheet.rules.filter((rule) => !change.ruleIds.includes(rule.id));
        break;
      }
      case "setName": {
        const value = change.formula.startsWith('="') ? change.formula.slice(2, -1) : "";
        next.names = next.names.filter((name) => name.name.toLowerCase() !== change.name.toLowerCase());
        next.names.push({ name: change.name, formula: change.formula, value });
        break;
      }
      case "addTable": {
        const { sheet, ...range } = change.range;
        next.tables.push({ name: change.name, sheet, range });
        break;
      }
      case "resizeTable": {
        const { sheet, ...range } = change.range;
        const others = next.tables.filter(({ name }) => name !== change.name);
        next.tables = [...others, { name: change.name, sheet, range }];
        break;
      }
      case "setSetting":
        if (change.value === null) delete next.settings[change.key];
        else next.settings[change.key] = change.value;
        break;
    }
  }
  return next;
}

/** Changes single cells as a person at the grid would. */
export function typeInto(
  snapshot: WorkbookSnapshot,
  sheet: string,
  cells: { row: number; column: number; value: CellValue }[],
): WorkbookSnapshot {
  const next: WorkbookSnapshot = structuredClone(snapshot);
  const found = next.sheets.find((candidate) => candidate.name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  setValues(found, cells);
  return next;
}

function setValues(sheet: SheetSnapshot, cells: { row: number; column: number; value: CellValue }[]): void {
  const old = sheet.used;
  const rows = [...cells.map((cell) => cell.row), ...(old ? [old.row, old.row + old.rowCount - 1] : [])];
  const columns = [
    ...cells.map((cell) => cell.column),
    ...(old ? [old.column, old.column + old.columnCount - 1] : []),
  ];
  if (rows.length === 0) return;
  const [top, bottom] = bounds(rows);
  const [left, right] = bounds(columns);
  const used: Rect = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  const values = Array.from({ length: used.rowCount }, (_, r) =>
    Array.from({ length: used.columnCount }, (__, c) => valueAt(sheet, top + r, left + c)),
  );
  for (const { row, column, value } of cells) {
    const line = values[row - top];
    if (line) line[column - left] = value;
  }
  sheet.used = used;
  sheet.values = values;
}

function bounds(numbers: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  return [low, high];
}
