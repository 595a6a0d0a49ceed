import { Axis } from "../../../src/preview/grid/axis";

const axis = new Axis([20, 0, 30, 40]);

test("items lie end to end, hidden ones take no room", () => {
  expect([0, 1, 2, 3, 4].map((index) => axis.start(index))).toEqual([0, 20, 20, 50, 90]);
  expect(axis.length).toBe(90);
  expect(axis.span(1, 3)).toBe(70);
  expect(axis.size(7)).toBe(0);
});

test.each([
  [-5, 0],
  [0, 0],
  [19, 0],
  [20, 2],
  [49, 2],
  [50, 3],
  [500, 3],
])("at pixel %i is item %i", (pixel, index) => {
  expect(axis.indexAt(pixel)).toBe(index);
});

test("walking skips hidden items and stops at the ends", () => {
  expect(axis.nextShown(0, 1)).toBe(2);
  expect(axis.nextShown(2, -1)).toBe(0);
  expect(axis.nextShown(3, 1)).toBe(3);
  expect(axis.nextShown(0, -1)).toBe(0);
});
