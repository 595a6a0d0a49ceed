import { parseRulesetOverrides } from "../../../src/core/ita/overrides";
import { rulesetFor } from "../../../src/core/ita/rulesetFor";
import { RULESETS } from "../../../src/core/ita/rulesets";
import {
  addLevel,
  changesIn,
  draftOf,
  readDraft,
  type RulesetDraft,
} from "../../../src/taskpane/model/rulesetDraft";

const { ruleset } = rulesetFor(2568);
const draft = (part: Partial<RulesetDraft> = {}): RulesetDraft => ({ ...draftOf(ruleset), ...part });
const kinds = (one: RulesetDraft) =>
  readDraft(one).problems.map(
    (problem) => `${problem.part} ${problem.kind}${"id" in problem ? ` ${problem.id}` : ""}`,
  );

test("every shipped ruleset goes into the fields and comes out the same, with nothing to change", () => {
  for (const one of RULESETS) {
    expect(readDraft(draftOf(one))).toEqual({
      passMark: one.passMark,
      weights: one.weights,
      levels: one.levels,
      problems: [],
    });
    expect(changesIn(draftOf(one), one)).toBeNull();
  }
});

test("what differs is asked for, and nothing else; Thai digits are digits", () => {
  expect(changesIn(draft({ passMark: "๘๐.๕" }), ruleset)).toEqual({ passMark: 80.5 });
  expect(changesIn(draft({ weights: { IIT: "40", EIT: "30", OIT: "๓๐" } }), ruleset)).toEqual({
    weights: { IIT: 40, EIT: 30, OIT: 30 },
  });
});

test("a part that was compared with the announcement is asked for as it is: then it counts as confirmed", () => {
  expect(changesIn(draft({ checked: ["weights"] }), ruleset)).toEqual({ weights: ruleset.weights });
});

test("weights are whole numbers and add up to 100", () => {
  expect(kinds(draft({ weights: { IIT: "30.5", EIT: "29.5", OIT: "40" } }))).toEqual(["weights number"]);
  expect(kinds(draft({ weights: { IIT: "", EIT: "60", OIT: "40" } }))).toEqual(["weights number"]);
  expect(readDraft(draft({ weights: { IIT: "30", EIT: "30", OIT: "30" } })).problems).toEqual([
    { part: "weights", kind: "sum", sum: 90 },
  ]);
});

test("levels have a name each, fall from line to line, and every one can be reached", () => {
  const line = (id: number, level: string, minTotal: string, minInstrument = "") => ({
    id,
    level,
    minTotal,
    minInstrument,
  });
  const last = line(9, "ต่ำ", "");
  const levels = (...lines: RulesetDraft["levels"]) => draft({ levels: [...lines, last] });
  expect(kinds(levels(line(0, "ก", "90"), line(1, "ข", "80")))).toEqual([]);
  expect(kinds(levels(line(0, "ก", "90", "90"), line(1, "ข", "90")))).toEqual([]);
  expect(kinds(levels(line(0, "ก", "90"), line(1, "ข", "90")))).toEqual(["levels order 1"]);
  expect(kinds(levels(line(0, "ก", "80"), line(1, "ข", "90")))).toEqual(["levels order 1"]);
  expect(kinds(levels(line(0, " ", "90"), line(1, "ต่ำ", "สูง")))).toEqual([
    "levels name 0",
    "levels number 1",
    "levels twice 9",
  ]);
  expect(kinds(levels(line(0, "ก", "90", "มาก")))).toEqual(["levels instrument 0"]);
  expect(kinds(levels(line(0, "ก", "101")))).toEqual(["levels number 0"]);
});

test("a level is added above the last, and what can be saved is always a valid override", () => {
  const added = addLevel(draft().levels);
  expect(added).toHaveLength(ruleset.levels.length + 1);
  expect(added.at(-2)).toMatchObject({ level: "", minTotal: "" });
  const typed = added.map((one) => (one.level === "" ? { ...one, level: "ใหม่", minTotal: "60" } : one));
  const changes = changesIn(draft({ levels: typed }), ruleset);
  expect(parseRulesetOverrides([{ fiscalYearBe: 2568, ...changes }]).problems).toEqual([]);
});
