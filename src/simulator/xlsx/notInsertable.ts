import type { SheetModel } from "../model/types";
import { childNamed } from "./xml/tree";
import { sheetPartOf } from "./sheet/sheetPart";

/** Kinds of relations that Excel on the web does not bring along, with what they are to people. */
const KINDS: Readonly<Record<string, string>> = {
  comments: "comments",
  threadedComment: "comments",
  pivotTable: "pivot tables",
  slicer: "slicers",
};

/** What of a worksheet `insertWorksheetsFromBase64` refuses on the web: comments, charts, pivots, slicers. */
export function notInsertable(sheet: SheetModel): string[] {
  const part = sheetPartOf(sheet);
  if (!part) return [];
  const found = part.relationships.flatMap(({ kind }) => KINDS[kind] ?? []);
  const drawing = part.relationships.find(({ kind }) => kind === "drawing")?.part ?? null;
  const hasChart =
    drawing !== null &&
    childNamed(part.root, "drawing") !== undefined &&
    part.package.relationships(drawing).some(({ kind }) => kind === "chart" || kind === "chartEx");
  return [...new Set(hasChart ? [...found, "charts"] : found)];
}
