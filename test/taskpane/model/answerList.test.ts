import type { AgencyAnswers, Answer } from "../../../src/core/remediation/answers/answers";
import { filterAgencies, openCount, silentCount, standingOf } from "../../../src/taskpane/model/answerList";

const agency = (name: string, ...answers: Answer[]): AgencyAnswers => ({
  name,
  answers,
  lateCount: 0,
  missingBy: null,
});
const AGENCIES = [
  agency("ก", "verified", "done"),
  agency("ข", "silent", "done"),
  agency("ค", "silent", "silent"),
  agency("ง", "verified", "cancelled"),
];

test("silent and open answers are counted", () => {
  expect(AGENCIES.map(silentCount)).toEqual([0, 1, 2, 0]);
  expect(AGENCIES.map(openCount)).toEqual([1, 1, 0, 0]);
});

test("the filters keep the order of the register", () => {
  const names = (filter: Parameters<typeof filterAgencies>[1]) =>
    filterAgencies(AGENCIES, filter).map(({ name }) => name);
  expect([names("all"), names("silent"), names("unverified")]).toEqual([
    ["ก", "ข", "ค", "ง"],
    ["ข", "ค"],
    ["ก", "ข"],
  ]);
});

test("where it stands: who has answered everything, and what is missing", () => {
  const matrix = { indicators: ["budget", "power"] as ("budget" | "power")[], agencies: AGENCIES };
  expect(standingOf({ matrix })).toEqual({ complete: 2, missing: 3 });
});
