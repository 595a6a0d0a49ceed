import type { Proposal } from "../changes/changeSet";
import type { Result } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { proposeDisclosure } from "./disclosure/proposeDisclosure";
import { proposeItas } from "./itas/proposeItas";
import { proposeResponses } from "./responses/proposeResponses";
import type { DutyOptions, DutyOutcome } from "./types";

/** Makes the sheet of a duty, or brings the one that is there up to date; see the duty's own function. */
export function proposeDuty(snapshot: WorkbookSnapshot, options: DutyOptions): Result<Proposal<DutyOutcome>> {
  switch (options.duty) {
    case "responses":
      return proposeResponses(snapshot, options);
    case "disclosure":
      return proposeDisclosure(snapshot, options);
    case "itas":
      return proposeItas(snapshot, options);
  }
}
