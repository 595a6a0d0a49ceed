import type { Proposal } from "../core/changes/changeSet";
import type { Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { ActionId, ActionMap } from "./types";

/**
 * One button. `propose` is a pure function of the workbook as it was read: the same workbook always gives
 * the same proposal, which is how a change by someone else between proposal and confirmation is noticed.
 * A new button is a new file like the ones beside this one, entered in `registry.ts`.
 */
export interface Action<Id extends ActionId> {
  id: Id;
  propose(
    snapshot: WorkbookSnapshot,
    options: ActionMap[Id]["options"],
  ): Result<Proposal<ActionMap[Id]["outcome"]>>;
}
