import { summariseAgency } from "../../../src/core/scores/summariseAgency";
import { CHIANG_MAI_ROWS } from "../../support/chiangMai";
import { agencyIn, NAMES } from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";

describe("an agency line by line", () => {
  test("Chiang Mai 2563: gaps in official order, instruments, the way to AA", () => {
    const summary = summariseAgency(agencyIn(snapshotOf({ "ผล ITA 63": CHIANG_MAI_ROWS })), 85);
    expect(summary.indicators.map(({ number, id, gap }) => [number, id, gap])).toEqual([
      [1, "duties", 4.76],
      [2, "budget", -1.05],
      [3, "power", 0.94],
      [4, "assets", -2.23],
      [5, "problem-solving", -0.23],
      [6, "service-quality", -1.43],
      [7, "communication", -3.17],
      [8, "improvement", -5.88],
      [9, "disclosure", 8.78],
      [10, "prevention", 15],
    ]);
    expect(summary.indicators[8]).toMatchObject({ at: { row: 10, column: 1 }, status: "pass" });
    expect(summary.instruments.map(({ instrument, weight }) => [instrument, weight])).toEqual([
      ["IIT", 30],
      ["EIT", 30],
      ["OIT", 40],
    ]);
    expect(summary.instruments[0]!.weighted).toBeCloseTo(25.6314, 10);
    expect(summary).toMatchObject({ failingCount: 6, missingCount: 0, next: { level: "AA", total: 6.16 } });
  });

  test("what the table lacks is there as missing, and there is no next level", () => {
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.slice(0, 9).map((name, i) => [name, i === 1 ? "-" : 90])];
    const summary = summariseAgency(agencyIn(snapshotOf({ "ITA 2566": rows })), 85);
    expect(summary.indicators).toHaveLength(10);
    expect(summary.indicators[1]).toMatchObject({ status: "missing", gap: null, at: { row: 2, column: 1 } });
    expect(summary.indicators[9]).toMatchObject({ status: "missing", gap: null, at: null });
    expect(summary).toMatchObject({ missingCount: 2, next: null });
  });

  test("without a year the numbers stay, the next level does not", () => {
    const agency = agencyIn(snapshotOf({ Sheet1: CHIANG_MAI_ROWS }));
    expect(summariseAgency(agency, 90)).toMatchObject({ failingCount: 6, next: null });
    expect(summariseAgency(agency, 90).indicators[0]!.gap).toBe(-0.24);
  });
});
