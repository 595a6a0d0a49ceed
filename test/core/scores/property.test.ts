import fc from "fast-check";
import { INDICATOR_IDS } from "../../../src/core/ita/indicators";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import type { ScoreTable } from "../../../src/core/scores/types";
import { randomTable, type RandomTable } from "../../support/randomTable";

/** "agency|year|indicator" → hundredths, of what was read. */
function readScores(tables: readonly ScoreTable[]): Map<string, number | null> {
  const read = new Map<string, number | null>();
  for (const { agencies } of tables) {
    for (const { name, fiscalYearBe, scores } of agencies) {
      for (const [id, { value }] of Object.entries(scores)) {
        const key = `${name}|${fiscalYearBe}|${id}`;
        if (read.has(key)) throw new Error(`read twice: ${key}`);
        read.set(key, value === null ? null : Math.round(value * 100));
      }
    }
  }
  return read;
}

function trueScores({ truth }: RandomTable): Map<string, number> {
  return new Map(
    truth.flatMap(({ agency, fiscalYearBe, scores }) =>
      INDICATOR_IDS.map((id, i) => [`${agency}|${fiscalYearBe}|${id}`, scores[i] ?? 0] as const),
    ),
  );
}

describe("a table in a random layout", () => {
  test("with harmless damage is read back exactly", () => {
    fc.assert(
      fc.property(randomTable("harmless"), (random) => {
        const result = findScoreTables(random.workbook);
        expect(result.ok).toBe(true);
        if (!result.ok) return;
        expect(Object.fromEntries(readScores(result.value))).toEqual(Object.fromEntries(trueScores(random)));
      }),
      { numRuns: 200 },
    );
  });

  test("with typing errors is never read wrong: what is not read is asked or said", () => {
    fc.assert(
      fc.property(randomTable("any"), (random) => {
        const result = findScoreTables(random.workbook);
        const truth = trueScores(random);
        const read = result.ok ? readScores(result.value) : new Map<string, number | null>();
        for (const [key, value] of read)
          if (value !== null) expect([key, value]).toEqual([key, truth.get(key)]);
        const isWhole = [...truth].every(([key, value]) => read.get(key) === value);
        const asked = result.findings.filter((one) => one.severity !== "info");
        if (!isWhole) expect(asked.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
