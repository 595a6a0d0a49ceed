import { withoutDust } from "../../ita/points";
import type { CellValue } from "../../snapshot";
import { readScoreNumber } from "../text/scoreNumber";

export type Unit = "points" | "fraction";

/** What the numbers of a table are, seen together: 83.95 or 0.8395. */
export interface UnitTally {
  /** Between 0 and 1, exclusive. */
  fractions: number;
  ones: number;
  /** Above 1. */
  points: number;
}

export function emptyTally(): UnitTally {
  return { fractions: 0, ones: 0, points: 0 };
}

export function tallyCell(cell: CellValue, tally: UnitTally): void {
  if (typeof cell === "number") {
    tallyNumber(cell, tally);
  } else if (typeof cell === "string" && cell !== "") {
    const reading = readScoreNumber(cell);
    if (reading.kind === "number" && !reading.isPercent) tallyNumber(reading.value, tally);
  }
}

function tallyNumber(value: number, tally: UnitTally): void {
  if (value > 1) {
    if (value <= 100) tally.points++;
  } else if (value > 0) {
    if (value < 1) tally.fractions++;
    else tally.ones++;
  }
}

/** Most of the numbers decide, as a cell of the other kind is an error; only zeros and ones decide nothing (null). */
export function unitOf(tally: UnitTally): Unit | null {
  if (tally.points === 0 && tally.fractions === 0) return tally.ones > 0 ? null : "points";
  return tally.fractions > tally.points ? "fraction" : "points";
}

export type ScoreProblem = "missing" | "unreadable" | "error" | "out-of-range" | "other-unit";

/** A score cell in points, or why it has none. */
export interface CellReading {
  value: number | null;
  problem?: ScoreProblem;
  /** The number as it stands, when it was refused. */
  refused?: number;
  isText?: boolean;
  hasDecimalComma?: boolean;
  status?: "pass" | "fail";
}

const MISSING: CellReading = { value: null, problem: "missing" };

/** Reads one score cell; a number that does not fit the table's unit is refused, never converted. */
export function readScoreCell(cell: CellValue, unit: Unit): CellReading {
  const reading = readScoreNumber(cell);
  switch (reading.kind) {
    case "blank":
    case "none":
      return MISSING;
    case "error":
      return { value: null, problem: "error" };
    case "unreadable":
      return { value: null, problem: "unreadable" };
    case "number": {
      const { value, isText, isPercent, hasDecimalComma, status } = reading;
      const isFraction = unit === "fraction" && !isPercent;
      const refusal = refuse(value, isFraction, isPercent ?? false);
      return {
        value: refusal ? null : isFraction ? withoutDust(value * 100) : value,
        ...(refusal ? { problem: refusal, refused: value } : {}),
        ...(isText ? { isText } : {}),
        ...(hasDecimalComma && !refusal ? { hasDecimalComma } : {}),
        ...(status ? { status } : {}),
      };
    }
  }
}

function refuse(value: number, isFraction: boolean, isPercent: boolean): ScoreProblem | null {
  if (!(value >= 0 && value <= 100)) return "out-of-range";
  if (isFraction) return value > 1 ? "other-unit" : null;
  return value > 0 && value <= 1 && !isPercent ? "other-unit" : null;
}
