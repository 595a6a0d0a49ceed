import { patchStyle, DEFAULT_STYLE } from "../../../src/simulator/model/styles";
import {
  addSheet,
  createWorkbook,
  effectiveStyle,
  ensureColumn,
  ensureRow,
  findSheet,
  getCell,
  newId,
  removeSheet,
  setCellStyle,
  setCellValue,
} from "../../../src/simulator/model/workbook";
import type { SheetModel } from "../../../src/simulator/model/types";

const first = (workbook: { sheets: SheetModel[] }): SheetModel => workbook.sheets[0] as SheetModel;

describe("a new workbook", () => {
  it("has one empty visible sheet, which is active", () => {
    const workbook = createWorkbook();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    expect(workbook.activeSheetId).toBe(first(workbook).id);
    expect(first(workbook).cells.rowNumbers()).toEqual([]);
  });

  it("gives the same identities in every run", () => {
    const one = createWorkbook({ firstId: 40 });
    expect(first(one).id).toBe("{00000000-0000-0000-0000-000000000029}");
    expect(newId(one)).toBe("{00000000-0000-0000-0000-00000000002A}");
    expect(createWorkbook({ firstId: 40 }).activeSheetId).toBe(one.activeSheetId);
  });
});

describe("sheets", () => {
  it("are found whatever the case and the order of Thai marks", () => {
    const workbook = createWorkbook({ sheetName: "ผล ITA Café" });
    expect(findSheet(workbook, "ผล ita CAFÉ")).toBe(first(workbook));
    expect(findSheet(workbook, "ผล")).toBeUndefined();
  });

  it("are put where they are asked for", () => {
    const workbook = createWorkbook();
    addSheet(workbook, "Z");
    addSheet(workbook, "A", 0);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["A", "Sheet1", "Z"]);
  });

  it("go with their own names, and hand over to the visible neighbour", () => {
    const workbook = createWorkbook();
    const hidden = addSheet(workbook, "Hidden");
    hidden.visibility = "hidden";
    const last = addSheet(workbook, "Last");
    const sheet = first(workbook);
    const name = { formula: "1", hidden: false, comment: "" };
    workbook.names.push({ ...name, name: "Own", sheetId: sheet.id }, { ...name, name: "All", sheetId: null });
    removeSheet(workbook, sheet);
    expect(workbook.names.map((entry) => entry.name)).toEqual(["All"]);
    expect(workbook.activeSheetId).toBe(last.id);
  });
});

describe("cells", () => {
  const red = patchStyle(DEFAULT_STYLE, { fill: { pattern: "solid", foreground: { rgb: "#FF0000" } } });
  const bold = patchStyle(DEFAULT_STYLE, { font: { bold: true } });

  it("look like their row, else their column, else the workbook", () => {
    const workbook = createWorkbook();
    const sheet = first(workbook);
    ensureColumn(sheet, 2).style = red;
    ensureRow(sheet, 3).style = bold;
    expect(effectiveStyle(workbook, sheet, 0, 0)).toBe(DEFAULT_STYLE);
    expect(effectiveStyle(workbook, sheet, 0, 2)).toBe(red);
    expect(effectiveStyle(workbook, sheet, 3, 2)).toBe(bold);
    setCellValue(workbook, sheet, 0, 2, "x");
    expect(getCell(sheet, 0, 2)).toEqual({ value: "x", formula: null, style: red });
  });

  it("exist only while they say something", () => {
    const workbook = createWorkbook();
    const sheet = first(workbook);
    setCellValue(workbook, sheet, 5, 5, 1);
    setCellValue(workbook, sheet, 5, 5, null);
    expect(getCell(sheet, 5, 5)).toBeUndefined();
    setCellStyle(workbook, sheet, 5, 5, red);
    expect(getCell(sheet, 5, 5)?.value).toBeNull();
    setCellStyle(workbook, sheet, 5, 5, DEFAULT_STYLE);
    expect(getCell(sheet, 5, 5)).toBeUndefined();
  });

  it("keep rich text only while the text stays", () => {
    const workbook = createWorkbook();
    const sheet = first(workbook);
    sheet.cells.set(0, 0, { value: "ab", formula: null, style: DEFAULT_STYLE, richText: "<r/>" });
    setCellValue(workbook, sheet, 0, 0, "ab");
    expect(getCell(sheet, 0, 0)?.richText).toBe("<r/>");
    setCellValue(workbook, sheet, 0, 0, "abc");
    expect(getCell(sheet, 0, 0)?.richText).toBeUndefined();
  });
});
