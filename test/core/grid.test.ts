import fc from "fast-check";
import {
  MAX_COLUMNS,
  boundingRect,
  columnIndex,
  columnLetters,
  contains,
  intersects,
  parseA1,
  parseAddress,
  toA1,
  toAbsoluteA1,
  toAddress,
} from "../../src/core/grid";

describe("columns", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [MAX_COLUMNS - 1, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });

  test("a column beyond Excel's last is no column", () => {
    expect(columnIndex("XFE")).toBeNull();
    expect(columnIndex("1")).toBeNull();
  });
});

describe("addresses", () => {
  test("a single cell has no colon", () => {
    expect(toA1({ row: 4, column: 2, rowCount: 1, columnCount: 1 })).toBe("C5");
    expect(toA1({ row: 4, column: 2, rowCount: 10, columnCount: 1 })).toBe("C5:C14");
  });

  test("an absolute address locks both ends", () => {
    expect(toAbsoluteA1({ row: 4, column: 26, rowCount: 2, columnCount: 2 })).toBe("$AA$5:$AB$6");
  });

  test.each(["", "A0", "A1048577", "XFE1", "A1:B2:C3", "A:A", "1:3", "Sheet!A1", "A1 B2"])(
    "%p is no cell address",
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );

  test("corners may come in any order", () => {
    expect(parseA1("C14:A5")).toEqual({ row: 4, column: 0, rowCount: 10, columnCount: 3 });
  });

  test("a sheet name with an apostrophe is doubled and comes back", () => {
    const range = { sheet: "It's ผล", row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(toAddress(range)).toBe("'It''s ผล'!A1");
    expect(parseAddress(toAddress(range))).toEqual(range);
  });

  test("every rectangle on every sheet reads back from its address", () => {
    const rect = fc.record({
      row: fc.integer({ min: 0, max: 1_000_000 }),
      column: fc.integer({ min: 0, max: 16_000 }),
      rowCount: fc.integer({ min: 1, max: 1000 }),
      columnCount: fc.integer({ min: 1, max: 300 }),
      sheet: fc.string({ minLength: 1, maxLength: 31 }).filter((name) => name.trim() === name && name !== ""),
    });
    fc.assert(fc.property(rect, (range) => expect(parseAddress(toAddress(range))).toEqual(range)));
  });
});

describe("rectangles", () => {
  const outer = { row: 1, column: 1, rowCount: 3, columnCount: 3 };

  test("contain what lies wholly inside", () => {
    expect(contains(outer, { row: 3, column: 3, rowCount: 1, columnCount: 1 })).toBe(true);
    expect(contains(outer, { row: 3, column: 3, rowCount: 2, columnCount: 1 })).toBe(false);
  });

  test("touch only where they share a cell", () => {
    expect(intersects(outer, { row: 3, column: 3, rowCount: 9, columnCount: 9 })).toBe(true);
    expect(intersects(outer, { row: 4, column: 1, rowCount: 1, columnCount: 1 })).toBe(false);
  });

  test("have a smallest one around both", () => {
    const other = { row: 0, column: 6, rowCount: 2, columnCount: 1 };
    const around = { row: 0, column: 1, rowCount: 4, columnCount: 6 };
    expect(boundingRect(outer, other)).toEqual(around);
    expect(boundingRect(other, outer)).toEqual(around);
    expect(boundingRect(outer, { row: 2, column: 2, rowCount: 1, columnCount: 1 })).toEqual(outer);
  });
});
