import { Axis } from "../../../src/preview/grid/axis";
import {
  move,
  selectCell,
  selectedRect,
  type Direction,
  type Ground,
} from "../../../src/preview/grid/selection";
import { parseA1, rectToA1 } from "../../../src/simulator/model/address";
import type { Rect } from "../../../src/simulator/model/types";

const merge = parseA1("D6:D10") as Rect;

function groundWith(filled: string[], merges: Rect[] = []): Ground {
  const cells = new Set(filled.map((address) => rectToA1(parseA1(address) as Rect)));
  return {
    rows: new Axis(new Array<number>(50).fill(20)),
    columns: new Axis(new Array<number>(20).fill(60)),
    merges,
    isFilled: (row, column) => cells.has(rectToA1({ row, column, rowCount: 1, columnCount: 1 })),
  };
}

function at(address: string) {
  const rect = parseA1(address) as Rect;
  return selectCell(rect.row, rect.column);
}

function walk(from: string, direction: Direction, ground: Ground, jump = false, extend = false): string {
  return rectToA1(selectedRect(move(at(from), direction, { extend, jump }, ground), ground.merges));
}

test("an arrow goes to the next cell", () => {
  const ground = groundWith([]);
  expect(walk("B2", "down", ground)).toBe("B3");
  expect(walk("B2", "left", ground)).toBe("A2");
  expect(walk("A1", "up", ground)).toBe("A1");
});

test("a merged area is one stop, whole", () => {
  const ground = groundWith([], [merge]);
  expect(walk("D5", "down", ground)).toBe("D6:D10");
  expect(walk("D6", "down", ground)).toBe("D11");
  expect(walk("C8", "right", ground)).toBe("D6:D10");
  expect(walk("C8", "right", ground, false, true)).toBe("C6:D10");
});

test("control jumps to the edge of the filled block, over gaps to the next one, else to the end", () => {
  const ground = groundWith(["B2", "B3", "B4", "B9"]);
  expect(walk("B2", "down", ground, true)).toBe("B4");
  expect(walk("B4", "down", ground, true)).toBe("B9");
  expect(walk("B9", "down", ground, true)).toBe("B50");
  expect(walk("B9", "up", ground, true)).toBe("B4");
});

test("hidden rows are passed over", () => {
  const ground = { ...groundWith([]), rows: new Axis([20, 0, 0, 20]) };
  expect(walk("A1", "down", ground)).toBe("A4");
});
