import type { Change } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import { serialToIso } from "../../period/calendar";
import type { Finding } from "../../result";
import { finding } from "../../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { createPartnerFinder } from "../activities/joinTables";
import type { PlanSheet } from "../planSheet";
import type { Activity, PlanDifferences, Task, TaskChange } from "../types";
import { addRows, extensionChanges } from "./addRows";
import type { PlanLayout } from "./layout";
import { hasName } from "./layout";
import type { RowEdit, ToTask } from "./mergeRow";
import { mergeRow } from "./mergeRow";
import type { PlanRow } from "./readRows";
import { readDayCell, readPlanRows } from "./readRows";
import { ruleChanges } from "./rules";
import { textSum } from "./signature";
import { isMadeLine, isVanishedMark, madeLine, remade, vanishedMark } from "./wording";
import { writeEdits } from "./writeEdits";
import { wordNames } from "./names";

export interface Update {
  snapshot: WorkbookSnapshot;
  plan: PlanSheet;
  /** What the activity table says now; null when there is none: then the sheet is its own source. */
  activities: readonly Activity[] | null;
  sourceSheet: string | null;
  today: IsoDate;
  toTask: ToTask;
}

export interface UpdateResult {
  /** Empty when the sheet is up to date. */
  changes: Change[];
  tasks: Task[];
  differences: PlanDifferences;
  findings: Finding[];
  /** Rows are missing below the plan and cells of the user's stand there: nothing may be written. */
  isBlocked: boolean;
}

/**
 * Brings a plan sheet up to date. Only what the activities say is touched: status, progress, notes, rows and columns of
 * the user's own, colours and widths stay. New activities come in below the last one, vanished ones are marked.
 */
export function updateSheet(update: Update): UpdateResult {
  const { plan, activities, toTask } = update;
  const rows = readPlanRows(plan);
  const pairs = pairRows(rows, activities);
  const merged = pairs.matched.map(({ row, source }) => ({
    row,
    ...mergeRow(row, source, plan.layout, toTask),
  }));
  const taskOf = new Map(merged.map((entry, index) => [pairs.matched[index]?.source, entry.task]));
  const added = pairs.added.map(toTask);
  pairs.added.forEach((source, index) => taskOf.set(source, added[index] ?? toTask(source)));
  const { vanished, edits: marks } = markVanished(update, pairs.vanished);
  const extension = addRows(plan, rows, added, highestId(rows));
  const edits = [...merged.map((entry) => entry.edit), ...marks, ...extension.edits].filter(hasContent);

  const sources = activities ?? pairs.matched.map((pair) => pair.source);
  const changes = [
    ...writeEdits(extension.layout, edits),
    ...extensionChanges(update, extension.layout, added),
    ...ruleChanges(extension.layout, plan.snapshot.rules),
  ];
  return {
    changes:
      changes.length === 0
        ? []
        : [...repairNames(update.snapshot), ...changes, ...remadeLine(update, extension.layout)],
    tasks: sources.flatMap((source) => taskOf.get(source) ?? []),
    differences: {
      added,
      changed: merged.flatMap(differenceOf),
      vanished: vanished.map((row) => row.activity.name),
    },
    findings: [
      ...merged.flatMap((entry) => entry.findings),
      ...vanished.map(({ activity }) =>
        finding("info", "plan/vanished", { activity: activity.name }, activity.at),
      ),
      ...rows.flatMap((row) => wrongDays(row, plan.layout)),
      ...extension.findings,
    ],
    isBlocked: extension.isBlocked,
  };
}

interface Pairs {
  matched: { row: PlanRow; source: Activity }[];
  added: Activity[];
  vanished: PlanRow[];
}

