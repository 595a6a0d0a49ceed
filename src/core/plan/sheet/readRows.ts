import { rangeOf } from "../../grid";
import { serialToIso } from "../../period/calendar";
import type { CellValue } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { canon } from "../../text/canon";
import { splitNumber } from "../activities/names";
import { splitOwners } from "../activities/owners";
import type { PlanSheet } from "../planSheet";
import type { Activity } from "../types";
import type { Field } from "./fields";
import { FIELDS } from "./fields";
import type { RowSignature } from "./signature";
import { parseSignature } from "./signature";

/** One row of a plan sheet as it is now. */
export interface PlanRow {
  row: number;
  /** What we wrote there; null for a row of the user's own, a copy of a row of ours included. */
  signature: RowSignature | null;
  values: Partial<Record<Field, CellValue>>;
  /** What the row says, as an activity. */
  activity: Activity;
  timeline: CellValue[];
  isBlank: boolean;
}

/** Reads the task rows of a plan sheet, the user's own among them, in the order they stand. */
export function readPlanRows({ layout, snapshot }: PlanSheet): PlanRow[] {
  const rows: PlanRow[] = [];
  const seen = new Set<string>();
  for (let row = layout.firstTask; row < layout.spareRow; row++) {
    const values: PlanRow["values"] = {};
    for (const field of FIELDS) {
      const column = layout.columns[field];
      if (column !== undefined) values[field] = valueAt(snapshot, row, column);
    }
    const signature = parseSignature(values.key);
    const isFirst = signature !== null && !seen.has(signature.id);
    if (isFirst) seen.add(signature.id);
    const timeline = layout.timeline.map(({ column }) => valueAt(snapshot, row, column));
    const isBlank = FIELDS.every((field) => (values[field] ?? "") === "");
    rows.push({
      row,
      signature: isFirst ? signature : null,
      values,
      timeline,
      isBlank,
      activity: activityOf(layout.sheet, row, values, layout.columns),
    });
  }
  return rows;
}

function activityOf(
  sheet: string,
  row: number,
  values: PlanRow["values"],
  columns: PlanSheet["layout"]["columns"],
): Activity {
  const { no, name } = splitNumber(String(values.activity ?? ""));
  return {
    no: no ?? (typeof values.no === "number" ? values.no : null),
    name,
    periodText: canon(String(values.period ?? "")),
    owners: splitOwners([String(values.owners ?? "")])[0] ?? [],
    at: rangeOf(sheet, row, columns.activity ?? 0),
    periodAt: rangeOf(sheet, row, columns.period ?? columns.activity ?? 0),
  };
}

/** Dates of a plan's years; a number outside is a year typed in the wrong era or no date at all. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** A date cell as a day: null when empty, "wrong" when it holds something else than a date of these times. */
export function readDayCell(value: CellValue | undefined): number | null | "wrong" {
  if (value === undefined || value === "") return null;
  if (typeof value !== "number") return "wrong";
  const year = Number(serialToIso(value)?.slice(0, 4) ?? 0);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? Math.floor(value) : "wrong";
}
