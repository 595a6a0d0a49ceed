import { BE_MINUS_CE } from "../period/calendar";
import type { IsoDate } from "../period/types";
import type { Activity } from "./types";

/**
 * The thirteen activities of Chiang Mai province's plan of fiscal year 2564 (its "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"
 * of that year, page 23), with the damage of the printed copy repaired. Period texts are the document's own.
 */
export const TEMPLATE_YEAR_BE = 2564;
export const TEMPLATE_AGENCY = "จังหวัดเชียงใหม่";

const CENTRE = "ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัดเชียงใหม่";
const SECRETARIAT = "ฝ่ายเลขานุการฯ";
const WORKING_GROUP = "คณะทำงาน ITA จ.ชม.";
const AGENCIES = "ส่วนราชการ";
const NACC = "สำนักงาน ป.ป.ช.";

const ROWS: readonly (readonly [name: string, periodText: string, ...owners: string[]])[] = [
  ["แจ้งผลการประเมิน ITA ประจำปี พ.ศ. 2563", "ธันวาคม 2563", CENTRE],
  ["แต่งตั้งคณะทำงานขับเคลื่อนการประเมินคุณธรรมฯ", "มกราคม 2564", CENTRE],
  [
    "ประชุมคณะทำงานเพื่อรับฟังการชี้แจงแนวทางการประเมิน ITA จัดโดย สำนักงาน ป.ป.ช. ผ่านระบบ Youtube Live",
    "กุมภาพันธ์ 2564",
    CENTRE,
  ],
  [
    "ฝ่ายเลขานุการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2563 และจัดทำ (ร่าง) แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใสฯ",
    "1-10 มีนาคม 2564",
    SECRETARIAT,
  ],
  ["นำข้อมูล IIT และ EIT เข้าระบบ ITAS", "มีนาคม 2564", SECRETARIAT],
  [
    "ประชุมสัมมนาคณะทำงานขับเคลื่อนการประเมิน ITA จังหวัดเชียงใหม่ พิจารณา (ร่างแผนฯ) รับฟังแนวทางการประเมินรายตัวชี้วัด และแลกเปลี่ยนความคิดเห็น",
    "วันที่ 17-19 มีนาคม 2564",
    SECRETARIAT,
    WORKING_GROUP,
  ],
  ["การประชาสัมพันธ์แผนการขับเคลื่อนให้ส่วนราชการที่เกี่ยวข้อง", "เดือนมีนาคม – เมษายน 2564", SECRETARIAT, WORKING_GROUP],
  ["การดำเนินการเปิดเผยข้อมูลสาธารณะ (OIT)", "เดือนมีนาคม – เมษายน 2564", SECRETARIAT, WORKING_GROUP, AGENCIES],
  ["การนำข้อมูลเข้าระบบการประเมิน ITAS", "ภายใน 30 เมษายน 2564", SECRETARIAT],
  ["การขับเคลื่อนการดำเนินการแบบสำรวจ IIT, EIT", "1 เมษายน – 31 พฤษภาคม 2564", WORKING_GROUP, SECRETARIAT],
  ["ติดตามจำนวนผลการตอบแบบสำรวจ IIT, EIT ให้เป็นไปตามเป้าหมายที่ ป.ป.ช. กำหนด", "1-31 พฤษภาคม 2564", SECRETARIAT],
  ["ชี้แจง / ยืนยันผลการดำเนินการ OIT", "มิถุนายน 2564", SECRETARIAT],
  ["ประกาศผลการประเมิน ITA ประจำปี พ.ศ. 2564", "สิงหาคม 2564", NACC],
];

/** Page 25 asks the agencies for their reports by this day; the plan's thirteen rows do not have it. */
const REPORTING_DEADLINE: readonly [string, string, ...string[]] = [
  "ส่วนราชการรายงานผลการดำเนินการในประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์",
  "ภายในวันที่ 20 เมษายน 2564",
  AGENCIES,
];

/** Whether an activity is the reporting deadline, in our words or a secretariat's. */
export function isReportingDeadline({ name }: Pick<Activity, "name">): boolean {
  return /รายงานผล/.test(name) && /ไม่ผ่านเกณฑ์/.test(name);
}

/** Its day in a fiscal year's plan: 20 April, as the document asks in its own year. */
export function deadlineDay(fiscalYearBe: number): IsoDate {
  return `${fiscalYearBe - BE_MINUS_CE}-04-20`;
}

/** The reporting deadline as an activity of a fiscal year's plan. */
export function reportingDeadline(fiscalYearBe: number): Activity {
  const [name, periodText, ...owners] = REPORTING_DEADLINE;
  const years = fiscalYearBe - TEMPLATE_YEAR_BE;
  const isShifted = years === 0 ? {} : { isShifted: true };
  return { no: null, name, periodText: moveYears(periodText, years), owners, ...isShifted };
}

export interface TemplateOptions {
  /** Fiscal year the activities are for; the document's own when absent. */
  fiscalYearBe?: number;
  /** Stands in for จังหวัดเชียงใหม่; null leaves the agency out. */
  agencyName?: string | null;
  /** Adds the reporting deadline as one more row. */
  withReportingDeadline?: boolean;
}

/**
 * The built-in activities for an agency and a fiscal year. In another year than the document's, every year in
 * the texts moves along and the activities are flagged `isShifted`: nobody has announced those dates.
 */
export function templateActivities(options: TemplateOptions = {}): Activity[] {
  const { fiscalYearBe = TEMPLATE_YEAR_BE, agencyName = TEMPLATE_AGENCY } = options;
  const years = fiscalYearBe - TEMPLATE_YEAR_BE;
  const adapt = (text: string) => moveYears(nameAgency(text, agencyName), years);
  const rows = options.withReportingDeadline ? [...ROWS, REPORTING_DEADLINE] : ROWS;
  return rows.map(([name, periodText, ...owners], index) => ({
    no: index + 1,
    name: adapt(name),
    periodText: moveYears(periodText, years),
    owners: owners.map(adapt),
    ...(years === 0 ? {} : { isShifted: true }),
  }));
}

function moveYears(text: string, years: number): string {
  return text.replace(/25\d\d/g, (year) => String(Number(year) + years));
}

/** "จ.ชม." is the province's own letter code: another agency has none that we know. */
function nameAgency(text: string, agencyName: string | null): string {
  if (agencyName === TEMPLATE_AGENCY) return text;
  return text
    .replace(` ${"จ.ชม."}`, "")
    .replace(TEMPLATE_AGENCY, agencyName ?? "")
    .replace(/ {2,}/g, " ");
}
