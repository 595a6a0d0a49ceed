import type { Change } from "../../changes/changeSet";
import { valueAt, type SheetSnapshot } from "../../snapshot";
import type { KeyedPaper } from "./keyedPaper";

/** Without a year before there are six columns. */
const BEFORE_COLUMN = 6;

/** How the columns of the earlier sheet stand on the sheet as it will be. */
export interface Columns {
  /** How many of ours there were. */
  oldCount: number;
  insertions: Change[];
  /** The old column that will stand in a column; null for one that comes in. */
  oldOf: (column: number) => number | null;
}

/**
 * The year before has come: its two columns come in before our last one, inside the print area and every merged line, so that both
 * grow and what stands beside moves on. The last column is written anew where it was.
 */
export function makeRoom(
  sheet: SheetSnapshot,
  { columnCount, rows }: Pick<KeyedPaper, "columnCount" | "rows">,
  existing: ReadonlyMap<string, number>,
): Columns {
  const header = existing.get("1h");
  const wanted = rows.find(({ key }) => key === "1h")?.cells ?? [];
  const isWider = columnCount > BEFORE_COLUMN && header !== undefined && wanted.length > BEFORE_COLUMN;
  const last = wanted.length - 1;
  if (!isWider || valueAt(sheet, header, last) === wanted[last]) {
    return { oldCount: columnCount, insertions: [], oldOf: (column) => column };
  }
  const from = BEFORE_COLUMN - 1;
  const count = columnCount - BEFORE_COLUMN;
  return {
    oldCount: BEFORE_COLUMN,
    insertions: [{ kind: "insertColumns", sheet: sheet.name, column: from, columnCount: count }],
    oldOf: (column) => (column < from ? column : column < from + count ? null : column - count),
  };
}
