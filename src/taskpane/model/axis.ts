/**
 * The axis of the score bars. A bar grows from the pass mark, to the left when the score fails and to the right when
 * it passes, so its length is the gap: the one thing people look for. It may therefore begin above zero.
 */
export interface Axis {
  low: number;
  high: number;
  passMark: number;
}

const HIGH = 100;
const STEP = 10;
/** At least so many points are shown on the failing side, so that a near miss looks near. */
const ROOM = 10;

/** One axis for all the scores shown together: from the ten below the lowest one to a hundred. */
export function axisFor(scores: readonly (number | null)[], passMark: number): Axis {
  const lowest = scores.reduce<number>(
    (low, score) => (score === null ? low : Math.min(low, score)),
    passMark - ROOM,
  );
  const low = Math.max(0, Math.floor(lowest / STEP) * STEP);
  return { low, high: Math.max(HIGH, passMark), passMark };
}

/** Where a score stands on the axis, in percent of its length. */
export function positionOn(axis: Axis, score: number): number {
  const inside = Math.min(axis.high, Math.max(axis.low, score));
  return ((inside - axis.low) / (axis.high - axis.low)) * 100;
}

/** Left end and length of a score's bar in percent of the axis. */
export function barOn(axis: Axis, score: number): { left: number; width: number } {
  const mark = positionOn(axis, axis.passMark);
  const end = positionOn(axis, score);
  return { left: Math.min(mark, end), width: Math.abs(end - mark) };
}
