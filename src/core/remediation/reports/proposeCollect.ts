import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import { freeSheetName } from "../../plan/proposePlan";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { sheetNamed } from "../../snapshot";
import type { WorkbookSnapshot } from "../../snapshot";
import { namedCell } from "../../tables/namedCell";
import { REQUEST_NAMES } from "../request/types";
import type { ExplainedEntry } from "../returns/entryFindings";
import { explain, findingsOf } from "../returns/entryFindings";
import type { AcceptableDoubt, Decisions } from "../returns/outcome";
import { reconcile } from "../returns/reconcile";
import type { ReturnedFile } from "../returns/types";
import { REPORT_COLUMN_IDS, REPORTS_SHEET } from "./columns";
import { expectedIn } from "./expected";
import { newReportsTable } from "./newTable";
import { readReports, registeredReports } from "./readReports";
import { recordCells } from "./recordCells";
import { registerChanges } from "./registerChanges";

export interface CollectOptions {
  files: readonly ReturnedFile[];
  /** What the user said of doubtful forms. */
  decisions?: Decisions;
  /** Doubts that all forms are taken in with. */
  accept?: readonly AcceptableDoubt[];
  today: IsoDate;
}

export interface CollectOutcome {
  entries: ExplainedEntry[];
  /** Agencies that were asked and have sent nothing usable. */
  missing: string[];
  deadline: IsoDate | null;
  /** Sheet of the register; null when nothing was taken in and there is none. */
  sheet: string | null;
  rows: { added: number; updated: number; unchanged: number };
  /** Names to choose from where a form does not say whose it is. */
  agencies: string[];
}

/**
 * Takes returned forms into the register of reports (`ITA_Reports`): reconciles them with the request and the list of
 * agencies, then adds or updates a row per agency and indicator. What is doubtful waits for a decision and is not written;
 * importing the same files again changes nothing.
 */
export function proposeCollect(
  snapshot: WorkbookSnapshot,
  { files, decisions = {}, accept, today }: CollectOptions,
): Result<Proposal<CollectOutcome>> {
  if (files.length === 0) return refusal(finding("error", "returns/no-files", {}));
  const reports = readReports(snapshot);
  const registered = reports ? registeredReports(reports) : [];
  const { expected, agencies, findings: basis } = expectedIn(snapshot, files, registered);
  const { entries: judged, missing } = reconcile({
    files,
    expected,
    agencies,
    registered,
    today,
    decisions,
    accept,
  });
  const entries = judged.map((entry) => explain(entry, expected));
  const accepted = entries.filter(({ state }) => state === "accepted");
  const findings: Finding[] = [...basis, ...entries.flatMap(findingsOf)];
  const outcome = {
    entries,
    missing,
    deadline: expected.deadline,
    agencies: agencies.map(({ name }) => name),
  };
  const propose = (
    changes: Change[],
    sheet: string | null,
    rows: CollectOutcome["rows"],
    more: Finding[] = [],
  ): Result<Proposal<CollectOutcome>> =>
    success({ changeSet: { action: "collect", changes }, outcome: { ...outcome, sheet, rows } }, [
      ...more,
      ...findings,
    ]);
  if (reports) {
    const written = registerChanges(snapshot, reports, accepted, today);
    if (!written.ok) return refusal(...written.findings, ...findings);
    const { changes, ...rows } = written.value;
    return propose(changes, reports.found.sheet.name, rows, written.findings);
  }
  const rows = accepted.flatMap((entry) =>
    entry.rows.map((row): CellInput[] => {
      const cells = recordCells(entry, row, today);
      return REPORT_COLUMN_IDS.map((id) => cells[id] ?? "");
    }),
  );
  if (rows.length === 0) return propose([], null, { added: 0, updated: 0, unchanged: 0 });
  const sheet = freeSheetName(snapshot, REPORTS_SHEET);
  const deadlineCell = namedCell(snapshot, REQUEST_NAMES.deadline);
  const table = newReportsTable({
    sheet,
    after: deadlineCell ? sheetNamed(snapshot, deadlineCell.sheet)?.name : undefined,
    fiscalYearBe: expected.fiscalYearBe,
    deadline: expected.deadline,
    deadlineName: deadlineCell ? REQUEST_NAMES.deadline : null,
    today,
    rows,
  });
  const shown: Change = { kind: "activate", range: rangeOf(sheet, 0, 0) };
  return propose([...table, shown], sheet, { added: rows.length, updated: 0, unchanged: 0 });
}
