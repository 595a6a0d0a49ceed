import fc from "fast-check";
import { isIdentityNumber, personalKinds } from "../../../src/core/sharing/personal";
import { externalFile } from "../../../src/core/sharing/checkCells";

test.each([
  ["โทร 0-5311-2708", ["phone"]],
  ["053 112 708 ต่อ 12", ["phone"]],
  ["๐๘๑-๒๓๔-๕๖๗๘", ["phone"]],
  ["+66 81 234 5678", ["phone"]],
  ["+66 (0)81-234-5678", ["phone"]],
  ["02-123-4567", ["phone"]],
  ["chiangmai.hrm@gmail.com", ["email"]],
  ["โทร. 0812345678 หรือ a@b.go.th", ["phone", "email"]],
  ["1-1017-00230-70-8", ["identity"]],
  ["เลข 1101700230708 ครับ", ["identity"]],
  [1101700230708, ["identity"]],
])("%p holds %p", (value, kinds) => expect(personalKinds(value)).toEqual(kinds));

test.each([
  "ชม 0017.5/ว 39527",
  "หนังสือ ที่ ชม 0017.5/ว 9473 ลงวันที่ 24 มีนาคม 2564",
  "1-1017-00230-70-9",
  "85.00",
  "0.8164965809277",
  "05/06/2564",
  "01-02-2564",
  "1/2564 @ ห้องประชุม",
  "123456789012345678",
  "https://www.chiangmai.go.th/managing/public/D2/2D10Nov2020141437.pdf",
  2101700230707.5,
  44320,
  true,
])("%p holds nothing of a person", (value) => expect(personalKinds(value)).toEqual([]));

test("of all last digits just one is right, and any digit that changes is noticed", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), digits, (first, rest) => {
      const body = `${first}${rest.join("")}`;
      const right = Array.from({ length: 10 }, (_, last) => `${body}${last}`).filter(isIdentityNumber);
      expect(right).toHaveLength(1);
      expect(personalKinds(`เลขที่ ${right[0]}`)).toContain("identity");
    }),
    { numRuns: 200 },
  );
});

test("any text is looked at in bounded time and never throws", () => {
  const parts = fc.array(fc.constantFrom("0", "1", "9", "-", " ", "@", ".", "a", "+66", "(0)", "๑", "/"), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(parts, (letters) => {
      expect(Array.isArray(personalKinds(letters.join("")))).toBe(true);
    }),
    { numRuns: 200 },
  );
  const started = process.cpuUsage().user;
  personalKinds("0-".repeat(20_000));
  personalKinds("a.".repeat(20_000) + "@");
  expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
});

test.each([
  ["='[งบ 64.xlsx]Sheet1'!A1", "งบ 64.xlsx"],
  ["='C:\\งาน\\[งบ.xlsm]แผ่น 1'!$B$2", "งบ.xlsm"],
  ["=[1]Sheet1!A1*2", "1"],
  ["='https://x.sharepoint.com/a/งบ.xlsx'!ชื่อ", "งบ.xlsx"],
  ["=SUM([งบ.xlsx]ผล!A:A)", "งบ.xlsx"],
  ["=SUM(ITA_Reports[สถานะ])", null],
  ['="[ดู งบ.xlsx] "&A1', null],
  ["=A1+1", null],
])("%s looks into %p", (formula, file) => expect(externalFile(formula)).toBe(file));
