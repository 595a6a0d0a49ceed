import { rangeOf } from "../../src/core/grid";
import type { PeriodReading } from "../../src/core/period/types";
import type { Task } from "../../src/core/plan/types";

type Row = [name: string, text: string, start: string | null, end: string | null, owner: string];

/** Six of the thirteen activities of Chiang Mai's plan for fiscal year 2564, with a deadline and a damaged one. */
const ROWS: Row[] = [
  ["แจ้งผลการประเมิน", "ธันวาคม 2563", "2020-12-01", "2020-12-31", "ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัด"],
  ["แต่งตั้งคณะทำงาน", "มกราคม 2564", "2021-01-01", "2021-01-31", "ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัด"],
  ["วิเคราะห์ผลและร่างแผน", "1-10 มีนาคม \n2564", "2021-03-01", "2021-03-10", "ฝ่ายเลขานุการฯ"],
  ["นำข้อมูล OIT เข้าระบบ ITAS", "ภายใน 30เมษายน \n2564", null, "2021-04-30", "ฝ่ายเลขานุการฯ"],
  ["ติดตามจำนวนผู้ตอบ", "มี.ค./เม.ย. 64", "2021-03-01", "2021-04-30", "คณะทำงาน ITA"],
  ["ประกาศผล", "31 เมษายน 2564", null, null, "สำนักงาน ป.ป.ช."],
];

function reading([, text, start, end]: Row): PeriodReading {
  const base = { text, start, end, assumptions: [], alternatives: [] };
  if (end === null) return { ...base, kind: "invalid", certainty: "unreadable", problem: "no-such-day" };
  if (start === null) return { ...base, kind: "deadline", certainty: "certain" };
  if (!text.includes("/")) return { ...base, kind: "month", certainty: "certain" };
  return {
    ...base,
    kind: "month_range",
    certainty: "assumed",
    assumptions: ["slash-is-range"],
    alternatives: [{ start: "2021-03-01", end: "2021-03-31", reason: "first-month-only" }],
  };
}

export const PLAN_TASKS: Task[] = ROWS.map((row, index) => ({
  no: index + 1,
  name: row[0],
  periodText: row[1],
  owners: [row[4]],
  at: rangeOf("กิจกรรม", index + 3, 1),
  periodAt: rangeOf("กิจกรรม", index + 3, 2),
  period: reading(row),
}));
