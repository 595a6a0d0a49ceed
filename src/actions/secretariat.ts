import type { Proposal } from "../core/changes/changeSet";
import { describeChanges, sameChanges } from "../core/changes/describe";
import type { Result } from "../core/result";
import { finding, refusal, success } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import { applyChanges } from "../excel/applyChanges";
import { runBatch } from "../excel/errors";
import type { ExcelHost } from "../excel/host";
import type { Listing } from "../excel/listing";
import { readSnapshot } from "../excel/readSnapshot";
import { peekRange } from "../excel/peekRange";
import { readSelection, selectRange } from "../excel/selection";
import { undoChanges } from "../excel/undoChanges";
import { watchChanges } from "../excel/watchChanges";
import { withDoneRecord } from "./doneRecord";
import { overviewOf } from "./overview";
import { loadInspection, type Inspector } from "./inspections";
import { loadAction } from "./registry";
import type { ActionId, ActionMap, PendingProposal, Secretariat } from "./types";

export interface SecretariatOptions {
  /** Where Excel is; the global one by default. */
  host?: ExcelHost;
  /** The time of day, for receipts. */
  now?: () => Date;
  /**
   * Skip reading again before writing. Only where nobody else can touch the workbook between proposal and
   * confirmation: a file on the command line.
   */
  trustReading?: boolean;
  /** The workbook as a file, where the host gives it; null where it does not. */
  readFile?: () => Promise<Uint8Array | null>;
  /** Whether the host has a version of ExcelApi above the one the add-in asks for; never when absent. */
  supports?: (version: string) => boolean;
  /** Hears of failures that no button caused, e.g. events that cannot be had. */
  onProblem?: (error: unknown) => void;
}

/** Everything the pane and the command line can do to a workbook, on a given Excel. */
export function createSecretariat(options: SecretariatOptions = {}): Secretariat {
  const host: ExcelHost = options.host ?? Excel;
  const now = options.now ?? (() => new Date());
  let listing: Listing | undefined;
  let lastSnapshot: WorkbookSnapshot | undefined;
  let receiptCount = 0;

  async function read(): Promise<Result<WorkbookSnapshot>> {
    const reading = await runBatch(host, (context) => readSnapshot(context, listing));
    if (!reading.ok) return reading;
    ({ listing, snapshot: lastSnapshot } = reading.value);
    return success(reading.value.snapshot);
  }

  async function computeProposal<Id extends ActionId>(
    action: Id,
    snapshot: WorkbookSnapshot,
    actionOptions: ActionMap[Id]["options"],
  ): Promise<Result<Proposal<ActionMap[Id]["outcome"]>>> {
    const { propose } = await loadAction(action);
    return propose(snapshot, actionOptions);
  }

  const inspector: Inspector = {
    snapshot: read,
    run: (batch) => runBatch(host, batch),
    file: options.readFile ?? (() => Promise.resolve(null)),
    supports: options.supports ?? (() => false),
  };

  return {
    async look() {
      const snapshot = await read();
      return snapshot.ok ? overviewOf(snapshot.value) : snapshot;
    },

    async propose(action, actionOptions) {
      const snapshot = await read();
      if (!snapshot.ok) return snapshot;
      const proposed = await computeProposal(action, snapshot.value, actionOptions);
      if (!proposed.ok) return proposed;
      const { changeSet, outcome } = proposed.value;
      const pending = {
        action,
        options: actionOptions,
        outcome,
        changeSet,
        summary: describeChanges(changeSet, snapshot.value),
        findings: proposed.findings,
      };
      return success(pending, proposed.findings);
    },

    async confirm<Id extends ActionId>(pending: PendingProposal<Id>) {
      const snapshot = options.trustReading && lastSnapshot ? success(lastSnapshot) : await read();
      if (!snapshot.ok) return snapshot;
      const again = await computeProposal(pending.action, snapshot.value, pending.options);
      if (!again.ok) return again;
      if (!sameChanges(again.value.changeSet, pending.changeSet)) {
        return refusal(finding("question", "changes/workbook-changed", {}));
      }
      const appliedAt = now().toISOString();
      const { action, options: actionOptions } = pending;
      const changeSet = withDoneRecord(pending.changeSet, snapshot.value, action, {
        at: appliedAt,
        options: actionOptions,
      });
      const applied = await runBatch(host, (context) => applyChanges(context, changeSet, snapshot.value));
      listing = undefined;
      if (!applied.ok) return applied;
      receiptCount += 1;
      return success({
        id: `${pending.action}-${receiptCount}`,
        action: pending.action,
        appliedAt,
        summary: pending.summary,
        inverse: applied.value,
      });
    },

    async undo(receipt) {
      const undone = await runBatch(host, (context) => undoChanges(context, receipt.inverse));
      listing = undefined;
      if (!undone.ok) return undone;
      const { kept } = undone.value;
      const cellCount = kept.reduce((sum, range) => sum + range.rowCount * range.columnCount, 0);
      return success(
        undone.value,
        kept.length > 0 ? [finding("info", "changes/undo-kept", { cellCount }, kept[0])] : [],
      );
    },

    async select(range) {
      const selected = await runBatch(host, (context) => selectRange(context, range));
      return selected.ok ? success(null) : selected;
    },

    selection: () => runBatch(host, readSelection),

    peek: (range) => runBatch(host, (context) => peekRange(context, range)),

    async inspect(inspection, inspectionOptions) {
      const inspect = await loadInspection(inspection);
      return inspect(inspector, inspectionOptions);
    },

    onChanged: (listener) => watchChanges(host, listener, options.onProblem ?? (() => undefined)),
  };
}
