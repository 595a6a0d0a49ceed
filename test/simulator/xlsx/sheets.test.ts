import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import type { SheetModel } from "../../../src/simulator/model/types";
import { createWorkbook, ensureColumn, setCellValue } from "../../../src/simulator/model/workbook";
import { joinSections, splitSections } from "../../../src/simulator/xlsx/sheet/headerFooter";
import { canonical, find, findAll } from "./support/canonical";
import type { CanonicalElement } from "./support/canonical";
import { firstSheet, load, loadSheet, save } from "./support/load";
import { worksheet } from "./support/package";

const PART = "xl/worksheets/sheet1.xml";

/** The sheet's XML after loading, a change and saving. */
function resaved(inner: string, change: (sheet: SheetModel) => void = () => undefined): CanonicalElement {
  const model = load({ sheets: [inner] });
  change(firstSheet(model));
  return save(model).xml(PART);
}

/** The element as it stands after saving without a change, and as it stood before. */
function unchanged(inner: string, name: string): [CanonicalElement[], CanonicalElement[]] {
  return [findAll(resaved(inner), name), findAll(canonical(worksheet(inner)), name)];
}

describe("the view of a sheet", () => {
  const inner =
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" rightToLeft="1" showZeros="0" zoomScale="85" zoomScaleNormal="100" workbookViewId="0">' +
    '<pane xSplit="2" ySplit="3" topLeftCell="F40" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="C1" sqref="C1"/>' +
    '<selection pane="bottomLeft" activeCell="A4" sqref="A4"/><selection pane="bottomRight" activeCell="G42" sqref="G42:H50 J1"/><extLst><ext uri="x"/></extLst></sheetView></sheetViews><sheetData/>';

  it("is read, and kept with all that is not modelled", () => {
    const sheet = loadSheet(inner);
    expect(sheet).toEqual(
      expect.objectContaining({
        showGridlines: false,
        showHeadings: true,
        zoom: 85,
        freeze: { rows: 3, columns: 2 },
        selection: { row: 41, column: 6, rowCount: 9, columnCount: 2 },
      }),
    );
    const [after, before] = unchanged(inner, "sheetViews");
    expect(after).toEqual(before);
  });

  it("can be changed", () => {
    const view = find(
      resaved(inner, (sheet) => {
        sheet.freeze = { rows: 1, columns: 0 };
        sheet.showGridlines = true;
        sheet.zoom = 120;
        sheet.selection = { row: 4, column: 0, rowCount: 2, columnCount: 1 };
      }),
      "sheetView",
    );
    expect(view.attributes).toEqual({
      tabSelected: "1",
      rightToLeft: "1",
      showZeros: "0",
      zoomScale: "120",
      zoomScaleNormal: "120",
      workbookViewId: "0",
    });
    expect(find(view, "pane").attributes).toEqual({
      ySplit: "1",
      topLeftCell: "A2",
      activePane: "bottomLeft",
      state: "frozen",
    });
    expect(findAll(view, "selection").map(({ attributes }) => attributes)).toEqual([
      { pane: "bottomLeft", activeCell: "A5", sqref: "A5:A6" },
    ]);
    expect(findAll(view, "ext")).toHaveLength(1);
  });

  it("knows the difference between split and frozen panes", () => {
    const split =
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" ySplit="900"/></sheetView></sheetViews><sheetData/>';
    expect(loadSheet(split).freeze).toBeNull();
    const [after, before] = unchanged(split, "pane");
    expect(after).toEqual(before);
    expect(
      findAll(
        resaved(inner, (sheet) => (sheet.freeze = null)),
        "pane",
      ),
    ).toEqual([]);
  });

  it("is made when a sheet has none", () => {
    const view = find(resaved("<sheetData/>"), "sheetView");
    expect(view.attributes.workbookViewId).toBe("0");
  });
});

