import type { SheetSnapshot } from "../../src/core/snapshot";
import type { Simulator } from "../../src/simulator/node";
import { onSheet, openEmpty, requestsOf, snapshotOf } from "./changing";

/** Excel on the web: 5 MB for each reply. */
let simulator: Simulator;

beforeEach(async () => {
  simulator = await openEmpty();
});

afterEach(() => simulator.close());

/** Texts of so many bytes that the sheet does not fit one reply; each says where it stands. */
async function fillWithTexts(rowCount: number, columnCount: number, length: number): Promise<string[][]> {
  const texts = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_unused, column) => `r${row}c${column} `.padEnd(length, "ก")),
  );
  const perRequest = Math.max(1, Math.floor(4_000_000 / (columnCount * length * 3)));
  for (let row = 0; row < rowCount; row += perRequest) {
    const lines = texts.slice(row, row + perRequest);
    await onSheet(simulator, (sheet) => {
      sheet.getRangeByIndexes(row + 1, 2, lines.length, columnCount).values = lines;
    });
  }
  return texts;
}

async function firstSheet(): Promise<SheetSnapshot> {
  const [sheet] = (await snapshotOf(simulator)).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Merges pairs of cells, `count` of them in rows of 100. */
async function mergePairs(count: number): Promise<void> {
  await onSheet(simulator, (sheet) => {
    for (let index = 0; index < count; index++) {
      const column = (index % 100) * 2;
      sheet.getRangeByIndexes(Math.floor(index / 100), column, 1, 2).merge();
    }
    sheet.getRange("A1:GT11").format.font.bold = true;
  });
}

test("long texts over 5 MB come whole, with merged areas and rules of ours", async () => {
  const texts = await fillWithTexts(200, 3, 3_000);
  await onSheet(simulator, (sheet, context) => {
    context.workbook.names.add("ITA_PassMark", "=85");
    sheet.getRange("C2:C5").conditionalFormats.add("Custom").custom.rule.formula = "=C2<ITA_PassMark";
    sheet.getRange("F1:G1").values = [["หัวข้อ", ""]];
    sheet.getRange("F1:G1").merge();
    const other = context.workbook.worksheets.add("เล็ก");
    other.getRange("A1").values = [["ค่า"]];
    other.protection.protect();
  });
  const snapshot = await snapshotOf(simulator);
  const [large, small] = snapshot.sheets;
  expect(large?.used).toEqual({ row: 0, column: 2, rowCount: 201, columnCount: 4 });
  expect(large?.values.slice(1).map((line) => line.slice(0, 3))).toEqual(texts);
  expect(large?.merges).toEqual([{ row: 0, column: 5, rowCount: 1, columnCount: 2 }]);
  expect(large?.rules).toMatchObject([{ formula: "=C2<ITA_PassMark" }]);
  expect(small).toMatchObject({ values: [["ค่า"]], isProtected: true });
  expect(simulator.requests.log.every(({ bytesIn }) => bytesIn < 5 * 1024 * 1024)).toBe(true);
});

test("many short values come in blocks of rows, not row by row", async () => {
  const [model] = simulator.workbook.sheets;
  const style = simulator.workbook.defaultStyle;
  for (let row = 0; row < 30_000; row++) {
    for (let column = 0; column < 8; column++) {
      model?.cells.set(row, column, { value: "ไม่ผ่านเกณฑ์", formula: null, style });
    }
  }
  const work = async () => {
    const { values } = await firstSheet();
    expect(values).toHaveLength(30_000);
    expect(values.every((line) => line.length === 8 && line[7] === "ไม่ผ่านเกณฑ์")).toBe(true);
  };
  // The list, all at once, the extents, two blocks, the merged areas.
  expect(await requestsOf(simulator, work)).toBe(6);
});

test("more than 512 merged areas are all found", async () => {
  await mergePairs(1_050);
  const { merges } = await firstSheet();
  expect(merges).toHaveLength(1_050);
  expect(merges[1_049]).toEqual({ row: 10, column: 98, rowCount: 1, columnCount: 2 });
});

test("an area that reaches over the division of a sheet is told once", async () => {
  await mergePairs(600);
  await onSheet(simulator, (sheet) => void sheet.getRange("GT1:GT11").merge());
  const { merges } = await firstSheet();
  expect(merges).toHaveLength(601);
});

test("an error that smaller portions do not mend is thrown", async () => {
  for (let request = 1; request <= 3; request++) simulator.faults.failRequest(request, "AccessDenied");
  await expect(snapshotOf(simulator)).rejects.toMatchObject({ code: "AccessDenied" });
});
