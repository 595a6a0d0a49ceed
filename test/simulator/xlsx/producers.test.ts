import { cellError } from "../../../src/simulator/model/errors";
import { canonical, find, findAll } from "./support/canonical";
import { cellAt, firstSheet, load, save } from "./support/load";
import { MAIN, rels, workbook, zip } from "./support/package";

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships";

describe("files of other producers", () => {
  it("with a prefix on every name (Open XML SDK) are read, and can be added to", () => {
    const prefixed = (name: string, inner: string, attributes = ""): string =>
      `<?xml version="1.0" encoding="utf-8"?><x:${name} xmlns:x="${MAIN}"${attributes}>${inner}</x:${name}>`;
    const parts = workbook();
    parts["xl/workbook.xml"] = prefixed(
      "workbook",
      '<x:sheets><x:sheet name="ข้อมูล" sheetId="1" rel:id="rId1" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets><x:definedNames><x:definedName name="N">1</x:definedName></x:definedNames>',
    );
    parts["xl/worksheets/sheet1.xml"] = prefixed(
      "worksheet",
      '<x:sheetViews><x:sheetView workbookViewId="0" showGridLines="0"/></x:sheetViews><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>ก</x:t></x:r></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="D1:E1"/></x:mergeCells><x:ignoredErrors><x:ignoredError sqref="A1"/></x:ignoredErrors>',
    );
    const model = load(zip(parts));
    const sheet = firstSheet(model);
    expect([sheet.name, sheet.showGridlines, sheet.merges.length, model.names.length]).toEqual([
      "ข้อมูล",
      false,
      1,
      1,
    ]);
    expect(cellAt(sheet, "B1")).toEqual(expect.objectContaining({ value: 3, formula: "=A1" }));
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.merges.push({ row: 5, column: 0, rowCount: 1, columnCount: 2 });
    const { xml, again } = save(model);
    const root = xml("xl/worksheets/sheet1.xml");
    expect(findAll(root, "mergeCell").map(({ name }) => name)).toEqual([
      `{${MAIN}}mergeCell`,
      `{${MAIN}}mergeCell`,
    ]);
    expect(find(root, "ignoredError").name).toBe(`{${MAIN}}ignoredError`);
    expect(find(xml("xl/sharedStrings.xml"), "b").name).toBe(`{${MAIN}}b`);
    expect(firstSheet(again).freeze).toEqual({ rows: 1, columns: 0 });
  });

  it("of the strict class stay strict", () => {
    const parts = workbook({ sheets: ["<sheetData/>"] });
    parts["_rels/.rels"] = rels(
      [{ id: "rId1", kind: "officeDocument", target: "/xl/workbook.xml" }],
      STRICT_REL,
    );
    parts["xl/_rels/workbook.xml.rels"] = rels(
      [{ id: "rId1", kind: "worksheet", target: "worksheets/sheet1.xml" }],
      STRICT_REL,
    );
    parts["xl/workbook.xml"] =
      `<workbook xmlns="${STRICT}" xmlns:r="${STRICT_REL}" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    parts["xl/worksheets/sheet1.xml"] =
      `<worksheet xmlns="${STRICT}" xmlns:r="${STRICT_REL}"><sheetData><row r="1"><c r="A1" t="d"><v>2021-03-15</v></c></row></sheetData></worksheet>`;
    const model = load(zip(parts));
    expect(cellAt(firstSheet(model), "A1")?.value).toBe(44270);
    firstSheet(model).hyperlinks.push({
      range: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      address: "https://a.b/",
      location: null,
      tooltip: null,
      display: null,
    });
    const saved = save(model);
    expect(saved.xml("xl/workbook.xml").name).toBe(`{${STRICT}}workbook`);
    expect(saved.xml("xl/worksheets/sheet1.xml").name).toBe(`{${STRICT}}worksheet`);
    expect(saved.xml("xl/styles.xml").name).toBe(`{${STRICT}}styleSheet`);
    expect(find(saved.xml("xl/worksheets/sheet1.xml"), "hyperlink").attributes[`{${STRICT_REL}}id`]).toBe(
      "rId1",
    );
    expect(saved.parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(`${STRICT_REL}/hyperlink`);
    expect(firstSheet(saved.again).hyperlinks[0]?.address).toBe("https://a.b/");
  });

  it("as openpyxl writes them: inline references, no theme, absolute targets", () => {
    const model = load({
      sheets: [
        '<sheetPr><outlinePr summaryBelow="1" summaryRight="1"/><pageSetUpPr/></sheetPr><dimension ref="A1:B2"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col width="20" customWidth="1" min="1" max="1"/></cols>' +
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>หัว</t></is></c><c r="B1" t="n"><v>85</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>SUM(B1)</f><v></v></c></row></sheetData><conditionalFormatting sqref="B1:B2"><cfRule type="cellIs" priority="1" operator="lessThan" dxfId="0"><formula>85</formula></cfRule></conditionalFormatting><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>',
      ],
      styles: `<styleSheet xmlns="${MAIN}"><numFmts count="0"/><fonts count="1"><font><name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" pivotButton="0" quotePrefix="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0" hidden="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
    });
    const sheet = firstSheet(model);
    expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
    expect(cellAt(sheet, "A2")?.value).toBe(cellError("#N/A"));
    expect(cellAt(sheet, "B2")).toEqual(expect.objectContaining({ formula: "=SUM(B1)", value: null }));
    expect(sheet.rules[0]?.style?.fill).toEqual({
      pattern: "solid",
      foreground: { rgb: "#FFC7CE" },
      background: { rgb: "#FFC7CE" },
    });
    expect(save(model).again.sheets[0]?.rules[0]?.style).toEqual(sheet.rules[0]?.style);
  });

  it("as Google Sheets writes them: no document properties, a drawing in every sheet, custom styles only", () => {
    const model = load({
      sheets: [
        '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><cols><col customWidth="1" min="1" max="1" width="30.5"/></cols><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row></sheetData><drawing r:id="rId1"/>',
      ],
      sharedStrings: "<si><t>ตัวชี้วัด</t></si>",
      styles: `<styleSheet xmlns="${MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><fonts count="2"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font><font><color theme="1"/><name val="Sarabun"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" applyAlignment="1" applyFont="1"/></cellStyleXfs><cellXfs count="2"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" xfId="0" applyAlignment="1" applyFont="1"><alignment readingOrder="0" shrinkToFit="0" vertical="bottom" wrapText="0"/></xf><xf borderId="0" fillId="0" fontId="1" numFmtId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`,
      sheetRelations: [[{ id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" }]],
      parts: { "xl/drawings/drawing1.xml": "<d/>" },
    });
    const sheet = firstSheet(model);
    expect(cellAt(sheet, "A1")?.style.font).toEqual(expect.objectContaining({ name: "Sarabun", size: 11 }));
    expect(model.defaultStyle.font).toEqual(expect.objectContaining({ name: "Arial", size: 10 }));
    expect([sheet.defaultColumnWidth, sheet.summaryBelow, sheet.columns.get(0)?.width]).toEqual([
      12.63,
      false,
      30.5,
    ]);
    expect(save(model).parts["xl/worksheets/sheet1.xml"]).toContain('<drawing r:id="rId1"/>');
  });

  it("as LibreOffice writes them: every row and column said, booleans in words", () => {
    const sheet = firstSheet(
      load({
        sheets: [
          '<sheetPr filterMode="false"><pageSetUpPr fitToPage="true"/></sheetPr><dimension ref="A1"/><sheetViews><sheetView showFormulas="false" showGridLines="false" showRowColHeaders="true" tabSelected="true" zoomScale="100" workbookViewId="0"><selection pane="topLeft" activeCell="B3" activeCellId="0" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="11.53" defaultRowHeight="12.8" zeroHeight="false" outlineLevelRow="0"/><cols><col collapsed="false" customWidth="true" hidden="true" outlineLevel="0" max="2" min="1" style="0" width="20"/></cols><sheetData><row r="1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"><c r="A1" s="0" t="b"><v>1</v></c></row></sheetData><printOptions headings="false" gridLines="true" horizontalCentered="false"/><pageSetup paperSize="9" scale="100" fitToWidth="1" fitToHeight="0" orientation="portrait" blackAndWhite="false" useFirstPageNumber="true" firstPageNumber="1"/><headerFooter differentOddEven="false"><oddHeader>&amp;C&amp;A</oddHeader></headerFooter>',
        ],
      }),
    );
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.showHeadings).toBe(true);
    expect(sheet.selection.row).toBe(2);
    expect(sheet.columns.get(1)).toEqual(
      expect.objectContaining({ hidden: true, width: 20, collapsed: false }),
    );
    expect(sheet.rows.get(0)).toEqual(
      expect.objectContaining({ height: 12.8, customHeight: false, hidden: false }),
    );
    expect(sheet.pageSetup).toEqual(
      expect.objectContaining({ fitToPage: true, printGridlines: true, firstPageNumber: 1 }),
    );
    expect(cellAt(sheet, "A1")?.value).toBe(true);
  });

  it("with backslashes, other letter case and targets from the root find their parts", () => {
    const parts = workbook({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
    const { "xl/worksheets/sheet1.xml": sheet, ...rest } = parts;
    rest["xl/_rels/workbook.xml.rels"] = rels([
      { id: "rId1", kind: "worksheet", target: "/xl/Worksheets/Sheet1.xml" },
    ]);
    const model = load(zip({ ...rest, "xl\\worksheets\\sheet1.xml": sheet as string }));
    expect(cellAt(firstSheet(model), "A1")?.value).toBe(1);
  });

  it("with unknown attributes and elements from the future keep them", () => {
    const inner =
      '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><future xmlns="urn:future"><thing/></future>';
    const saved = save(load({ sheets: [inner] }));
    expect(find(saved.xml("xl/worksheets/sheet1.xml"), "future")).toEqual(
      canonical('<future xmlns="urn:future"><thing/></future>'),
    );
  });
});
