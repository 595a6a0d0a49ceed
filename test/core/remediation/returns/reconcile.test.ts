import { isoToSerial } from "../../../../src/core/period/calendar";
import { thaiDayOf } from "../../../../src/core/remediation/returns/dates";
import { typeInto } from "../../../support/applyToSnapshot";
import { snapshotOf } from "../../../support/snapshot";
import { codesOf, collect, returned, statesOf, TODAY } from "../../../support/collecting";
import {
  AGENCIES,
  formBytes,
  formSheet,
  GOOD,
  requestingWorkbook,
  type FormOptions,
} from "../../../support/returnedForms";
import type { ForeignWorkbook } from "../../../support/foreignWorkbook";

const [MAERIM = "", MAEJO = "", SALUANG = ""] = AGENCIES;
const workbook = requestingWorkbook();
const file = (name: string, options: FormOptions, more: Partial<ForeignWorkbook> = {}, changedOn?: string) =>
  returned(name, formBytes(GOOD, options, more), changedOn);
const on = (day: string) => ({ date: isoToSerial(day) });

describe("whose report it is", () => {
  test("by the number of its own form, by its name, by its short name", () => {
    const collected = collect(workbook, [
      file("1.xlsx", { agencyNo: 1 }),
      file("2.xlsx", { agency: "เทศบาล เมืองแม่โจ้" }),
      file("3.xlsx", { agency: "สะลวง" }),
    ]);
    expect(statesOf(collected)).toEqual({
      "1.xlsx": ["accepted", MAERIM],
      "2.xlsx": ["accepted", MAEJO],
      "3.xlsx": ["accepted", SALUANG],
    });
    expect(collected.outcome.missing).toEqual(AGENCIES.slice(3));
  });

  test("a name that is nearly one is asked about, never guessed; the answer settles it", () => {
    const files = [
      file("1.xlsx", { agency: "เทศบาลตำบลแม่ริ" }),
      file("2.xlsx", { agency: "เทศบาลตำบลแม่แรม" }),
    ];
    const asked = collect(workbook, files);
    expect(statesOf(asked)).toEqual({ "1.xlsx": ["no-agency", null], "2.xlsx": ["no-agency", null] });
    expect(asked.changeSet.changes).toEqual([]);
    expect(asked.findings[0]).toMatchObject({
      code: "returns/agency-unknown",
      params: { text: "เทศบาลตำบลแม่ริ", closest: expect.arrayContaining([MAERIM]) as string[] },
    });
    const told = collect(workbook, files, { decisions: { "1.xlsx": { agency: MAERIM } } });
    expect(statesOf(told)["1.xlsx"]).toEqual(["accepted", MAERIM]);
  });

  test("a form that says nobody, and one whose number and name disagree, are asked about", () => {
    const collected = collect(workbook, [file("1.xlsx", {}), file("2.xlsx", { agencyNo: 1, agency: MAEJO })]);
    expect(codesOf(collected)).toEqual(["returns/agency-missing", "returns/agency-conflict"]);
    expect(collected.outcome.missing).toEqual(AGENCIES);
  });
});

