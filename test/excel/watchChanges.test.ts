import { watchChanges } from "../../src/excel/watchChanges";
import type { Simulator } from "../../src/simulator/node";
import { openEmpty } from "./changing";

let simulator: Simulator;
const changed = jest.fn<undefined, []>();
const failed = jest.fn<undefined, [unknown]>();

beforeEach(async () => {
  simulator = await openEmpty();
  changed.mockClear();
  failed.mockClear();
});

afterEach(() => simulator.close());

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Longer than the quiet that is waited for. */
const QUIET = 500;

function type(row: number, text: string): void {
  const [sheet] = simulator.workbook.sheets;
  if (sheet) simulator.user.type(sheet, row, 0, [[text]]);
}

test("a burst of changes is told once, and nothing after stopping", async () => {
  const stop = watchChanges(simulator.Excel, changed, failed);
  await wait(50);
  type(0, "ก");
  type(1, "ข");
  await simulator.run(async (context) => {
    context.workbook.worksheets.add("ใหม่");
    await context.sync();
  });
  await wait(QUIET);
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await wait(50);
  type(2, "ค");
  await wait(QUIET);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(failed).not.toHaveBeenCalled();
});

test("stopping within the quiet tells nothing", async () => {
  const stop = watchChanges(simulator.Excel, changed, failed);
  await wait(50);
  type(0, "ก");
  stop();
  await wait(QUIET);
  expect(changed).not.toHaveBeenCalled();
});

test("an Excel that gives no events is heard of, and stopping is harmless", async () => {
  simulator.faults.failRequest(1, "GeneralException");
  const stop = watchChanges(simulator.Excel, changed, failed);
  await wait(50);
  expect(failed).toHaveBeenCalledTimes(1);
  stop();
  await wait(50);
  type(0, "ก");
  await wait(QUIET);
  expect(changed).not.toHaveBeenCalled();
});
