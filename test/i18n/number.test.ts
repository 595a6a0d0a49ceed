import fc from "fast-check";
import {
  formatCount,
  formatGap,
  formatMark,
  formatPercent,
  formatScore,
  formatScoreAgainst,
} from "../../src/i18n/number";

test("counts have commas every three digits", () => {
  expect([0, 999, 1000, 8303, 1234567].map(formatCount)).toEqual(["0", "999", "1,000", "8,303", "1,234,567"]);
});

test("scores have two decimals, rounded half up as people round", () => {
  expect([88.8364, 81.50666, 85, 0, 100, 1.005, 84.995, 83.949999].map(formatScore)).toEqual([
    "88.84",
    "81.51",
    "85.00",
    "0.00",
    "100.00",
    "1.01",
    "85.00",
    "83.95",
  ]);
});

test("a score next to nothing is zero, and zero has no sign", () => {
  expect([1e-9, -1e-9, -0.001].map(formatScore)).toEqual(["0.00", "0.00", "0.00"]);
});

test("a failing score never looks as if it passed", () => {
  expect(formatScoreAgainst(84.996, 85)).toBe("84.996");
  expect(formatScoreAgainst(84.99, 85)).toBe("84.99");
  expect(formatScoreAgainst(85, 85)).toBe("85.00");
  expect(formatScoreAgainst(84.99999999, 85)).toBe("84.99999");
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom(85, 82.5, 60),
      (score, mark) => {
        const shown = Number(formatScoreAgainst(score, mark));
        return score >= mark ? shown >= mark : shown < mark;
      },
    ),
    { numRuns: 200 },
  );
});

test("the pass mark is said as people say it", () => {
  expect([85, 82.5].map(formatMark)).toEqual(["85", "82.50"]);
});

test("gaps have their sign, a real minus among them", () => {
  expect([2.1, -1.05, 0, -0.001].map(formatGap)).toEqual(["+2.10", "−1.05", "0.00", "0.00"]);
});

test("shares are whole percents", () => {
  expect([0, 0.425, 0.5, 1].map(formatPercent)).toEqual(["0%", "43%", "50%", "100%"]);
});
