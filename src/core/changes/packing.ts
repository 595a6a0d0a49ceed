/**
 * Data with many tables of like cells, as short text: a table of rows becomes its distinct values and runs of them.
 * Formats of a thousand cells that look alike are one value and one run.
 */
interface PackedTable {
  /** Columns of the table. */
  w: number;
  /** Distinct values. */
  d: unknown[];
  /** Which value, how often, again and again, row by row. */
  r: number[];
}

const TABLE = "#";

type Data = Record<string, unknown>;

const isTable = (value: unknown): value is unknown[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (line) => Array.isArray(line) && line.length > 0 && line.length === (value[0] as unknown[]).length,
  );

function packTable(rows: unknown[][]): PackedTable {
  const indexes = new Map<string, number>();
  const packed: PackedTable = { w: rows[0]?.length ?? 0, d: [], r: [] };
  for (const value of rows.flat()) {
    const key = JSON.stringify(value) ?? "null";
    let index = indexes.get(key);
    if (index === undefined) {
      index = packed.d.push(value) - 1;
      indexes.set(key, index);
    }
    const { r } = packed;
    if (r.length > 0 && r[r.length - 2] === index) r[r.length - 1] = (r[r.length - 1] ?? 0) + 1;
    else r.push(index, 1);
  }
  return packed;
}

/** Cells of a table that a damaged text may claim: more than any change set that is kept has. */
const MOST_CELLS = 1_000_000;

function unpackTable({ w, d, r }: PackedTable): unknown[][] {
  const values: unknown[] = [];
  for (let at = 0; at < r.length; at += 2) {
    const count = r[at + 1] ?? 0;
    if (!(count >= 0) || values.length + count > MOST_CELLS)
      throw new SyntaxError("a packed table is damaged");
    for (let n = 0; n < count; n++) values.push(d[r[at] ?? 0]);
  }
  if (!(w > 0) || values.length % w !== 0) throw new SyntaxError("a packed table is damaged");
  return Array.from({ length: values.length / w }, (_, row) => values.slice(row * w, (row + 1) * w));
}

function walk(value: unknown, convert: (value: unknown) => { value: unknown } | null): unknown {
  const converted = convert(value);
  if (converted) return converted.value;
  if (Array.isArray(value)) return value.map((part) => walk(part, convert));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part, convert)]));
}

/** Plain data as text; `unpack` gives it back. */
export function pack(data: unknown): string {
  return JSON.stringify(
    walk(data, (value) => (isTable(value) ? { value: { [TABLE]: packTable(value) } } : null)),
  );
}

/** @throws SyntaxError for a text that `pack` did not make */
export function unpack(text: string): unknown {
  return walk(JSON.parse(text), (value) => {
    const table = typeof value === "object" && value !== null ? (value as Data)[TABLE] : undefined;
    return table === undefined ? null : { value: unpackTable(table as PackedTable) };
  });
}
