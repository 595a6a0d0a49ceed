import type { Rect } from "../../grid";
import { contains } from "../../grid";
import type { MergedCells } from "../../mergedCells";

import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { agencyInTitle } from "../../scores/text/agencyText";
import { readFiscalYear } from "../../text/fiscalYear";
import { canon } from "../../text/canon";
import type { Activity } from "../types";
import type { TableColumns } from "./columns";
import { readColumns, titleLines } from "./columns";
import { readActivityRows } from "./readTable";
import type { ShownCells } from "./shownCells";
import { readShownCells } from "./shownCells";

/** An activity table as it stands in the workbook. */
export interface ActivityTable {
  sheet: string;
  /** Headers and activities, without the title lines above. */
  range: Rect;
  /** A chart has month columns; a list says the period in words or dates. */
  layout: "list" | "chart";
  /** From the title lines, the headers or the sheet's name; null when none of them says. */
  fiscalYearBe: number | null;
  /** "จังหวัดเชียงใหม่" of the title "ภายในหน่วยงานจังหวัดเชียงใหม่"; null when the titles name none, or several. */
  agencyName: string | null;
  activities: Activity[];
}

/** Finds every activity table of the sheets given, in the order of the tabs, top to bottom. */
export function findActivityTables(
  snapshot: WorkbookSnapshot,
  isOwn: (sheet: SheetSnapshot) => boolean,
): ActivityTable[] {
  return snapshot.sheets
    .filter((sheet) => sheet.visibility !== "veryHidden" && !isOwn(sheet))
    .flatMap(findInSheet);
}

function findInSheet(sheet: SheetSnapshot): ActivityTable[] {
  const tables: ActivityTable[] = [];
  if (!sheet.used) return tables;
  const cells = readShownCells(sheet);
  const { row: firstRow, column: firstColumn, rowCount, columnCount } = sheet.used;
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    for (let column = firstColumn; column < firstColumn + columnCount; column++) {
      if (tables.some((table) => contains(table.range, { row, column, rowCount: 1, columnCount: 1 })))
        continue;
      const columns = readColumns(sheet, cells, row, column);
      const table = columns && tableOf(sheet, cells, columns);
      if (table) tables.push(table);
    }
  }
  return tables;
}

function tableOf(sheet: SheetSnapshot, cells: ShownCells, columns: TableColumns): ActivityTable | null {
  const { range, activities } = readActivityRows(sheet, cells, columns);
  if (activities.length === 0) return null;
  const titles = titleLines(cells, columns);
  return {
    sheet: sheet.name,
    range,
    layout: columns.period === null && columns.start === null && columns.end === null ? "chart" : "list",
    fiscalYearBe: yearOf([...headerLines(cells, columns), ...titles, sheet.name]),
    agencyName: agencyOf(titles),
    activities,
  };
}

function headerLines(cells: MergedCells, columns: TableColumns): string[] {
  const lines: string[] = [];
  for (let column = columns.left; column <= columns.right; column++)
    lines.push(cells.text(columns.top, column));
  return lines;
}

function yearOf(lines: readonly string[]): number | null {
  for (const line of lines) {
    const year = readFiscalYear(line);
    if (year !== null) return year;
  }
  return null;
}

const AGENCY = /ภายในหน่วยงาน\s*(.+?)\s*(?:ประจำปี|ปีงบ|พ\.ศ\.|$)/;

function agencyOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const name = AGENCY.exec(canon(line))?.[1];
    if (name) return name;
  }
  const named = new Set(lines.flatMap((line) => agencyInTitle(line) ?? []));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}
