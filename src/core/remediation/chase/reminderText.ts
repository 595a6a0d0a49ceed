import { indicatorName } from "../../ita/indicators";
import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import type { ChasedAgency } from "./chaseList";

/** What a reminder letter speaks of besides the agency. */
export interface ReminderContext {
  /** The letter that asked for the reports; "" when it is not known. */
  reference: string;
  /** Fiscal year (Buddhist Era) of the scores. */
  fiscalYearBe: number | null;
  today: IsoDate;
}

const SUBJECT = "เรื่อง  ขอให้เร่งรัดการรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน";
const CONTACT = "ทั้งนี้ สอบถามรายละเอียดเพิ่มเติมได้ที่ฝ่ายเลขานุการ โทร. ..............................";
const TO_FILL = "................................................";

/**
 * The text of the letter to one agency, in the form of a government letter (เรื่อง, เรียน, อ้างถึง, ภาคเหตุ, ภาคความประสงค์), ready to be
 * pasted. Government letters are Thai whatever the language of the pane.
 */
export function reminderText(agency: ChasedAgency, context: ReminderContext): string {
  const { name, missing } = agency;
  return [
    `${SUBJECT}${yearOf(context)}`,
    `เรียน  หัวหน้า${name}`,
    referenceLine(context),
    "",
    `ตามหนังสือที่อ้างถึง ขอให้${name} รายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)${yearOf(context)}${deadlineOf(agency)} นั้น`,
    "",
    `ในการนี้ ฝ่ายเลขานุการตรวจสอบแล้ว ${standing(agency, context)} ยังไม่ได้รับรายงานจาก${name} จำนวน ${missing.length} ตัวชี้วัด ดังนี้`,
    ...missing.map((indicator, index) => `${index + 1}. ${indicatorName(indicator)}`),
    "",
    closing(agency),
    CONTACT,
  ].join("\n");
}

/** One letter to all of them, with who has not reported what. */
export function reminderToAll(agencies: readonly ChasedAgency[], context: ReminderContext): string {
  const deadline = agencies.find((agency) => agency.deadline !== null);
  return [
    `${SUBJECT}${yearOf(context)}`,
    "เรียน  หัวหน้าหน่วยงานตามรายชื่อท้ายหนังสือ",
    referenceLine(context),
    "",
    `ตามหนังสือที่อ้างถึง ขอให้หน่วยงานรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)${yearOf(context)}${deadline ? deadlineOf(deadline) : ""} นั้น`,
    "",
    `ในการนี้ ฝ่ายเลขานุการตรวจสอบแล้ว ณ วันที่ ${formatThaiDate(context.today)} ยังมีหน่วยงานที่ไม่ได้รายงาน จำนวน ${agencies.length} หน่วยงาน ดังรายชื่อท้ายหนังสือ`,
    "",
    "จึงเรียนมาเพื่อโปรดเร่งรัดการรายงานผลการดำเนินการพร้อมหลักฐาน ส่งให้ฝ่ายเลขานุการโดยด่วน",
    CONTACT,
    "",
    "รายชื่อหน่วยงานที่ยังไม่ได้รายงาน",
    ...agencies.map(
      ({ name, missing }, index) => `${index + 1}. ${name} (${missing.map(indicatorName).join(" / ")})`,
    ),
  ].join("\n");
}

function yearOf({ fiscalYearBe }: ReminderContext): string {
  return fiscalYearBe === null ? "" : ` ปีงบประมาณ พ.ศ. ${fiscalYearBe}`;
}

function referenceLine({ reference }: ReminderContext): string {
  return `อ้างถึง  ${reference === "" ? TO_FILL : reference}`;
}

function deadlineOf({ deadline }: ChasedAgency): string {
  return deadline === null ? "" : ` ภายในวันที่ ${formatThaiDate(deadline)}`;
}

function standing({ daysLate }: ChasedAgency, { today }: ReminderContext): string {
  const asOf = `ณ วันที่ ${formatThaiDate(today)}`;
  return daysLate !== null && daysLate > 0 ? `${asOf} ซึ่งพ้นกำหนดแล้ว ${daysLate} วัน` : asOf;
}

function closing({ daysLate, deadline }: ChasedAgency): string {
  const isLate = daysLate !== null && daysLate > 0;
  const when = deadline === null || isLate ? "โดยด่วน" : `ภายในวันที่ ${formatThaiDate(deadline)}`;
  return `จึงเรียนมาเพื่อโปรดเร่งรัดการรายงานผลการดำเนินการพร้อมหลักฐาน ส่งให้ฝ่ายเลขานุการ${when}`;
}
