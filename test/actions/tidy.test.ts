import { createSecretariat } from "../../src/actions/secretariat";
import type { Result } from "../../src/core/result";
import type { TidyKind } from "../../src/core/sharing/types";
import { openSimulator, type Simulator } from "../../src/simulator/node";

let simulator: Simulator;
const host = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

beforeEach(async () => {
  simulator = await openSimulator(null);
  await simulator.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.add("ซ่อน").visibility = "Hidden";
    workbook.worksheets.add("ซ่อนลึก").visibility = "VeryHidden";
    workbook.properties.author = "สมชาย";
    workbook.properties.company = "จังหวัด";
    workbook.names.add("เสีย", "=#REF!");
    workbook.names.add("ดี", "=85");
    workbook.settings.add("ita.x", "{}");
    await context.sync();
  });
});
afterEach(() => simulator.close());

const state = () => ({
  properties: Object.fromEntries([...simulator.workbook.properties].filter(([, text]) => text !== "")),
  sheets: simulator.workbook.sheets.map((sheet) => sheet.visibility),
  names: simulator.workbook.names.map((name) => name.name),
  settings: [...simulator.workbook.settings.keys()],
});

test.each<[TidyKind, Partial<ReturnType<typeof state>>]>([
  ["properties", { properties: {} }],
  ["hiddenSheets", { sheets: ["visible", "visible", "visible"] }],
  ["names", { names: ["ดี"] }],
  ["settings", { settings: [] }],
])("%s are mended, and undone exactly", async (what, after) => {
  const before = state();
  const door = host();
  const receipt = value(await door.confirm(value(await door.propose("tidy", { what }))));
  expect(state()).toEqual({ ...before, ...after });
  value(await door.undo(receipt));
  expect(state()).toEqual({ ...before, names: expect.arrayContaining(before.names) as string[] });
});

test("what people changed since is not undone", async () => {
  const door = host();
  const shown = value(await door.confirm(value(await door.propose("tidy", { what: "hiddenSheets" }))));
  const cleared = value(await door.confirm(value(await door.propose("tidy", { what: "properties" }))));
  await simulator.Excel.run(async (context) => {
    context.workbook.properties.author = "สมหญิง";
    context.workbook.worksheets.getItem("ซ่อนลึก").visibility = "Hidden";
    await context.sync();
  });
  value(await door.undo(cleared));
  value(await door.undo(shown));
  expect(state()).toMatchObject({
    properties: { author: "สมหญิง", company: "จังหวัด" },
    sheets: ["visible", "hidden", "hidden"],
  });
});

test("without anything to mend there is nothing to do", async () => {
  const door = host();
  value(await door.confirm(value(await door.propose("tidy", { what: "names" }))));
  const again = await door.propose("tidy", { what: "names" });
  expect(again.findings.map((finding) => finding.code)).toEqual(["changes/nothing-to-do"]);
});
