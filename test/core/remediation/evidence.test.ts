import fc from "fast-check";
import { evidenceItem } from "../../../src/core/remediation/evidence/evidenceItem";
import { findEvidence, proposeEvidence } from "../../../src/core/remediation/evidence/proposeEvidence";
import { publishable } from "../../../src/core/remediation/evidence/publishable";
import { findRegister } from "../../../src/core/remediation/findRegister";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { sheetNamed, valueAt } from "../../../src/core/snapshot";
import { applyToSnapshot, typeInto } from "../../support/applyToSnapshot";
import { collectedWorkbook, REPORTS_SHEET, type Collected } from "../../support/collected";
import "../../support/seed";

const DONE = "ดำเนินการแล้วเสร็จ";
const AGENCIES = ["สำนักงาน ก", "สำนักงาน ข"];
const ROWS: Collected[] = [
  {
    agency: "สำนักงาน ก",
    indicator: "budget",
    status: DONE,
    on: "2021-04-10",
    action: "เผยแพร่แผนการใช้จ่าย ติดต่อ somchai@example.go.th หรือ 081-234-5678",
    evidence: "https://example.go.th/0812345678.pdf",
    person: "นายสมชาย ใจดี",
    verified: "ยืนยันแล้ว",
  },
  {
    agency: "สำนักงาน ข",
    indicator: "service-quality",
    status: "อยู่ระหว่างดำเนินการ",
    on: "2021-04-12",
    action: "=1+1",
  },
];
const snapshot = collectedWorkbook(AGENCIES, ROWS);

function propose(workbook: WorkbookSnapshot, today = "2021-05-01") {
  const result = proposeEvidence(workbook, { today });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

/** The paper's cells without the column of keys. */
function paperIn(workbook: WorkbookSnapshot): string[][] {
  const range = findEvidence(workbook);
  const sheet = range && sheetNamed(workbook, range.sheet);
  if (!range || !sheet) throw new Error("no paper");
  return Array.from({ length: range.rowCount }, (_, r) =>
    Array.from({ length: 6 }, (__, c) => String(valueAt(sheet, range.row + r, c))),
  );
}

const made = (workbook = snapshot, today = "2021-05-01") =>
  applyToSnapshot(workbook, propose(workbook, today).changeSet);

test("the paper names the year's item, counts, and tells what each agency did", () => {
  const { outcome, changeSet } = propose(snapshot);
  expect(outcome).toEqual({
    sheet: "หลักฐาน O43 ปี 2564",
    item: "O43",
    indicatorCount: 2,
    reportCount: 2,
    isUpdate: false,
  });
  const text = paperIn(applyToSnapshot(snapshot, changeSet))
    .map((line) => line.join("\t"))
    .join("\n");
  expect(text).toContain(
    "ข้อมูลประกอบการประเมิน ITA ข้อ O43 การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
  );
  expect(text).toContain("รอบการรายงาน ตั้งแต่วันที่ 1 ตุลาคม 2563 ถึงวันที่ 1 พฤษภาคม 2564");
  expect(text).toContain("มีตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ITA (85.00 คะแนน) จำนวน 2 ตัวชี้วัด");
  expect(text).toContain(
    "1\tการใช้งบประมาณ\n(ได้ 83.95 คะแนน)\t1\t1\t50\t- เผยแพร่แผนการใช้จ่าย ติดต่อ (ไม่เผยแพร่) หรือ (ไม่เผยแพร่) (1 แห่ง)\nในจำนวนนี้ตรวจยืนยันแล้ว 1 แห่ง ยังไม่รายงาน 1 แห่ง",
  );
  expect(text).toContain("1\tสำนักงาน ข\tอยู่ระหว่างดำเนินการ\t12 เม.ย. 64\t\t=1+1");
  expect(text).toContain("ลงชื่อ");
});

test("personal data is left out, links stay whole, and text never becomes a formula", () => {
  const { changeSet, findings } = propose(snapshot);
  const text = JSON.stringify(changeSet);
  expect(text).not.toMatch(/สมชาย|somchai|081-234-5678|นาง 1|5311/);
  expect(text).toContain("เผยแพร่แผนการใช้จ่าย ติดต่อ (ไม่เผยแพร่) หรือ (ไม่เผยแพร่)");
  expect(text).toContain("https://example.go.th/0812345678.pdf");
  expect(text).not.toContain('"formula":"=1+1"');
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "remediation/personal-data-left-out", params: { textCount: 1 } }),
  );
});

test.each([
  ["เลข 1-2345-67890-12-3 ครับ", "เลข (ไม่เผยแพร่) ครับ"],
  ["เลข ๑๒๓๔๕๖๗๘๙๐๑๒๓", "เลข (ไม่เผยแพร่)"],
  ["โทร 08 1234 5678", "โทร (ไม่เผยแพร่)"],
  ["สำนักงาน โทร 0 5311 2708", "สำนักงาน โทร 0 5311 2708"],
  ["ดู www.a.go.th/1234567890123 และ a@b.co", "ดู www.a.go.th/1234567890123 และ (ไม่เผยแพร่)"],
  ["คำสั่งที่ 598/2564 ลงวันที่ 12 มีนาคม 2564", "คำสั่งที่ 598/2564 ลงวันที่ 12 มีนาคม 2564"],
])("%s is published as %s", (text, published) => {
  expect(publishable(text).text).toBe(published);
});

