import { createSecretariat } from "../../src/actions/secretariat";
import { indicatorName, INDICATOR_IDS } from "../../src/core/ita/indicators";
import type { Result } from "../../src/core/result";
import { openSimulator, type Simulator } from "../../src/simulator/node";

const VALUES = [89.76, 83.95, 85.94, 82.77, 84.77, 83.57, 81.83, 79.12, 93.78, 100];
const OPTIONS = { today: "2021-04-21", fiscalYearBe: 2563 } as const;

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("ผล ITA 63");
    sheet.getRange("A1").values = [["ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563"]];
    sheet.getRange("A2:B2").values = [["ตัวชี้วัด", "คะแนน"]];
    sheet.getRange("A3:B12").values = INDICATOR_IDS.map((id, index) => [
      indicatorName(id),
      VALUES[index] ?? 0,
    ]);
    await context.sync();
  });
  simulator.requests.reset();
});

afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const sheets = () => simulator.workbook.sheets.map((sheet) => sheet.name);

test("the analysis sheet is written in one request, once, and undo takes it and its name away", async () => {
  const host = createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
  const before = { sheets: sheets(), names: simulator.workbook.names.length };
  const pending = value(await host.propose("analysis", OPTIONS));
  expect(pending.summary.overwritten).toBe(0);
  expect(sheets()).toEqual(before.sheets);

  const requests = simulator.requests.count;
  const receipt = value(await host.confirm(pending));
  expect(simulator.requests.count - requests).toBe(2);
  expect(sheets()).toContain(pending.outcome.sheet);
  const texts = await simulator.Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(pending.outcome.sheet).getUsedRange().load("values");
    await context.sync();
    return used.values.flat().map(String);
  });
  for (const id of ["budget", "assets", "improvement"] as const) expect(texts).toContain(indicatorName(id));
  // What it shows is not read as scores a second time.
  expect(value(await host.look()).tables).toHaveLength(1);

  const again = await host.propose("analysis", OPTIONS);
  expect(value(again).changeSet.changes).toEqual([]);
  expect(again.findings.map((finding) => finding.code)).toEqual(["scores/analysis-exists"]);

  value(await host.undo(receipt));
  expect(sheets()).toEqual(before.sheets);
  expect(simulator.workbook.names).toHaveLength(before.names);
});
