import { createMatcher, type NameCandidate } from "../../text/match";
import { canon } from "../../text/canon";
import type { CellValue } from "../../snapshot";
import type { ItemState } from "./types";

/** Headers of our table, an official Thai paper whatever the language of the pane. */
export const ITEM_HEADERS = {
  code: "ข้อ",
  name: "รายการข้อมูล",
  sub: "ตัวชี้วัดย่อย",
  status: "สถานะ",
  checked: "วันที่ตรวจ",
  lost: "คะแนน ITA ที่เสีย",
  owner: "ผู้รับผิดชอบ",
  link: "ลิงก์",
  note: "หมายเหตุ",
} as const;

export type ItemField = keyof typeof ITEM_HEADERS;

export const STATE_WORDS: Record<Exclude<ItemState, "unknown">, string> = {
  published: "เผยแพร่แล้ว",
  preparing: "อยู่ระหว่างจัดทำ",
  "to-correct": "ต้องแก้ไข",
  missing: "ยังไม่เผยแพร่",
};

/** Our words first; others stand in the lists that offices keep themselves. */
const STATES: readonly NameCandidate<Exclude<ItemState, "unknown">>[] = [
  {
    id: "published",
    names: [
      STATE_WORDS.published,
      "เผยแพร่",
      "เปิดเผยแล้ว",
      "เปิดเผยข้อมูลแล้ว",
      "มี",
      "มีข้อมูล",
      "มีแล้ว",
      "ครบ",
      "ครบถ้วน",
      "ครบถ้วนแล้ว",
      "สมบูรณ์",
      "ผ่าน",
      "เรียบร้อย",
      "เรียบร้อยแล้ว",
      "แล้วเสร็จ",
      "ดำเนินการแล้ว",
      "ดำเนินการแล้วเสร็จ",
      "เสร็จแล้ว",
      "published",
      "done",
      "complete",
      "yes",
    ],
  },
  {
    id: "preparing",
    names: [
      STATE_WORDS.preparing,
      "อยู่ระหว่างดำเนินการ",
      "กำลังดำเนินการ",
      "กำลังจัดทำ",
      "ระหว่างดำเนินการ",
      "รอข้อมูล",
      "in progress",
    ],
  },
  {
    id: "to-correct",
    names: [
      STATE_WORDS["to-correct"],
      "แก้ไข",
      "ไม่ครบ",
      "ไม่ครบถ้วน",
      "ไม่สมบูรณ์",
      "ปรับปรุง",
      "ต้องปรับปรุง",
      "incomplete",
    ],
  },
  {
    id: "missing",
    names: [
      STATE_WORDS.missing,
      "ยังไม่ได้เผยแพร่",
      "ไม่เผยแพร่",
      "ยังไม่เปิดเผย",
      "ไม่มี",
      "ยังไม่มี",
      "ไม่มีข้อมูล",
      "ไม่พบ",
      "ไม่พบข้อมูล",
      "ไม่ผ่าน",
      "ยังไม่ดำเนินการ",
      "ยังไม่ได้ดำเนินการ",
      "missing",
      "no",
    ],
  },
];

/** Never by nearness: มี and ไม่มี are near. */
const matcher = createMatcher(STATES, "skeleton");
const TICK = /^[/✓✔☑þ]$/;
const CROSS = /^[x×✗✘☒–—-]$/i;

/** Reads a status cell: words, ticks, or the points 0 and 100 (1); an empty cell is not published. */
export function readItemState(value: CellValue): ItemState {
  if (typeof value === "boolean") return value ? "published" : "missing";
  if (typeof value === "number") {
    if (value === 100 || value === 1) return "published";
    return value === 0 ? "missing" : "unknown";
  }
  const text = canon(value);
  // Ticks are what canon takes for bullets: they are looked at as typed.
  if (TICK.test(value.trim())) return "published";
  if (text === "" || CROSS.test(text)) return "missing";
  if (/^\d+(?:\.\d+)?$/.test(text)) return readItemState(Number(text));
  return matcher.match(text)?.match ?? "unknown";
}

/** "O17" of "O17", "o 17", "ข้อ O๑๗", "(O17)"; null for anything else. */
export function readItemCode(value: CellValue): string | null {
  if (typeof value !== "string" || value.length > 40) return null;
  const match = /^[([]?(?:ข้อ(?:ที่)?|รายการ(?:ที่)?|item)? ?o ?[-.]? ?(\d{1,2})[)\].:]?$/i.exec(canon(value));
  const number = Number(match?.[1] ?? 0);
  return number >= 1 && number <= 60 ? `O${number}` : null;
}

export const isItemCode = (value: CellValue): boolean => readItemCode(value) !== null;

const LINK = /^(?:https?:\/\/|www\.)[^\s/?#@]+\.[^\s/?#.]{2,}(?:[/?#]\S*)?$/iu;

/** Whether a text has the form of a web address. It is looked at, never followed. */
export function isLink(text: string): boolean {
  return text.length <= 2000 && LINK.test(text.trim());
}
