import { createSecretariat } from "../../src/actions/secretariat";
import type { PendingProposal, Receipt } from "../../src/actions/types";
import { rangeOf } from "../../src/core/grid";
import type { Result } from "../../src/core/result";
import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";

const SCORES = [
  ["ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563", "", ""],
  ["ตัวชี้วัด", "คะแนนประเมิน\nรายตัวชี้วัด", "สถานะ"],
  ["1. การปฏิบัติหน้าที่", 89.76, "ผ่าน"],
  ["2. การใช้งบประมาณ", 83.95, "ไม่ผ่าน"],
  ["3. การใช้อำนาจ", 85.94, "ผ่าน"],
  ["4. การใช้ทรัพย์สินของราชการ", 82.77, "ไม่ผ่าน"],
  ["5. การแก้ไขปัญหาการทุจริต", 84.77, "ไม่ผ่าน"],
  ["6. คุณภาพการดำเนินงาน", 83.57, "ไม่ผ่าน"],
  ["7. ประสิทธิภาพการสื่อสาร", 81.83, "ไม่ผ่าน"],
  ["8. การปรับปรุงการทำงาน", 79.12, "ไม่ผ่าน"],
  ["9. การป้องกันการทุจริต", 100, "ผ่าน"],
  ["10. การเปิดเผยข้อมูล", 93.78, "ผ่าน"],
];

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("ผล ITA 63");
    sheet.getRangeByIndexes(2, 1, SCORES.length, 3).values = SCORES;
    await context.sync();
  });
  simulator.requests.reset();
});

afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });

async function rules(): Promise<string[]> {
  return simulator.Excel.run(async (context) => {
    const found = context.workbook.worksheets
      .getItem("ผล ITA 63")
      .getRange()
      .conditionalFormats.load("items/customOrNullObject/rule/formula");
    await context.sync();
    return found.items.map((item) => item.customOrNullObject.rule.formula);
  });
}

test("looking reads Chiang Mai's scores in two syncs, and in one when the sheets are known", async () => {
  const host = secretariat();
  const overview = value(await host.look());
  expect(simulator.requests.count).toBe(2);
  const [agency] = overview.tables[0]?.agencies ?? [];
  expect(agency).toMatchObject({ fiscalYearBe: 2563, total: 88.84, level: "A" });
  expect(agency?.failing).toEqual([
    "budget",
    "assets",
    "problem-solving",
    "service-quality",
    "communication",
    "improvement",
  ]);
  await host.look();
  expect(simulator.requests.count).toBe(3);
});

test("marking proposes first, writes in one sync, and undo takes rule and name away", async () => {
  const host = secretariat();
  const pending = value(await host.propose("highlight", {}));
  expect(pending.summary).toMatchObject({ overwritten: 0, rulesAdded: 1 });
  expect(await rules()).toEqual([]);
  const before = simulator.requests.count;
  const receipt = value(await host.confirm(pending));
  // One to see that nothing changed meanwhile, one to write.
  expect(simulator.requests.count - before).toBe(2);
  expect(await rules()).toHaveLength(1);
  expect((await rules())[0]).toContain("ITA_PassMark");
  value(await host.undo(receipt));
  expect(await rules()).toEqual([]);
  expect(simulator.workbook.names).toEqual([]);
});

test("marking twice leaves one rule", async () => {
  const host = secretariat();
  value(await host.confirm(value(await host.propose("highlight", {}))));
  const again = value(await host.propose("highlight", {}));
  expect(again.changeSet.changes).toEqual([]);
  expect(again.findings.map((finding) => finding.code)).toContain("changes/nothing-to-do");
  expect(await rules()).toHaveLength(1);
});

test("a score typed by someone between proposal and confirmation stops the write", async () => {
  const host = secretariat();
  const pending = value(await host.propose("summary", { today: "2021-04-21" }).then(orMarking(host)));
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.add("ของคนอื่น");
    const table = context.workbook.worksheets.getItem("ผล ITA 63");
    table.getRange("B1:D1").insert("Down");
    await context.sync();
  });
  const confirmed = await host.confirm(pending);
  expect(confirmed.ok).toBe(false);
  expect(confirmed.findings.map((finding) => finding.code)).toEqual(["changes/workbook-changed"]);
  expect(await rules()).toEqual([]);
});

/** Without a register there is no summary to propose: marking serves as well for this test. */
function orMarking(host: ReturnType<typeof secretariat>) {
  return (result: Result<PendingProposal>): Promise<Result<PendingProposal>> =>
    result.ok ? Promise.resolve(result) : host.propose("highlight", {});
}

test("undoing the plan deletes the sheet only while nobody has worked in it", async () => {
  const host = secretariat();
  const build = async (): Promise<Receipt> =>
    value(await host.confirm(value(await host.propose("plan", { today: "2021-03-15", fiscalYearBe: 2564 }))));
  const sheetCount = () => simulator.workbook.sheets.length;
  const start = sheetCount();
  const first = await build();
  expect(sheetCount()).toBe(start + 1);
  expect(value(await host.undo(first)).removedSheets).toHaveLength(1);
  expect(sheetCount()).toBe(start);

  const second = await build();
  const [planName = ""] = second.summary.addedSheets;
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(planName).getRange("A40").values = [["บันทึกของฉัน"]];
    await context.sync();
  });
  const undone = value(await host.undo(second));
  expect(undone.removedSheets).toEqual([]);
  expect(undone.kept.map((range) => range.sheet)).toEqual([planName]);
  expect(sheetCount()).toBe(start + 1);
});

test("cells changed after the action are kept by undo, the others go back", async () => {
  const host = secretariat();
  const at = rangeOf("ผล ITA 63", 20, 1);
  const register = [
    ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
    ["สำนักงานเกษตรจังหวัด", "การใช้งบประมาณ", "ดำเนินการแล้วเสร็จ", 44300],
    ["สำนักงานประมงจังหวัด", "การใช้งบประมาณ", "", ""],
  ];
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.add("ทะเบียน").getRangeByIndexes(0, 0, 3, 4).values = register;
    await context.sync();
  });
  const receipt = value(
    await host.confirm(value(await host.propose("summary", { at, as: "values", today: "2021-04-21" }))),
  );
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("ผล ITA 63").getRangeByIndexes(at.row, at.column, 1, 1).values = [
      ["ของฉัน"],
    ];
    await context.sync();
  });
  const undone = value(await host.undo(receipt));
  expect(undone.kept).toEqual([at]);
  const values = await simulator.Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("ผล ITA 63")
      .getRangeByIndexes(at.row, at.column, 6, 8)
      .load("values");
    await context.sync();
    return range.values.flat().filter((cell) => cell !== "");
  });
  expect(values).toEqual(["ของฉัน"]);
});

test("while a cell is being edited the refusal says so, and nothing is written", async () => {
  const host = secretariat();
  simulator.faults.failRequest(1, "InvalidOperationInCellEditMode");
  const looked = await host.look();
  expect(looked.findings.map((finding) => finding.code)).toEqual(["host/editing-cell"]);
});
