import fc from "fast-check";
import { cellError } from "../../../src/simulator/model/errors";
import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import type { Scalar, SheetModel, WorkbookModel } from "../../../src/simulator/model/types";
import { addSheet, createWorkbook, ensureColumn, ensureRow } from "../../../src/simulator/model/workbook";
import { save } from "./support/load";

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("ตัวชี้วัด", " ", "=A1", "_x0041_", "\ud800", "a\r\n\tb", "<&>\"'", ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(cellError("#N/A"), cellError("#DIV/0!"), cellError("#REF!")),
  fc.constant(null),
);
const formula = fc.option(
  fc.constantFrom(
    "=A1+1",
    '="ก"&B2',
    "=SUM('ผล ITA'!A1:B2)",
    "=XLOOKUP(A1,B:B,C:C)",
    "=LET(x,1,x+1)",
    '=IF(A1<>"","<&>",1)',
  ),
);
const styles = [
  DEFAULT_STYLE,
  patchStyle(DEFAULT_STYLE, { font: { bold: true, name: "TH SarabunPSK", size: 16 } }),
  patchStyle(DEFAULT_STYLE, {
    numberFormat: "0.00",
    fill: { pattern: "solid", foreground: { rgb: "#FFC7CE" } },
  }),
  patchStyle(DEFAULT_STYLE, {
    borders: { top: { style: "thin", color: null } },
    alignment: { wrapText: true },
  }),
];
const rect = fc.record({
  row: fc.nat(40),
  column: fc.nat(20),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});
const sheetContent = fc.record({
  cells: fc.array(fc.tuple(fc.nat(40), fc.nat(20), scalar, formula, fc.constantFrom(...styles)), {
    maxLength: 25,
  }),
  merges: fc.array(rect, { maxLength: 3 }),
  freeze: fc.option(fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.nat(5) })),
  widths: fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 255 }), fc.boolean()), { maxLength: 4 }),
  heights: fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 400 }), fc.boolean()), { maxLength: 4 }),
  zoom: fc.integer({ min: 10, max: 400 }),
  showGridlines: fc.boolean(),
  visibility: fc.constantFrom("visible", "hidden", "veryHidden"),
  header: fc.record({
    left: fc.stringMatching(/^[ก-ฮa-z ]{0,8}$/),
    center: fc.constantFrom("", "&P", "&A && x"),
    right: fc.constantFrom("", "&D"),
  }),
});

function build(
  contents: readonly (typeof sheetContent extends fc.Arbitrary<infer T> ? T : never)[],
): WorkbookModel {
  const model = createWorkbook({ sheetName: "ผล ITA" });
  contents.forEach((content, index) => {
    const sheet = index === 0 ? (model.sheets[0] as SheetModel) : addSheet(model, `แผ่น ${index}`);
    for (const [row, column, value, text, style] of content.cells) {
      sheet.cells.set(row, column, { value, formula: text, style });
    }
    for (const [column, width, hidden] of content.widths)
      Object.assign(ensureColumn(sheet, column), { width, hidden });
    for (const [row, height, hidden] of content.heights) {
      Object.assign(ensureRow(sheet, row), { height, hidden, customHeight: true });
    }
    sheet.merges = content.merges;
    sheet.freeze = content.freeze;
    sheet.zoom = content.zoom;
    sheet.showGridlines = content.showGridlines;
    sheet.visibility = index === 0 ? "visible" : content.visibility;
    sheet.pageSetup.header = content.header;
  });
  return model;
}

/** All that a sheet says, as data that can be compared. */
function contentOf(sheet: SheetModel): unknown {
  const cells = [...sheet.cells.inside({ row: 0, column: 0, rowCount: 100, columnCount: 100 })];
  const order = <T>(map: Map<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  return { ...sheet, id: "", source: null, columns: order(sheet.columns), rows: order(sheet.rows), cells };
}

describe("any workbook", () => {
  it("comes back from its file as it was", () => {
    fc.assert(
      fc.property(fc.array(sheetContent, { minLength: 1, maxLength: 3 }), (contents) => {
        const model = build(contents);
        const { again } = save(model);
        expect(again.sheets.map(contentOf)).toEqual(model.sheets.map(contentOf));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same file again", () => {
    fc.assert(
      fc.property(fc.array(sheetContent, { minLength: 1, maxLength: 2 }), (contents) => {
        const once = save(build(contents));
        expect(save(save(once.again).again).bytes).toEqual(save(once.again).bytes);
      }),
      { numRuns: 15 },
    );
  });
});
