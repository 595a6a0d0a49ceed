import { askingSheets } from "../../askingSheets";
import type { Rect } from "../../grid";
import { readMergedCells } from "../../mergedCells";
import { isPlanSheet } from "../../plan/planSheet";
import type { ScoreTable } from "../../scores/types";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { keyNoSpace } from "../../text/keys";
import { readAgencyHeader } from "./headers";
import { AGENCIES_TABLE, type AgencyColumn, type ListedAgency } from "./types";

/** A list of agencies that the workbook has already. */
export interface AgencyList {
  /** Scores of several agencies, or a column headed หน่วยงาน, ส่วนราชการ … */
  kind: "scores" | "column";
  sheet: string;
  /** The header's cell, or the score table's. */
  at: Rect;
  agencies: ListedAgency[];
}

/** One agency is no list of agencies. */
const FEWEST = 2;
/** Headers are short: most cells of a big sheet need no matching. */
const LONGEST_HEADER = 40;

/**
 * Lists of agencies that the register can be made from, the longest first: agencies of score tables, and columns of names
 * on visible sheets. `tables`: the workbook's score tables. A name that stands several times counts once. Linear in the cells.
 */
export function findAgencyLists(snapshot: WorkbookSnapshot, tables: readonly ScoreTable[]): AgencyList[] {
  const lists = [...columnLists(snapshot), ...scoreLists(tables)].filter(
    ({ agencies }) => agencies.length >= FEWEST,
  );
  return lists.sort((a, b) => b.agencies.length - a.agencies.length || detailsOf(b) - detailsOf(a));
}

/** Of lists as long, the one that says more of its agencies comes first. */
function detailsOf({ agencies }: AgencyList): number {
  return agencies.filter(({ shortName, contact, channel }) => shortName + contact + channel !== "").length;
}

function scoreLists(tables: readonly ScoreTable[]): AgencyList[] {
  return tables
    .filter(({ isHidden }) => !isHidden)
    .map(({ sheet, range, agencies }) => ({
      kind: "scores",
      sheet,
      at: range,
      agencies: unique(agencies.flatMap(({ name }) => (name === null ? [] : [named(name)]))),
    }));
}

function columnLists(snapshot: WorkbookSnapshot): AgencyList[] {
  const own = snapshot.tables.find(({ name }) => name.toLowerCase() === AGENCIES_TABLE.toLowerCase());
  const asking = askingSheets(snapshot);
  return snapshot.sheets
    .filter(
      (sheet) =>
        sheet.visibility === "visible" &&
        !isPlanSheet(sheet) &&
        sheet.name !== own?.sheet &&
        !asking.has(sheet.name),
    )
    .flatMap(listsIn);
}

function listsIn(sheet: SheetSnapshot): AgencyList[] {
  const { used } = sheet;
  if (!used) return [];
  const lists: AgencyList[] = [];
  sheet.values.forEach((line, r) => {
    line.forEach((value, c) => {
      if (typeof value !== "string" || value === "" || value.length > LONGEST_HEADER) return;
      if (readAgencyHeader(value) !== "name") return;
      const row = used.row + r;
      const column = used.column + c;
      lists.push({
        kind: "column",
        sheet: sheet.name,
        at: { row, column, rowCount: 1, columnCount: 1 },
        agencies: readColumn(sheet, row, column),
      });
    });
  });
  return lists;
}

/** A total is no agency; a note under the list neither. */
const NOT_A_NAME = /^(?:รวม|ทั้งหมด|หมายเหตุ|ที่มา|total)/i;
const LONGEST_NAME = 200;
/** So many empty cells end a list. */
const GAP = 3;

/** Names under the header, with what stands in the columns beside them. */
function readColumn(sheet: SheetSnapshot, headerRow: number, column: number): ListedAgency[] {
  const { used } = sheet;
  if (!used) return [];
  const cells = readMergedCells(sheet);
  const header = cells.area(headerRow, column);
  const first = header ? header.row + header.rowCount : headerRow + 1;
  const beside = columnsBeside(sheet, headerRow);
  const listed: ListedAgency[] = [];
  let empty = 0;
  for (let row = first; row < used.row + used.rowCount && empty < GAP; row++) {
    const name = cells.text(row, column).replace(/\s+/g, " ").trim();
    empty = name === "" ? empty + 1 : 0;
    const isName = /\p{L}{2}/u.test(name) && !NOT_A_NAME.test(name) && name.length <= LONGEST_NAME;
    if (!isName || readAgencyHeader(name) !== null) continue;
    const text = (of: AgencyColumn) => {
      const place = beside[of];
      return place === undefined ? "" : cells.text(row, place).trim();
    };
    listed.push({ name, shortName: text("shortName"), contact: text("contact"), channel: text("channel") });
  }
  return unique(listed);
}

function columnsBeside(sheet: SheetSnapshot, row: number): Partial<Record<AgencyColumn, number>> {
  const columns: Partial<Record<AgencyColumn, number>> = {};
  const { used } = sheet;
  if (!used) return columns;
  (sheet.values[row - used.row] ?? []).forEach((value, c) => {
    const column = typeof value === "string" ? readAgencyHeader(value) : null;
    if (column !== null) columns[column] ??= used.column + c;
  });
  return columns;
}

function named(name: string): ListedAgency {
  return { name, shortName: "", contact: "", channel: "" };
}

/** Each name once, in the order of its first appearance. */
export function unique(agencies: readonly ListedAgency[]): ListedAgency[] {
  const seen = new Map<string, ListedAgency>();
  for (const agency of agencies) {
    const key = keyNoSpace(agency.name);
    if (key !== "" && !seen.has(key)) seen.set(key, agency);
  }
  return [...seen.values()];
}
