import type { ChangeSet, Proposal } from "../core/changes/changeSet";
import { describeChanges } from "../core/changes/describe";
import { notGivenBack } from "../core/changes/notGivenBack";
import { ownCells, typedOver, withTypedOver } from "../core/changes/typedOver";
import type { RangeRef } from "../core/grid";
import type { Result } from "../core/result";
import { finding, refusal, success } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import { runBatch } from "../excel/errors";
import { readForeseen } from "../excel/foresee";
import { forgetJournal } from "../excel/journal";
import type { ExcelHost } from "../excel/host";
import type { Listing } from "../excel/listing";
import { readSnapshot } from "../excel/readSnapshot";
import { peekRange } from "../excel/peekRange";
import { readSelection, selectRange } from "../excel/selection";
import type { FileSource } from "../excel/wholeFile";
import { watchChanges } from "../excel/watchChanges";
import { confirmProposal } from "./confirmProposal";
import { overviewOf } from "./overview";
import { loadInspection, type Inspector } from "./inspections";
import { loadAction } from "./registry";
import { unfinishedIn } from "./traces";
import { undoWrite } from "./undoWrite";
import type { ActionId, ActionMap, ConfirmOptions, PendingProposal, Secretariat } from "./types";

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
  /** Office's document, which gives the file where `readFile` does not. */
  document?: FileSource;
  /** Whether the host has a version of ExcelApi above the one the add-in asks for; never when absent. */
  supports?: (version: string) => boolean;
  /** Hears of failures that no button caused, e.g. events that cannot be had. */
  onProblem?: (error: unknown) => void;
}

async function wholeFile(document: FileSource | undefined): Promise<Uint8Array | null> {
  return document ? (await import("../excel/wholeFile")).readWholeFile(document) : null;
}

/** Everything the pane and the command line can do to a workbook, on a given Excel. */
export function createSecretariat(options: SecretariatOptions = {}): Secretariat {
  const host: ExcelHost = options.host ?? Excel;
  const now = options.now ?? (() => new Date());
  let listing: Listing | undefined;
  let lastSnapshot: WorkbookSnapshot | undefined;

  const reading = async (context: Excel.RequestContext): Promise<WorkbookSnapshot> => {
    const found = await readSnapshot(context, listing);
    ({ listing, snapshot: lastSnapshot } = found);
    return found.snapshot;
  };
  const read = (): Promise<Result<WorkbookSnapshot>> => runBatch(host, reading);

  async function computeProposal<Id extends ActionId>(
    action: Id,
    snapshot: WorkbookSnapshot,
    actionOptions: ActionMap[Id]["options"],
  ): Promise<Result<Proposal<ActionMap[Id]["outcome"]>>> {
    // What was left half written is no workbook to propose from.
    if (unfinishedIn(snapshot)) return refusal(finding("question", "changes/unfinished", {}));
    const { propose } = await loadAction(action);
    return propose(snapshot, actionOptions);
  }

  /** Cells of our own in which somebody has typed since; nothing is read where the change set writes over none. */
  async function typedIn(changeSet: ChangeSet, snapshot: WorkbookSnapshot): Promise<Result<RangeRef[]>> {
    const own = ownCells(changeSet, snapshot);
    if (!own) return success([]);
    const foreseen = await runBatch(host, (context) => readForeseen(context, own, snapshot));
    return foreseen.ok ? success(foreseen.value ? typedOver(own, foreseen.value, snapshot) : []) : foreseen;
  }

  const inspector: Inspector = {
    snapshot: read,
    run: (batch) => runBatch(host, batch),
    file: () => options.readFile?.() ?? wholeFile(options.document),
    supports: options.supports ?? (() => false),
  };

  return {
    async look() {
      const snapshot = await read();
      return snapshot.ok ? overviewOf(snapshot.value, localDay(now())) : snapshot;
    },

    async propose(action, actionOptions) {
      const snapshot = await read();
      if (!snapshot.ok) return snapshot;
      const proposed = await computeProposal(action, snapshot.value, actionOptions);
      if (!proposed.ok) return proposed;
      const { changeSet, outcome } = proposed.value;
      const typed = await typedIn(changeSet, snapshot.value);
      if (!typed.ok) return typed;
      // On the command line nothing is undone: the input file stays as it is.
      const inexact = options.trustReading ? [] : notGivenBack(changeSet, snapshot.value);
      const findings = [...proposed.findings, ...inexact];
      const pending = {
        action,
        options: actionOptions,
        outcome,
        changeSet,
        summary: withTypedOver(describeChanges(changeSet, snapshot.value), typed.value),
        findings,
      };
      return success(pending, findings);
    },

    async confirm<Id extends ActionId>(pending: PendingProposal<Id>, confirmOptions: ConfirmOptions = {}) {
      const confirmed = await confirmProposal(
        {
          host,
          now,
          reading,
          lastSnapshot,
          isAlone: options.trustReading === true,
          computeAgain: (snapshot) => computeProposal(pending.action, snapshot, pending.options),
        },
        pending,
        confirmOptions,
      );
      listing = undefined;
      return confirmed;
    },

    async undo(receipt) {
      listing = undefined;
      return undoWrite(host, receipt, options.trustReading !== true);
    },

    async settle(how) {
      const snapshot = await read();
      if (!snapshot.ok) return snapshot;
      listing = undefined;
      const journal = unfinishedIn(snapshot.value);
      const nothing = { restoredCells: 0, removedSheets: [], kept: [] };
      if (!journal) return success(nothing);
      if (how === "forget") {
        const forgotten = await runBatch(host, forgetJournal, { writes: true });
        return forgotten.ok ? success(nothing) : forgotten;
      }
      const { id, action, at: appliedAt, summary, steps } = journal;
      if (!steps) return refusal(finding("error", "changes/cannot-take-back", {}));
      return undoWrite(host, { id, action, appliedAt, summary, inverse: steps }, true);
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

/** The day where the user is: the day an office would write. */
function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
