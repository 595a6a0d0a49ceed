import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSimulator, type Simulator } from "../../src/simulator/node";
import type { ConformanceProgram } from "./program";
import { cellPrograms } from "./programs/cells";
import { documentPrograms } from "./programs/documents";
import { everydayPrograms } from "./programs/everyday";
import { tablePrograms } from "./programs/tables";
import { workbookPrograms } from "./programs/workbook";

const PROGRAMS: ConformanceProgram[] = [
  ...cellPrograms,
  ...workbookPrograms,
  ...tablePrograms,
  ...everydayPrograms,
  ...documentPrograms,
];

/** Names of programs that the simulated Excel does not run as Excel does, each with the reason. */
const KNOWN_GAPS = JSON.parse(readFileSync(join(__dirname, "known-gaps.json"), "utf8")) as Record<
  string,
  string
>;

const options = { clock: () => new Date(2021, 2, 15, 12), locale: "en-US" };

async function outcomeOf(simulator: Simulator, program: ConformanceProgram): Promise<unknown> {
  // Programs name Excel's enumerations as in a page, where `Excel` and `Office` are global.
  Object.assign(globalThis, { Excel: simulator.Excel, Office: simulator.Office });
  try {
    return { answers: await simulator.run((context) => program.run(context)) };
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { fails: { code, location: debugInfo?.errorLocation } };
  } finally {
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  }
}

async function cellsOf(
  simulator: Simulator,
  expected: Record<string, Record<string, unknown>>,
): Promise<unknown> {
  const read: Record<string, Record<string, unknown>> = {};
  await simulator.run(async (context) => {
    const ranges = Object.entries(expected).flatMap(([sheet, addresses]) =>
      Object.keys(addresses).map((address) => ({
        sheet,
        address,
        range: context.workbook.worksheets.getItem(sheet).getRange(address).load("values"),
      })),
    );
    await context.sync();
    for (const { sheet, address, range } of ranges) (read[sheet] ??= {})[address] = range.values;
  });
  return read;
}

/** Runs the program and compares its outcome and cells, live and after saving. */
async function check(program: ConformanceProgram): Promise<void> {
  const simulator = await openSimulator(null, options);
  const outcome = await outcomeOf(simulator, program);
  if (program.fails) expect(outcome).toMatchObject({ fails: program.fails });
  else if (program.answers !== undefined) expect(outcome).toEqual({ answers: program.answers });
  else expect(outcome).toEqual({ answers: undefined });
  if (!program.cells) return;
  expect(await cellsOf(simulator, program.cells)).toEqual(program.cells);
  expect(await cellsOf(await openSimulator(simulator.save(), options), program.cells)).toEqual(program.cells);
}

describe("conformance programs", () => {
  for (const program of PROGRAMS) {
    if (program.name in KNOWN_GAPS) continue;
    test(program.name, () => check(program));
  }
});

describe("known gaps", () => {
  test("are about programs of the suite, and say why", () => {
    const names = new Set(PROGRAMS.map(({ name }) => name));
    for (const [name, reason] of Object.entries(KNOWN_GAPS)) {
      expect(names).toContain(name);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  for (const program of PROGRAMS) {
    if (!(program.name in KNOWN_GAPS)) continue;
    test(`still a gap: ${program.name}`, async () => {
      const passes = await check(program).then(
        () => true,
        () => false,
      );
      if (passes) throw new Error(`"${program.name}" passes now: strike it out of known-gaps.json.`);
    });
  }
});
