import type { Change, ChangeSet } from "../core/changes/changeSet";
import type { InverseSheet, InverseStep } from "../core/changes/inverse";
import type { CellValue, WorkbookSnapshot } from "../core/snapshot";
import { operations } from "./operations";
import type { Target, Undoing } from "./operations/operation";
import { rectOf } from "./readSheets";

function queue(target: Target, change: Change): Undoing {
  // One table of operations by kind; TypeScript cannot see that the key and the value go together.
  const operation = operations[change.kind] as (target: Target, change: Change) => Undoing;
  return operation(target, change);
}

/**
 * Writes a change set in one sync and returns how to undo it. Excel carries out a batch in order, so what
 * is loaded before a write is what the cells held, and what is loaded after it is what they hold now.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changeSet: ChangeSet,
  snapshot: WorkbookSnapshot,
): Promise<InverseStep[]> {
  const ids = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.id]));
  const added = new Set(
    changeSet.changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : [])),
  );
  const names = new Set(snapshot.names.map((name) => name.name.toLowerCase()));
  const newSheets = new Map<string, { sheet: Excel.Worksheet; used: Excel.Range }>();
  const worksheets = context.workbook.worksheets;
  const target: Target = {
    context,
    sheet: (name) => worksheets.getItem(added.has(name) ? name : (ids.get(name) ?? name)),
    range: ({ sheet, row, column, rowCount, columnCount }) =>
      target.sheet(sheet).getRangeByIndexes(row, column, rowCount, columnCount),
    isNew: (name) => added.has(name),
    hasName: (name) => names.has(name.toLowerCase()),
    identity: (name): InverseSheet => ({ sheetId: ids.get(name) ?? name, sheet: name }),
  };
  const undoings: Undoing[] = [];
  for (const change of changeSet.changes) {
    undoings.push(queue(target, change));
    if (change.kind === "setName") names.add(change.name.toLowerCase());
  }
  for (const name of added) {
    const sheet = worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
    newSheets.set(name, { sheet, used });
  }
  await context.sync();
  return undoings.flatMap((undoing) => undoing()).map((step) => withContents(step, newSheets));
}

/** An added sheet is deleted by undo only while it still holds what we wrote: remember what that was. */
function withContents(
  step: InverseStep,
  newSheets: Map<string, { sheet: Excel.Worksheet; used: Excel.Range }>,
): InverseStep {
  if (step.kind !== "deleteSheet") return step;
  const used = newSheets.get(step.sheet)?.used;
  if (!used || used.isNullObject) return step;
  return { ...step, used: rectOf(used), formulas: used.formulas as CellValue[][] };
}
