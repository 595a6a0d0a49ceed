import type { NameSnapshot, WorkbookSnapshot } from "../snapshot";

/** The defined name that holds the pass mark: a constant (=85) or a cell. Live rules speak of it. */
export const PASS_MARK_NAME = "ITA_PassMark";

export function passMarkName(snapshot: WorkbookSnapshot): NameSnapshot | undefined {
  return snapshot.names.find((name) => name.name.toLowerCase() === PASS_MARK_NAME.toLowerCase());
}

/** The workbook's own pass mark in points; null when it has none, or none that is a number from 0 to 100. */
export function passMarkIn(snapshot: WorkbookSnapshot): number | null {
  const value = passMarkName(snapshot)?.value;
  return isPassMark(value) ? value : null;
}

export function isPassMark(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 100;
}
