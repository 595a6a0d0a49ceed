import fc from "fast-check";
import { FileError, loadWorkbook, saveWorkbook } from "../../../src/simulator/xlsx";
import type { FileErrorCode } from "../../../src/simulator/xlsx";
import { createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { Budget, LIMITS } from "../../../src/simulator/xlsx/limits";
import { readColumns } from "../../../src/simulator/xlsx/sheet/columns";
import { parseFragment } from "../../../src/simulator/xlsx/xml/parse";
import { firstSheet, load, save } from "./support/load";
import { MAIN, workbook, workbookBytes, zip } from "./support/package";
import type { Fixture, Parts } from "./support/package";

function codeOf(bytes: Uint8Array): FileErrorCode | "opened" {
  try {
    loadWorkbook(bytes, { fileName: "hostile.xlsx" });
    return "opened";
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const utf16 = (value: string): number[] => [...value].flatMap((character) => [character.charCodeAt(0), 0]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const without = (parts: Parts, name: string): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));

describe("what is not an .xlsx file", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["a text", text("ตัวชี้วัด,คะแนน\n1,2")],
    ["a web page with the wrong name", text("<html><table/></html>")],
    ["a PDF", text("%PDF-1.7")],
    ["an old .xls", new Uint8Array([...OLE, ...new Array<number>(504).fill(0), ...utf16("Workbook")])],
    ["any other archive", zip({ "readme.txt": "x" })],
    [
      "a text document",
      zip({
        ...workbook(),
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      }),
    ],
    [
      "a binary workbook",
      zip({
        ...workbook(),
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      }),
    ],
  ])("%s", (_, bytes) => {
    expect(codeOf(bytes)).toBe("not-xlsx");
  });

  it("is told apart from a workbook with a password", () => {
    const bytes = new Uint8Array([
      ...OLE,
      ...new Array<number>(1016).fill(0),
      ...utf16("EncryptedPackage"),
      0,
      0,
    ]);
    expect(codeOf(bytes)).toBe("password-protected");
  });
});

