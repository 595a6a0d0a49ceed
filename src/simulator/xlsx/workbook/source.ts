/** What is kept of the package that a workbook was loaded from. Only this folder looks inside `WorkbookModel.source`. */
import type { WorkbookModel } from "../../model/types";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import type { SharedString } from "../sheet/cellValue";
import type { Stylesheet } from "../styles/stylesheet";
import type { XmlElement } from "../xml/tree";
import type { ForeignName } from "./names";

/** An entry of `<sheets>`: a worksheet of the model, or a sheet of another kind, which is carried as it is. */
export interface SheetEntry {
  source: XmlElement;
  part: string;
  relationshipId: string;
  /** The model's sheet; null for charts' and macros' sheets. */
  sheetId: string | null;
  name: string;
}

export interface WorkbookSource {
  readonly kind: "WorkbookSource";
  readonly package: Package;
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly isStrict: boolean;
  readonly stylesheet: Stylesheet | undefined;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
  readonly sharedStringsRoot: XmlElement | undefined;
  /** Texts that keep their numbers, because a sheet that is carried unread uses them. */
  readonly fixedStrings: readonly SharedString[];
  readonly metadataPart: string | undefined;
  readonly metadataRoot: XmlElement | undefined;
  readonly sheets: readonly SheetEntry[];
  readonly foreignNames: readonly ForeignName[];
  /** The sheet that was made active when the file was loaded. */
  readonly activeSheetId: string;
  readonly settingsPart: string | undefined;
}

export function workbookSourceOf(workbook: WorkbookModel): WorkbookSource | undefined {
  const source = workbook.source as Partial<WorkbookSource> | null;
  return source?.kind === "WorkbookSource" ? (source as WorkbookSource) : undefined;
}