describe("what a form answers", () => {
  test("another year, another request, an older version, no code: none is written", () => {
    const collected = collect(workbook, [
      file("year.xlsx", { agency: MAERIM, fiscalYearBe: 2562, requestId: "AAAAAA" }),
      file("request.xlsx", { agency: MAERIM, requestId: "AAAAAA" }),
      file("version.xlsx", { agency: MAEJO, version: 7 }),
      file("code.xlsx", { agency: SALUANG, hasNoCode: true }),
    ]);
    expect(codesOf(collected)).toEqual([
      "returns/wrong-year",
      "returns/other-request",
      "returns/other-version",
      "returns/no-code",
    ]);
    expect(collected.changeSet.changes).toEqual([]);
    const taken = collect(
      workbook,
      [
        file("version.xlsx", { agency: MAEJO, version: 7 }),
        file("year.xlsx", { agency: MAERIM, fiscalYearBe: 2562, requestId: "AAAAAA" }),
      ],
      { decisions: { "version.xlsx": { accept: true }, "year.xlsx": { accept: true } } },
    );
    expect(statesOf(taken)).toEqual({
      "version.xlsx": ["accepted", MAEJO],
      "year.xlsx": ["wrong-year", MAERIM],
    });
  });

  test("a form of an earlier version that asks the same is taken in; one that asked something else waits", () => {
    const second = typeInto(workbook, "คำขอรายงาน", [{ row: 3, column: 1, value: 2 }]);
    second.names = second.names.map((name) =>
      name.name === "ITA_RequestVersion" ? { ...name, value: 2 } : name,
    );
    const collected = collect(second, [
      file("same.xlsx", { agency: MAERIM, version: 1 }),
      file("fewer.xlsx", { agency: MAEJO, version: 1, edit: (rows) => rows.slice(0, -1) }),
      file("today.xlsx", { agency: SALUANG, version: 2 }),
    ]);
    expect(statesOf(collected)).toEqual({
      "same.xlsx": ["accepted", MAERIM],
      "fewer.xlsx": ["other-request", MAEJO],
      "today.xlsx": ["accepted", SALUANG],
    });
    expect(
      collected.findings.filter(({ code }) => code === "returns/changed").map(({ params }) => params),
    ).toEqual([{ file: "same.xlsx", differences: [{ kind: "earlier-version", version: 1 }] }]);
  });

  test("a file with a copy of the form's sheet says which sheet is meant", () => {
    const copy = { ...formSheet(GOOD, { agency: MAERIM }), name: "แบบรายงาน (2)" };
    const collected = collect(workbook, [file("a.xlsx", { agency: MAERIM, sheets: [copy] })]);
    expect(collected.findings.find(({ code }) => code === "returns/same-content")?.params).toEqual({
      file: "a.xlsx (แบบรายงาน (2))",
      as: "a.xlsx (แบบรายงาน)",
    });
  });

  test("an altered form waits; a moved column does not", () => {
    const moved: FormOptions["edit"] = (rows) => rows.map(([first = null, ...rest]) => [...rest, first]);
    const removed: FormOptions["edit"] = (rows) => rows.map((row) => row.filter((_, column) => column !== 7));
    const better: FormOptions["edit"] = (rows) =>
      rows.map((row, r) => (r === 1 ? row.map((cell, c) => (c === 2 ? 95 : cell)) : row));
    const shorter: FormOptions["edit"] = (rows) => rows.slice(0, -1);
    const collected = collect(workbook, [
      file("moved.xlsx", { agency: AGENCIES[0], edit: moved }),
      file("removed.xlsx", { agency: AGENCIES[1], edit: removed }),
      file("score.xlsx", { agency: AGENCIES[2], edit: better }),
      file("row.xlsx", { agency: AGENCIES[3], edit: shorter }),
    ]);
    expect(statesOf(collected)).toEqual({
      "moved.xlsx": ["accepted", AGENCIES[0]],
      "removed.xlsx": ["altered", AGENCIES[1]],
      "score.xlsx": ["altered", AGENCIES[2]],
      "row.xlsx": ["altered", AGENCIES[3]],
    });
    expect(collected.outcome.missing).toEqual([AGENCIES[4]]);
    expect(
      collected.findings.map(({ params }) => "differences" in params && params.differences).filter(Boolean),
    ).toEqual([
      [{ kind: "column-moved", column: "no" }],
      [{ kind: "column-missing", column: "evidence" }],
      [{ kind: "locked-changed", indicator: "budget", column: "score", row: 6, text: "95" }],
      [{ kind: "row-missing", indicator: "communication" }],
    ]);
    const decisions = { "removed.xlsx": { accept: true }, "score.xlsx": { accept: false } };
    const decided = collect(
      workbook,
      [
        file("removed.xlsx", { agency: AGENCIES[1], edit: removed }),
        file("score.xlsx", { agency: AGENCIES[2], edit: better }),
      ],
      { decisions },
    );
    expect(statesOf(decided)).toEqual({
      "removed.xlsx": ["accepted", AGENCIES[1]],
      "score.xlsx": ["left-out", AGENCIES[2]],
    });
  });
});

