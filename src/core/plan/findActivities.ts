import { rangeOf } from "../grid";
import type { Finding } from "../result";
import { finding } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import type { ActivityTable } from "./activities/findTables";
import { findActivityTables } from "./activities/findTables";
import { joinTables } from "./activities/joinTables";
import { isDutySheet } from "../dutySheets";
import { isPlanSheet } from "./planSheet";
import type { Activity } from "./types";

/** The activities of the plan that the workbook holds. */
export interface FoundActivities {
  /** In the order of the table; empty when there is no activity table. */
  activities: Activity[];
  /** The tables they come from; a list and a chart of the same plan are two. */
  tables: ActivityTable[];
  /** Buddhist Era; null when no title says. */
  fiscalYearBe: number | null;
  agencyName: string | null;
  /** `plan/other-tables` when another plan was left out. */
  findings: Finding[];
}

/**
 * Finds the activity table of a workbook anywhere on its sheets: กิจกรรม | ระยะเวลา | ผู้รับผิดชอบ in any of their wordings,
 * charts of months, quarters, half months or weeks, headers of up to three rows. Plan sheets of our own are not looked at.
 * `fiscalYearBe` chooses between plans of several years. Linear in the cells of the workbook.
 */
export function findActivities(snapshot: WorkbookSnapshot, fiscalYearBe?: number): FoundActivities {
  const tables = findActivityTables(
    snapshot,
    (sheet) => isPlanSheet(sheet) || isDutySheet(snapshot, sheet.name),
  );
  const { activities, used, others } = joinTables(tables, fiscalYearBe);
  const [main] = used;
  const [left] = others;
  const findings =
    main && left
      ? [
          finding(
            "question",
            "plan/other-tables",
            { tableCount: others.length, usedSheet: main.sheet },
            rangeOf(
              left.sheet,
              left.range.row,
              left.range.column,
              left.range.rowCount,
              left.range.columnCount,
            ),
          ),
        ]
      : [];
  return {
    activities,
    tables: used,
    fiscalYearBe: first(used.map((table) => table.fiscalYearBe)),
    agencyName: first(used.map((table) => table.agencyName)),
    findings,
  };
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
