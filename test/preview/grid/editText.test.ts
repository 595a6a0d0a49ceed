import { editText, isDateFormat } from "../../../src/preview/grid/cellText";
import type { StylePatch } from "../../../src/simulator/model/styles";
import type { Cell, Scalar } from "../../../src/simulator/model/types";
import { testSheet } from "./sheet";

function edited(value: Scalar, style: StylePatch = {}): string {
  const { sheet, put } = testSheet();
  put("A1", value, style);
  return editText(sheet.cells.get(0, 0), (shown, format) => ({ text: `<${String(shown)} as ${format}>` }));
}

test.each<[Scalar, StylePatch, string]>([
  ["ผ่าน", {}, "ผ่าน"],
  ["1-10", { quotePrefix: true }, "'1-10"],
  [83.95, { numberFormat: "0.0" }, "83.95"],
  [0.07, { numberFormat: "0%" }, "7%"],
  [true, {}, "TRUE"],
  [{ error: "#DIV/0!" }, {}, "#DIV/0!"],
  [44270, { numberFormat: "[$-107041E]d mmmm yyyy;@" }, "<44270 as d/m/yyyy>"],
  [44270.5, { numberFormat: "d/m/yy h:mm" }, "<44270.5 as d/m/yyyy h:mm:ss>"],
])("%p is edited as one would type it", (value, style, text) => {
  expect(edited(value, style)).toBe(text);
});

const noFormat = () => ({ text: "" });

test("a formula is edited, not its value; an empty cell is empty", () => {
  const { sheet, put } = testSheet();
  put("A1", 3);
  (sheet.cells.get(0, 0) as Cell).formula = "=1+2";
  expect(editText(sheet.cells.get(0, 0), noFormat)).toBe("=1+2");
  expect(editText(undefined, noFormat)).toBe("");
});

test.each([
  ["0.00", false],
  ["General", false],
  ['"ด"0', false],
  ["[Red]0", false],
  ["d mmm yy", true],
  ["[$-41E]d/m/yyyy", true],
  ["mmmm", true],
])("%s is a date: %p", (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});
