import { DEFAULT_FORM_COLUMNS } from "../../src/core/remediation/form/columns";
import type { FormBrief, FormDesign } from "../../src/core/remediation/form/types";
import type { RequestedIndicator } from "../../src/core/remediation/request/types";

const asked = (
  indicator: RequestedIndicator["indicator"],
  instrument: RequestedIndicator["instrument"],
  score: number,
  gap: number,
  advice = "",
): RequestedIndicator => ({ indicator, instrument, score, passMark: 85, gap, advice });

/** A form as the sample's province would send it. */
export const FORM_DESIGN: FormDesign = {
  fiscalYearBe: 2563,
  asker: "จังหวัดเชียงใหม่",
  reference: "หนังสือจังหวัดเชียงใหม่ ที่ ชม 0017.5/ว 1234 ลงวันที่ 22 มีนาคม 2564",
  deadline: "2021-04-20",
  version: 1,
  columns: DEFAULT_FORM_COLUMNS,
  agencyNames: ["กองคลัง", "=กองช่าง"],
};

export const FORM_BRIEF: FormBrief = {
  identity: { requestId: "K7M2QD", fiscalYearBe: 2563, version: 1, agencyNo: 12 },
  agency: "กองคลัง",
  indicators: [
    asked("budget", "IIT", 83.95, 1.05),
    asked("communication", "EIT", 81.83, 3.17, "-จัดทำสื่อประชาสัมพันธ์และเปิดเผยข้อมูลบนเว็บไซต์หลักของหน่วยงาน"),
  ],
};
