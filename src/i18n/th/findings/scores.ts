import { indicatorName, type IndicatorId } from "../../../core/ita/indicators";
import type { OverrideField } from "../../../core/ita/overrides";
import type { RulesetPart } from "../../../core/ita/rulesets";
import type { ScoreSentences } from "../../findingSentences";
import { formatCount, formatMark, formatScore } from "../../number";

const PARTS: Record<RulesetPart, string> = {
  indicators: "ตัวชี้วัด",
  weights: "น้ำหนัก",
  passMark: "เกณฑ์ผ่าน",
  levels: "ระดับ",
  disclosureItems: "ข้อเปิดเผยข้อมูล",
};

const FIELDS: Record<OverrideField, string> = {
  fiscalYearBe: "ปีงบประมาณ",
  passMark: PARTS.passMark,
  weights: PARTS.weights,
  levels: PARTS.levels,
  order: PARTS.indicators,
};

const STATUS = { pass: "ผ่าน", fail: "ไม่ผ่าน" };

/** " ของ จังหวัดเชียงใหม่", or nothing when the table names no agency. */
function of(agency: string | null): string {
  return agency === null ? "" : ` ของ${/^[\u0e00-\u0e7f]/.test(agency) ? "" : " "}${agency}`;
}

function names(indicators: readonly IndicatorId[]): string {
  return indicators.map((indicator) => `“${indicatorName(indicator)}”`).join(", ");
}

/** A number as it stands in the cell, not rounded: the sentence is about what is written there. */
function asWritten(value: number): string {
  return String(value);
}

