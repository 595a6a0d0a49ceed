import type { IndicatorId } from "../../ita/indicators";
import { indicatorName } from "../../ita/indicators";
import { skeleton } from "../../text/keys";
import type { Link } from "./types";

/**
 * Which of the seven measures of Chiang Mai's announcement speak of what an indicator asks. No paper ties them: this is
 * our own reading of their names, so whatever comes of it is written as a suggestion.
 */
const MEASURES_OF: Record<IndicatorId, readonly string[]> = {
  duties: ["M7"],
  budget: ["M1", "M4"],
  power: ["M7", "M6"],
  assets: ["M1"],
  "problem-solving": ["M5", "M4"],
  "service-quality": ["M3"],
  communication: ["M2"],
  improvement: ["M3"],
  disclosure: ["M2"],
  prevention: ["M6", "M5"],
};

/** Words of an activity's name that tell what it is for, besides the indicator's own name. */
const WORDS_OF: Partial<Record<IndicatorId, readonly string[]>> = {
  communication: ["ประชาสัมพันธ์", "สื่อสาร"],
  disclosure: ["เปิดเผยข้อมูล"],
  budget: ["งบประมาณ จัดซื้อ", "จัดซื้อจัดจ้าง"],
  assets: ["ทรัพย์สิน"],
  "problem-solving": ["ร้องเรียน"],
  improvement: ["ปรับปรุง", "มีส่วนร่วม"],
  "service-quality": ["ให้บริการ"],
};

/**
 * Suggested lines for an indicator: the measures that speak of it beside the activities whose names do. That a survey asks
 * for it is no reason: running the survey mends nothing. One empty line when nothing fits: somebody has to think of something.
 */
export function suggestLinks(
  indicator: IndicatorId,
  measures: readonly { id: string; name: string }[],
  activities: readonly string[],
): Omit<Link, "at">[] {
  const wanted = MEASURES_OF[indicator].flatMap(
    (id) => measures.find((measure) => measure.id === id)?.name ?? [],
  );
  const fitting = fittingActivities(indicator, activities);
  const count = Math.max(1, wanted.length, fitting.length);
  return Array.from({ length: count }, (_, index) => ({
    indicator,
    measure: wanted[index] ?? "",
    activity: fitting[index] ?? "",
    isSuggestion: true,
  }));
}

/** More than two would be a list, not a suggestion. */
const MOST_ACTIVITIES = 2;

function fittingActivities(indicator: IndicatorId, activities: readonly string[]): string[] {
  const words = [indicatorName(indicator), ...(WORDS_OF[indicator] ?? [])].map(skeleton);
  return activities
    .filter((name) => words.some((word) => skeleton(name).includes(word)))
    .slice(0, MOST_ACTIVITIES);
}