describe("properties of a sheet", () => {
  const inner =
    '<sheetPr codeName="Sheet7" filterMode="1"><tabColor theme="4" tint="-0.25"/><outlinePr summaryBelow="0" showOutlineSymbols="0"/><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr>' +
    '<sheetFormatPr baseColWidth="10" defaultColWidth="12.5" defaultRowHeight="24" customHeight="1" zeroHeight="1"/><sheetData/>';

  it("are read and kept", () => {
    const sheet = loadSheet(inner);
    expect(sheet).toEqual(
      expect.objectContaining({
        tabColor: { theme: 4, tint: -0.25 },
        summaryBelow: false,
        summaryRight: true,
        defaultColumnWidth: 12.5,
        defaultRowHeight: 24,
      }),
    );
    expect(sheet.pageSetup.fitToPage).toBe(true);
    for (const name of ["sheetPr", "sheetFormatPr"]) {
      const [after, before] = unchanged(inner, name);
      expect(after).toEqual(before);
    }
  });

  it("can be changed without losing the rest", () => {
    const changed = resaved(inner, (sheet) => {
      sheet.tabColor = { rgb: "#FF0000" };
      sheet.summaryBelow = true;
      sheet.pageSetup.fitToPage = false;
      sheet.defaultRowHeight = 30;
    });
    const properties = find(changed, "sheetPr");
    expect(properties.attributes).toEqual({ codeName: "Sheet7", filterMode: "1" });
    expect(find(properties, "tabColor").attributes).toEqual({ rgb: "FFFF0000" });
    expect(find(properties, "outlinePr").attributes).toEqual({ showOutlineSymbols: "0" });
    expect(find(properties, "pageSetUpPr").attributes).toEqual({ autoPageBreaks: "0" });
    expect(find(changed, "sheetFormatPr").attributes.defaultRowHeight).toBe("30");
  });

  it("go when they say nothing any more", () => {
    const changed = resaved(
      '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetData/>',
      (sheet) => (sheet.tabColor = null),
    );
    expect(findAll(changed, "sheetPr")).toEqual([]);
  });
});

describe("columns", () => {
  it("are read from ranges and written as ranges again", () => {
    const inner =
      '<cols><col min="1" max="1" width="30.5" customWidth="1" bestFit="1"/><col min="2" max="4" width="9.140625" style="1" hidden="1" outlineLevel="2"/><col min="5" max="16384" width="9.140625" collapsed="1"/></cols><sheetData/>';
    const sheet = loadSheet(inner);
    expect(sheet.columns.size).toBe(16_384);
    expect(sheet.columns.get(0)).toEqual(expect.objectContaining({ width: 30.5, carried: { bestFit: "1" } }));
    expect(sheet.columns.get(3)).toEqual(
      expect.objectContaining({ width: null, hidden: true, outlineLevel: 2 }),
    );
    const written = findAll(resaved(inner), "col").map(({ attributes }) => attributes);
    expect(written).toEqual([
      { min: "1", max: "1", width: "30.5", customWidth: "1", bestFit: "1" },
      { min: "2", max: "4", width: "9.140625", hidden: "1", outlineLevel: "2" },
      { min: "5", max: "16384", width: "9.140625", collapsed: "1" },
    ]);
  });

  it("have styles of their own", () => {
    const model = createWorkbook();
    const style = patchStyle(DEFAULT_STYLE, { font: { bold: true } });
    for (const column of [2, 3]) ensureColumn(firstSheet(model), column).style = style;
    ensureColumn(firstSheet(model), 5);
    const { again, xml } = save(model);
    expect(firstSheet(again).columns.get(3)).toEqual(expect.objectContaining({ width: null, style }));
    expect(findAll(xml(PART), "col")).toHaveLength(1);
  });

  it("outside the sheet are cut off", () => {
    expect(
      loadSheet('<cols><col min="16384" max="99999" width="5" customWidth="1"/></cols><sheetData/>').columns
        .size,
    ).toBe(1);
  });
});

describe("protection", () => {
  const inner =
    '<sheetData/><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" sort="0" selectLockedCells="1"/><protectedRanges><protectedRange sqref="A1" name="R"/></protectedRanges>';

  it("says what users may do, and carries the password's hash", () => {
    const { protection } = loadSheet(inner);
    expect(protection?.options).toEqual(
      expect.objectContaining({
        formatCells: true,
        sort: true,
        insertRows: false,
        objects: false,
        selectLockedCells: false,
        selectUnlockedCells: true,
      }),
    );
    expect(protection?.carried).toEqual({
      algorithmName: "SHA-512",
      hashValue: "aGFzaA==",
      saltValue: "c2FsdA==",
      spinCount: "100000",
    });
    const [after, before] = unchanged(inner, "sheetProtection");
    expect(after).toEqual(before);
  });

  it("is written as a change of it says", () => {
    const changed = resaved(inner, (sheet) => {
      sheet.protection = {
        options: { formatCells: true, objects: true, selectLockedCells: true },
        carried: { password: "CC1A" },
      };
    });
    expect(find(changed, "sheetProtection").attributes).toEqual({
      password: "CC1A",
      sheet: "1",
      formatCells: "0",
    });
    expect(findAll(changed, "protectedRange")).toHaveLength(1);
    expect(
      findAll(
        resaved(inner, (sheet) => (sheet.protection = null)),
        "sheetProtection",
      ),
    ).toEqual([]);
  });

  it("that is switched off is none, but stays in the file", () => {
    const off = '<sheetData/><sheetProtection formatCells="0"/>';
    expect(loadSheet(off).protection).toBeNull();
    const [after, before] = unchanged(off, "sheetProtection");
    expect(after).toEqual(before);
  });
});

