import { INDICATOR_IDS, type IndicatorId, type Instrument } from "../../ita/indicators";
import type { WideShape } from "../layout/shapes";
import type { ColumnMeaning } from "../types";
import type { NumberedIndicator } from "./readLong";
import { emptyTally, tallyCell, unitOf, type Unit } from "./unit";

/** After this many empty rows a wide table is over; what stands further down is something else. */
export const MAX_EMPTY_ROWS = 5;
/** The unit is told from so many rows; a later number in another unit is found when it is read. */
const UNIT_ROWS = 500;

export interface WideScoreColumn {
  column: number;
  indicator: IndicatorId;
  /** Its place in `INDICATOR_IDS`. */
  place: number;
  /** The number in the header. */
  number: number | null;
  statusColumn: number | null;
}

/** Columns that make one record of each row: all of them, or those of one year or of one agency. */
export interface WideGroup {
  fiscalYearBe: number | null;
  agency: string | null;
  scores: WideScoreColumn[];
  /** The first column of each indicator, by place. */
  byPlace: (WideScoreColumn | undefined)[];
  /** The places in the order of the columns. */
  order: number[];
  total: number | null;
  level: number | null;
  instruments: { column: number; instrument: Instrument }[];
}

/** The columns of a wide table by what they hold. */
export interface WideColumns {
  groups: WideGroup[];
  agency: number | null;
  year: number | null;
  /** All columns of scores, ascending; of totals when there are no scores. */
  values: number[];
  /** Columns before the first of them, where a row's label may stand. */
  labels: number[];
}

export function readWideColumns(shape: WideShape, numbered: NumberedIndicator): WideColumns {
  const groups = new Map<string, WideGroup>();
  const columns: WideColumns = { groups: [], agency: null, year: null, values: [], labels: [] };
  const sorted = [...shape.columns].sort(([a], [b]) => a - b);
  const statuses = new Map<string, number>();
  for (const [column, meaning] of sorted) {
    if (meaning.is === "status") statuses.set(`${meaning.indicator}|${keyOf(meaning)}`, column);
  }
  for (const [column, meaning] of sorted) {
    if (meaning.is === "agency") columns.agency ??= column;
    else if (meaning.is === "year") columns.year ??= column;
    else if (meaning.is === "score" && meaning.indicator) {
      const statusColumn = statuses.get(`${meaning.indicator}|${keyOf(meaning)}`) ?? null;
      addScore(groupFor(groups, meaning), shape, column, meaning.indicator, statusColumn, numbered);
      columns.values.push(column);
    } else if (meaning.is === "total" && shape.isTotalsOnly) {
      groupFor(groups, meaning).total ??= column;
      columns.values.push(column);
    }
  }
  for (const [column, meaning] of sorted) addPrinted(groups, column, meaning);
  columns.groups = [...groups.values()];
  const first = columns.values[0] ?? shape.range.column;
  for (let column = shape.range.column; column < first; column++) {
    if (column !== columns.year && column !== columns.agency) columns.labels.push(column);
  }
  return columns;
}

type Whose = { fiscalYearBe?: number; agency?: string };

function keyOf({ fiscalYearBe, agency }: Whose): string {
  return `${fiscalYearBe ?? ""}|${agency ?? ""}`;
}

function groupFor(groups: Map<string, WideGroup>, whose: Whose): WideGroup {
  const key = keyOf(whose);
  let group = groups.get(key);
  if (!group) {
    const { fiscalYearBe = null, agency = null } = whose;
    const empty = { scores: [], byPlace: [], order: [], total: null, level: null, instruments: [] };
    group = { fiscalYearBe, agency, ...empty };
    groups.set(key, group);
  }
  return group;
}

function addScore(
  group: WideGroup,
  shape: WideShape,
  column: number,
  indicator: IndicatorId,
  statusColumn: number | null,
  numbered: NumberedIndicator,
): void {
  const header = shape.headers.get(column);
  const isNumberOnly = header !== undefined && !header.isNamed && header.number !== null;
  const id = (isNumberOnly ? numbered(header.number ?? 0, group.fiscalYearBe) : null) ?? indicator;
  const place = INDICATOR_IDS.indexOf(id);
  const score = {
    column,
    indicator: id,
    place,
    number: header?.number ?? null,
    statusColumn,
  };
  group.scores.push(score);
  if (group.byPlace[place]) return;
  group.byPlace[place] = score;
  group.order.push(place);
}

/** A total without a year beside several years' scores is nobody's. */
function addPrinted(groups: ReadonlyMap<string, WideGroup>, column: number, meaning: ColumnMeaning): void {
  if (meaning.is !== "total" && meaning.is !== "level" && meaning.is !== "instrument") return;
  const [only] = groups.values();
  const group = groups.get(keyOf(meaning)) ?? (groups.size === 1 ? only : undefined);
  if (!group) return;
  if (meaning.is === "total") group.total ??= column;
  else if (meaning.is === "level") group.level ??= column;
  else group.instruments.push({ column, instrument: meaning.instrument });
}

/** The unit of a wide table's scores (or totals); null when only zeros and ones say nothing. */
export function wideUnit(shape: WideShape, { values }: WideColumns): Unit | null {
  const tally = emptyTally();
  const { view } = shape;
  let rows = 0;
  let blanks = 0;
  for (
    let row = shape.firstRow;
    row <= shape.lastRow && blanks <= MAX_EMPTY_ROWS && rows < UNIT_ROWS;
    row++
  ) {
    let isBlank = true;
    for (const column of values) {
      const cell = view.at(row, column);
      if (cell === "") continue;
      isBlank = false;
      tallyCell(cell, tally);
    }
    blanks = isBlank ? blanks + 1 : 0;
    if (!isBlank) rows++;
  }
  return unitOf(tally);
}
