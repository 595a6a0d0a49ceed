import { MAX_COLUMNS } from "../../../src/simulator/model/address";
import { recordShift } from "../../../src/simulator/model/structure";
import type { SheetShift } from "../../../src/simulator/model/structure";
import type { SheetModel, WorkbookModel } from "../../../src/simulator/model/types";
import { moveAreas } from "../../../src/simulator/objects/structure/moveAreas";
import { removeSheet } from "../../../src/simulator/model/workbook";
import { find, findAll } from "./support/canonical";
import { firstSheet, load, save } from "./support/load";
import { MAIN, unzip, workbook, zip } from "./support/package";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const corner = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
const SHAPE =
  '<v:shape id="_x0000_s1025"><v:fill color2="#fff"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 4, 2, 5, 31, 8, 1</x:Anchor><x:Row>4</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';

/** Notes, a picture, a chart, a sparkline, page breaks, a pivot and its source, all about rows 5 to 9 of the first sheet. */
function bytes(): Uint8Array {
  const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;
  return zip(
    workbook({
      sheets: [
        '<sheetData/><protectedRanges><protectedRange sqref="A5:A9 C1" name="p"/></protectedRanges><sortState ref="A5:B9"><sortCondition ref="B5:B9"/></sortState>' +
          '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks><cellWatches><cellWatch r="A6"/></cellWatches><ignoredErrors><ignoredError sqref="B6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
          `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'ผล ITA'!A5:A9</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
        "<sheetData/>",
      ],
      sheetNames: ["ผล ITA", "Other"],
      sheetRelations: [
        [
          { id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" },
          { id: "rId2", kind: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" },
          { id: "rId3", kind: "comments", target: "../comments1.xml" },
          { id: "rId4", kind: "pivotTable", target: "../pivotTables/pivotTable1.xml" },
        ],
      ],
      workbookRelations: [
        { id: "rIdP", kind: "pivotCacheDefinition", target: "pivotCache/pivotCacheDefinition1.xml" },
        { id: "rIdC", kind: "chart", target: "charts/chart1.xml" },
      ],
      overrides: {
        "xl/drawings/drawing1.xml": type("drawing"),
        "xl/drawings/vmlDrawing1.vml": type("vmlDrawing"),
        "xl/charts/chart1.xml": type("drawingml.chart"),
        "xl/comments1.xml": type("spreadsheetml.comments"),
        "xl/pivotTables/pivotTable1.xml": type("spreadsheetml.pivotTable"),
        "xl/pivotCache/pivotCacheDefinition1.xml": type("spreadsheetml.pivotCacheDefinition"),
      },
      parts: {
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${XDR}"><xdr:twoCellAnchor>${corner("from", 5, 1)}${corner("to", 8, 3)}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${corner("from", 1, 1)}${corner("to", 8, 3)}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="absolute">${corner("from", 5, 1)}${corner("to", 8, 3)}</xdr:twoCellAnchor></xdr:wsDr>`,
        "xl/drawings/vmlDrawing1.vml": `<xml><br><v:shapetype id="t"></v:shapetype>${SHAPE}</xml>`,
        "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${C}"><c:f>'ผล ITA'!$A$5:$A$9</c:f><c:f>Other!$A$5</c:f></c:chartSpace>`,
        "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="C5" authorId="0"/><comment ref="A1" authorId="0"/></commentList></comments>`,
        "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"><location ref="F5:G9" firstHeaderRow="1"/></pivotTableDefinition>`,
        "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A5:B9" sheet="ผล ITA"/></cacheSource></pivotCacheDefinition>`,
      },
    }),
  );
}

const rows = (kind: SheetShift["kind"], row: number, rowCount: number): SheetShift => ({
  rect: { row, column: 0, rowCount, columnCount: MAX_COLUMNS },
  kind,
  axis: "rows",
});

function saved(change: (model: WorkbookModel) => void): ReturnType<typeof save> {
  const model = load(bytes());
  change(model);
  return save(model);
}

/** As the sheet's own objects do it: the model moves, and what is carried is told. */
function shift(sheet: SheetModel, change: SheetShift): void {
  moveAreas(sheet, change);
  recordShift(sheet, change);
}

const texts = (element: ReturnType<typeof find>, name: string): unknown[] =>
  findAll(element, name).map(({ children }) => children[0]);

