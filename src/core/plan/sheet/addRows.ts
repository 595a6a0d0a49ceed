import type { Change } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import type { Finding } from "../../result";
import { finding } from "../../result";
import { valueAt } from "../../snapshot";
import type { PlanSheet } from "../planSheet";
import type { Task } from "../types";
import { planNameChange } from "./names";
import { countFormulas } from "./counts";
import type { PlanLayout } from "./layout";
import { columnSpan } from "./layout";
import type { RowEdit } from "./mergeRow";
import type { PlanRow } from "./readRows";
import { newRow, timelineCells } from "./rowCells";
import { bottomCells, formatBottom, formatTaskRows, ownerChoices, validateTaskRows } from "./taskRows";
import { LEGEND, PANEL, isMadeLine } from "./wording";

export interface Extension {
  edits: RowEdit[];
  /** The layout with the new rows. */
  layout: PlanLayout;
  findings: Finding[];
  isBlocked: boolean;
}

/**
 * Rows for new tasks: first the empty rows that people left at the end of the plan, then new ones below it. Whole rows
 * cannot be inserted by a change set, so cells of the user's right below the plan stand in the way: that is said, with
 * how many rows to insert, and nothing is written.
 */
export function addRows(
  plan: PlanSheet,
  rows: readonly PlanRow[],
  added: readonly Task[],
  highestId: number,
): Extension {
  const { layout } = plan;
  const free: number[] = [];
  for (let index = rows.length - 1; rows[index]?.isBlank; index--) free.unshift(rows[index]?.row ?? 0);
  const missing = Math.max(0, added.length - free.length);
  const extended = { ...layout, spareRow: layout.spareRow + missing };
  const blocking = missing === 0 ? null : firstBlocking(plan, extended);
  if (blocking) {
    const findings = [finding("error", "plan/no-room-below", { rowCount: missing }, blocking)];
    return { edits: [], layout, findings, isBlocked: true };
  }
  const edits = added.map((task, index): RowEdit => ({
    row: free[index] ?? layout.spareRow + index - free.length,
    fields: newRow(`t${highestId + index + 1}`, task),
    timeline: timelineCells(task, extended),
  }));
  return { edits, layout: extended, findings: [], isBlocked: false };
}

/** The first cell of the user's where the new rows and the lines below them would stand. */
function firstBlocking({ layout, snapshot }: PlanSheet, extended: PlanLayout): RangeRef | null {
  const { first, last } = columnSpan(layout);
  for (let row = layout.spareRow; row <= extended.spareRow + 2; row++) {
    for (let column = first; column <= last; column++) {
      const value = valueAt(snapshot, row, column);
      if (value === "" || value === LEGEND || isMadeLine(String(value))) continue;
      return rangeOf(layout.sheet, row, column);
    }
  }
  return null;
}

interface Context {
  plan: PlanSheet;
  today: IsoDate;
  sourceSheet: string | null;
}

/** The looks, drop-downs, names, counts and bottom lines of a plan that has grown. Nothing when it has not. */
export function extensionChanges(
  { plan, today, sourceSheet }: Context,
  layout: PlanLayout,
  added: readonly Task[],
): Change[] {
  const { spareRow: oldSpareRow } = plan.layout;
  const rowCount = layout.spareRow - oldSpareRow;
  if (rowCount === 0) return [];
  return [
    ...clearOldBottom(plan, layout),
    ...formatTaskRows(layout, oldSpareRow, rowCount),
    ...formatBottom(layout),
    ...bottomCells(layout, today, sourceSheet),
    ...validateTaskRows(layout, oldSpareRow, layout.spareRow, ownerChoices(added)),
    ...countCells(plan, layout),
    planNameChange(layout),
    { kind: "setRowHeight", sheet: layout.sheet, row: oldSpareRow, rowCount, height: "auto" },
  ];
}

/** The old legend and note, where neither a new task nor the new ones stand over them. */
function clearOldBottom({ snapshot, layout: old }: PlanSheet, layout: PlanLayout): Change[] {
  const column = layout.columns.activity ?? 0;
  return [old.spareRow + 1, old.spareRow + 2].flatMap((row): Change[] => {
    const isOverwritten = row < layout.spareRow || row === layout.spareRow + 1 || row === layout.spareRow + 2;
    if (isOverwritten || valueAt(snapshot, row, column) === "") return [];
    return [{ kind: "setCells", range: rangeOf(layout.sheet, row, column), cells: [[""]] }];
  });
}

/** The live counts above the working columns, found by their labels. */
function countCells({ snapshot, layout: old }: PlanSheet, layout: PlanLayout): Change[] {
  const formulas = countFormulas(layout);
  const { used } = snapshot;
  const changes: Change[] = [];
  if (!used) return changes;
  for (let row = used.row; row < old.codesRow; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const label = valueAt(snapshot, row, column);
      const formula = label === PANEL.late ? formulas.late : label === PANEL.due ? formulas.due : null;
      if (formula) {
        changes.push({ kind: "setCells", range: rangeOf(layout.sheet, row, column + 1), cells: [[formula]] });
      }
    }
  }
  return changes;
}
