import type { Change, RuleSpec } from "../../changes/changeSet";
import type { Rect } from "../../grid";
import { columnLetters, rangeOf, toA1 } from "../../grid";
import type { RuleSnapshot } from "../../snapshot";
import type { PlanLayout } from "./layout";
import { timelineRange } from "./layout";
import * as looks from "./looks";

/** Names the rules and counts speak of. */
export const TODAY_NAME = "ITA_Today";
export const DONE_NAME = "ITA_Done";
export const CANCELLED_NAME = "ITA_Cancelled";

/** What a timeline cell holds: nothing special; one of the points of a repeated activity; a gap between two of them. */
export const CELL = { plain: 0, point: 1, gap: -1 } as const;

export interface PlacedRule {
  range: Rect;
  rule: RuleSpec;
}

/**
 * The live rules of a plan sheet, the same number for 13 tasks and for 1,000. The conditions of the bars exclude each
 * other, so their order does not matter. Each formula stays under 255 characters, the limit of Excel's older
 * programming interfaces for a condition.
 *
 * A cell is lit when its column's days (hidden rows) meet the row's start and end. A task without a start, or of one day,
 * is a point. Its done part is what `progress` of its days fill wholly, all of it when the status says done or a day of
 * completion is there. It is late when its end has passed and it is neither done nor cancelled. Of a task with neither a
 * status nor a progress nobody has said how far it is: it stays as planned, and the paper prints as the plan was agreed.
 */
export function planRules(layout: PlanLayout): PlacedRule[] {
  const range = timelineRange(layout);
  const { activity = 0, mark } = layout.columns;
  const columnAt = (column: number) => `$${columnLetters(column)}${layout.headerBottom + 1}`;
  const [first, last] = [layout.codesRow, layout.endsRow].map(
    (row) => `${columnLetters(range.column)}$${row + 1}`,
  );
  const isNow = `${TODAY_NAME}>=${first},${TODAY_NAME}<=${last}`;
  const todayHeader = { ...looks.TODAY_HEADER, numberFormat: looks.prefixFormat("▼") };
  // A rule added later goes before the earlier ones. The line of today comes first, so that programs which show only one
  // rule per cell (LibreOffice) show the bar and not the line.
  const rules: PlacedRule[] = [
    { range, rule: { formula: `=AND(${columnAt(activity)}<>"",${isNow})`, format: looks.TODAY } },
    { range: { ...range, rowCount: 1 }, rule: { formula: `=AND(${isNow})`, format: todayHeader } },
  ];
  if (mark !== undefined) {
    const format = { ...looks.VANISHED, numberFormat: looks.prefixFormat("✕ ") };
    const formula = `=AND(${columnAt(mark)}<>"",${TODAY_NAME}>0)`;
    rules.push({ range: { ...range, column: activity, columnCount: 1 }, rule: { formula, format } });
  }
  return [...rules, ...barRules(layout, range)];
}

/** Columns that people have deleted are left out of the conditions; without start and end there are no bars. */
function barRules(layout: PlanLayout, range: Rect): PlacedRule[] {
  const { columns } = layout;
  if (columns.start === undefined || columns.end === undefined) return [];
  const row = layout.headerBottom + 1;
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const cell = `${columnLetters(range.column)}${row}`;
  const [first, last] = [layout.codesRow, layout.endsRow].map(
    (dates) => `${columnLetters(range.column)}$${dates + 1}`,
  );
  const [start, end] = [at(columns.start), at(columns.end)];
  const status = columns.status === undefined ? null : at(columns.status);

  const open = status === null ? [] : [`${status}<>${CANCELLED_NAME}`];
  const reported = [columns.status, columns.progress].flatMap((column) =>
    column === undefined ? [] : at(column),
  );
  const passed = [`${end}<${TODAY_NAME}`, ...(reported.length === 0 ? [] : [`${reported.join("&")}<>""`])];
  const ahead = `${end}>=${TODAY_NAME}`;
  const notLate = reported.length === 0 ? ahead : `OR(${ahead},${reported.join("&")}="")`;
  /** 0 to 1. */
  const done = `MAX(${[
    columns.progress === undefined ? "0" : `N(${at(columns.progress)})`,
    ...(status === null ? [] : [`${status}=${DONE_NAME}`]),
    ...(columns.doneOn === undefined ? [] : [`${at(columns.doneOn)}<>""`]),
  ].join(",")})`;

  const bar = `COUNT(${start},${end})=2,${start}<${end},${start}<=${last},${end}>=${first},${cell}>=0,${cell}<>1`;
  const barDone = `MIN(${last},${end})+1<=${start}+${done}*(${end}+1-${start})`;
  const barUndone = barDone.replace("<=", ">");
  const inColumn = `COUNT(${end})=1,IF(${start}="",${end},${start})<=${last},${end}>=${first},${cell}>=0`;
  const point = `${inColumn},OR(${cell}=1,${start}="",${start}=${end})`;

  const rule = (conditions: string[], look: Look, sign?: string): PlacedRule => ({
    range,
    rule: {
      formula: `=AND(${conditions.join(",")})`,
      format: sign === undefined ? look : { ...look, numberFormat: looks.signFormat(sign) },
    },
  });
  return [
    rule([bar, ...open, notLate, barUndone], looks.PLANNED),
    rule([bar, ...open, barDone], looks.DONE),
    rule([bar, ...open, ...passed, barUndone], looks.LATE, "!"),
    rule([point, ...open, notLate, `${done}<1`], looks.POINT, "◆"),
    rule([point, ...open, `${done}>=1`], looks.DONE, "◆"),
    rule([point, ...open, ...passed, `${done}<1`], looks.LATE, "◆!"),
    ...(status === null ? [] : [rule([inColumn, `${status}=${CANCELLED_NAME}`], looks.CANCELLED, "×")]),
  ];
}

type Look = RuleSpec["format"];

/** A rule of the plan speaks of one of its names. */
const OURS = new RegExp(`\\b(?:${TODAY_NAME}|${DONE_NAME}|${CANCELLED_NAME})\\b`, "i");

/**
 * Puts the rules in order again: nothing when they are as they should be, else our old ones go and new ones come (pasting
 * and inserting in Excel cuts rules into pieces). `isStale`: their formulas are not known any more. Nobody else's rule is
 * touched.
 */
export function ruleChanges(
  layout: PlanLayout,
  existing: readonly RuleSnapshot[],
  isStale = false,
): Change[] {
  const wanted = planRules(layout);
  const ours = existing.filter((rule) => OURS.test(rule.formula));
  const have = ours.map((rule) => `${plain(rule.formula)} ${rule.ranges.map(toA1).join(",")}`);
  const want = wanted.map(({ range, rule }) => `${plain(rule.formula)} ${toA1(range)}`);
  if (!isStale && [...have].sort().join("\n") === [...want].sort().join("\n")) return [];
  return [
    ...(ours.length === 0
      ? []
      : [{ kind: "removeRules" as const, sheet: layout.sheet, ruleIds: ours.map((rule) => rule.id) }]),
    ...wanted.map(({ range: { row, column, rowCount, columnCount }, rule }) => ({
      kind: "addRule" as const,
      range: rangeOf(layout.sheet, row, column, rowCount, columnCount),
      rule,
    })),
  ];
}

/** Excel may give a formula back with other spaces or letter case. */
function plain(formula: string): string {
  return formula.replace(/\s+/g, "").toUpperCase();
}
