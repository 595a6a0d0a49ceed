import { isoToSerial } from "../../../../src/core/period/calendar";
import { readForm } from "../../../../src/core/remediation/returns/readForm";
import type { FormReturn, ReturnRow } from "../../../../src/core/remediation/returns/types";
import { readWorkbookFile } from "../../../../src/files/readWorkbookFile";
import type { ForeignCell, ForeignWorkbook } from "../../../support/foreignWorkbook";
import { foreignWorkbook, PRODUCERS } from "../../../support/foreignWorkbook";
import type { Answer, FormOptions } from "../../../support/returnedForms";
import { formBytes, formSheet, GOOD, REQUEST_ID } from "../../../support/returnedForms";

function readingOf(bytes: Uint8Array) {
  const read = readWorkbookFile(bytes);
  if (!read.ok) throw new Error(read.problem);
  return readForm(read.file);
}

function formOf(
  answers: readonly Answer[] = GOOD,
  options: FormOptions = { agency: "เทศบาลตำบลแม่ริม" },
  file: Partial<ForeignWorkbook> = {},
): FormReturn {
  const reading = readingOf(formBytes(answers, options, file));
  const form = reading.ok ? reading.forms[0] : undefined;
  if (!form) throw new Error(JSON.stringify(reading));
  return form;
}

const withCell = (row: ForeignCell[], column: number, cell: ForeignCell) =>
  row.map((one, index) => (index === column ? cell : one));
const kinds = (form: FormReturn) => form.alterations.map(({ kind }) => kind);
const budget = (form: FormReturn): ReturnRow => {
  const row = form.rows.find(({ indicator }) => indicator === "budget");
  if (!row) throw new Error("no row");
  return row;
};

test.each(PRODUCERS)("a form filled and saved by %s is read whole", (producer) => {
  const form = formOf(
    GOOD,
    { agency: "เทศบาลตำบลแม่ริม", reportedOn: { date: isoToSerial("2021-04-19") } },
    { producer },
  );
  expect(form.identity).toEqual({ requestId: REQUEST_ID, fiscalYearBe: 2563, version: 1, agencyNo: null });
  expect(form.agencyTexts).toEqual(["เทศบาลตำบลแม่ริม"]);
  expect(form.reportedOn).toBe("2021-04-19");
  expect(form.alterations).toEqual([]);
  expect(form.rows.map(({ printed: _printed, row: _row, ...row }) => row)).toEqual([
    {
      indicator: "budget",
      status: "done",
      statusText: "ดำเนินการแล้วเสร็จ",
      action: "เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์",
      evidence: "https://example.go.th/plan",
      date: "2021-03-10",
      dateText: "",
      person: "นางสาวมาลี ใจดี",
      isAnswered: true,
    },
    {
      indicator: "improvement",
      status: "in-progress",
      statusText: "อยู่ระหว่างดำเนินการ",
      action: "จัดอบรม",
      evidence: "",
      date: "2021-04-19",
      dateText: "",
      person: "นายสมชาย",
      isAnswered: true,
    },
    {
      indicator: "communication",
      status: "not-started",
      statusText: "ยังไม่ดำเนินการ",
      action: "",
      evidence: "",
      date: null,
      dateText: "",
      person: "",
      isAnswered: true,
    },
  ]);
});

describe("text stays text", () => {
  test.each([
    "=1+1",
    "+66 81 234 5678",
    "-",
    "- จัดอบรม",
    "@somchai",
    "\tย่อหน้า",
    "'=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
  ])("%j", (text) => {
    const form = formOf([{ status: "เสร็จ", action: text, evidence: text, person: text }]);
    expect([budget(form).action, budget(form).evidence, budget(form).person]).toEqual([text, text, text]);
    expect(form.alterations).toEqual([]);
  });

  test("decomposed Thai is composed, line breaks are kept, what cannot be shown is taken out and said", () => {
    const form = formOf([{ action: "กํา\u0E49หนด\r\nบรรทัดสอง", person: "ก_x0007_ข" }]);
    expect(budget(form).action).toBe("กํา\u0E49หนด\nบรรทัดสอง".normalize("NFC"));
    expect(budget(form).person).toBe("กข");
    expect(kinds(form)).toEqual(["text-cleaned"]);
  });

  test("runs of different looks are one text", () => {
    expect(budget(formOf([{ action: { runs: ["จัด", "อบรม"] } }])).action).toBe("จัดอบรม");
  });
});

