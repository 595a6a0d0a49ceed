import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_BOOKS } from "../../scripts/samples";
import { buildSample } from "../../scripts/samples/buildSample";
import { formatText } from "../../src/simulator/calc";
import { cellToA1 } from "../../src/simulator/model/address";
import { rowFitter } from "../../src/simulator/model/layout";
import type { WorkbookModel } from "../../src/simulator/model/types";
import { openSimulator } from "../../src/simulator/node";
import { SAMPLES } from "../../src/preview/workbook/samples";

const FOLDER = join(__dirname, "..", "..", "assets", "samples");

/** Everything a user can see of a workbook, as plain data. */
async function describeBook(bytes: Uint8Array) {
  const { workbook, close } = await openSimulator(bytes, { fileName: "sample.xlsx" });
  close();
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    freeze: sheet.freeze,
    validations: sheet.validations.map(({ ranges, type, formula1 }) => ({ ranges, type, formula1 })),
    widths: [...sheet.columns].map(([column, { width }]) => [column, width]),
    heights: [...sheet.rows].map(([row, { height }]) => [row, height]),
    cells: cellsOf(workbook, sheet.name),
  }));
}

function cellsOf(workbook: WorkbookModel, name: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  for (const row of sheet?.cells.rowNumbers() ?? []) {
    for (const [column, { value, formula, style }] of sheet?.cells.row(row) ?? []) {
      cells[cellToA1(row, column)] = [value, formula, style];
    }
  }
  return cells;
}

test("the page offers exactly the samples that the script writes", () => {
  expect(SAMPLES.map(({ file }) => file)).toEqual(SAMPLE_BOOKS.map(({ fileName }) => fileName));
});

describe.each(SAMPLE_BOOKS.map((book) => [book.fileName, book] as const))("%s", (fileName, book) => {
  test("is, cell by cell, what `npm run samples` writes", async () => {
    const committed = await describeBook(readFileSync(join(FOLDER, fileName)));
    expect(committed).toEqual(await describeBook(await buildSample(book)));
  });

  test("comes out the same to the last byte every time", async () => {
    const [first, second] = [await buildSample(book), await buildSample(book)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

test.each(SAMPLE_BOOKS.map(({ fileName }) => fileName))(
  "no row of %s is lower than its text",
  async (fileName) => {
    const { workbook, close } = await openSimulator(readFileSync(join(FOLDER, fileName)), { fileName });
    close();
    for (const sheet of workbook.sheets) {
      const fitted = rowFitter(sheet, ({ value }, { numberFormat }) => formatText(value, numberFormat).text);
      const low = sheet.cells
        .rowNumbers()
        .filter((row) => (sheet.rows.get(row)?.height ?? sheet.defaultRowHeight) < fitted(row));
      expect([sheet.name, low]).toEqual([sheet.name, []]);
    }
  },
);

test("the report's scores stand as it prints them, numbers 9 and 10 exchanged", async () => {
  const [sheet] = await describeBook(readFileSync(join(FOLDER, "ita-2563-chiangmai.xlsx")));
  const value = (address: string) => (sheet?.cells[address] as [unknown] | undefined)?.[0];
  const rows = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((row) => [value(`A${row}`), value(`B${row}`)]);
  expect(rows).toEqual([
    ["1. การปฏิบัติหน้าที่", 89.76],
    ["2. การใช้งบประมาณ", 83.95],
    ["3. การใช้อำนาจ", 85.94],
    ["4. การใช้ทรัพย์สินของราชการ", 82.77],
    ["5. การแก้ไขปัญหาการทุจริต", 84.77],
    ["6. คุณภาพการดำเนินงาน", 83.57],
    ["7. ประสิทธิภาพการสื่อสาร", 81.83],
    ["8. การปรับปรุงการทำงาน", 79.12],
    ["9. การป้องกันการทุจริต", 100],
    ["10. การเปิดเผยข้อมูล", 93.78],
  ]);
});
