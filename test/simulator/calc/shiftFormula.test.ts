import * as fc from "fast-check";
import { MAX_COLUMNS, MAX_ROWS, cellToA1 } from "../../../src/simulator/model/address";
import type { Shift } from "../../../src/simulator/model/services";
import { renameSheetInFormula, shiftFormula, translateFormula } from "../../../src/simulator/calc";

const SHEET = "ผล ITA 63";

function rows(kind: Shift["kind"], at: number, count: number, sheetName = SHEET): Shift {
  return {
    sheetName,
    kind,
    axis: "rows",
    rect: { row: at - 1, column: 0, rowCount: count, columnCount: MAX_COLUMNS },
  };
}

function columns(kind: Shift["kind"], at: number, count: number): Shift {
  return {
    sheetName: SHEET,
    kind,
    axis: "columns",
    rect: { row: 0, column: at - 1, rowCount: MAX_ROWS, columnCount: count },
  };
}

describe("rows and columns inserted", () => {
  it.each([
    ["=A5", "=A7"],
    ["=A4", "=A4"],
    ["=$A$5+A1", "=$A$7+A1"],
    ["=SUM(A1:A5)", "=SUM(A1:A7)"],
    ["=SUM(A5:A9)", "=SUM(A7:A11)"],
    ["=SUM(A1:A4)", "=SUM(A1:A4)"],
    ["=SUM( a5 , $b5:B$6 )", "=SUM( A7 , $B7:B$8 )"],
    ["='ผล ITA 63'!A5&'อื่น'!A5", "='ผล ITA 63'!A7&'อื่น'!A5"],
    ["=SUM(A:A)+SUM(5:6)", "=SUM(A:A)+SUM(7:8)"],
    ['="A5"&A5&T1[A5]', '="A5"&A7&T1[A5]'],
    ["=LOG10(A5)", "=LOG10(A7)"],
    ["=A1048576", "=#REF!"],
    ["=SUM(A5:A1048575)", "=SUM(A7:A1048576)"],
    ["=SUM(A5", "=SUM(A7"],
    ["=[1]แผ่น!A5", "=[1]แผ่น!A5"],
    ["A5*2", "A7*2"],
    ["=A9:A5", "=A11:A7"],
  ])("%s becomes %s", (formula, expected) => {
    expect(shiftFormula(formula, SHEET, rows("insert", 5, 2))).toBe(expected);
  });

  it("columns move letters", () => {
    expect(shiftFormula("=SUM(B1:D1)+C:C+$XFD1+3:3", SHEET, columns("insert", 3, 1))).toBe(
      "=SUM(B1:E1)+D:D+#REF!+3:3",
    );
  });

  it("only the sheet itself, whatever the case of its name", () => {
    expect(shiftFormula("=A5+Sheet1!A5+SHEET1!A5", "อื่น", rows("insert", 5, 1, "sheet1"))).toBe(
      "=A5+Sheet1!A6+SHEET1!A6",
    );
  });

  it("cells inside a part of the columns move references that lie in them", () => {
    const shift: Shift = {
      sheetName: SHEET,
      kind: "insert",
      axis: "rows",
      rect: { row: 1, column: 0, rowCount: 1, columnCount: 2 },
    };
    expect(shiftFormula("=A5+C5+SUM(A1:B9)+SUM(B5:C5)", SHEET, shift)).toBe("=A6+C5+SUM(A1:B10)+SUM(B5:C5)");
  });
});

describe("rows and columns deleted", () => {
  it.each([
    ["=A5", "=#REF!"],
    ["=A7", "=A5"],
    ["=A4", "=A4"],
    ["=SUM(A1:A9)", "=SUM(A1:A7)"],
    ["=SUM(A5:A6)", "=SUM(#REF!)"],
    ["=SUM(A5:A9)", "=SUM(A5:A7)"],
    ["=SUM(A1:A5)", "=SUM(A1:A4)"],
    ["=SUM(A6:A9)", "=SUM(A5:A7)"],
    ["='ผล ITA 63'!$A$5", "='ผล ITA 63'!#REF!"],
    ["=SUM(5:5,7:9)", "=SUM(#REF!,5:7)"],
    ["=#REF!A5+#REF!", "=#REF!A5+#REF!"],
  ])("%s becomes %s", (formula, expected) => {
    expect(shiftFormula(formula, SHEET, rows("delete", 5, 2))).toBe(expected);
  });
});

