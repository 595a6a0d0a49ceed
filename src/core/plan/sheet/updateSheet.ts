import type { Change } from "../../changes/changeSet";
import { insertIntoSheet, moveRect } from "../../changes/insertion";
import { cellRect, rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import { serialToIso } from "../../period/calendar";
import type { Finding } from "../../result";
import { finding } from "../../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { createPartnerFinder } from "../activities/joinTables";
import type { PlanSheet } from "../planSheet";
import { spansOf } from "../timescale";
import type { Activity, PlanDifferences, Task, TaskChange } from "../types";
import { growTimeline, insertedColumnChanges, layoutAfter, timelineAfter } from "./growTimeline";
import type { PlanLayout } from "./layout";
import { hasName } from "./layout";
import type { RowEdit, ToTask } from "./mergeRow";
import { mergeRow, mergeTimeline } from "./mergeRow";
import { insertedRowChanges, placeEdits, placeRows } from "./placeRows";
import type { PlanRow } from "./readRows";
import { readDayCell, readPlanRows } from "./readRows";
import { ruleChanges } from "./rules";
import { textSum } from "./signature";
import { LEGEND, isLegend, isMadeLine, isVanishedMark, madeLine, remade, vanishedMark } from "./wording";
import { writeEdits } from "./writeEdits";
import { wordNames } from "./names";

export interface Update {
  snapshot: WorkbookSnapshot;
  plan: PlanSheet;
  /** What the activity table says now; null when there is none: then the sheet is its own source. */
  activities: readonly Activity[] | null;
  sourceSheet: string | null;
  /** Added even where the sheet is its own source. */
  extra?: readonly Activity[];
  today: IsoDate;
  toTask: ToTask;
}

export interface UpdateResult {
  /** Empty when the sheet is up to date. */
  changes: Change[];
  tasks: Task[];
  differences: PlanDifferences;
  findings: Finding[];
  /** With the rows and columns that come in. */
  layout: PlanLayout;
}

/**
 * Brings a plan sheet up to date. Only what the activities say is touched: status, progress, notes, rows and columns of
 * the user's own, colours and widths stay. New activities come in where the activity table has them, months where the plan
 * has grown, vanished activities are marked. All places in the change set are those when the new rows and columns are in.
 */
export function updateSheet(update: Update): UpdateResult {
  const { plan, activities, toTask } = update;
  const rows = readPlanRows(plan);
  const pairs = pairRows(rows, activities);
  pairs.added.push(...(update.extra ?? []));
  const merged = pairs.matched.map(({ row, source }) => ({
    row,
    source,
    ...mergeRow(row, source, plan.layout, toTask),
  }));
  const added = pairs.added.map((source) => ({ source, task: toTask(source) }));
  const taskOf = new Map([...merged, ...added].map(({ source, task }) => [source, task]));
  const sources = activities ?? [...pairs.matched.map((pair) => pair.source), ...pairs.added];
  const tasks = sources.flatMap((source) => taskOf.get(source) ?? []);

  const rowOf = new Map(merged.map(({ source, row }) => [source, row]));
  const placement = placeRows(plan.layout, rows, sources, rowOf, added);
  const growth = growTimeline(plan.layout, tasks.flatMap(spansOf));
  const insertions = [...placement.insertions, ...growth.insertions];
  const rowAfter = (row: number) =>
    insertions.reduce((rect, insertion) => moveRect(rect, insertion), cellRect(row, 0)).row;
  const newRowCount = placement.insertions.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const layout = layoutAfter(plan.layout, growth, newRowCount);

  const { vanished, edits: marks } = markVanished(update, pairs.vanished);
  const kept = merged.map(({ row, edit, drawn }): RowEdit => {
    const timeline = mergeTimeline(timelineAfter(row.timeline, growth), drawn, layout);
    return timeline ? { ...edit, timeline } : edit;
  });
  const edits = [
    ...[...kept, ...marks].map((edit) => ({ ...edit, row: rowAfter(edit.row) })),
    ...placeEdits(layout, placement.places, highestId(rows)),
  ].filter(hasContent);
  const after = insertions.reduce(insertIntoSheet, plan.snapshot);
  const changes = [
    ...insertions,
    ...insertedRowChanges(layout, placement, tasks),
    ...insertedColumnChanges(layout, growth, plan.snapshot),
    ...writeEdits(layout, edits),
    ...ruleChanges(layout, after.rules, growth.insertions.length > 0),
  ];
  return {
    changes:
      changes.length === 0
        ? []
        : [...changes, ...repairNames(update.snapshot), ...bottomLines(update, after, layout)],
    layout,
    tasks,
    differences: {
      added: added.map(({ task }) => task),
      changed: merged.flatMap(differenceOf),
      vanished: vanished.map((row) => row.activity.name),
    },
    findings: [
      ...merged.flatMap((entry) => entry.findings),
      ...vanished.map(({ activity }) =>
        finding("info", "plan/vanished", { activity: activity.name }, activity.at),
      ),
      ...rows.flatMap((row) => wrongDays(row, plan.layout)),
    ],
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
    edits: vanished.map((row) => ({
      row: row.row,
      fields: { mark: vanishedMark(today, String(row.values.mark ?? "")) },
    })),
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

/** The lines below the plan: when it was last brought up to date, and the legend in the words of this version. */
function bottomLines(
  { today, activities, sourceSheet }: Update,
  after: SheetSnapshot,
  layout: PlanLayout,
): Change[] {
  const column = layout.columns.activity ?? 0;
  const changes: Change[] = [];
  for (let row = layout.spareRow; row <= layout.spareRow + 4; row++) {
    const text = String(valueAt(after, row, column));
    const made = () => (activities ? madeLine(today, sourceSheet) : remade(text, today));
    const line = isLegend(text) ? LEGEND : isMadeLine(text) ? made() : text;
    if (line === text) continue;
    changes.push({ kind: "setCells", range: rangeOf(layout.sheet, row, column), cells: [[line]], own: true });
  }
  return changes;
}

/** Names that the rules speak of and somebody has deleted, or whose sheet was deleted. */
function repairNames(snapshot: WorkbookSnapshot): Change[] {
  return wordNames().filter((change) => !hasName(snapshot, change.name));
}
