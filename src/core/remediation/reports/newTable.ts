import type { CellInput, Change, RangeFormat } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { isoToSerial } from "../../period/calendar";
import { formatThaiDate } from "../../period/format";
import type { IsoDate } from "../../period/types";
import { DATE_FORMAT, HEADER, SMALL, TEXT, TITLE } from "../../plan/sheet/looks";
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
    {
      kind: "addSheet",
      sheet,
      ...(table.after === undefined ? {} : { after: table.after }),
      tabColor: "#1F4E79",
    },
    { kind: "showGridlines", sheet, visible: false },
    ...REPORT_COLUMN_IDS.map((id, column): Change => ({
      kind: "setColumnWidth",
      sheet,
      column,
      columnCount: 1,
      characters: REPORT_COLUMNS[id].width,
    })),
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
        [`จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(table.today)} นำเข้าแฟ้มเดิมซ้ำจะปรับปรุงแถวเดิม`, ""],
      ],
    },
    { kind: "setFormat", range: rangeOf(sheet, HEADER_ROW, 0, 1, WIDTH), format: HEADER },
    ...formatRows(sheet, FIRST_ROW, rows.length, usualColumns()),
    {
      kind: "setCells",
      range: whole,
      cells: [REPORT_COLUMN_IDS.map((id): CellInput => REPORT_COLUMNS[id].header), ...rows],
    },
    { kind: "setRowHeight", sheet, row: FIRST_ROW, rowCount: rows.length, height: "auto" },
    { kind: "addTable", range: whole, name: REPORTS_TABLE },
    { kind: "freezePanes", sheet, rows: FIRST_ROW, columns: 2 },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        orientation: "landscape",
        fitToPagesWide: 1,
        titleRows: { row: HEADER_ROW, rowCount: 1 },
        marginsPoints: { top: 54, bottom: 54, left: 36, right: 36, header: 20, footer: 20 },
        centerHorizontally: true,
        footerCenter: "หน้า &P จาก &N",
      },
    },
  ];
}

function deadlineCell({ deadline, deadlineName }: NewReportsTable): CellInput {
  if (deadline === null) return "";
  return deadlineName === null ? isoToSerial(deadline) : { formula: `=${deadlineName}` };
}

/** The looks of rows, wherever their columns stand; the user's own columns in between keep theirs. */
export function formatRows(
  sheet: string,
  row: number,
  rowCount: number,
  columns: Partial<Record<ReportColumn, number>>,
): Change[] {
  if (rowCount === 0) return [];
  const changes = REPORT_COLUMN_IDS.flatMap((id): Change[] => {
    const column = columns[id];
    if (column === undefined) return [];
    const range = rangeOf(sheet, row, column, rowCount, 1);
    return [{ kind: "setFormat", range, format: LOOKS[REPORT_COLUMNS[id].looks] }];
  });
  const { verified } = columns;
  if (verified === undefined) return changes;
  return [
    ...changes,
    {
      kind: "setValidation",
      range: rangeOf(sheet, row, verified, rowCount, 1),
      list: {
        choices: [VERIFIED_WORD],
        strict: false,
        prompt: { title: "ตรวจยืนยัน", message: "เลือกเมื่อตรวจหลักฐานแล้ว และลงวันที่ในช่องถัดไป" },
      },
    },
  ];
}

const CELL: RangeFormat = { ...TEXT, wrap: true, borders: { style: "Thin" } };
const LOOKS: Record<"text" | "date" | "short", RangeFormat> = {
  text: { ...CELL, horizontal: "Left" },
  short: { ...CELL, horizontal: "Center" },
  date: { ...CELL, horizontal: "Center", numberFormat: DATE_FORMAT },
};

/** Where the columns stand in a table that begins at `left`. */
export function usualColumns(left = 0): Record<ReportColumn, number> {
  return Object.fromEntries(REPORT_COLUMN_IDS.map((id, index) => [id, left + index])) as Record<
    ReportColumn,
    number
  >;
}
