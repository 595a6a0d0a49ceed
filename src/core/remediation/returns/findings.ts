import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import type { Difference } from "./doubts";

/** Finding codes of taking in returned forms. `file` is the file's name; a form of a file with several names its sheet. */
export interface ReturnFindings {
  /** No file was chosen. */
  "returns/no-files": Record<never, never>;
  /** The workbook has no request: the forms' own codes say what was asked. */
  "returns/no-request": Record<never, never>;
  /** The workbook has no list of agencies: nobody's report can be told. */
  "returns/no-agencies": Record<never, never>;

  /** Not an .xlsx workbook, whatever its name says. */
  "returns/not-xlsx": { file: string };
  /** Of Excel 97–2003. */
  "returns/old-xls": { file: string };
  "returns/password-protected": { file: string };
  "returns/damaged": { file: string };
  /** More than a form may be, unpacked or not. */
  "returns/too-large": { file: string };
  /** The file could not be opened at all. */
  "returns/unreadable": { file: string };
  /** A workbook, but not a form of ours. */
  "returns/no-form": { file: string };
  /** The form has no answer. */
  "returns/empty": { file: string };

  "returns/wrong-year": { file: string; fiscalYearBe: number; expected: number };
  /** The code that says which request the form answers is gone. */
  "returns/no-code": { file: string };
  "returns/other-request": { file: string; requestId: string };
  "returns/other-version": { file: string; version: number; expected: number };
  "returns/agency-missing": { file: string };
  "returns/agency-unknown": { file: string; text: string; closest: string[] };
  /** The form's number says one agency, its name another. */
  "returns/agency-conflict": { file: string; text: string };
  /** The form was changed so that its answers are in doubt. */
  "returns/altered": { file: string; differences: Difference[] };
  "returns/older": { file: string; than: string };
  "returns/same-age": { file: string; as: string[] };
  "returns/same-content": { file: string; as: string };
  "returns/older-than-register": { file: string; registered: string; reportedOn: IsoDate };

  /** Accepted, and the form was changed in ways that do no harm. */
  "returns/changed": { file: string; differences: Difference[] };
  "returns/late": { file: string; agency: string; days: number };
  /** The status is kept as typed, without a code. */
  "returns/status-unreadable": { file: string; indicator: IndicatorId; text: string };
  /** The date is kept as typed. */
  "returns/date-unreadable": { file: string; indicator: IndicatorId; text: string };
  /** Macros, outside links, pictures or attachments were left unopened. */
  "returns/left-unopened": {
    file: string;
    macros: boolean;
    links: number;
    pictures: number;
    attachments: number;
  };

  /** A confirmed row of the register gets another answer. */
  "returns/verified-changed": { agency: string; indicator: IndicatorId };
  /** Not all fit into one request: the others come with the next proposal. */
  "returns/in-parts": { left: number };
  /** Something stands below the register where rows have to be added: empty rows come in first. */
  "returns/rows-inserted": { rowCount: number };
  /** The register shows a totals row: rows cannot be added. */
  "returns/totals-row": Record<never, never>;
}
