import fc from "fast-check";
import { formulaFromFile, formulaToFile } from "../../../src/simulator/xlsx/formula/fileForm";
import { joinPieces, scanFormula } from "../../../src/simulator/xlsx/formula/scan";
import { compileSharedFormula } from "../../../src/simulator/xlsx/formula/shared";

describe("formulas as files keep them", () => {
  const dynamic = { table: null, isDynamicArray: true };

  it.each([
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SORT(FILTER(A1:A3,B1#>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,_xlfn.ANCHORARRAY(B1)>1))"],
    ["SUM('ผล ITA'!B1#)", "SUM(_xlfn.ANCHORARRAY('ผล ITA'!B1))"],
    ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["LET(a,LAMBDA(b,b+1),a(2))", "_xlfn.LET(_xlpm.a,_xlfn.LAMBDA(_xlpm.b,_xlpm.b+1),_xlpm.a(2))"],
    ["@A1:A3+@INDEX(B:B,2)", "_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(INDEX(B:B,2))"],
    ['IFS(A1>1,"XLOOKUP(",TRUE,"#")', '_xlfn.IFS(A1>1,"XLOOKUP(",TRUE,"#")'],
    ["NETWORKDAYS.INTL(A1,B1)+SUM(C1)", "NETWORKDAYS.INTL(A1,B1)+SUM(C1)"],
  ])("%s ↔ %s", (shown, kept) => {
    expect(formulaToFile(`=${shown}`, dynamic)).toBe(kept);
    expect(formulaFromFile(kept)).toBe(`=${shown}`);
  });

  it("keep prefixes of functions that are not known", () => {
    expect(formulaFromFile("_xlfn.NEWEST(A1)")).toBe("=_xlfn.NEWEST(A1)");
    expect(formulaToFile("=_xlfn.NEWEST(A1)")).toBe("_xlfn.NEWEST(A1)");
  });

  it("write the short forms of structured references in full", () => {
    const context = { table: "Scores", isDynamicArray: false };
    expect(formulaToFile("=[@คะแนน]*2", context)).toBe("Scores[[#This Row],[คะแนน]]*2");
    expect(formulaToFile("=[@[a b]]+[@[x]:[y]]", context)).toBe(
      "Scores[[#This Row],[a b]]+Scores[[#This Row],[x]:[y]]",
    );
    expect(formulaToFile("=SUM([คะแนน])+Other[@x]", context)).toBe(
      "SUM(Scores[คะแนน])+Other[[#This Row],[x]]",
    );
    expect(formulaToFile("=[1]Sheet1!A1+Other[[#All],[x]]", context)).toBe("[1]Sheet1!A1+Other[[#All],[x]]");
    expect(formulaToFile("=[@x]", { table: null, isDynamicArray: false })).toBe("[@x]");
  });

  it("leave out the @ where the file's plain form intersects by itself", () => {
    expect(formulaToFile("=@A1:A10*2")).toBe("A1:A10*2");
  });

  it("are cut into pieces without losing a character", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."A1$:!'\"[]#@(),+ ก\n".split("")), maxLength: 40 }),
        (text) => {
          expect(joinPieces(scanFormula(text))).toBe(text);
        },
      ),
    );
  });
});

describe("shared formulas", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", 1, 2, "C2+$B$2+E$3+$D5"],
    ["SUM(D:D,$E:$F,3:3,$4:5)", 1, 2, "SUM(F:F,$E:$F,4:4,$4:6)"],
    ["LOG10(C3)+'A1'!Z9+Sheet1!A1", 1, 1, "LOG10(D4)+'A1'!AA10+Sheet1!B2"],
    ['"A1"&Tbl[A1]&AB&35&1.5E3', 3, 3, '"A1"&Tbl[A1]&AB&35&1.5E3'],
    ["ตัวชี้วัด1+tax2020x", 1, 1, "ตัวชี้วัด1+tax2020x"],
    ["A1:B2", -1, 0, "#REF!:B1"],
    ["XFD1", 0, 1, "#REF!"],
    ["#REF!+A1", 1, 0, "#REF!+A2"],
  ])("%s moved by %i, %i is %s", (formula, rows, columns, moved) => {
    expect(compileSharedFormula(formula)(rows, columns)).toBe(moved);
  });
});
