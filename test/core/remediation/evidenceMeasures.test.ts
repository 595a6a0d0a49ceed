import { MEASURES } from "../../../src/core/ita/measures";
import { proposeLinks } from "../../../src/core/plan/links/proposeLinks";
import { findEvidence, proposeEvidence } from "../../../src/core/remediation/evidence/proposeEvidence";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { sheetNamed, valueAt } from "../../../src/core/snapshot";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { collectedWorkbook } from "../../support/collected";

const snapshot = collectedWorkbook(
  ["สำนักงาน ก"],
  [
    {
      agency: "สำนักงาน ก",
      indicator: "budget",
      status: "ดำเนินการแล้วเสร็จ",
      on: "2021-04-10",
      action: "เผยแพร่แผน",
    },
    { agency: "สำนักงาน ก", indicator: "service-quality", status: "อยู่ระหว่างดำเนินการ", on: "2021-04-10" },
  ],
);

function paper(workbook: WorkbookSnapshot) {
  const result = proposeEvidence(workbook, { today: "2021-05-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const after = applyToSnapshot(workbook, result.value.changeSet);
  const range = findEvidence(after);
  const sheet = range && sheetNamed(after, range.sheet);
  if (!range || !sheet) throw new Error("no paper");
  const rows = Array.from({ length: range.rowCount }, (_, r) =>
    Array.from({ length: 7 }, (__, c) => String(valueAt(sheet, range.row + r, c))),
  );
  return {
    after,
    sheet: sheet.name,
    rows,
    codes: result.findings.map(({ code }) => code),
    measures: rows.filter((row) => row[6]?.startsWith("measure:")).map((row) => row[1]),
    resultOf: (name: string) =>
      rows.find((row) => row[6]?.startsWith("result:") && row[1]?.startsWith(name))?.[5],
    rowOf: (text: string) => rows.findIndex((row) => row[1] === text),
  };
}

function linked(): WorkbookSnapshot {
  const links = proposeLinks(snapshot, { failing: ["budget", "service-quality"] });
  if (!links.ok) throw new Error(JSON.stringify(links.findings));
  return applyToSnapshot(snapshot, links.value.changeSet);
}

test("without any measures in the workbook the announcement's seven are offered, and said to be a suggestion", () => {
  const { measures, codes, resultOf } = paper(snapshot);
  expect(measures).toEqual(MEASURES.map(({ name }, index) => `${index + 1}) ${name}`));
  expect(codes).toContain("remediation/evidence-measures-suggested");
  expect(resultOf("การใช้งบประมาณ")).toMatch(/^- เผยแพร่แผน/);
});

test("results and annex begin on a new page where their headings would stand at the foot of one", () => {
  const result = proposeEvidence(snapshot, { today: "2021-05-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const { rows } = paper(snapshot);
  const at = (key: string) => rows.findIndex((row) => row[6]?.startsWith(`${key}|`));
  const layouts = result.value.changeSet.changes.flatMap((change) =>
    change.kind === "setPageLayout" ? [change.layout.breaksBefore] : [],
  );
  expect(layouts).toEqual([[at("heading:3"), at("heading:4")]]);
});

test("suggested lines that the user rewrote or took out stay so, and are no suggestion any more", () => {
  const made = paper(snapshot);
  const first = made.rows.findIndex((row) => row[6]?.startsWith("measure:"));
  // Two lines are the office's own; the rest was deleted, keys and all.
  const edited = typeInto(made.after, made.sheet, [
    { row: first, column: 1, value: "1) มาตรการของเรา" },
    { row: first + 1, column: 1, value: "2) อีกมาตรการ" },
    ...[2, 3, 4, 5, 6].flatMap((line) => [1, 6].map((column) => ({ row: first + line, column, value: "" }))),
  ]);
  const again = paper(edited);
  expect(again.measures).toEqual(["1) มาตรการของเรา", "2) อีกมาตรการ"]);
  expect(again.codes).not.toContain("remediation/evidence-measures-suggested");
});

test("the sheet of links says which measures answer an indicator; what is only suggested there is asked about", () => {
  const workbook = linked();
  const table = workbook.tables.find(({ name }) => name === "ITA_Links");
  if (!table) throw new Error("no links");
  const suggested = paper(workbook);
  expect(suggested.measures).toHaveLength(MEASURES.length);
  expect(suggested.codes).toContain("remediation/evidence-links-suggested");
  expect(suggested.codes).not.toContain("remediation/evidence-measures-suggested");
  // The office ties the budget to two measures itself: the suggestions for it no longer count.
  const { row } = table.range;
  const decided = typeInto(workbook, table.sheet, [
    ...["การใช้งบประมาณ", "M7", "", "ยืนยัน"].map((value, column) => ({ row: row + 1, column, value })),
    ...["การใช้งบประมาณ", MEASURES[1]?.name ?? "", "", "ยืนยัน"].map((value, column) => ({
      row: row + 2,
      column,
      value,
    })),
  ]);
  const { resultOf, measures } = paper(decided);
  expect(measures).toHaveLength(MEASURES.length);
  expect(resultOf("การใช้งบประมาณ")).toMatch(/^มาตรการข้อ 2\), 7\)\n- เผยแพร่แผน/);
});

test("a measure of a tie that is not in the list of measures is listed after them", () => {
  const workbook = linked();
  const table = workbook.tables.find(({ name }) => name === "ITA_Links");
  if (!table) throw new Error("no links");
  const own = typeInto(workbook, table.sheet, [
    ...["การใช้งบประมาณ", "มาตรการของจังหวัด", "", "ยืนยัน"].map((value, column) => ({
      row: table.range.row + 1,
      column,
      value,
    })),
  ]);
  const { measures, resultOf } = paper(own);
  expect(measures.at(-1)).toBe("8) มาตรการของจังหวัด");
  expect(resultOf("การใช้งบประมาณ")).toMatch(/^มาตรการข้อ 8\)\n/);
});
