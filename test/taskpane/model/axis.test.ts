import fc from "fast-check";
import { axisFor, barOn, positionOn } from "../../../src/taskpane/model/axis";

test("the axis begins at the ten below the lowest score", () => {
  expect(axisFor([89.76, 79.12, 100], 85)).toEqual({ low: 70, high: 100, passMark: 85 });
  expect(axisFor([12.5], 85).low).toBe(10);
  expect(axisFor([0], 85).low).toBe(0);
});

test("near misses have room on the failing side", () => {
  expect(axisFor([84.9, 90], 85).low).toBe(70);
  expect(axisFor([null, null], 85)).toEqual({ low: 70, high: 100, passMark: 85 });
});

test("a bar is the gap to the pass mark", () => {
  const axis = { low: 70, high: 100, passMark: 85 };
  expect(barOn(axis, 85)).toEqual({ left: 50, width: 0 });
  expect(barOn(axis, 100)).toEqual({ left: 50, width: 50 });
  expect(barOn(axis, 79)).toEqual({ left: 30, width: 20 });
});

test("no bar leaves the axis, whatever the score and the mark", () => {
  const points = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), points, (scores, mark) => {
      const axis = axisFor(scores, mark);
      for (const score of scores) {
        const { left, width } = barOn(axis, score);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(100 + 1e-9);
      }
      expect(positionOn(axis, mark)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});
