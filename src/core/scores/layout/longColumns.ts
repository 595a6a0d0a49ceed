import type { ColumnMeaning } from "../types";
import { isAgencyName } from "../text/agencyText";
import type { HeaderRole } from "../text/headerWords";
import { readColumnHeader, type ColumnHeader } from "./columnHeader";
import { readColumnStats, type ColumnStats } from "./columnStats";
import type { SheetView } from "./sheetView";

export interface LongColumns {
  columns: Map<number, ColumnMeaning>;
  assumedAgencies: Set<string>;
  /** More than one column may be the scores: which one is not known. */
  undecided: number[];
}

interface Column {
  column: number;
  header: ColumnHeader;
  stats: ColumnStats;
}

/** How surely a header is one of scores; roles not listed never are. */
const WEIGHTS: Partial<Record<HeaderRole, number>> = {
  score: 5,
  result: 4,
  yearLabel: 4,
  total: 3,
  unknown: 1,
  mean: 0.5,
  instrument: 0.5,
};
const NO_HEADER_WEIGHT = 1;
/** What stands in each row of a column of full marks or pass marks. */
const MARKS: readonly number[] = [85, 100];
/** Headers that tell rounds of one assessment apart, not agencies. */
const ROUND = /รอบ|ครั้ง|ก่อน|หลัง|ไตรมาส|เดือน|ร่าง|เบื้องต้น|อุทธรณ์|เดิม|ใหม่|round|draft|final/i;

/** Decides what each column beside the names of a long table holds. */
export function readLongColumns(
  view: SheetView,
  candidates: readonly number[],
  headerRows: readonly number[],
  rows: readonly number[],
  nameColumn: number,
): LongColumns {
  const all = candidates.map((column) => ({
    column,
    header: readColumnHeader(view, column, headerRows),
    stats: readColumnStats(view, column, rows),
  }));
  const result: LongColumns = { columns: new Map(), assumedAgencies: new Set(), undecided: [] };
  chooseScores(view, all, rows, result);
  if (result.undecided.length > 0) return result;
  chooseStatuses(all, result.columns);
  chooseKeys(view, all, rows, nameColumn, result.columns);
  return result;
}

function scoreWeight({ header, stats }: Column): number {
  if (stats.scores + stats.errors === 0 || (stats.scores + stats.errors) * 2 < stats.filled) return 0;
  const weight = header.role === null ? NO_HEADER_WEIGHT : (WEIGHTS[header.role] ?? 0);
  if (header.isAgency && header.role === "unknown") return looksLikeScores(stats) ? 4 : 0;
  if (weight >= 2) return stats.isRunning && header.role !== "score" ? 0 : weight;
  return looksLikeScores(stats) ? weight : 0;
}

/** Without a header that says so: mostly above 20, or all of them fractions. Counts and weights are neither. */
function looksLikeScores(stats: ColumnStats): boolean {
  if (stats.isRunning) return false;
  return stats.high * 2 > stats.scores || (stats.fractions > 0 && stats.greatest <= 1);
}

function chooseScores(
  view: SheetView,
  all: readonly Column[],
  rows: readonly number[],
  result: LongColumns,
): void {
  const weighted = all
    .map((column) => ({ ...column, weight: scoreWeight(column) }))
    .filter((c) => c.weight > 0);
  const groups = new Map<string, typeof weighted>();
  const others = new Map<number | null, typeof weighted>();
  for (const column of weighted) {
    const { fiscalYearBe, isAgency, label } = column.header;
    if (isAgency) push(groups, `${fiscalYearBe ?? ""}|${label ?? ""}`, column);
    else push(others, fiscalYearBe, column);
  }
  for (const [year, columns] of others) {
    const names = new Set(columns.map((column) => column.header.label));
    const isOneEach = names.size === columns.length && !names.has(null) && columns.length > 1;
    const isRound = columns.some((column) => ROUND.test(column.header.label ?? ""));
    if (isOneEach && !isRound && new Set(columns.map((column) => column.weight)).size === 1) {
      for (const column of columns) {
        groups.set(`${year ?? ""}|${column.header.label ?? ""}`, [column]);
        result.assumedAgencies.add(column.header.label ?? "");
      }
    } else groups.set(`${year ?? ""}`, columns);
  }
  dropUnlabelled(groups);
  for (const columns of groups.values()) {
    const chosen = chooseOne(view, columns, rows);
    if (!chosen) result.undecided.push(...columns.map((column) => column.column));
    else result.columns.set(chosen.column, scoreMeaning(chosen, result.assumedAgencies));
  }
}

