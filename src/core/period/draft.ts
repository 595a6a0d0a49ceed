import type { PeriodAssumption, PeriodProblem } from "./reasons";
import type { IsoDate, PeriodAlternative, PeriodKind, Span } from "./types";

/** A reading in the making. */
export interface Draft extends Span {
  kind: PeriodKind;
  assumptions: PeriodAssumption[];
  alternatives: PeriodAlternative[];
  occurrences?: Span[];
}

/** Why there is none; the kind is what the text would have been. */
export interface Failure {
  kind: PeriodKind;
  problem: PeriodProblem;
}

/** A draft whose ends are both known. */
export interface DatedDraft extends Draft {
  start: IsoDate;
  end: IsoDate;
}

export function isFailure<T extends object>(result: T | Failure): result is Failure {
  return "problem" in result;
}

export function impossible(problem: PeriodProblem): Failure {
  return { kind: "invalid", problem };
}

/** Each assumption once, in the order they were made. */
export function joinAssumptions(...lists: (readonly PeriodAssumption[])[]): PeriodAssumption[] {
  return [...new Set(lists.flat())];
}

/** Alternatives that say something else than the reading and than each other. */
export function distinctAlternatives(
  reading: Draft,
  alternatives: readonly PeriodAlternative[],
): PeriodAlternative[] {
  const keyOf = ({ start, end, occurrences = [] }: Span & { occurrences?: Span[] }) =>
    JSON.stringify([start, end, occurrences.map((one) => [one.start, one.end])]);
  const seen = new Set([keyOf(reading)]);
  return alternatives.filter((alternative) => {
    const key = keyOf(alternative);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
