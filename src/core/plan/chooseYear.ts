import { fiscalYearOf } from "../period/calendar";
import { readPeriod } from "../period/readPeriod";
import type { IsoDate } from "../period/types";
import type { Finding } from "../result";
import { finding } from "../result";
import type { Activity } from "./types";
import { TEMPLATE_YEAR_BE } from "./template";

/** The fiscal year a plan is for, and how we know. */
export interface ChosenYear {
  fiscalYearBe: number;
  findings: Finding[];
}

/**
 * Asked for, else said by the title, else the one most activities' periods fall into, else (for activities without any
 * year) today's. The built-in template is for the year that `afterScores` names, or its own. What was not asked for or said is a question.
 */
export function chooseYear(
  asked: number | undefined,
  titled: number | null,
  activities: readonly Activity[],
  today: IsoDate,
  afterScores?: number | null,
): ChosenYear {
  const sure = asked ?? titled;
  if (sure !== null) return { fiscalYearBe: sure, findings: [] };
  if (activities.length === 0) {
    return afterScores ? assumed(afterScores, "scores") : assumed(TEMPLATE_YEAR_BE, "template");
  }
  const dated = mostFrequent(activities.flatMap(yearsOf));
  return dated === null ? assumed(fiscalYearOf(today), "today") : assumed(dated, "dates");
}

function assumed(fiscalYearBe: number, from: "dates" | "scores" | "template" | "today"): ChosenYear {
  return {
    fiscalYearBe,
    findings: [finding("question", "plan/fiscal-year-assumed", { fiscalYearBe, from })],
  };
}

/** Fiscal years of an activity's period, as far as it says a year itself. */
function yearsOf({ periodText, marks }: Activity): number[] {
  const { start, end } = readPeriod(periodText, { isItaDocument: true });
  const day = end ?? start;
  const marked = (marks ?? []).flatMap(({ yearBe, firstMonth }) =>
    yearBe === null ? [] : [yearBe + (firstMonth >= 10 ? 1 : 0)],
  );
  return day === null ? marked : [fiscalYearOf(day), ...marked];
}

function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best ? best[0] : null;
}
