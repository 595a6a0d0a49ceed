import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import type { PlanLayout } from "./sheet/layout";
import { isPlanSheet as hasMarker, namedRange, planName, readLayout } from "./sheet/layout";

/** A plan sheet of ours, whatever people have named it. */
export interface PlanSheet {
  /** As the tab says now. */
  name: string;
  fiscalYearBe: number;
  snapshot: SheetSnapshot;
  layout: PlanLayout;
}

/** Whether the sheet was made as a plan by us (or is a copy of one): it is no activity table of the user's. */
export function isPlanSheet(sheet: SheetSnapshot): boolean {
  return hasMarker(sheet);
}

/**
 * The plan sheet of a fiscal year (Buddhist Era), or the first of any year. The one that the plan's name points at goes
 * before copies of it. Null when there is none.
 */
export function findPlanSheet(snapshot: WorkbookSnapshot, fiscalYearBe?: number): PlanSheet | null {
  const sheets = snapshot.sheets.flatMap((sheet): PlanSheet[] => {
    const layout = readLayout(snapshot, sheet);
    if (!layout || (fiscalYearBe !== undefined && layout.fiscalYearBe !== fiscalYearBe)) return [];
    return [{ name: sheet.name, fiscalYearBe: layout.fiscalYearBe, snapshot: sheet, layout }];
  });
  const named = sheets.find(
    (sheet) => namedRange(snapshot, planName(sheet.fiscalYearBe))?.sheet === sheet.name,
  );
  return named ?? sheets[0] ?? null;
}
