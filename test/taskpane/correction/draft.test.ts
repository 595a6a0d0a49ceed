import { rangeOf } from "../../../src/core/grid";
import { indicatorName, INDICATOR_IDS } from "../../../src/core/ita/indicators";
import type { CellValue } from "../../../src/core/snapshot";
import {
  columnsOfTheirOwn,
  correctionOf,
  draftOf,
  problemOf,
  sampleOf,
  withMeaning,
} from "../../../src/taskpane/correction/draft";

function draft(values: CellValue[][], rowCount = values.length) {
  return draftOf({ range: rangeOf("ผล", 3, 1, rowCount, values[0]?.length ?? 0), values });
}

const LONG: CellValue[][] = [
  ["ตัวชี้วัด", "คะแนน", "สถานะ"],
  ...INDICATOR_IDS.map((id, index) => [indicatorName(id), 80 + index, index < 5 ? "ไม่ผ่าน" : "ผ่าน"]),
];

test("a table that detection knows begins as detection reads it", () => {
  const { headerRowCount, columns } = draft(LONG);
  expect(headerRowCount).toBe(1);
  expect(columns).toEqual({ 1: { is: "indicator" }, 2: { is: "score" }, 3: { is: "status" } });
  expect(problemOf(draft(LONG))).toBeNull();
});

test("of a wide table each column knows its indicator", () => {
  const { columns } = draft([
    ["หน่วยงาน", ...INDICATOR_IDS.map((id) => indicatorName(id))],
    ["เทศบาลตำบลแม่ริม", ...INDICATOR_IDS.map((_, index) => 80 + index)],
    ["เทศบาลตำบลสันทราย", ...INDICATOR_IDS.map((_, index) => 85 + index)],
  ]);
  expect(columns[1]).toEqual({ is: "agency" });
  expect(columns[2]).toMatchObject({ is: "score", indicator: "duties" });
  expect(columns[11]).toMatchObject({ is: "score", indicator: INDICATOR_IDS[9] });
});

test("where nothing is detected the words over a column are a beginning", () => {
  const start = draft([
    ["หน่วยงาน", "คะแนนรวม ITA", "ระดับ", "โทร."],
    ["กองคลัง", 88.2, "A", "1234"],
  ]);
  expect(start.columns).toEqual({
    1: { is: "agency" },
    2: { is: "total" },
    3: { is: "level" },
    4: { is: "ignored" },
  });
  expect(sampleOf(start, 2)).toEqual(["คะแนนรวม ITA", "88.2"]);
});

const OWN: CellValue[][] = [
  ["รหัส", "ก", "ข"],
  ["ปก", 91, 82.5],
  ["งป", 79, 88],
];

test("what is still missing is said, one thing at a time", () => {
  const start = draft(OWN);
  expect(problemOf(start)).toBe("noScore");
  const scores = withMeaning(start, 2, { is: "score" });
  expect(problemOf(scores)).toBe("scoreOfWhat");
  const named = withMeaning(scores, 1, { is: "indicator" });
  expect(problemOf(named)).toBeNull();
  expect(problemOf({ ...named, headerRowCount: 3 })).toBe("noRows");
  expect(problemOf({ ...named, fiscalYear: "64" })).toBe("year");
});

test("two score columns of a list get a year each; ignored columns are not kept", () => {
  const named = withMeaning(draft(OWN, 40), 1, { is: "indicator" });
  const both = withMeaning(withMeaning(named, 2, { is: "score" }), 3, { is: "score" });
  expect(columnsOfTheirOwn(both)).toEqual([2, 3]);
  const said = correctionOf({ ...both, columnYears: { 2: "2563", 3: "๒๕๖๔" }, agency: " กองคลัง " });
  expect(said).toEqual({
    sheet: "ผล",
    range: { row: 3, column: 1, rowCount: 40, columnCount: 3 },
    headerRowCount: 1,
    columns: {
      1: { is: "indicator" },
      2: { is: "score", fiscalYearBe: 2563 },
      3: { is: "score", fiscalYearBe: 2564 },
    },
    agency: "กองคลัง",
  });
  const single = correctionOf({ ...withMeaning(both, 3, { is: "ignored" }), unit: "fraction" });
  expect(single.columns).toEqual({ 1: { is: "indicator" }, 2: { is: "score" } });
  expect(single.unit).toBe("fraction");
});
