import type { RangeRef, Rect } from "../grid";
import type { Finding } from "../result";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import type { FilePart, PropertyName } from "./findings";

/** What a workbook shows to whoever gets it, beyond the values of its cells. */
export interface SharingSnapshot {
  workbook: WorkbookSnapshot;
  /** By sheet name. */
  sheets: ReadonlyMap<string, SheetExposure>;
  properties: Partial<Record<PropertyName, string>>;
  customProperties: { name: string; text: string }[];
  comments: CellRemark[];
  /** null: this Excel does not tell. */
  notes: CellRemark[] | null;
  /** Names of single sheets. */
  sheetNames: { sheet: string; name: string; formula: string }[];
  /** Parts of custom XML that are not ours. */
  customXmlCount: number;
  /** What else is in the file; null where it could not be looked at. */
  file: FileParts | "damaged" | null;
}

export interface SheetExposure {
  /** Formulas as text, values of the other cells: the shape of the used range. */
  formulas: CellValue[][];
  /** Zero-based, in sheet coordinates. */
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Areas that are printed; null: everything is. */
  printAreas: Rect[] | null;
}

/** A comment or note. */
export interface CellRemark {
  at: RangeRef;
  author: string;
}

export interface FileParts {
  /** How many of each; kinds that are not in the file are absent. */
  counts: Partial<Record<FilePart, number>>;
  /** The workbooks that formulas look into, by the number that the file has for them from 1: `[1]Sheet1!A1`. */
  externalFiles: string[];
}

/** What can be mended in the workbook itself, each undoable. */
export type TidyKind = "properties" | "hiddenSheets" | "names" | "settings";

export const TIDY_KINDS: readonly TidyKind[] = ["properties", "hiddenSheets", "names", "settings"];

/** Findings belong together as people look at them. */
export type SharingGroup = "agencies" | "hidden" | "personal" | "remarks" | "links" | "errors" | "rest";

export const SHARING_GROUPS: readonly SharingGroup[] = [
  "agencies",
  "hidden",
  "personal",
  "remarks",
  "links",
  "errors",
  "rest",
];

export interface SharingReport {
  /** Nothing but things worth knowing was found. */
  isSafe: boolean;
  groups: { group: SharingGroup; findings: Finding[] }[];
  /** Mendings that would do something. */
  offers: TidyKind[];
  sheets: SharingSheet[];
  /** The file itself was looked at too. */
  sawFile: boolean;
}

export interface SharingSheet {
  name: string;
  visibility: SheetSnapshot["visibility"];
  /** Meant to be in a clean copy: visible, filled, without data of several agencies. */
  isOffered: boolean;
}
