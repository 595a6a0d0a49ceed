import { createSecretariat } from "../../../../src/actions/secretariat";
import type { ActionMap } from "../../../../src/actions/types";
import type { Result } from "../../../../src/core/result";
import { isoToSerial } from "../../../../src/core/period/calendar";
import type { Simulator } from "../../../../src/simulator/node";
import { openSimulator } from "../../../../src/simulator/node";
import { returned, TODAY } from "../../../support/collecting";
import { openRequesting } from "../../../support/requestingFile";
import { AGENCIES, formBytes, GOOD, type Answer } from "../../../support/returnedForms";

const SHEET = "ทะเบียนรายงาน";
const [MAERIM = "", MAEJO = ""] = AGENCIES;
let simulator: Simulator;
beforeEach(async () => {
  simulator = await openRequesting();
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const form = (agency: string, answers: readonly Answer[] = GOOD, name = `${agency}.xlsx`) =>
  returned(name, formBytes(answers, { agency, reportedOn: { date: isoToSerial("2021-04-19") } }));
const collect = async (options: Partial<ActionMap["collect"]["options"]>) => {
  const door = secretariat();
  const pending = value(await door.propose("collect", { files: [], today: TODAY, ...options }));
  return { pending, confirm: async () => value(await door.confirm(pending)), undo: door.undo };
};

async function table(): Promise<{ address: string; values: unknown[][]; formulas: unknown[][] }> {
  return simulator.run(async (context) => {
    const range = context.workbook.tables.getItem("ITA_Reports").getRange().load("address,values,formulas");
    await context.sync();
    return {
      address: range.address.replace(/^.*!/, ""),
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
    };
  });
}

const edit = (change: (sheet: Excel.Worksheet) => void) =>
  simulator.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

test("the register is a table with a row for each answer; codes beside labels, real dates, texts as texts", async () => {
  const danger: Answer[] = [
    { status: "เสร็จ", action: '=HYPERLINK("http://x")', evidence: "@a", person: "\tก", date: "19 เม.ย. 64" },
    ...GOOD.slice(1),
  ];
  const { confirm } = await collect({ files: [form(MAERIM, danger), form(MAEJO)] });
  await confirm();
  const { address, values, formulas } = await table();
  expect(address).toBe("A4:N10");
  expect(values[0]?.slice(0, 4)).toEqual(["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "รหัสสถานะ"]);
  expect(values[1]).toEqual([
    MAERIM,
    "การใช้งบประมาณ",
    "ดำเนินการแล้วเสร็จ",
    "done",
    '=HYPERLINK("http://x")',
    "@a",
    isoToSerial("2021-04-19"),
    "\tก",
    isoToSerial("2021-04-19"),
    `${MAERIM}.xlsx`,
    isoToSerial(TODAY),
    "รับแล้ว",
    "",
    "",
  ]);
  // Nothing was calculated: text that looks like a formula is text.
  expect(formulas).toEqual(values);
  expect(values.map((row) => row[3]).slice(1)).toEqual([
    "done",
    "in-progress",
    "not-started",
    "done",
    "in-progress",
    "not-started",
  ]);
});

test("two syncs to read, one to write", async () => {
  const door = createSecretariat({ host: simulator.Excel, now: () => new Date(0), trustReading: true });
  const before = simulator.requests.count;
  const pending = value(await door.propose("collect", { files: [form(MAERIM)], today: TODAY }));
  expect(simulator.requests.count - before).toBe(2);
  value(await door.confirm(pending));
  expect(simulator.requests.count - before).toBe(3);
});

test("the same files again have nothing to do", async () => {
  await (await collect({ files: [form(MAERIM), form(MAEJO)] })).confirm();
  const again = await collect({ files: [form(MAERIM), form(MAEJO)], today: "2021-05-30" });
  expect(again.pending.changeSet.changes).toEqual([]);
  expect(again.pending.outcome.rows).toEqual({ added: 0, updated: 0, unchanged: 6, left: 0 });
});

test("a newer report brings its rows up to date in place; another agency's come below; the user's columns stay", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await edit((sheet) => {
    sheet.tables.getItem("ITA_Reports").resize("A4:O7");
    sheet.getRange("O4:O7").values = [["หมายเหตุของเรา"], ["ก"], ["ข"], ["ค"]];
    sheet.getRange("M6:N6").values = [["ยืนยันแล้ว", isoToSerial("2021-04-22")]];
  });
  const newer = form(
    MAERIM,
    [GOOD[0] ?? {}, { status: "แล้วเสร็จ", action: "อบรมครบแล้ว" }, GOOD[2] ?? {}],
    "ฉบับแก้ไข.xlsx",
  );
  const update = await collect({ files: [newer, form(MAEJO)] });
  expect(update.pending.findings.map(({ code }) => code)).toContain("returns/verified-changed");
  expect(update.pending.outcome.rows).toEqual({ added: 3, updated: 3, unchanged: 0, left: 0 });
  await update.confirm();
  const { address, values } = await table();
  expect(address).toBe("A4:O10");
  expect(values[2]?.slice(1, 5)).toEqual(["การปรับปรุงการทำงาน", "ดำเนินการแล้วเสร็จ", "done", "อบรมครบแล้ว"]);
  expect(values[2]?.slice(9)).toEqual([
    "ฉบับแก้ไข.xlsx",
    isoToSerial(TODAY),
    "รับแล้ว",
    "ยืนยันแล้ว",
    isoToSerial("2021-04-22"),
    "ข",
  ]);
  expect(values.slice(4).map((row) => row[0])).toEqual([MAEJO, MAEJO, MAEJO]);
});

test("what stands below the register moves down to make room, and undo brings it back", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await edit((sheet) => (sheet.getRange("A9:B9").values = [["ผู้จัดทำ", "มาลี"]]));
  const { pending, confirm, undo } = await collect({ files: [form(MAEJO)] });
  expect(pending.findings).toContainEqual(
    expect.objectContaining({ code: "returns/rows-inserted", params: { rowCount: 3 } }),
  );
  const receipt = await confirm();
  const cells = async (address: string) =>
    simulator.run(async (context) => {
      const range = context.workbook.worksheets.getItem(SHEET).getRange(address).load("values");
      await context.sync();
      return range.values as unknown[][];
    });
  expect((await table()).address).toBe("A4:N10");
  expect(await cells("A12:B12")).toEqual([["ผู้จัดทำ", "มาลี"]]);
  value(await undo(receipt));
  expect((await table()).address).toBe("A4:N7");
  expect(await cells("A8:B9")).toEqual([
    ["", ""],
    ["ผู้จัดทำ", "มาลี"],
  ]);
});

test("an answer that comes again unchanged in a form completed later keeps the day it was first given on", async () => {
  const on = (day: string, answers: readonly Answer[], name: string) =>
    returned(name, formBytes(answers, { agency: MAERIM, reportedOn: { date: isoToSerial(day) } }));
  await (await collect({ files: [on("2021-04-19", GOOD.slice(0, 2), "1.xlsx")] })).confirm();
  const [, second = {}, third = {}] = GOOD;
  const whole = [GOOD[0] ?? {}, { ...second, action: "แก้ไขแล้ว" }, third];
  await (await collect({ files: [on("2021-04-24", whole, "2.xlsx")] })).confirm();
  const { values } = await table();
  expect(values.slice(1).map((row) => [row[8], row[9], row[11]])).toEqual([
    [isoToSerial("2021-04-19"), "2.xlsx", "รับแล้ว"],
    [isoToSerial("2021-04-24"), "2.xlsx", "รับแล้ว (ส่งหลังกำหนด)"],
    [isoToSerial("2021-04-24"), "2.xlsx", "รับแล้ว (ส่งหลังกำหนด)"],
  ]);
  const again = await collect({ files: [on("2021-04-24", whole, "2.xlsx")], today: "2021-05-30" });
  expect(again.pending.changeSet.changes).toEqual([]);
});

test("many rows for the register that is there are one answer that Excel on the web can give, and are undone", async () => {
  simulator.close();
  const agencies = Array.from({ length: 71 }, (_, index) => `สำนักงานที่ ${index + 1}`);
  simulator = await openRequesting(agencies);
  const [first = "", ...others] = agencies;
  await (await collect({ files: [form(first)] })).confirm();
  const model = form(others[0] ?? "");
  if (!model.reading.ok) throw new Error("no form");
  const { reading } = model;
  const files = others.map((agency, index) => ({
    ...model,
    id: `${index}`,
    name: `${agency}.xlsx`,
    reading: { ...reading, forms: reading.forms.map((one) => ({ ...one, agencyTexts: [agency] })) },
  }));
  simulator.requests.reset();
  const { pending, confirm, undo } = await collect({ files });
  expect(pending.outcome.rows).toEqual({ added: 210, updated: 0, unchanged: 0, left: 0 });
  expect(pending.findings.map(({ code }) => code)).not.toContain("returns/rows-inserted");
  const receipt = await confirm();
  expect((await table()).address).toBe("A4:N217");
  // Cell by cell the looks of as many rows were a megabyte of answer alone.
  expect(simulator.requests.bytesIn).toBeLessThan(500_000);
  value(await undo(receipt));
  expect((await table()).address).toBe("A4:N7");
});

test("rows that come in under text cells hold their texts as they are", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await edit((sheet) => {
    sheet.getRange("E5:H7").numberFormat = Array.from({ length: 3 }, () => Array<string>(4).fill("@"));
    sheet.getRange("A8").values = [["ผู้จัดทำ"]];
  });
  const numbered: Answer[] = [{ ...GOOD[0], action: "1. อบรม", person: "0 5300 0001" }, ...GOOD.slice(1)];
  await (await collect({ files: [form(MAEJO, numbered)] })).confirm();
  const { values } = await table();
  expect([values[4]?.[4], values[4]?.[7]]).toEqual(["1. อบรม", "0 5300 0001"]);
  const again = await collect({ files: [form(MAEJO, numbered)] });
  expect(again.pending.changeSet.changes).toEqual([]);
});

test("more than fits into one request comes in parts, and ends as if it had come at once", async () => {
  const long: Answer[] = GOOD.map((answer) => ({ ...answer, action: "รายละเอียด ".repeat(2_900) }));
  const files = AGENCIES.map((agency) => form(agency, long));
  const lefts: number[] = [];
  for (;;) {
    const { pending, confirm } = await collect({ files });
    if (pending.changeSet.changes.length === 0) break;
    lefts.push(pending.outcome.rows.left);
    const isSaid = pending.findings.some(({ code }) => code === "returns/in-parts");
    expect(isSaid).toBe(pending.outcome.rows.left > 0);
    await confirm();
  }
  expect(lefts.length).toBeGreaterThan(1);
  expect(lefts.at(-1)).toBe(0);
  const { values } = await table();
  expect(values.slice(1).map((row) => row[0])).toEqual(
    AGENCIES.flatMap((agency) => [agency, agency, agency]),
  );
});

test("what was chosen on this computer is not kept in the workbook", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  for (const text of simulator.workbook.settings.values()) expect(text).not.toContain("agencyTexts");
});

