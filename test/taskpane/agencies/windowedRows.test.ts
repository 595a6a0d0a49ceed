import fc from "fast-check";
import { rowAfterKey } from "../../../src/taskpane/agencies/rowAfterKey";
import { scrollTopFor, windowOf } from "../../../src/taskpane/agencies/useWindowedRows";

test("only the rows in sight and a few around them are rendered", () => {
  expect(windowOf(0, 364, 56, 8303)).toEqual({ first: 0, end: 13 });
  expect(windowOf(56 * 1000, 364, 56, 8303)).toEqual({ first: 994, end: 1013 });
  expect(windowOf(56 * 8303 - 364, 364, 56, 8303)).toEqual({ first: 8290, end: 8303 });
});

test("the window holds every row in sight, and never more than a screenful and its surroundings", () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.integer({ min: 20, max: 80 }),
      fc.integer({ min: 0, max: 900 }),
      fc.nat(800_000),
      (rowCount, rowHeight, viewHeight, scrollTop) => {
        const { first, end } = windowOf(scrollTop, viewHeight, rowHeight, rowCount);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(viewHeight / rowHeight) + 13);
        for (let y = scrollTop; y < scrollTop + viewHeight; y += rowHeight) {
          const row = Math.floor(y / rowHeight);
          if (row < rowCount) expect(first <= row && row < end).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a row is brought into sight with the least scrolling", () => {
  expect(scrollTopFor(0, 500, 364, 56)).toBe(0);
  expect(scrollTopFor(8, 300, 364, 56)).toBe(300);
  expect(scrollTopFor(20, 300, 364, 56)).toBe(21 * 56 - 364);
});

test("keys move through the list and stop at its ends", () => {
  expect(rowAfterKey("ArrowDown", 0, 10)).toBe(1);
  expect(rowAfterKey("ArrowDown", 9, 10)).toBe(9);
  expect(rowAfterKey("ArrowUp", 0, 10)).toBe(0);
  expect(rowAfterKey("End", 0, 8303)).toBe(8302);
  expect(rowAfterKey("Home", 500, 8303)).toBe(0);
  expect(rowAfterKey("PageDown", 0, 8303)).toBe(6);
  expect(rowAfterKey("a", 0, 10)).toBeNull();
});
