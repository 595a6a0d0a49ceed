import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import { setCellValue } from "../../../src/simulator/model/workbook";
import { describeLosses, saveWorkbook } from "../../../src/simulator/xlsx";
import { canonical, findAll } from "./support/canonical";
import { firstSheet, load, save } from "./support/load";
import { MAIN, rawParts, rels, workbook, worksheet, zip } from "./support/package";
import type { Parts } from "./support/package";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

/** What stands in a sheet and is not modelled, in the order that Excel writes it. */
const BEFORE = '<sheetCalcPr fullCalcOnLoad="1"/>';
const AFTER_PROTECTION =
  '<protectedRanges><protectedRange sqref="A1:A3" name="ช่วง"/></protectedRanges><scenarios current="0"><scenario name="s" count="1"><inputCells r="A1" val="2"/></scenario></scenarios>';
const MIDDLE =
  '<sortState ref="A1:A3"><sortCondition ref="A1:A3"/></sortState><customSheetViews><customSheetView guid="{1}"/></customSheetViews>';
const PHONETIC = '<phoneticPr fontId="1" type="noConversion"/>';
const BREAKS =
  '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks><customProperties><customPr name="p" r:id="rId9"/></customProperties><cellWatches><cellWatch r="A1"/></cellWatches><ignoredErrors><ignoredError sqref="A1:B2" numberStoredAsText="1"/></ignoredErrors>';
const OBJECTS =
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId3"/><picture r:id="rId4"/>' +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId5" name="Button 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`;
const EXTENSIONS = `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Sheet1!A1:A3</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
const SHEET =
  `${BEFORE}<sheetProtection sheet="1"/>${AFTER_PROTECTION}<autoFilter ref="A1:A3"/>${MIDDLE}<mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells>${PHONETIC}` +
  `<conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>${BREAKS}${OBJECTS}${EXTENSIONS}`;
const INNER = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${SHEET}`;

const DRAWING =
  '<?xml version="1.0"?>\n<xdr:wsDr xmlns:xdr="urn:xdr">  <!-- kept as it is --> <xdr:x/></xdr:wsDr>';
const MEDIA = new Uint8Array(5000).map((_, index) => (index * 7919) % 256);

