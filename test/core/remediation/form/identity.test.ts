import fc from "fast-check";
import type { FormIdentity } from "../../../../src/core/remediation/form/identity";
import {
  ALPHABET,
  isRequestId,
  readFormId,
  requestIdOf,
  writeFormId,
} from "../../../../src/core/remediation/form/identity";

const IDENTITY: FormIdentity = { requestId: "K7M2QD", fiscalYearBe: 2563, version: 2, agencyNo: 12 };

const identities = fc.record({
  requestId: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
  fiscalYearBe: fc.integer({ min: 2550, max: 2599 }),
  version: fc.integer({ min: 1, max: 9999 }),
  agencyNo: fc.option(fc.integer({ min: 1, max: 99_999 })),
});

test("a code is short, plain ASCII and read back", () => {
  const code = writeFormId(IDENTITY);
  expect(code).toMatch(/^ITA-2563-K7M2QD-2-12-[0-9A-Z]{2}$/);
  expect(readFormId(code)).toEqual(IDENTITY);
  expect(readFormId(writeFormId({ ...IDENTITY, agencyNo: null }))).toEqual({ ...IDENTITY, agencyNo: null });
});

test("a code is found in its printed line, retyped, in Thai digits and with other dashes", () => {
  const code = writeFormId(IDENTITY);
  for (const text of [
    `รหัสแบบรายงาน: ${code}`,
    `  ${code.toLowerCase()} `,
    code.replace(/-/g, " – "),
    code.replace(/-/g, "\u2011"),
    code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
    code.replace(/[A-Z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ]) {
    expect(readFormId(text)).toEqual(IDENTITY);
  }
});

test("what is no code, or a damaged one, is none", () => {
  for (const text of ["", "ITA-2563", "ITA-2563-K7M2QD-2-12-00", "รหัสแบบรายงาน:", "A".repeat(40_000)]) {
    expect(readFormId(text)).toBeNull();
  }
});

test("any code is read back; any one wrong sign, and any two that changed places, are noticed", () => {
  fc.assert(
    fc.property(identities, fc.nat(), fc.nat(), (identity, place, letter) => {
      const code = writeFormId(identity);
      expect(readFormId(code)).toEqual(identity);
      const start = "ITA-".length;
      const at = start + (place % (code.length - start));
      const other = ALPHABET[letter % ALPHABET.length] ?? "0";
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      if (changed !== code) expect(readFormId(changed)).not.toEqual(identity);
      const [a = "", b = ""] = code.slice(at, at + 2);
      const swapped = code.slice(0, at) + b + a + code.slice(at + 2);
      if (swapped !== code && b !== "") expect(readFormId(swapped)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test("a letter O is read as zero, I and L as one", () => {
  const code = writeFormId({ requestId: "0A1B01", fiscalYearBe: 2563, version: 1, agencyNo: null });
  expect(readFormId(code.replace("0A1B01", "OAlBoI"))?.requestId).toBe("0A1B01");
});

test("a request's id comes of what only it has", () => {
  expect(requestIdOf("เทศบาล ก|2021-03-01")).not.toBe(requestIdOf("เทศบาล ข|2021-03-01"));
  expect(isRequestId(requestIdOf("เทศบาล ก|2021-03-01"))).toBe(true);
  expect(isRequestId("k7m2qd")).toBe(false);
});
