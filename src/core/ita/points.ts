/**
 * Points as whole numbers, so that no comparison and no rounding ever rests on a binary fraction: 84.995 is not 85, and
 * 0.1 + 0.2 is 0.3. A unit is 1/2,520,000,000 point: 2,520 is the least common multiple of 1…10 and scores are taken to
 * six decimals, so the mean of up to ten scores is always a whole number of units. A weighted total
 * (≤ 100 points × 100 percent) stays below 2^53.
 */
const UNITS_PER_POINT = 2_520_000_000;
const UNITS_PER_HUNDREDTH = UNITS_PER_POINT / 100;
const DECIMALS = 1_000_000;

/** Points → whole units. What is beyond the sixth decimal of a mean's scores is float dust and vanishes. */
export function toUnits(points: number): number {
  return Math.round(points * UNITS_PER_POINT);
}

/** Whole units → hundredths of a point, rounded half up. */
export function unitsToHundredths(units: number): number {
  return Math.floor((units + UNITS_PER_HUNDREDTH / 2) / UNITS_PER_HUNDREDTH);
}

/** Points → hundredths, rounded half up: 88.8394 → 8884, 84.995 → 8500. */
export function toHundredths(points: number): number {
  return unitsToHundredths(toUnits(points));
}

/** A score's value without float dust, to six decimals: what a live rule's ROUND(…, 6) sees. */
export function withoutDust(points: number): number {
  return Math.round(points * DECIMALS) / DECIMALS;
}

/** Whether `a` is less than `b`, both taken to six decimals. */
export function isLess(a: number, b: number): boolean {
  return Math.round(a * DECIMALS) < Math.round(b * DECIMALS);
}
