import type { IsoDate } from "../../period/types";
import type { Result } from "../../result";
import { success } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import type { FormColumn } from "../form/columns";
import { formColumnsIn } from "../form/columns";
import { formsInWorkbook } from "../returns/formSheets";
import { agencyKey } from "../readRegister";
import { readRequest } from "../request/readRequest";
import { expectedIn } from "./expected";
import { readReports, registeredReports } from "./readReports";

/** How collecting stands, and what reading a returned form needs to know. */
export interface CollectingReading {
  /** The columns that the forms went out with. */
  formColumns: readonly FormColumn[];
  /** The workbook keeps the request that the forms answer. */
  hasRequest: boolean;
  /** How many agencies were asked; 0 when the workbook has no list of them. */
  asked: number;
  /** How many of them the register has a report of. */
  reported: number;
  deadline: IsoDate | null;
  /** Filled forms on sheets of this workbook. */
  formSheets: number;
  /** Sheet of the register; null when there is none yet. */
  sheet: string | null;
}

export function readCollecting(snapshot: WorkbookSnapshot): Result<CollectingReading> {
  const reports = readReports(snapshot);
  const registered = reports ? registeredReports(reports) : [];
  const { expected, agencies } = expectedIn(snapshot, [], registered);
  const known = new Set(registered.map(({ agency }) => agencyKey(agency)));
  const formColumns = formColumnsIn(snapshot.settings);
  return success({
    formColumns,
    formSheets: formsInWorkbook(snapshot, formColumns).length,
    hasRequest: readRequest(snapshot) !== null,
    asked: agencies.length,
    reported: agencies.filter(({ name }) => known.has(agencyKey(name))).length,
    deadline: expected.deadline,
    sheet: reports?.found.sheet.name ?? null,
  });
}
