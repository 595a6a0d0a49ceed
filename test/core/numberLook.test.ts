import { numberLook } from "../../src/core/numberLook";

test.each([
  ["", undefined],
  ["General", undefined],
  ["@", undefined],
  ["0.00", undefined],
  ['0 "day"', undefined],
  ["[Red]0.00", undefined],
  ["h:mm:ss", undefined],
  ["m/d/yyyy", "date"],
  ["mmm-yy", "date"],
  ["[$-107041E]d mmm yy;@", "date"],
  ["[$-D00041E]d mmmm bbbb", "date"],
  ["d/m/yyyy h:mm", "date"],
  ["0%", "percent"],
  ["0.00%;[Red]-0.00%", "percent"],
])("the number format %p shows %p", (code, look) => {
  expect(numberLook(code)).toBe(look);
});