describe("cells copied", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", 2, 3, "=D3+$A3+D$1+$A$1"],
    ["=SUM(A1:B2,A:A,$1:1)", 1, 1, "=SUM(B2:C3,B:B,$1:2)"],
    ["=A1", -1, 0, "=#REF!"],
    ["='ผล'!A1&\"A1\"", 1, 0, "='ผล'!A2&\"A1\""],
    ["=XFD1", 0, 1, "=#REF!"],
    ["=a1", 0, 0, "=a1"],
  ])("%s by %i rows and %i columns is %s", (formula, down, right, expected) => {
    expect(translateFormula(formula, down, right)).toBe(expected);
  });
});

describe("sheets renamed and deleted", () => {
  it.each([
    ["=Sheet1!A1+'Sheet1'!B2", "Sheet1", "ผล 63", "='ผล 63'!A1+'ผล 63'!B2"],
    ["='ผล ITA'!A1", "ผล ita", "Data", "=Data!A1"],
    ["=SUM(Sheet1:Sheet3!A1)", "Sheet3", "ท้าย", "=SUM('Sheet1:ท้าย'!A1)"],
    ['="Sheet1!A1"&Sheet10!A1', "Sheet1", "X", '="Sheet1!A1"&Sheet10!A1'],
    ["=[1]Sheet1!A1", "Sheet1", "X", "=[1]Sheet1!A1"],
    ["=Sheet1!เกณฑ์", "Sheet1", "It's", "='It''s'!เกณฑ์"],
  ])("%s: %s renamed to %s is %s", (formula, from, to, expected) => {
    expect(renameSheetInFormula(formula, from, to)).toBe(expected);
  });

  it.each([
    ["=Sheet1!A1+A1", "=#REF!A1+A1"],
    ["=SUM('Sheet1'!A1:B2)", "=SUM(#REF!A1:B2)"],
    ["=Sheet1!เกณฑ์*2", "=#REF!*2"],
    ["=Sheet2!A1", "=Sheet2!A1"],
  ])("%s with Sheet1 deleted is %s", (formula, expected) => {
    expect(renameSheetInFormula(formula, "Sheet1", null)).toBe(expected);
  });
});

const corner = fc
  .tuple(fc.nat(50), fc.nat(30), fc.boolean(), fc.boolean())
  .map(([row, column, fixedRow, fixedColumn]) =>
    cellToA1(row, column).replace(/([A-Z]+)(\d+)/, `${fixedColumn ? "$$" : ""}$1${fixedRow ? "$$" : ""}$2`),
  );
const reference = fc.oneof(
  corner,
  fc.tuple(corner, corner).map((pair) => pair.join(":")),
);
const formula = fc
  .array(
    fc.oneof(
      reference,
      fc.constantFrom("1.50", '"A1 ""x"', "T1[ก]", "'ผล ITA 63'!B2", "อื่น!C3", "SUM(A:A)", "เกณฑ์"),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `=${parts.join(" + ")}`);

it("inserting and deleting the same rows or columns changes nothing", () => {
  fc.assert(
    fc.property(
      formula,
      fc.nat(60),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (text, at, count, byRow) => {
        const make = byRow ? rows : columns;
        const inserted = shiftFormula(text, SHEET, make("insert", at + 1, count));
        expect(shiftFormula(inserted, SHEET, make("delete", at + 1, count))).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

it("copying there and back changes nothing", () => {
  fc.assert(
    fc.property(formula, fc.nat(100), fc.nat(100), (text, down, right) => {
      expect(translateFormula(translateFormula(text, down, right), -down, -right)).toBe(text);
    }),
    { numRuns: 200 },
  );
});

it("text that is no formula stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(translateFormula(`"${text.replace(/"/g, '""')}"`, 5, 5)).toBe(`"${text.replace(/"/g, '""')}"`);
    }),
    { numRuns: 100 },
  );
});
