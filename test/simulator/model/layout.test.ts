import fc from "fast-check";
import {
  columnPixels,
  columnWidthToPixels,
  columnWidthToShown,
  pixelsToColumnWidth,
  pixelsToPoints,
  pointsToPixels,
  rowFitter,
  shownToColumnWidth,
} from "../../../src/simulator/model/layout";
import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import { lineHeight, textWidth, wrappedLines } from "../../../src/simulator/model/textSize";
import {
  createWorkbook,
  ensureColumn,
  setCellStyle,
  setCellValue,
} from "../../../src/simulator/model/workbook";

const calibri = { name: "Calibri", size: 11, bold: false };
const sarabun = { name: "TH SarabunPSK", size: 16, bold: false };

describe("column widths", () => {
  it("are what Excel shows for Calibri 11", () => {
    expect([0, 9.140625, 10, 20.7109375, 255].map(columnWidthToPixels)).toEqual([0, 64, 70, 145, 1785]);
    expect(pixelsToColumnWidth(64)).toBe(9.140625);
    expect(pixelsToPoints(64)).toBe(48);
    expect(pointsToPixels(48)).toBe(64);
  });

  it("keep every whole number of pixels", () => {
    fc.assert(
      fc.property(fc.nat(1785), (pixels) => columnWidthToPixels(pixelsToColumnWidth(pixels)) === pixels),
    );
  });

  it("are the column's, else the sheet's, else the standard", () => {
    const [sheet] = createWorkbook().sheets;
    expect(columnPixels(sheet!, 0)).toBe(64);
    sheet!.defaultColumnWidth = 20;
    ensureColumn(sheet!, 1).width = 10;
    ensureColumn(sheet!, 2).hidden = true;
    expect([0, 1, 2].map((column) => columnPixels(sheet!, column))).toEqual([140, 70, 0]);
  });
});

it("column widths are shown as Excel's dialog shows them", () => {
  expect([columnWidthToShown(64 / 7), shownToColumnWidth(8.43)]).toEqual([8.43, pixelsToColumnWidth(64)]);
  expect([columnWidthToShown(6 / 7), shownToColumnWidth(0.5)]).toEqual([0.5, pixelsToColumnWidth(6)]);
});

describe("texts", () => {
  it("have lines as high as Excel makes rows for the usual fonts", () => {
    expect(lineHeight(calibri)).toBe(15);
    expect(lineHeight(sarabun)).toBe(24);
    expect(lineHeight({ name: "TH SarabunPSK", size: 14 })).toBe(21);
  });

  it("take no width for Thai vowels and tone marks above and below", () => {
    expect(textWidth("กิ้", sarabun)).toBe(textWidth("ก", sarabun));
    expect(textWidth("กา", sarabun)).toBe(2 * textWidth("ก", sarabun));
    expect(textWidth("", calibri)).toBe(0);
    expect(textWidth("abc", { ...calibri, bold: true })).toBeGreaterThan(textWidth("abc", calibri));
  });

  it("are wrapped at spaces, in Thai also between words, never inside a cluster", () => {
    expect(wrappedLines("", 100, calibri)).toBe(1);
    expect(wrappedLines("a\nb\r\nc", 100, calibri)).toBe(3);
    expect(wrappedLines("สั้น", 100, sarabun)).toBe(1);
    const thai = "การปรับปรุงระบบการทำงานและการเผยแพร่ข้อมูลสาธารณะของหน่วยงาน";
    const whole = textWidth(thai, sarabun);
    expect(wrappedLines(thai, whole + 1, sarabun)).toBe(1);
    expect(wrappedLines(thai, whole / 2 + 8, sarabun)).toBe(2);
    // Words are not cut, so some of them leave room at the end of their line.
    expect([4, 5]).toContain(wrappedLines(thai, whole / 4 + 8, sarabun));
    expect(wrappedLines("หน่วยงาน", textWidth("หน่วยงา", sarabun), sarabun)).toBe(2);
    expect(wrappedLines("ผ่าน (ผ่าน)", textWidth("ผ่าน (", sarabun), sarabun)).toBe(2);
  });

  it("take more lines in narrower cells, and always end", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ก ำิา้abAB -\n漢😀1.".split("")), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 300 }), (value, width) => {
        const narrow = wrappedLines(value, width, calibri);
        expect(narrow).toBeGreaterThanOrEqual(value.split("\n").length);
        expect(wrappedLines(value, 100_000, calibri)).toBe(value.split("\n").length);
      }),
    );
  });
});

describe("the height of a row", () => {
  const textOf = (cell: { value: unknown }) => String(cell.value);

  it("is the tallest of its cells, wrapped text counting its lines", () => {
    const model = createWorkbook();
    const sheet = model.sheets[0]!;
    expect(rowFitter(sheet, textOf)(0)).toBe(15);
    setCellValue(model, sheet, 0, 0, "x");
    setCellStyle(
      model,
      sheet,
      0,
      0,
      patchStyle(DEFAULT_STYLE, { font: { name: "TH SarabunPSK", size: 16 } }),
    );
    expect(rowFitter(sheet, textOf)(0)).toBe(24);
    setCellValue(model, sheet, 0, 0, "ก\nข\nค");
    expect(rowFitter(sheet, textOf)(0)).toBe(24);
    setCellStyle(
      model,
      sheet,
      0,
      0,
      patchStyle(DEFAULT_STYLE, { font: { name: "TH SarabunPSK", size: 16 }, alignment: { wrapText: true } }),
    );
    expect(rowFitter(sheet, textOf)(0)).toBe(72);
  });

  it("leaves merged and turned cells out, and ends at Excel's limit", () => {
    const model = createWorkbook();
    const sheet = model.sheets[0]!;
    const wrapped = patchStyle(DEFAULT_STYLE, { alignment: { wrapText: true } });
    setCellValue(model, sheet, 0, 0, "ยาว ".repeat(400));
    setCellStyle(model, sheet, 0, 0, wrapped);
    expect(rowFitter(sheet, textOf)(0)).toBe(409);
    sheet.merges.push({ row: 0, column: 0, rowCount: 1, columnCount: 3 });
    expect(rowFitter(sheet, textOf)(0)).toBe(15);
    setCellStyle(model, sheet, 0, 0, patchStyle(wrapped, { font: { size: 22 } }));
    expect(rowFitter(sheet, textOf)(0)).toBe(30);
    sheet.merges = [{ row: 0, column: 0, rowCount: 2, columnCount: 3 }];
    expect(rowFitter(sheet, textOf)(0)).toBe(15);
    sheet.merges = [];
    setCellStyle(model, sheet, 0, 0, patchStyle(wrapped, { alignment: { textRotation: 90 } }));
    expect(rowFitter(sheet, textOf)(0)).toBe(15);
  });
});
