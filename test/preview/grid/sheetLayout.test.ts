import { countLines } from "../../../src/preview/grid/textMeasure";
import { columnPixels } from "../../../src/preview/grid/units";
import { parseA1 } from "../../../src/simulator/model/address";
import type { Rect } from "../../../src/simulator/model/types";
import { ensureColumn, ensureRow } from "../../../src/simulator/model/workbook";
import { plainMeasure, testSheet } from "./sheet";

test.each([
  [null, 64], // Excel's standard column
  [9.140625, 64],
  [10.7109375, 75], // 10 characters
  [0, 0],
])("a column of width %p has %i pixels", (width, pixels) => {
  expect(columnPixels(width)).toBe(pixels);
});

test("rows and columns have the sheet's own sizes, hidden ones none", () => {
  const { sheet, layOut } = testSheet();
  ensureColumn(sheet, 1).width = 20;
  ensureColumn(sheet, 2).hidden = true;
  Object.assign(ensureRow(sheet, 3), { height: 30, customHeight: true });
  ensureRow(sheet, 4).hidden = true;
  const { rows, columns } = layOut();
  expect([columns.size(0), columns.size(1), columns.size(2)]).toEqual([64, 140, 0]);
  expect([rows.size(0), rows.size(3), rows.size(4)]).toEqual([20, 40, 0]);
});

test("a row is as high as its wrapped text, unless its height was set or the cell is merged", () => {
  const { sheet, put, layOut } = testSheet();
  const wrap = { alignment: { wrapText: true } };
  put("A1", "aaaa bbbb cccc dddd", wrap);
  put("A2", "aaaa bbbb cccc dddd", wrap);
  put("A3", "aaaa bbbb cccc dddd", wrap);
  put("A4", "aaaa bbbb cccc dddd");
  Object.assign(ensureRow(sheet, 1), { height: 15, customHeight: true });
  sheet.merges.push(parseA1("A3:A4") as Rect);
  const { rows } = layOut();
  expect([0, 1, 2, 3].map((row) => rows.size(row))).toEqual([80, 20, 20, 20]);
});

test("an upright text makes its row as high as it is long", () => {
  const { put, layOut } = testSheet();
  put("A1", "ตัวชี้วัดที่ 1", { alignment: { textRotation: 90 } });
  expect(layOut().rows.size(0)).toBe("ตัวชี้วัดที่ 1".length * 7 + 6);
});

test("the layout goes on past the used part", () => {
  const { put, layOut } = testSheet();
  put("A500", 1);
  expect(layOut().rows.count).toBeGreaterThan(520);
});

describe("lines", () => {
  test.each([
    ["one two three", 42, 3],
    ["one two three", 56, 2],
    ["a\nb\n\nc", 700, 4],
    ["", 50, 1],
    ["aaaaaaaaaa", 35, 2],
  ])("%j in %i pixels takes %i", (text, width, lines) => {
    expect(countLines(text, "", width, plainMeasure)).toBe(lines);
  });

  test("Thai breaks between words, not inside them", () => {
    // การ|ปฏิบัติ|หน้าที่: 17 letters of 7 pixels; two words fit into 80 pixels, three do not.
    expect(countLines("การปฏิบัติหน้าที่", "", 80, plainMeasure)).toBe(2);
  });
});