describe("what is carried", () => {
  it("moves along when rows are inserted above it", () => {
    const { xml, parts } = saved((model) => shift(firstSheet(model), rows("insert", 3, 2)));
    const sheet = xml("xl/worksheets/sheet1.xml");
    expect(find(sheet, "protectedRange").attributes.sqref).toBe("A7:A11 C1");
    expect(find(sheet, "sortState").attributes.ref).toBe("A7:B11");
    expect(find(sheet, "sortCondition").attributes.ref).toBe("B7:B11");
    expect(findAll(sheet, "brk").map(({ attributes }) => attributes.id)).toEqual(["2", "8"]);
    expect(find(sheet, "cellWatch").attributes.r).toBe("A8");
    expect(find(sheet, "ignoredError").attributes.sqref).toBe("B8");
    expect(texts(find(sheet, "sparkline"), "f")).toEqual(["'ผล ITA'!A7:A11"]);
    expect(texts(find(sheet, "sparkline"), "sqref")).toEqual(["D7"]);
    expect(texts(xml("xl/drawings/drawing1.xml"), "row")).toEqual(["7", "10", "1", "8", "5", "8"]);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(
      "<x:Anchor>3, 15, 6, 2, 5, 31, 10, 1</x:Anchor><x:Row>6</x:Row>",
    );
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<br>");
    expect(texts(xml("xl/charts/chart1.xml"), "f")).toEqual(["'ผล ITA'!$A$7:$A$11", "Other!$A$5"]);
    expect(findAll(xml("xl/comments1.xml"), "comment").map(({ attributes }) => attributes.ref)).toEqual([
      "C7",
      "A1",
    ]);
    expect(find(xml("xl/pivotTables/pivotTable1.xml"), "location").attributes.ref).toBe("F7:G11");
    expect(find(xml("xl/pivotCache/pivotCacheDefinition1.xml"), "worksheetSource").attributes.ref).toBe(
      "A7:B11",
    );
  });

  it("shrinks or goes with rows that are deleted", () => {
    const { xml, parts } = saved((model) => shift(firstSheet(model), rows("delete", 4, 3)));
    const sheet = xml("xl/worksheets/sheet1.xml");
    expect(find(sheet, "protectedRange").attributes.sqref).toBe("A5:A6 C1");
    expect(findAll(sheet, "cellWatch")).toEqual([]);
    expect(findAll(sheet, "ignoredError")).toEqual([]);
    expect(findAll(sheet, "sparkline")).toEqual([]);
    expect(findAll(sheet, "brk").map(({ attributes }) => attributes.id)).toEqual(["2", "4"]);
    expect(texts(xml("xl/drawings/drawing1.xml"), "row")).toEqual(["4", "5", "1", "8", "5", "8"]);
    expect(texts(xml("xl/drawings/drawing1.xml"), "rowOff")).toEqual(["0", "9", "9", "9", "9", "9"]);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).not.toContain("<v:shape ");
    expect(findAll(xml("xl/comments1.xml"), "comment").map(({ attributes }) => attributes.ref)).toEqual([
      "A1",
    ]);
    expect(texts(xml("xl/charts/chart1.xml"), "f")).toEqual(["'ผล ITA'!$A$5:$A$6", "Other!$A$5"]);
  });

  it("follows sheets to their new names, also when they exchange them", () => {
    const { xml, again } = saved((model) => {
      model.sheets[0]!.name = "Other";
      model.sheets[1]!.name = "ผล ITA";
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(["Other", "ผล ITA"]);
    expect(texts(xml("xl/charts/chart1.xml"), "f")).toEqual(["Other!$A$5:$A$9", "'ผล ITA'!$A$5"]);
    expect(find(xml("xl/pivotCache/pivotCacheDefinition1.xml"), "worksheetSource").attributes.sheet).toBe(
      "Other",
    );
    expect(texts(xml("xl/worksheets/sheet1.xml"), "f")).toEqual(["Other!A5:A9"]);
  });

  it("refers to nothing where its sheet is gone", () => {
    const { xml } = saved((model) => removeSheet(model, model.sheets[1]!));
    expect(texts(xml("xl/charts/chart1.xml"), "f")).toEqual(["'ผล ITA'!$A$5:$A$9", "#REF!$A$5"]);
  });

  it("follows several changes one after the other", () => {
    const { xml } = saved((model) => {
      const sheet = firstSheet(model);
      recordShift(sheet, rows("insert", 0, 10));
      recordShift(sheet, rows("delete", 0, 4));
      recordShift(sheet, {
        rect: { row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 },
        kind: "insert",
        axis: "columns",
      });
      sheet.name = "ใหม่";
    });
    expect(texts(xml("xl/charts/chart1.xml"), "f")[0]).toBe("'ใหม่'!$B$11:$B$15");
    expect(texts(xml("xl/drawings/drawing1.xml"), "col").slice(0, 4)).toEqual(["2", "4", "2", "4"]);
  });

  it("stays byte for byte when nothing moved, or something moved elsewhere", () => {
    const before = unzip(bytes());
    const placed = Object.keys(before).filter((name) => /drawings|charts|comments|pivot/.test(name));
    expect(placed).toHaveLength(6);
    const { parts } = saved((model) => recordShift(model.sheets[1]!, rows("insert", 50, 1)));
    for (const name of placed) expect([name, parts[name]]).toEqual([name, before[name]]);
  });
});
