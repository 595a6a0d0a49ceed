import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../snapshot";
import { createMatcher, type NameCandidate } from "../../text/match";
import type { ItemTable } from "./readItems";
import { readItemCode, type ItemField } from "./words";

const HEADERS: readonly NameCandidate<ItemField>[] = [
  { id: "name", names: ["รายการข้อมูล", "รายการ", "ข้อมูล", "ชื่อรายการ", "ประเด็นการตรวจ", "รายละเอียด", "item"] },
  { id: "sub", names: ["ตัวชี้วัดย่อย", "ตัวชี้วัดย่อยที่", "ตัวชี้วัด", "sub-indicator"] },
  {
    id: "status",
    names: [
      "สถานะ",
      "สถานะการเผยแพร่",
      "สถานะการดำเนินการ",
      "ผลการตรวจ",
      "ผลการตรวจสอบ",
      "ผลการดำเนินการ",
      "การเผยแพร่",
      "มี/ไม่มี",
      "คะแนน",
      "status",
    ],
  },
  { id: "checked", names: ["วันที่ตรวจ", "วันที่ตรวจสอบ", "วันที่", "date checked"] },
  {
    id: "owner",
    names: [
      "ผู้รับผิดชอบ",
      "หน่วยงานรับผิดชอบ",
      "หน่วยงานที่รับผิดชอบ",
      "หน่วยงานผู้รับผิดชอบ",
      "ส่วนราชการ",
      "หน่วยงาน",
      "owner",
    ],
  },
  {
    id: "link",
    names: [
      "ลิงก์",
      "ลิงค์",
      "ลิ้งค์",
      "ลิ้งก์",
      "url",
      "link",
      "เว็บไซต์",
      "ที่อยู่เว็บไซต์",
      "ลิงก์ข้อมูล",
      "url ที่เผยแพร่",
      "เว็บลิงก์",
      "หลักฐาน",
    ],
  },
  { id: "note", names: ["หมายเหตุ", "note", "remarks"] },
];

const matcher = createMatcher(HEADERS, "skeleton");

/** So many different items make a table of items; fewer are mentions. */
const LEAST_ITEMS = 8;
/** Header rows looked at above the first item. */
const HEADER_ROWS = 3;

/** A table of items of the user's own: the column with the most different codes O1… of all sheets not left out. */
export function findOwnItems(
  snapshot: WorkbookSnapshot,
  isLeftOut: (sheet: string) => boolean,
): ItemTable | null {
  let best: { table: ItemTable; count: number } | null = null;
  for (const sheet of snapshot.sheets) {
    if (isLeftOut(sheet.name)) continue;
    const found = itemsOn(sheet);
    if (found && found.count > (best?.count ?? LEAST_ITEMS - 1)) best = found;
  }
  return best?.table ?? null;
}

function itemsOn(sheet: SheetSnapshot): { table: ItemTable; count: number } | null {
  const { used } = sheet;
  if (!used) return null;
  const seen = new Map<number, { codes: Set<string>; first: number; last: number }>();
  sheet.values.forEach((line, r) =>
    line.forEach((value, c) => {
      const code = typeof value === "string" ? readItemCode(value) : null;
      if (code === null) return;
      const entry = seen.get(c) ?? { codes: new Set<string>(), first: r, last: r };
      entry.codes.add(code);
      entry.last = r;
      seen.set(c, entry);
    }),
  );
  const [best] = [...seen].sort((a, b) => b[1].codes.size - a[1].codes.size || a[0] - b[0]);
  if (!best) return null;
  const [column, { codes, first, last }] = best;
  const code = used.column + column;
  const firstRow = used.row + first;
  return {
    table: {
      sheet,
      headerRow: firstRow - 1,
      endRow: used.row + last + 1,
      columns: { ...headersAbove(sheet, firstRow, code), code },
    },
    count: codes.size,
  };
}

/** The nearest header of each column above the first item. */
function headersAbove(
  sheet: SheetSnapshot,
  firstRow: number,
  codeColumn: number,
): Partial<Record<ItemField, number>> {
  const columns: Partial<Record<ItemField, number>> = {};
  const { used } = sheet;
  if (!used) return columns;
  for (let row = firstRow - 1; row >= Math.max(used.row, firstRow - HEADER_ROWS); row--) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "string" || value === "" || value.length > 80 || column === codeColumn) continue;
      const field = matcher.match(value)?.match;
      if (field !== undefined) columns[field] ??= column;
    }
  }
  return columns;
}
