import type { Overview } from "../../../src/actions/types";
import type { ScoreTable } from "../../../src/core/scores/types";
import {
  entriesOf,
  entriesOfYear,
  indicatorLines,
  previousYearOf,
  yearsOf,
} from "../../../src/taskpane/model/entries";
import { CHIANG_MAI_SCORES, longTable, PASS_MARK, wideTable } from "../../support/scoreData";

function overviewWith(...tables: ScoreTable[]): Overview {
  return {
    fileName: "",
    tables,
    isMarked: false,
    planSheet: null,
    registerSheet: null,
    summaryAt: null,
    passMark: PASS_MARK,
    rulesetOverrides: [],
  };
}

const FAILING = CHIANG_MAI_SCORES.filter(([, value]) => value < PASS_MARK);
const names = (tables: ScoreTable[], year: number | null) =>
  entriesOfYear(entriesOf(overviewWith(...tables)), year).map((entry) => entry.table.sheet);

test("a list that only repeats the failing indicators is not another agency", () => {
  const list = { ...longTable(FAILING, { sheet: "ไม่ผ่าน" }), isPartial: true };
  expect(names([longTable(), list], 2563)).toEqual(["ผล ITA 63"]);
  expect(names([longTable(), longTable(FAILING, { sheet: "ไม่ผ่าน" })], 2563)).toEqual(["ผล ITA 63"]);
});

test("a partial list is shown when there is nothing else", () => {
  const list = { ...longTable(FAILING, { sheet: "ไม่ผ่าน" }), isPartial: true };
  expect(names([list], 2563)).toEqual(["ไม่ผ่าน"]);
});

test("two tables of one agency that disagree are both shown", () => {
  const other = longTable(
    CHIANG_MAI_SCORES.map(([id, value]) => [id, id === "budget" ? 91 : value]),
    { sheet: "ฉบับแก้ไข" },
  );
  expect(names([longTable(), other], 2563)).toEqual(["ผล ITA 63", "ฉบับแก้ไข"]);
});

test("unnamed agencies on sheets of their own stay apart", () => {
  const one = longTable(undefined, { sheet: "กองคลัง", name: null });
  const two = longTable(
    CHIANG_MAI_SCORES.map(([id, value]) => [id, value - 1]),
    { sheet: "กองช่าง", name: null },
  );
  expect(names([one, two], 2563)).toEqual(["กองคลัง", "กองช่าง"]);
});

test("years are newest first, and what names none comes last", () => {
  const tables = [
    longTable(undefined, { fiscalYearBe: 2562, sheet: "ก" }),
    longTable(undefined, { fiscalYearBe: null, sheet: "ข" }),
    longTable(undefined, { fiscalYearBe: 2563, sheet: "ค" }),
  ];
  expect(yearsOf(entriesOf(overviewWith(...tables)))).toEqual([2563, 2562, null]);
});

test("indicators stand in the order the table prints them", () => {
  const agency = longTable().agencies[0];
  if (!agency) throw new Error("no agency");
  expect(indicatorLines(agency).map(({ number, indicator }) => `${number} ${indicator}`)).toEqual([
    "1 duties",
    "2 budget",
    "3 power",
    "4 assets",
    "5 problem-solving",
    "6 service-quality",
    "7 communication",
    "8 improvement",
    "9 prevention",
    "10 disclosure",
  ]);
});

test("the year before is the same agency's", () => {
  const entries = entriesOf(
    overviewWith(
      longTable(),
      longTable(
        CHIANG_MAI_SCORES.map(([id, value]) => [id, value - 3]),
        { fiscalYearBe: 2562, sheet: "ผล 62" },
      ),
    ),
  );
  const [now] = entries;
  expect(now && previousYearOf(now, entries)?.agency.total).toBe(85.84);
  expect(now && previousYearOf({ ...now, fiscalYearBe: null }, entries)).toBeNull();
});

test("an agency keeps its identity when its scores change", () => {
  const ids = (table: ScoreTable) => entriesOf(overviewWith(table)).map((entry) => entry.id);
  expect(ids(wideTable(3, { shift: 1 }))).toEqual(ids(wideTable(3)));
  expect(new Set(ids(wideTable(50))).size).toBe(50);
});

test("a country is laid out in linear time", () => {
  const overview = overviewWith(wideTable(8303));
  const start = performance.now();
  expect(entriesOfYear(entriesOf(overview), 2564)).toHaveLength(8303);
  expect(performance.now() - start).toBeLessThan(2500);
});
