import type { InverseStep } from "../core/changes/inverse";
import { parseAddress } from "../core/grid";

/**
 * Names that stand, hidden, behind rows and columns that are being put in or taken out, as long as the batch lasts:
 * they move with the cells. When it is interrupted they tell which insertions are there, which no cell could tell.
 */
export const ANCHOR = "_ita_at_";

export type LinesStep = Extract<InverseStep, { kind: "deleteRows" | "deleteColumns" }>;

export function isLinesStep(step: InverseStep): step is LinesStep {
  return step.kind === "deleteRows" || step.kind === "deleteColumns";
}

/** A step of the change of this number, with the anchor by which it is told whether it was done. */
export function withAnchor(step: InverseStep, changeIndex: number): InverseStep {
  return isLinesStep(step) ? { ...step, anchor: changeIndex } : step;
}

const lineOf = (step: LinesStep): { at: number; count: number; isRows: boolean } =>
  step.kind === "deleteRows"
    ? { at: step.row, count: step.rowCount, isRows: true }
    : { at: step.column, count: step.columnCount, isRows: false };

/** Where the anchors are: number → its row and column. To be read after the sync. */
export type Anchors = Map<number, { row: number; column: number }>;

export function queueAnchors(context: Excel.RequestContext): () => Anchors {
  const names = context.workbook.names.load("items/name,items/formula");
  return () => {
    const anchors: Anchors = new Map();
    for (const { name, formula } of names.items) {
      if (!name.startsWith(ANCHOR)) continue;
      // A cell that was deleted has no address any more: then its lines are gone.
      const { row, column } = parseAddress(String(formula).replace(/^=/, "")) ?? { row: -1, column: -1 };
      anchors.set(Number(name.slice(ANCHOR.length)), { row, column });
    }
    return anchors;
  };
}

/** Whether the lines of a step are there, when it is not known how far a write or an undo came. */
export function isThere(step: LinesStep, anchors: Anchors, doing: "write" | "undo"): boolean {
  if (step.gone || step.anchor === undefined) return !step.gone;
  const anchor = anchors.get(step.anchor);
  // Anchors come before the first insertion of a write, and before the first deletion of an undo.
  if (!anchor) return doing === "undo";
  const { at, count, isRows } = lineOf(step);
  return (isRows ? anchor.row : anchor.column) === at + count;
}

/** What is written back only when the lines are out: of an interrupted undo it may be missing still. */
function whatComesLate(step: InverseStep): InverseStep[] {
  if (step.kind === "restoreRule") return step.isLate ? [step] : [];
  if (step.kind !== "restoreCells" || !step.movedBy) return [];
  const { rect, movedBy, before } = step;
  const isFormula = (content: unknown) => typeof content === "string" && content.startsWith("=");
  const after = step.after.map((line, r) =>
    line.map((written, c) => (isFormula(before.formulas[r]?.[c]) ? written : null)),
  );
  const was = { ...rect, row: rect.row - movedBy.rows, column: rect.column - movedBy.columns };
  return [{ ...step, rect: was, after, movedBy: { rows: 0, columns: 0 } }];
}

/**
 * Insertions are done before everything else on their sheet, and undone after it. So where one of them is missing, the
 * other steps of that sheet are not done yet, or undone already: what is left is taking out those that are there.
 */
export function withoutMissingLines(
  steps: readonly InverseStep[],
  anchors: Anchors,
  doing: "write" | "undo",
): InverseStep[] {
  const broken = new Set(
    steps.flatMap((step) => (isLinesStep(step) && !isThere(step, anchors, doing) ? [step.sheetId] : [])),
  );
  if (broken.size === 0) return [...steps];
  return steps.flatMap((step): InverseStep[] => {
    if (!("sheetId" in step) || !broken.has(step.sheetId)) return [step];
    if (!isLinesStep(step)) return whatComesLate(step);
    return [isThere(step, anchors, doing) ? step : { ...step, gone: true }];
  });
}
