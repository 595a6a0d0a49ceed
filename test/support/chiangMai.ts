import type { IndicatorId } from "../../src/core/ita/indicators";

/** The ten scores of Chiang Mai province, fiscal year 2563, as its report prints them. */
export const CHIANG_MAI_2563: Record<IndicatorId, number> = {
  duties: 89.76,
  budget: 83.95,
  power: 85.94,
  assets: 82.77,
  "problem-solving": 84.77,
  "service-quality": 83.57,
  communication: 81.83,
  improvement: 79.12,
  prevention: 100,
  disclosure: 93.78,
};

const IIT = "แบบวัด IIT\n(ประเมินโดยบุคลากรภายในหน่วยงาน)";
const EIT = "แบบวัด EIT\n(ประเมินโดยผู้รับบริการ)";
const OIT = "แบบตรวจการเปิดเผยข้อมูลสาธารณะ";

/** The report's score table as printed: indicators 9 and 10 swapped, the note merged downwards over 5, 3 and 2 rows. */
export const CHIANG_MAI_ROWS: (string | number)[][] = [
  ["ตัวชี้วัด", "คะแนนประเมิน\nรายตัวชี้วัด", "สถานะ", "หมายเหตุ"],
  ["1. การปฏิบัติหน้าที่", 89.76, "ผ่าน", IIT],
  ["2. การใช้งบประมาณ", 83.95, "ไม่ผ่าน", ""],
  ["3. การใช้อำนาจ", 85.94, "ผ่าน", ""],
  ["4. การใช้ทรัพย์สินของราชการ", 82.77, "ไม่ผ่าน", ""],
  ["5. การแก้ไขปัญหาการทุจริต", 84.77, "ไม่ผ่าน", ""],
  ["6. คุณภาพการดำเนินงาน", 83.57, "ไม่ผ่าน", EIT],
  ["7. ประสิทธิภาพการสื่อสาร", 81.83, "ไม่ผ่าน", ""],
  ["8. การปรับปรุงการทำงาน", 79.12, "ไม่ผ่าน", ""],
  ["9. การป้องกันการทุจริต", 100, "ผ่าน", OIT],
  ["10. การเปิดเผยข้อมูล", 93.78, "ผ่าน", ""],
];

/** The merged notes of `CHIANG_MAI_ROWS` when it starts in row `first` (1-based). */
export function chiangMaiMerges(first = 1): string[] {
  return [`D${first + 1}:D${first + 5}`, `D${first + 6}:D${first + 8}`, `D${first + 9}:D${first + 10}`];
}

/** The report's list of failing indicators, renumbered 1–6. */
export const CHIANG_MAI_FAILING_ROWS: (string | number)[][] = [
  ["ตัวชี้วัด", "คะแนนประเมิน\nรายตัวชี้วัด", "สถานะ", "แบบประเมิน"],
  ["1. การใช้งบประมาณ", 83.95, "ไม่ผ่าน", "IIT"],
  ["2. การใช้ทรัพย์สินของราชการ", 82.77, "ไม่ผ่าน", "IIT"],
  ["3. การแก้ไขปัญหาการทุจริต", 84.77, "ไม่ผ่าน", "IIT"],
  ["4. คุณภาพการดำเนินงาน", 83.57, "ไม่ผ่าน", "EIT"],
  ["5. ประสิทธิภาพการสื่อสาร", 81.83, "ไม่ผ่าน", "EIT"],
  ["6. การปรับปรุงการทำงาน", 79.12, "ไม่ผ่าน", "EIT"],
];
