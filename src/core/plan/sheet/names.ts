import type { Change } from "../../changes/changeSet";
import { quoteSheetName, toAbsoluteA1 } from "../../grid";
import type { PlanLayout } from "./layout";
import { planName, planRange } from "./layout";
import { CANCELLED_NAME, DONE_NAME, TODAY_NAME } from "./rules";
import { STATUS_WORDS } from "./wording";

/** The names of a new plan sheet; `hasToday` when another plan's day of today is shared. */
export function nameChanges(layout: PlanLayout, hasToday: boolean): Change[] {
  const sheet = quoteSheetName(layout.sheet);
  const todayCell = toAbsoluteA1({ row: 0, column: layout.columns.start ?? 0, rowCount: 1, columnCount: 1 });
  return [
    ...(hasToday
      ? []
      : [
          {
            kind: "setName" as const,
            name: TODAY_NAME,
            formula: `=${sheet}!${todayCell}`,
            comment: "วันที่ใช้เทียบว่าล่าช้าหรือไม่ พิมพ์วันที่แทน =TODAY() ได้",
          },
        ]),
    ...statusNames(),
    planNameChange(layout),
  ];
}

type SetName = Extract<Change, { kind: "setName" }>;

/** The two status words that the rules and counts compare with. */
function statusNames(): SetName[] {
  return [
    { kind: "setName", name: DONE_NAME, formula: `="${STATUS_WORDS.done}"` },
    { kind: "setName", name: CANCELLED_NAME, formula: `="${STATUS_WORDS.cancelled}"` },
  ];
}

/** Every name the rules speak of, as it can be set again when somebody has deleted it. */
export function wordNames(): SetName[] {
  return [{ kind: "setName", name: TODAY_NAME, formula: "=TODAY()" }, ...statusNames()];
}

/** Points the plan's name at all of its rows. */
function planNameChange(layout: PlanLayout): Change {
  const formula = `=${quoteSheetName(layout.sheet)}!${toAbsoluteA1(planRange(layout))}`;
  return { kind: "setName", name: planName(layout.fiscalYearBe), formula };
}
