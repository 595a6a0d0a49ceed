import type { Change, RangeFormat } from "../changes/changeSet";
import { quoteSheetName, rangeOf, toAbsoluteA1, type RangeRef } from "../grid";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import { freeSheetName } from "../plan/proposePlan";
import { readScoresContext } from "../plan/fromScores";
import { DATE_FORMAT } from "../paper/looks";
import { columnWidths, paperPage } from "../paper/page";
import { LOOKS, Paper } from "../paper/paper";
import type { WorkbookSnapshot } from "../snapshot";

export { DATE_FORMAT };

/** 14 points in wide tables, as the plan's. */
const TABLE_SIZE: RangeFormat = { fontSize: 14 };
/** What people fill in: a light tint that a copier loses and a screen shows. */
export const INPUT: RangeFormat = { fillColor: "#FFFBE6" };

export interface DutyPage {
  title: string;
  /** Tab name wished for. */
  tab: string;
  widths: readonly number[];
  fiscalYearBe: number;
  today: IsoDate;
}

/** Begins a sheet of a duty: title, agency, year, and the line that says what made it. */
export function beginPaper(snapshot: WorkbookSnapshot, page: DutyPage, notes: readonly string[]): Paper {
  const { title, tab, widths, fiscalYearBe, today } = page;
  const paper = new Paper(freeSheetName(snapshot, tab), widths.length);
  const { sheet } = paper;
  paper.changes.push({ kind: "addSheet", sheet });
  paper.changes.push({ kind: "showGridlines", sheet, visible: false });
  paper.changes.push(...columnWidths(sheet, widths));
  paper.line(title, LOOKS.title);
  const agency = readScoresContext(snapshot).agencyName;
  if (agency !== null) paper.line(agency, LOOKS.title);
  paper.line(`ประจำปีงบประมาณ พ.ศ. ${fiscalYearBe}`, LOOKS.title);
  const made = `จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(today)} ใช้ได้โดยไม่ต้องมีผู้ช่วย`;
  for (const note of [...notes, made]) paper.line(note, { ...LOOKS.small, horizontal: "Center" });
  paper.skip();
  return paper;
}

/** Ends it: A4 landscape, one page wide, the table's header on each page, page numbers. */
export function endPaper(paper: Paper, tableHeaderRow: number): Change[] {
  const { sheet } = paper;
  return [
    { kind: "setRowHeight", sheet, row: 0, rowCount: paper.row, height: "auto" },
    paperPage(sheet, {
      titleRows: { row: tableHeaderRow, rowCount: 1 },
    }),
    { kind: "activate", range: rangeOf(sheet, 0, 0) },
  ];
}

/** The table just written, in the size of wide tables. */
export function small(range: RangeRef, headerRows = 1): Change {
  const { sheet, row, column, rowCount, columnCount } = range;
  const whole = rangeOf(sheet, row - headerRows, column, rowCount + headerRows, columnCount);
  return { kind: "setFormat", range: whole, format: TABLE_SIZE };
}

export function columnFormat(range: RangeRef, column: number, format: RangeFormat): Change {
  return { kind: "setFormat", range: rangeOf(range.sheet, range.row, column, range.rowCount, 1), format };
}

export function nameAt(name: string, range: RangeRef): Change {
  return { kind: "setName", name, formula: `=${quoteSheetName(range.sheet)}!${toAbsoluteA1(range)}` };
}

/** `$C$20:$C$83` on the same sheet. */
export function span(column: number, firstRow: number, lastRow: number): string {
  return toAbsoluteA1({ row: firstRow, column, rowCount: lastRow - firstRow + 1, columnCount: 1 });
}

const DOTS = "........................................";

/** Two signatures side by side, below a free line. */
export function signature(
  paper: Paper,
  columns: readonly [number, number],
  who: readonly [string, string],
): Change[] {
  const { sheet } = paper;
  paper.skip();
  const lines = (name: string) => [`ลงชื่อ ${DOTS} ${name}`, `(${DOTS})`, `ตำแหน่ง ${DOTS}`, `วันที่ ${DOTS}`];
  const changes = columns.flatMap((column, index): Change[] => {
    const texts = lines(who[index] ?? "");
    const range = rangeOf(sheet, paper.row, column, texts.length, 1);
    return [
      { kind: "setFormat", range, format: { ...LOOKS.text, wrap: false } },
      { kind: "setCells", range, cells: texts.map((text) => [text]) },
    ];
  });
  paper.row += 4;
  return changes;
}
