import { rangeOf } from "../grid";
import { serialToIso } from "../period/calendar";
import { findPlanSheet } from "../plan/planSheet";
import { readDayCell, readPlanRows, type PlanRow } from "../plan/sheet/readRows";
import type { WorkbookSnapshot } from "../snapshot";
import type { DayCell } from "./types";

/** The steps of the plan that end a duty, by what their activities say; the number where the wording is another. */
const STEPS = {
  /** 5: the surveys' people into ITAS. */
  stakeholders: { no: 5, says: /ITAS/i, also: /IIT|EIT/i },
  /** 9: the disclosed items into ITAS. */
  disclosure: { no: 9, says: /ITAS/i, not: /IIT|EIT/i },
  /** 11: answers are watched until the survey ends. */
  responses: { no: 11, says: /ติดตามจำนวน/, also: /IIT|EIT|แบบสำรวจ|แบบวัด/i },
  /** 10: the survey itself. */
  survey: { no: 10, says: /IIT|EIT|แบบสำรวจ/i, not: /ITAS/i },
} as const satisfies Record<string, { no: number; says: RegExp; also?: RegExp; not?: RegExp }>;

export type PlanStep = keyof typeof STEPS;

/** The cell with the end of a step in the plan sheet of a fiscal year; null without plan, row or column. */
export function planEnd(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
  ...steps: PlanStep[]
): DayCell | null {
  const plan = findPlanSheet(snapshot, fiscalYearBe);
  const column = plan?.layout.columns.end;
  if (!plan || column === undefined) return null;
  const rows = readPlanRows(plan).filter((row) => !row.isBlank);
  for (const step of steps) {
    const row = rowOf(rows, step);
    const day = row ? readDayCell(row.values.end) : null;
    if (row && typeof day === "number") {
      return { at: rangeOf(plan.name, row.row, column), day: serialToIso(day) };
    }
  }
  return null;
}

function rowOf(rows: readonly PlanRow[], step: PlanStep): PlanRow | undefined {
  const rule: { no: number; says: RegExp; also?: RegExp; not?: RegExp } = STEPS[step];
  const fits = ({ activity: { name } }: PlanRow) =>
    rule.says.test(name) && (rule.also?.test(name) ?? true) && !(rule.not?.test(name) ?? false);
  return rows.find((row) => row.activity.no === rule.no && fits(row)) ?? rows.find(fits);
}
