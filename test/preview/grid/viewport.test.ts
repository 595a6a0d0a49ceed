import { Axis } from "../../../src/preview/grid/axis";
import type { SheetLayout } from "../../../src/preview/grid/sheetLayout";
import { cellAtPoint, panesOf, pointOfCell, scrollToShow } from "../../../src/preview/grid/viewport";

function layout(frozenRows: number, frozenColumns: number): SheetLayout {
  return {
    rows: new Axis(new Array<number>(100).fill(20)),
    columns: new Axis(new Array<number>(50).fill(60)),
    frozenRows,
    frozenColumns,
  };
}
const view = { width: 300, height: 200, scrollLeft: 30, scrollTop: 100 };

test("without frozen panes one part shows what is scrolled to", () => {
  expect(panesOf(layout(0, 0), view)).toEqual([
    {
      name: "main",
      x: 0,
      y: 0,
      width: 300,
      height: 200,
      sheetX: 30,
      sheetY: 100,
      window: { fromRow: 5, toRow: 16, fromColumn: 0, toColumn: 6 },
    },
  ]);
});

test("frozen rows and columns stay while the rest scrolls under them", () => {
  const panes = panesOf(layout(2, 1), view);
  expect(panes.map(({ name }) => name)).toEqual(["main", "left", "top", "corner"]);
  const [main, left, top, corner] = panes;
  expect(main).toMatchObject({
    x: 60,
    y: 40,
    sheetX: 90,
    sheetY: 140,
    window: { fromRow: 7, fromColumn: 1 },
  });
  expect(left).toMatchObject({ x: 0, y: 40, sheetX: 0, window: { fromRow: 7, fromColumn: 0, toColumn: 1 } });
  expect(top).toMatchObject({ x: 60, y: 0, sheetY: 0, window: { fromRow: 0, toRow: 2 } });
  expect(corner).toMatchObject({ width: 60, height: 40, window: { toRow: 2, toColumn: 1 } });
});

test("frozen panes larger than the window leave no room for others", () => {
  expect(panesOf(layout(50, 0), view).map(({ name }) => name)).toEqual(["top"]);
});

test("a point is a cell and a cell is a point, frozen or scrolled", () => {
  const frozen = layout(2, 1);
  expect(cellAtPoint(frozen, view, 10, 10)).toEqual({ row: 0, column: 0 });
  expect(cellAtPoint(frozen, view, 70, 50)).toEqual({ row: 7, column: 1 });
  expect(pointOfCell(frozen, view, { row: 7, column: 2 })).toEqual({ x: 90, y: 40 });
  expect(pointOfCell(frozen, view, { row: 1, column: 0 })).toEqual({ x: 0, y: 20 });
});

test.each([
  ["above", { row: 3, column: 0 }, { scrollLeft: 0, scrollTop: 60 }],
  ["below", { row: 30, column: 1 }, { scrollLeft: 30, scrollTop: 420 }],
  ["to the right", { row: 6, column: 9 }, { scrollLeft: 300, scrollTop: 100 }],
  ["in view", { row: 6, column: 2 }, { scrollLeft: 30, scrollTop: 100 }],
])("scrolls just enough to a cell %s", (_where, at, scroll) => {
  expect(scrollToShow(layout(0, 0), view, at)).toEqual(scroll);
});
