import type { Rect } from "../../core/grid";
import { parseA1 } from "../../core/grid";
import type { FileSheet } from "../../core/workbookFile";
import { cellKey } from "../../core/workbookFile";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../../simulator/xlsx/xml/namespaces";
import { parseXml } from "../../simulator/xlsx/xml/parse";
import { decodeXstring } from "../../simulator/xlsx/xml/escape";
import { READ_LIMITS } from "../limits";
import { CellCollector, type CellContext } from "./cells";
import type { PartReader, Tag } from "./partReader";

type SheetContents = Pick<FileSheet, "isProtected" | "used" | "values" | "merges" | "notes" | "isCut">;

/** Thrown by ourselves to stop the parser: enough was read. */
class Enough extends Error {}

/** Reads a worksheet part (ECMA-376 §18.3.1.99): cells, merged areas, hyperlinks, whether it is protected. */
export function readSheetPart(reader: PartReader, part: string, context: CellContext): SheetContents {
  const cells = new CellCollector(context);
  const merges: Rect[] = [];
  const links: { at: Rect; id: string | undefined; location: string | undefined }[] = [];
  let isProtected = false;
  let isInData = false;
  const openOutside = (tag: Tag): void => {
    const value = (name: string) => tag.attributes[name]?.value;
    if (tag.local === "sheetProtection") isProtected = ["1", "true"].includes(value("sheet") ?? "");
    const at = tag.local === "mergeCell" || tag.local === "hyperlink" ? parseA1(value("ref") ?? "") : null;
    if (!at || !reader.mayGoOn()) return;
    if (tag.local === "mergeCell") {
      reader.takeArea(at);
      merges.push(at);
    } else links.push({ at, id: relationshipIdOf(tag), location: value("location") });
  };
  let isCut = false;
  try {
    parseXml(part, reader.bytes(part), {
      open: (tag, depth) => {
        if (depth === 2) isInData = tag.local === "sheetData";
        if (!isInData) openOutside(tag);
        else if ((tag.local === "c" || tag.local === "row") && !reader.mayGoOn()) throw new Enough();
        else cells.open(tag);
      },
      text: (text) => {
        if (isInData) cells.text(text);
      },
      close: (tag) => {
        if (isInData) cells.close(tag);
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    isCut = true;
  }
  const used = cells.used();
  if (used) reader.takeArea(used);
  const { values, notes } = cells.result(used);
  const targets = new Map(reader.source.relationships(part).map(({ id, target }) => [id, target]));
  for (const { at, id, location } of links) {
    const link =
      (id === undefined ? undefined : targets.get(id)) ?? (location === undefined ? "" : `#${location}`);
    if (link === "") continue;
    const key = cellKey(at.row, at.column);
    notes[key] = { ...notes[key], link: decodeXstring(link).slice(0, READ_LIMITS.cellText) };
  }
  return { isProtected, used, values, notes, merges, isCut: isCut || cells.isCut };
}

function relationshipIdOf(tag: Tag): string | undefined {
  return Object.values(tag.attributes).find(
    ({ local, uri }) => local === "id" && canonicalNamespace(uri) === OFFICE_RELATIONSHIPS,
  )?.value;
}
