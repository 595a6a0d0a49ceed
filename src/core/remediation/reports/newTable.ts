import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { isoToSerial } from "../../period/calendar";
import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import { DATE_FORMAT, HEADER, SMALL, TEXT, TITLE } from "../../paper/looks";
import { paperPage, paperSheet } from "../../paper/page";
import type { ReportColumn } from "./columns";
import { REPORT_COLUMN_IDS, REPORT_COLUMNS, REPORTS_TABLE, VERIFIED_WORD } from "./columns";

export interface NewReportsTable {
  sheet: string;
  /** The sheet it goes after. */
  after?: string;
  fiscalYearBe: number | null;
  deadline: IsoDate | null;
  /** The workbook's cell of the deadline goes by this name. */
  deadlineName: string | null;
  today: IsoDate;
  rows: CellInput[][];
}

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = REPORT_COLUMN_IDS.length;

/** A sheet with the register of reports: title, deadline, the table, ready to print on A4 across. */
export function newReportsTable(table: NewReportsTable): Change[] {
  const { sheet, rows } = table;
  const year = table.fiscalYearBe === null ? "" : ` จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${table.fiscalYearBe}`;
  const whole = rangeOf(sheet, HEADER_ROW, 0, rows.length + 1, WIDTH);
  return [
    ...paperSheet(
      sheet,
      table.after ?? null,
      REPORT_COLUMN_IDS.map((id) => REPORT_COLUMNS[id].width),
    ),
    { kind: "setFormat", range: rangeOf(sheet, 0, 0, 1, WIDTH), format: { ...TITLE, horizontal: "Left" } },
    { kind: "setRowHeight", sheet, row: 0, rowCount: 1, height: 28 },
    { kind: "setFormat", range: rangeOf(sheet, 1, 0, 1, 2), format: { ...TEXT, horizontal: "Left" } },
    { kind: "setFormat", range: rangeOf(sheet, 1, 1), format: { numberFormat: DATE_FORMAT } },
    { kind: "setFormat", range: rangeOf(sheet, 2, 0, 1, WIDTH), format: SMALL },
    {
      kind: "setCells",
      range: rangeOf(sheet, 0, 0, 3, 2),
      cells: [
        [`ทะเบียนรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์${year}`, ""],
        ["กำหนดรายงาน", deadlineCell(table)],
        [`จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(table.today)} นำเข้าไฟล์เดิมซ้ำจะปรับปรุงแถวเดิม`, ""],
      ],
    },
    { kind: "setFormat", range: rangeOf(sheet, HEADER_ROW, 0, 1, WIDTH), format: HEADER },
    ...formatRows(sheet, FIRST_ROW, rows.length, usualColumns()),
    verifiedChoices(sheet, rows.length),
    {
      kind: "setCells",
      range: whole,
      cells: [REPORT_COLUMN_IDS.map((id): CellInput => REPORT_COLUMNS[id].header), ...rows],
    },
    { kind: "setRowHeight", sheet, row: FIRST_ROW, rowCount: rows.length, height: "auto" },
    { kind: "addTable", range: whole, name: REPORTS_TABLE },
    { kind: "freezePanes", sheet, rows: FIRST_ROW, columns: 2 },
    paperPage(sheet, {
      titleRows: { row: HEADER_ROW, rowCount: 1 },
      marginsPoints: { top: 54, bottom: 54, left: 36, right: 36, header: 20, footer: 20 },
    }),
  ];
}

function deadlineCell({ deadline, deadlineName }: NewReportsTable): CellInput {
  if (deadline === null) return "";
  return deadlineName === null ? isoToSerial(deadline) : { formula: `=${deadlineName}` };
}

/**
 * The looks of rows, wherever their columns stand; the user's own columns in between keep theirs. Few wide ranges: each is
 * asked for what it was, for undo.
 */
export function formatRows(
  sheet: string,
  row: number,
  rowCount: number,
  columns: Partial<Record<ReportColumn, number>>,
): Change[] {
  if (rowCount === 0) return [];
  const places = REPORT_COLUMN_IDS.flatMap((id) => {
    const column = columns[id];
    return column === undefined ? [] : [{ column, looks: REPORT_COLUMNS[id].looks }];
  });
  const format = (looks: Looks, only?: Looks): Change[] =>
    runsOf(places.filter((place) => only === undefined || place.looks === only)).map(({ column, count }) => ({
      kind: "setFormat",
      range: rangeOf(sheet, row, column, rowCount, count),
      format: LOOKS[looks],
    }));
  return [...format("text"), ...format("short", "short"), ...format("date", "date")];
}

/** Columns side by side. */
function runsOf(places: readonly { column: number }[]): { column: number; count: number }[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of places.map((place) => place.column).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}

type Looks = (typeof REPORT_COLUMNS)[ReportColumn]["looks"];

/** "General": a row that came in has the formats of the one above, and under "@" the sign for text would be part of the text. */
const CELL: RangeFormat = { ...TEXT, wrap: true, borders: { style: "Thin" }, numberFormat: "General" };
const LOOKS: Record<Looks, RangeFormat> = {
  text: { ...CELL, horizontal: "Left" },
  short: { horizontal: "Center" },
  date: { horizontal: "Center", numberFormat: DATE_FORMAT },
};

/** So many rows may come before somebody has to spread the drop-down of confirming further down. */
const ROWS_TO_CONFIRM = 5_000;

function verifiedChoices(sheet: string, rowCount: number): Change {
  return {
    kind: "setValidation",
    range: rangeOf(
      sheet,
      FIRST_ROW,
      REPORT_COLUMN_IDS.indexOf("verified"),
      Math.max(rowCount, ROWS_TO_CONFIRM),
      1,
    ),
    list: {
      choices: [VERIFIED_WORD],
      strict: false,
      prompt: { title: "ตรวจยืนยัน", message: "เลือกเมื่อตรวจหลักฐานแล้ว และลงวันที่ในช่องถัดไป" },
    },
  };
}

/** Where the columns stand in a table that begins at `left`. */
function usualColumns(left = 0): Record<ReportColumn, number> {
  return Object.fromEntries(REPORT_COLUMN_IDS.map((id, index) => [id, left + index])) as Record<
    ReportColumn,
    number
  >;
}