test("the item's number follows the rules of the fiscal year", () => {
  expect([2564, 2565, 2566, 2567, 2568].map((year) => evidenceItem(year).code)).toEqual([
    "O43",
    null,
    "O43",
    "O35",
    "O28",
  ]);
});

test("a second press has nothing to do on the same day, and never makes a second sheet", () => {
  const after = made();
  expect(propose(after).changeSet.changes).toEqual([]);
  const later = propose(after, "2021-05-09");
  expect(later.outcome.isUpdate).toBe(true);
  expect(later.changeSet.changes.some(({ kind }) => kind === "addSheet")).toBe(false);
});

test("what the user wrote stays when reports come in: changed cells, rows put in, cleared texts", () => {
  const after = made();
  const paper = paperIn(after);
  const rowOf = (start: string) => paper.findIndex((line) => line.join("").startsWith(start));
  const measure = rowOf("1) มาตรการ");
  const gapAfterMeasures = rowOf("3. ผลการดำเนินการ") - 1;
  const listed = rowOf("1สำนักงาน ข");
  const sheet = findEvidence(after)?.sheet ?? "";
  const edited = typeInto(after, sheet, [
    { row: measure, column: 1, value: "1) มาตรการของจังหวัด" },
    { row: gapAfterMeasures, column: 1, value: "ข้อสังเกตของฝ่ายเลขานุการ" },
    { row: listed, column: 5, value: "อยู่ระหว่างจัดจ้างปรับปรุงเว็บไซต์" },
    { row: rowOf("จึงขอให้"), column: 0, value: "" },
  ]);
  // Another agency reports on the first indicator: the rows below move down.
  const more = typeInto(edited, REPORTS_SHEET, [
    ...["สำนักงาน ข", "การใช้งบประมาณ", DONE].map((value, column) => ({ row: 3, column, value })),
  ]);
  const updated = paperIn(made(more, "2021-05-20"));
  const texts = updated.flat();
  expect(texts).toContain("1) มาตรการของจังหวัด");
  expect(texts).toContain("ข้อสังเกตของฝ่ายเลขานุการ");
  expect(texts).toContain("อยู่ระหว่างจัดจ้างปรับปรุงเว็บไซต์");
  expect(texts.filter((text) => text.startsWith("จึงขอให้"))).toEqual([]);
  expect(texts.filter((text) => text === "สำนักงาน ข")).toHaveLength(2);
  expect(updated.some((line) => line[1]?.startsWith("การใช้งบประมาณ\n") && line[2] === "2")).toBe(true);
  expect(texts).toContain("รอบการรายงาน ตั้งแต่วันที่ 1 ตุลาคม 2563 ถึงวันที่ 20 พฤษภาคม 2564");
});

test("rows of the user's that would have to move are asked about, and nothing is written", () => {
  const after = made();
  const range = findEvidence(after);
  if (!range) throw new Error("no paper");
  const paper = paperIn(after);
  const last = paper.length - 1;
  // As if a row were inserted before the last line: all of it moves one down, the key too.
  const key = String(valueAt(sheetNamed(after, range.sheet) ?? after.sheets[0]!, last, 6));
  const inserted = typeInto(after, range.sheet, [
    ...(paper[last] ?? []).map((value, column) => ({ row: last + 1, column, value })),
    { row: last + 1, column: 6, value: key },
    { row: last, column: 0, value: "บันทึกของฉัน" },
    { row: last, column: 6, value: "" },
  ]);
  const named = {
    ...inserted,
    names: inserted.names.map((name) =>
      name.name.startsWith("ITA_Evidence")
        ? { ...name, formula: `='${range.sheet}'!$A$1:$G$${range.rowCount + 1}` }
        : name,
    ),
  };
  const kept = paperIn(made(named));
  expect(kept[last]?.[0]).toBe("บันทึกของฉัน");
  const more = typeInto(named, REPORTS_SHEET, [
    ...["สำนักงาน ข", "การใช้งบประมาณ", DONE].map((value, column) => ({ row: 3, column, value })),
  ]);
  expect(proposeEvidence(more, { today: "2021-05-01" })).toMatchObject({
    ok: false,
    findings: [{ code: "remediation/evidence-rows-in-the-way", params: { rowCount: 1 } }],
  });
});

test("the paper is not taken for a register", () => {
  const found = findRegister(made());
  expect(found.ok && found.value.sheet).toBe(REPORTS_SHEET);
  expect(found.findings).toEqual([]);
});

test("whatever cells the user changed, they are still there after an update", () => {
  const after = made();
  const range = findEvidence(after);
  if (!range) throw new Error("no paper");
  const cell = fc.record({
    row: fc.nat({ max: range.rowCount - 1 }),
    column: fc.nat({ max: 5 }),
    value: fc.constantFrom("ของผู้ใช้ ก", "ของผู้ใช้ ข", "=SUM(A1)", "+66"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { maxLength: 8, selector: (c) => `${c.row},${c.column}` }), (cells) => {
      const edited = typeInto(after, range.sheet, cells);
      const more = typeInto(edited, REPORTS_SHEET, [
        ...["สำนักงาน ข", "การใช้งบประมาณ", DONE].map((value, column) => ({ row: 3, column, value })),
      ]);
      const texts = paperIn(made(more, "2021-05-20")).flat();
      for (const { value } of cells) {
        const typed = cells.filter((other) => other.value === value).length;
        expect(texts.filter((text) => text === value)).toHaveLength(typed);
      }
    }),
    { numRuns: 25 },
  );
});
