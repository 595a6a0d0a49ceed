import { applyToSnapshot } from "../../support/applyToSnapshot";
import { collectedWorkbook } from "../../support/collected";
import { writeFormId } from "../../../src/core/remediation/form/identity";
import { proposeMatrix } from "../../../src/core/remediation/matrix/proposeMatrix";
import { checkSharing } from "../../../src/core/sharing/checkSharing";
import { proposeTidy } from "../../../src/core/sharing/proposeTidy";
import type { SharingSnapshot } from "../../../src/core/sharing/types";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { rectOf, snapshotOf } from "../../support/snapshot";

function check(workbook: WorkbookSnapshot, extras: Partial<SharingSnapshot> = {}) {
  const report = checkSharing({
    workbook,
    sheets: new Map(),
    properties: {},
    customProperties: [],
    comments: [],
    notes: [],
    sheetNames: [],
    customXmlCount: 0,
    file: { counts: {}, externalFiles: [] },
    ...extras,
  });
  return { report, found: report.groups.flatMap((group) => group.findings) };
}

const form = (agencyNo: number) => [
  [`รหัสแบบรายงาน: ${writeFormId({ requestId: "K7M2QD", fiscalYearBe: 2563, version: 1, agencyNo })}`],
];

test("the list of agencies, the register of reports and a form per agency are other agencies' data", () => {
  const workbook = snapshotOf(
    {
      ทะเบียนหน่วยงาน: [
        ["ที่", "หน่วยงาน", "ช่องทางติดต่อ"],
        [1, "กองคลัง", "053-112-708"],
        [2, "กองช่าง", ""],
        [3, "กองคลัง", ""],
      ],
      "แบบ 1": form(1),
      "แบบ 2": form(2),
      เรื่องแจ้ง: [["ประกาศ"]],
    },
    { tables: [{ name: "ITA_Agencies", sheet: "ทะเบียนหน่วยงาน", range: rectOf("A1:C4") }] },
  );
  const { report, found } = check(workbook);
  const agencies = found.filter((item) => item.code === "sharing/agencies").map((item) => item.params);
  expect(agencies).toEqual([
    { sheet: "ทะเบียนหน่วยงาน", what: "agencies", agencyCount: 2 },
    { sheet: "แบบ 1", what: "forms", agencyCount: 1 },
    { sheet: "แบบ 2", what: "forms", agencyCount: 1 },
  ]);
  expect(report.sheets.filter((sheet) => sheet.isOffered).map((sheet) => sheet.name)).toEqual(["เรื่องแจ้ง"]);
});

test("a register of reports has data of the agencies that reported, not of all that were asked", () => {
  const asked = ["กองคลัง", "กองช่าง", "สำนักปลัด"];
  const workbook = collectedWorkbook(
    asked,
    asked.slice(0, 2).map((agency) => ({ agency, indicator: "budget", status: "ดำเนินการแล้วเสร็จ" })),
  );
  const agencies = check(workbook).found.flatMap((item) =>
    item.code === "sharing/agencies" ? [item.params] : [],
  );
  expect(agencies).toContainEqual({ sheet: "ทะเบียนรายงาน", what: "register", agencyCount: 2 });
});

test("the sheet of agencies by indicators tells of them all, and no copy of it is offered", () => {
  const asked = ["กองคลัง", "กองช่าง", "สำนักปลัด"];
  const collected = collectedWorkbook(asked, [
    { agency: "กองคลัง", indicator: "budget", status: "ดำเนินการแล้วเสร็จ" },
  ]);
  const proposed = proposeMatrix(collected, { today: "2021-04-21" });
  if (!proposed.ok) throw new Error("no matrix");
  const { changeSet, outcome } = proposed.value;
  const { report, found } = check(applyToSnapshot(collected, changeSet));
  expect(found.map((item) => item.params)).toContainEqual({
    sheet: outcome.sheet,
    what: "register",
    agencyCount: 3,
  });
  expect(report.sheets.find(({ name }) => name === outcome.sheet)?.isOffered).toBe(false);
});

test("the form of one agency alone is what is sent to it", () => {
  const { report, found } = check(snapshotOf({ แบบ: form(1) }));
  expect(found.map((item) => item.code)).toEqual(["sharing/clean"]);
  expect(report).toMatchObject({ isSafe: true, offers: [] });
});

test("names that are broken or lead elsewhere are found, Excel's own are not; only what can be mended is offered", () => {
  const names = [
    { name: "เดิม", formula: "=#REF!", value: "" },
    { name: "งบ", formula: "='[งบ 64.xlsx]ผล'!$A$1", value: "" },
    { name: "เกณฑ์", formula: "=85", value: 85 },
    { name: "_xlnm._FilterDatabase", formula: "=#REF!", value: "" },
  ];
  const workbook = snapshotOf({ ก: [["ก"]] }, { names });
  const { report, found } = check(workbook);
  expect(found.map((item) => item.params)).toEqual([{ name: "งบ", file: "งบ 64.xlsx" }, { name: "เดิม" }]);
  expect(report.groups.map(({ group }) => group)).toEqual(["links", "errors"]);
  expect(report.offers).toEqual(["names"]);
  const mended = proposeTidy(workbook, { what: "names" });
  expect(mended.ok && mended.value.changeSet.changes).toEqual([
    { kind: "removeName", name: "เดิม" },
    { kind: "removeName", name: "งบ" },
  ]);
  const scoped = check(snapshotOf({ ก: [["ก"]] }, {}), {
    sheetNames: [{ sheet: "ก", name: "เดิม", formula: "=#REF!" }],
  });
  expect(scoped.found.map((item) => item.code)).toEqual(["sharing/broken-name"]);
  expect(scoped.report.offers).toEqual([]);
});

test("who saved last is Excel's own to write: it is told, and no mending of it is offered", () => {
  const { report, found } = check(snapshotOf({ ก: [["ก"]] }), {
    properties: { lastAuthor: "สมหญิง", title: "" },
  });
  expect(found.map((item) => item.params)).toEqual([{ property: "lastAuthor", text: "สมหญิง" }]);
  expect(report.offers).toEqual([]);
});
