import { drawCells, type DrawnCell, type SheetScene } from "../../../src/preview/grid/drawCells";
import { cellToA1, parseA1 } from "../../../src/simulator/model/address";
import type { Rect } from "../../../src/simulator/model/types";
import { testSheet } from "./sheet";

const EVERYTHING = { fromRow: 0, toRow: 30, fromColumn: 0, toColumn: 10 };

function drawn(scene: SheetScene, window = EVERYTHING): Map<string, DrawnCell> {
  return new Map(drawCells(scene, window).map((cell) => [cellToA1(cell.row, cell.column), cell]));
}

const thin = { style: "thin", color: { rgb: "#112233" } };

test("only cells with something to show are drawn", () => {
  const { put, scene } = testSheet();
  put("B2", 84.77);
  put("C3", null, { borders: { top: thin } });
  put("D4", null, { fill: { pattern: "solid", foreground: { rgb: "#FFEEEE" }, background: null } });
  put("E5", null, { numberFormat: "0.00" });
  expect([...drawn(scene()).keys()]).toEqual(["B2", "C3", "D4"]);
});

test("numbers keep right, text left, errors and truth in the middle", () => {
  const { put, scene } = testSheet();
  put("A1", 1);
  put("A2", "ก");
  put("A3", true);
  put("A4", { error: "#N/A" });
  put("A5", 1, { alignment: { horizontal: "left" } });
  const cells = drawn(scene());
  const sides = ["A1", "A2", "A3", "A4", "A5"].map((address) => cells.get(address)?.textCss.textAlign);
  expect(sides).toEqual(["right", "left", "center", "center", "left"]);
});

test("a long text runs over empty neighbours and stops at a filled one", () => {
  const { put, scene } = testSheet();
  put("A1", "x".repeat(30)); // 210 pixels and padding in a column of 64
  put("A2", "x".repeat(30));
  put("C2", 1);
  const cells = drawn(scene());
  expect(cells.get("A1")?.textWidth).toBe(4 * 64);
  expect(cells.get("A2")?.textWidth).toBe(2 * 64);
});

test("a text that begins left of the window is still seen in it", () => {
  const { put, scene } = testSheet();
  put("A1", "x".repeat(30));
  expect([...drawn(scene(), { ...EVERYTHING, fromColumn: 2 }).keys()]).toEqual(["A1"]);
});

test("a number that does not fit loses decimals under General, else becomes ####", () => {
  const { put, scene } = testSheet();
  put("A1", 84.77123456789);
  put("A2", 1234567890123, { numberFormat: "0.00" });
  const cells = drawn(scene());
  expect(cells.get("A1")?.text).toBe("84.77123");
  expect(cells.get("A2")?.text).toBe("########");
});

test("a merged area is one cell with the borders of its far edge", () => {
  const { sheet, put, scene } = testSheet();
  put("A1", "title", { borders: { left: thin } });
  put("C2", null, { borders: { right: { style: "medium", color: null } } });
  put("B1", "hidden by the merge");
  sheet.merges.push(parseA1("A1:C2") as Rect);
  const cells = drawn(scene());
  expect([...cells.keys()]).toEqual(["A1"]);
  expect(cells.get("A1")).toMatchObject({ width: 192, height: 40, textWidth: 192 });
  expect(cells.get("A1")?.box).toMatchObject({
    borderLeft: "1px solid #112233",
    borderRight: "2px solid #000000",
  });
});

test("centre across selection reaches over empty cells that are aligned so", () => {
  const { put, scene } = testSheet();
  const across = { alignment: { horizontal: "centerContinuous" } };
  put("A1", "title", across);
  put("B1", null, across);
  put("C1", null);
  expect(drawn(scene()).get("A1")).toMatchObject({ width: 64, textWidth: 128 });
});

test("a conditional format lies over the cell: colours, and the sign in its number format", () => {
  const { put, scene } = testSheet();
  put("B2", 79.12, { numberFormat: "0.00", font: { bold: true } });
  const cells = drawn(
    scene({
      looksIn: () => (row) =>
        row === 1
          ? {
              style: {
                numberFormat: '"▼ "0.00',
                font: { color: { rgb: "#9C0006" } },
                fill: { background: { rgb: "#FFC7CE" } },
              },
            }
          : undefined,
      format: (value, format) => ({ text: `${format}|${String(value)}`, color: null }),
      measure: { width: () => 1, lineHeight: () => 20 },
    }),
  );
  expect(cells.get("B2")).toMatchObject({
    fill: "#FFC7CE",
    text: '"▼ "0.00|79.12',
    textCss: { color: "#9C0006", font: expect.stringContaining("700") as string },
  });
});
