import type { CellInput, Change } from "../../changes/changeSet";
import { rangeOf, toAddress, type RangeRef } from "../../grid";
import type { Ruleset } from "../../ita/rulesets";
import type { IsoDate } from "../../period/types";
import { columnRange, literal } from "../../remediation/formulaText";
import { addressOf, LOOKS } from "../../paper/paper";
import { SETTING_PREFIX, valueAt, type CellValue, type WorkbookSnapshot } from "../../snapshot";
import { findDutyTable, type DutyTable } from "../dutyTable";
import { dutyNames } from "../dutyYear";
import { isItemCode, ITEM_HEADERS, type ItemField } from "../disclosure/words";
import {
  beginPaper,
  columnFormat,
  DATE_FORMAT,
  endPaper,
  INPUT,
  nameAt,
  signature,
  small,
  span,
} from "../paper";
import { planEnd } from "../planDates";
import { SURVEY_HEADERS, SURVEYS, type SurveyField } from "../responses/sheet";
import { ITAS_HEADERS, ITAS_WORDS, itasEntries, STEP_NAMES, type ItasEntry, type ItasField } from "./entries";

const FIELDS = Object.keys(ITAS_HEADERS) as ItasField[];
const COL = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Record<ItasField, number>;
const WIDTHS = [6, 13, 8, 42, 38, 13, 14, 14, 14, 14];
const REACH = 40;
/** Rows below the items that a formula looks at. */
const ITEM_REACH = 100;

/** A new sheet: what goes into ITAS, the value to copy, and when it was entered. */
export function buildItasSheet(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  today: IsoDate,
): { changes: Change[]; sheet: string; rowCount: number } {
  const { fiscalYearBe } = ruleset;
  const page = {
    title: "บัญชีรายการข้อมูลที่นำเข้าระบบ ITAS",
    tab: `ITAS ${fiscalYearBe}`,
    widths: WIDTHS,
    fiscalYearBe,
    today,
  };
  const paper = beginPaper(snapshot, page, [
    "สมุดงานนี้ไม่ได้เชื่อมต่อกับระบบ ITAS คัดลอกค่าไปกรอกในระบบเอง แล้วเลือกสถานะและพิมพ์วันที่กรอกไว้เป็นหลักฐาน",
  ]);
  const { sheet, changes } = paper;
  const entries = itasEntries(ruleset);
  const header = paper.row + 2;
  const progress = rangeOf(sheet, paper.row, 0, 1, WIDTHS.length);
  paper.row += 2;
  const rows = entries.map((entry, index) =>
    itasRow(snapshot, ruleset, entry, index + 1, header + 1 + index),
  );
  const table = paper.table(COLUMNS, rows);
  changes.push(small(table), ...typedFormats(table), stateChoices(stateColumn(table)));
  changes.push(...progressLine(progress, header, header + entries.length + REACH));
  changes.push(
    nameAt(dutyNames(fiscalYearBe).itas, rangeOf(sheet, header, 0, entries.length + 1, WIDTHS.length)),
    linkedNote(snapshot, fiscalYearBe),
    ...signature(paper, [COL.text, COL.status], ["ผู้กรอกข้อมูล", "ผู้ตรวจสอบ"]),
    doneRule(table),
    ...endPaper(paper, header),
  );
  return { changes, sheet, rowCount: entries.length };
}

const COLUMNS = FIELDS.map((field) => ({
  header: ITAS_HEADERS[field],
  ...(["no", "step", "code", "status", "enteredOn", "due"].includes(field)
    ? { horizontal: "Center" as const }
    : {}),
  ...(field === "enteredOn" || field === "due" ? { numberFormat: DATE_FORMAT } : {}),
}));

/** The cells of an entry's row; what people fill in is empty. */
export function itasRow(
  snapshot: WorkbookSnapshot,
  { fiscalYearBe }: Ruleset,
  entry: ItasEntry,
  no: number,
  row: number,
): CellInput[] {
  const due = planEnd(snapshot, fiscalYearBe, entry.step);
  const value = valueFormula(snapshot, fiscalYearBe, entry, addressOf(row, COL.code));
  const cells: Record<ItasField, CellInput> = {
    no,
    step: STEP_NAMES[entry.step],
    code: entry.code,
    text: entry.text,
    value: value === null ? "" : { formula: value },
    status: "",
    enteredOn: "",
    by: "",
    due: due ? { formula: `=${toAddress(due.at)}` } : "",
    note: "",
  };
  return FIELDS.map((field) => cells[field]);
}

/** Where a value to copy stands: the table, its column, and the column and text it is found by. */
interface Source {
  table: DutyTable<string>;
  answer: number;
  key: number;
  /** The text looked for; null: the entry's own code. */
  text: string | null;
  reach: number;
}

