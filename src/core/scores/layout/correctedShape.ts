import type { ScoreCorrection } from "../types";
import { readIndicatorText } from "../text/indicatorText";
import { createSeed, type Seed } from "./seeds";
import type { TableShape } from "./shapes";
import type { SheetView } from "./sheetView";

/** The shape that the user described, instead of a detected one; null when nothing of it is there any more. */
export function shapeCorrection(view: SheetView, correction: ScoreCorrection): TableShape | null {
  const { range, headerRowCount } = correction;
  const firstRow = range.row + headerRowCount;
  const lastRow = Math.min(range.row + range.rowCount - 1, view.bottom);
  if (firstRow > lastRow) return null;
  const columns = new Map(
    Object.entries(correction.columns).map(([column, meaning]) => [Number(column), meaning]),
  );
  const { agency, fiscalYearBe, unit } = correction;
  const base = {
    view,
    range,
    headerRows: Array.from({ length: headerRowCount }, (_, index) => range.row + index),
    firstRow,
    lastRow,
    columns,
    said: {
      ...(agency === undefined ? {} : { agency }),
      ...(fiscalYearBe === undefined ? {} : { fiscalYearBe }),
      ...(unit === undefined ? {} : { unit }),
    },
  };
  const nameColumn = [...columns].find(([, meaning]) => meaning.is === "indicator")?.[0];
  if (nameColumn === undefined) {
    const isTotalsOnly = ![...columns.values()].some((meaning) => meaning.is === "score");
    return {
      ...base,
      layout: "wide",
      headers: new Map(),
      unclear: [],
      ...(isTotalsOnly ? { isTotalsOnly } : {}),
    };
  }
  const seeds = seedsDown(view, nameColumn, firstRow, lastRow);
  if (seeds.length === 0) return null;
  return { ...base, layout: "long", nameColumn, seeds, numbers: new Map() };
}

function seedsDown(view: SheetView, column: number, first: number, last: number): Seed[] {
  const seeds: Seed[] = [];
  for (let row = first; row <= last; row++) {
    const cell = view.at(row, column);
    const number =
      typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= 10 ? cell : null;
    const read = number === null ? readIndicatorText(String(cell)) : { indicator: null, number };
    if (read) seeds.push(createSeed(read.indicator, read.number, row, column));
  }
  return seeds;
}
