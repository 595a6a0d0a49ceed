import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import type { ColumnMeaning } from "../types";
import { readIndicatorText } from "../text/indicatorText";
import { readPassWord } from "../text/passWords";
import { readColumnHeader, type ColumnHeader } from "./columnHeader";
import { readColumnStats, type ColumnStats } from "./columnStats";
import type { HeaderGroup } from "./groups";
import type { Bounds } from "./longShape";
import type { Seed } from "./seeds";
import type { WideShape } from "./shapes";
import type { SheetView } from "./sheetView";
import { readWideHeader, type WideHeader } from "./wideHeader";

/** Rows looked at to tell what a column holds. */
const SAMPLE_ROWS = 60;

interface ScoreColumn {
  column: number;
  seed: Seed;
  number: number | null;
  meaning: ColumnMeaning;
  /** Indicator, year and agency: two columns with one key are two tables, or a doubled indicator. */
  key: string;
}

/** The shapes of the wide tables under one header: more than one when tables stand side by side. */
export function shapeWide(view: SheetView, group: HeaderGroup, bounds: Bounds): WideShape[] {
  const header = readWideHeader(view, group, bounds);
  const rows = [...header.above, ...header.seedRows, ...header.below];
  const firstRow = (rows[rows.length - 1] ?? group.bottom) + 1;
  const sample: number[] = [];
  for (let row = firstRow; row <= Math.min(bounds.bottom, firstRow + SAMPLE_ROWS - 1); row++)
    sample.push(row);
  const scores = readScoreColumns(view, header, group);
  return splitSideBySide(view, scores, rows, sample, bounds).flatMap(({ left, right, columns }) => {
    const shape = shapeSegment(view, header, rows, sample, columns, { ...bounds, left, right });
    return shape ? [shape] : [];
  });
}

function readScoreColumns(view: SheetView, header: WideHeader, group: HeaderGroup): ScoreColumn[] {
  const isSeed = (row: number, column: number) =>
    (header.seeds.get(column) ?? []).some((seed) => seed.row === row);
  const found: ScoreColumn[] = [];
  for (const column of [...header.seeds.keys()].sort((a, b) => a - b)) {
    const seeds = header.seeds.get(column) ?? [];
    const seed = seeds.find((one) => one.indicator !== null) ?? seeds[0];
    if (!seed) continue;
    const between = header.seedRows.filter((row) => !isSeed(row, column));
    const below = readColumnHeader(view, column, header.below);
    const above = readColumnHeader(view, column, [...header.above, ...between], isSeed);
    const number = seeds.find((one) => one.number !== null)?.number ?? null;
    const indicator = seed.indicator ?? INDICATOR_IDS[(seed.number ?? 0) - 1];
    if (!indicator) continue;
    const fiscalYearBe = below.fiscalYearBe ?? above.fiscalYearBe;
    const agency = agencyOf(below, group) ?? agencyOf(above, group);
    const meaning = meaningBelow(below, indicator, fiscalYearBe, agency);
    found.push({
      column,
      seed,
      number,
      meaning,
      key: `${meaning.is}|${indicator}|${fiscalYearBe}|${agency}`,
    });
  }
  return found;
}

function agencyOf(header: ColumnHeader, _group: HeaderGroup): string | null {
  return header.isAgency ? header.label : null;
}

/** What stands under the indicator's name decides: nothing or คะแนน is a score; สถานะ is a status; the rest is left out. */
function meaningBelow(
  below: ColumnHeader,
  indicator: IndicatorId,
  fiscalYearBe: number | null,
  agency: string | null,
): ColumnMeaning {
  const whose = {
    indicator,
    ...(fiscalYearBe !== null ? { fiscalYearBe } : {}),
    ...(agency !== null ? { agency } : {}),
  };
  if (below.role === "status") return { is: "status", ...whose };
  const others = new Set(["level", "other", "number", "mean", "total", "instrument", "agency"]);
  return below.role !== null && others.has(below.role) ? { is: "ignored" } : { is: "score", ...whose };
}

interface Segment {
  left: number;
  right: number;
  columns: ScoreColumn[];
}

/** A second set of the same indicators behind an empty column or a column of agencies or numbers is another table. */
function splitSideBySide(
  view: SheetView,
  scores: readonly ScoreColumn[],
  rows: readonly number[],
  sample: readonly number[],
  bounds: Bounds,
): Segment[] {
  const segments: Segment[] = [];
  let current: ScoreColumn[] = [];
  let keys = new Set<string>();
  let left = bounds.left;
  for (const score of scores) {
    const previous = current[current.length - 1];
    if (previous && score.meaning.is === "score" && keys.has(score.key)) {
      const split = splitColumn(view, previous.column, score.column, rows, sample);
      if (split !== null) {
        segments.push({ left, right: split - 1, columns: current });
        left = split;
        current = [];
        keys = new Set();
      }
    }
    current.push(score);
    keys.add(score.key);
  }
  segments.push({ left, right: bounds.right, columns: current });
  return segments;
}

function splitColumn(
  view: SheetView,
  from: number,
  to: number,
  rows: readonly number[],
  sample: readonly number[],
): number | null {
  for (let column = from + 1; column < to; column++) {
    const { role } = readColumnHeader(view, column, rows);
    if (role === "agency" || role === "number" || role === "year") return column;
    if (role === null && readColumnStats(view, column, sample).isEmpty) return column;
  }
  return null;
}