describe("printing", () => {
  const inner =
    '<sheetData/><printOptions horizontalCentered="1" headings="1" gridLinesSet="0"/><pageMargins left="0.5" right="0.25" top="1" bottom="1" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" scale="80" firstPageNumber="3" fitToWidth="1" fitToHeight="0" pageOrder="overThenDown" orientation="landscape" blackAndWhite="1" useFirstPageNumber="1" errors="dash" horizontalDpi="600"/>' +
    '<headerFooter differentOddEven="1" differentFirst="1" alignWithMargins="0"><oddHeader>&amp;L&amp;"TH SarabunPSK,ตัวหนา"&amp;16ลับ &amp;&amp; มาก&amp;C&amp;A&amp;R&amp;D</oddHeader><oddFooter>หน้า &amp;P/&amp;N</oddFooter><evenHeader>คู่</evenHeader><firstFooter>แรก</firstFooter></headerFooter>';

  it("is read and kept", () => {
    const { pageSetup } = loadSheet(inner);
    expect(pageSetup).toEqual({
      draft: false,
      errors: "dash",
      cellComments: "none",
      pageOrder: "overThenDown",
      otherHeaders: {
        differentFirst: true,
        differentOddEven: true,
        scaleWithSheet: true,
        alignWithMargins: false,
        even: {
          header: { left: "", center: "คู่", right: "" },
          footer: { left: "", center: "", right: "" },
        },
        first: {
          header: { left: "", center: "", right: "" },
          footer: { left: "", center: "แรก", right: "" },
        },
      },
      orientation: "landscape",
      paperSize: 9,
      scale: 80,
      fitToWidth: 1,
      fitToHeight: 0,
      fitToPage: false,
      margins: { left: 0.5, right: 0.25, top: 1, bottom: 1, header: 0.3, footer: 0.3 },
      centerHorizontally: true,
      centerVertically: false,
      printGridlines: false,
      printHeadings: true,
      blackAndWhite: true,
      firstPageNumber: 3,
      header: { left: '&"TH SarabunPSK,ตัวหนา"&16ลับ && มาก', center: "&A", right: "&D" },
      footer: { left: "", center: "หน้า &P/&N", right: "" },
    });
    for (const name of ["printOptions", "pageMargins", "pageSetup", "headerFooter"]) {
      const [after, before] = unchanged(inner, name);
      expect(after).toEqual(before);
    }
  });

  it("can be changed without losing the rest", () => {
    const changed = resaved(inner, ({ pageSetup }) => {
      pageSetup.orientation = "portrait";
      pageSetup.scale = null;
      pageSetup.firstPageNumber = null;
      pageSetup.centerHorizontally = false;
      pageSetup.printHeadings = false;
      pageSetup.margins = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 };
      pageSetup.header = { left: "", center: "กลาง", right: "" };
    });
    expect(find(changed, "pageSetup").attributes).toEqual({
      paperSize: "9",
      fitToWidth: "1",
      fitToHeight: "0",
      pageOrder: "overThenDown",
      orientation: "portrait",
      blackAndWhite: "1",
      errors: "dash",
      horizontalDpi: "600",
    });
    expect(find(changed, "printOptions").attributes).toEqual({ gridLinesSet: "0" });
    expect(find(changed, "pageMargins").attributes.left).toBe("1");
    expect(find(changed, "oddHeader").children).toEqual(["&Cกลาง"]);
    expect(find(changed, "evenHeader").children).toEqual(["คู่"]);
    expect(find(changed, "headerFooter").attributes.differentFirst).toBe("1");
  });

  it("is not written for a sheet that says nothing about it", () => {
    const changed = resaved("<sheetData/>");
    for (const name of ["printOptions", "pageMargins", "pageSetup", "headerFooter"])
      expect(findAll(changed, name)).toEqual([]);
  });

  it("keeps header codes apart", () => {
    expect(splitSections('&Lซ้าย &P&C&"A,B"กลาง &&C&Rขวา')).toEqual({
      left: "ซ้าย &P",
      center: '&"A,B"กลาง &&C',
      right: "ขวา",
    });
    expect(joinSections({ left: "a", center: "", right: "b" })).toBe("&La&Rb");
  });
});

