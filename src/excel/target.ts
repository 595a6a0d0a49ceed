import type { Change, ChangeSet } from "../core/changes/changeSet";
import { insertedLines, isInsertion, moveRect, originOf } from "../core/changes/insertion";
import type { InverseStep } from "../core/changes/inverse";
import type { Rect } from "../core/grid";
import { contains } from "../core/grid";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { Target } from "./operations/operation";
import { queueRowHeights } from "./operations/sizes";

/** Rows that had no height when they were read. */
function hiddenIn(steps: readonly InverseStep[]): ReadonlySet<number> {
  const rows = steps.flatMap((step) =>
    step.kind === "restoreRowHeight"
      ? step.points.flatMap((points, index) => (points === 0 ? [step.row + index] : []))
      : [],
  );
  return new Set(rows);
}

/**
 * The workbook of the snapshot while a change set is being queued for it. `note` is told of each change that has been
 * queued. `foreseen`: what was read before, change by change.
 */
export function createTarget(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
  foreseen: readonly InverseStep[][] | null = null,
): Target & { added: ReadonlySet<string>; note(change: Change): void } {
  const { worksheets } = context.workbook;
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const tabs = snapshot.sheets.map((sheet) => sheet.name);
  const takenNames = new Set(snapshot.names.map((name) => name.name.toLowerCase()));
  const takenSettings = new Set(Object.keys(snapshot.settings));
  const merges = new Map<string, Rect[]>(snapshot.sheets.map((sheet) => [sheet.name, sheet.merges]));
  /** Whole rows and columns that have come in. */
  const lines = new Map<string, Rect[]>();
  const added = new Set(
    changeSet.changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : [])),
  );
  // By its id, which survives renaming, where it has one yet.
  const keyOf = (name: string): string => (added.has(name) ? name : (sheets.get(name)?.id ?? name));
  const target: Target = {
    context,
    sheet: (name) => worksheets.getItem(keyOf(name)),
    range: ({ sheet, row, column, rowCount, columnCount }) =>
      target.sheet(sheet).getRangeByIndexes(row, column, rowCount, columnCount),
    isNew: (name) => added.has(name),
    isFresh: ({ sheet, ...rect }) =>
      added.has(sheet) || (lines.get(sheet) ?? []).some((line) => contains(line, rect)),
    hasName: (name) => takenNames.has(name.toLowerCase()),
    hasSetting: (key) => takenSettings.has(key),
    merges: (name) => merges.get(name) ?? [],
    sheetIds: () => snapshot.sheets.map((sheet) => sheet.id),
    hiddenRows: (change) => hiddenIn(foreseen?.[changeSet.changes.indexOf(change)] ?? []),
    rowHeights: (change) => heights.get(change) ?? queueRowHeights(target, change),
    origin(insertion) {
      const { changes } = changeSet;
      const earlier = changes.slice(0, changes.indexOf(insertion)).filter(isInsertion);
      return originOf(
        insertion,
        earlier.filter(({ sheet }) => sheet === insertion.sheet),
      );
    },
    identity: (name) => ({ sheetId: sheets.get(name)?.id ?? name, sheet: name }),
    positionAfter(after, sheet) {
      const place = after === undefined ? -1 : tabs.indexOf(after);
      if (place < 0) {
        tabs.push(sheet);
        return null;
      }
      tabs.splice(place + 1, 0, sheet);
      return place + 1;
    },
  };
  const heights = new Map<Change, () => (number | null)[]>();
  const queueHeights = (isWanted: (sheet: string) => boolean): void => {
    for (const change of changeSet.changes) {
      if (change.kind !== "setRowHeight" || added.has(change.sheet) || !isWanted(change.sheet)) continue;
      heights.set(change, queueRowHeights(target, change));
    }
  };
  // Rows stand where the change set means them when the last rows of their sheet have come in.
  const insertions = changeSet.changes.filter(isInsertion);
  queueHeights((sheet) => !insertions.some((insertion) => insertion.sheet === sheet));
  return {
    ...target,
    added,
    note(change) {
      if (change.kind === "setName") takenNames.add(change.name.toLowerCase());
      if (change.kind === "removeName") takenNames.delete(change.name.toLowerCase());
      if (change.kind === "setSetting") {
        if (change.value === null) takenSettings.delete(change.key);
        else takenSettings.add(change.key);
      }
      if (isInsertion(change)) {
        const areas = target.merges(change.sheet).map((area) => moveRect(area, change));
        merges.set(change.sheet, areas);
        const before = (lines.get(change.sheet) ?? []).map((line) => moveRect(line, change));
        lines.set(change.sheet, [...before, insertedLines(change)]);
        const last = insertions.filter(({ sheet }) => sheet === change.sheet).at(-1);
        if (change === last) queueHeights((sheet) => sheet === change.sheet);
      }
      if (change.kind === "merge") {
        const { sheet, ...rect } = change.range;
        const others = target.merges(sheet).filter((area) => !contains(rect, area));
        merges.set(sheet, [...others, rect]);
      }
    },
  };
}
