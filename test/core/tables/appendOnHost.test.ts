import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSecretariat } from "../../../src/actions/secretariat";
import type { Secretariat } from "../../../src/actions/types";
import type { Result } from "../../../src/core/result";
import { openSimulator, type Simulator } from "../../../src/simulator/node";
import { onSheet } from "../../excel/changing";
import { stateOf } from "../../excel/workbookState";

const SAMPLE = readFileSync(
  join(__dirname, "..", "..", "..", "assets", "samples", "ita-2563-chiangmai.xlsx"),
);
const SHEET = "ทะเบียนหน่วยงาน";
let simulator: Simulator;
let secretariat: Secretariat;

beforeEach(async () => {
  simulator = await openSimulator(SAMPLE, { clock: () => new Date(2021, 2, 22) });
  secretariat = createSecretariat({ host: simulator.Excel, now: () => new Date(2021, 2, 22) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

test("a row that was emptied takes texts with digits as they are, under whatever format it has", async () => {
  value(await secretariat.confirm(value(await secretariat.propose("agencies", {}))));
  await onSheet(simulator, (sheet) => void sheet.getRange("A15:E15").clear("Contents"), SHEET);
  const before = stateOf(simulator);
  const agencies = [
    { name: "โรงเรียนบ้านดอย 2", shortName: "=1+1", contact: "0 5300 0002", channel: "-" },
    { name: "โรงเรียนบ้านดอย 3", shortName: "", contact: "", channel: "@line" },
  ];
  const receipt = value(
    await secretariat.confirm(value(await secretariat.propose("agencies", { agencies }))),
  );
  const { values, formulas } = await onSheet(
    simulator,
    async (sheet, context) => {
      const range = sheet.getRange("B15:E16").load("values,formulas");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
    },
    SHEET,
  );
  expect(values).toEqual(agencies.map(({ name, ...rest }) => [name, ...Object.values(rest)]));
  expect(formulas).toEqual(values);
  value(await secretariat.undo(receipt));
  expect(stateOf(simulator)).toEqual(before);
});
