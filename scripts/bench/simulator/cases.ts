/** What is measured of the simulated Excel. Each case is prepared first, and then run several times. */
import { createCalculation, evaluateRules } from "../../../src/simulator/calc";
import { openSimulator } from "../../../src/simulator/node";
import { loadWorkbook, saveWorkbook } from "../../../src/simulator/xlsx";
import { counted, distinctFormulas, ruled, scores } from "./workbooks";

type Run = () => unknown;

export interface Case {
  name: string;
  prepare(): Promise<Run>;
  /** What the issue asks for, in milliseconds. */
  limit?: number;
}

const clock = (): Date => new Date(2021, 2, 15);

/** 100,000 cells over Office.js, in rectangles that stay below 5 MB. */
const CELLS = { rows: 10_000, columns: 10 };

async function openGrid() {
  const simulator = await openSimulator(null, { clock });
  const values = Array.from({ length: CELLS.rows }, (_, row) =>
    Array.from({ length: CELLS.columns }, (_unused, column) => row + column / 100),
  );
  const write = (): Promise<void> =>
    simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(0, 0, CELLS.rows, CELLS.columns).values = values;
      await context.sync();
    });
  const read = (): Promise<unknown> =>
    simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRangeByIndexes(0, 0, CELLS.rows, CELLS.columns).load("values");
      await context.sync();
      return range.values;
    });
  return { write, read };
}

function calculate(workbook: ReturnType<typeof scores>["workbook"]): Run {
  return () => createCalculation(workbook, { clock }).recalculate(null);
}

export const CASES: readonly Case[] = [
  {
    name: "load 8,303 × 15 cells",
    async prepare() {
      const bytes = saveWorkbook(scores().workbook);
      return () => loadWorkbook(bytes, { fileName: "scores.xlsx" });
    },
  },
  {
    name: "save 8,303 × 15 cells",
    async prepare() {
      const { workbook } = scores();
      return () => saveWorkbook(workbook);
    },
  },
  {
    name: "write 100,000 cells",
    async prepare() {
      return (await openGrid()).write;
    },
  },
  {
    name: "read 100,000 cells",
    async prepare() {
      const { write, read } = await openGrid();
      await write();
      return read;
    },
  },
  {
    name: "calculate 20,000 distinct formulas",
    async prepare() {
      return calculate(distinctFormulas().workbook);
    },
  },
  {
    name: "calculate 200 COUNTIFS over 8,303 rows",
    limit: 1000,
    async prepare() {
      return calculate(counted().workbook);
    },
  },
  {
    name: "six conditional formats over 8,303 × 14 cells",
    limit: 500,
    async prepare() {
      const { workbook, sheet } = ruled();
      return () => evaluateRules(sheet, createCalculation(workbook, { clock }).source);
    },
  },
];
