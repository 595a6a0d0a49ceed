import type { Instrument } from "../../core/ita/indicators";
import { indicatorOf } from "../../core/ita/indicators";
import type { TimescaleUnit } from "../../core/plan/types";
import type { Messages } from "../messages";

const instruments: Record<Instrument, string> = {
  IIT: "Staff",
  EIT: "Service users",
  OIT: "Public disclosure",
};

const scales: Record<TimescaleUnit, string> = {
  month: "By month",
  "half-month": "By half month",
  week: "By week",
};

/** The worded levels from fiscal year 2566 on; the letters before it are the same in both languages. */
const levels: Record<string, string> = {
  ผ่านดีเยี่ยม: "Excellent",
  ผ่านดี: "Good",
  ผ่าน: "Passed",
  ต้องปรับปรุง: "Needs improvement",
  ต้องปรับปรุงโดยด่วน: "Needs urgent improvement",
};

export const terms: Messages["terms"] = {
  indicator: (id) => indicatorOf(id).nameEn,
  instruments,
  scales,
  level: (level) => levels[level] ?? level,
};
