import { rulesetFor } from "../../src/core/ita/rulesetFor";
import { proposeRuleset, type RulesetOptions } from "../../src/core/scores/proposeRuleset";
import type { WorkbookSnapshot } from "../../src/core/snapshot";
import { applyToSnapshot } from "../support/applyToSnapshot";
import { snapshotOf } from "../support/snapshot";

const SCORES = [
  ["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564", ""],
  ["ตัวชี้วัด", "คะแนน"],
  ["การใช้งบประมาณ", 83.95],
  ["การใช้อำนาจ", 85.94],
];

function propose(snapshot: WorkbookSnapshot, passMark: number | null) {
  const proposed = proposeRuleset(snapshot, { fiscalYearBe: 2564, passMark });
  if (!proposed.ok) throw new Error("refused");
  return { ...proposed.value, codes: proposed.findings.map((finding) => finding.code) };
}

const kept = ({ changes }: { changes: { kind: string; value?: string | null }[] }) =>
  changes.map((change) => (change.value == null ? null : (JSON.parse(change.value) as unknown)));

test("a year's own pass mark is one setting, and goes when it is taken back", () => {
  const snapshot = snapshotOf({ ผล: SCORES });
  const first = propose(snapshot, 80);
  expect(first.outcome).toMatchObject({ fiscalYearBe: 2564, passMark: 80, fields: ["passMark"] });
  expect(kept(first.changeSet)).toEqual([[{ fiscalYearBe: 2564, passMark: 80 }]]);
  const settings = { "ita.rulesets": JSON.stringify([{ fiscalYearBe: 2564, passMark: 80 }]) };
  const again = propose({ ...snapshot, settings }, 80);
  expect(again.codes).toEqual(["changes/nothing-to-do"]);
  const back = propose({ ...snapshot, settings }, null);
  expect(back.outcome.passMark).toBe(85);
  expect(kept(back.changeSet)).toEqual([null]);
});

test("other changes to the year, and other years, stay", () => {
  const weights = { IIT: 40, EIT: 30, OIT: 30 };
  const settings = {
    "ita.rulesets": JSON.stringify([
      { fiscalYearBe: 2566, passMark: 90 },
      { fiscalYearBe: 2564, weights, passMark: 70 },
    ]),
  };
  const snapshot = { ...snapshotOf({ ผล: SCORES }), settings };
  expect(kept(propose(snapshot, null).changeSet)).toEqual([
    [
      { fiscalYearBe: 2564, weights },
      { fiscalYearBe: 2566, passMark: 90 },
    ],
  ]);
});

test("weights and levels of a year are the workbook's own too, and count as confirmed", () => {
  const snapshot = snapshotOf({ ผล: SCORES });
  const weights = { IIT: 40, EIT: 30, OIT: 30 };
  const levels = [
    { level: "ดี", minTotal: 80 },
    { level: "พอใช้", minTotal: 0 },
  ];
  const proposed = proposeRuleset(snapshot, { fiscalYearBe: 2568, weights, levels });
  if (!proposed.ok) throw new Error("refused");
  expect(kept(proposed.value.changeSet)).toEqual([[{ fiscalYearBe: 2568, weights, levels }]]);
  expect(proposed.value.outcome).toMatchObject({
    fields: ["weights", "levels"],
    passMark: 85,
    weights,
    levels,
  });
  const { ruleset } = rulesetFor(2568, [{ fiscalYearBe: 2568, weights, levels }]);
  expect(ruleset.unconfirmed).toEqual(["disclosureItems"]);
});

test("what cannot be rules is refused, and nothing is kept", () => {
  const cases: [Omit<RulesetOptions, "fiscalYearBe">, string[]][] = [
    [{ weights: { IIT: 40, EIT: 30, OIT: 40 } }, ["weights"]],
    [{ levels: [{ level: "ดี", minTotal: 80 }] }, ["levels"]],
    [{ passMark: 101, levels: [] }, ["passMark", "levels"]],
  ];
  for (const [options, fields] of cases) {
    expect(proposeRuleset(snapshotOf({ ผล: SCORES }), { fiscalYearBe: 2564, ...options })).toMatchObject({
      ok: false,
      findings: [{ code: "scores/ruleset-invalid", params: { fields } }],
    });
  }
});

test("the workbook's named pass mark goes before it, and that is said", () => {
  const names = [{ name: "ITA_PassMark", formula: "=82", value: 82 }];
  expect(propose({ ...snapshotOf({ ผล: SCORES }), names }, 80).codes).toEqual(["scores/pass-mark-named"]);
});

test("applied to the workbook it is what the tables are read by", async () => {
  const { findScoreTables } = await import("../../src/core/scores/findScoreTables");
  const snapshot = snapshotOf({ ผล: SCORES });
  const { changeSet } = propose(snapshot, 80);
  const settings = { "ita.rulesets": String(changeSet.changes.map((c) => "value" in c && c.value)[0]) };
  const tables = findScoreTables({ ...applyToSnapshot(snapshot, { action: "", changes: [] }), settings });
  if (!tables.ok) throw new Error("no table");
  expect(tables.value[0]?.passMark).toBe(80);
  expect(tables.value[0]?.agencies[0]?.failing).toEqual([]);
});
