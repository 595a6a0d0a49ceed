/** Sizes that office workbooks have; times are printed for people to look at, only the results are asserted. */
import { createCalculation, evaluateRules } from "../../../src/simulator/calc";
import { addSheet, createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { NOW } from "./book";

const ROWS = 8303;
const clock = () => NOW;

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  process.stdout.write(`      ${what}: ${(performance.now() - start).toFixed(0)} ms\n`);
  return result;
}

function agencies() {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  for (let row = 0; row < ROWS; row++) {
    setCellValue(workbook, sheet, row, 0, `หน่วยงาน ${row % 77}`);
    for (let column = 1; column < 15; column++) {
      setCellValue(workbook, sheet, row, column, 60 + ((row * 7 + column * 13) % 41));
    }
  }
  return { workbook, sheet };
}

it(`200 COUNTIFS over ${ROWS} rows`, () => {
  const { workbook } = agencies();
  const summary = addSheet(workbook, "สรุป");
  for (let i = 0; i < 200; i++) {
    const formula = `=COUNTIFS(Sheet1!$A$1:$A$${ROWS},"หน่วยงาน ${i % 77}",Sheet1!$B$1:$B$${ROWS},">=${60 + (i % 40)}")`;
    setCellValue(workbook, summary, i, 0, null, formula);
  }
  const calculation = createCalculation(workbook, { clock });
  timed("200 COUNTIFS", () => calculation.recalculate(null));
  expect(summary.cells.get(0, 0)?.value).toBe(108);
});

it("20,000 distinct formulas", () => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const count = 20_000;
  for (let row = 0; row < count; row++) {
    setCellValue(workbook, sheet, row, 0, row);
    setCellValue(workbook, sheet, row, 1, null, `=A${row + 1}*2+${row}`);
  }
  const calculation = createCalculation(workbook, { clock });
  timed("all", () => calculation.recalculate(null));
  expect(sheet.cells.get(count - 1, 1)?.value).toBe((count - 1) * 3);
  setCellValue(workbook, sheet, 7, 0, 100);
  const rect = { row: 7, column: 0, rowCount: 1, columnCount: 1 };
  timed("one", () => calculation.recalculate([{ sheetId: sheet.id, rect }]));
  expect(sheet.cells.get(7, 1)?.value).toBe(207);
});

it(`six rules over ${ROWS} × 14 cells`, () => {
  const { workbook, sheet } = agencies();
  const ranges = [{ row: 0, column: 1, rowCount: ROWS, columnCount: 14 }];
  const base = (priority: number) => ({
    id: `{${priority}}`,
    ranges,
    priority,
    stopIfTrue: false,
    style: null,
  });
  workbook.names.push({ name: "เกณฑ์", formula: "85", sheetId: null, hidden: false, comment: "" });
  sheet.rules.push(
    { ...base(1), type: "expression", formula: "AND(ISNUMBER(B1),B1<เกณฑ์)" },
    { ...base(2), type: "cellIs", operator: "lessThan", formulas: ["85"] },
    { ...base(3), type: "top10", rank: 10, percent: true, bottom: false },
    { ...base(4), type: "expression", formula: "B1>AVERAGE($B$1:$O$8303)" },
    { ...base(5), type: "duplicateValues" },
    { ...base(6), type: "expression", formula: "$B1>90" },
  );
  const { source } = createCalculation(workbook, { clock });
  const { rules } = timed("six rules", () => evaluateRules(sheet, source));
  expect(rules.map(({ count }) => count)).toEqual([
    70_879,
    70_879,
    14_173,
    rules[3]?.count,
    ROWS * 14,
    28_322,
  ]);
});
