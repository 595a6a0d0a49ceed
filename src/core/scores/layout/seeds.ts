import { INDICATOR_IDS, type IndicatorId } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import { toArabicDigits } from "../../text/canon";
import { MARKS } from "../../text/characters";
import { readIndicatorText, type IndicatorText } from "../text/indicatorText";
import { mayBeginIndicator } from "../text/letters";
import type { SheetView } from "./sheetView";

/** A cell (or two, one above the other) that names an indicator or gives its number. */
export interface Seed extends IndicatorText {
  row: number;
  column: number;
  /** 2 when the name is broken over two rows. */
  rowCount: number;
  /** Position of its indicator in the usual official order: two seeds of one indicator have one identity. */
  identity: number;
}

export function createSeed(
  indicator: IndicatorId | null,
  number: number | null,
  row: number,
  column: number,
  rowCount = 1,
): Seed {
  const identity = indicator === null ? (number ?? 0) - 1 : INDICATOR_IDS.indexOf(indicator);
  return { indicator, number, row, column, rowCount, identity };
}

const MAX_PART = 60;

interface LastText {
  row: number;
  text: string;
}

/** Every indicator named in the sheet, by row and then by column, in one pass over its cells. */
export function findSeeds(view: SheetView, isTaken: (row: number, column: number) => boolean): Seed[] {
  const seeds: Seed[] = [];
  const { values } = view.sheet;
  const above: (LastText | undefined)[] = [];
  let isSorted = true;
  for (let r = 0; r < values.length; r++) {
    const cells = values[r];
    if (!cells) continue;
    const row = view.top + r;
    for (let c = 0; c < cells.length; c++) {
      const cell = cells[c];
      if (typeof cell !== "string") {
        if (cell === 1 && readNumberSequence(view, row, view.left + c, seeds)) isSorted = false;
        continue;
      }
      if (cell === "") continue;
      const upper = above[c]?.row === row - 1 ? above[c] : undefined;
      const begins = mayBeginIndicator(cell);
      if (!begins && !upper) continue;
      const column = view.left + c;
      if (isTaken(row, column)) continue;
      if ((cell === "1" || cell === "๑") && readNumberSequence(view, row, column, seeds)) isSorted = false;
      const read = begins ? readIndicatorText(cell) : null;
      if (read) {
        if (isKnownNumber(read)) seeds.push(createSeed(read.indicator, read.number, row, column));
        above[c] = undefined;
        continue;
      }
      above[c] = begins && cell.length <= MAX_PART ? { row, text: cell } : undefined;
      if (!upper || cell.length > MAX_PART) continue;
      const broken = readBroken(upper.text, cell);
      if (broken && isKnownNumber(broken)) {
        seeds.push(createSeed(broken.indicator, broken.number, row - 1, column, 2));
        isSorted = false;
        above[c] = undefined;
      }
    }
  }
  return isSorted ? seeds : seeds.sort((a, b) => a.row - b.row || a.column - b.column);
}

function isKnownNumber(read: IndicatorText): boolean {
  return (
    read.indicator !== null ||
    (read.number !== null && read.number >= 1 && read.number <= INDICATOR_IDS.length)
  );
}

/** "การใช้ทรัพย์สิน" over "ของราชการ": a name broken over two rows, neither of which is a name. */
function readBroken(upper: string, lower: string): IndicatorText | null {
  const read = readIndicatorText(`${upper}${lower}`);
  return read?.indicator ? read : null;
}

/** 1, 2, 3 … beside or below each other, under a header that says they are indicators: "ตัวชี้วัดที่" merged over 1–10. */
function readNumberSequence(view: SheetView, row: number, column: number, seeds: Seed[]): boolean {
  const before = seeds.length;
  for (const [down, across] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const numberAt = (step: number) => smallWhole(view.at(row + down * step, column + across * step));
    if (numberAt(1) !== 2 || numberAt(2) !== 3) continue;
    const heading = view.shown(row - 1, column);
    if (typeof heading !== "string" || !INDICATOR_HEADING.test(heading)) continue;
    for (let step = 0; step < INDICATOR_IDS.length && numberAt(step) === step + 1; step++) {
      seeds.push(createSeed(null, step + 1, row + down * step, column + across * step));
    }
  }
  return seeds.length > before;
}

/** 1–10 as a number or as text in either digits; null for anything else. */
function smallWhole(cell: CellValue): number | null {
  if (typeof cell === "number") return cell >= 1 && cell <= 10 && Number.isInteger(cell) ? cell : null;
  if (typeof cell !== "string" || cell.length > 3 || cell === "") return null;
  const match = /^\s?(10|[1-9])\.?$/.exec(toArabicDigits(cell));
  return match ? Number(match[1]) : null;
}

/** ตัวชี้วัด, ตัวชี้วัดที่, คะแนนรายตัวชี้วัด, marks lost or moved. */
const INDICATOR_HEADING = new RegExp(`${[..."ตวชวด"].join(`[${MARKS}\\s]*`)}|indicator`, "i");
