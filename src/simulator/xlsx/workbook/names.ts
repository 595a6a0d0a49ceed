/** Defined names (ECMA-376 §18.2.5). A name of one sheet says which by the sheet's place in the workbook. */
import type { DefinedName } from "../../model/types";
import { expressionFromFile, formulaToFile } from "../formula/fileForm";
import { decodeXstring, encodeUnwritable, encodeXstringAttribute } from "../xml/escape";
import { booleanAttribute, childrenNamed, element, numberAttribute, textOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

const MODELLED = new Set(["name", "localSheetId", "hidden", "comment"]);

/** A name of a sheet that the model has not (a chart's sheet), kept as it is. */
export interface ForeignName {
  source: XmlElement;
  /** The place of its sheet when the file was read. */
  sheet: number;
}

/** @param sheetIds the model's sheet at each place of the workbook; undefined for other kinds of sheets */
export function readNames(
  source: XmlElement | undefined,
  sheetIds: readonly (string | undefined)[],
): { names: DefinedName[]; foreign: ForeignName[] } {
  const names: DefinedName[] = [];
  const foreign: ForeignName[] = [];
  for (const item of childrenNamed(source, "definedName")) {
    const place = numberAttribute(item, "localSheetId");
    const sheetId = place === null ? null : sheetIds[place];
    if (place !== null && sheetId === undefined) {
      if (place < sheetIds.length) foreign.push({ source: item, sheet: place });
      continue;
    }
    const carried = Object.fromEntries(
      Object.entries(item.attributes).filter(([name]) => !MODELLED.has(name)),
    );
    names.push({
      name: decodeXstring(item.attributes.name ?? ""),
      sheetId: sheetId ?? null,
      formula: expressionFromFile(textOf(item)),
      hidden: booleanAttribute(item, "hidden", false),
      comment: decodeXstring(item.attributes.comment ?? ""),
      ...(Object.keys(carried).length > 0 ? { carried } : {}),
    });
  }
  return { names, foreign };
}

/**
 * @param placeOf a sheet's place now; undefined when it is gone
 * @param foreignPlace the same for a sheet of another kind, by the place it had
 */
export function namesElement(
  names: readonly DefinedName[],
  foreign: readonly ForeignName[],
  placeOf: (sheetId: string) => number | undefined,
  foreignPlace: (place: number) => number | undefined,
): XmlElement | undefined {
  const items: XmlElement[] = [];
  for (const name of names) {
    const place = name.sheetId === null ? null : placeOf(name.sheetId);
    if (place === undefined) continue;
    items.push(
      element(
        "definedName",
        {
          ...name.carried,
          name: encodeXstringAttribute(name.name),
          comment: name.comment === "" ? null : encodeXstringAttribute(name.comment),
          localSheetId: place,
          hidden: name.hidden ? 1 : null,
        },
        [encodeUnwritable(formulaToFile(name.formula))],
      ),
    );
  }
  for (const { source, sheet } of foreign) {
    const place = foreignPlace(sheet);
    if (place === undefined) continue;
    items.push({ ...source, attributes: { ...source.attributes, localSheetId: String(place) } });
  }
  return items.length > 0 ? element("definedNames", {}, items) : undefined;
}
