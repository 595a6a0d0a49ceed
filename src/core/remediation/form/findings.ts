import type { IsoDate } from "../../period/types";

/** What a request lacks before forms can be made of it. */
export type RequestPart = "id" | "year" | "indicators" | "deadline" | "reference";

/** Finding codes of the register of agencies, the request for reports and the forms, with their parameters. */
export interface FormFindings {
  /** The workbook has no list of agencies to take, and none was typed. */
  "forms/no-agency-list": Record<never, never>;
  /** Two names look like one agency's, in two spellings. */
  "forms/agencies-alike": { agency: string; other: string };
  /** The list was left as it is: all of these agencies are in the register. */
  "forms/agencies-known": { agencyCount: number };
  /** No indicator fails and none was chosen: there is nothing to ask. */
  "forms/nothing-to-ask": Record<never, never>;
  /** Several agencies' scores: the request gives none, each agency's form gives its own. */
  "forms/scores-of-many": { agencyCount: number };
  /** The deadline is only a suggestion. */
  "forms/deadline-suggested": { deadline: IsoDate };
  /** The deadline is in the past. */
  "forms/deadline-past": { deadline: IsoDate };
  /** Nothing can be read as a day. */
  "forms/deadline-unreadable": { text: string };
  /** Forms went out with the earlier version: agencies have to be sent the new one. */
  "forms/new-version": { version: number; sentVersion: number };
  /** No register of agencies: it comes first. */
  "forms/no-agencies": Record<never, never>;
  /** No request for reports: it comes first. */
  "forms/no-request": Record<never, never>;
  /** The request lacks something that a form needs. */
  "forms/request-incomplete": { parts: RequestPart[] };
  /** The request lacks something that a form can do without. */
  "forms/request-thin": { parts: RequestPart[] };
  /** More sheets than a workbook can be worked with. */
  "forms/too-many-sheets": { agencyCount: number; most: number };
  /** These agencies have a sheet of this version already: theirs were left alone. */
  "forms/sheets-there": { agencyCount: number };
}
