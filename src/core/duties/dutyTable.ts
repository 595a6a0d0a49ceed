import type { CellInput, Change } from "../changes/changeSet";
import { rangeOf } from "../grid";
import { namedRange } from "../plan/sheet/layout";
import { sheetNamed, valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import { keyNoSpace } from "../text/keys";

/** A table of ours as it stands now: columns may have been moved, rows added, sorted or deleted. */
export interface DutyTable<Field extends string> {
  sheet: SheetSnapshot;
  headerRow: number;
  columns: Partial<Record<Field, number>>;
  /** One below the table's last row. */
  endRow: number;
  /** Something stands below the table: a signature, people's own notes. */
  hasBelow: boolean;
  /** First and last column. */
  left: number;
  right: number;
}

/**
 * The table that a workbook name points at, its columns found by their headers; null when name or header are gone. It ends
 * with the last row whose key `isKey`; without one, with the last row that has anything in its columns.
 */
export function findDutyTable<Field extends string>(
  snapshot: WorkbookSnapshot,
  name: string,
  headers: Readonly<Record<Field, string>>,
  keyField: Field,
  isKey: (value: CellValue) => boolean = ANYTHING,
): DutyTable<Field> | null {
  const range = namedRange(snapshot, name);
  const sheet = range ? sheetNamed(snapshot, range.sheet) : undefined;
  if (!range || !sheet?.used) return null;
  const known = new Map<string, Field>();
  for (const [field, header] of Object.entries<string>(headers))
    known.set(keyNoSpace(header), field as Field);
  const columns: Partial<Record<Field, number>> = {};
  // Columns that people inserted at its edge are outside the name: the whole header row is read.
  const last = sheet.used.column + sheet.used.columnCount;
  for (let column = sheet.used.column; column < last; column++) {
    const field = known.get(keyNoSpace(String(valueAt(sheet, range.row, column))));
    if (field !== undefined) columns[field] ??= column;
  }
  if (columns[keyField] === undefined) return null;
  const found = Object.values<number | undefined>(columns).filter((c): c is number => c !== undefined);
  const [left, right] = [Math.min(...found), Math.max(...found)];
  const bottom = sheet.used.row + sheet.used.rowCount;
  const isRow = (row: number) => {
    for (let column = left; column <= right; column++) {
      const value = valueAt(sheet, row, column);
      if (value !== "" && (column === columns[keyField] ? isKey(value) : isKey === ANYTHING)) return true;
    }
    return false;
  };
  let endRow = bottom;
  while (endRow > range.row + 1 && !isRow(endRow - 1)) endRow--;
  endRow = Math.max(endRow, range.row + 1);
  return { sheet, headerRow: range.row, columns, endRow, hasBelow: bottom > endRow, left, right };
}

const ANYTHING = () => true;

export function fieldValue<Field extends string>(
  table: DutyTable<Field>,
  row: number,
  field: Field,
): CellValue {
  const column = table.columns[field];
  return column === undefined ? "" : valueAt(table.sheet, row, column);
}

/** A formula of ours that gives a number, again in a cell that holds none any more. A number that people typed over it stays. */
export function repair(
  sheet: SheetSnapshot,
  row: number,
  column: number | undefined,
  formula: string,
): Change[] {
  if (column === undefined || typeof valueAt(sheet, row, column) === "number") return [];
  const cells: CellInput[][] = [[{ formula }]];
  return [{ kind: "setCells", range: rangeOf(sheet.name, row, column), cells }];
}

/** Room for rows below the table: what stands there moves down. To be the first of the sheet's changes. */
export function makeRoom({ sheet, endRow, hasBelow }: DutyTable<string>, rowCount: number): Change[] {
  return hasBelow && rowCount > 0 ? [{ kind: "insertRows", sheet: sheet.name, row: endRow, rowCount }] : [];
}
