import type { Change, ChangeKind, ChangeSet } from "../../src/core/changes/changeSet";
import { describeChanges, type ChangeSummary } from "../../src/core/changes/describe";
import { rangeOf } from "../../src/core/grid";
import { LOCALES } from "../../src/i18n/locale";
import { messagesOf } from "../../src/i18n/messages";
import {
  changeSentences,
  overwriteSentence,
  placesText,
  proposalSentences,
} from "../../src/i18n/proposalSentences";

const th = messagesOf("th");
const scores = rangeOf("ผล ITA 63", 4, 2, 10, 1);

const EVERY_CHANGE: { [Kind in ChangeKind]: Extract<Change, { kind: Kind }> } = {
  addSheet: { kind: "addSheet", sheet: "แผน" },
  insertRows: { kind: "insertRows", sheet: "แผน", row: 8, rowCount: 2 },
  insertColumns: { kind: "insertColumns", sheet: "แผน", column: 10, columnCount: 1 },
  setCells: { kind: "setCells", range: rangeOf("แผน", 0, 0, 1, 2), cells: [["ก", 1]] },
  setFormat: { kind: "setFormat", range: scores, format: { bold: true } },
  merge: { kind: "merge", range: rangeOf("แผน", 0, 0, 1, 4) },
  setColumnWidth: { kind: "setColumnWidth", sheet: "แผน", column: 0, columnCount: 1, characters: 40 },
  setRowHeight: { kind: "setRowHeight", sheet: "แผน", row: 0, rowCount: 1, height: "auto" },
  addRule: { kind: "addRule", range: scores, rule: { formula: "=C5<85", format: { bold: true } } },
  addDataBar: { kind: "addDataBar", range: scores, bar: { color: "#112233" } },
  removeRules: { kind: "removeRules", sheet: "ผล ITA 63", ruleIds: ["a", "b"] },
  setName: { kind: "setName", name: "ITA_PassMark", formula: "=85" },
  removeName: { kind: "removeName", name: "ITA_Old" },
  setValidation: { kind: "setValidation", range: scores, list: { choices: ["ก"] } },
  setDateValidation: {
    kind: "setDateValidation",
    range: scores,
    date: { earliest: "2015-01-01", latest: "2643-12-31", error: { title: "วันที่", message: "พิมพ์ใหม่" } },
  },
  addTable: { kind: "addTable", range: scores, name: "ITA_Agencies" },
  resizeTable: { kind: "resizeTable", name: "ITA_Agencies", range: scores },
  protectSheet: { kind: "protectSheet", sheet: "แบบรายงาน" },
  setDocumentProperty: { kind: "setDocumentProperty", name: "ITA_FormId", value: "ITA-1" },
  setFileProperty: { kind: "setFileProperty", property: "author", value: "" },
  showSheet: { kind: "showSheet", sheet: "เก่า" },
  freezePanes: { kind: "freezePanes", sheet: "แผน", rows: 4, columns: 2 },
  setPageLayout: { kind: "setPageLayout", sheet: "แผน", layout: { orientation: "landscape" } },
  groupColumns: { kind: "groupColumns", sheet: "แผน", column: 3, columnCount: 2 },
  groupRows: { kind: "groupRows", sheet: "แผน", row: 3, rowCount: 2 },
  showGridlines: { kind: "showGridlines", sheet: "แผน", visible: false },
  setSetting: { kind: "setSetting", key: "ita.x", value: "{}" },
  activate: { kind: "activate", range: scores },
};

function summaryOf(changes: Change[], overwrites: Partial<ChangeSummary> = {}) {
  const changeSet: ChangeSet = { action: "highlight", changes };
  const empty = { fileName: "", sheets: [], names: [], tables: [], settings: {} };
  return { changeSet, summary: { ...describeChanges(changeSet, empty), ...overwrites } };
}

test("a rule is said with its place", () => {
  const { summary, changeSet } = summaryOf([EVERY_CHANGE.addRule]);
  expect(proposalSentences(summary, changeSet, th)).toEqual(["เพิ่มกฎ 1 ข้อที่ 'ผล ITA 63'!C5:C14"]);
  expect(overwriteSentence(summary, th)).toBe("ไม่เขียนทับข้อมูลเดิม");
});

test("big things come first: sheets, cells, rules, names", () => {
  const { summary, changeSet } = summaryOf(Object.values(EVERY_CHANGE));
  expect(proposalSentences(summary, changeSet, th)).toEqual([
    "เพิ่มแผ่นงาน “แผน”",
    "แทรกแถว 2 แถว และคอลัมน์ 1 คอลัมน์ ข้อมูลเดิมเลื่อนตาม",
    "เขียน 2 เซลล์ที่ 'แผน'!A1:B1",
    "ลบกฎของผู้ช่วยนี้ 2 ข้อ",
    "เพิ่มกฎ 2 ข้อที่ 'ผล ITA 63'!C5:C14",
    "เพิ่มชื่อเซลล์ ITA_PassMark",
  ]);
});

test("cells in several places are counted, with the sheets they are in", () => {
  const { summary, changeSet } = summaryOf([
    EVERY_CHANGE.setCells,
    { kind: "setCells", range: rangeOf("สรุป", 0, 0), cells: [["ข"]] },
  ]);
  expect(proposalSentences(summary, changeSet, th)).toEqual(["เขียน 3 เซลล์ใน 2 แผ่นงาน"]);
});

test("formats alone are said too, and nothing is said as nothing", () => {
  const formats = summaryOf([EVERY_CHANGE.setFormat]);
  expect(proposalSentences(formats.summary, formats.changeSet, th)).toEqual(["ปรับรูปแบบใน “ผล ITA 63”"]);
  const nothing = summaryOf([]);
  expect(proposalSentences(nothing.summary, nothing.changeSet, th)).toEqual(["ไม่มีอะไรต้องเปลี่ยน"]);
});

test("what is overwritten is said with its cells, three of them by name", () => {
  const places = [1, 2, 3, 4].map((row) => rangeOf("สรุป", row, 1));
  const { summary } = summaryOf([], { overwritten: 25, overwrittenAt: places });
  expect(overwriteSentence(summary, th)).toBe(
    "เขียนทับข้อมูลเดิม 25 เซลล์ที่ 'สรุป'!B2, 'สรุป'!B3, 'สรุป'!B4 และอีก 22 แห่ง",
  );
  expect(placesText(places.slice(0, 3), th)).toBe("'สรุป'!B2, 'สรุป'!B3, 'สรุป'!B4");
});

test.each(LOCALES)("every kind of change has its sentence in %s", (locale) => {
  const sentences = changeSentences(
    { action: "x", changes: Object.values(EVERY_CHANGE) },
    messagesOf(locale),
  );
  expect(new Set(sentences).size).toBe(Object.keys(EVERY_CHANGE).length);
  expect(sentences.filter((sentence) => /undefined/.test(sentence))).toEqual([]);
});

test("the same change many times is said once with its number", () => {
  const widths = Array.from({ length: 12 }, () => EVERY_CHANGE.setColumnWidth);
  expect(changeSentences({ action: "plan", changes: widths }, th)).toEqual([
    "ปรับความกว้างคอลัมน์ใน “แผน” (12 ครั้ง)",
  ]);
});
