import type { RangeRef } from "../grid";
import { parseAddress } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed } from "../snapshot";

/** The cell a defined name points at; null when there is no such name or its cell is gone. */
export function namedCell(snapshot: WorkbookSnapshot, name: string): RangeRef | null {
  const entry = snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const cell = entry ? parseAddress(entry.formula.replace(/^=/, "")) : null;
  const sheet = cell && sheetNamed(snapshot, cell.sheet);
  return cell && sheet ? { ...cell, sheet: sheet.name } : null;
}