describe("formulas and links in answers", () => {
  test("a formula's last result is taken as text, and said", () => {
    const form = formOf([
      { status: { formula: 'IF(1,"เสร็จ","")', value: "เสร็จ" }, action: { formula: "A1", value: "=danger" } },
    ]);
    expect([budget(form).status, budget(form).action]).toEqual(["done", "=danger"]);
    expect(form.alterations).toEqual([
      { kind: "formula", at: { row: 6, column: 5 }, isUncalculated: false },
      { kind: "formula", at: { row: 6, column: 6 }, isUncalculated: false },
    ]);
  });

  test("a formula without a result is said to have none", () => {
    const form = formOf([{ status: "เสร็จ", action: { formula: "A1&B1" } }], {}, { producer: "openpyxl" });
    expect(budget(form).action).toBe("");
    expect(form.alterations).toEqual([{ kind: "formula", at: { row: 6, column: 6 }, isUncalculated: true }]);
  });

  test("a link is written out beside its text, in a cell or in a formula", () => {
    const link = "https://example.go.th/a?x=1&y=2";
    expect(budget(formOf([{ evidence: { text: "ดูที่นี่", link } }])).evidence).toBe(`ดูที่นี่ (${link})`);
    expect(budget(formOf([{ evidence: { text: link, link } }])).evidence).toBe(link);
    const formula = { formula: `HYPERLINK("${link}","หลักฐาน")`, value: "หลักฐาน" };
    expect(budget(formOf([{ evidence: formula }])).evidence).toBe(`หลักฐาน (${link})`);
  });
});

describe("dates", () => {
  test.each<[ForeignCell, string]>([
    [{ date: isoToSerial("2021-04-19") }, "2021-04-19"],
    [isoToSerial("2021-04-19"), "2021-04-19"],
    [{ date: isoToSerial("2564-04-19") }, "2021-04-19"],
    ["19/4/2564", "2021-04-19"],
    ["19/04/2021", "2021-04-19"],
    ["๑๙ เม.ย. ๖๔", "2021-04-19"],
    ["19 เมษายน พ.ศ. 2564", "2021-04-19"],
    ["2021-04-19", "2021-04-19"],
  ])("%j is a day", (date, day) => {
    expect(budget(formOf([{ date }]))).toMatchObject({ date: day, dateText: "" });
  });

  test("what is no date is kept as it is", () => {
    expect(budget(formOf([{ date: "ปลายเดือนหน้า" }]))).toMatchObject({ date: null, dateText: "ปลายเดือนหน้า" });
  });

  test("a day in a text column is written as people write it, not as a serial number", () => {
    expect(budget(formOf([{ action: { date: isoToSerial("2021-04-19") } }])).action).toBe("19 เมษายน 2564");
  });
});

describe("statuses", () => {
  test.each<[ForeignCell, string | null]>([
    ["แล้วเสร็จ", "done"],
    ["ด\u0E33เนินการเเล้ว", "done"],
    [{ percent: 1 }, "done"],
    [{ percent: 0.5 }, "in-progress"],
    ["ยกเลิก", "cancelled"],
    ["-", null],
  ])("%j", (status, code) => {
    expect(budget(formOf([{ status, action: "ก" }]))).toMatchObject({ status: code });
  });

  test("one in other words is kept, without a code", () => {
    expect(budget(formOf([{ status: "รอผู้บริหาร" }]))).toMatchObject({ status: null, statusText: "รอผู้บริหาร" });
  });
});