describe("damaged files", () => {
  const good = workbookBytes({
    sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'],
    sharedStrings: "<si><t>ก</t></si>",
  });

  it("end in one clear error wherever they are cut off", () => {
    expect(codeOf(good)).toBe("opened");
    for (let length = 4; length < good.length; length += 13)
      expect(codeOf(good.slice(0, length))).toBe("damaged");
  });

  it("never end in anything but a clear error, whatever byte is wrong", () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const bytes = good.slice();
        bytes[at] = value;
        expect(["opened", "damaged", "not-xlsx", "too-large", "password-protected"]).toContain(codeOf(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it("never end in anything else, whatever their XML says", () => {
    const parts = workbook({
      sheets: [
        '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><cols><col min="1" max="2" width="5"/></cols><sheetData><row r="1" ht="5"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
      ],
      sharedStrings: "<si><r><rPr><b/></rPr><t>ก</t></r></si>",
      styles: `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="1"/></font></fonts><cellXfs><xf/><xf fontId="9"/></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
      workbookTail: '<definedNames><definedName name="a" localSheetId="0">1</definedName></definedNames>',
    });
    const names = Object.keys(parts);
    const junk = fc.constantFrom(
      "",
      "0",
      "-1",
      "99999999",
      "A1",
      "<",
      "/",
      '"',
      "x:",
      "NaN",
      " ",
      "ก",
      "1e999",
      "&#0;",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(12),
        junk,
        (name, position, length, replacement) => {
          const xml = parts[name] as string;
          const at = position % xml.length;
          const changed = xml.slice(0, at) + replacement + xml.slice(at + length);
          const bytes = zip({ ...parts, [name]: changed });
          const code = codeOf(bytes);
          if (code === "opened") saveWorkbook(loadWorkbook(bytes, { fileName: "again.xlsx" }));
          expect(["opened", "damaged", "not-xlsx", "too-large"]).toContain(code);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each<[string, Parts]>([
    ["the workbook part is missing", without(workbook(), "xl/workbook.xml")],
    ["a sheet is missing", without(workbook(), "xl/worksheets/sheet1.xml")],
    ["a sheet is no XML", { ...workbook(), "xl/worksheets/sheet1.xml": "<worksheet" }],
    [
      "a sheet is something else",
      { ...workbook(), "xl/worksheets/sheet1.xml": `<styleSheet xmlns="${MAIN}"/>` },
    ],
    [
      "a sheet is in no namespace",
      { ...workbook(), "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>" },
    ],
    [
      "a shared string is missing",
      workbook({ sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'] }),
    ],
    ["a cell is nowhere", workbook({ sheets: ['<sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData>'] })],
    ["a row is beyond the last", workbook({ sheets: ['<sheetData><row r="1048577"/></sheetData>'] })],
    [
      "an entity would be expanded",
      {
        ...workbook(),
        "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY a "x">]><worksheet xmlns="${MAIN}"><sheetData>&a;</sheetData></worksheet>`,
      },
    ],
    [
      "a file outside would be read",
      { ...workbook(), "xl/workbook.xml": '<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>' },
    ],
  ])("%s", (_, parts) => {
    expect(codeOf(zip(parts))).toBe("damaged");
  });
});

describe("files that would take too much", () => {
  it("are refused before a bomb is unpacked", () => {
    const start = performance.now();
    const bomb = zip({ ...workbook(), "xl/media/zeros.bin": new Uint8Array(34 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    const packed = performance.now();
    expect(codeOf(bomb)).toBe("too-large");
    expect(performance.now() - packed).toBeLessThan(Math.max(1000, packed - start));
  });

  it("are refused when elements are nested without end", () => {
    const deep = `<extLst>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</extLst>`;
    expect(codeOf(workbookBytes({ sheets: [`<sheetData/>${deep}`] }))).toBe("too-large");
    const inCells = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${"<r>".repeat(1000)}${"</r>".repeat(1000)}</is></c></row></sheetData>`;
    expect(codeOf(workbookBytes({ sheets: [inCells] }))).toBe("too-large");
  });

  it("are refused when they format more rows and columns than can be held", () => {
    const budget = new Budget();
    budget.spend(LIMITS.items - 16_384);
    const cols = parseFragment('<cols><col min="1" max="16384" width="5"/></cols>');
    expect(readColumns(cols, null, { cellXfs: [], budget }).size).toBe(16_384);
    expect(() => readColumns(cols, null, { cellXfs: [], budget })).toThrow(FileError);
  });

  it("are opened when they are merely odd: 20,000 styles", () => {
    const xfs = Array.from(
      { length: 20_000 },
      (_, index) => `<xf numFmtId="${200 + index}" fontId="${index}" fillId="0" borderId="0" xfId="0"/>`,
    );
    const fixture: Fixture = {
      sheets: ['<sheetData><row r="1"><c r="A1" s="19999"><v>1</v></c></row></sheetData>'],
      styles:
        `<styleSheet xmlns="${MAIN}"><numFmts count="20000">${xfs.map((_, index) => `<numFmt numFmtId="${200 + index}" formatCode="0.${index}"/>`).join("")}</numFmts>` +
        `<fonts count="20000">${xfs.map((_, index) => `<font><sz val="${index}"/><name val="F${index}"/></font>`).join("")}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="20000">${xfs.join("")}</cellXfs></styleSheet>`,
    };
    const start = performance.now();
    const model = load(fixture);
    expect(firstSheet(model).cells.get(0, 0)?.style.font.name).toBe("F19999");
    expect(firstSheet(load(saveWorkbook(model))).cells.get(0, 0)?.style.font.name).toBe("F19999");
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("are opened when they repeat rows, columns and cells", () => {
    const cols = '<col min="1" max="16384" width="5" customWidth="1"/>'.repeat(20);
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'.repeat(200);
    const sheet = firstSheet(load({ sheets: [`<cols>${cols}</cols><sheetData>${row}</sheetData>`] }));
    expect(sheet.cells.get(0, 0)?.value).toBe(2);
    expect(sheet.columns.size).toBe(16_384);
  });

  it("may have the names of everybody's prototypes", () => {
    const model = createWorkbook({ sheetName: "__proto__" });
    setCellValue(model, firstSheet(model), 0, 0, "constructor");
    model.settings.set("__proto__", { toString: 1 });
    model.customProperties.set("hasOwnProperty", "x");
    model.names.push({ name: "valueOf", sheetId: null, formula: "1", hidden: false, comment: "" });
    const { again } = save(model);
    expect(again.sheets[0]?.name).toBe("__proto__");
    expect([...again.settings]).toEqual([["__proto__", { toString: 1 }]]);
    expect([...again.customProperties]).toEqual([["hasOwnProperty", "x"]]);
  });
});

describe("a workbook of everyday size", () => {
  it("of 8,303 rows and 15 columns opens and closes in bounded time", () => {
    const model = createWorkbook();
    const sheet = firstSheet(model);
    for (let row = 0; row < 8303; row++) {
      for (let column = 0; column < 15; column++) {
        setCellValue(model, sheet, row, column, column < 3 ? `หน่วยงาน ${row}` : row * 15 + column);
      }
    }
    const start = performance.now();
    const bytes = saveWorkbook(model);
    const again = loadWorkbook(bytes, { fileName: "large.xlsx" });
    // Each takes about 0.4 s alone; the bound leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(again.sheets[0]?.cells.get(8302, 14)?.value).toBe(8302 * 15 + 14);
  });
});
