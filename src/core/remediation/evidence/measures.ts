import { oneLine } from "../../plan/activities/names";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { keyNoSpace } from "../../text/keys";
import { isOwnCell, ownRanges } from "../ownSheets";

const HEADERS = new Set(
  [
    "มาตรการ",
    "ชื่อมาตรการ",
    "รายการมาตรการ",
    "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
  ].map(keyNoSpace),
);
const MAX_HEADER = 80;
const MAX_MEASURES = 30;

/** The measures the workbook lists under a header "มาตรการ", in its order; empty when it has no such list. */
export function findMeasures(snapshot: WorkbookSnapshot): string[] {
  const own = ownRanges(snapshot);
  for (const sheet of snapshot.sheets) {
    const { used } = sheet;
    if (!used || sheet.visibility !== "visible") continue;
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      for (let column = used.column; column < used.column + used.columnCount; column++) {
        const text = valueAt(sheet, row, column);
        if (typeof text !== "string" || text.length > MAX_HEADER || !text.includes("มาตรการ")) continue;
        if (!HEADERS.has(keyNoSpace(text)) || isOwnCell(own, sheet.name, row, column)) continue;
        const measures = textsBelow(sheet, row, column);
        if (measures.length > 0) return measures;
      }
    }
  }
  return [];
}

/** Different texts under a header, to the first empty cell; a measure may stand over several rows. */
function textsBelow(sheet: SheetSnapshot, headerRow: number, column: number): string[] {
  const texts = new Set<string>();
  for (let row = headerRow + 1; texts.size < MAX_MEASURES; row++) {
    const value = valueAt(sheet, row, column);
    if (value === "") break;
    if (typeof value === "string") texts.add(oneLine(value));
  }
  return [...texts];
}
