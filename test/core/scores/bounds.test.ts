import fc from "fast-check";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { proposeMarking } from "../../../src/core/scores/marking";
import { readScoreNumber } from "../../../src/core/scores/text/scoreNumber";
import { valueAt, type CellValue } from "../../../src/core/snapshot";
import { CHIANG_MAI_ROWS } from "../../support/chiangMai";
import { longCountry, wideCountry } from "../../support/country";
import { codesOf, findingsIn, NAMES, tableIn, tablesIn, valuesOf } from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";
import { CHIANG_MAI_2563 } from "../../support/chiangMai";

/** Generous, for a busy machine: what is not bounded takes minutes. */
const MOST_MILLISECONDS = 10_000;

function timed<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  return result;
}

describe("strange workbooks take bounded time", () => {
  test("16,384 columns", () => {
    const wide = Array.from({ length: 16_384 }, (_, i) => (i % 3 ? 85 : "การใช้งบประมาณ"));
    timed(() =>
      findingsIn(snapshotOf({ "ITA 2563": [wide, wide.map(() => 90), wide.map(() => "คะแนน ITA")] })),
    );
  });

  test("4,000 agencies in columns", () => {
    const agencies = Array.from({ length: 4_000 }, (_, i) => `อบต.ที่ ${i}`);
    const rows = [["ตัวชี้วัด", ...agencies], ...NAMES.map((name, i) => [name, ...agencies.map(() => 80 + i)])];
    const table = timed(() => tableIn(snapshotOf({ "ITA 2563": rows })));
    expect(table.agencies).toHaveLength(4_000);
    expect(table.scoreBlocks).toHaveLength(1);
  });

  test("everything merged", () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 100 }, (_, column) => (column % 2 ? "" : `${NAMES[row % 10]} ${column}`)),
    );
    const letters = (column: number) =>
      (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) +
      String.fromCharCode(65 + (column % 26));
    const merges = rows.flatMap((cells, row) =>
      cells.flatMap((_, column) =>
        column % 2 ? [] : [`${letters(column)}${row + 1}:${letters(column + 1)}${row + 1}`],
      ),
    );
    timed(() => findingsIn(snapshotOf({ "ITA 2563": rows }, { merges })));
    const whole = snapshotOf({ "ITA 2563": CHIANG_MAI_ROWS }, { merges: ["A1:XFD1048576"] });
    timed(() => findingsIn(whole));
  });

  test("tens of thousands of empty rows inside and around", () => {
    const empty = Array.from({ length: 30_000 }, () => []);
    const rows = [...empty, ...CHIANG_MAI_ROWS, ...empty, ["จบ"]];
    const table = timed(() => tableIn(snapshotOf({ "ITA 2563": rows })));
    expect(valuesOf(table.agencies[0]!)).toEqual(CHIANG_MAI_2563);
  });

  test("thousands of small tables", () => {
    const rows = Array.from({ length: 500 }, (_, i) => [
      [`ปีงบประมาณ พ.ศ. ${2563 + (i % 5)}`],
      ...CHIANG_MAI_ROWS,
      [],
    ]).flat();
    expect(timed(() => tablesIn(snapshotOf({ ข้อมูล: rows })))).toHaveLength(500);
  });

  test("cells of 32,767 characters", () => {
    const prose = "การใช้งบประมาณ ปี 2563 จังหวัดเชียงใหม่ (".repeat(900).slice(0, 32_767);
    timed(() => findingsIn(snapshotOf({ ข้อมูล: Array.from({ length: 50 }, () => [prose, prose]) })));
  });
});

describe("a country", () => {
  test("is one table, one block, one rule", () => {
    const workbook = wideCountry(8_303);
    const result = timed(() => findScoreTables(workbook));
    expect(
      result.ok && result.value.map((table) => [table.agencies.length, table.scoreBlocks.length]),
    ).toEqual([[8_303, 1]]);
    const marking = result.ok ? timed(() => proposeMarking(workbook, result.value)) : result;
    expect(marking.ok && marking.value.changeSet.changes.map((change) => change.kind)).toEqual([
      "setName",
      "addRule",
    ]);
  });

  test("in a long list, too", () => {
    const result = timed(() => findScoreTables(longCountry(8_303)));
    expect(
      result.ok && result.value.map((table) => [table.agencies.length, table.scoreBlocks.length]),
    ).toEqual([[8_303, 1]]);
    expect(codesOf(result.findings)).toEqual([]);
  });

  test("with a lost column says so a thousand times, and then how many more", () => {
    const workbook = wideCountry(3_000);
    for (const row of workbook.sheets[0]!.values.slice(2)) row[4] = "#REF!";
    const findings = findingsIn(workbook);
    expect(findings.filter((one) => one.code === "scores/score-error")).toHaveLength(1_000);
    expect(findings.filter((one) => one.code === "scores/more-of-the-same")).toMatchObject([
      { params: { finding: "scores/score-error", count: 2_000 } },
    ]);
  });
});

describe("any sheet at all", () => {
  const words = fc.constantFrom<CellValue>(
    ...NAMES,
    ...NAMES.map((_, i) => `ตัวชี้วัดที่ ${i + 1}`),
    ...["ตัวชี้วัด", "คะแนน", "หน่วยงาน", "สถานะ", "ผ่าน", "ไม่ผ่าน", "ลำดับ", "รวม", "ระดับ", "IIT", "คะแนน ITA"],
    ...["ปี 2563", 2564, "เทศบาลตำบลหนึ่ง", "อบต.สอง", "-", "#N/A", "A", "", "", "", 1, 2, 3],
  );
  const cell = fc.oneof(words, fc.double({ min: 0, max: 100, noNaN: true }), fc.constant<CellValue>(""));
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 14 });

  test("is read without failing, no cell twice, and every score is what its cell says", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const workbook = snapshotOf({ "ITA 2563": rows });
        const result = findScoreTables(workbook);
        if (!result.ok) {
          expect(result.findings.length).toBeGreaterThan(0);
          return;
        }
        const seen = new Set<string>();
        for (const { agencies, unit } of result.value) {
          for (const { scores } of agencies) {
            for (const { at, value } of Object.values(scores)) {
              const key = `${at.row},${at.column}`;
              expect(seen.has(key)).toBe(false);
              seen.add(key);
              if (value === null) continue;
              const reading = readScoreNumber(valueAt(workbook.sheets[0]!, at.row, at.column));
              const points =
                reading.kind === "number" ? reading.value * (unit === "fraction" ? 100 : 1) : NaN;
              expect(value).toBeCloseTo(points, 4);
            }
          }
        }
        expect(proposeMarking(workbook, result.value).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
