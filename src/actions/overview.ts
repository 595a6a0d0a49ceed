import { findRegister } from "../core/remediation/findRegister";
import { findPlanSheet } from "../core/plan/planSheet";
import { findSummary } from "../core/remediation/summarySheet";
import type { Result } from "../core/result";
import { success } from "../core/result";
import { findScoreTables } from "../core/scores/findScoreTables";
import { marksIn } from "../core/scores/marking";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { Overview } from "./types";

/** What the workbook says, in one look. A workbook without scores may still have a plan or a register. */
export function overviewOf(snapshot: WorkbookSnapshot): Result<Overview> {
  const tables = findScoreTables(snapshot);
  const register = findRegister(snapshot);
  return success(
    {
      fileName: snapshot.fileName,
      tables: tables.ok ? tables.value : [],
      isMarked: marksIn(snapshot).length > 0,
      planSheet: findPlanSheet(snapshot)?.name ?? null,
      registerSheet: register.ok ? register.value.sheet : null,
      summaryAt: findSummary(snapshot),
    },
    tables.findings,
  );
}
