import { canon } from "../../text/canon";
import { createMatcher, type NameCandidate } from "../../text/match";

/** What a column of an activity table is for. */
export type ColumnRole = "no" | "activity" | "period" | "start" | "end" | "owners" | "note" | "other";

/** Header wordings met in plans of Thai agencies (and English ones), by what they head. */
const HEADERS: readonly NameCandidate<ColumnRole>[] = [
  { id: "no", names: ["ลำดับที่", "ลำดับ", "ที่", "ข้อ", "ข้อที่", "เลขที่", "no", "item"] },
  {
    id: "activity",
    names: [
      "กิจกรรม",
      "โครงการ/กิจกรรม",
      "กิจกรรม/โครงการ",
      "โครงการ/กิจกรรม/มาตรการ",
      "มาตรการ/กิจกรรม",
      "แผนงาน/กิจกรรม",
      "แผนงาน/โครงการ/กิจกรรม",
      "งาน/กิจกรรม",
      "กิจกรรม/ขั้นตอน",
      "ขั้นตอน/กิจกรรม",
      "กิจกรรม/ขั้นตอนการดำเนินงาน",
      "กิจกรรม/ขั้นตอนการดำเนินการ",
      "ขั้นตอน",
      "ขั้นตอนการดำเนินงาน",
      "ขั้นตอนการดำเนินการ",
      "กิจกรรมการดำเนินงาน",
      "กิจกรรมการดำเนินการ",
      "กิจกรรมที่ดำเนินการ",
      "รายการกิจกรรม",
      "ชื่อกิจกรรม",
      "รายละเอียดกิจกรรม",
      "activity",
      "activities",
      "task",
      "tasks",
    ],
  },
  {
    id: "period",
    names: [
      "ระยะเวลา",
      "ระยะเวลาดำเนินการ",
      "ระยะเวลาดำเนินงาน",
      "ระยะเวลาการดำเนินการ",
      "ระยะเวลาการดำเนินงาน",
      "ระยะเวลาในการดำเนินการ",
      "ระยะเวลาในการดำเนินงาน",
      "ระยะเวลาที่ดำเนินการ",
      "ห้วงเวลา",
      "ห้วงระยะเวลา",
      "ช่วงเวลา",
      "ช่วงเวลาดำเนินการ",
      "ช่วงเวลาดำเนินงาน",
      "เวลาดำเนินการ",
      "กำหนดการ",
      "กำหนดเวลา",
      "กำหนดแล้วเสร็จ",
      "วันที่ดำเนินการ",
      "วัน เดือน ปี",
      "วัน เดือน ปี ที่ดำเนินการ",
      "period",
      "schedule",
      "timeline",
      "duration",
    ],
  },
  {
    id: "start",
    names: ["เริ่ม", "เริ่มต้น", "วันที่เริ่ม", "วันที่เริ่มต้น", "วันเริ่มต้น", "เริ่มดำเนินการ", "start", "start date"],
  },
  {
    id: "end",
    names: ["สิ้นสุด", "วันที่สิ้นสุด", "วันสิ้นสุด", "เสร็จสิ้น", "วันที่เสร็จสิ้น", "end", "end date", "finish"],
  },
  {
    id: "owners",
    names: [
      "หน่วยงาน/ผู้เกี่ยวข้อง",
      "หน่วยงาน/ผู้รับผิดชอบ",
      "ผู้รับผิดชอบ/หน่วยงาน",
      "ผู้รับผิดชอบ",
      "ผู้รับผิดชอบหลัก",
      "ผู้รับผิดชอบ/ผู้เกี่ยวข้อง",
      "หน่วยงานที่รับผิดชอบ",
      "หน่วยงานรับผิดชอบ",
      "หน่วยงานผู้รับผิดชอบ",
      "หน่วยงานที่เกี่ยวข้อง",
      "หน่วยงานหลัก",
      "หน่วยงาน",
      "ผู้เกี่ยวข้อง",
      "ผู้ดำเนินการ",
      "owner",
      "owners",
      "responsible",
    ],
  },
  { id: "note", names: ["หมายเหตุ", "note", "notes", "remark", "remarks"] },
];

const matcher = createMatcher(HEADERS);
/** "ระยะเวลา (ปีงบประมาณ 2564)", "ผู้รับผิดชอบ *": what stands beside the word. */
const ASIDE = /[([][^)\]]*[)\]]|\*+/g;
/** Longer texts are sentences, not headers. */
const MAX_HEADER = 80;

/** What a header heads; null when it is no header that we know. */
export function readHeader(text: string): ColumnRole | null {
  if (text.length > MAX_HEADER) return null;
  const whole = matcher.match(text);
  if (whole) return whole.match;
  const bare = canon(text).replace(ASIDE, " ").trim();
  return bare === "" || bare === text ? null : (matcher.match(bare)?.match ?? null);
}