describe("merges, filters and the used range", () => {
  it("are read and written", () => {
    const inner =
      '<sheetData/><autoFilter ref="A1:C9"><filterColumn colId="1"><customFilters><customFilter operator="lessThan" val="85"/></customFilters></filterColumn><sortState ref="A2:C9"><sortCondition ref="B2:B9"/></sortState></autoFilter><mergeCells count="2"><mergeCell ref="A11:C11"/><mergeCell ref="D1:D5"/></mergeCells>';
    const sheet = loadSheet(inner);
    expect(sheet.merges).toHaveLength(2);
    expect(sheet.autoFilterXml).toContain('colId="1"');
    for (const name of ["autoFilter", "mergeCells"]) {
      const [after, before] = unchanged(inner, name);
      expect(after).toEqual(before);
    }
    const changed = resaved(inner, (one) => {
      one.autoFilterXml = null;
      one.merges = [];
      setCellValue(createWorkbook(), one, 6, 3, 1);
      setCellValue(createWorkbook(), one, 1, 1, 1);
    });
    expect(findAll(changed, "autoFilter")).toEqual([]);
    expect(findAll(changed, "mergeCells")).toEqual([]);
    expect(find(changed, "dimension").attributes.ref).toBe("B2:D7");
  });
});

describe("hyperlinks", () => {
  const links = (sheet: SheetModel) => sheet.hyperlinks;

  it("keep their relations", () => {
    const model = load({
      sheets: [
        '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId7" tooltip="ดู" display="x"/><hyperlink ref="A2:B3" location="\'ผล ITA\'!A1" display="y"/></hyperlinks><drawing r:id="rId1"/>',
      ],
      sheetRelations: [
        [
          { id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" },
          { id: "rId7", kind: "hyperlink", target: "https://itas.nacc.go.th/?a=1&amp;b=2", external: true },
        ],
      ],
      parts: { "xl/drawings/drawing1.xml": "<d/>" },
    });
    expect(links(firstSheet(model))).toEqual([
      {
        range: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        address: "https://itas.nacc.go.th/?a=1&b=2",
        location: null,
        tooltip: "ดู",
        display: "x",
      },
      {
        range: { row: 1, column: 0, rowCount: 2, columnCount: 2 },
        address: null,
        location: "'ผล ITA'!A1",
        tooltip: null,
        display: "y",
      },
    ]);
    const saved = save(model);
    expect(find(saved.xml(PART), "hyperlink").attributes).toEqual(
      expect.objectContaining({ ref: "A1", tooltip: "ดู" }),
    );
    const relations = findAll(saved.xml("xl/worksheets/_rels/sheet1.xml.rels"), "Relationship");
    expect(relations.map(({ attributes }) => attributes.Id)).toEqual(["rId1", "rId7"]);
    firstSheet(model).hyperlinks = [];
    const without = save(model);
    expect(findAll(without.xml("xl/worksheets/_rels/sheet1.xml.rels"), "Relationship")).toHaveLength(1);
  });

  it("that are new get addresses that are URIs", () => {
    const model = createWorkbook();
    const range = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    firstSheet(model).hyperlinks.push(
      { range, address: "https://x.go.th/ไทย a%20b?q=100%", location: null, tooltip: null, display: null },
      { range: { ...range, row: 1 }, address: "mailto:a@b.c", location: null, tooltip: null, display: null },
    );
    const { xml, again } = save(model);
    const targets = findAll(xml("xl/worksheets/_rels/sheet1.xml.rels"), "Relationship").map(
      ({ attributes }) => attributes.Target,
    );
    expect(targets).toEqual(["https://x.go.th/ไทย%20a%20b?q=100%25", "mailto:a@b.c"]);
    expect(firstSheet(again).hyperlinks.map(({ address }) => address)).toEqual(targets);
  });
});
