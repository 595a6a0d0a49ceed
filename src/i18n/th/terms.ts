import type { IndicatorId, Instrument } from "../../core/ita/indicators";
import { indicatorName } from "../../core/ita/indicators";
import type { TimescaleUnit } from "../../core/plan/types";

const instruments: Record<Instrument, string> = {
  IIT: "บุคลากรภายใน",
  EIT: "ผู้รับบริการ",
  OIT: "การเปิดเผยข้อมูล",
};

const scales: Record<TimescaleUnit, string> = {
  month: "รายเดือน",
  "half-month": "รายครึ่งเดือน",
  week: "รายสัปดาห์",
};

/** Words of the assessment and the plan. Level words are the rulesets' own and stay Thai in Thai. */
export const terms = {
  indicator: (id: IndicatorId) => indicatorName(id),
  instruments,
  scales,
  level: (level: string) => level,
};