function shapeSegment(
  view: SheetView,
  header: WideHeader,
  rows: readonly number[],
  sample: readonly number[],
  scores: readonly ScoreColumn[],
  bounds: Bounds,
): WideShape | null {
  const first = scores[0];
  const last = scores[scores.length - 1];
  if (!first || !last || !isBelievable(view, scores, sample)) return null;
  const left = reach(view, first.column, -1, bounds.left, rows, sample);
  const right = reach(view, last.column, 1, bounds.right, rows, sample);
  const columns = new Map<number, ColumnMeaning>(scores.map((score) => [score.column, score.meaning]));
  const unclear: WideShape["unclear"][number][] = [];
  const others: Other[] = [];
  for (let column = left; column <= right; column++) {
    if (columns.has(column)) continue;
    const texts = rows.map((row) => view.shown(row, column));
    const whole = readIndicatorText(texts.filter((text) => typeof text === "string").join(""));
    if (whole?.indicator) {
      columns.set(column, { is: "score", indicator: whole.indicator });
      continue;
    }
    const head = readColumnHeader(view, column, rows);
    const stats = readColumnStats(view, column, sample);
    others.push({ column, header: head, stats });
    const text = head.label;
    if (head.role === "unknown" && text && stats.high * 2 > stats.filled && column < last.column) {
      unclear.push({ row: header.seedRows[0] ?? first.seed.row, column, text });
    }
  }
  setOtherColumns(view, others, first.column, sample, columns);
  const top = rows[0] ?? first.seed.row;
  const firstRow = (rows[rows.length - 1] ?? top) + 1;
  return {
    layout: "wide",
    view,
    range: { row: top, column: left, rowCount: bounds.bottom - top + 1, columnCount: right - left + 1 },
    headerRows: rows,
    firstRow,
    lastRow: bounds.bottom,
    columns,
    headers: new Map(
      scores.map(({ column, seed, number }) => [
        column,
        { number, isNamed: seed.indicator !== null, row: seed.row },
      ]),
    ),
    unclear,
  };
}

/** Outwards over columns that have a header or cells. */
function reach(
  view: SheetView,
  from: number,
  step: 1 | -1,
  end: number,
  rows: readonly number[],
  sample: readonly number[],
): number {
  let column = from;
  while (column !== end) {
    const next = column + step;
    const isHeaded = rows.some((row) => view.shown(row, next) !== "");
    if (!isHeaded && readColumnStats(view, next, sample).isEmpty) break;
    column = next;
  }
  return column;
}

/** Some numbers (or errors) under the headers, and not mostly counts: ticks or numbers of reports are no scores. */
function isBelievable(view: SheetView, scores: readonly ScoreColumn[], sample: readonly number[]): boolean {
  const total = { scores: 0, high: 0, fractions: 0, errors: 0, greatest: 0 };
  const columns = scores.filter((score) => score.meaning.is === "score");
  for (const { column } of columns) {
    const stats = readColumnStats(view, column, sample);
    total.scores += stats.scores;
    total.high += stats.high;
    total.fractions += stats.fractions;
    total.errors += stats.errors;
    total.greatest = Math.max(total.greatest, stats.greatest);
  }
  const isNamed = columns.some(({ seed }) => seed.indicator !== null);
  if (columns.length < (isNamed ? 2 : 3)) return false;
  if (total.scores === 0) return total.errors > 0;
  return total.high * 2 > total.scores || (total.fractions > 0 && total.greatest <= 1);
}

interface Other {
  column: number;
  header: ColumnHeader;
  stats: ColumnStats;
}

function setOtherColumns(
  view: SheetView,
  others: readonly Other[],
  firstScore: number,
  sample: readonly number[],
  columns: Map<number, ColumnMeaning>,
): void {
  for (const { column, header } of others) {
    const meaning = otherMeaning(header);
    if (meaning) columns.set(column, meaning);
  }
  const has = (is: ColumnMeaning["is"]) => [...columns.values()].some((meaning) => meaning.is === is);
  if (!has("total")) {
    // "คะแนน" behind the ten indicators is the agency's own.
    const total = others.find(
      ({ column, header, stats }) =>
        column > firstScore && stats.scores > 0 && (header.role === "score" || header.role === "result"),
    );
    if (total) columns.set(total.column, { is: "total", ...yearIn(total.header) });
  }
  const year = others.find(
    ({ header, stats }) => header.role === "year" || (stats.years > 0 && stats.years === stats.filled),
  );
  if (year) columns.set(year.column, { is: "year" });
  const agency = agencyColumn(view, others, firstScore, sample);
  if (agency !== null) columns.set(agency, { is: "agency" });
}

function yearIn(header: ColumnHeader): { fiscalYearBe?: number; agency?: string } {
  return {
    ...(header.fiscalYearBe !== null ? { fiscalYearBe: header.fiscalYearBe } : {}),
    ...(header.isAgency && header.label !== null ? { agency: header.label } : {}),
  };
}

function otherMeaning(header: ColumnHeader): ColumnMeaning | null {
  if (header.role === "total") return { is: "total", ...yearIn(header) };
  if (header.role === "level") return { is: "level", ...yearIn(header) };
  if (header.role === "instrument" && header.instrument) {
    return { is: "instrument", instrument: header.instrument, ...yearIn(header) };
  }
  return null;
}

/** The column headed หน่วยงาน (or the nearest to it); without such a header, the nearest column of words before the scores. */
function agencyColumn(
  view: SheetView,
  others: readonly Other[],
  firstScore: number,
  sample: readonly number[],
): number | null {
  const headed = others.filter(({ header }) => header.role === "agency");
  const best = headed.reduce<Other | null>((a, b) => (a && a.header.rank > b.header.rank ? a : b), null);
  if (best) return best.column;
  const worded = others.filter(
    ({ column, header, stats }) =>
      column < firstScore &&
      (header.role === null || header.role === "unknown" || header.role === "indicator") &&
      stats.texts > 0 &&
      !sample.every((row) => readPassWord(view.at(row, column)) !== null),
  );
  return worded[worded.length - 1]?.column ?? null;
}