test("undo takes the register away", async () => {
  const { confirm, undo } = await collect({ files: [form(MAERIM)] });
  expect(value(await undo(await confirm())).removedSheets).toEqual([SHEET]);
  expect(simulator.workbook.sheets.map(({ name }) => name)).not.toContain(SHEET);
});

test("a protected register is left as it is, with a word about it", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await edit((sheet) => sheet.protection.protect());
  const refused = await secretariat().propose("collect", { files: [form(MAEJO)], today: TODAY });
  expect(refused.ok || refused.findings[0]?.code).toBe("changes/sheet-protected");
});

test("a totals row is asked to be switched off", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await simulator.run(async (context) => {
    context.workbook.tables.getItem("ITA_Reports").showTotals = true;
    context.workbook.worksheets.getItem(SHEET).getRange("A8").values = [["Total"]];
    await context.sync();
  });
  const refused = await secretariat().propose("collect", { files: [form(MAEJO)], today: TODAY });
  expect(refused.ok || refused.findings[0]?.code).toBe("returns/totals-row");
});

test("a register that lost its table is found by its headers, added to, and is a table again", async () => {
  await (await collect({ files: [form(MAERIM)] })).confirm();
  await simulator.run(async (context) => {
    context.workbook.tables.getItem("ITA_Reports").convertToRange();
    await context.sync();
  });
  await (await collect({ files: [form(MAEJO)] })).confirm();
  expect((await table()).address).toBe("A4:N10");
});

test("the summary counts what was collected, and the workbook opens again with the same rows", async () => {
  await (
    await collect({ files: [form(MAERIM), form(MAEJO, [{ status: "แล้วเสร็จ" }, { status: "แล้วเสร็จ" }, {}])] })
  ).confirm();
  const door = secretariat();
  const summary = value(await door.propose("summary", { today: TODAY }));
  expect(
    summary.outcome.indicators.map(({ indicator, agencies, reported, done, late }) => [
      indicator,
      agencies,
      reported,
      done,
      late,
    ]),
  ).toEqual([
    ["budget", 5, 2, 2, 3],
    ["communication", 5, 1, 0, 4],
    ["improvement", 5, 2, 1, 3],
  ]);
  const before = await table();
  const reopened = await openSimulator(simulator.save(), { clock: () => new Date(2021, 3, 25) });
  simulator.close();
  simulator = reopened;
  expect(await table()).toEqual(before);
});
