import { canon } from "../text/canon";
import { createMatcher, type NameCandidate } from "../text/match";
import type { RemediationStatus } from "./types";

/** What a status cell says; `no-report` is an answer not yet there in words. */
export type StatusReading = RemediationStatus | "no-report" | null;

/** Canonical Thai words first: they are what we write. Others were met in public agencies' sheets. */
const WORDS: readonly NameCandidate<RemediationStatus | "no-report">[] = [
  {
    id: "done",
    names: [
      "ดำเนินการแล้วเสร็จ",
      "แล้วเสร็จ",
      "ดำเนินการเสร็จสิ้น",
      "ดำเนินการเสร็จสิ้น (ปิดแล้ว)",
      "ดำเนินการเสร็จแล้ว",
      "ดำเนินการเรียบร้อย",
      "ดำเนินการเรียบร้อยแล้ว",
      "ดำเนินการแล้ว",
      "เสร็จสิ้น",
      "เสร็จสิ้นแล้ว",
      "เสร็จแล้ว",
      "เสร็จ",
      "เสร็จเรียบร้อย",
      "เสร็จเรียบร้อยแล้ว",
      "แล้วเสร็จเรียบร้อย",
      "เรียบร้อย",
      "เรียบร้อยแล้ว",
      "ปิดแล้ว",
      "done",
      "completed",
      "complete",
      "finished",
      "closed",
    ],
  },
  {
    id: "in-progress",
    names: [
      "อยู่ระหว่างดำเนินการ",
      "อยู่ระหว่างการดำเนินการ",
      "อยู่ในระหว่างดำเนินการ",
      "ระหว่างดำเนินการ",
      "กำลังดำเนินการ",
      "กำลังดำเนินการอยู่",
      "กำลังทำ",
      "กำลังทำอยู่",
      // Begun and not finished: the negation belongs to the words of done.
      "ไม่แล้วเสร็จ",
      "ยังไม่แล้วเสร็จ",
      "ยังดำเนินการไม่แล้วเสร็จ",
      "ยังไม่เสร็จ",
      "ยังไม่เสร็จสิ้น",
      "ไม่เสร็จ",
      "in progress",
      "ongoing",
      "on going",
      "under way",
    ],
  },
  {
    id: "not-started",
    names: [
      "ยังไม่ดำเนินการ",
      "ยังไม่ได้ดำเนินการ",
      "ยังไม่เริ่มดำเนินการ",
      "ยังไม่ได้เริ่มดำเนินการ",
      "ยังไม่เริ่ม",
      "not started",
      "not yet started",
    ],
  },
  { id: "cancelled", names: ["ยกเลิก", "ยกเลิกแล้ว", "ยกเลิกการดำเนินการ", "cancelled", "canceled"] },
  {
    id: "no-report",
    names: [
      "ยังไม่รายงาน",
      "ยังไม่ได้รายงาน",
      "ยังไม่ส่งรายงาน",
      "ยังไม่ได้ส่งรายงาน",
      "ยังไม่ส่ง",
      "ไม่มีรายงาน",
      "รอรายงาน",
      "รอการรายงาน",
      "no report",
      "not reported",
    ],
  },
];

/**
 * Words match by their letters with the marks kept, then by their skeleton (no two of these words share one); never by
 * nearness, as ดำเนินการ and ไม่ดำเนินการ are near.
 */
const matcher = createMatcher(WORDS, "skeleton");
/** Ticks: a stroke as typed, and þ, a tick of the Wingdings font. */
const TICK = /^[/✓✔☑þ]$/;
/** A percentage written with its sign. */
const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;
const DASH = /^[-–—]+$/;

/** Reads a status cell's text; null when it is no status word. */
export function readStatus(text: string): StatusReading {
  const clean = canon(text);
  const percent = PERCENT.exec(clean)?.[1];
  if (percent !== undefined) return readShare(Number(percent) / 100);
  if (DASH.test(text.trim())) return "no-report";
  if (TICK.test(text.trim())) return "done";
  return clean === "" ? null : (matcher.match(clean)?.match ?? null);
}

const CODES: readonly RemediationStatus[] = ["done", "in-progress", "not-started", "cancelled"];

/** A status kept as a code, so that the language of its label can change; null for anything else. */
export function readStatusCode(text: string): RemediationStatus | null {
  const code = text.trim().toLowerCase();
  return CODES.find((known) => known === code) ?? null;
}

/** What we write when the secretariat confirms a report. */
export const VERIFIED_WORD = "ยืนยันแล้ว";
const VERIFIED = createMatcher<true>(
  [
    {
      id: true,
      names: [
        VERIFIED_WORD,
        "ยืนยัน",
        "ตรวจยืนยันแล้ว",
        "ตรวจแล้ว",
        "ตรวจสอบแล้ว",
        "ผ่านการตรวจ",
        "verified",
        "confirmed",
      ],
    },
  ],
  "exact",
);

/** Whether a cell says that the secretariat has confirmed the report. */
export function readVerified(text: string): boolean {
  return text !== "" && (TICK.test(text.trim()) || VERIFIED.match(canon(text)) !== null);
}

/** A share of the work done: all of it, some of it, or nothing yet; null above the whole. */
export function readShare(share: number): StatusReading {
  if (share < 0 || share > 1) return null;
  if (share === 1) return "done";
  return share === 0 ? "not-started" : "in-progress";
}

/** The canonical Thai word of a status. */
export function statusWord(status: RemediationStatus): string {
  return WORDS.find((entry) => entry.id === status)?.names[0] ?? status;
}