function scoreMeaning({ header }: Column, assumed: ReadonlySet<string>): ColumnMeaning {
  const { fiscalYearBe, label, isAgency } = header;
  const isNamed = label !== null && (isAgency || assumed.has(label));
  return {
    is: "score",
    ...(fiscalYearBe !== null ? { fiscalYearBe } : {}),
    ...(isNamed ? { agency: label } : {}),
  };
}

/** Beside columns of agencies or years, a column that is neither and is not surely a score is something else. */
function dropUnlabelled(groups: Map<string, { weight: number }[]>): void {
  const plain = groups.get("") ?? groups.get("|");
  if (!plain || groups.size === 1) return;
  const strongest = Math.max(
    ...[...groups.values()]
      .filter((g) => g !== plain)
      .flat()
      .map((c) => c.weight),
  );
  const kept = plain.filter((column) => column.weight > strongest);
  if (kept.length === 0) groups.delete(groups.has("") ? "" : "|");
}

/** The surest header; of equals, those that hold the same numbers are one, and weighted scores give way. */
function chooseOne<C extends Column & { weight: number }>(
  view: SheetView,
  columns: readonly C[],
  rows: readonly number[],
): C | null {
  const best = Math.max(...columns.map((column) => column.weight));
  let top = columns.filter((column) => column.weight === best);
  if (top.length > 1) {
    // A full mark of 100 or a pass mark of 85 in each row, or shares of 30 and 40, beside real scores.
    const isMark = ({ stats }: C) => stats.isConstant && stats.scores > 2 && MARKS.includes(stats.greatest);
    const varied = top.filter((c) => !isMark(c) && c.stats.greatest > 40);
    if (varied.length > 0) top = varied;
  }
  const [first, ...rest] = top;
  if (!first) return null;
  return rest.every((other) => isSameColumn(view, first.column, other.column, rows)) ? first : null;
}

function isSameColumn(view: SheetView, a: number, b: number, rows: readonly number[]): boolean {
  return rows.every((row) => view.at(row, a) === view.at(row, b));
}

/** Pass/fail words belong to the nearest scores before them, else to the only scores there are. */
function chooseStatuses(all: readonly Column[], columns: Map<number, ColumnMeaning>): void {
  const scores = all.filter((column) => columns.has(column.column));
  const done = new Set<ColumnMeaning>();
  let before: Column | undefined = scores.length === 1 ? scores[0] : undefined;
  for (const column of all) {
    if (columns.get(column.column)?.is === "score") {
      before = column;
      continue;
    }
    const { header, stats } = column;
    const isStatus =
      stats.passWords > 0
        ? stats.passWords * 2 >= stats.filled
        : header.role === "status" && stats.filled === 0;
    const owner = isStatus && before ? columns.get(before.column) : undefined;
    if (owner?.is !== "score" || done.has(owner)) continue;
    done.add(owner);
    columns.set(column.column, { ...owner, is: "status" });
  }
}

/** The columns of agencies and years that say whose score a row holds. */
function chooseKeys(
  view: SheetView,
  all: readonly Column[],
  rows: readonly number[],
  nameColumn: number,
  columns: Map<number, ColumnMeaning>,
): void {
  const free = all.filter((column) => !columns.has(column.column) && !column.stats.isEmpty);
  const year = free.find(
    ({ header, stats }) => header.role === "year" || (stats.years > 0 && stats.years === stats.filled),
  );
  if (year) columns.set(year.column, { is: "year" });
  const agencies = free.filter(
    (c) => c !== year && c.header.role === "agency" && c.stats.scores * 2 < c.stats.filled + 1,
  );
  const best = agencies.reduce<Column | null>((a, b) => (a && a.header.rank > b.header.rank ? a : b), null);
  const unnamed = free.find(
    ({ column, header }) =>
      column < nameColumn && header.role === null && startsWithAgency(view, column, rows),
  );
  const agency = best ?? unnamed;
  if (agency) columns.set(agency.column, { is: "agency" });
}

function startsWithAgency(view: SheetView, column: number, rows: readonly number[]): boolean {
  const [first] = rows;
  const cell = first === undefined ? "" : view.shownDown(first, column);
  return typeof cell === "string" && isAgencyName(cell);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
