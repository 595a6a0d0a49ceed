import type { IsoDate } from "../period/types";
import type { TimescaleUnit } from "./types";

/** Finding codes of activities and the plan sheet, with their parameters. */
export interface PlanFindings {
  /** No activity table in the workbook: the built-in template of thirteen activities is used. */
  "plan/template-used": { activityCount: number };
  /** The template was written for another fiscal year: its dates were moved by whole years and have to be confirmed. */
  "plan/template-shifted": { fromYearBe: number; toYearBe: number };
  /** Nothing says which fiscal year the plan is for: it was taken from the activities' dates, the scores' year, the template or today. */
  "plan/fiscal-year-assumed": { fiscalYearBe: number; from: "dates" | "scores" | "template" | "today" };
  /** Other activity tables were left out, as they belong to another plan; `at` is the first of them. */
  "plan/other-tables": { tableCount: number; usedSheet: string };
  /** An activity has no period at all. */
  "plan/period-missing": { activity: string };
  /** The dates rest on something the text does not say; keys of the period reader. */
  "plan/period-assumed": {
    activity: string;
    text: string;
    start: IsoDate | null;
    end: IsoDate | null;
    assumptions: string[];
  };
  /** No indicator fails: there is nothing to tie to measures. */
  "plan/nothing-fails": Record<never, never>;
  /** Activities with dates that the columns of the timeline do not reach. */
  "plan/outside-timeline": { activityCount: number };
  /** The plan sheet keeps its own columns; another scale was asked for. */
  "plan/scale-kept": { scale: TimescaleUnit; asked: TimescaleUnit };
  /** A cell of start or end holds something that is not a date of these years: no bar is drawn from it. */
  "plan/not-a-date": { activity: string; text: string };
  /** The user changed this cell of the plan and the activity table changed too: the user's was kept. */
  "plan/edited-here": { activity: string; field: "name" | "period" | "owners" | "dates"; offered: string };
  /** The activity is no longer in the activity table: its row was marked, not deleted. */
  "plan/vanished": { activity: string };
}
