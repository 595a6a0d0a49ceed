import fc from "fast-check";
import { dutyNames } from "../../../src/core/duties/dutyYear";
import { isLink, readItemCode, readItemState } from "../../../src/core/duties/disclosure/words";
import { ITEM_HEADERS } from "../../../src/core/duties/disclosure/words";
import { readDuties } from "../../../src/core/duties/readDuties";
import { LOG_HEADERS, SURVEY_HEADERS } from "../../../src/core/duties/responses/sheet";
import { ITAS_HEADERS } from "../../../src/core/duties/itas/entries";
import { scoreItems } from "../../../src/core/ita/disclosureScoring";
import { suggestedTarget } from "../../../src/core/ita/sampleTarget";
import type { CellValue } from "../../../src/core/snapshot";
import { snapshotOf } from "../../support/snapshot";

const WEIGHTS = { IIT: 30, EIT: 30, OIT: 40 };
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "O1",
    "O2",
    "ข้อ O๓",
    "เผยแพร่แล้ว",
    "มี",
    "ไม่มี",
    "9.1",
    "10.2",
    9.1,
    44320,
    "IIT",
    "EIT",
    "#REF!",
  ),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.string({ maxLength: 12 }),
  fc.boolean(),
);

test("whatever stands in the sheets of duties is read without throwing, and the numbers stay in bounds", () => {
  const names = dutyNames(2564);
  const table = (headers: Record<string, string>) =>
    fc
      .array(fc.array(cell, { minLength: 3, maxLength: 11 }), { maxLength: 20 })
      .map((rows) => [Object.values(headers), ...rows]);
  fc.assert(
    fc.property(
      table(ITEM_HEADERS),
      table(SURVEY_HEADERS),
      table(LOG_HEADERS),
      table(ITAS_HEADERS),
      (a, b, c, d) => {
        const name = (of: string, sheet: string) => ({
          name: of,
          formula: `='${sheet}'!$A$1:$K$9`,
          value: "",
        });
        const snapshot = snapshotOf(
          { ก: a, ข: b, ค: c, ง: d },
          {
            names: [
              name(names.disclosure, "ก"),
              name(names.responses, "ข"),
              name(names.responseLog, "ค"),
              name(names.itas, "ง"),
            ],
          },
        );
        const read = readDuties(snapshot, { today: "2021-05-12", fiscalYearBe: 2564 });
        if (!read.ok) throw new Error("refused");
        const { disclosure, responses, itas } = read.value;
        for (const score of [disclosure?.scores.disclosure, disclosure?.scores.oit]) {
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100 + 1e-9);
        }
        // What is lost and what is left are the whole.
        if (disclosure && disclosure.scores.oit !== null) {
          expect(disclosure.lostTotal + disclosure.scores.oit * 0.4).toBeCloseTo(40, 6);
        }
        const codes = disclosure?.items.map((item) => item.code) ?? [];
        expect(new Set(codes).size).toBe(codes.length);
        for (const survey of responses?.surveys ?? [])
          expect(survey.shortfall ?? 0).toBeGreaterThanOrEqual(0);
        expect(itas?.enteredCount ?? 0).toBeLessThanOrEqual(itas?.neededCount ?? 0);
      },
    ),
    { numRuns: 60 },
  );
});

test("items that are missing together lose what each of them loses alone", () => {
  const item = fc.record({
    subIndicator: fc.constantFrom("9.1", "9.2", "9.3", "10.1", "10.2"),
    isPublished: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 43 }), (items) => {
      const { oit, worth } = scoreItems(items, WEIGHTS);
      const lost = items.reduce(
        (sum, one) => sum + (one.isPublished ? 0 : (worth.get(one.subIndicator)?.total ?? 0)),
        0,
      );
      expect(lost).toBeCloseTo(40 - (oit ?? 0) * 0.4, 8);
    }),
    { numRuns: 100 },
  );
});

test("a suggested target is never above the population, never above 400, and grows with the population", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (people) => {
      const target = suggestedTarget(people) ?? 0;
      expect(target).toBeLessThanOrEqual(Math.min(people, 400));
      expect(target).toBeGreaterThanOrEqual(Math.min(people, 30));
      expect(suggestedTarget(people + 1)).toBeGreaterThanOrEqual(target);
    }),
  );
});

test.each([
  [null, null],
  [0, null],
  [12, 12],
  [30, 30],
  [31, 30],
  [300, 30],
  [301, 31],
  [1234, 124],
  [4000, 400],
  [28_560, 400],
])("of %p people %p have to answer", (people, target) => expect(suggestedTarget(people)).toBe(target));

test.each([
  ["O17", "O17"],
  ["ข้อ O๑๗", "O17"],
  ["o-17", "O17"],
  ["(O3)", "O3"],
  ["O17 E-Service", null],
  ["O", null],
  ["CO2", null],
  ["O99", null],
])("%s is the item %p", (text, code) => expect(readItemCode(text)).toBe(code));

test.each<[CellValue, string]>([
  ["เผยแพร่แล้ว", "published"],
  ["มี", "published"],
  ["✓", "published"],
  [100, "published"],
  ["ไม่มี", "missing"],
  ["", "missing"],
  ["-", "missing"],
  [0, "missing"],
  ["ไม่ครบ", "to-correct"],
  ["กำลังจัดทำ", "preparing"],
  ["ยังไม่ได้เผยแพร่", "missing"],
  ["รอ ผอ. เซ็น", "unknown"],
  [55, "unknown"],
])("the status %p is %s", (value, state) => expect(readItemState(value)).toBe(state));

test.each([
  ["https://www.chiangmai.go.th/managing/public/D2/2D10Nov2020141437.pdf", true],
  ["www.chiangmai.go.th", true],
  ["http://ก.ไทย/หน้า", true],
  ["ดูที่กองคลัง", false],
  ["https://", false],
  ["https://localhost", false],
  ["javascript:alert(1)", false],
  ["https://a b.go.th", false],
  ["file:///C:/x.pdf", false],
])("%s has the form of a link: %p", (text, is) => expect(isLink(text)).toBe(is));
