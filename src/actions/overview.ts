import { dutySheets } from "../core/dutySheets";
import { findRegister } from "../core/remediation/findRegister";
import { findPlanSheet } from "../core/plan/planSheet";
import { ownNamed } from "../core/remediation/ownSheets";
import { readReports } from "../core/remediation/reports/readReports";
import { followUpOf } from "../core/remediation/followUp";
import { findSummary } from "../core/remediation/summarySheet";
import type { IsoDate } from "../core/period/types";
import type { Result } from "../core/result";
import { success } from "../core/result";
import { findScoreTables } from "../core/scores/findScoreTables";
import { marksIn } from "../core/scores/marking";
import { passMarkIn } from "../core/scores/passMark";
import { overridesIn } from "../core/scores/settings";
import { latestRuleset } from "../core/ita/rulesetFor";
import type { WorkbookSnapshot } from "../core/snapshot";
import { doneActions } from "./doneRecord";
import { reportsOverview } from "./reportsOverview";
import { tracesIn } from "./traces";
import type { Overview } from "./types";

/** What the workbook says, in one look. A workbook without scores may still have a plan or a register. */
export async function overviewOf(snapshot: WorkbookSnapshot, today: IsoDate): Promise<Result<Overview>> {
  const tables = findScoreTables(snapshot);
  const tablesFound = tables.ok ? tables.value : [];
  const planSheet = findPlanSheet(snapshot)?.name ?? null;
  const register = findRegister(snapshot);
  const { overrides } = overridesIn(snapshot);
  return success(
    {
      fileName: snapshot.fileName,
      tables: tablesFound,
      isMarked: marksIn(snapshot).length > 0,
      planSheet,
      plan: planSheet === null ? null : (await import("../core/plan/readPlan")).readPlan(snapshot, today),
      registerSheet: register.ok ? register.value.sheet : null,
      collectedSheet: readReports(snapshot)?.found.sheet.name ?? null,
      reports: register.ok ? reportsOverview(snapshot, register.value) : null,
      summaryAt: findSummary(snapshot) ?? ownNamed(snapshot, "ITA_StatusColumns"),
      dutySheets: Object.fromEntries(dutySheets(snapshot).map(({ duty, sheet }) => [duty, sheet])),
      followUp: followUpOf(snapshot),
      passMark: passMarkIn(snapshot) ?? tablesFound[0]?.passMark ?? latestRuleset(overrides).passMark,
      rulesetOverrides: overrides,
      done: await doneActions(snapshot),
      ...tracesIn(snapshot),
    },
    tables.findings,
  );
}
