import { createSecretariat } from "../../src/actions/secretariat";
import { indicatorName, INDICATOR_IDS } from "../../src/core/ita/indicators";
import type { Result } from "../../src/core/result";
import { openSimulator, type Simulator } from "../../src/simulator/node";

/** What people's workbooks are like: all the way through the host, in two syncs and few bytes, and nothing is read wrongly. */
const VALUES = [89.76, 83.95, 85.94, 82.77, 84.77, 83.57, 81.83, 79.12, 93.78, 100];
const SCORES = [
  ["ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563", ""],
  ["ตัวชี้วัด", "คะแนน"],
  ...INDICATOR_IDS.map((id, index) => [indicatorName(id), VALUES[index] ?? 0]),
];

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
});
afterEach(() => simulator.close());

const host = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

async function prepare(change: (sheet: Excel.Worksheet) => void, rows: unknown[][] = SCORES): Promise<void> {
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "ผล ITA 63";
    if (rows.length > 0) {
      sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = rows as never;
    }
    change(sheet);
    await context.sync();
  });
  simulator.requests.reset();
}

async function lookOnce() {
  const result = await host().look();
  const { count, bytesIn } = simulator.requests;
  return { overview: value(result), codes: result.findings.map((one) => one.code), count, bytesIn };
}

const SMALL = 20_000;

test("ten thousand formatted rows without a value cost nothing", async () => {
  await prepare((sheet) => {
    const empty = sheet.getRange("A20:Z10020");
    empty.format.fill.color = "#FFF2CC";
    empty.format.borders.getItem("EdgeBottom").style = "Continuous";
  });
  const { overview, count, bytesIn } = await lookOnce();
  expect(overview.tables[0]?.agencies[0]?.total).toBe(88.84);
  expect(count).toBe(2);
  expect(bytesIn).toBeLessThan(SMALL);
  const marking = value(await host().propose("highlight", {}));
  expect(marking.summary.ruleRanges).toHaveLength(1);
  expect(marking.outcome.markedCount).toBe(6);
});

test("a value in the last of 16,384 columns and formats up to there", async () => {
  await prepare((sheet) => {
    sheet.getRange("A1:XFD1").format.font.bold = true;
    sheet.getRange("XFD3").values = [["ลืมไว้"]];
  });
  const { overview, count } = await lookOnce();
  expect(overview.tables).toHaveLength(1);
  expect(overview.tables[0]?.agencies[0]?.total).toBe(88.84);
  expect(count).toBeLessThanOrEqual(6);
});

test("a row of 16,384 names and scores", async () => {
  const names = Array.from({ length: 16_384 }, (_, i) => (i % 3 ? i : "การใช้งบประมาณ"));
  await prepare((sheet) => {
    // Values of a whole row cannot be written at once.
    sheet.getRange("A1:XFC1").values = [names.slice(0, -1)];
    sheet.getRange("A2:XFC2").values = [names.slice(0, -1).map(() => 90)];
    sheet.getRange("XFD1:XFD2").values = [["การใช้งบประมาณ"], [90]];
  }, []);
  const result = await host().look();
  expect(value(result).tables.flatMap((table) => table.agencies)).toEqual([]);
  expect(result.findings.some((one) => one.severity !== "info")).toBe(true);
});

test("everything merged: titles over all columns, names over two, an empty sheet merged whole", async () => {
  const rows = SCORES.map(([name, score]) => [name, "", score, ""]);
  await prepare((sheet) => {
    sheet.getRange("A1:D1").merge();
    for (let row = 2; row <= 12; row++) {
      sheet.getRange(`A${row}:B${row}`).merge();
      sheet.getRange(`C${row}:D${row}`).merge();
    }
    sheet.getRange("A14:XFD2000").merge();
  }, rows);
  const { overview, count, bytesIn } = await lookOnce();
  expect(overview.tables[0]?.agencies[0]).toMatchObject({ name: "จังหวัดเชียงใหม่", total: 88.84 });
  expect(count).toBe(2);
  expect(bytesIn).toBeLessThan(SMALL);
});

test("no table: that is said; a range of the user's own words can be pointed at instead", async () => {
  await prepare(
    () => undefined,
    [
      ["กอง", "ด้าน ก"],
      ["กองคลัง", 91],
    ],
  );
  const { overview, codes } = await lookOnce();
  expect(overview.tables).toEqual([]);
  expect(codes).toEqual(["scores/none-found"]);
});

test("two readings equally likely: asked, nothing is marked, and the answer is read from then on", async () => {
  const rows = [
    ["ตัวชี้วัด", "คะแนน (ก่อนอุทธรณ์)", "คะแนน (หลังอุทธรณ์)"],
    ...INDICATOR_IDS.map((id, index) => [indicatorName(id), VALUES[index] ?? 0, 90]),
  ];
  await prepare(() => undefined, rows);
  const { overview, codes } = await lookOnce();
  expect(overview.tables).toEqual([]);
  expect(codes).toEqual(["scores/two-readings"]);
  expect((await host().propose("highlight", {})).ok).toBe(false);
  const correction = {
    sheet: "ผล ITA 63",
    range: { row: 0, column: 0, rowCount: 11, columnCount: 3 },
    headerRowCount: 1,
    columns: { 0: { is: "indicator" as const }, 2: { is: "score" as const } },
  };
  value(await host().confirm(value(await host().propose("correct", { correction }))));
  const [table] = value(await host().look()).tables;
  expect(table).toMatchObject({ isCorrected: true });
  expect(table?.agencies[0]).toMatchObject({ total: 90, fiscalYearBe: 2563, failing: [] });
});

test("marks stay with their scores when rows come in and the table is sorted, and go without touching other rules", async () => {
  await prepare((sheet) => {
    const others = sheet.getRange("B3:B12").conditionalFormats.add("Custom");
    others.custom.rule.formula = "=B3>99";
    others.custom.format.fill.color = "#00FF00";
  });
  const before = (await rules()).length;
  value(await host().confirm(value(await host().propose("highlight", {}))));
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("ผล ITA 63");
    sheet.getRange("5:5").insert("Down");
    sheet.getRange("A3:B13").sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
  });
  value(await host().confirm(value(await host().propose("highlight", {}))));
  expect((await host().propose("highlight", {})).findings.map((one) => one.code)).toEqual([
    "changes/nothing-to-do",
  ]);
  value(await host().confirm(value(await host().propose("unmark", {}))));
  const after = await rules();
  expect(after).toHaveLength(before);
  expect(after.join()).not.toContain("ITA_PassMark");
});

async function rules(): Promise<string[]> {
  return simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("ผล ITA 63");
    const found = sheet.getRange().conditionalFormats.load("items/customOrNullObject/rule/formula");
    await context.sync();
    return found.items.map((item) => item.customOrNullObject.rule.formula);
  });
}
