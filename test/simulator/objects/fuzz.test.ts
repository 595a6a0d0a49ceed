import fc from "fast-check";
import { onSheet, openEmpty, reopen, valuesOf } from "../openTest";

/** A grid of plain values: what random programs should leave on the sheet. */
type Grid = (string | number)[][];

/** What is compared. The grid itself is larger, so that nothing is pushed off it. */
const WINDOW = 8;
const SIZE = 40;
const emptyGrid = (): Grid => Array.from({ length: SIZE }, () => Array<string | number>(SIZE).fill(""));

type Step =
  | { kind: "write"; row: number; column: number; values: (string | number)[][] }
  | { kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns"; at: number; count: number }
  | { kind: "clear"; row: number; column: number };

const position = fc.nat(WINDOW - 3);
const value = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom("ก", "x", "คะแนน", ""));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    row: position,
    column: position,
    values: fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constantFrom(
      "insertRows" as const,
      "deleteRows" as const,
      "insertColumns" as const,
      "deleteColumns" as const,
    ),
    at: position,
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant("clear" as const), row: position, column: position }),
);

/** The same step on the sheet, through the client. */
function queue(sheet: Excel.Worksheet, program: Step): void {
  if (program.kind === "write") {
    const { row, column, values } = program;
    sheet.getRangeByIndexes(row, column, values.length, 2).values = values;
  } else if (program.kind === "clear") sheet.getCell(program.row, program.column).clear();
  else {
    const { kind, at, count } = program;
    const lines = kind.endsWith("Rows")
      ? sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow()
      : sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
    if (kind.startsWith("insert")) lines.insert(kind.endsWith("Rows") ? "Down" : "Right");
    else lines.delete(kind.endsWith("Rows") ? "Up" : "Left");
  }
}

/** The same step on the grid. */
function apply(grid: Grid, program: Step): void {
  if (program.kind === "write") {
    program.values.forEach((line, r) =>
      line.forEach((cell, c) => ((grid[program.row + r] as Grid[number])[program.column + c] = cell)),
    );
  } else if (program.kind === "clear") (grid[program.row] as Grid[number])[program.column] = "";
  else if (program.kind.endsWith("Rows")) {
    const { at, count } = program;
    if (program.kind === "insertRows") grid.splice(at, 0, ...emptyGrid().slice(0, count));
    else {
      grid.splice(at, count);
      grid.push(...emptyGrid().slice(0, count));
    }
    grid.length = SIZE;
  } else {
    const { at, count } = program;
    for (const line of grid) {
      if (program.kind === "insertColumns") line.splice(at, 0, ...Array<string>(count).fill(""));
      else line.push(...Array<string>(line.splice(at, count).length).fill(""));
      line.length = SIZE;
    }
  }
}

const SEED = Number(process.env.FC_SEED ?? 2564);

beforeAll(() => void process.stdout.write(`      seed ${SEED}\n`));

test("random programs leave what a plain grid says, live and in the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (program) => {
      const simulator = await openEmpty();
      const grid = emptyGrid();
      await onSheet(simulator, (sheet) => {
        for (const one of program) queue(sheet, one);
      });
      for (const one of program) apply(grid, one);
      const expected = grid.slice(0, WINDOW).map((line) => line.slice(0, WINDOW));
      expect(await valuesOf(simulator, "A1:H8")).toEqual(expected);
      expect(await valuesOf(await reopen(simulator), "A1:H8")).toEqual(expected);
    }),
    // A failure prints its seed and path; FC_SEED and FC_RUNS look further.
    {
      numRuns: Number(process.env.FC_RUNS ?? 30),
      seed: SEED,
      interruptAfterTimeLimit: 20_000,
    },
  );
});
