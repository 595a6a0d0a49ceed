import type { Proposal } from "../changes/changeSet";
import { isoToSerial } from "../period/calendar";
import type { IsoDate } from "../period/types";
import type { Finding, Result } from "../result";
import { finding, refusal, success } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed } from "../snapshot";
import { chooseYear } from "./chooseYear";
import type { PeriodDecision } from "./decisions";
import { decide } from "./decisions";
import type { FoundActivities } from "./findActivities";
import { findActivities } from "./findActivities";
import type { PlanSheet } from "./planSheet";
import { findPlanSheet } from "./planSheet";
import { buildSheet } from "./sheet/buildSheet";
import { readPlanRows } from "./sheet/readRows";
import { hasName, newLayout } from "./sheet/layout";
import type { PlanLayout } from "./sheet/layout";
import { TODAY_NAME } from "./sheet/rules";
import { updateSheet } from "./sheet/updateSheet";
import { sheetTitle } from "./sheet/wording";
import { readScoresContext } from "./fromScores";
import { TEMPLATE_YEAR_BE, isReportingDeadline, reportingDeadline, templateActivities } from "./template";
import { spansOf, timescaleColumns, usedMonths } from "./timescale";
import { taskFindings, toTask } from "./toTasks";
import type { Activity, PlanOutcome, Task, TimescaleUnit } from "./types";

export interface PlanOptions {
  fiscalYearBe?: number;
  today: IsoDate;
  /** Months when absent; a sheet that is there keeps its own. */
  scale?: TimescaleUnit;
  /** The title's agency, when the activity table's own title names none. */
  agencyName?: string;
  /** Adds the deadline of the agencies' reports as one more row, unless the plan has it. */
  withReportingDeadline?: boolean;
  /** Which reading of a doubtful period is meant. */
  decisions?: readonly PeriodDecision[];
}

/**
 * Builds the plan sheet from the workbook's activity table, or from the built-in thirteen activities when it has none; or
 * brings the plan sheet of that fiscal year up to date. Nothing to do: an empty change set and `changes/nothing-to-do`.
 * Refuses when the plan sheet is protected.
 */
export function proposePlan(snapshot: WorkbookSnapshot, options: PlanOptions): Result<Proposal<PlanOutcome>> {
  const found = findActivities(snapshot, options.fiscalYearBe);
  const existing = existingPlan(snapshot, options, found);
  if (existing) return proposeUpdate(snapshot, options, found, existing);
  return proposeNew(snapshot, options, found);
}

/** The sheet to bring up to date: of the year asked for, else of the year the activities are for, else the only one. */
function existingPlan(
  snapshot: WorkbookSnapshot,
  { fiscalYearBe, today }: PlanOptions,
  found: FoundActivities,
): PlanSheet | null {
  if (fiscalYearBe !== undefined) return findPlanSheet(snapshot, fiscalYearBe);
  if (found.activities.length === 0) return findPlanSheet(snapshot);
  const chosen = chooseYear(undefined, found.fiscalYearBe, found.activities, today);
  return findPlanSheet(snapshot, chosen.fiscalYearBe);
}

function proposeNew(
  snapshot: WorkbookSnapshot,
  options: PlanOptions,
  found: FoundActivities,
): Result<Proposal<PlanOutcome>> {
  const fromTemplate = found.activities.length === 0;
  const scores = fromTemplate ? readScoresContext(snapshot) : null;
  const { fiscalYearBe, findings: yearFindings } = chooseYear(
    options.fiscalYearBe,
    found.fiscalYearBe,
    found.activities,
    options.today,
    scores?.fiscalYearBe,
  );
  const agencyName = options.agencyName ?? found.agencyName ?? scores?.agencyName ?? null;
  const activities = fromTemplate
    ? template(options, fiscalYearBe, agencyName)
    : withDeadline(found.activities, fiscalYearBe, options.withReportingDeadline);
  const tasks = activities.map(taskReader(options, fiscalYearBe));
  const scale = options.scale ?? "month";
  const timescale = timescaleColumns(usedMonths(tasks.flatMap(spansOf), fiscalYearBe), scale);
  const sheet = freeSheetName(snapshot, sheetTitle(fiscalYearBe));
  const layout = newLayout(sheet, fiscalYearBe, scale, timescale, tasks.length);
  const sourceSheet = found.tables[0]?.sheet ?? null;
  const changes = buildSheet({
    layout,
    timescale,
    tasks,
    agencyName: agencyName ?? "",
    today: options.today,
    sourceSheet,
    after: sourceSheet,
    hasToday: hasName(snapshot, TODAY_NAME),
  });
  return success(
    {
      changeSet: { action: "plan", changes },
      outcome: {
        sheet,
        tasks,
        fiscalYearBe,
        scale,
        fromTemplate,
        isUpdate: false,
        differences: { added: tasks, changed: [], vanished: [] },
        activities,
      },
    },
    [
      ...(fromTemplate ? templateFindings(activities.length, fiscalYearBe) : []),
      ...yearFindings,
      ...found.findings,
      ...tasks.flatMap(taskFindings),
      ...outsideFindings(layout, tasks),
    ],
  );
}

