import * as fc from "fast-check";
import { findPattern, matchesWhole, readPattern } from "../../../src/simulator/calc/evaluate/wildcard";

it.each([
  ["*", "", true],
  ["a*", "apple", true],
  ["A*E", "apple", true],
  ["a?ple", "apple", true],
  ["a?", "a", false],
  ["a~*b", "a*b", true],
  ["a~*b", "axb", false],
  ["~~", "~", true],
  ["*ผ่าน*", "ไม่ผ่านเกณฑ์", true],
  ["a*a", "a", false],
  ["*b*b", "abb", true],
  ["", "x", false],
])("%s and %s: %p", (pattern, text, expected) =>
  expect(matchesWhole(readPattern(pattern), text)).toBe(expected),
);

it("finds the first place a pattern fits", () => {
  expect(findPattern(readPattern("a*c"), "xxabxc", 0)).toBe(2);
  expect(findPattern(readPattern("a?c"), "aaabc", 0)).toBe(2);
  expect(findPattern(readPattern("a*z"), "abc", 0)).toBe(-1);
  expect(findPattern(readPattern("*c"), "abc", 1)).toBe(1);
});

it("agrees with a regular expression", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 12 });
  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, (wild, own) => {
      const source = wild.replace(/\*/g, ".*").replace(/\?/g, ".");
      expect(matchesWhole(readPattern(wild), own)).toBe(new RegExp(`^${source}$`).test(own));
      expect(findPattern(readPattern(wild), own, 0)).toBe(own.search(new RegExp(source)));
    }),
    { numRuns: 200 },
  );
});

it("takes no long for patterns made to take long", () => {
  const start = performance.now();
  expect(matchesWhole(readPattern("*a".repeat(100) + "b"), "a".repeat(30_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2_000);
});
