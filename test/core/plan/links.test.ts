import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createSecretariat } from "../../../src/actions/secretariat";
import { coverageOf } from "../../../src/core/plan/links/coverage";
import { readLinks, readMeasures } from "../../../src/core/plan/links/readLinks";
import { MEASURES } from "../../../src/core/ita/measures";
import type { Result } from "../../../src/core/result";
import { readSnapshot } from "../../../src/excel/readSnapshot";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";
import { stateOf } from "../../excel/workbookState";

const SAMPLE = join(__dirname, "..", "..", "..", "assets", "samples", "ita-2563-chiangmai.xlsx");
const SHEET = "ความเชื่อมโยง";
/** The six that failed in Chiang Mai's 2563 report. */
const FAILING = [
  "budget",
  "assets",
  "problem-solving",
  "service-quality",
  "communication",
  "improvement",
] as const;

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(await readFile(SAMPLE), { clock: () => new Date(2021, 2, 15) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}
const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(2021, 2, 15) });
const snapshot = async () => (await simulator.Excel.run({}, (context) => readSnapshot(context))).snapshot;
async function make() {
  const own = secretariat();
  return value(await own.confirm(value(await own.propose("links", {}))));
}
async function edit(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

test("every failing indicator gets suggested lines, called suggestions, in a table of its own", async () => {
  const own = secretariat();
  value(await own.confirm(value(await own.propose("plan", { today: "2021-03-15", fiscalYearBe: 2564 }))));
  simulator.requests.reset();
  const pending = value(await own.propose("links", {}));
  expect(pending.outcome.failing).toEqual(FAILING);
  value(await own.confirm(pending));
  expect(simulator.requests.count).toBeLessThanOrEqual(6);
  const table = readLinks(await snapshot());
  expect(table?.sheet).toBe(SHEET);
  expect([...new Set(table?.links.map((link) => link.indicator))]).toEqual(FAILING);
  expect(table?.links.every((link) => link.isSuggestion)).toBe(true);
  expect(table?.links.find((link) => link.indicator === "assets")?.measure).toBe(MEASURES[0]?.name);
  expect(table?.links.find((link) => link.indicator === "communication")?.activity).toContain("ประชาสัมพันธ์");
  expect(coverageOf(FAILING, table?.links ?? [])).toMatchObject({ covered: [], uncovered: [] });
});

test("what people decide, edit and delete is read as it stands; the pane sees it with the plan", async () => {
  const own = secretariat();
  value(await own.confirm(value(await own.propose("plan", { today: "2021-03-15", fiscalYearBe: 2564 }))));
  await make();
  const table = readLinks(await snapshot());
  const rowOf = (indicator: string) =>
    (table?.links.find((link) => link.indicator === indicator)?.at.row ?? 0) + 1;
  const last = table?.links.filter((link) => link.indicator === "improvement") ?? [];
  await edit((sheet) => {
    sheet.getRange(`D${rowOf("assets")}`).values = [["ยืนยัน"]];
    sheet.getRange(`B${rowOf("communication")}`).values = [["มาตรการของเราเอง"]];
    for (const { at } of last) sheet.getRange(`A${at.row + 1}:E${at.row + 1}`).clear("Contents");
  });
  const overview = value(await secretariat().look());
  const links = overview.plan?.links?.links ?? [];
  const coverage = coverageOf(FAILING, links);
  expect(coverage.covered).toEqual(["assets"]);
  expect(coverage.uncovered).toEqual(["improvement"]);
  expect(links.map((link) => link.measure)).toContain("มาตรการของเราเอง");
});

test("a second run has nothing to do; an indicator that fails since gets its lines below, and the measures move down", async () => {
  const own = secretariat();
  await make();
  const again = value(await own.propose("links", {}));
  expect(again.changeSet.changes).toEqual([]);
  const before = stateOf(simulator);
  const grown = value(await own.propose("links", { failing: [...FAILING, "power"] }));
  const receipt = value(await own.confirm(grown));
  const after = await snapshot();
  const added = readLinks(after)?.links.filter((link) => link.indicator === "power");
  expect(added?.map((link) => link.measure)).toEqual([MEASURES[6]?.name, MEASURES[5]?.name]);
  expect(readMeasures(after).map(({ name }) => name)).toEqual(MEASURES.map(({ name }) => name));
  expect(value(await own.undo(receipt)).kept).toEqual([]);
  expect(stateOf(simulator)).toEqual(before);
});

test("measures that people reworded are the ones suggested", async () => {
  await make();
  const row = (await snapshot()).tables.find((table) => table.name === "ITA_Measures")?.range.row ?? 0;
  await edit((sheet) => {
    sheet.getRange(`B${row + 8}`).values = [["มาตรการตรวจสอบดุลพินิจ ฉบับใหม่"]];
  });
  const grown = value(await secretariat().propose("links", { failing: ["duties"] }));
  expect(grown.outcome.suggested.map((link) => link.measure)).toEqual(["มาตรการตรวจสอบดุลพินิจ ฉบับใหม่"]);
});

test("the sheet reads without the add-in: names of indicators, the explanation, choices in the cells", async () => {
  await make();
  const sheet = simulator.workbook.sheets.find(({ name }) => name === SHEET);
  expect(sheet?.cells.get(2, 0)?.value).toContain("ข้อเสนอ");
  expect(sheet?.cells.get(4, 0)?.value).toBe("การใช้งบประมาณ");
  expect(sheet?.validations).toHaveLength(3);
});

test("nothing fails: it says so and writes nothing", async () => {
  const refused = await secretariat().propose("links", { failing: [] });
  expect(refused).toMatchObject({ ok: false, findings: [{ code: "plan/nothing-fails" }] });
});
