import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { paperSheet } from "../../paper/page";
import type { IsoDate } from "../../period/types";
import { fiscalYearGroups, monthGroups } from "../timescale";
import type { Task, TimescaleColumn } from "../types";
import { FIELDS, WORKING_FIELDS } from "./fields";
import { countFormulas } from "./counts";
import type { PlanLayout } from "./layout";
import { columnSpan, markerText, printedColumns } from "./layout";
import * as looks from "./looks";
import {
  bottomCells,
  formatBottom,
  formatTaskRows,
  ownerChoices,
  periodFormat,
  validateTaskRows,
} from "./taskRows";
import { nameChanges } from "./names";
import { newRow, timelineCells } from "./rowCells";
import { sizes } from "./sizes";
import { view } from "./view";
import { TODAY_NAME, ruleChanges } from "./rules";
import { HEADERS, PANEL, WORKING_TITLE, titleLines } from "./wording";

export interface NewSheet {
  layout: PlanLayout;
  timescale: readonly TimescaleColumn[];
  tasks: readonly Task[];
  agencyName: string;
  today: IsoDate;
  /** Sheet of the activity table; null for the built-in template. */
  sourceSheet: string | null;
  /** Tab to stand behind; at the end when null. */
  after: string | null;
  /** `ITA_Today` already stands for a cell of another plan: this sheet shows that one. */
  hasToday: boolean;
}

/** Everything that makes a new plan sheet, in the order Excel needs it: names before the rules that speak of them. */
export function buildSheet(plan: NewSheet): Change[] {
  const { layout } = plan;
  const { sheet } = layout;
  return [
    ...paperSheet(sheet, plan.after),
    ...sizes(layout),
    ...formats(plan),
    ...contents(plan),
    ...periodFormat(layout, layout.firstTask, plan.tasks.length, "@"),
    ...merges(plan),
    ...nameChanges(layout, plan.hasToday),
    ...validateTaskRows(layout, layout.firstTask, layout.spareRow, ownerChoices(plan.tasks)),
    ...ruleChanges(layout, []),
    { kind: "setRowHeight", sheet, row: layout.firstTask, rowCount: plan.tasks.length, height: "auto" },
    ...view(layout, plan.tasks.length),
    { kind: "activate", range: rangeOf(sheet, 0, 0) },
  ];
}

function formats({ layout }: NewSheet): Change[] {
  const { sheet, codesRow, headerTop, headerBottom, firstTask, spareRow } = layout;
  const { last } = columnSpan(layout);
  const printed = printedColumns(layout);
  return [
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, 0, spareRow + 3, last + 1),
      format: looks.TEXT,
    },
    { kind: "setFormat", range: rangeOf(sheet, 0, 0, codesRow, printed), format: looks.TITLE },
    {
      kind: "setFormat",
      range: rangeOf(sheet, codesRow, 1, 2, layout.timeline.length),
      format: { numberFormat: looks.DATE_FORMAT },
    },
    {
      kind: "setFormat",
      range: rangeOf(sheet, headerTop, 0, headerBottom - headerTop + 1, last + 1),
      format: looks.HEADER,
    },
    ...formatTaskRows(layout, firstTask, spareRow - firstTask),
    ...formatBottom(layout),
    ...panelFormats(layout),
  ];
}

/** Today and the live counts stand above the working columns, outside the printed page. */
function panelFormats({ sheet, columns }: PlanLayout): Change[] {
  const { period = 0, start = 1 } = columns;
  return [
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, period, 3, 1),
      format: { horizontal: "Right", vertical: "Center" },
    },
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, start, 3, 1),
      format: { bold: true, horizontal: "Center", vertical: "Center", borders: { style: "Thin" } },
    },
    { kind: "setFormat", range: rangeOf(sheet, 0, start), format: { numberFormat: looks.DATE_FORMAT } },
    { kind: "setFormat", range: rangeOf(sheet, 1, start, 2, 1), format: { numberFormat: "0" } },
  ];
}

function contents(plan: NewSheet): Change[] {
  const { layout, tasks, timescale } = plan;
  const { sheet, codesRow, headerTop, firstTask } = layout;
  const width = columnSpan(layout).last + 1;
  const rows = tasks.map((task, index) => taskRow(layout, task, `t${index + 1}`, width));
  return [
    cells(
      sheet,
      0,
      0,
      titleLines(plan.agencyName, layout.fiscalYearBe).map((line) => [line]),
    ),
    panel(plan),
    cells(sheet, codesRow, 0, codeRows(layout, width)),
    cells(sheet, headerTop, 0, headerRows(layout, timescale, width)),
    ...(rows.length > 0 ? [cells(sheet, firstTask, 0, rows)] : []),
    ...bottomCells(layout, plan.today, plan.sourceSheet),
  ];
}