describe("the same agency twice", () => {
  const older = { agency: MAERIM, reportedOn: on("2021-04-10") };
  const newer = { agency: MAERIM, reportedOn: on("2021-04-12"), edit: undefined };
  const different = (options: FormOptions, person: string): FormOptions => ({
    ...options,
    edit: (rows) => rows.map((row, r) => (r === 1 ? row.map((cell, c) => (c === 9 ? person : cell)) : row)),
  });

  test("the one reported later counts, in whatever order they come", () => {
    const files = [file("new.xlsx", different(newer, "ก")), file("old.xlsx", older)];
    for (const order of [files, [...files].reverse()]) {
      const collected = collect(workbook, order);
      expect(statesOf(collected)).toEqual({
        "new.xlsx": ["accepted", MAERIM],
        "old.xlsx": ["duplicate", MAERIM],
      });
      expect(codesOf(collected)).toEqual(["returns/older"]);
    }
  });

  test("without a date, the one saved later; else the one the file system knows as later", () => {
    const a = different({ agency: MAERIM }, "ก");
    const b = different({ agency: MAERIM }, "ข");
    expect(
      statesOf(
        collect(workbook, [
          file("a.xlsx", a, { savedAt: "2021-04-10T09:00:00Z" }),
          file("b.xlsx", b, { savedAt: "2021-04-10T10:00:00Z" }),
        ]),
      ),
    ).toEqual({ "a.xlsx": ["duplicate", MAERIM], "b.xlsx": ["accepted", MAERIM] });
    expect(
      statesOf(collect(workbook, [file("a.xlsx", a, {}, "2021-04-12"), file("b.xlsx", b, {}, "2021-04-11")])),
    ).toEqual({
      "a.xlsx": ["accepted", MAERIM],
      "b.xlsx": ["duplicate", MAERIM],
    });
  });

  test("when nothing tells, both wait, and the user chooses", () => {
    const files = [
      file("a.xlsx", different({ agency: MAERIM }, "ก")),
      file("b.xlsx", different({ agency: MAERIM }, "ข")),
    ];
    const asked = collect(workbook, files);
    expect(codesOf(asked)).toEqual(["returns/same-age", "returns/same-age"]);
    expect(asked.changeSet.changes).toEqual([]);
    const chosen = collect(workbook, files, { decisions: { "a.xlsx": { use: true } } });
    expect(statesOf(chosen)).toEqual({ "a.xlsx": ["accepted", MAERIM], "b.xlsx": ["duplicate", MAERIM] });
  });

  test("the same answers twice are taken once, without asking", () => {
    const collected = collect(workbook, [
      file("a.xlsx", { agency: MAERIM }),
      file("a (1).xlsx", { agency: MAERIM }),
    ]);
    expect(statesOf(collected)).toEqual({
      "a.xlsx": ["accepted", MAERIM],
      "a (1).xlsx": ["duplicate", MAERIM],
    });
    expect(codesOf(collected)).toContain("returns/same-content");
  });

  test("the user may use the older one", () => {
    const files = [file("new.xlsx", different(newer, "ก")), file("old.xlsx", older)];
    const chosen = collect(workbook, files, { decisions: { "old.xlsx": { use: true } } });
    expect(statesOf(chosen)).toEqual({ "new.xlsx": ["duplicate", MAERIM], "old.xlsx": ["accepted", MAERIM] });
  });
});

