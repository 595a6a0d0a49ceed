import type { Change } from "../../changes/changeSet";
import type { IsoDate } from "../../period/types";
import type { RequestedIndicator } from "../request/types";
import type { FormColumn } from "./columns";
import type { FormIdentity } from "./identity";

/** What all forms of a request have in common. */
export interface FormDesign {
  fiscalYearBe: number;
  /** Who asks, for the title; "" when the workbook does not say. */
  asker: string;
  reference: string;
  deadline: IsoDate | null;
  version: number;
  columns: readonly FormColumn[];
  /** Names to choose from, on the form that serves all. */
  agencyNames: readonly string[];
}

/** One form: whose it is and what it asks. */
export interface FormBrief {
  identity: FormIdentity;
  /** null: the agency chooses its name from the list. */
  agency: string | null;
  indicators: readonly RequestedIndicator[];
}

/** Every form of a request, as data. */
export interface FormPlan {
  design: FormDesign;
  forms: FormBrief[];
}

/** Changes that make a sheet of its own: those that a file is written with. */
export type NewSheetChange = Extract<
  Change,
  {
    kind:
      | "addSheet"
      | "setCells"
      | "setFormat"
      | "merge"
      | "setColumnWidth"
      | "setRowHeight"
      | "setName"
      | "setValidation"
      | "setDateValidation"
      | "setPageLayout"
      | "showGridlines"
      | "protectSheet"
      | "setDocumentProperty"
      | "activate";
  }
>;

export interface FormPlace {
  /** The sheet to add. */
  sheet: string;
  /** The sheet to add with the names to choose from; only the form that serves all has one. */
  agencySheet?: string;
  /** A file of its own also carries the code as a property; in a workbook of many forms each has a name of its own. */
  isFile: boolean;
  after?: string;
}
