import fc from "fast-check";
import { INDICATOR_IDS, type IndicatorId } from "../../../src/core/ita/indicators";
import { isLess, toHundredths } from "../../../src/core/ita/points";
import { rulesetFor } from "../../../src/core/ita/rulesetFor";
import { computeInstruments, computeTotal, isFailing, levelOf } from "../../../src/core/ita/scoring";
import { nextLevelGains } from "../../../src/core/ita/gains";
import { CHIANG_MAI_2563 } from "../../support/chiangMai";

const { ruleset: rules2563 } = rulesetFor(2563);
const { ruleset: rules2566 } = rulesetFor(2566);

function meansOf(IIT: number, EIT: number, OIT: number) {
  return { IIT, EIT, OIT };
}

describe("Chiang Mai, fiscal year 2563", () => {
  const means = computeInstruments(CHIANG_MAI_2563, rules2563);

  test("has the instruments, total and level of its report", () => {
    expect(means.IIT).toBeCloseTo(85.438, 10);
    expect(means.EIT).toBeCloseTo(244.52 / 3, 10);
    expect(means.OIT).toBeCloseTo(96.89, 10);
    const total = computeTotal(means, rules2563);
    expect(total).toBe(88.84);
    expect(levelOf(total, means, rules2563)).toBe("A");
  });

  test("fails six indicators", () => {
    const failing = INDICATOR_IDS.filter((id) => isFailing(CHIANG_MAI_2563[id], rules2563.passMark));
    expect(failing).toEqual([
      "budget",
      "assets",
      "problem-solving",
      "service-quality",
      "communication",
      "improvement",
    ]);
  });

  test("misses AA by 6.16, which no instrument can bring alone", () => {
    expect(nextLevelGains(means, rules2563)).toEqual({ level: "AA", total: 6.16, alone: {}, together: 8.19 });
  });
});