describe("forms that were changed", () => {
  const edited = (edit: FormOptions["edit"]) => formOf(GOOD, { agency: "อบต.สะลวง", edit });

  test("rows in another order are the same answers", () => {
    const form = edited(([head = [], ...rows]) => [head, ...rows.reverse()]);
    expect(form.alterations).toEqual([]);
    expect(budget(form).status).toBe("done");
  });

  test("rows above the header and columns on the left are no matter", () => {
    const sheet = formSheet(GOOD, { agency: "อบต.สะลวง" });
    const cells: ForeignCell[][] = [
      [],
      ["บันทึกข้อความ"],
      [],
      ...sheet.cells.map((row) => [null, null, ...row]),
    ];
    const reading = readingOf(foreignWorkbook({ sheets: [{ ...sheet, cells }] }));
    expect(reading.ok && reading.forms.map(({ alterations, rows }) => [alterations, rows.length])).toEqual([
      [[], 3],
    ]);
  });

  test("a moved column is found, and said", () => {
    const form = edited((rows) => rows.map((row) => [row[5] ?? null, ...row.slice(0, 5), ...row.slice(6)]));
    expect(form.alterations).toEqual([{ kind: "column-moved", column: "status" }]);
    expect(form.rows.map(({ status }) => status)).toEqual(["done", "in-progress", "not-started"]);
  });

  test("a removed column and one with another header are said to be missing", () => {
    const removed = edited((rows) => rows.map((row) => row.filter((_, column) => column !== 7)));
    expect(removed.alterations).toEqual([{ kind: "column-missing", column: "evidence" }]);
    const renamed = edited(([head = [], ...rows]) => [withCell(head, 7, "เอกสาร"), ...rows]);
    expect(renamed.alterations).toEqual([{ kind: "column-missing", column: "evidence" }]);
    expect(budget(removed)).toMatchObject({ action: GOOD[0]?.action, evidence: "", person: "นางสาวมาลี ใจดี" });
  });

  test("a column twice, a row twice and a row about something else are said", () => {
    const form = edited(([head = [], first = [], ...rows]) => [
      [...head, "สถานะ"],
      first,
      withCell(first, 5, "ยกเลิก"),
      [null, "เรื่องอื่น ๆ", null, null, null, "เสร็จ"],
      ...rows,
    ]);
    expect(kinds(form)).toEqual(["column-twice", "row-twice", "row-unreadable"]);
    expect(budget(form).status).toBe("done");
  });

  test("an answer that goes on in the next row is put together, and said", () => {
    const form = edited(([head = [], first = [], ...rows]) => [
      head,
      first,
      [null, null, null, null, null, null, "และประชาสัมพันธ์", "https://example.go.th/2"],
      ...rows,
    ]);
    expect(budget(form).action).toBe("เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์\nและประชาสัมพันธ์");
    expect(budget(form).evidence).toBe("https://example.go.th/plan\nhttps://example.go.th/2");
    expect(kinds(form)).toEqual(["row-continued"]);
  });

  test("a signature below the rows is no answer", () => {
    expect(formOf().rows).toHaveLength(3);
    const form = edited((rows) => [
      ...rows,
      [null, null, null, null, null, null, "ลงชื่อ นายสมชาย"],
      [null, null, null, null, null, null, "ปลัด อบต."],
    ]);
    expect(form.alterations).toEqual([]);
  });

  test("one person merged over all rows answers for each", () => {
    const sheet = formSheet([GOOD[0] ?? {}, { status: "เสร็จ" }, { status: "เสร็จ" }]);
    const reading = readingOf(foreignWorkbook({ sheets: [{ ...sheet, merges: ["J7:J9"] }] }));
    expect(reading.ok && reading.forms[0]?.rows.map(({ person }) => person)).toEqual(
      Array(3).fill("นางสาวมาลี ใจดี"),
    );
  });

  test("an Excel error in an answer is said", () => {
    expect(
      kinds(edited(([head = [], first = [], ...rows]) => [head, withCell(first, 6, "#REF!"), ...rows])),
    ).toEqual(["error-value"]);
  });
});

