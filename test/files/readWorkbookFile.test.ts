import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { isoToSerial } from "../../src/core/period/calendar";
import { valueAt } from "../../src/core/snapshot";
import type { WorkbookFile } from "../../src/core/workbookFile";
import { noteAt } from "../../src/core/workbookFile";
import { READ_LIMITS } from "../../src/files/limits";
import { readWorkbookFile } from "../../src/files/readWorkbookFile";
import type { ForeignWorkbook } from "../support/foreignWorkbook";
import { foreignWorkbook, PRODUCERS } from "../support/foreignWorkbook";
import { workbook, zip } from "../simulator/xlsx/support/package";

function opened(bytes: Uint8Array): WorkbookFile {
  const reading = readWorkbookFile(bytes);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.file;
}

const problemOf = (bytes: Uint8Array) => {
  const reading = readWorkbookFile(bytes);
  return reading.ok ? "opened" : reading.problem;
};

const book = (cells: ForeignWorkbook["sheets"][0]["cells"], more: Partial<ForeignWorkbook> = {}) =>
  foreignWorkbook({ sheets: [{ name: "แบบ", cells }], ...more });

/** A valid one-sheet workbook around this sheet XML. */
const sheetXml = (xml: string) => zip(workbook({ sheets: [xml] }));

describe("values", () => {
  test.each(PRODUCERS)("as %s writes them", (producer) => {
    const cells = [
      ["ตัวชี้วัด", "=1+1 ข้อความ", null, { runs: ["อยู่", "ระหว่าง"] }],
      [null, 81.5, true, { date: isoToSerial("2021-04-19") }, { percent: 0.5 }],
      [{ formula: 'A1&"x"', value: "ตัวชี้วัดx" }, { formula: "1+1", value: 2 }, { formula: "NOW()" }],
    ];
    const file = opened(book(cells, { producer }));
    const [sheet] = file.sheets;
    if (!sheet) throw new Error("no sheet");
    expect(sheet.name).toBe("แบบ");
    expect(sheet.used).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 5 });
    expect(sheet.values).toEqual([
      ["ตัวชี้วัด", "=1+1 ข้อความ", "", "อยู่ระหว่าง", ""],
      ["", 81.5, true, isoToSerial("2021-04-19"), 0.5],
      ["ตัวชี้วัดx", 2, "", "", ""],
    ]);
    expect(noteAt(sheet, 1, 3)).toEqual({ shows: "date" });
    expect(noteAt(sheet, 1, 4)).toEqual({ shows: "percent" });
    expect(noteAt(sheet, 2, 0)).toEqual({ formula: 'A1&"x"' });
    expect(noteAt(sheet, 2, 2)).toEqual({ formula: "NOW()", isUncalculated: true });
    expect(noteAt(sheet, 0, 1)).toEqual({});
  });

  test("rows and cells without addresses follow one another", () => {
    const [sheet] = opened(
      sheetXml(
        "<sheetData><row><c><v>1</v></c><c t='inlineStr'><is><t>ก</t></is></c></row><row r='4'><c><v>3</v></c></row></sheetData>",
      ),
    ).sheets;
    expect(sheet && [valueAt(sheet, 0, 0), valueAt(sheet, 0, 1), valueAt(sheet, 3, 0)]).toEqual([1, "ก", 3]);
  });

  test("a formula shared by many cells is a formula in each of them", () => {
    const [sheet] = opened(
      sheetXml(
        "<sheetData><row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1*2</f><v>4</v></c></row><row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c></row></sheetData>",
      ),
    ).sheets;
    expect(sheet && [valueAt(sheet, 1, 0), noteAt(sheet, 1, 0).formula]).toEqual([6, "B1*2"]);
  });

  test("dates of the 1904 system are the same days", () => {
    const [sheet] = opened(book([[{ date: isoToSerial("2021-04-19") - 1462 }]], { date1904: true })).sheets;
    expect(sheet && valueAt(sheet, 0, 0)).toBe(isoToSerial("2021-04-19"));
  });

  test("phonetic hints are no part of a text; errors are their names; ISO dates are serial numbers", () => {
    const [sheet] = opened(
      zip(
        workbook({
          sheets: [
            "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='e'><v>#N/A</v></c><c r='C1' t='d'><v>2021-04-19</v></c></row></sheetData>",
          ],
          sharedStrings: "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>",
        }),
      ),
    ).sheets;
    expect(sheet?.values).toEqual([["東京", "#N/A", isoToSerial("2021-04-19")]]);
    expect(sheet && noteAt(sheet, 0, 2)).toEqual({ shows: "date" });
  });
});

