import type { Change, Proposal } from "../../changes/changeSet";
import { isoToSerial } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import type { ReportRequest } from "../request/types";
import { setField } from "../request/updateRequest";
import { namedCell } from "../../tables/namedCell";
import type { FormColumn } from "./columns";
import { FORM_COLUMNS_SETTING, formColumnsIn } from "./columns";
import { formSheetName } from "./fileNames";
import { formChanges, formNameIn } from "./formChanges";
import type { PlannedForms } from "./planForms";
import { planForms } from "./planForms";
import type { FormPlan } from "./types";

/** A file for each agency, one file for all, or a sheet for each agency in this workbook (for co-authors). */
export type FormsAs = "files" | "file" | "sheets";

export interface FormsOptions {
  today: IsoDate;
  as: FormsAs;
  /** Kept in the workbook; as it has them when absent. */
  columns?: readonly FormColumn[];
  /** Only these agencies, by their numbers in the register. */
  agencies?: readonly number[];
}

export interface FormsOutcome {
  as: FormsAs;
  /** What the files are made of. */
  plan: FormPlan;
  /** Sheets that would be added. */
  sheets: string[];
}

/** Excel is slow with more sheets than this, and nobody finds a tab among them. */
const MOST_SHEETS = 200;

/**
 * Makes the forms go out: notes in the request which version went out when, and (as sheets) adds a sheet for each agency
 * that has none of this version. Files are made from `outcome.plan`, by whoever can hand them out. Refuses as `planForms`
 * does, and with `forms/too-many-sheets`.
 */
export function proposeForms(
  snapshot: WorkbookSnapshot,
  options: FormsOptions,
): Result<Proposal<FormsOutcome>> {
  const { as, columns, agencies, today } = options;
  const planned = planForms(snapshot, { each: as === "file" ? "all" : "agency", columns, agencies });
  if (!planned.ok) return planned;
  const { plan, request } = planned.value;
  const made = as === "sheets" ? sheetsOf(snapshot, planned.value) : success({ sheets: [], changes: [] });
  if (!made.ok) return made;
  const { sheets, changes } = made.value;
  const all = [...changes, ...columnChanges(snapshot, columns), ...sentChanges(request, today)];
  const findings: Finding[] = [
    ...(all.length === 0 && as === "sheets" ? [finding("info", "changes/nothing-to-do", {})] : []),
    ...planned.findings,
    ...made.findings,
  ];
  return success({ changeSet: { action: "forms", changes: all }, outcome: { as, plan, sheets } }, findings);
}

function sheetsOf(
  snapshot: WorkbookSnapshot,
  { plan, request }: PlannedForms,
): Result<{ sheets: string[]; changes: Change[] }> {
  const { design, forms } = plan;
  if (forms.length > MOST_SHEETS) {
    const params = { agencyCount: forms.length, most: MOST_SHEETS };
    return refusal(finding("error", "forms/too-many-sheets", params));
  }
  const missing = forms.filter((brief) => namedCell(snapshot, formNameIn(brief)) === null);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.normalize("NFC").toLowerCase()));
  const sheets: string[] = [];
  let after = request.sheet;
  const changes = missing.flatMap((brief): Change[] => {
    const sheet = formSheetName(brief.agency ?? "", brief.identity.agencyNo ?? 0, taken);
    const made = formChanges(design, brief, { sheet, isFile: false, after });
    sheets.push(sheet);
    after = sheet;
    return made.filter(({ kind }) => kind !== "activate");
  });
  const there = forms.length - missing.length;
  return success(
    { sheets, changes },
    there > 0 ? [finding("info", "forms/sheets-there", { agencyCount: there })] : [],
  );
}

function columnChanges({ settings }: WorkbookSnapshot, columns: readonly FormColumn[] | undefined): Change[] {
  if (!columns || JSON.stringify(columns) === JSON.stringify(formColumnsIn(settings))) return [];
  return [{ kind: "setSetting", key: FORM_COLUMNS_SETTING, value: JSON.stringify(columns) }];
}

/** The first day of a version is kept: that is when the agencies got it. */
function sentChanges(request: ReportRequest, today: IsoDate): Change[] {
  if (request.sent?.version === request.version && request.sent.on !== null) return [];
  return [
    ...setField(request, "sentVersion", request.version),
    ...setField(request, "sentOn", isoToSerial(today)),
  ];
}
