import { isDutySheet } from "../../dutySheets";
import { disclosureList } from "../../ita/disclosureScoring";
import { rulesetFor } from "../../ita/rulesetFor";
import { isPlanSheet } from "../../plan/planSheet";
import type { Finding } from "../../result";
import { isAnalysisSheet } from "../../scores/analysisName";
import { overridesIn } from "../../scores/settings";
import { sheetNamed, type WorkbookSnapshot } from "../../snapshot";
import { findDutyTable } from "../dutyTable";
import { dutyNames } from "../dutyYear";
import { findOwnItems } from "./ownTable";
import { readItems } from "./readItems";
import type { DisclosureReading } from "./types";
import { isItemCode, ITEM_HEADERS, type ItemField } from "./words";

/**
 * The disclosure items of a fiscal year as the workbook has them: in our sheet, else in a table of the user's own; null
 * without either. Findings at their cells.
 */
export function findItems(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
): { reading: DisclosureReading; findings: Finding[] } | null {
  const { ruleset } = rulesetFor(fiscalYearBe, overridesIn(snapshot).overrides);
  const known = new Map(
    disclosureList({ ...ruleset, fiscalYearBe }).items.map(({ code, ...item }) => [code, item]),
  );
  const table = findDutyTable<ItemField>(
    snapshot,
    dutyNames(fiscalYearBe).disclosure,
    ITEM_HEADERS,
    "code",
    isItemCode,
  );
  const code = table?.columns.code;
  if (table && code !== undefined) {
    const columns = { ...table.columns, code };
    return readItems({ ...table, columns }, true, ruleset, known);
  }
  const own = findOwnItems(snapshot, (name) => isOurs(snapshot, name));
  return own ? readItems(own, false, ruleset, known) : null;
}

/** Sheets we made, of this or another year; and summaries of reports, which name single items. */
function isOurs(snapshot: WorkbookSnapshot, name: string): boolean {
  const sheet = sheetNamed(snapshot, name);
  return (
    isDutySheet(snapshot, name) ||
    isAnalysisSheet(snapshot, name) ||
    (sheet !== undefined && (isPlanSheet(sheet) || sheet.visibility === "veryHidden"))
  );
}
