import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import { freeSheetName } from "../../plan/proposePlan";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { sheetNamed } from "../../snapshot";
import type { WorkbookSnapshot } from "../../snapshot";
import { namedCell } from "../../tables/namedCell";
import { formColumnsIn } from "../form/columns";
import { REQUEST_NAMES } from "../request/types";
import type { ExplainedEntry } from "../returns/entryFindings";
import { explain, findingsOf } from "../returns/entryFindings";
import type { AcceptableDoubt, Decisions } from "../returns/outcome";
import { formsInWorkbook } from "../returns/formSheets";
import { reconcile } from "../returns/reconcile";
import type { ReturnedFile } from "../returns/types";
import { REPORT_COLUMN_IDS, REPORTS_SHEET } from "./columns";
import { expectedIn } from "./expected";
import { newReportsTable } from "./newTable";
import { planRows } from "./planRows";
import { readReports, registeredReports } from "./readReports";
import { registerChanges } from "./registerChanges";

export interface CollectOptions {
  files: readonly ReturnedFile[];
  /** Also the filled forms on sheets of this workbook. */
  sheets?: boolean;
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
  /** `left`: forms that are taken in by the next proposal, because not all fit into one request. */
  rows: { added: number; updated: number; unchanged: number; left: number };
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
  { files: returned, sheets = false, decisions = {}, accept, today }: CollectOptions,
): Result<Proposal<CollectOutcome>> {
  const own = sheets ? formsInWorkbook(snapshot, formColumnsIn(snapshot.settings)) : [];
  const files = [...returned, ...own];
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
  const plan = planRows(reports, accepted, today);
  const { added, updates, unchanged, left } = plan;
  if (left > 0) findings.unshift(finding("info", "returns/in-parts", { left }));
  const counts = { added: added.length, updated: updates.size, unchanged, left };
  const propose = (changes: Change[], sheet: string | null, more: Finding[] = []) =>
    success({ changeSet: { action: "collect", changes }, outcome: { ...outcome, sheet, rows: counts } }, [
      ...more,
      ...plan.findings,
      ...findings,
    ]);
  if (reports) {
    const written = registerChanges(snapshot, reports, plan);
    if (!written.ok) return refusal(...written.findings, ...findings);
    return propose(written.value, reports.found.sheet.name, written.findings);
  }
  if (added.length === 0) return propose([], null);
  const rows = added.map((cells) => REPORT_COLUMN_IDS.map((id): CellInput => cells[id] ?? ""));
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
  return propose([...table, shown], sheet);
}