type SetCells = Extract<Change, { kind: "setCells" }>;

function cells(sheet: string, row: number, column: number, lines: CellInput[][]): SetCells {
  return {
    kind: "setCells",
    range: rangeOf(sheet, row, column, lines.length, lines[0]?.length ?? 1),
    cells: lines,
  };
}

function panel({ layout, hasToday }: NewSheet): SetCells {
  const { late, due } = countFormulas(layout);
  return cells(layout.sheet, 0, layout.columns.period ?? 0, [
    [PANEL.today, { formula: hasToday ? `=${TODAY_NAME}` : "=TODAY()" }],
    [PANEL.late, late],
    [PANEL.due, due],
  ]);
}

function codeRows(layout: PlanLayout, width: number): CellInput[][] {
  const codes: CellInput[] = Array<CellInput>(width).fill("");
  const ends: CellInput[] = Array<CellInput>(width).fill("");
  for (const field of FIELDS) {
    const column = layout.columns[field];
    if (column !== undefined) codes[column] = field;
  }
  codes[layout.columns.activity ?? 0] = markerText(layout.fiscalYearBe, layout.scale);
  for (const { column, start, end } of layout.timeline) {
    codes[column] = start;
    ends[column] = end;
  }
  return [codes, ends];
}

function headerRows(layout: PlanLayout, timescale: readonly TimescaleColumn[], width: number): CellInput[][] {
  const count = layout.headerBottom - layout.headerTop + 1;
  const rows = Array.from({ length: count }, () => Array<CellInput>(width).fill(""));
  const [top, middle] = [rows[0] ?? [], rows[1] ?? []];
  const bottom = rows[count - 1] ?? [];
  const column = (index: number) => layout.timeline[index]?.column ?? 0;
  for (const group of fiscalYearGroups(timescale)) top[column(group.index)] = group.label;
  if (count > 2) for (const group of monthGroups(timescale)) middle[column(group.index)] = group.label;
  timescale.forEach((entry, index) => (bottom[column(index)] = entry.label));
  top[layout.columns.activity ?? 0] = HEADERS.activity;
  top[layout.columns.note ?? 0] = HEADERS.note;
  top[layout.columns.no ?? 0] = WORKING_TITLE;
  for (const field of WORKING_FIELDS) middle[layout.columns[field] ?? 0] = HEADERS[field];
  return rows;
}

function taskRow(layout: PlanLayout, task: Task, id: string, width: number): CellInput[] {
  const line: CellInput[] = Array<CellInput>(width).fill("");
  const row = newRow(id, task);
  for (const field of FIELDS) {
    const column = layout.columns[field];
    if (column !== undefined) line[column] = row[field];
  }
  const marks = timelineCells(task, layout);
  layout.timeline.forEach(({ column }, index) => (line[column] = marks[index] ?? 0));
  return line;
}

function merges({ layout, timescale }: NewSheet): Change[] {
  const { sheet, codesRow, headerTop, headerBottom, columns, timeline } = layout;
  const height = headerBottom - headerTop + 1;
  const across = (row: number, column: number, rowCount: number, columnCount: number): Change[] =>
    rowCount * columnCount > 1
      ? [{ kind: "merge", range: rangeOf(sheet, row, column, rowCount, columnCount) }]
      : [];
  const overTimeline = (row: number, groups: { index: number; count: number }[]) =>
    groups.flatMap(({ index, count }) => across(row, timeline[index]?.column ?? 0, 1, count));
  return [
    ...Array.from({ length: codesRow }, (_, row) => across(row, 0, 1, printedColumns(layout))).flat(),
    ...across(headerTop, columns.activity ?? 0, height, 1),
    ...overTimeline(headerTop, fiscalYearGroups(timescale)),
    ...(height > 2 ? overTimeline(headerTop + 1, monthGroups(timescale)) : []),
    ...across(headerTop, columns.note ?? 0, height, 1),
    ...across(headerTop, columns.no ?? 0, 1, WORKING_FIELDS.length),
    ...WORKING_FIELDS.flatMap((field) => across(headerTop + 1, columns[field] ?? 0, height - 1, 1)),
  ];
}