describe("when it was reported", () => {
  const daysOf = (...args: Parameters<typeof file>) => {
    const [entry] = collect(workbook, [file(...args)]).outcome.entries;
    return [entry?.reportedOn, entry?.datedBy, entry?.daysLate];
  };

  test("the form's own day, else when it was saved, else the file system's, else today; late after the deadline", () => {
    const saved = { savedAt: "2021-04-20T18:30:00Z" };
    expect(daysOf("a.xlsx", { agency: MAERIM, reportedOn: on("2021-04-20") }, saved)).toEqual([
      "2021-04-20",
      "form",
      0,
    ]);
    // Half past one at night in Thailand: the day after the deadline.
    expect(daysOf("a.xlsx", { agency: MAERIM }, saved)).toEqual(["2021-04-21", "saved", 1]);
    expect(daysOf("a.xlsx", { agency: MAERIM }, {}, "2021-04-19")).toEqual(["2021-04-19", "file", 0]);
    expect(daysOf("a.xlsx", { agency: MAERIM })).toEqual([TODAY, "today", 5]);
  });

  test("a day that has not come yet is not believed", () => {
    expect(
      daysOf("a.xlsx", { agency: MAERIM, reportedOn: on("2031-01-01") }, { savedAt: "2030-01-01T00:00:00Z" }),
    ).toEqual([TODAY, "today", 5]);
  });

  test.each([
    ["2021-04-19T16:59:59Z", "2021-04-19"],
    ["2021-04-19T17:00:00Z", "2021-04-20"],
    ["2021-04-19T23:30:00+07:00", "2021-04-19"],
    ["2021-12-31T20:00:00-05:00", "2022-01-01"],
    ["2021-04-19T10:00:00", "2021-04-19"],
    ["2021-02-30T10:00:00Z", null],
    ["yesterday", null],
  ])("%s is the Thai day %s", (moment, day) => expect(thaiDayOf(moment)).toBe(day));
});

test("files that are no forms are rejected one by one, each with its reason", () => {
  const bytes = formBytes(GOOD, { agency: MAERIM });
  const collected = collect(workbook, [
    returned("text.xlsx", new TextEncoder().encode("ก,ข")),
    returned("half.xlsx", bytes.slice(0, 900)),
    returned("empty.xlsx", formBytes([], { agency: MAEJO })),
    returned("good.xlsx", bytes),
  ]);
  expect(collected.outcome.entries.map(({ file: name, state, problem }) => [name, state, problem])).toEqual([
    ["text.xlsx", "rejected", "not-xlsx"],
    ["half.xlsx", "rejected", "damaged"],
    ["empty.xlsx", "rejected", "empty"],
    ["good.xlsx", "accepted", null],
  ]);
  expect(collected.outcome.missing).toEqual(AGENCIES.slice(1));
});

test("what was left unopened, statuses in other words and texts for dates are said of accepted forms", () => {
  const bytes = formBytes(
    [{ status: "รอผู้บริหาร", date: "เร็ว ๆ นี้" }, ...GOOD.slice(1)],
    { agency: MAERIM, reportedOn: on("2021-04-01") },
    { hasMacros: true },
  );
  const collected = collect(workbook, [returned("a.xlsm", bytes)]);
  expect(codesOf(collected)).toEqual([
    "returns/status-unreadable",
    "returns/date-unreadable",
    "returns/left-unopened",
  ]);
  expect(collected.outcome.entries[0]?.rows[0]).toMatchObject({ status: null, statusText: "รอผู้บริหาร" });
});

describe("a workbook without a request", () => {
  test("takes the request from the forms' codes, and its agencies from a register of the user's", () => {
    const register = snapshotOf({
      ทะเบียน: [
        ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
        [MAERIM, "การใช้งบประมาณ", "", ""],
        [MAEJO, "การใช้งบประมาณ", "", ""],
      ],
    });
    const collected = collect(register, [
      file("1.xlsx", { agency: MAERIM }),
      file("2.xlsx", { agency: MAEJO }),
      file("3.xlsx", { agency: MAEJO, requestId: "AAAAAA", fiscalYearBe: 2562 }),
    ]);
    expect(statesOf(collected)).toEqual({
      "1.xlsx": ["accepted", MAERIM],
      "2.xlsx": ["accepted", MAEJO],
      "3.xlsx": ["wrong-year", MAEJO],
    });
    expect(codesOf(collected)).toContain("returns/no-request");
  });

  test("without a list of agencies nobody's report is guessed", () => {
    const collected = collect(snapshotOf({ Sheet1: [["ก"]] }), [file("1.xlsx", { agency: MAERIM })]);
    expect(statesOf(collected)).toEqual({ "1.xlsx": ["no-agency", null] });
    expect(codesOf(collected)).toContain("returns/no-agencies");
  });
});