/** Reads an activity's period, as it was decided where it is in doubt. */
function taskReader({ decisions = [] }: PlanOptions, fiscalYearBe: number): (activity: Activity) => Task {
  return (activity) => decide(toTask(activity, { fiscalYearBe }), decisions);
}

/** The activities with the reporting deadline as the last, when it is wanted and not among them. */
function withDeadline(
  activities: readonly Activity[],
  fiscalYearBe: number,
  isWanted: boolean | undefined,
): Activity[] {
  if (!isWanted || activities.some(isReportingDeadline)) return [...activities];
  return [...activities, reportingDeadline(fiscalYearBe)];
}

function template(options: PlanOptions, fiscalYearBe: number, agencyName: string | null): Activity[] {
  const { withReportingDeadline } = options;
  return templateActivities({ fiscalYearBe, agencyName, withReportingDeadline });
}

function templateFindings(activityCount: number, fiscalYearBe: number): Finding[] {
  const used = finding("info", "plan/template-used", { activityCount });
  if (fiscalYearBe === TEMPLATE_YEAR_BE) return [used];
  const years = { fromYearBe: TEMPLATE_YEAR_BE, toYearBe: fiscalYearBe };
  return [used, finding("question", "plan/template-shifted", years)];
}

function proposeUpdate(
  snapshot: WorkbookSnapshot,
  options: PlanOptions,
  found: FoundActivities,
  plan: PlanSheet,
): Result<Proposal<PlanOutcome>> {
  const { fiscalYearBe, layout } = plan;
  if (plan.snapshot.isProtected)
    return refusal(finding("error", "changes/sheet-protected", { sheet: plan.name }));
  const rows = readPlanRows(plan);
  const hasDeadline = rows.some(({ activity }) => isReportingDeadline(activity));
  // Our own row is not in people's table: it has not vanished for that.
  const activities =
    found.activities.length > 0
      ? withDeadline(found.activities, fiscalYearBe, options.withReportingDeadline || hasDeadline)
      : null;
  const isAdded = activities === null && options.withReportingDeadline && !hasDeadline;
  const update = updateSheet({
    snapshot,
    plan,
    activities,
    sourceSheet: found.tables[0]?.sheet ?? null,
    today: options.today,
    extra: isAdded ? [reportingDeadline(fiscalYearBe)] : [],
    toTask: taskReader(options, fiscalYearBe),
  });
  const { changes, tasks, differences } = update;
  const scaleFindings =
    options.scale !== undefined && options.scale !== layout.scale
      ? [finding("info", "plan/scale-kept", { scale: layout.scale, asked: options.scale })]
      : [];
  return success(
    {
      changeSet: { action: "plan", changes },
      outcome: {
        sheet: plan.name,
        tasks,
        fiscalYearBe,
        scale: layout.scale,
        fromTemplate: false,
        isUpdate: true,
        differences,
        activities: activities ?? tasks,
      },
    },
    [
      ...(changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : []),
      ...scaleFindings,
      ...found.findings,
      ...update.findings,
      ...tasks.flatMap(taskFindings),
      ...outsideFindings(update.layout, tasks),
    ],
  );
}

function outsideFindings({ timeline }: PlanLayout, tasks: readonly Task[]): Finding[] {
  const first = timeline[0]?.start ?? 0;
  const last = timeline[timeline.length - 1]?.end ?? 0;
  const isOutside = (iso: IsoDate | null) =>
    iso !== null && (isoToSerial(iso) < first || isoToSerial(iso) > last);
  const activityCount = tasks.filter(({ period }) => isOutside(period.start) || isOutside(period.end)).length;
  return activityCount === 0 ? [] : [finding("warning", "plan/outside-timeline", { activityCount })];
}

/** The wished name, or the next free one: a sheet of the user's may have it already. */
export function freeSheetName(snapshot: WorkbookSnapshot, wished: string): string {
  let name = wished;
  for (let number = 2; sheetNamed(snapshot, name); number++) name = `${wished} (${number})`;
  return name;
}
