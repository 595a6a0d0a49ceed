import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  intersection,
  parseA1,
  quoteSheetName,
  rectContains,
  rectToA1,
  rectToAbsoluteA1,
  subtractRect,
} from "../../../src/simulator/model/address";

describe("addresses", () => {
  it("are read and written", () => {
    expect(parseA1("B7")).toEqual({ row: 6, column: 1, rowCount: 1, columnCount: 1 });
    expect(parseA1("$C$5:A2")).toEqual({ row: 1, column: 0, rowCount: 4, columnCount: 3 });
    expect(parseA1("A:C")).toEqual({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 3 });
    expect(parseA1("$3:5")).toEqual({ row: 2, column: 0, rowCount: 3, columnCount: 16_384 });
    for (const bad of ["", "A", "5", "A0", "XFE1", "A1048577", "A1:B2:C3", "A:3", "1A", "A1:B"]) {
      expect(parseA1(bad)).toBeNull();
    }
  });

  it("come back as they were", () => {
    for (const text of ["A1", "XFD1048576", "B2:D9", "A:C", "3:5", "A1:XFD1048576"]) {
      expect(rectToA1(parseA1(text)!)).toBe(text);
    }
    expect(rectToAbsoluteA1(parseA1("B2:D9")!)).toBe("$B$2:$D$9");
    expect(rectToAbsoluteA1(parseA1("3:5")!)).toBe("$3:$5");
  });

  it("have column letters up to XFD", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(fc.property(fc.nat(16_383), (column) => columnIndex(columnLetters(column)) === column));
  });

  it("quote every sheet name that is not plain", () => {
    expect(quoteSheetName("Data_1")).toBe("Data_1");
    expect(quoteSheetName("ผล ITA")).toBe("'ผล ITA'");
    expect(quoteSheetName("It's")).toBe("'It''s'");
    for (const name of ["A1", "R1C1", "RC", "R", "2563", "AB"])
      expect(quoteSheetName(name)).toBe(`'${name}'`);
  });

  it("can be cut out of one another", () => {
    const rect = fc.record({
      row: fc.nat(6),
      column: fc.nat(6),
      rowCount: fc.integer({ min: 1, max: 6 }),
      columnCount: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        const parts = subtractRect(a, b);
        for (let row = 0; row < 13; row++) {
          for (let column = 0; column < 13; column++) {
            const holders = parts.filter((part) => rectContains(part, row, column)).length;
            expect(holders).toBe(rectContains(a, row, column) && !rectContains(b, row, column) ? 1 : 0);
          }
        }
        expect(intersection(a, b)).toEqual(intersection(b, a));
      }),
    );
  });
});
