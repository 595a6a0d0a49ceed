import * as fc from "fast-check";
import { parse } from "../../../src/simulator/calc/parser/parse";
import { print } from "../../../src/simulator/calc/parser/print";
import { FormulaSyntaxError, tokenize } from "../../../src/simulator/calc/parser/tokenize";

const kindOf = (formula: string): string => parse(formula).kind;

describe("references", () => {
  it.each([
    ["A1", "reference"],
    ["$XFD$1048576", "reference"],
    ["XFE1", "name"],
    ["A1048577", "name"],
    ["A:C", "reference"],
    ["$3:7", "reference"],
    ["'ผล ITA 63'!B2", "reference"],
    ["สรุปผล!B2:C3", "reference"],
    ["Sheet1:Sheet3!A1", "reference"],
    ["[1]Sheet1!A1", "reference"],
    ["'C:\\[Book.xlsx]It''s'!A1", "reference"],
    ["Table1[คอลัมน์]", "structured"],
    ["ตาราง_1[[#Headers],[ร้อยละ]:[รวม]]", "structured"],
    ["[@คะแนน]", "structured"],
    ["Table1", "name"],
    ["เกณฑ์", "name"],
    ["Sheet1!เกณฑ์", "name"],
    ["LOG10", "reference"],
    ["LOG10(1)", "call"],
    ["A1#", "postfix"],
    ["@A1:A9", "unary"],
    ["#REF!A1", "error"],
    ["Sheet1!#REF!", "error"],
  ])("%s is a %s", (formula, kind) => expect(kindOf(formula)).toBe(kind));

  it("reads the sheet's name without quotes and doubled apostrophes", () => {
    expect(parse("'It''s ผล'!A1")).toMatchObject({
      sheets: { book: null, first: "It's ผล", last: "It's ผล" },
    });
  });

  it("reads escaped column names", () => {
    expect(parse("T[[a'[1'] '#]]")).toMatchObject({ table: "T", firstColumn: "a[1] #" });
    expect(parse("T[[#This Row],[ร้อยละ]]")).toMatchObject({ items: ["this row"], firstColumn: "ร้อยละ" });
    expect(parse("T[]")).toMatchObject({ items: [], firstColumn: null });
  });

  it("drops the prefixes of files", () => {
    expect(parse("_xlfn._xlws.FILTER(A1:A2,B1:B2)")).toMatchObject({ kind: "call", name: "FILTER" });
    expect(parse("_xlfn.ANCHORARRAY(A1)")).toMatchObject({ kind: "postfix", operator: "#" });
    expect(parse("_xlfn.SINGLE(A1:A2)")).toMatchObject({ kind: "unary", operator: "@" });
    expect(parse("_xlfn.LET(_xlpm.x,1,_xlpm.x)")).toMatchObject({ args: [{ name: "x" }, {}, { name: "x" }] });
  });
});

describe("what Excel refuses", () => {
  it.each([
    "1+",
    "(1",
    "SUM(1",
    "1)",
    "{1,2;3}",
    "{A1}",
    '"x',
    "1 2",
    "A1 5",
    "*3",
    "=1",
    "T[#Nope]",
    "A1:",
    "1..2",
    "IF(,",
    "'Sheet1",
    "%",
  ])("%s", (formula) => expect(() => parse(formula)).toThrow(FormulaSyntaxError));

  it("nesting without end", () => {
    expect(() => parse("(".repeat(5000) + "1" + ")".repeat(5000))).toThrow(FormulaSyntaxError);
  });
});

it("tokens joined are the formula", () => {
  const formula = ' IF( \'ผล ITA\'!$A$1 >= เกณฑ์ , "ผ่าน ""ดี""" , {1,-2;TRUE,#N/A} )\n+ T1[[#All],[ก ข]] ';
  expect(
    tokenize(formula)
      .map((token) => token.text)
      .join(""),
  ).toBe(formula);
});

/** Random formulas, built from their parts. */
const { formula } = fc.letrec<{ formula: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => String(n).toUpperCase()),
    fc.constantFrom(
      "A1",
      "$B$2:C$9",
      "A:A",
      "1:3",
      "'ผล ITA 63'!D4",
      "เกณฑ์",
      "T1[คะแนน]",
      "T1[[#Totals],[ก]:[ข]]",
      "TRUE",
      "#N/A",
      '"ก""ข"',
      "{1,2;3,-4}",
      "Sheet1:Sheet2!A1",
    ),
  ),
  formula: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc
      .tuple(
        tie("formula"),
        fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<=", ":", " "),
        tie("formula"),
      )
      .map(([left, operator, right]) => `(${left})${operator}(${right})`),
    fc
      .tuple(tie("leaf"), fc.constantFrom("+", "-", "*", "^", "&", ">="), tie("leaf"))
      .map((parts) => parts.join("")),
    fc.tuple(fc.constantFrom("-", "+", "@"), tie("formula")).map(([sign, inner]) => `${sign}(${inner})`),
    tie("formula").map((inner) => `(${inner})%`),
    fc
      .tuple(
        fc.constantFrom("SUM", "IF", "XLOOKUP", "ฟังก์ชัน"),
        fc.array(fc.oneof(tie("formula"), fc.constant("")), { maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join(",")})`),
  ),
}));

it("parsing what was printed gives the same tree", () => {
  fc.assert(
    fc.property(formula, (text) => {
      const tree = parse(text);
      const printed = print(tree);
      expect(parse(printed)).toEqual(tree);
      expect(print(parse(printed))).toBe(printed);
    }),
    { numRuns: 200 },
  );
});

it("any text is parsed or refused, never more", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."A1:$'\"[]{}(),;!#@+-*/^&=<>% กเ้.?\\_TRUE") }),
      (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaSyntaxError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
