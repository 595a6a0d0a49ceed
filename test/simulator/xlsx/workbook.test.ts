import fc from "fast-check";
import { addSheet, createWorkbook, removeSheet, setCellValue } from "../../../src/simulator/model/workbook";
import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import type { SheetModel, WorkbookModel } from "../../../src/simulator/model/types";
import { describeLosses, saveWorkbook } from "../../../src/simulator/xlsx";
import { canonical, find, findAll } from "./support/canonical";
import { cellAt, firstSheet, load, save } from "./support/load";
import { MAIN, REL, rels, unzip, workbook, zip } from "./support/package";
import type { Fixture } from "./support/package";

const BOOK = "xl/workbook.xml";
const sheetNames = (parts: { again: { sheets: SheetModel[] } }): string[] =>
  parts.again.sheets.map(({ name }) => name);

describe("the workbook part", () => {
  const fixture: Fixture = {
    sheets: ["<sheetData/>", "<sheetData/>", "<sheetData/>"],
    sheetNames: ["หนึ่ง", "It&apos;s &amp; 2", "สาม"],
    workbookHead:
      '<fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" date1904="1" defaultThemeVersion="166925"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aA==" lockStructure="1"/><bookViews><workbookView xWindow="1" activeTab="1" firstSheet="1"/></bookViews>',
    workbookTail:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'It\'\'s &amp; 2\'!$A$1:$C$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">สาม!$1:$2</definedName><definedName name="เกณฑ์" comment="ร้อยละ" xlm="0">85</definedName><definedName name="ใหม่">_xlfn.XLOOKUP(1,หนึ่ง!$A:$A,หนึ่ง!$B:$B)</definedName></definedNames><calcPr calcId="191029" iterate="1"/><extLst><ext uri="{x}"/></extLst>',
  };

  it("is read", () => {
    const model = load(fixture);
    expect(model.sheets.map(({ name }) => name)).toEqual(["หนึ่ง", "It's & 2", "สาม"]);
    expect(model.activeSheetId).toBe(model.sheets[1]?.id);
    expect(model.date1904).toBe(true);
    expect(model.structureProtected).toBe(true);
    expect(model.structurePassword).toEqual({
      workbookAlgorithmName: "SHA-512",
      workbookHashValue: "aA==",
    });
    expect(model.names).toEqual([
      {
        name: "_xlnm._FilterDatabase",
        sheetId: model.sheets[1]?.id,
        formula: "'It''s & 2'!$A$1:$C$9",
        hidden: true,
        comment: "",
      },
      {
        name: "_xlnm.Print_Titles",
        sheetId: model.sheets[2]?.id,
        formula: "สาม!$1:$2",
        hidden: false,
        comment: "",
      },
      { name: "เกณฑ์", sheetId: null, formula: "85", hidden: false, comment: "ร้อยละ", carried: { xlm: "0" } },
      { name: "ใหม่", sheetId: null, formula: "XLOOKUP(1,หนึ่ง!$A:$A,หนึ่ง!$B:$B)", hidden: false, comment: "" },
    ]);
  });

  it("stays as it was when nothing changed", () => {
    expect(save(load(fixture)).xml(BOOK)).toEqual(canonical(workbook(fixture)[BOOK] as string));
  });

  it("follows sheets that are moved, renamed, hidden, added and removed", () => {
    const model = load(fixture);
    const [one, two, three] = model.sheets as [SheetModel, SheetModel, SheetModel];
    model.sheets = [three, one];
    model.names = model.names.filter(({ sheetId }) => sheetId !== two.id);
    three.name = "ชื่อใหม่";
    one.visibility = "veryHidden";
    model.activeSheetId = three.id;
    const added = addSheet(model, "เพิ่ม", 1);
    setCellValue(model, added, 0, 0, "x");
    const saved = save(model);
    expect(sheetNames(saved)).toEqual(["ชื่อใหม่", "เพิ่ม", "หนึ่ง"]);
    const sheets = findAll(saved.xml(BOOK), "sheet").map(({ attributes }) => [
      attributes.sheetId,
      attributes.state,
    ]);
    expect(sheets).toEqual([
      ["3", undefined],
      ["4", undefined],
      ["1", "veryHidden"],
    ]);
    expect(saved.again.activeSheetId).toBe(saved.again.sheets[0]?.id);
    expect(find(saved.xml(BOOK), "definedName").attributes.localSheetId).toBe("0");
    expect(Object.keys(saved.parts).filter((name) => /sheets\/sheet/.test(name))).toEqual([
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet3.xml",
      "xl/worksheets/sheet4.xml",
    ]);
    const selected = Object.entries(saved.parts).filter(
      ([name, xml]) => name.includes("worksheets/sheet") && xml.includes("tabSelected"),
    );
    expect(selected.map(([name]) => name)).toEqual(["xl/worksheets/sheet3.xml"]);
  });

  it("loses its protection when it is unprotected", () => {
    const model = load(fixture);
    model.structureProtected = false;
    expect(findAll(save(model).xml(BOOK), "workbookProtection")).toEqual([]);
    const fresh = createWorkbook();
    fresh.structureProtected = true;
    fresh.date1904 = true;
    const { again } = save(fresh);
    expect([again.structureProtected, again.date1904]).toEqual([true, true]);
  });

  it("asks for calculation when it is told to", () => {
    const model = load(fixture);
    const parts = unzip(saveWorkbook(model, { fullCalcOnLoad: true }));
    const calc = find(canonical(parts[BOOK] ?? ""), "calcPr");
    expect(calc.attributes).toEqual({ calcId: "191029", iterate: "1", fullCalcOnLoad: "1" });
  });
});

