import type { Change, Proposal } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import type { Result } from "../../result";
import { finding, refusal, success } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import { sheetNamed } from "../../snapshot";
import { readScoresContext } from "../fromScores";
import { findPlanSheet } from "../planSheet";
import { freeSheetName } from "../proposePlan";
import { readPlanRows } from "../sheet/readRows";
import { coverageOf } from "./coverage";
import { findScoreTables } from "../../scores/findScoreTables";
import { failingIn } from "./failing";
import { appendLinks, buildLinksSheet } from "./linksSheet";
import { measureCells, readLinks, readMeasures } from "./readLinks";
import { suggestLinks } from "./suggest";
import type { Link, LinksOutcome } from "./types";
import { LINKS_SHEET } from "./words";

export interface LinksOptions {
  /** Every indicator that fails in the latest scores of the workbook when absent. */
  failing?: readonly IndicatorId[];
}

/**
 * Ties each failing indicator to measures and activities on a sheet of their own, a table that people read and edit without
 * the add-in. What is written are suggestions and says so; lines that are there stay, and only indicators without any line
 * get new ones. Refuses when no indicator fails, or the sheet is protected.
 */
export function proposeLinks(
  snapshot: WorkbookSnapshot,
  options: LinksOptions = {},
): Result<Proposal<LinksOutcome>> {
  const scores = findScoreTables(snapshot);
  const failing = [...(options.failing ?? failingIn(scores.ok ? scores.value : []))];
  if (failing.length === 0) return refusal(finding("error", "plan/nothing-fails", {}));
  const existing = readLinks(snapshot);
  const plan = findPlanSheet(snapshot);
  const activities = plan
    ? readPlanRows(plan).flatMap(({ activity, isBlank }) => (isBlank ? [] : [activity.name]))
    : [];
  const measures = readMeasures(snapshot);
  const known = new Set(existing?.links.map((link) => link.indicator));
  const suggested = failing
    .filter((indicator) => !known.has(indicator))
    .flatMap((indicator) => suggestLinks(indicator, measures, activities));
  const sheet = existing?.sheet ?? freeSheetName(snapshot, LINKS_SHEET);
  const links: Link[] = [
    ...(existing?.links ?? []),
    ...suggested.map((link) => ({ ...link, at: rangeOf(sheet, 0, 0) })),
  ];
  const outcome = { sheet, failing, suggested, coverage: coverageOf(failing, links) };
  const propose = (changes: Change[]) => ({ changeSet: { action: "links", changes }, outcome });
  if (existing) {
    if (suggested.length === 0) return success(propose([]), [finding("info", "changes/nothing-to-do", {})]);
    if (sheetNamed(snapshot, existing.sheet)?.isProtected)
      return refusal(finding("error", "changes/sheet-protected", { sheet }));
    return success(
      propose(
        appendLinks(existing, suggested, {
          measures: measureCells(snapshot),
          activities: plan ? activityCells(plan) : null,
        }),
      ),
    );
  }
  const { agencyName, fiscalYearBe } = readScoresContext(snapshot);
  const changes = buildLinksSheet({
    sheet,
    after: plan?.name ?? null,
    agencyName,
    fiscalYearBe: plan?.fiscalYearBe ?? fiscalYearBe,
    suggested,
    measures,
    activities: plan ? activityCells(plan) : null,
  });
  return success(propose(changes));
}

/** The plan's cells that hold activities: the drop-down offers them as they are then. */
function activityCells({ name, layout }: NonNullable<ReturnType<typeof findPlanSheet>>): RangeRef | null {
  const { activity } = layout.columns;
  const rowCount = layout.spareRow - layout.firstTask;
  return activity === undefined || rowCount < 1 ? null : rangeOf(name, layout.firstTask, activity, rowCount);
}
