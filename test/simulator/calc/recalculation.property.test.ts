import * as fc from "fast-check";
import { cellToA1 } from "../../../src/simulator/model/address";
import { createCalculation } from "../../../src/simulator/calc";
import { createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { NOW, plain } from "./book";

const ROWS = 6;
const COLUMNS = 4;

const cell = fc.tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1));
const address = cell.map(([row, column]) => cellToA1(row, column));
const range = fc.tuple(address, address).map(([from, to]) => `${from}:${to}`);

/** Formulas that refer to each other at random: cycles, arrays and volatile functions among them. */
const content: fc.Arbitrary<string | number | null> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("ก", "x") },
  { weight: 2, arbitrary: fc.tuple(address, address).map(([a, b]) => `=${a}+${b}`) },
  { weight: 1, arbitrary: range.map((r) => `=SUM(${r})`) },
  { weight: 1, arbitrary: fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>0,${b},${c})`) },
  { weight: 1, arbitrary: fc.tuple(range, address).map(([r, a]) => `=COUNTIF(${r},${a})`) },
  { weight: 1, arbitrary: address.map((a) => `=OFFSET(${a},1,0)`) },
  { weight: 1, arbitrary: address.map((a) => `=IFERROR(INDIRECT("${a}")*2,0)`) },
);

interface Edit {
  row: number;
  column: number;
  content: string | number | null;
}

const edit: fc.Arbitrary<Edit> = fc
  .tuple(cell, content)
  .map(([[row, column], own]) => ({ row, column, content: own }));

function newBook() {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const put = ({ row, column, content: own }: Edit): void => {
    const isFormula = typeof own === "string" && own.startsWith("=");
    setCellValue(workbook, sheet, row, column, isFormula ? null : own, isFormula ? own : null);
  };
  const values = () =>
    [...sheet.cells.inside({ row: 0, column: 0, rowCount: 2 * ROWS, columnCount: 3 * COLUMNS })].flatMap(
      ({ row, column, cell: c }) => (c.value === null ? [] : [[row, column, plain(c.value)]]),
    );
  const calculation = createCalculation(workbook, { clock: () => NOW });
  const enter = () => {
    const rect = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };
    calculation.recalculate([{ sheetId: sheet.id, rect }]);
  };
  return { sheet, put, values, calculation, enter };
}

/** Formulas are entered, not loaded: those that work through arrays spill. */
const spilling: fc.Arbitrary<string | number | null> = fc.oneof(
  { weight: 5, arbitrary: content },
  { weight: 1, arbitrary: address.map((a) => `=SEQUENCE(IFERROR(MAX(1,MIN(3,${a})),1))`) },
  { weight: 1, arbitrary: range.map((r) => `=TRANSPOSE(${r})`) },
  { weight: 1, arbitrary: address.map((a) => `=SUM(${a}#)`) },
);

const spillingEdit: fc.Arbitrary<Edit> = fc
  .tuple(cell, spilling)
  .map(([[row, column], own]) => ({ row, column, content: own }));

it.each([
  ["ordinary formulas", edit],
  ["formulas that spill", spillingEdit],
])("recalculating by dependency gives what calculating everything gives: %s", (_name, anyEdit) => {
  const steps = fc.array(fc.array(anyEdit, { maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 20 }), steps, (start, later) => {
      const incremental = newBook();
      start.forEach(incremental.put);
      incremental.enter();
      for (const step of later) {
        step.forEach(incremental.put);
        incremental.calculation.recalculate(
          step.map(({ row, column }) => ({
            sheetId: incremental.sheet.id,
            rect: { row, column, rowCount: 1, columnCount: 1 },
          })),
        );
      }
      const fresh = newBook();
      [...start, ...later.flat()].forEach(fresh.put);
      fresh.enter();
      // The value a cycle keeps, and which of two arrays gets the room, depend on how they came about.
      for (const own of [incremental, fresh]) {
        fc.pre(own.calculation.report().cycles.length === 0);
        fc.pre(own.values().every(([, , value]) => value !== "#SPILL!"));
      }
      expect(incremental.values()).toEqual(fresh.values());
    }),
    { numRuns: 200, maxSkipsPerRun: 1000 },
  );
});

it("the same cells are in cycles however the sheet came about", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), fc.array(edit, { maxLength: 5 }), (start, later) => {
      const incremental = newBook();
      start.forEach(incremental.put);
      incremental.calculation.recalculate(null);
      for (const one of later) {
        incremental.put(one);
        const rect = { row: one.row, column: one.column, rowCount: 1, columnCount: 1 };
        incremental.calculation.recalculate([{ sheetId: incremental.sheet.id, rect }]);
      }
      // Conditions decide what is read, and kept values decide conditions: leave those out.
      const formulas = [
        ...incremental.sheet.cells.inside({ row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS }),
      ];
      fc.pre(!formulas.some(({ cell: c }) => /IF|OFFSET/.test(c.formula ?? "")));
      const cyclesOf = (own: ReturnType<typeof newBook>) =>
        own.calculation
          .report()
          .cycles.map(({ row, column }) => cellToA1(row, column))
          .sort();
      const fresh = newBook();
      [...start, ...later].forEach(fresh.put);
      fresh.calculation.recalculate(null);
      expect(cyclesOf(incremental)).toEqual(cyclesOf(fresh));
    }),
    { numRuns: 200 },
  );
});
