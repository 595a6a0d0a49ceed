import { entriesOf } from "../../../src/taskpane/model/entries";
import { searchEntries, sortEntries, summariseAgencies } from "../../../src/taskpane/model/agencyList";
import type { Overview } from "../../../src/actions/types";
import { agencyScores, PASS_MARK, wideTable } from "../../support/scoreData";

const table = wideTable(40);
const overview: Overview = {
  fileName: "",
  tables: [table],
  isMarked: false,
  planSheet: null,
  registerSheet: null,
  summaryAt: null,
  passMark: PASS_MARK,
  rulesetOverrides: [],
};
const entries = entriesOf(overview);
const unscored = { ...entries[0]!, id: "x", agency: agencyScores("ยังไม่มีคะแนน", 2564, []) };

test("a search finds part of a name, whatever its spaces and Unicode form", () => {
  const found = searchEntries(entries, " ดอย สะเก็ด ".normalize("NFD"));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((entry) => entry.agency.name?.includes("ดอยสะเก็ด"))).toBe(true);
  expect(searchEntries(entries, "ไม่มีที่นี่")).toEqual([]);
  expect(searchEntries(entries, "  ")).toHaveLength(40);
});

test("sorting by total puts missing totals last, either way", () => {
  for (const order of ["low", "high"] as const) {
    const sorted = sortEntries([unscored, ...entries], order);
    expect(sorted.at(-1)?.id).toBe("x");
    const totals = sorted.slice(0, -1).map((entry) => entry.agency.total ?? NaN);
    const expected = [...totals].sort((a, b) => (order === "low" ? a - b : b - a));
    expect(totals).toEqual(expected);
  }
});

test("most failing first, the lower total first among equals", () => {
  const sorted = sortEntries(entries, "failing").map(({ agency }) => [
    agency.failing.length,
    agency.total ?? 0,
  ]);
  const expected = [...sorted].sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
  expect(sorted).toEqual(expected);
});

test("names sort as Thai dictionaries do: leading vowels after their consonant", () => {
  const named = ["แม่ริม", "มหาชัย", "เมือง", "กรุง"].map((name, index) => ({
    ...entries[0]!,
    id: String(index),
    agency: { ...entries[0]!.agency, name },
  }));
  expect(sortEntries(named, "name").map((entry) => entry.agency.name)).toEqual([
    "กรุง",
    "มหาชัย",
    "เมือง",
    "แม่ริม",
  ]);
});

test("the order of the table is the table's, and sorting copies", () => {
  expect(sortEntries(entries, "table")).toEqual(entries);
  expect(sortEntries(entries, "table")).not.toBe(entries);
});

test("many agencies in a few numbers", () => {
  const summary = summariseAgencies([...entries, unscored]);
  const failing = entries.filter((entry) => entry.agency.failing.length > 0);
  expect(summary.agencies).toBe(41);
  expect(summary.failing).toBe(failing.length);
  expect(summary.withTotal).toBe(40);
  const mean = entries.reduce((sum, entry) => sum + (entry.agency.total ?? 0), 0) / 40;
  expect(summary.meanTotal).toBeCloseTo(mean, 10);
  const counts = summary.byIndicator.map(({ count }) => count);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const budget = entries.filter((entry) => entry.agency.failing.includes("budget")).length;
  expect(summary.byIndicator.find(({ indicator }) => indicator === "budget")?.count).toBe(budget);
});

test("nobody fails nothing, and no totals have no mean", () => {
  expect(summariseAgencies([unscored])).toEqual({
    agencies: 1,
    failing: 0,
    meanTotal: null,
    withTotal: 0,
    byIndicator: [],
  });
});

test("a country is sorted and searched while a person types", () => {
  const country = entriesOf({ ...overview, tables: [wideTable(8303)] });
  const start = performance.now();
  searchEntries(sortEntries(country, "name"), "ฝาง");
  expect(performance.now() - start).toBeLessThan(3000);
});