export const scores: ScoreSentences = {
  "scores/none-found": ({ sheetCount }) =>
    `ไม่พบตารางคะแนน ITA ในแผ่นงานทั้ง ${formatCount(sheetCount)} แผ่น ตรวจว่ามีชื่อตัวชี้วัดและคะแนน แล้วค้นใหม่`,
  "scores/empty-workbook": () => "สมุดงานนี้ยังว่าง วางตารางคะแนนลงในแผ่นงานแล้วค้นใหม่",
  "scores/garbled-text": ({ sheet }) =>
    `ตัวอักษรไทยในแผ่นงาน “${sheet}” เพี้ยนทั้งแผ่น จึงอ่านไม่ได้ เปิดไฟล์ต้นฉบับด้วยรหัสภาษาไทยแล้วคัดลอกใหม่`,

  "scores/score-unreadable": ({ text, indicator, agency }) =>
    `คะแนน “${indicatorName(indicator)}”${of(agency)} อ่านไม่ได้ (“${text}”) พิมพ์เป็นตัวเลข เช่น 85.00`,
  "scores/score-missing": ({ indicator, agency }) =>
    `ยังไม่มีคะแนน “${indicatorName(indicator)}”${of(agency)} เติมคะแนนในเซลล์นี้`,
  "scores/score-error": ({ text, indicator, agency }) =>
    `สูตรของคะแนน “${indicatorName(indicator)}”${of(agency)} ให้ผล ${text} แก้สูตรในเซลล์นี้`,
  "scores/score-out-of-range": ({ value, indicator, agency }) =>
    `คะแนน “${indicatorName(indicator)}”${of(agency)} เป็น ${asWritten(value)} อยู่นอกช่วง 0–100 ตรวจตัวเลขในเซลล์นี้`,
  "scores/score-in-other-unit": ({ value, indicator, agency }) =>
    `คะแนน “${indicatorName(indicator)}”${of(agency)} เป็น ${asWritten(value)} ใช้หน่วยต่างจากคะแนนอื่นในตาราง จึงไม่ได้อ่าน พิมพ์ให้เป็นหน่วยเดียวกัน`,
  "scores/decimal-comma": ({ text, value }) =>
    `อ่าน “${text}” เป็น ${formatScore(value)} ถ้าไม่ใช่ ให้พิมพ์ด้วยจุดทศนิยม`,
  "scores/below-by-rounding": ({ value, passMark, indicator, agency }) =>
    `คะแนน “${indicatorName(indicator)}”${of(agency)} คือ ${asWritten(value)} ปัดแล้วดูเหมือนถึง ${formatMark(passMark)} แต่ยังไม่ผ่าน ตรวจคะแนนเต็มทศนิยม`,
  "scores/agency-without-scores": ({ agency }) =>
    agency === null
      ? "หน่วยงานในแถวนี้ยังไม่มีคะแนนเลย เติมคะแนนหรือลบแถวนี้"
      : `“${agency}” ยังไม่มีคะแนนเลย เติมคะแนนหรือลบออกจากตาราง`,
  "scores/indicators-missing": ({ indicators, agency }) =>
    `ตาราง${of(agency)} ขาดตัวชี้วัด ${names(indicators)} จึงคำนวณคะแนนรวมไม่ได้ เพิ่มให้ครบ`,
  "scores/indicator-doubled": ({ indicator, agency }) =>
    `“${indicatorName(indicator)}”${of(agency)} มีสองคะแนนที่ไม่เท่ากัน จึงไม่ใช้ทั้งคู่ เหลือไว้เฉพาะคะแนนที่ถูก`,
  "scores/indicator-repeated": ({ indicator, agency }) =>
    `“${indicatorName(indicator)}”${of(agency)} ปรากฏสองครั้งด้วยคะแนนเท่ากัน ใช้เพียงครั้งเดียว`,

  "scores/name-unclear": ({ text, candidates }) =>
    candidates.length > 0
      ? `“${text}” คือ ${names(candidates)} ใช่หรือไม่ พิมพ์ชื่อตัวชี้วัดให้ตรง`
      : `ไม่รู้จักตัวชี้วัด “${text}” พิมพ์ชื่อให้ตรงกับประกาศ`,
  "scores/number-differs": ({ indicator, printed, official }) =>
    `“${indicatorName(indicator)}” พิมพ์เป็นข้อ ${printed} แต่ข้อจริงคือ ${official} ใช้ชื่อเป็นหลัก`,
  "scores/numbers-assumed": ({ fiscalYearBe }) =>
    `ตารางมีแต่เลขข้อ ไม่มีชื่อตัวชี้วัด จึงใช้ลำดับของปีงบประมาณ พ.ศ. ${fiscalYearBe} ตรวจว่าตรงกัน`,
  "scores/agencies-assumed": ({ names: agencies }) =>
    `ถือว่า ${agencies.map((name) => `“${name}”`).join(", ")} เป็นชื่อหน่วยงาน ถ้าไม่ใช่ ให้แก้หัวคอลัมน์`,
  "scores/agencies-unnamed": ({ agencyCount }) =>
    `มีคะแนนของ ${formatCount(agencyCount)} หน่วยงานต่อกันโดยไม่มีชื่อ เพิ่มชื่อหน่วยงานไว้เหนือแต่ละชุด`,
  "scores/two-readings": ({ columns }) =>
    `คอลัมน์ ${columns.join(" หรือ ")} คือคะแนน จึงยังไม่ได้อ่าน ใส่หัวคอลัมน์ว่า “คะแนน” ให้คอลัมน์ที่ใช่`,
  "scores/unit-unknown": () => "ตารางมีแต่ 0 กับ 1 ไม่รู้ว่าเป็นคะแนนหรือร้อยละ จึงยังไม่ได้อ่าน พิมพ์เป็นคะแนนเต็ม 100",
  "scores/year-unknown": () => "ไม่พบปีงบประมาณของตารางนี้ เพิ่ม “ปีงบประมาณ พ.ศ. …” ไว้เหนือตาราง",
  "scores/year-conflict": ({ fiscalYearBe, sheetYearBe }) =>
    `หัวตารางเป็นปี ${fiscalYearBe} แต่ชื่อแผ่นงานเป็นปี ${sheetYearBe} ใช้ปีของหัวตาราง แก้ชื่อแผ่นงานถ้าไม่ตรง`,

  "scores/status-differs": ({ indicator, agency, value, printed, passMark }) =>
    `“${indicatorName(indicator)}”${of(agency)} พิมพ์ว่า “${STATUS[printed]}” แต่ ${asWritten(value)} ${printed === "pass" ? "ต่ำกว่า" : "ถึง"}เกณฑ์ ${formatMark(passMark)} ตรวจสถานะ`,
  "scores/total-differs": ({ agency, printed, computed }) =>
    `คะแนนรวม${of(agency)} พิมพ์ว่า ${formatScore(printed)} แต่คำนวณได้ ${formatScore(computed)} ตรวจคะแนนรายตัวชี้วัด`,
  "scores/level-differs": ({ agency, printed, computed }) =>
    `ระดับ${of(agency)} พิมพ์ว่า “${printed}” แต่คำนวณได้ “${computed}” ตรวจระดับ`,
  "scores/instrument-differs": ({ instrument, agency, printed, computed }) =>
    `คะแนน ${instrument}${of(agency)} พิมพ์ว่า ${formatScore(printed)} แต่คำนวณได้ ${formatScore(computed)} ตรวจคะแนนรายตัวชี้วัด`,
  "scores/fails-again": ({ agency, fiscalYearBe, indicators }) =>
    `${agency === null ? "" : `${agency} `}ไม่ผ่านซ้ำในปี ${fiscalYearBe}: ${names(indicators)} ควรทบทวนมาตรการเดิม`,

  "scores/partial-table": ({ indicatorCount }) =>
    `ตารางนี้มีเฉพาะตัวชี้วัดที่ไม่ผ่าน ${formatCount(indicatorCount)} ตัว จึงไม่คิดคะแนนรวม`,
  "scores/totals-only": ({ agencyCount }) =>
    `ตารางนี้มีแต่คะแนนรวมของ ${formatCount(agencyCount)} หน่วยงาน ไม่มีคะแนนรายตัวชี้วัด จึงทำเครื่องหมายไม่ได้`,
  "scores/sheet-hidden": ({ sheet }) => `ตารางอยู่ในแผ่นงานที่ซ่อนไว้ “${sheet}” ยกเลิกการซ่อนเพื่อทำงานกับตาราง`,
  "scores/ruleset-borrowed": ({ fiscalYearBe, usedFiscalYearBe }) =>
    `ยังไม่มีหลักเกณฑ์ของปี ${fiscalYearBe} จึงใช้ของปี ${usedFiscalYearBe} ตรวจกับประกาศของปีนั้น`,
  "scores/ruleset-unconfirmed": ({ fiscalYearBe, parts }) =>
    `หลักเกณฑ์ปี ${fiscalYearBe} ยังไม่ยืนยันเรื่อง${parts.map((part) => PARTS[part]).join(" ")} ตรวจกับประกาศ`,
  "scores/override-invalid": ({ fields }) =>
    `หลักเกณฑ์ที่แก้ไว้ในสมุดงานใช้ไม่ได้ (${fields.map((field) => FIELDS[field]).join(" ")}) จึงใช้หลักเกณฑ์เดิม แก้ค่าเหล่านั้น`,
  "scores/ruleset-invalid": ({ fields }) =>
    `${fields.map((field) => FIELDS[field]).join(" ")} ที่ใส่ใช้ไม่ได้ จึงยังไม่ได้เปลี่ยน เกณฑ์ต้องเป็น 0–100 น้ำหนักรวม 100 ระดับเรียงจากสูงไปต่ำ`,
  "scores/correction-lost": ({ sheet }) =>
    `ช่วงที่เคยระบุในแผ่นงาน “${sheet}” ไม่อยู่แล้ว จึงค้นหาเอง ระบุช่วงใหม่ถ้าอ่านไม่ตรง`,
  "scores/correction-unread": ({ sheet }) =>
    `อ่านช่วงใน “${sheet}” ตามที่ระบุไม่ได้ จึงยังไม่ได้จดไว้ ตรวจจำนวนแถวหัวตารางและความหมายของแต่ละคอลัมน์`,
  "scores/more-of-the-same": ({ count }) => `มีอีก ${formatCount(count)} แห่งที่เป็นแบบเดียวกัน แก้แห่งแรก ๆ แล้วอ่านใหม่`,

  "scores/pass-mark-unreadable": ({ text }) =>
    `เซลล์เกณฑ์ (ITA_PassMark) เป็น “${text}” จึงใช้เกณฑ์ของปีงบประมาณ พิมพ์ตัวเลข 0–100`,
  "scores/pass-marks-differ": ({ passMarks, used }) =>
    `เกณฑ์ของแต่ละปีไม่เท่ากัน (${passMarks.map(formatMark).join(", ")}) แต่เครื่องหมายใช้เกณฑ์เดียวทั้งสมุดงาน คือ ${formatMark(used)} ใส่เกณฑ์ที่ต้องการใน “เพิ่มเติม” ถ้าไม่ตรง`,
  "scores/pass-mark-named": ({ passMark }) =>
    `สมุดงานนี้มีเกณฑ์ของตัวเอง (ITA_PassMark) คือ ${formatMark(passMark)} ซึ่งใช้แทนเกณฑ์ของทุกปี`,
  "scores/not-marked-live": ({ cellCount }) =>
    `คะแนนที่ไม่ผ่าน ${formatCount(cellCount)} เซลล์เป็นข้อความ จึงทำเครื่องหมายไม่ได้ พิมพ์เป็นตัวเลขอารบิก`,
  "scores/hidden-not-marked": ({ sheet }) => `ไม่ได้ทำเครื่องหมายในแผ่นงานที่ซ่อนไว้ “${sheet}” ยกเลิกการซ่อนแล้วทำใหม่`,
  "scores/nothing-to-analyse": () => "ไม่พบตารางคะแนนรายตัวชี้วัดของหน่วยงานและปีที่เลือก เลือกหน่วยงานหรือปีอื่น",
  "scores/analysis-exists": ({ sheet }) => `แผ่นวิเคราะห์ “${sheet}” เป็นปัจจุบันอยู่แล้ว`,
  "scores/analysis-kept": ({ cellCount }) =>
    `คง ${formatCount(cellCount)} เซลล์ที่มีผู้แก้ไขในแผ่นวิเคราะห์ไว้ตามเดิม ลบค่าในเซลล์นั้นถ้าต้องการให้เขียนใหม่`,
  "scores/no-room-for-legend": ({ sheet }) =>
    `ข้างตารางใน “${sheet}” ไม่มีที่ว่าง จึงไม่ได้ใส่คำอธิบายเครื่องหมาย เว้นคอลัมน์ว่างแล้วทำใหม่`,
};
