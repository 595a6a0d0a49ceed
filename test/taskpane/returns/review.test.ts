import { decide, reviewOf } from "../../../src/taskpane/reports/returns/review";
import { codesOf, collect, returned } from "../../support/collecting";
import { AGENCIES, formBytes, GOOD, requestingWorkbook, type FormOptions } from "../../support/returnedForms";

const workbook = requestingWorkbook();
const [MAERIM = ""] = AGENCIES;
const person =
  (name: string): FormOptions["edit"] =>
  (rows) =>
    rows.map((row, r) => (r === 1 ? row.map((cell, c) => (c === 9 ? name : cell)) : row));
const files = [
  returned("a.xlsx", formBytes(GOOD, { agency: MAERIM, edit: person("ก") })),
  returned("b.xlsx", formBytes(GOOD, { agency: MAERIM, edit: person("ข") })),
  returned("c.xlsx", formBytes(GOOD, { agencyNo: 2 })),
  returned("d.xlsx", new Uint8Array(3)),
];

test("what waits for the user is told from what is settled", () => {
  const review = reviewOf(collect(workbook, files).outcome);
  expect(review.waiting.map(({ id }) => id)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(review.accepted.map(({ id }) => id)).toEqual(["c.xlsx"]);
  expect(review.others.map(({ id }) => id)).toEqual(["d.xlsx"]);
  expect(review.missing).toEqual(AGENCIES.slice(2));
});

test("choosing one of an agency's forms takes back the choice of another; a decision can be taken back", () => {
  const { entries } = collect(workbook, files).outcome;
  const [first, second] = entries;
  if (!first || !second) throw new Error("no entries");
  const one = decide({}, entries, first, { use: true });
  const other = decide(one, entries, second, { use: true });
  expect(other).toEqual({ "a.xlsx": { use: false }, "b.xlsx": { use: true } });
  const chosen = collect(workbook, files, { decisions: other });
  expect(reviewOf(chosen.outcome).accepted.map(({ id }) => id)).toEqual(["b.xlsx", "c.xlsx"]);
  expect(codesOf(chosen)).toContain("returns/older");
  expect(decide(other, entries, second, null)).toEqual({ "a.xlsx": { use: false } });
});
