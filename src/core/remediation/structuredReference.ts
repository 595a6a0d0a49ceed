import { contains, rangeOf } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import type { RegisterTable, ReportRegister } from "./types";

/** Headers that would need escaping (Microsoft, "Using structured references with Excel tables") or break over lines. */
const UNSAFE = /['#@[\]\n\r\t]/;

/** `Table[header]`; null when the header cannot be written so without escapes. */
export function tableColumn(table: string, header: string): string | null {
  return header.trim() === "" || header !== header.trim() || UNSAFE.test(header)
    ? null
    : `${table}[${header}]`;
}

/** The Excel table that a register's headers and rows are; null when it is plain cells, or rows stand below the table. */
export function registerTable(snapshot: WorkbookSnapshot, register: ReportRegister): RegisterTable | null {
  const sheet = sheetNamed(snapshot, register.sheet);
  const headerRow = register.firstRow - 1;
  const agencyHead = rangeOf(register.sheet, headerRow, register.columns.agency);
  const table = snapshot.tables.find(
    (entry) =>
      entry.sheet === register.sheet && entry.range.row === headerRow && contains(entry.range, agencyHead),
  );
  if (!sheet || !table || register.lastRow >= table.range.row + table.range.rowCount) return null;
  const { column, columnCount } = table.range;
  const headers = new Map<number, string>();
  for (let c = column; c < column + columnCount; c++) headers.set(c, String(valueAt(sheet, headerRow, c)));
  return { name: table.name, headers };
}

/** A register's column by its name in the table: it grows with the table. Null where only an address can say it. */
export function columnReference({ table }: ReportRegister, column: number): string | null {
  const header = table?.headers.get(column);
  return table && header !== undefined ? tableColumn(table.name, header) : null;
}
