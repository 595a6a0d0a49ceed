import { parseAreas } from "../../src/excel/areas";

test.each([
  ["Sheet1!A1:B2", [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]],
  [
    "Sheet1!A1:B2, Sheet1!D4",
    [
      { row: 0, column: 0, rowCount: 2, columnCount: 2 },
      { row: 3, column: 3, rowCount: 1, columnCount: 1 },
    ],
  ],
  [
    "'ผล, ITA''s 63!'!C5,'ผล, ITA''s 63!'!C6:D7",
    [
      { row: 4, column: 2, rowCount: 1, columnCount: 1 },
      { row: 5, column: 2, rowCount: 2, columnCount: 2 },
    ],
  ],
  ["Sheet1!C:E", [{ row: 0, column: 2, rowCount: 1_048_576, columnCount: 3 }]],
  ["Sheet1!$2:$3", [{ row: 1, column: 0, rowCount: 2, columnCount: 16_384 }]],
])("%s", (address, areas) => {
  expect(parseAreas(address)).toEqual(areas);
});

test("what is no address is no area", () => {
  expect(parseAreas("")).toEqual([]);
  expect(parseAreas("Sheet1!#REF!")).toEqual([]);
});