function sourceOf(snapshot: WorkbookSnapshot, fiscalYearBe: number, { code }: ItasEntry): Source | null {
  const names = dutyNames(fiscalYearBe);
  const survey = /^(IIT|EIT)-([NT])$/.exec(code);
  if (survey) {
    const table = findDutyTable<SurveyField>(snapshot, names.responses, SURVEY_HEADERS, "survey");
    const key = table?.columns.survey;
    const answer = table?.columns[survey[2] === "N" ? "population" : "target"];
    if (!table || key === undefined || answer === undefined) return null;
    return { table, answer, key, text: survey[1] ?? "", reach: SURVEYS.length };
  }
  const table = findDutyTable<ItemField>(snapshot, names.disclosure, ITEM_HEADERS, "code", isItemCode);
  const { code: key, link } = table?.columns ?? {};
  if (!table || key === undefined || link === undefined) return null;
  return { table, answer: link, key, text: null, reach: ITEM_REACH };
}

/** The value to copy, from the sheets of answers and items where they are; null: it is typed. */
export function valueFormula(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
  entry: ItasEntry,
  codeCell: string,
): string | null {
  const source = sourceOf(snapshot, fiscalYearBe, entry);
  if (!source) return null;
  const { table, answer, key, text, reach } = source;
  const part = (column: number) =>
    columnRange(table.sheet.name, column, table.headerRow + 1, table.headerRow + reach);
  return lookUp(part(answer), part(key), text === null ? codeCell : literal(text));
}

/** What such a formula shows now; "" without a source. */
export function valueNow(snapshot: WorkbookSnapshot, fiscalYearBe: number, entry: ItasEntry): CellValue {
  const source = sourceOf(snapshot, fiscalYearBe, entry);
  if (!source) return "";
  const { table, answer, key, text, reach } = source;
  for (let row = table.headerRow + 1; row <= table.headerRow + reach; row++) {
    if (valueAt(table.sheet, row, key) === (text ?? entry.code)) return valueAt(table.sheet, row, answer);
  }
  return "";
}

/** Which sheets the values to copy come from, as the workbook keeps it: a formula that shows nothing cannot be seen. */
export function linkedNote(snapshot: WorkbookSnapshot, fiscalYearBe: number): SetSetting {
  const names = dutyNames(fiscalYearBe);
  const sources = [
    ...(findDutyTable(snapshot, names.responses, SURVEY_HEADERS, "survey") ? ["responses"] : []),
    ...(findDutyTable(snapshot, names.disclosure, ITEM_HEADERS, "code", isItemCode) ? ["disclosure"] : []),
  ];
  const key = `${SETTING_PREFIX}itas.${fiscalYearBe}`;
  return { kind: "setSetting", key, value: JSON.stringify({ sources }) };
}

type SetSetting = Extract<Change, { kind: "setSetting" }>;

export function isLinked(snapshot: WorkbookSnapshot, fiscalYearBe: number): boolean {
  const { key, value } = linkedNote(snapshot, fiscalYearBe);
  return snapshot.settings[key] === value;
}

/** Text as it is, an empty cell empty and not 0. */
function lookUp(answers: string, keys: string, key: string): string {
  const found = `INDEX(${answers},MATCH(${key},${keys},0))`;
  return `=IFERROR(IF(${found}="","",${found}),"")`;
}

function stateColumn({ sheet, row, rowCount }: RangeRef, column = COL.status): RangeRef {
  return rangeOf(sheet, row, column, rowCount, 1);
}

export function stateChoices(range: RangeRef): Change {
  return {
    kind: "setValidation",
    range,
    list: { choices: Object.values(ITAS_WORDS), strict: false },
  };
}

function typedFormats(table: RangeRef): Change[] {
  return [
    ...(["value", "status", "enteredOn", "by", "note"] as const).map((field) =>
      columnFormat(table, COL[field], INPUT),
    ),
    ...(["by", "note", "code"] as const).map((field) =>
      columnFormat(table, COL[field], { numberFormat: "@" }),
    ),
    columnFormat(table, COL.value, { horizontal: "Left" }),
  ];
}

/** "กรอกแล้ว 12 จาก 47 รายการ" as a live line. */
function progressLine(range: RangeRef, header: number, lastRow: number): Change[] {
  const states = span(COL.status, header + 1, lastRow);
  const codes = span(COL.code, header + 1, lastRow);
  const count = (word: string) => `COUNTIF(${states},${literal(word)})`;
  const formula = `="กรอกแล้ว "&${count(ITAS_WORDS.entered)}&" จาก "&(COUNTA(${codes})-${count(ITAS_WORDS.none)})&" รายการ"`;
  return [
    { kind: "setFormat", range, format: LOOKS.heading },
    { kind: "setCells", range: rangeOf(range.sheet, range.row, 0), cells: [[{ formula }]] },
  ];
}

/** Entries that are done step back in grey. */
function doneRule(table: RangeRef): Change {
  const status = `$${addressOf(table.row, COL.status)}`;
  return {
    kind: "addRule",
    range: table,
    rule: { formula: `=${status}=${literal(ITAS_WORDS.entered)}`, format: { fontColor: "#7F7F7F" } },
  };
}
