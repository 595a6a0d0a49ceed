import { parseRulesetOverrides } from "../../../src/core/ita/overrides";
import { latestRuleset, rulesetFor } from "../../../src/core/ita/rulesetFor";
import { indicatorNumbered, officialNumber, RULESETS } from "../../../src/core/ita/rulesets";
import { INDICATORS, indicatorOf } from "../../../src/core/ita/indicators";
import { createMatcher } from "../../../src/core/text/match";
import { DISCLOSURE_ITEMS_2564, SUB_INDICATORS } from "../../../src/core/ita/disclosureItems";
import { scoreDisclosure } from "../../../src/core/ita/disclosureScoring";
import { MEASURES } from "../../../src/core/ita/measures";

describe("rulesets by fiscal year", () => {
  test("every year from 2563 to 2569 has its own, with weights of 100 percent and a pass mark of 85", () => {
    expect(RULESETS.map((ruleset) => ruleset.fiscalYearBe)).toEqual([
      2563, 2564, 2565, 2566, 2567, 2568, 2569,
    ]);
    for (const ruleset of RULESETS) {
      expect(ruleset.weights).toEqual({ IIT: 30, EIT: 30, OIT: 40 });
      expect(ruleset.passMark).toBe(85);
      expect(ruleset.order).toHaveLength(10);
    }
  });

  test("letters until 2565, words from 2566", () => {
    const best = (year: number) => rulesetFor(year).ruleset.levels[0]?.level;
    expect([2563, 2564, 2565].map(best)).toEqual(["AA", "AA", "AA"]);
    expect([2566, 2567, 2568, 2569].map(best)).toEqual(Array(4).fill("ผ่านดีเยี่ยม"));
  });

  test("the remediation items move with the year", () => {
    const items = (year: number) => rulesetFor(year).ruleset.disclosure.remediationItems;
    expect(items(2563)).toEqual(["O42", "O43"]);
    expect(items(2565)).toEqual([]);
    expect(items(2567)).toEqual(["O34", "O35"]);
    expect(items(2569)).toEqual(["O25", "O26"]);
  });

  test("what was not seen in a source is flagged, and 2569 is provisional", () => {
    expect(rulesetFor(2564).ruleset.unconfirmed).toEqual([]);
    expect(rulesetFor(2566).ruleset.unconfirmed).toEqual(["levels"]);
    expect(rulesetFor(2568).ruleset.unconfirmed).toEqual(["levels", "weights", "disclosureItems"]);
    expect(rulesetFor(2569).ruleset.isProvisional).toBe(true);
  });

  test("a year without a ruleset borrows the nearest earlier one, and says so", () => {
    expect(rulesetFor(2571)).toMatchObject({ isBorrowed: true, ruleset: { fiscalYearBe: 2569 } });
    expect(rulesetFor(2561)).toMatchObject({ isBorrowed: true, ruleset: { fiscalYearBe: 2563 } });
    expect(rulesetFor(2564).isBorrowed).toBe(false);
    expect(latestRuleset().fiscalYearBe).toBe(2569);
  });

  test("a missing year in the middle borrows its predecessor", () => {
    const withoutA2568 = RULESETS.filter((ruleset) => ruleset.fiscalYearBe !== 2568);
    expect(rulesetFor(2568, [], withoutA2568)).toMatchObject({
      isBorrowed: true,
      ruleset: { fiscalYearBe: 2567 },
    });
  });

  test("official numbers: 9 is disclosure and 10 is prevention", () => {
    const { ruleset } = rulesetFor(2563);
    expect(indicatorNumbered(ruleset, 9)).toBe("disclosure");
    expect(officialNumber(ruleset, "prevention")).toBe(10);
    expect(indicatorNumbered(ruleset, 11)).toBeNull();
  });
});

