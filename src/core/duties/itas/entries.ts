import { disclosureList } from "../../ita/disclosureScoring";
import type { Ruleset } from "../../ita/rulesets";
import type { PlanStep } from "../planDates";

/** One thing that goes into ITAS. */
export interface ItasEntry {
  /** "IIT-N" people of IIT, "IIT-T" their target, "O17" a disclosure item. */
  code: string;
  /** What it is, on the official paper. */
  text: string;
  step: Extract<PlanStep, "stakeholders" | "disclosure">;
}

/** Steps 5 and 9 of the plan. */
export const STEP_NAMES: Record<ItasEntry["step"], string> = {
  stakeholders: "5 (IIT, EIT)",
  disclosure: "9 (OIT)",
};

/** Whether a cell holds the code of an entry, one of the user's own included. */
export function isEntryCode(value: unknown): boolean {
  return typeof value === "string" && /^(?:[EI]IT-[A-Z]|O\d{1,2})$/.test(value.trim());
}

/** What a fiscal year's rules ask to be entered: the people of both surveys, then every disclosure item. */
export function itasEntries(ruleset: Ruleset): ItasEntry[] {
  const people: ItasEntry[] = [
    { code: "IIT-N", text: "จำนวนผู้มีส่วนได้ส่วนเสียภายใน (IIT)", step: "stakeholders" },
    { code: "IIT-T", text: "จำนวนกลุ่มตัวอย่าง IIT", step: "stakeholders" },
    { code: "EIT-N", text: "จำนวนผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", step: "stakeholders" },
    { code: "EIT-T", text: "จำนวนกลุ่มตัวอย่าง EIT", step: "stakeholders" },
  ];
  const items = disclosureList(ruleset).items.map(({ code, name }): ItasEntry => ({
    code,
    text: name === "" ? code : `${code} ${name}`,
    step: "disclosure",
  }));
  return [...people, ...items];
}

export const ITAS_HEADERS = {
  no: "ที่",
  step: "ขั้นตอนในแผน",
  code: "รหัส",
  text: "ข้อมูลที่กรอก",
  value: "ค่าที่คัดลอกไปกรอก",
  status: "สถานะ",
  enteredOn: "วันที่กรอก",
  by: "ผู้กรอก",
  due: "กำหนด",
  note: "หมายเหตุ",
} as const;

export type ItasField = keyof typeof ITAS_HEADERS;

export const ITAS_WORDS = { entered: "กรอกแล้ว", waiting: "ยังไม่กรอก", none: "ไม่ต้องกรอก" } as const;
export type ItasState = keyof typeof ITAS_WORDS;
