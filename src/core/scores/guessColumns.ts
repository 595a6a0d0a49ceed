import type { Rect } from "../grid";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { detectShapes } from "./layout/detect";
import { viewOf } from "./layout/sheetView";
import { readHeaderWord, type HeaderWord } from "./text/headerWords";
import { readIndicatorText } from "./text/indicatorText";
import type { ColumnMeaning } from "./types";

export interface GuessedColumns {
  headerRowCount: number;
  /** By zero-based worksheet column; every column of the range has a meaning. */
  columns: Record<number, ColumnMeaning>;
}

/**
 * What detection thinks of a range, from its first rows: the beginning of a correction, not a reading. Where nothing is
 * detected, each column is what its header's words say, and "ignored" when they say nothing.
 */
export function guessColumns(range: Rect, values: readonly (readonly CellValue[])[]): GuessedColumns {
  const rowCount = values.length;
  const sheet = sheetOf({ ...range, rowCount }, values);
  const view = viewOf(sheet);
  const detected = view ? detectShapes(view, []).find((shape) => shape.layout !== "undecided") : undefined;
  if (detected) {
    return {
      headerRowCount: detected.firstRow - range.row,
      columns: everyColumn(range, (column) =>
        detected.layout === "long" && detected.nameColumn === column
          ? { is: "indicator" }
          : (detected.columns.get(column) ?? { is: "ignored" }),
      ),
    };
  }
  const headerRowCount = leadingWords(values);
  const headers = values.slice(0, headerRowCount);
  return {
    headerRowCount,
    columns: everyColumn(range, (column) =>
      meaningOf(headers.map((row) => row[column - range.column] ?? "")),
    ),
  };
}

function sheetOf(used: Rect, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return {
    id: "",
    name: "",
    position: 0,
    visibility: "visible",
    isProtected: false,
    used,
    values: values.map((row) => [...row]),
    merges: [],
    rules: [],
  };
}

function everyColumn(range: Rect, meaning: (column: number) => ColumnMeaning): Record<number, ColumnMeaning> {
  const columns: Record<number, ColumnMeaning> = {};
  for (let column = range.column; column < range.column + range.columnCount; column++)
    columns[column] = meaning(column);
  return columns;
}

/** Rows above the first one with a number that can be a score; a lone year in a title is none. */
function leadingWords(values: readonly (readonly CellValue[])[]): number {
  const first = values.findIndex((row) =>
    row.some((cell) => typeof cell === "number" && cell >= 0 && cell <= 100),
  );
  return first < 0 ? Math.min(1, values.length - 1) : first;
}

/** The words nearest to the data that say something. */
function meaningOf(header: readonly CellValue[]): ColumnMeaning {
  for (const cell of [...header].reverse()) {
    const indicator = cell === "" ? null : readIndicatorText(String(cell))?.indicator;
    if (indicator) return { is: "score", indicator };
    const word = readHeaderWord(cell);
    const meaning = word && meaningOfWord(word);
    if (meaning) return meaning;
  }
  return { is: "ignored" };
}

function meaningOfWord({ role, instrument, fiscalYearBe }: HeaderWord): ColumnMeaning | null {
  const year = fiscalYearBe === null ? {} : { fiscalYearBe };
  switch (role) {
    case "indicator":
    case "agency":
    case "year":
      return { is: role };
    case "score":
    case "status":
    case "total":
    case "level":
      return { is: role, ...year };
    case "result":
    case "yearLabel":
      return { is: "score", ...year };
    case "instrument":
      return instrument ? { is: "instrument", instrument, ...year } : null;
    default:
      return null;
  }
}
