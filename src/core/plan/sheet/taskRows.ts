import type { Change, RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IsoDate } from "../../period/types";
import type { Task } from "../types";
import type { Field } from "./fields";
import type { PlanLayout } from "./layout";
import { columnSpan } from "./layout";
import * as looks from "./looks";
import { LEGEND, STATUS_WORDS, madeLine } from "./wording";

const CENTERED: RangeFormat = { horizontal: "Center" };
const FIELD_FORMATS: Partial<Record<Field, RangeFormat>> = {
  no: CENTERED,
  start: { numberFormat: looks.DATE_FORMAT, horizontal: "Center" },
  end: { numberFormat: looks.DATE_FORMAT, horizontal: "Center" },
  status: CENTERED,
  progress: { numberFormat: "0%", horizontal: "Center" },
  doneOn: { numberFormat: looks.DATE_FORMAT, horizontal: "Center" },
  key: { fontSize: 8, fontColor: "#A6A6A6", wrap: false },
};

/** Cells of the timeline, besides the font and lines of their row. */
export const TIMELINE: RangeFormat = {
  numberFormat: looks.HIDDEN_NUMBER,
  horizontal: "Center",
  vertical: "Center",
  wrap: false,
};

/** The look of task rows, in a few rectangles. */
export function formatTaskRows(layout: PlanLayout, row: number, rowCount: number): Change[] {
  if (rowCount < 1) return [];
  const { sheet, columns, timeline } = layout;
  const { first, last } = columnSpan(layout);
  const block = (column: number, columnCount: number, format: RangeFormat): Change => ({
    kind: "setFormat",
    range: rangeOf(sheet, row, column, rowCount, columnCount),
    format,
  });
  const months = timeline.map((entry) => entry.column);
  const left = Math.min(...months);
  const fields = Object.entries(FIELD_FORMATS) as [Field, RangeFormat][];
  return [
    block(first, last - first + 1, { ...looks.TEXT, wrap: true, borders: { style: "Thin" } }),
    block(left, Math.max(...months) - left + 1, TIMELINE),
    ...fields.flatMap(([field, format]) => {
      const column = columns[field];
      return column === undefined ? [] : [block(column, 1, format)];
    }),
  ];
}

/**
 * Period cells are text, so that "1-10" typed there by people does not become a date. Their format is set after their
 * content: under `@` the apostrophe that keeps a written text a text would be part of it.
 */
export function periodFormat(
  layout: PlanLayout,
  row: number,
  rowCount: number,
  numberFormat: "@" | "General",
): Change[] {
  const column = layout.columns.period;
  if (column === undefined || rowCount < 1) return [];
  return [
    { kind: "setFormat", range: rangeOf(layout.sheet, row, column, rowCount), format: { numberFormat } },
  ];
}

/** Excel keeps at most 255 characters of choices typed into a rule. */
const MAX_CHOICES = 255;

/** Owners for the drop-down, the most frequent first, as many as fit. */
export function ownerChoices(tasks: readonly Pick<Task, "owners">[]): string[] {
  const counts = new Map<string, number>();
  for (const owner of tasks.flatMap((task) => task.owners)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const choices: string[] = [];
  let length = 0;
  for (const [owner] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (owner.includes(",") || length + owner.length + 1 > MAX_CHOICES) continue;
    choices.push(owner);
    length += owner.length + 1;
  }
  return choices;
}

/** Drop-downs of status and owners from `row` to `lastRow`, both included. */
export function validateTaskRows(
  layout: PlanLayout,
  row: number,
  lastRow: number,
  owners: string[],
): Change[] {
  const { sheet, columns } = layout;
  const rowCount = lastRow - row + 1;
  return [
    ...(columns.status === undefined
      ? []
      : [
          {
            kind: "setValidation" as const,
            range: rangeOf(sheet, row, columns.status, rowCount),
            list: { choices: Object.values(STATUS_WORDS) },
          },
        ]),
    ...(columns.owners === undefined || owners.length === 0
      ? []
      : [
          {
            kind: "setValidation" as const,
            range: rangeOf(sheet, row, columns.owners, rowCount),
            list: { choices: owners, strict: false },
          },
        ]),
  ];
}

const SPARE_HEIGHT = 6;

/** The rows under the tasks: the thin spare row, the legend, and the line that says what made the sheet. */
export function bottomCells(
  layout: PlanLayout,
  today: IsoDate,
  sourceSheet: string | null,
): Extract<Change, { kind: "setCells" }>[] {
  const column = layout.columns.activity ?? 0;
  return [
    {
      kind: "setCells",
      range: rangeOf(layout.sheet, layout.spareRow + 1, column, 2, 1),
      cells: [[LEGEND], [madeLine(today, sourceSheet)]],
    },
  ];
}

export function formatBottom(layout: PlanLayout): Change[] {
  const { sheet, spareRow, columns } = layout;
  const { first, last } = columnSpan(layout);
  const plain: RangeFormat = {
    wrap: false,
    horizontal: "General",
    numberFormat: "General",
    borders: { style: "None" },
  };
  return [
    { kind: "setFormat", range: rangeOf(sheet, spareRow, first, 3, last - first + 1), format: plain },
    {
      kind: "setFormat",
      range: rangeOf(sheet, spareRow + 1, columns.activity ?? 0, 2, 1),
      format: { ...looks.SMALL, bold: false, horizontal: "Left" },
    },
    // The last task's lower line was taken away with the spare row's upper one.
    {
      kind: "setFormat",
      range: rangeOf(sheet, spareRow - 1, first, 1, last - first + 1),
      format: { borders: { style: "Thin" } },
    },
    { kind: "setRowHeight", sheet, row: spareRow, rowCount: 1, height: SPARE_HEIGHT },
  ];
}