describe("rounding in whole numbers", () => {
  test("84.995 fails a pass mark of 85, and rounds half up to 85.00 as a total", () => {
    expect(isFailing(84.995, 85)).toBe(true);
    expect(isFailing(84.999999, 85)).toBe(true);
    expect(toHundredths(84.995)).toBe(8500);
    expect(toHundredths(84.9949)).toBe(8499);
  });

  test("a score made of binary fractions is not below the mark it equals", () => {
    expect(0.57 * 100).toBeLessThan(57);
    expect(isFailing(0.57 * 100, 57)).toBe(false);
    expect(isLess(1.1 + 2.2, 3.3)).toBe(false);
    expect(isLess(3.3, 1.1 + 2.2)).toBe(false);
  });

  test("half hundredths go up wherever the binary fraction falls", () => {
    for (const [points, hundredths] of [
      [1.005, 101],
      [2.675, 268],
      [10.235, 1024],
      [88.8394, 8884],
      [88.835, 8884],
      [88.83499, 8883],
      [0, 0],
      [100, 10000],
    ] as const) {
      expect(toHundredths(points)).toBe(hundredths);
    }
  });

  test("any total equals exact decimal arithmetic", () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        fc.tuple(score, score, score, score, score, score, score, score, score, score),
        (hundredths) => {
          const scores: Partial<Record<IndicatorId, number>> = {};
          INDICATOR_IDS.forEach((id, index) => (scores[id] = (hundredths[index] ?? 0) / 100));
          const sum = (from: number, to: number) =>
            hundredths.slice(from, to).reduce((total, value) => total + BigInt(value), 0n);
          // 30/100·a/5 + 30/100·b/3 + 40/100·c/2 over the common denominator 100.
          const hundred = 6n * sum(0, 5) + 10n * sum(5, 8) + 20n * sum(8, 10);
          const expected = (hundred * 2n + 100n) / 200n;
          expect(computeTotal(computeInstruments(scores, rules2563), rules2563)).toBe(Number(expected) / 100);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("a missing score", () => {
  test("leaves its instrument, the total and the level open", () => {
    const means = computeInstruments({ ...CHIANG_MAI_2563, power: undefined }, rules2563);
    expect(means.IIT).toBeNull();
    expect(means.OIT).toBeCloseTo(96.89, 10);
    expect(computeTotal(means, rules2563)).toBeNull();
    expect(levelOf(null, means, rules2563)).toBeNull();
    expect(nextLevelGains(means, rules2563)).toBeNull();
  });
});

describe("levels", () => {
  test("letters by the rounded total until 2565", () => {
    const level = (total: number) => levelOf(total, meansOf(total, total, total), rules2563);
    expect([100, 95, 94.99, 85, 84.99, 75, 74.99, 65, 55, 54.99, 50, 49.99, 0].map(level)).toEqual([
      "AA",
      "AA",
      "A",
      "A",
      "B",
      "B",
      "C",
      "C",
      "D",
      "E",
      "E",
      "F",
      "F",
    ]);
  });

  test("words by the total and by every instrument from 2566 on", () => {
    const level = (total: number, IIT: number, EIT: number, OIT: number) =>
      levelOf(total, meansOf(IIT, EIT, OIT), rules2566);
    expect(level(96, 95, 95, 97)).toBe("ผ่านดีเยี่ยม");
    expect(level(96, 94.99, 95, 97.5)).toBe("ผ่านดี");
    expect(level(90, 84.99, 90, 95)).toBe("ผ่าน");
    expect(level(84.99, 90, 90, 78)).toBe("ต้องปรับปรุง");
    expect(level(70, 70, 70, 70)).toBe("ต้องปรับปรุง");
    expect(level(69.99, 70, 70, 70)).toBe("ต้องปรับปรุงโดยด่วน");
  });

  test("a level that looks at instruments stays open when one is unknown", () => {
    expect(levelOf(96, { IIT: 96, EIT: null, OIT: 96 }, rules2566)).toBeNull();
    expect(levelOf(60, { IIT: null, EIT: null, OIT: null }, rules2566)).toBe("ต้องปรับปรุงโดยด่วน");
  });
});

describe("gains to the next level", () => {
  test("+2.1 in one instrument", () => {
    // 0.3·84 + 0.3·80 + 0.4·87.925 = 84.37; 0.63 more is 2.1 in IIT or EIT and 1.57 in OIT (1.5625 rounds 84.995 up).
    const gains = nextLevelGains(meansOf(84, 80, 87.925), rules2563);
    expect(gains).toMatchObject({ level: "A", total: 0.63, alone: { IIT: 2.09, EIT: 2.09, OIT: 1.57 } });
  });

  test("an instrument below its own minimum must be raised itself", () => {
    const gains = nextLevelGains(meansOf(84, 90, 95), rules2566);
    expect(gains).toEqual({ level: "ผ่านดี", total: 0, alone: { IIT: 1 }, together: 1 });
  });

  test("there is nothing above the best level", () => {
    expect(nextLevelGains(meansOf(99, 99, 99), rules2563)).toBeNull();
  });

  test("the gain is enough, and a hundredth less is not", () => {
    const mean = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(mean, mean, mean, fc.constantFrom(2563, 2566), (IIT, EIT, OIT, year) => {
        const { ruleset } = rulesetFor(year);
        const means = meansOf(IIT, EIT, OIT);
        const gains = nextLevelGains(means, ruleset);
        if (!gains) return;
        const rank = (m: typeof means) =>
          ruleset.levels.findIndex((rule) => rule.level === levelOf(computeTotal(m, ruleset), m, ruleset));
        const wanted = ruleset.levels.findIndex((rule) => rule.level === gains.level);
        for (const instrument of ["IIT", "EIT", "OIT"] as const) {
          const gain = gains.alone[instrument];
          if (gain === undefined) continue;
          const raised = (by: number) => ({ ...means, [instrument]: means[instrument] + by });
          expect(rank(raised(gain))).toBeLessThanOrEqual(wanted);
          expect(rank(raised(gain - 0.01))).toBeGreaterThan(wanted);
        }
      }),
      { numRuns: 200 },
    );
  });
});
