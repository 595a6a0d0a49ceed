import type { Journal } from "../core/changes/journal";
import type { Result } from "../core/result";
import { finding, success } from "../core/result";
import { runBatch } from "../excel/errors";
import type { ExcelHost } from "../excel/host";
import { undoChanges } from "../excel/undoChanges";
import type { Receipt, UndoReport } from "./types";

/** Undoes what a receipt tells of; with a journal in the workbook, unless nobody else can ever see it. */
export async function undoWrite(
  host: ExcelHost,
  receipt: Receipt,
  hasJournal: boolean,
): Promise<Result<UndoReport>> {
  const { id, action, appliedAt: at, summary, inverse } = receipt;
  const journal: Journal = { id, action, options: null, at, doing: "undo", summary, steps: inverse };
  const undone = await runBatch(
    host,
    (context) => undoChanges(context, inverse, hasJournal ? { journal } : {}),
    { writes: true },
  );
  if (!undone.ok) return undone;
  const { kept } = undone.value;
  const cellCount = kept.reduce((sum, range) => sum + range.rowCount * range.columnCount, 0);
  return success(
    undone.value,
    kept.length > 0 ? [finding("info", "changes/undo-kept", { cellCount }, kept[0])] : [],
  );
}
