import { formatSpan } from "../../date";
import type { PlanSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { periods } from "../periods";
import { terms } from "../terms";

const FIELDS = { name: "ชื่อกิจกรรม", period: "ระยะเวลา", owners: "ผู้รับผิดชอบ", dates: "วันเริ่มและวันสิ้นสุด" };

const SOURCES = { dates: "วันที่ของกิจกรรม", scores: "ปีถัดจากผลคะแนน", template: "แม่แบบ", today: "วันนี้" };

export const plan: PlanSentences = {
  "plan/template-used": ({ activityCount }) =>
    `ไม่พบตารางกิจกรรมในสมุดงาน จึงใช้แม่แบบ ${formatCount(activityCount)} กิจกรรม แก้ไขในแผนได้`,
  "plan/template-shifted": ({ fromYearBe, toYearBe }) =>
    `แม่แบบเป็นของปี ${fromYearBe} จึงเลื่อนวันเป็นปี ${toYearBe} ตรวจวันกับปฏิทินของปีนี้`,
  "plan/fiscal-year-assumed": ({ fiscalYearBe, from }) =>
    `ไม่พบปีของแผน จึงใช้ปีงบประมาณ พ.ศ. ${fiscalYearBe} ตาม${SOURCES[from]} เลือกปีอื่นได้ใน “เพิ่มเติม”`,
  "plan/other-tables": ({ tableCount, usedSheet }) =>
    `ใช้ตารางกิจกรรมในแผ่นงาน “${usedSheet}” และไม่ใช้อีก ${formatCount(tableCount)} ตารางที่เป็นของแผนอื่น`,
  "plan/period-missing": ({ activity }) => `“${activity}” ยังไม่มีระยะเวลา เติมในตารางกิจกรรม`,
  "plan/period-assumed": ({ activity, text, start, end, assumptions }) => {
    const dates = formatSpan(start, end, "th");
    const reasons = assumptions.map(periods.reason).join(" ");
    const reading = dates === "" ? "" : ` อ่านเป็น ${dates}`;
    return `“${activity}” (${text.replace(/\s+/g, " ").trim()})${reading} ${reasons} ตรวจว่าตรงกัน`;
  },
  "plan/nothing-fails": () => "ไม่พบตัวชี้วัดที่ไม่ผ่านเกณฑ์ในสมุดงานนี้ จึงไม่มีอะไรต้องเชื่อมโยงกับมาตรการ",
  "plan/outside-timeline": ({ activityCount }) =>
    `${formatCount(activityCount)} กิจกรรมมีวันนอกช่วงเวลาของแผน ตรวจปีงบประมาณของแผน`,
  "plan/scale-kept": ({ scale, asked }) =>
    `แผนยังเป็น${terms.scales[scale]} เปลี่ยนเป็น${terms.scales[asked]}ได้โดยทำแผ่นใหม่`,
  "plan/not-a-date": ({ activity, text }) =>
    `วันของ “${activity}” เป็น “${text}” ซึ่งไม่ใช่วันที่ จึงไม่มีแถบเวลา พิมพ์เป็นวันที่`,
  "plan/edited-here": ({ activity, field, offered }) =>
    `${FIELDS[field]}ของ “${activity}” ถูกแก้ทั้งในแผนและในตารางกิจกรรม จึงเก็บของแผนไว้ ในตารางเป็น “${offered}”`,
  "plan/vanished": ({ activity }) => `“${activity}” ไม่อยู่ในตารางกิจกรรมแล้ว จึงทำเครื่องหมายไว้ ลบแถวเองถ้าไม่ใช้`,
};