test("names, properties, the day of saving, hidden and protected sheets, merged areas and links are told", () => {
  const file = opened(
    foreignWorkbook({
      sheets: [
        {
          name: "แบบ",
          cells: [["ก", { text: "ดูที่นี่", link: "https://example.go.th/a?b=1&c=2" }]],
          merges: ["A1:A2"],
          isProtected: true,
        },
        { name: "รายการ", cells: [["ข"]], isHidden: true },
      ],
      names: { ITA_FormId: "'แบบ'!$A$1" },
      properties: { ITA_FormId: "ITA-1" },
      savedAt: "2021-04-19T08:15:00Z",
    }),
  );
  const [form, list] = file.sheets;
  expect(file.names).toEqual([{ name: "ITA_FormId", formula: "'แบบ'!$A$1" }]);
  expect(file.properties).toEqual({ ITA_FormId: "ITA-1" });
  expect(file.savedAt).toBe("2021-04-19T08:15:00Z");
  expect([form?.isProtected, form?.visibility, list?.isProtected, list?.visibility]).toEqual([
    true,
    "visible",
    false,
    "hidden",
  ]);
  expect(form?.merges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]);
  expect(form && noteAt(form, 0, 1).link).toBe("https://example.go.th/a?b=1&c=2");
});

test("macros, outside links and pictures are counted and left unopened", () => {
  const file = opened(
    book([["ก"]], {
      hasMacros: true,
      externalLink: "file:///C:/secret.xlsx",
      parts: {
        "xl/media/image1.png": new Uint8Array(40_000),
        "xl/embeddings/oleObject1.bin": new Uint8Array(9),
      },
    }),
  );
  expect(file.contents).toEqual({ hasMacros: true, externalLinks: 1, pictures: 1, attachments: 1 });
});

describe("a clear word for every file that is none", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const good = book([["ก", 1]]);
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "not-xlsx"],
    ["a .csv renamed", strToU8("หน่วยงาน,สถานะ\nก,ข"), "not-xlsx"],
    ["a web page renamed", strToU8("<html><table></table></html>"), "not-xlsx"],
    ["a PDF renamed", strToU8("%PDF-1.7"), "not-xlsx"],
    [
      "a .docx renamed",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<a/>") }),
      "not-xlsx",
    ],
    [
      "an OpenDocument sheet renamed",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>"),
      }),
      "not-xlsx",
    ],
    ["an old .xls", new Uint8Array([...OLE, ...Array<number>(504).fill(0), ...utf16("Workbook")]), "old-xls"],
    [
      "one with a password",
      new Uint8Array([...OLE, ...Array<number>(504).fill(0), ...utf16("EncryptedPackage")]),
      "password-protected",
    ],
    ["a file cut off in the middle", good.slice(0, good.length / 2), "damaged"],
    ["a file without its end", good.slice(0, -1), "damaged"],
    ["one whose sheet is no XML", sheetXml("<sheetData><row></sheetData>"), "damaged"],
    [
      "one with entities that grow",
      sheetXml(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
      ),
      "damaged",
    ],
    [
      "one with an outside entity",
      sheetXml(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      ),
      "damaged",
    ],
    ["one nested without end", sheetXml("<a>".repeat(400) + "</a>".repeat(400)), "too-large"],
  ])("%s", (_name, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  test("a bomb is refused by what it says it holds, before it is unpacked", () => {
    const bytes = sheetXml("<sheetData/>");
    const view = new DataView(bytes.buffer);
    // Entries of the archive's directory begin so; 24 bytes on they say how large the part is when unpacked.
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, READ_LIMITS.xmlBytes + 1, true);
    }
    expect(problemOf(bytes)).toBe("too-large");
  });

  test("rows without end cost little: the top is read and the rest is said to be cut", () => {
    const first = '<row r="1"><c r="A1"><v>7</v></c></row>';
    const rows = '<row s="1"/>'.repeat(READ_LIMITS.tags + 10);
    const [sheet] = opened(sheetXml(`<sheetData>${first}${rows}</sheetData>`)).sheets;
    expect(sheet && [sheet.isCut, sheet.used]).toEqual([
      true,
      { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    ]);
  });

  test("a cell in the far corner does not make a sheet of a billion cells", () => {
    const [sheet] = opened(
      sheetXml(
        "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData>",
      ),
    ).sheets;
    expect(sheet && [sheet.isCut, sheet.values]).toEqual([true, [[1]]]);
  });

  test("merged areas over each other, and sheets of corners, cost no more than their cells", () => {
    const corners =
      "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='DP4000'><v>2</v></c></row></sheetData>";
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000);
    expect(problemOf(sheetXml(`${corners}<mergeCells>${merges}</mergeCells>`))).toBe("too-large");
    expect(problemOf(sheetXml(`${corners}<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>`))).toBe(
      "opened",
    );
    expect(problemOf(zip(workbook({ sheets: Array<string>(READ_LIMITS.sheets).fill(corners) })))).toBe(
      "too-large",
    );
  });

  test("any damage ends in a word or in values, never in an exception", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (edits) => {
          const bytes = good.slice();
          for (const [at, value] of edits) bytes[at] = value;
          expect(["opened", "not-xlsx", "damaged", "too-large", "password-protected"]).toContain(
            problemOf(bytes),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