/** Which row belongs to which activity: by the name we wrote there, else by the name or number it has now. */
function pairRows(rows: readonly PlanRow[], activities: readonly Activity[] | null): Pairs {
  const filled = rows.filter((row) => row.activity.name !== "");
  if (!activities) {
    return { matched: filled.map((row) => ({ row, source: row.activity })), added: [], vanished: [] };
  }
  const written = new Map<string, PlanRow[]>();
  for (const row of filled) {
    const sum = row.signature?.name;
    if (sum !== undefined) written.set(sum, [...(written.get(sum) ?? []), row]);
  }
  const taken = new Set<PlanRow>();
  const matched: Pairs["matched"] = [];
  const take = (row: PlanRow | null | undefined, source: Activity): boolean => {
    if (!row || taken.has(row)) return false;
    taken.add(row);
    matched.push({ row, source });
    return true;
  };
  const unwritten = activities.filter((source) => {
    const candidates = (written.get(textSum(source.name)) ?? []).filter((row) => !taken.has(row));
    const same = candidates.find((row) => row.activity.no === source.no) ?? candidates[0];
    return !take(same, source);
  });
  const rest = filled.filter((row) => !taken.has(row));
  const rowOf = createPartnerFinder(rest.map((row) => ({ ...row.activity, row })));
  const added = unwritten.filter((source) => !take(rowOf(source)?.row, source));
  return { matched, added, vanished: filled.filter((row) => row.signature && !taken.has(row)) };
}

function markVanished(
  { today, plan }: Update,
  rows: readonly PlanRow[],
): { vanished: PlanRow[]; edits: RowEdit[] } {
  if (plan.layout.columns.mark === undefined) return { vanished: [...rows], edits: [] };
  const vanished = rows.filter((row) => !isVanishedMark(String(row.values.mark ?? "")));
  return {
    vanished,
    edits: vanished.map((row) => ({ row: row.row, fields: { mark: vanishedMark(today) } })),
  };
}

function hasContent(edit: RowEdit): boolean {
  return edit.timeline !== undefined || Object.keys(edit.fields).length > 0;
}

function differenceOf(entry: { row: PlanRow; task: Task; changed: TaskChange["fields"] }): TaskChange[] {
  const { row, task, changed } = entry;
  if (changed.length === 0) return [];
  const iso = (day: number | null | "wrong") => (typeof day === "number" ? serialToIso(day) : null);
  const start = iso(readDayCell(row.values.start));
  const end = iso(readDayCell(row.values.end));
  const { name, periodText } = row.activity;
  return [{ task, fields: changed, before: { start, end, name, periodText } }];
}

function highestId(rows: readonly PlanRow[]): number {
  return rows.reduce((highest, { signature }) => Math.max(highest, Number(signature?.id.slice(1) ?? 0)), 0);
}

/** Cells of start and end that hold no date: no bar is drawn from them. */
function wrongDays(row: PlanRow, layout: PlanLayout): Finding[] {
  return (["start", "end"] as const).flatMap((field) => {
    const column = layout.columns[field];
    if (column === undefined || readDayCell(row.values[field]) !== "wrong") return [];
    const at = rangeOf(layout.sheet, row.row, column);
    const params = { activity: row.activity.name, text: String(row.values[field]) };
    return [finding("warning", "plan/not-a-date", params, at)];
  });
}

/** The line below the plan says when it was last brought up to date. */
function remadeLine({ plan, today, activities, sourceSheet }: Update, layout: PlanLayout): Change[] {
  // An extended sheet has its bottom lines written anew already.
  if (layout.spareRow !== plan.layout.spareRow) return [];
  const found = findMadeLine(plan.snapshot, layout);
  if (!found) return [];
  const line = activities ? madeLine(today, sourceSheet) : remade(found.text, today);
  return [{ kind: "setCells", range: rangeOf(layout.sheet, found.row, found.column), cells: [[line]] }];
}

function findMadeLine(
  sheet: SheetSnapshot,
  layout: PlanLayout,
): { row: number; column: number; text: string } | null {
  const column = layout.columns.activity ?? 0;
  for (let row = layout.spareRow; row <= layout.spareRow + 4; row++) {
    const text = String(valueAt(sheet, row, column));
    if (isMadeLine(text)) return { row, column, text };
  }
  return null;
}

/** Names that the rules speak of and somebody has deleted, or whose sheet was deleted. */
function repairNames(snapshot: WorkbookSnapshot): Change[] {
  return wordNames().filter((change) => !hasName(snapshot, change.name));
}