describe("the name of a filter", () => {
  const names = (model: WorkbookModel) =>
    save(model).again.names.map(({ name, formula, hidden }) => [name, formula, hidden]);
  const filter = '<autoFilter ref="A1:C9"/>';

  it("is made with the filter, moves with it, and is left alone where it is right", () => {
    const model = createWorkbook({ sheetName: "ผล ITA" });
    firstSheet(model).autoFilterXml = filter;
    expect(names(model)).toEqual([["_xlnm._FilterDatabase", "'ผล ITA'!$A$1:$C$9", true]]);
    expect(model.names).toEqual([]);
    const { again } = save(model);
    firstSheet(again).autoFilterXml = '<autoFilter ref="A1:C20"/>';
    expect(names(again)).toEqual([["_xlnm._FilterDatabase", "'ผล ITA'!$A$1:$C$20", true]]);
    const unquoted = load({
      sheets: [`<sheetData/>${filter}`],
      sheetNames: ["ผล"],
      workbookTail:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">ผล!$A$1:$C$9</definedName></definedNames>',
    });
    expect(names(unquoted)).toEqual([["_xlnm._FilterDatabase", "ผล!$A$1:$C$9", true]]);
  });
});

describe("saving", () => {
  it("gives the same bytes for the same workbook, and does not change it", () => {
    const model = createWorkbook();
    setCellValue(model, firstSheet(model), 0, 0, "ก");
    const once = saveWorkbook(model);
    expect(saveWorkbook(model)).toEqual(once);
    const again = load(once);
    expect(saveWorkbook(load(saveWorkbook(again)))).toEqual(saveWorkbook(again));
  });

  it("drops the calculation chain, which Excel makes anew, and nothing else", () => {
    const model = load({
      workbookRelations: [{ id: "rIdC", kind: "calcChain", target: "calcChain.xml" }],
      overrides: {
        "xl/calcChain.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      },
      parts: { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>` },
    });
    expect(Object.keys(save(model).parts).sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        BOOK,
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ].sort(),
    );
    expect(describeLosses(model)).toEqual([]);
  });
});

describe("settings of the add-in", () => {
  it("come back, whatever JSON they are", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (settings) => {
        const model = createWorkbook();
        model.settings = new Map(Object.entries(settings));
        const { again } = save(model);
        expect(JSON.stringify([...again.settings])).toBe(JSON.stringify(Object.entries(settings)));
        expect(again.customXmlParts).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("keep their part, and leave with the last of them", () => {
    const model = createWorkbook();
    model.settings.set("ita", { fiscalYearBe: 2564, note: "ก\ud800\ufffe" });
    const first = save(model);
    expect(first.again.settings.get("ita")).toEqual({ fiscalYearBe: 2564, note: "ก\ud800\ufffe" });
    first.again.settings.set("ita", 2);
    const second = save(first.again);
    expect(Object.keys(second.parts).filter((name) => name.startsWith("customXml/item"))).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
    ]);
    second.again.settings.clear();
    expect(Object.keys(save(second.again).parts).some((name) => name.startsWith("customXml"))).toBe(false);
  });
});

describe("custom XML", () => {
  const foreign = '<?xml version="1.0"?><root xmlns="urn:someone">ของคนอื่น</root>';
  const fixture: Fixture = {
    workbookRelations: [{ id: "rIdX", kind: "customXml", target: "../customXml/item1.xml" }],
    overrides: {
      "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    },
    parts: {
      "customXml/item1.xml": foreign,
      "customXml/_rels/item1.xml.rels": rels([
        { id: "rId1", kind: "customXmlProps", target: "itemProps1.xml" },
      ]),
      "customXml/itemProps1.xml":
        '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    },
  };

  it("of others is kept byte for byte beside our settings", () => {
    const model = load(fixture);
    expect(model.customXmlParts).toEqual([
      { id: "{11111111-2222-3333-4444-555555555555}", xml: foreign, part: "customXml/item1.xml" },
    ]);
    model.settings.set("a", 1);
    const saved = save(model);
    expect(saved.parts["customXml/item1.xml"]).toBe(foreign);
    expect(saved.parts["customXml/item2.xml"]).toContain("document-settings");
    expect(saved.again.customXmlParts).toEqual(model.customXmlParts);
  });

  it("can be added, changed and removed", () => {
    const model = load(fixture);
    model.customXmlParts[0]!.xml = "<changed/>";
    model.customXmlParts.push({
      id: "{22222222-2222-3333-4444-555555555555}",
      xml: '<?xml version="1.0" encoding="utf-16"?><new>ไทย</new>',
    });
    const { again, parts } = save(model);
    expect(again.customXmlParts.map(({ id }) => id.slice(0, 9))).toEqual(["{11111111", "{22222222"]);
    expect(parts["customXml/item2.xml"]).toBe('<?xml version="1.0" encoding="UTF-8"?><new>ไทย</new>');
    again.customXmlParts = [];
    expect(Object.keys(save(again).parts).some((name) => name.startsWith("customXml"))).toBe(false);
  });
});

describe("document properties", () => {
  const CORE =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>ผล ITA</dc:title><dc:creator>ผู้จัดทำ</dc:creator><cp:contentStatus>ร่าง</cp:contentStatus><dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>';
  const APP =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Sheet1</vt:lpstr></vt:vector></TitlesOfParts><Company>สำนักงาน</Company><AppVersion>16.0300</AppVersion></Properties>';
  const CUSTOM =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ปี"><vt:i4>2564</vt:i4></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="5" name="ใช้"><vt:bool>true</vt:bool></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="6" name="วัน"><vt:filetime>2021-01-01T00:00:00Z</vt:filetime></property></Properties>';
  const fixture: Fixture = {
    overrides: {
      "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
      "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    },
    parts: {
      "docProps/core.xml": CORE,
      "docProps/app.xml": APP,
      "docProps/custom.xml": CUSTOM,
      "_rels/.rels": rels([
        { id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" },
        { id: "rId2", kind: "metadata/core-properties", target: "docProps/core.xml" },
        { id: "rId3", kind: "extended-properties", target: "docProps/app.xml" },
        { id: "rId4", kind: "custom-properties", target: "docProps/custom.xml" },
      ]),
    },
  };

  it("are read, and kept byte for byte when nothing changed", () => {
    const model = load(fixture);
    expect(Object.fromEntries(model.properties)).toEqual({
      title: "ผล ITA",
      author: "ผู้จัดทำ",
      creationDate: "2020-01-01T00:00:00Z",
      application: "Microsoft Excel",
      company: "สำนักงาน",
    });
    expect(Object.fromEntries(model.customProperties)).toEqual({
      ปี: 2564,
      ใช้: true,
      วัน: "2021-01-01T00:00:00Z",
    });
    const { parts } = save(model);
    expect([parts["docProps/core.xml"], parts["docProps/app.xml"], parts["docProps/custom.xml"]]).toEqual([
      CORE,
      APP,
      CUSTOM,
    ]);
  });

  it("can be changed without losing the rest", () => {
    const model = load(fixture);
    model.properties.set("title", "ใหม่ & <อื่น>");
    model.properties.set("category", "ITA");
    model.properties.delete("company");
    model.customProperties.set("ปี", 2565.5);
    model.customProperties.set("ข้อความ", "ก");
    model.customProperties.delete("ใช้");
    const saved = save(model);
    expect(saved.parts["docProps/core.xml"]).toContain("<cp:contentStatus>ร่าง</cp:contentStatus>");
    expect(saved.parts["docProps/app.xml"]).toContain("<AppVersion>16.0300</AppVersion>");
    expect(saved.parts["docProps/custom.xml"]).toContain("<vt:filetime>");
    expect(saved.again.properties).toEqual(new Map([...model.properties]));
    expect(saved.again.customProperties).toEqual(model.customProperties);
    const numbers = findAll(saved.xml("docProps/custom.xml"), "property").map(
      ({ attributes }) => attributes.pid,
    );
    expect(numbers).toEqual(["2", "6", "7"]);
  });

  it("do not list sheets that are not there", () => {
    const model = load(fixture);
    firstSheet(model).name = "ชื่อใหม่";
    const { parts } = save(model);
    expect(parts["docProps/app.xml"]).not.toContain("TitlesOfParts");
    expect(parts["docProps/app.xml"]).toContain("สำนักงาน");
  });

  it("are made for a workbook that has none", () => {
    const model = createWorkbook();
    model.properties.set("author", "ก");
    model.properties.set("creationDate", "2021-03-15T00:00:00Z");
    model.properties.set("manager", "ข");
    model.customProperties.set("k", false);
    const { again } = save(model);
    expect([again.properties, again.customProperties]).toEqual([model.properties, model.customProperties]);
  });
});

describe("themes", () => {
  it("of a new workbook are the Office theme, and come back", () => {
    const model = createWorkbook();
    expect(save(model).again.themeColors).toEqual(model.themeColors);
  });

  it("are read with their system colours", () => {
    const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const color = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`;
    const theme = `<a:theme xmlns:a="${A}"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="010101"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>${color("dk2", "111111")}${color("lt2", "EEEEEE")}${color("accent1", "123456")}</a:clrScheme></a:themeElements></a:theme>`;
    const model = load({
      workbookRelations: [{ id: "rIdT", kind: "theme", target: "theme/theme1.xml" }],
      overrides: { "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml" },
      parts: { "xl/theme/theme1.xml": theme },
    });
    expect(model.themeColors.slice(0, 6)).toEqual([
      "#FEFEFE",
      "#010101",
      "#EEEEEE",
      "#111111",
      "#123456",
      "#ED7D31",
    ]);
    expect(save(model).parts["xl/theme/theme1.xml"]).toBe(theme);
  });
});

describe("sheets of other kinds", () => {
  const parts = workbook({ sheets: ["<sheetData/>", "<sheetData/>"], sheetNames: ["ก", "ข"] });
  const chart = `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`;
  const bytes = zip({
    ...parts,
    "[Content_Types].xml": (parts["[Content_Types].xml"] as string).replace(
      "</Types>",
      '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
    ),
    [BOOK]:
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="ก" sheetId="1" r:id="rId1"/><sheet name="แผนภูมิ" sheetId="9" state="hidden" r:id="rIdChart"/><sheet name="ข" sheetId="2" r:id="rId2"/></sheets>` +
      '<definedNames><definedName name="Own" localSheetId="1">1</definedName><definedName name="Own" localSheetId="2">2</definedName></definedNames></workbook>',
    "xl/_rels/workbook.xml.rels": rels([
      { id: "rId1", kind: "worksheet", target: "worksheets/sheet1.xml" },
      { id: "rId2", kind: "worksheet", target: "/xl/worksheets/sheet2.xml" },
      { id: "rIdChart", kind: "chartsheet", target: "chartsheets/sheet1.xml" },
    ]),
    "xl/chartsheets/sheet1.xml": chart,
  });

  it("are carried in their places", () => {
    const model = load(bytes);
    expect(model.sheets.map(({ name }) => name)).toEqual(["ก", "ข"]);
    expect(model.names.map(({ formula }) => formula)).toEqual(["2"]);
    const saved = save(model);
    expect(findAll(saved.xml(BOOK), "sheet").map(({ attributes }) => attributes.name)).toEqual([
      "ก",
      "แผนภูมิ",
      "ข",
    ]);
    expect(find(saved.xml(BOOK), "workbookView").attributes.activeTab).toBe("1");
    expect(saved.parts["xl/chartsheets/sheet1.xml"]).toBe(chart);
    addSheet(model, "ใหม่", 0);
    removeSheet(model, model.sheets[1]!);
    const moved = save(model);
    expect(findAll(moved.xml(BOOK), "sheet").map(({ attributes }) => attributes.name)).toEqual([
      "แผนภูมิ",
      "ใหม่",
      "ข",
    ]);
    expect(findAll(moved.xml(BOOK), "definedName").map(({ attributes }) => attributes.localSheetId)).toEqual([
      "2",
      "0",
    ]);
  });
});

describe("sheets that are copied", () => {
  const fixture: Fixture = {
    sheets: [
      '<sheetPr codeName="S1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><pageSetup paperSize="9" r:id="rId2"/><drawing r:id="rId1"/>',
    ],
    sheetRelations: [
      [
        { id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" },
        { id: "rId2", kind: "printerSettings", target: "../printerSettings/p.bin" },
      ],
    ],
    parts: { "xl/drawings/drawing1.xml": "<d/>", "xl/printerSettings/p.bin": "bin" },
  };
  const withBin = (): Uint8Array => {
    const parts = workbook(fixture);
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] as string).replace(
      "<Override",
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override',
    );
    return zip(parts);
  };

  it("keep what stands in the sheet, and say what they lose", () => {
    const model = load(withBin());
    const original = firstSheet(model);
    model.sheets.push({ ...original, id: "{COPY}", name: "สำเนา" });
    expect(describeLosses(model)).toEqual([
      'The copied sheet "สำเนา" is saved without charts, pictures and shapes.',
    ]);
    const { parts, again } = save(model);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<drawing ");
    const copy = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(copy).not.toContain("drawing ");
    expect(copy).toContain("ignoredError");
    expect(copy).toContain('paperSize="9"');
    expect(copy).not.toContain("codeName");
    expect(cellAt(again.sheets[1]!, "A1")?.value).toBe(1);
  });

  it("may come from another workbook", () => {
    const foreign = firstSheet(load(withBin()));
    foreign.cells.set(1, 0, {
      value: 5,
      formula: null,
      style: patchStyle(DEFAULT_STYLE, { namedStyle: 40 }),
      carried: { value: 5, formula: null, cell: { vm: "3" } },
    });
    const model = createWorkbook();
    model.sheets.push({ ...foreign, id: "{IMPORTED}", name: "นำเข้า" });
    const { again, xml } = save(model);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Sheet1", "นำเข้า"]);
    expect(again.sheets[1]?.pageSetup.paperSize).toBe(9);
    expect(findAll(xml("xl/worksheets/sheet2.xml"), "c")[1]?.attributes.vm).toBeUndefined();
    expect(cellAt(again.sheets[1]!, "A2")?.style.namedStyle).toBe(0);
  });

  it("have tables of their own, under other names", () => {
    const model = createWorkbook();
    const columns = [
      {
        id: 1,
        name: "ก",
        totalsFunction: null,
        totalsLabel: null,
        totalsFormula: null,
        calculatedFormula: null,
      },
    ];
    const shared = {
      showBandedRows: false,
      showBandedColumns: false,
      showFirstColumn: false,
      showLastColumn: false,
    };
    const range = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    const table = { id: 1, name: "T", displayName: "T", range, columns, ...shared, style: null };
    for (const sheet of [firstSheet(model), addSheet(model, "สำเนา")]) {
      sheet.tables.push({ ...table, hasHeaderRow: true, hasTotalsRow: false, autoFilterXml: null });
    }
    expect(save(model).again.sheets.map(({ tables }) => [tables[0]?.id, tables[0]?.displayName])).toEqual([
      [1, "T"],
      [2, "T_2"],
    ]);
  });
});

describe("losses", () => {
  it("are signatures, and what Excel itself would cut", () => {
    const model = load({ parts: { "_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": "<s/>" } });
    setCellValue(model, firstSheet(model), 0, 0, "ก".repeat(32_768));
    setCellValue(model, firstSheet(model), 1, 0, 1, `=${"1+".repeat(4_200)}1`);
    expect(describeLosses(model)).toEqual([
      "The digital signature of the workbook becomes invalid.",
      'Excel cuts 1 text(s) of the sheet "Sheet1" to 32767 characters.',
      'Excel refuses 1 formula(s) of the sheet "Sheet1" as too long.',
    ]);
  });

  it("are none for what this layer can carry", () => {
    const model = createWorkbook();
    setCellValue(model, firstSheet(model), 0, 0, "x");
    expect(describeLosses(model)).toEqual([]);
  });
});
