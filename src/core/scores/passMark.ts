import { parseAddress, type RangeRef } from "../grid";
import { sheetNamed, valueAt, type CellValue, type NameSnapshot, type WorkbookSnapshot } from "../snapshot";

/** The defined name that holds the pass mark: a constant (=85) or a cell. Live rules speak of it. */
export const PASS_MARK_NAME = "ITA_PassMark";

export function passMarkName(snapshot: WorkbookSnapshot): NameSnapshot | undefined {
  return snapshot.names.find((name) => name.name.toLowerCase() === PASS_MARK_NAME.toLowerCase());
}

/** The cell that the name points at; null for a constant. */
export function passMarkCell(snapshot: WorkbookSnapshot): RangeRef | null {
  const name = passMarkName(snapshot);
  return name ? parseAddress(name.formula.replace(/^=/, "")) : null;
}

/**
 * What the name holds; undefined without the name. Of a name that points at a cell Excel gives the address instead of the
 * value (Microsoft docs: NamedItem.value), so the cell itself is looked up.
 */
export function passMarkValue(snapshot: WorkbookSnapshot): CellValue | undefined {
  const cell = passMarkCell(snapshot);
  const sheet = cell && sheetNamed(snapshot, cell.sheet);
  return cell && sheet ? valueAt(sheet, cell.row, cell.column) : passMarkName(snapshot)?.value;
}

/** The workbook's own pass mark in points; null when it has none, or none that is a number from 0 to 100. */
export function passMarkIn(snapshot: WorkbookSnapshot): number | null {
  const value = passMarkValue(snapshot);
  return isPassMark(value) ? value : null;
}

function isPassMark(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}
