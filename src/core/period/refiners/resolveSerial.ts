import { BE_MINUS_CE, monthSpan, partsOf, serialToIso, toIso } from "../calendar";
import { type Draft, type Failure, impossible, isFailure } from "../draft";
import type { PeriodAssumption } from "../reasons";
import type { IsoDate, PeriodAlternative, Span } from "../types";

/**
 * The day of an Excel date. A Buddhist year typed into a date cell is kept by Excel as a Christian year 2564; "64"
 * typed is kept as 1964 (Microsoft: two-digit years 30–99 are of the 1900s). Both are put right and said. `showsMonth`: the cell's format shows its month only.
 */
export function resolveSerial(serial: number, showsMonth = false): Draft | Failure {
  const day = resolveDay(serial);
  return showsMonth && !isFailure(day) ? monthOf(day) : day;
}

/** The whole month of a reading, and of its other readings. */
function monthOf(day: Draft): Draft {
  return {
    ...day,
    ...monthAround(day.start),
    kind: "month",
    alternatives: day.alternatives.map((other) => ({ ...other, ...monthAround(other.start) })),
  };
}

function monthAround(iso: IsoDate | null): Span {
  if (iso === null) return { start: null, end: null };
  const { yearCe, month } = partsOf(iso);
  return monthSpan(yearCe, month);
}

function resolveDay(serial: number): Draft | Failure {
  const iso = serialToIso(serial);
  if (iso === null) return impossible("not-a-period");
  const { yearCe, month, day } = partsOf(iso);
  if (yearCe >= 1990 && yearCe <= 2199) return oneDay(iso);
  if (yearCe >= 2400 && yearCe <= 2699) {
    return moved(toIso(yearCe - BE_MINUS_CE, month, day), "buddhist-year-typed");
  }
  if (yearCe >= 1950 && yearCe < 1990) {
    const yearBe = 2500 + (yearCe % 100);
    return moved(toIso(yearBe - BE_MINUS_CE, month, day), "two-digit-buddhist-year-typed", [
      { start: iso, end: iso, reason: "as-typed" },
    ]);
  }
  return impossible("not-a-period");
}

function oneDay(
  iso: IsoDate,
  assumptions: PeriodAssumption[] = [],
  alternatives: PeriodAlternative[] = [],
): Draft {
  return { kind: "excel_serial", start: iso, end: iso, assumptions, alternatives };
}

function moved(
  iso: IsoDate | null,
  assumption: PeriodAssumption,
  alternatives: PeriodAlternative[] = [],
): Draft | Failure {
  return iso === null ? impossible("no-such-day") : oneDay(iso, [assumption], alternatives);
}
