import { createSecretariat } from "../../src/actions/secretariat";
import type { PendingProposal } from "../../src/actions/types";
import { indicatorName, INDICATOR_IDS, type IndicatorId } from "../../src/core/ita/indicators";
import type { Result } from "../../src/core/result";
import { openSimulator, type Simulator } from "../../src/simulator/node";

/** A second press brings the analysis up to date where it stands, whatever people have done with it. */
const VALUES = [89.76, 83.95, 85.94, 82.77, 84.77, 83.57, 81.83, 79.12, 93.78, 100];
const OPTIONS = { today: "2021-04-21" } as const;
const SCORES = "ผล ITA 63";
const SHEET = "วิเคราะห์ผล ITA 2563";

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const host = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const sheets = () => simulator.workbook.sheets.map((sheet) => sheet.name);

async function edit(sheet: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
}

async function cells(sheet: string): Promise<unknown[][]> {
  return simulator.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

const oneAgency = (title: string, values: readonly number[]): [string, string | number][] => [
  [title, ""],
  ["ตัวชี้วัด", "คะแนน"],
  ...INDICATOR_IDS.map((id, index): [string, number] => [indicatorName(id), values[index] ?? 0]),
];

async function putScores(sheet = SCORES, year = 2563, values = VALUES): Promise<void> {
  await simulator.Excel.run(async (context) => {
    const rows = oneAgency(`ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. ${year}`, values);
    context.workbook.worksheets.add(sheet).getRangeByIndexes(0, 0, rows.length, 2).values = rows;
    await context.sync();
  });
}

async function propose(): Promise<{ pending: PendingProposal<"analysis">; codes: string[] }> {
  const proposed = await host().propose("analysis", OPTIONS);
  const codes = proposed.findings.map((one) => one.code).filter((code) => code !== "changes/undo-inexact");
  return { pending: value(proposed), codes };
}

async function press() {
  const { pending, codes } = await propose();
  const receipt = value(await host().confirm(pending));
  return { pending, codes, receipt };
}

const type = (id: IndicatorId, score: number) =>
  edit(SCORES, (sheet) => {
    sheet.getRange(`B${INDICATOR_IDS.indexOf(id) + 3}`).values = [[score]];
  });

/** The rows of the failing list: number, name, score. */
async function failing(sheet = SHEET): Promise<unknown[][]> {
  const rows = await cells(sheet);
  const from = rows.findIndex(([first]) => String(first).startsWith("3. "));
  return rows
    .slice(from + 2)
    .filter(([, name]) => /^\d\. /.test(String(name)))
    .map((row) => [row[1], row[3], row[5]]);
}

const rowOf = async (text: string, sheet = SHEET, column = 0) =>
  (await cells(sheet)).findIndex((row) => String(row[column]).includes(text)) + 1;

describe("one agency", () => {
  beforeEach(async () => {
    await putScores();
    await press();
  });

  test("without a change there is nothing to do", async () => {
    const { pending, codes } = await propose();
    expect(pending.changeSet.changes).toEqual([]);
    expect(codes).toEqual(["scores/analysis-exists"]);
  });

  test("the failing list follows the scores, in the same sheet even when it was renamed", async () => {
    await edit(SHEET, (sheet) => {
      sheet.name = "วิเคราะห์ของเรา";
      sheet.getRange("B:B").format.columnWidth = 400;
    });
    await type("budget", 91.2);
    await type("power", 70.5);
    const { pending, receipt } = await press();
    expect(pending.outcome).toEqual({ sheet: "วิเคราะห์ของเรา", agencyCount: 1, isUpdate: true });
    expect(pending.summary.overwritten).toBe(0);
    expect(sheets().filter((name) => name.includes("วิเคราะห์"))).toEqual(["วิเคราะห์ของเรา"]);
    const list = await failing("วิเคราะห์ของเรา");
    expect(list.map(([name]) => name)).toEqual(
      ["power", "assets", "problem-solving", "service-quality", "communication", "improvement"].map(
        (id, index) => `${index + 1}. ${indicatorName(id as IndicatorId)}`,
      ),
    );
    expect(list[0]).toEqual([`1. ${indicatorName("power")}`, 70.5, "ไม่ผ่าน"]);
    expect((await propose()).pending.changeSet.changes).toEqual([]);
    value(await host().undo(receipt));
    expect((await failing("วิเคราะห์ของเรา"))[0]?.[0]).toBe(`1. ${indicatorName("budget")}`);
  });

  test("a longer list comes in as rows, a shorter one leaves no words behind", async () => {
    await type("duties", 60);
    await type("power", 61);
    await press();
    expect(await failing()).toHaveLength(8);
    expect((await cells(SHEET)).flat()).toContain("3. ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน จำนวน 8 จาก 10 ตัวชี้วัด");
    for (const id of ["duties", "power", "assets", "budget"] as const) await type(id, 95);
    await press();
    expect(await failing()).toHaveLength(4);
    for (const id of INDICATOR_IDS) await type(id, 95);
    await press();
    expect(await failing()).toEqual([]);
    expect((await cells(SHEET)).flat()).toContain("ผ่านเกณฑ์การประเมินทุกตัวชี้วัดที่มีคะแนน");
    expect((await propose()).pending.changeSet.changes).toEqual([]);
    await type("budget", 80);
    await press();
    expect(await failing()).toEqual([[`1. ${indicatorName("budget")}`, 80, "ไม่ผ่าน"]]);
  });

  test("columns, rows and notes of the user's own stay beside what they are about", async () => {
    const budget = await rowOf("1. การใช้งบประมาณ", SHEET, 1);
    const assets = await rowOf("2. การใช้ทรัพย์สิน", SHEET, 1);
    await edit(SHEET, (sheet) => {
      sheet.getRange("G6").values = [["ผู้รับผิดชอบ"]];
      sheet.getRange("G7").values = [["กองคลัง"]];
      sheet.getRange(`G${budget}`).values = [["เร่งด่วน"]];
      sheet.getRange(`G${assets}`).values = [["รอหนังสือ"]];
      sheet.getRange("9:9").insert("Down");
      sheet.getRange("B9").values = [["แถวของเราเอง"]];
      sheet.getRange("B60").values = [["บันทึกท้ายแผ่น"]];
    });
    await type("budget", 91.2);
    await type("power", 70.5);
    const { pending } = await press();
    expect(pending.summary.overwritten).toBe(0);
    const rows = await cells(SHEET);
    const beside = (text: string) => rows.find((row) => String(row[1]).includes(text) && row[6] !== "")?.[6];
    expect(rows.flat()).toEqual(expect.arrayContaining(["ผู้รับผิดชอบ", "กองคลัง", "แถวของเราเอง", "บันทึกท้ายแผ่น"]));
    expect(beside("การใช้ทรัพย์สิน")).toBe("รอหนังสือ");
    // It passes now, and somebody has written beside it: the line stays, and its status says so.
    const kept = rows.find((row) => row[6] === "เร่งด่วน");
    expect(kept?.slice(3, 6)).toEqual([91.2, 6.2, "ผ่าน"]);
    expect((await failing()).map(([name]) => name)).toContain(`1. ${indicatorName("power")}`);
    expect((await propose()).pending.changeSet.changes).toEqual([]);
  });

  test("words that somebody has changed stay, and that is said; a deleted section does not come back", async () => {
    const heading = await rowOf("3. ตัวชี้วัดที่ไม่ผ่าน");
    const next = await rowOf("4. คะแนนที่ต้องเพิ่ม");
    await edit(SHEET, (sheet) => {
      sheet.getRange(`A${heading}`).values = [["3. ตัวชี้วัดที่ไม่ผ่าน (ถ้อยคำของเรา)"]];
      sheet.getRange(`${next}:${next + 5}`).delete("Up");
    });
    await type("budget", 91.2);
    const { codes, pending } = await press();
    expect(codes).toEqual(["scores/analysis-kept"]);
    expect(pending.summary.overwritten).toBe(0);
    const all = (await cells(SHEET)).flat().map(String);
    expect(all).toContain("3. ตัวชี้วัดที่ไม่ผ่าน (ถ้อยคำของเรา)");
    expect(all.some((text) => text.startsWith("4. คะแนน"))).toBe(false);
    expect(await failing()).toHaveLength(5);
  });

  test("the year before comes in as two columns, and pushes a column of the user's aside", async () => {
    await edit(SHEET, (sheet) => {
      sheet.getRange("G7").values = [["กองคลัง"]];
    });
    await putScores(
      "ผล ITA 62",
      2562,
      VALUES.map((score) => score - 1),
    );
    const { pending } = await press();
    expect(pending.summary.overwritten).toBe(0);
    const rows = await cells(SHEET);
    const header = rows.find((row) => row[0] === "ตัวชี้วัดที่");
    expect(header?.slice(6, 8)).toEqual(["คะแนน\nปี 2562", "เพิ่ม/ลด"]);
    const duties = rows.find((row) => row.includes("กองคลัง"));
    expect(duties?.slice(6)).toEqual([88.76, 1, "กองคลัง"]);
    expect((await propose()).pending.changeSet.changes).toEqual([]);
  });

  test("other weights and levels of the year are written, and what follows from them follows", async () => {
    const ruleset = {
      fiscalYearBe: 2563,
      weights: { IIT: 60, EIT: 30, OIT: 10 },
      levels: [
        { level: "ดี", minTotal: 85 },
        { level: "พอใช้", minTotal: 0 },
      ],
    };
    value(await host().confirm(value(await host().propose("ruleset", ruleset))));
    const { codes } = await press();
    expect(codes).toEqual([]);
    const rows = await cells(SHEET);
    const shown = (name: string) => rows.find((row) => row[1] === name);
    // 0.6 · 85.438 + 0.3 · 81.5067 + 0.1 · 96.89
    expect(shown("คะแนน ITA")?.[5]).toBe(85.4);
    expect(shown("ระดับผลการประเมิน")?.[5]).toBe("ดี");
    expect((await propose()).pending.changeSet.changes).toEqual([]);
  });

  test("a formula that was typed over is the user's", async () => {
    const row = await rowOf("คะแนน ITA", SHEET, 1);
    await edit(SHEET, (sheet) => {
      sheet.getRange(`F${row}`).values = [[99]];
    });
    const { pending, codes } = await propose();
    expect(pending.changeSet.changes).toEqual([]);
    expect(codes).toEqual(["scores/analysis-exists", "scores/analysis-kept"]);
  });
});

describe("many agencies", () => {
  const rows = (scores: Record<string, number>): (string | number)[][] => [
    ["หน่วยงาน", ...INDICATOR_IDS.map(indicatorName)],
    ...Object.entries(scores).map(([name, score]) => [name, ...INDICATOR_IDS.map(() => score)]),
  ];
  const put = (scores: Record<string, number>) =>
    edit(SCORES, (sheet) => {
      const values = rows(scores);
      sheet.getRangeByIndexes(0, 0, values.length, 11).values = values;
    });

  test("values are brought up to date, new agencies come in, also after the list was sorted", async () => {
    await simulator.Excel.run(async (context) => {
      context.workbook.worksheets.add(SCORES);
      await context.sync();
    });
    await put({ "อบต.หนึ่ง": 95, "อบต.สอง": 80, "อบต.สาม": 90 });
    await press();
    expect((await propose()).pending.changeSet.changes).toEqual([]);
    const first = await rowOf("อบต.หนึ่ง", SHEET, 1);
    await edit(SHEET, (sheet) => {
      sheet.getRange(`A${first}:I${first + 2}`).sort.apply([{ key: 5, ascending: true }]);
    });
    expect((await propose()).pending.changeSet.changes).toEqual([]);
    await put({ "อบต.หนึ่ง": 95, "อบต.สอง": 88, "อบต.สาม": 90, "อบต.สี่": 70 });
    const { pending } = await press();
    expect(pending.summary.overwritten).toBe(0);
    const list = (await cells(SHEET)).filter((row) => String(row[1]).startsWith("อบต."));
    expect(list.map((row) => [row[1], row[5]])).toEqual([
      ["อบต.สอง", 88],
      ["อบต.สาม", 90],
      ["อบต.หนึ่ง", 95],
      ["อบต.สี่", 70],
    ]);
    expect((await propose()).pending.changeSet.changes).toEqual([]);
  });
});
