import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSecretariat } from "../../src/actions/secretariat";
import type { ActionId, ActionMap, Receipt, Secretariat } from "../../src/actions/types";
import type { Result } from "../../src/core/result";
import { openSimulator, type Simulator } from "../../src/simulator/node";
import { onSheet } from "../excel/changing";
import { stateOf } from "../excel/workbookState";

const SAMPLE = readFileSync(join(__dirname, "..", "..", "assets", "samples", "ita-2563-chiangmai.xlsx"));
const TODAY = "2021-03-22";
let simulator: Simulator;
let secretariat: Secretariat;

beforeEach(async () => {
  simulator = await openSimulator(SAMPLE, { clock: () => new Date(2021, 2, 22), fileName: "ita.xlsx" });
  secretariat = createSecretariat({ host: simulator.Excel, now: () => new Date(2021, 2, 22) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

async function act<Id extends ActionId>(action: Id, options: ActionMap[Id]["options"]) {
  const pending = value(await secretariat.propose(action, options));
  const receipt: Receipt = value(await secretariat.confirm(pending));
  return { pending, receipt };
}

const followUp = async () => value(await secretariat.look()).followUp;
const cells = (sheet: string, address: string) =>
  onSheet(
    simulator,
    async (worksheet, context) => {
      const range = worksheet.getRange(address).load("values");
      await context.sync();
      return range.values as unknown[][];
    },
    sheet,
  );

test("register, request and forms as sheets: made of what the workbook has, and undone to the last cell", async () => {
  const before = stateOf(simulator);
  const made = [
    await act("agencies", {}),
    await act("request", { today: TODAY, deadline: "2021-04-20", reference: "ที่ ชม 1/2564" }),
    await act("forms", { today: TODAY, as: "sheets", agencies: [1, 2, 3] }),
  ];
  expect(await followUp()).toMatchObject({
    agencies: { count: 12 },
    request: { deadline: "2021-04-20", version: 1, indicatorCount: 6, sent: { version: 1, on: TODAY } },
  });
  // What the request and the forms repeat of the scores is not read as scores.
  expect(value(await secretariat.look()).tables.map(({ sheet }) => sheet)).toEqual(["ผล ITA 63"]);
  const budget = (await cells("คำขอรายงาน", "A12:E12"))[0];
  expect(budget).toEqual(["การใช้งบประมาณ", "IIT", 83.95, 85, 1.05]);

  expect((await cells("คำขอรายงาน", "F16"))[0]?.[0]).toMatch(/^จัดทำสื่อประชาสัมพันธ์/);
  expect((await cells("ทะเบียนหน่วยงาน", "B4:E4"))[0]).toEqual([
    "ที่ว่าการอำเภอดอยแก้ว",
    "",
    "เจ้าหน้าที่ธุรการ",
    "0 5300 0001",
  ]);

  const sheet = "ที่ว่าการอำเภอดอยแก้ว";
  expect((await cells(sheet, "B6"))[0]?.[0]).toBe("ส่งรายงานภายในวันที่ 20 เมษายน 2564");
  await expect(
    onSheet(simulator, (own) => void (own.getRange("C10").values = [["x"]]), sheet),
  ).rejects.toThrow();
  await onSheet(simulator, (own) => void (own.getRange("G10").values = [["ยกเลิก"]]), sheet);
  await onSheet(simulator, (own) => void (own.getRange("G10").values = [[""]]), sheet);

  // Twice is nothing to do: every agency has its sheet.
  const again = value(
    await secretariat.propose("forms", { today: "2021-03-30", as: "sheets", agencies: [1, 2, 3] }),
  );
  expect(again.changeSet.changes).toEqual([]);
  expect(again.findings.map(({ code }) => code)).toContain("forms/sheets-there");

  for (const { receipt } of made.reverse()) {
    expect(value(await secretariat.undo(receipt)).kept).toEqual([]);
  }
  expect(stateOf(simulator)).toEqual(before);
});

test("a request that changes after forms went out is the next version; what people typed stays", async () => {
  await act("agencies", {});
  await act("request", { today: TODAY, deadline: "2021-04-20" });
  await onSheet(
    simulator,
    (sheet) => {
      sheet.getRange("B5").values = [["ที่ ชม 99/2564"]];
      sheet.getRange("F12").values = [["ข้อเสนอแนะของเรา"]];
      sheet.getRange("G11:G12").values = [["หมายเหตุ"], ["เรื่องนี้สำคัญ"]];
    },
    "คำขอรายงาน",
  );
  await act("forms", { today: TODAY, as: "files" });
  const { pending } = await act("request", {
    today: "2021-03-29",
    deadline: "2021-05-20",
    indicators: ["budget", "power"],
  });
  expect(pending.findings.map(({ code }) => code)).toEqual([
    "forms/new-version",
    // Heights and lines of the request that is there.
    "changes/undo-inexact",
  ]);
  expect((await followUp())?.request).toMatchObject({ version: 2, sent: { version: 1 }, indicatorCount: 2 });
  expect((await cells("คำขอรายงาน", "B5"))[0]?.[0]).toBe("ที่ ชม 99/2564");
  expect((await cells("คำขอรายงาน", "A12:G12"))[0]).toEqual([
    "การใช้งบประมาณ",
    "IIT",
    83.95,
    85,
    1.05,
    "ข้อเสนอแนะของเรา",
    "เรื่องนี้สำคัญ",
  ]);
  // Indicators no longer asked about are gone, the added one stands after the last row that was filled.
  expect((await cells("คำขอรายงาน", "A13:A18")).flat()).toEqual(["", "", "", "", "", "การใช้อำนาจ"]);
  const forms = value(await secretariat.propose("forms", { today: "2021-03-29", as: "files" }));
  expect(forms.outcome.plan.forms[0]?.identity).toMatchObject({
    version: 2,
    agencyNo: 1,
    fiscalYearBe: 2563,
  });
});

test("without register or request, forms say what comes first", async () => {
  const codeOf = async () =>
    (await secretariat.propose("forms", { today: TODAY, as: "files" })).findings[0]?.code;
  expect(await codeOf()).toBe("forms/no-agencies");
  await act("agencies", {});
  expect(await codeOf()).toBe("forms/no-request");
});

test("what a register and a request can be made of is read when it is asked for", async () => {
  const choices = value(await secretariat.inspect("followUp", { today: TODAY }));
  expect(choices).toMatchObject({
    fiscalYearBe: 2563,
    indicators: ["budget", "assets", "problem-solving", "service-quality", "communication", "improvement"],
    deadline: null,
    suggestedDeadline: "2021-04-21",
  });
  expect(choices.lists[0]).toMatchObject({ sheet: "ส่วนราชการ", count: 12 });
});
