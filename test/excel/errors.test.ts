import { runBatch } from "../../src/excel/errors";
import { selectRange, readSelection } from "../../src/excel/selection";
import { rangeOf } from "../../src/core/grid";
import type { Simulator } from "../../src/simulator/node";
import { onSheet, openEmpty } from "./changing";

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openEmpty();
});

afterEach(() => simulator.close());

const readName = () =>
  runBatch(simulator.Excel, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });

test("a value comes as success", async () => {
  expect(await readName()).toEqual({ ok: true, value: "Sheet1", findings: [] });
});

test.each([
  ["InvalidOperationInCellEditMode", "host/editing-cell", {}],
  ["ItemNotFound", "host/item-gone", {}],
  ["InvalidReference", "host/item-gone", {}],
  ["AccessDenied", "host/access-denied", {}],
  ["OperationCellsExceedLimit", "host/too-large", {}],
  ["RequestPayloadSizeLimitExceeded", "host/too-large", {}],
  ["ResponsePayloadSizeLimitExceeded", "host/too-large", {}],
  ["RangeExceedsLimit", "host/too-large", {}],
  ["InvalidSelection", "host/selection-not-a-range", {}],
  ["UnsupportedSheet", "host/unsupported", { member: expect.any(String) }],
  ["GeneralException", "host/error", { hostCode: "GeneralException", message: expect.any(String) }],
])("Excel's %s is %s", async (code, finding, params) => {
  simulator.faults.failRequest(1, code);
  expect(await readName()).toEqual({
    ok: false,
    findings: [{ severity: "error", code: finding, params }],
  });
});

test("a member that this Excel does not have is named", async () => {
  const old = await openEmpty({ requirementSets: { ExcelApi: "1.7" } });
  const result = await runBatch(old.Excel, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").dataValidation.clear();
    await context.sync();
  });
  old.close();
  expect(result).toMatchObject({
    findings: [{ code: "host/unsupported", params: { member: expect.stringContaining("dataValidation") } }],
  });
});

test("a defect of ours is thrown, not dressed up", async () => {
  const batch = runBatch(simulator.Excel, () => Promise.reject(new TypeError("ours")));
  await expect(batch).rejects.toThrow("ours");
});

test("while a cell is being edited the batch waits for it", async () => {
  const options: Excel.RunOptions[] = [];
  const host = {
    run: <T>(given: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => {
      options.push(given);
      return simulator.Excel.run(given, batch);
    },
  };
  await runBatch(host, (context) => context.sync());
  expect(options).toEqual([{ delayForCellEdit: true }]);
});

test("cells are shown and the selection is read", async () => {
  await onSheet(simulator, (_sheet, context) => void context.workbook.worksheets.add("สอง"));
  const range = rangeOf("สอง", 2, 1, 3, 2);
  await runBatch(simulator.Excel, (context) => selectRange(context, range));
  expect(await runBatch(simulator.Excel, readSelection)).toMatchObject({ ok: true, value: range });
});
