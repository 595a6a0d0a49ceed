/** What a sheet holds of agencies. */
export type AgencyData = "scores" | "register" | "agencies" | "forms";

/** Built-in properties of a file that tell of people or of what it is for (Office.js, DocumentProperties). */
export const FILE_PROPERTIES = [
  "author",
  "lastAuthor",
  "manager",
  "company",
  "title",
  "subject",
  "keywords",
  "category",
  "comments",
] as const;
export type PropertyName = (typeof FILE_PROPERTIES)[number];

/** Parts of a file that no cell shows. */
export type FilePart =
  | "macros"
  | "externalLinks"
  | "connections"
  | "pivotCaches"
  | "embeddedObjects"
  | "pictures"
  | "charts"
  | "controls"
  | "notes"
  | "threadAuthors"
  | "signatures"
  | "printerSettings"
  | "other";

/** What was not looked at, as this Excel does not show it. */
export type Unseen = "file" | "notes" | "damaged-file";

/** Finding codes of the check before a workbook is shared, with their parameters. */
export interface SharingFindings {
  /** Data of several agencies on one sheet. */
  "sharing/agencies": { sheet: string; what: AgencyData; agencyCount: number };
  /** A hidden sheet; Excel's own menu does not show a very hidden one. */
  "sharing/hidden-sheet": { sheet: string; isVeryHidden: boolean; cellCount: number };
  /** Hidden rows or columns with something in them. */
  "sharing/hidden-cells": { sheet: string; what: "rows" | "columns"; lineCount: number; cellCount: number };
  "sharing/comments": { sheet: string; what: "comments" | "notes"; count: number; authors: string[] };
  "sharing/property": { property: PropertyName; text: string };
  "sharing/custom-property": { name: string; text: string };
  /** Thirteen-digit numbers of persons whose check digit is right. */
  "sharing/identity-numbers": { sheet: string; cellCount: number };
  "sharing/phones": { sheet: string; cellCount: number };
  "sharing/emails": { sheet: string; cellCount: number };
  /** Formulas that look into another workbook. */
  "sharing/external-formulas": { sheet: string; cellCount: number; file: string };
  /** A defined name that stands for another workbook's cells. */
  "sharing/external-name": { name: string; file: string };
  /** A defined name whose cells are gone. */
  "sharing/broken-name": { name: string };
  /** Cells that show an error. */
  "sharing/errors": { sheet: string; cellCount: number; error: string };
  /** Cells that are not printed and so are easily overlooked. */
  "sharing/outside-print": { sheet: string; cellCount: number };
  /** What this add-in keeps in the workbook beside its cells. */
  "sharing/own-settings": { count: number };
  /** Data of other programs in the workbook. */
  "sharing/custom-xml": { count: number };
  "sharing/file-part": { part: FilePart; count: number };
  "sharing/unseen": { what: Unseen };
  /** Nothing was found. */
  "sharing/clean": { sheetCount: number };
  /** The sheets to copy are not in the workbook. */
  "sharing/no-such-sheets": { sheets: string[] };
  /** A copy without any visible sheet is no workbook. */
  "sharing/no-sheets": Record<never, never>;
  /** What a clean copy left out of the chosen sheets. */
  "sharing/copy-without": { formulas: number; hiddenCells: number; rules: number; names: number };
  /** Pictures, charts and the like are not in a clean copy. */
  "sharing/copy-without-drawings": { count: number };
  /** This Excel does not give the file, so no copy can be made of it here. */
  "sharing/no-file": Record<never, never>;
}
