import { rangeOf } from "../../src/core/grid";
import type { IndicatorId, Instrument } from "../../src/core/ita/indicators";
import type { AgencyScores, ScoreReading, ScoreTable } from "../../src/core/scores/types";

/** The ten scores of Chiang Mai's report of fiscal year 2563, in its own order (it prints 9 and 10 swapped). */
export const CHIANG_MAI_SCORES: readonly (readonly [IndicatorId, number])[] = [
  ["duties", 89.76],
  ["budget", 83.95],
  ["power", 85.94],
  ["assets", 82.77],
  ["problem-solving", 84.77],
  ["service-quality", 83.57],
  ["communication", 81.83],
  ["improvement", 79.12],
  ["prevention", 100],
  ["disclosure", 93.78],
];

const INSTRUMENT_OF: Record<IndicatorId, Instrument> = {
  duties: "IIT",
  budget: "IIT",
  power: "IIT",
  assets: "IIT",
  "problem-solving": "IIT",
  "service-quality": "EIT",
  communication: "EIT",
  improvement: "EIT",
  disclosure: "OIT",
  prevention: "OIT",
};

export const PASS_MARK = 85;

function mean(values: (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === values.length && known.length > 0
    ? known.reduce((sum, value) => sum + value, 0) / known.length
    : null;
}

function levelOf(total: number): string {
  const bands: [string, number][] = [
    ["AA", 95],
    ["A", 85],
    ["B", 75],
    ["C", 65],
    ["D", 55],
    ["E", 50],
  ];
  return bands.find(([, from]) => total >= from)?.[0] ?? "F";
}

/** An agency as the score reader would give it, computed the way the rulesets say. */
export function agencyScores(
  name: string | null,
  fiscalYearBe: number | null,
  readings: readonly {
    indicator: IndicatorId;
    value: number | null;
    at: ScoreReading["at"];
    printedNumber?: number;
  }[],
): AgencyScores {
  const scores: AgencyScores["scores"] = {};
  for (const { indicator, value, at, printedNumber } of readings) {
    const status = value === null ? "missing" : value >= PASS_MARK ? "pass" : "fail";
    scores[indicator] = { value, at, status, ...(printedNumber ? { printedNumber } : {}) };
  }
  const of = (instrument: Instrument) =>
    mean(readings.filter((r) => INSTRUMENT_OF[r.indicator] === instrument).map((r) => r.value));
  const instruments = { IIT: of("IIT"), EIT: of("EIT"), OIT: of("OIT") };
  const { IIT, EIT, OIT } = instruments;
  const total =
    IIT === null || EIT === null || OIT === null
      ? null
      : Math.round((IIT * 0.3 + EIT * 0.3 + OIT * 0.4) * 100 + 1e-7) / 100;
  return {
    name,
    fiscalYearBe,
    scores,
    instruments,
    total,
    level: total === null ? null : levelOf(total),
    failing: readings.filter((r) => r.value !== null && r.value < PASS_MARK).map((r) => r.indicator),
  };
}

/** A long table as in the report: the scores in C5:C14 of "ผล ITA 63". */
export function longTable(
  values: readonly (readonly [IndicatorId, number | null])[] = CHIANG_MAI_SCORES,
  { sheet = "ผล ITA 63", name = "จังหวัดเชียงใหม่" as string | null, fiscalYearBe = 2563 as number | null } = {},
): ScoreTable {
  const readings = values.map(([indicator, value], index) => ({
    indicator,
    value,
    at: rangeOf(sheet, 4 + index, 2),
    printedNumber: index + 1,
  }));
  return {
    sheet,
    range: { row: 3, column: 0, rowCount: values.length + 1, columnCount: 5 },
    layout: "long",
    fiscalYearBe,
    agencies: [agencyScores(name, fiscalYearBe, readings)],
    scoreBlocks: [{ row: 4, column: 2, rowCount: values.length, columnCount: 1 }],
    unit: "points",
    passMark: PASS_MARK,
  };
}

/** A wide table of many agencies, the same for the same count. */
export function wideTable(
  agencyCount: number,
  { sheet = "ผลทั้งประเทศ", fiscalYearBe = 2564 as number | null, shift = 0 } = {},
): ScoreTable {
  const indicators = CHIANG_MAI_SCORES.map(([indicator]) => indicator);
  const kinds = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง", "จังหวัด", "สำนักงาน"];
  const places = ["แม่ริม", "สันทราย", "หางดง", "ดอยสะเก็ด", "ฝาง", "จอมทอง", "เชียงดาว", "แม่แตง", "สารภี"];
  const agencies = Array.from({ length: agencyCount }, (_, index) => {
    const name = `${kinds[index % kinds.length]}${places[(index * 7) % places.length]} ${index + 1}`;
    return agencyScores(
      name,
      fiscalYearBe,
      indicators.map((indicator, column) => ({
        indicator,
        value: Math.min(100, Math.round(((index * 37 + column * 101) % 3200) + 6900 + shift * 100) / 100),
        at: rangeOf(sheet, index + 3, column + 2),
      })),
    );
  });
  return {
    sheet,
    range: { row: 2, column: 0, rowCount: agencyCount + 1, columnCount: 12 },
    layout: "wide",
    fiscalYearBe,
    agencies,
    scoreBlocks: [{ row: 3, column: 2, rowCount: agencyCount, columnCount: 10 }],
    unit: "points",
    passMark: PASS_MARK,
  };
}