describe("a user's overrides", () => {
  test("replace parts of a year, which then count as confirmed", () => {
    const { overrides, problems } = parseRulesetOverrides([
      { fiscalYearBe: 2568, passMark: 90, weights: { IIT: 40, EIT: 30, OIT: 30 } },
    ]);
    expect(problems).toEqual([]);
    const { ruleset } = rulesetFor(2568, overrides);
    expect(ruleset.passMark).toBe(90);
    expect(ruleset.weights.IIT).toBe(40);
    expect(ruleset.unconfirmed).toEqual(["levels", "disclosureItems"]);
    expect(rulesetFor(2567, overrides).ruleset.passMark).toBe(85);
  });

  test("add a year that is not shipped", () => {
    const overrides = [{ fiscalYearBe: 2570, passMark: 88 }];
    expect(rulesetFor(2570, overrides)).toMatchObject({ isBorrowed: false, ruleset: { passMark: 88 } });
    expect(rulesetFor(2572, overrides)).toMatchObject({ isBorrowed: true, ruleset: { fiscalYearBe: 2570 } });
  });

  test.each([
    [{ passMark: 85 }, "fiscalYearBe"],
    ["2568", "fiscalYearBe"],
    [{ fiscalYearBe: 2568, passMark: 101 }, "passMark"],
    [{ fiscalYearBe: 2568, passMark: "85" }, "passMark"],
    [{ fiscalYearBe: 2568, weights: { IIT: 30, EIT: 30, OIT: 30 } }, "weights"],
    [{ fiscalYearBe: 2568, weights: { IIT: 50, EIT: 50 } }, "weights"],
    [{ fiscalYearBe: 2568, levels: [] }, "levels"],
    [{ fiscalYearBe: 2568, levels: [{ level: "A", minTotal: 85 }] }, "levels"],
    [
      {
        fiscalYearBe: 2568,
        levels: [
          { level: "B", minTotal: 0 },
          { level: "A", minTotal: 85 },
        ],
      },
      "levels",
    ],
    [{ fiscalYearBe: 2568, order: ["duties", "duties"] }, "order"],
    [{ fiscalYearBe: 2568, order: ["honesty"] }, "order"],
  ])("%j is refused at %s", (item, field) => {
    expect(parseRulesetOverrides([item])).toEqual({ overrides: [], problems: [{ index: 0, field }] });
  });

  test("anything else than a list is no override", () => {
    expect(parseRulesetOverrides({ fiscalYearBe: 2568 })).toEqual({ overrides: [], problems: [] });
    expect(parseRulesetOverrides(null)).toEqual({ overrides: [], problems: [] });
  });
});

describe("names", () => {
  const matcher = createMatcher(
    INDICATORS.map(({ id, name, nameEn, aliases }) => ({ id, names: [name, nameEn, ...aliases] })),
  );

  test("every name and alias finds its own indicator", () => {
    for (const { id, name, nameEn, aliases } of INDICATORS) {
      for (const text of [name, nameEn, ...aliases]) expect(matcher.match(text)?.match).toBe(id);
    }
  });

  test("an indicator knows its instrument", () => {
    const ids = (instrument: string) => INDICATORS.filter((i) => i.instrument === instrument).length;
    expect([ids("IIT"), ids("EIT"), ids("OIT")]).toEqual([5, 3, 2]);
    expect(indicatorOf("improvement").name).toBe("การปรับปรุงการทำงาน");
  });

  test("seven measures match themselves", () => {
    const measures = createMatcher(MEASURES.map(({ id, name }) => ({ id, names: [name] })));
    expect(MEASURES.map(({ name }) => measures.match(name)?.match)).toEqual([
      "M1",
      "M2",
      "M3",
      "M4",
      "M5",
      "M6",
      "M7",
    ]);
  });
});

describe("disclosure items of 2564", () => {
  test("are 43, in seven sub-indicators", () => {
    expect(DISCLOSURE_ITEMS_2564).toHaveLength(43);
    expect(DISCLOSURE_ITEMS_2564.map((item) => item.code)).toEqual(
      Array.from({ length: 43 }, (_, index) => `O${index + 1}`),
    );
    const count = (no: string) => DISCLOSURE_ITEMS_2564.filter((item) => item.subIndicator === no).length;
    expect(SUB_INDICATORS.map((sub) => [sub.no, count(sub.no)])).toEqual([
      ["9.1", 9],
      ["9.2", 8],
      ["9.3", 7],
      ["9.4", 4],
      ["9.5", 5],
      ["10.1", 8],
      ["10.2", 2],
    ]);
  });

  test("Chiang Mai's 93.78 is one item of 9.1 and one of 9.5 missing", () => {
    const published = new Set(DISCLOSURE_ITEMS_2564.map((item) => item.code));
    expect(scoreDisclosure(published).disclosure).toBeCloseTo(100, 10);
    published.delete("O3");
    published.delete("O33");
    const scores = scoreDisclosure(published);
    expect(scores.disclosure.toFixed(2)).toBe("93.78");
    expect(scores.prevention).toBeCloseTo(100, 10);
  });
});