function everything(): Parts {
  const parts = workbook({
    sheets: [INNER, "<sheetData/>"],
    workbookTail:
      '<externalReferences><externalReference r:id="rIdE"/></externalReferences><calcPr calcId="1"/><pivotCaches><pivotCache cacheId="3" r:id="rIdP"/></pivotCaches>' +
      `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches/></ext></extLst>`,
    workbookRelations: [
      { id: "rIdE", kind: "externalLink", target: "externalLinks/externalLink1.xml" },
      { id: "rIdP", kind: "pivotCacheDefinition", target: "pivotCache/pivotCacheDefinition1.xml" },
      { id: "rIdV", kind: "vbaProject", target: "vbaProject.bin" },
    ],
    sheetRelations: [
      [
        { id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" },
        { id: "rId2", kind: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" },
        { id: "rId3", kind: "vmlDrawing", target: "../drawings/vmlDrawing2.vml" },
        { id: "rId4", kind: "image", target: "../media/image1.png" },
        { id: "rId5", kind: "ctrlProp", target: "../ctrlProps/ctrlProp1.xml" },
        { id: "rId6", kind: "comments", target: "../comments1.xml" },
        { id: "rId7", kind: "pivotTable", target: "../pivotTables/pivotTable1.xml" },
        { id: "rId8", kind: "printerSettings", target: "../printerSettings/printerSettings1.bin" },
        { id: "rId9", kind: "customProperty", target: "../customProperty1.bin" },
      ],
    ],
    parts: {
      "xl/drawings/drawing1.xml": DRAWING,
      "xl/drawings/_rels/drawing1.xml.rels": rels([
        { id: "rId1", kind: "chart", target: "../charts/chart1.xml" },
      ]),
      "xl/charts/chart1.xml": "<c:chart xmlns:c='urn:c'>  </c:chart>",
      "xl/drawings/vmlDrawing1.vml": "<xml>not <br> well-formed, as VML may be</xml>",
      "xl/drawings/vmlDrawing2.vml": "<xml/>",
      "xl/media/image1.png": MEDIA,
      "xl/ctrlProps/ctrlProp1.xml": "<formControlPr/>",
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>ก</author></authors><commentList><comment ref="A1" authorId="0"><text><t>หมายเหตุ</t></text></comment></commentList></comments>`,
      "xl/pivotTables/pivotTable1.xml": "<p/>",
      "xl/pivotCache/pivotCacheDefinition1.xml": "<p/>",
      "xl/printerSettings/printerSettings1.bin": MEDIA,
      "xl/customProperty1.bin": "x",
      "xl/externalLinks/externalLink1.xml": "<e/>",
      "xl/vbaProject.bin": MEDIA,
      "xl/webextensions/webextension1.xml":
        '<we:webextension xmlns:we="urn:we"><we:property name="a" value="1"/></we:webextension>',
      "xl/webextensions/taskpanes.xml": "<t/>",
      "xl/webextensions/_rels/taskpanes.xml.rels": rels([
        { id: "rId1", kind: "webextension", target: "webextension1.xml" },
      ]),
      "stray.txt": "nobody refers to me",
      "_rels/.rels": rels([
        { id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" },
        { id: "rId2", kind: "webextensiontaskpanes", target: "xl/webextensions/taskpanes.xml" },
      ]),
    },
  });
  const types = (parts["[Content_Types].xml"] as string)
    .replace("sheet.main+xml", "sheet.main+xml")
    .replace(
      "<Override",
      ["bin", "vml", "png", "txt"]
        .map((extension) => `<Default Extension="${extension}" ContentType="x/${extension}"/>`)
        .join("") + "<Override",
    );
  return { ...parts, "[Content_Types].xml": types };
}

/** The parts that saving writes anew even when nothing changed. */
const REWRITTEN = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/sheet1.xml",
  "xl/worksheets/sheet2.xml",
  "xl/worksheets/_rels/sheet1.xml.rels",
  "xl/styles.xml",
  "_rels/.rels",
];

describe("what is not modelled", () => {
  it("is carried byte for byte when it is a part", () => {
    const before = rawParts(zip(everything()));
    const after = rawParts(saveWorkbook(load(zip(everything()))));
    for (const name of Object.keys(before)) {
      if (!REWRITTEN.includes(name)) expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(["xl/styles.xml"]);
  });

  it("is carried in place when it is an element of a part that is rewritten", () => {
    const saved = save(load(zip(everything())));
    const names = (xml: ReturnType<typeof canonical>): string[] =>
      xml.children.map((child) => (typeof child === "string" ? child : child.name));
    const before = canonical(worksheet(INNER));
    const after = saved.xml("xl/worksheets/sheet1.xml");
    const made = ["dimension", "sheetViews", "sheetFormatPr"].map((name) => `{${MAIN}}${name}`);
    expect(names(after).filter((name) => !made.includes(name))).toEqual(names(before));
    for (const child of before.children) expect(after.children).toContainEqual(child);
    const book = saved.xml("xl/workbook.xml");
    for (const name of ["externalReferences", "pivotCaches", "extLst"]) {
      expect(findAll(book, name)).toEqual(
        findAll(canonical(everything()["xl/workbook.xml"] as string), name),
      );
    }
  });

  it("keeps its relations, also when the model changes around it", () => {
    const model = load(zip(everything()));
    const sheet = firstSheet(model);
    setCellValue(model, sheet, 9, 9, "ใหม่");
    sheet.cells.get(9, 9)!.style = patchStyle(DEFAULT_STYLE, { font: { bold: true } });
    sheet.hyperlinks.push({
      range: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      address: "https://example.go.th/",
      location: null,
      tooltip: null,
      display: null,
    });
    sheet.protection = null;
    const { xml } = save(model);
    const relations = findAll(xml("xl/worksheets/_rels/sheet1.xml.rels"), "Relationship");
    expect(relations.map(({ attributes }) => attributes.Id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => `rId${id}`),
    );
    expect(describeLosses(model)).toEqual([]);
  });

  it("goes with its sheet, and only with it", () => {
    const model = load(zip(everything()));
    model.sheets.shift();
    model.activeSheetId = firstSheet(model).id;
    const { parts } = save(model);
    expect(Object.keys(parts).sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "stray.txt",
        "xl/_rels/workbook.xml.rels",
        "xl/externalLinks/externalLink1.xml",
        "xl/pivotCache/pivotCacheDefinition1.xml",
        "xl/styles.xml",
        "xl/vbaProject.bin",
        "xl/webextensions/_rels/taskpanes.xml.rels",
        "xl/webextensions/taskpanes.xml",
        "xl/webextensions/webextension1.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet2.xml",
      ].sort(),
    );
  });

  it("keeps a workbook with macros a workbook with macros", () => {
    const parts = everything();
    const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] as string).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      type,
    );
    expect(save(load(zip(parts))).parts["[Content_Types].xml"]).toContain(type);
  });
});
