import { createSecretariat } from "../../src/actions/secretariat";
import { rangeOf } from "../../src/core/grid";
import type { Result } from "../../src/core/result";
import type { ScoreCorrection } from "../../src/core/scores/types";
import type { CellValue } from "../../src/core/snapshot";
import { openSimulator, type Simulator } from "../../src/simulator/node";

/** Codes that only this office knows instead of the indicators' names. */
const OWN_WORDS: CellValue[][] = [
  ["กอง", "ด้าน ก", "ด้าน ข", "ปิดงบ"],
  ["กองคลัง", 91, 82.5, "x"],
  ["กองช่าง", 79, 88, "y"],
];
const SHEET = "ข้อมูล";
const CORRECTION: ScoreCorrection = {
  sheet: SHEET,
  range: { row: 2, column: 1, rowCount: 3, columnCount: 4 },
  headerRowCount: 1,
  columns: {
    1: { is: "agency" },
    2: { is: "score", indicator: "budget" },
    3: { is: "score", indicator: "power" },
  },
  fiscalYearBe: 2564,
};

let simulator: Simulator;

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.add(SHEET).getRangeByIndexes(2, 1, 3, 4).values = OWN_WORDS;
    await context.sync();
  });
  simulator.requests.reset();
});

afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const codes = (result: Result<unknown>) => result.findings.map((finding) => finding.code);
const open = (host = simulator.Excel) => createSecretariat({ host, now: () => new Date(0) });

test("a table in an office's own words is read as the user says, and undo forgets it", async () => {
  const host = open();
  expect(codes(await host.look())).toContain("scores/none-found");
  const pending = value(await host.propose("correct", { correction: CORRECTION }));
  expect(pending.changeSet.changes.map((change) => change.kind)).toEqual(["setSetting"]);
  expect(pending.outcome).toMatchObject({ agencyCount: 2, scoreCount: 4, failingCount: 2 });
  expect(pending.summary).toMatchObject({ cells: 0, overwritten: 0 });

  const before = simulator.requests.count;
  const receipt = value(await host.confirm(pending));
  expect(simulator.requests.count - before).toBe(2);
  const [table] = value(await host.look()).tables;
  expect(table).toMatchObject({ isCorrected: true, fiscalYearBe: 2564 });
  expect(table?.agencies.map(({ name, failing }) => [name, failing])).toEqual([
    ["กองคลัง", ["power"]],
    ["กองช่าง", ["budget"]],
  ]);

  value(await host.undo(receipt));
  expect(value(await host.look()).tables).toEqual([]);
});

test("it travels with the saved workbook", async () => {
  const host = open();
  value(await host.confirm(value(await host.propose("correct", { correction: CORRECTION }))));
  const reopened = await openSimulator(simulator.save(), { fileName: "saved.xlsx" });
  try {
    const [table] = value(await open(reopened.Excel).look()).tables;
    expect(table?.agencies.map((agency) => agency.name)).toEqual(["กองคลัง", "กองช่าง"]);
  } finally {
    reopened.close();
  }
});

test("saying the same twice changes nothing; saying another thing replaces it", async () => {
  const host = open();
  value(await host.confirm(value(await host.propose("correct", { correction: CORRECTION }))));
  const again = await host.propose("correct", { correction: CORRECTION });
  expect(value(again).changeSet.changes).toEqual([]);
  expect(codes(again)).toContain("changes/nothing-to-do");

  const columns = { ...CORRECTION.columns, 3: { is: "score", indicator: "assets" } } as const;
  value(await host.confirm(value(await host.propose("correct", { correction: { ...CORRECTION, columns } }))));
  const { tables } = value(await host.look());
  expect(tables).toHaveLength(1);
  expect(tables[0]?.agencies[0]?.failing).toEqual(["assets"]);
});

test("what cannot be read that way is refused and not kept", async () => {
  const host = open();
  const nothingLeft = { ...CORRECTION, headerRowCount: 3 };
  const noScores = { ...CORRECTION, columns: { 1: { is: "agency" } as const } };
  const noSheet = { ...CORRECTION, sheet: "ไม่มี" };
  for (const correction of [nothingLeft, noScores, noSheet]) {
    const refused = await host.propose("correct", { correction });
    expect(refused.ok).toBe(false);
    expect(codes(refused)).toEqual(["scores/correction-unread"]);
  }
});

test("forgetting takes away what was said of those cells only", async () => {
  const host = open();
  value(await host.confirm(value(await host.propose("correct", { correction: CORRECTION }))));
  const elsewhere = value(await host.propose("uncorrect", { at: rangeOf(SHEET, 40, 1) }));
  expect(elsewhere.changeSet.changes).toEqual([]);
  const pending = value(await host.propose("uncorrect", { at: rangeOf(SHEET, 3, 2) }));
  expect(pending.outcome).toEqual({ removedCount: 1 });
  value(await host.confirm(pending));
  expect(value(await host.look()).tables).toEqual([]);
  expect(codes(await host.propose("uncorrect", {}))).toEqual(["changes/nothing-to-do"]);
});

test("peeking at whole columns reads the first rows of what is in them, in two syncs", async () => {
  const peek = value(await open().peek(rangeOf(SHEET, 0, 2, 1_048_576, 2)));
  expect(simulator.requests.count).toBe(2);
  expect(peek).toEqual({
    range: rangeOf(SHEET, 2, 2, 3, 2),
    values: OWN_WORDS.map((row) => row.slice(1, 3)),
  });
  expect(value(await open().peek(rangeOf(SHEET, 50, 0, 5, 5)))).toBeNull();
});