describe("whose form it is", () => {
  test("the code survives in the file when its cell was emptied", () => {
    const properties = { ITA_FormId: `ITA-2563-${REQUEST_ID}-1-0-` };
    const whole = formOf();
    const code = whole.identity;
    const written = formSheet(GOOD).cells[1]?.[0];
    const text = typeof written === "string" ? written.replace(/^.*: /, "") : "";
    expect(formOf(GOOD, { hasNoCode: true }, { properties: { ITA_FormId: text } }).identity).toEqual(code);
    expect(formOf(GOOD, { hasNoCode: true }, { names: { ITA_FormId: `"${text}"` } }).identity).toEqual(code);
    expect(formOf(GOOD, { hasNoCode: true }, { properties }).identity).toBeNull();
  });

  test("a cell that says another code than the file is said", () => {
    const other = formSheet(GOOD, { requestId: "AAAAAA" }).cells[1]?.[0];
    const properties = { ITA_FormId: String(other).replace(/^.*: /, "") };
    expect(kinds(formOf(GOOD, {}, { properties }))).toEqual(["codes-differ"]);
  });

  test.each(["หน่วยงาน: อบต.สะลวง", "ชื่อหน่วยงาน ...... อบต.สะลวง ......"])(
    "%j names the agency in one cell",
    (text) => {
      const sheet = formSheet(GOOD);
      const cells = sheet.cells.map((row) => (row[0] === "หน่วยงาน" ? [text] : row));
      const reading = readingOf(foreignWorkbook({ sheets: [{ ...sheet, cells }] }));
      expect(reading.ok && reading.forms[0]?.agencyTexts).toEqual(["อบต.สะลวง"]);
    },
  );

  test("dots to write on and a hint are no name", () => {
    expect(formOf(GOOD, { agency: "........................" }).agencyTexts).toEqual([]);
    expect(formOf(GOOD, { agency: "(โปรดเลือกหน่วยงาน)" }).agencyTexts).toEqual([]);
  });
});

test("the day under the signature is the day of the report, unless a label says another", () => {
  const sheet = formSheet(GOOD, { agency: "อบต.สะลวง" });
  const cells = [...sheet.cells, [null, "วันที่ ๑๙ เดือน เมษายน พ.ศ. ๒๕๖๔"]];
  const reading = readingOf(foreignWorkbook({ sheets: [{ ...sheet, cells }] }));
  expect(reading.ok && reading.forms[0]?.reportedOn).toBe("2021-04-19");
});

describe("files with more than the form", () => {
  test("an added sheet is said; a hidden one and an empty copy are not", () => {
    const extra = { name: "หลักฐาน", cells: [["รูปถ่าย"]] };
    expect(formOf(GOOD, { sheets: [extra] }).alterations).toEqual([
      { kind: "sheets-added", sheets: ["หลักฐาน"] },
    ]);
    const copy = { ...formSheet([]), name: "แบบรายงาน (2)" };
    const reading = readingOf(
      formBytes(GOOD, { sheets: [copy, { name: "รายการ", cells: [["ก"]], isHidden: true }] }),
    );
    expect(reading.ok && reading.forms.map(({ sheet, alterations }) => [sheet, alterations])).toEqual([
      ["แบบรายงาน", []],
    ]);
  });

  test("two filled forms in one file are two returns", () => {
    const second = { ...formSheet(GOOD, { agency: "อบต.สะลวง" }), name: "สะลวง" };
    const reading = readingOf(formBytes(GOOD, { agency: "อบต.ดอนแก้ว", sheets: [second] }));
    expect(reading.ok && reading.forms.map(({ agencyTexts }) => agencyTexts[0])).toEqual([
      "อบต.ดอนแก้ว",
      "อบต.สะลวง",
    ]);
  });

  test("a workbook of something else is no form", () => {
    const list = {
      name: "Sheet1",
      cells: [
        ["ที่", "ชื่อ", "คะแนน"],
        [1, "ก", 2],
      ],
    };
    expect(readingOf(foreignWorkbook({ sheets: [list] }))).toEqual({ ok: false, problem: "no-form" });
  });

  test("a score table with its column of ผ่าน and ไม่ผ่าน is no form", () => {
    const scores = {
      name: "คะแนน 2563",
      cells: [
        ["ตัวชี้วัด", "คะแนน", "สถานะ"],
        ["1. การปฏิบัติหน้าที่", 89.76, "ผ่าน"],
        ["2. การใช้งบประมาณ", 83.95, "ไม่ผ่าน"],
      ],
    };
    expect(readingOf(foreignWorkbook({ sheets: [scores] }))).toEqual({ ok: false, problem: "no-form" });
  });
});
