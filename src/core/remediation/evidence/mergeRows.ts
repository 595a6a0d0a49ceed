import type { CellInput } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { textSum } from "../../plan/sheet/signature";
import { EVIDENCE_COLUMNS, type EvidenceRow, type RowLook } from "./evidenceRows";

/** A row as it will stand: ours, or one that the user put between ours. */
export interface MergedRow {
  look: RowLook | "user";
  /** null leaves a cell as it is. */
  cells: CellInput[];
  /** The key column: who the row is, and what we wrote into each of its cells. */
  signature: CellInput;
}

export interface MergedPaper {
  rows: MergedRow[];
  /** Rows of the user's, by their place now, that would have to move. */
  moved: number[];
}

interface OldRow {
  row: number;
  key: string | null;
  sums: string[];
  cells: CellValue[];
}

const SEPARATOR = "|";

function sumOf(value: CellValue): string {
  return value === "" ? "" : textSum(String(value));
}

function signatureOf({ key }: EvidenceRow, cells: readonly (string | number)[]): string {
  return [key, ...cells.map(sumOf)].join(SEPARATOR);
}

function wholeRow({ cells }: EvidenceRow): (string | number)[] {
  return Array.from({ length: EVIDENCE_COLUMNS }, (_, c) => cells[c] ?? "");
}

/** Who the rows of a paper are that are still in it. */
export function keysIn(sheet: SheetSnapshot, range: RangeRef): Set<string> {
  return new Set(readRows(sheet, range).flatMap(({ key }) => key ?? []));
}

/** A new paper. */
export function freshRows(rows: readonly EvidenceRow[]): MergedRow[] {
  return rows.map((row) => {
    const cells = wholeRow(row);
    return { look: row.look, cells, signature: signatureOf(row, cells) };
  });
}

/**
 * The paper that is there with what is new. A cell that is not what we wrote was changed by the user and stays; rows that the
 * user put in stay where they are, and so does a row of ours that the user changed and that has nothing new to say.
 */
export function mergeRows(
  sheet: SheetSnapshot,
  range: RangeRef,
  wanted: readonly EvidenceRow[],
): MergedPaper {
  const old = readRows(sheet, range);
  const byKey = new Map(old.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  const following = keptAfter(old, wantedKeys);
  const rows: MergedRow[] = [];
  const moved: number[] = [];
  const keep = (kept: OldRow) => {
    const isInPlace = range.row + rows.length === kept.row;
    const isEmpty = kept.cells.every((value) => value === "");
    if (!isInPlace && !isEmpty && kept.key === null) moved.push(kept.row);
    rows.push({
      look: "user",
      cells: isInPlace ? kept.cells.map(() => null) : kept.cells,
      signature: kept.key === null ? "" : [kept.key, ...kept.sums].join(SEPARATOR),
    });
  };
  following.get(null)?.forEach(keep);
  for (const row of wanted) {
    const own = wholeRow(row);
    const before = byKey.get(row.key);
    const isInPlace = before !== undefined && before.row === range.row + rows.length;
    const cells = own.map((value, c): CellInput => {
      const current = before?.cells[c] ?? "";
      const isChanged = before !== undefined && sumOf(current) !== (before.sums[c] ?? "");
      if (!isChanged) return value;
      return isInPlace ? null : current;
    });
    // What we would have written, so that the user's own words stay known as theirs.
    rows.push({ look: row.look, cells, signature: signatureOf(row, own) });
    following.get(row.key)?.forEach(keep);
  }
  return { rows, moved };
}

/** Rows that stay although nothing new is said in them, by the key of the row of ours before them. */
function keptAfter(old: readonly OldRow[], wantedKeys: ReadonlySet<string>): Map<string | null, OldRow[]> {
  const following = new Map<string | null, OldRow[]>();
  let after: string | null = null;
  for (const row of old) {
    if (row.key !== null && wantedKeys.has(row.key)) {
      after = row.key;
      continue;
    }
    const isChanged = row.cells.some((value, c) => sumOf(value) !== (row.sums[c] ?? ""));
    if (row.key !== null && !isChanged) continue;
    const list = following.get(after);
    if (list) list.push(row);
    else following.set(after, [row]);
  }
  return following;
}

function readRows(sheet: SheetSnapshot, range: RangeRef): OldRow[] {
  return Array.from({ length: range.rowCount }, (_, r) => {
    const row = range.row + r;
    const cells = Array.from({ length: EVIDENCE_COLUMNS }, (__, c) => valueAt(sheet, row, range.column + c));
    const [key = "", ...sums] = String(valueAt(sheet, row, range.column + EVIDENCE_COLUMNS)).split(SEPARATOR);
    return { row, key: key === "" ? null : key, sums, cells };
  });
}
