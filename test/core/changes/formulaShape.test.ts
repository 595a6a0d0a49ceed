import { formulaShape, isCommon } from "../../../src/core/changes/formulaShape";

test.each([
  [
    '=COUNTIFS(ทะเบียน!$B$2:$B$9,"ก",ทะเบียน!C2:C9,"A1 ")',
    "=countifs( 'ทะเบียน'!B3:B10,\"ก\",'ทะเบียน'!C3:C10,\"A1 \")",
  ],
  ['=COUNTIF(ITA_Reports[สถานะ],"x")', '=countif(ITA_Reports2[[#Data],[สถานะ ]],"x")'],
  ["=_xlfn.IFNA(@A1,0)", "=IFNA($AB$12,0)"],
  ["=SUM(A:B)", "=SUM($C:$D)"],
  ["=A1+1", "=#REF!+1"],
])("%s is %s, with its cells elsewhere", (one, other) => {
  expect(formulaShape(one)).toBe(formulaShape(other));
});

test.each([
  ['=COUNTIF(A1:A9,"ก")', '=COUNTIF(A1:A9,"ข")'],
  ["=LOG10(A1)", "=LOG11(A1)"],
  ["=ITA_2563+A1", "=ITA_2564+A1"],
  ["=A1*2", "=A1*3"],
  ["=A1-B1", "=A1-B1-C1"],
])("%s is another formula than %s", (one, other) => {
  expect(formulaShape(one)).not.toBe(formulaShape(other));
});

test("a formula that only reckons with a cell or two may be anybody's", () => {
  const common = (formula: string) => isCommon(formulaShape(formula));
  expect(["=A1", "=A1*2", "=A1-Sheet1!B1"].map(common)).toEqual([true, true, true]);
  expect(["=SUM(A1)", "=A1-B1-C1", "=0"].map(common)).toEqual([false, false, false]);
});
