import type { TableModel } from "../../../src/simulator/model/types";
import { addSheet, createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { canonical, find, findAll } from "./support/canonical";
import { cellAt, firstSheet, load, save } from "./support/load";
import { openSimulator } from "../../../src/simulator/node";
import { MAIN, unzip } from "./support/package";
import type { Fixture } from "./support/package";

const XR = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const TABLE =
  `<table xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${XR}" id="4" xr:uid="{T}" name="คะแนน_" displayName="คะแนน_" ref="A1:C4" totalsRowCount="1" headerRowDxfId="3" insertRow="0">` +
  `<autoFilter ref="A1:C3" xr:uid="{F}"><filterColumn colId="1"><filters><filter val="85"/></filters></filterColumn></autoFilter><sortState ref="A2:C3"><sortCondition descending="1" ref="B2:B3"/></sortState>` +
  '<tableColumns count="3"><tableColumn id="1" xr3:uid="{C1}" xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" name="ตัวชี้วัด" totalsRowLabel="รวม" dataDxfId="2"/><tableColumn id="2" name="คะแนน_x000a_เต็ม" totalsRowFunction="sum"/><tableColumn id="7" name="สอง" totalsRowFunction="custom"><calculatedColumnFormula>คะแนน_[[#This Row],[คะแนน\nเต็ม]]*2</calculatedColumnFormula><totalsRowFormula>_xlfn.MAXIFS(A1:A2,A1:A2,1)</totalsRowFormula></tableColumn></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/><extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:table altText="คำอธิบาย"/></ext></extLst></table>';

const FIXTURE: Fixture = {
  sheets: [
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4"><f>SUBTOTAL(109,คะแนน_[คะแนน\nเต็ม])</f><v>0</v></c><c r="C4"><f>_xlfn.MAXIFS(A1:A2,A1:A2,1)</f><v>0</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
  ],
  sharedStrings: "<si><t>ตัวชี้วัด</t></si><si><t>คะแนน\nเต็ม</t></si><si><t>สอง</t></si><si><t>รวม</t></si>",
  sheetRelations: [[{ id: "rId5", kind: "table", target: "../tables/table9.xml" }]],
  overrides: {
    "xl/tables/table9.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  },
  parts: { "xl/tables/table9.xml": TABLE },
};

const table = (name: string, row: number, columns: string[]): TableModel => ({
  id: 1,
  name,
  displayName: name,
  range: { row, column: 0, rowCount: 3, columnCount: columns.length },
  hasHeaderRow: true,
  hasTotalsRow: false,
  columns: columns.map((column, index) => ({
    id: index + 1,
    name: column,
    totalsFunction: null,
    totalsLabel: null,
    totalsFormula: null,
    calculatedFormula: null,
  })),
  style: "TableStyleLight1",
  showBandedRows: true,
  showBandedColumns: false,
  showFirstColumn: false,
  showLastColumn: false,
  autoFilterXml: "<autoFilter/>",
});

describe("tables", () => {
  it("are read from their parts", () => {
    const [read] = firstSheet(load(FIXTURE)).tables;
    expect(read).toEqual(
      expect.objectContaining({
        id: 4,
        name: "คะแนน_",
        displayName: "คะแนน_",
        range: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
        hasHeaderRow: true,
        hasTotalsRow: true,
        style: "TableStyleMedium9",
        showBandedRows: true,
        showFirstColumn: true,
        part: "xl/tables/table9.xml",
      }),
    );
    expect(
      read?.columns.map(({ id, name, totalsFunction, totalsLabel }) => [
        id,
        name,
        totalsFunction,
        totalsLabel,
      ]),
    ).toEqual([
      [1, "ตัวชี้วัด", null, "รวม"],
      [2, "คะแนน\nเต็ม", "sum", null],
      [7, "สอง", "custom", null],
    ]);
    expect(read?.columns[2]).toEqual(
      expect.objectContaining({
        calculatedFormula: "คะแนน_[[#This Row],[คะแนน\nเต็ม]]*2",
        totalsFormula: "MAXIFS(A1:A2,A1:A2,1)",
      }),
    );
  });

  it("stay as they were when nothing changed", () => {
    const saved = save(load(FIXTURE));
    expect(saved.xml("xl/tables/table9.xml")).toEqual(canonical(TABLE));
    expect(saved.parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Id="rId5"');
  });

  it("follow their header cells, and keep what is not modelled", () => {
    const model = load(FIXTURE);
    const sheet = firstSheet(model);
    setCellValue(model, sheet, 0, 0, "ชื่อใหม่");
    const [own] = sheet.tables;
    own!.range.rowCount = 9;
    own!.hasTotalsRow = false;
    own!.showBandedRows = false;
    const root = save(model).xml("xl/tables/table9.xml");
    expect(root.attributes).toEqual(
      expect.objectContaining({
        ref: "A1:C9",
        headerRowDxfId: "3",
        totalsRowShown: "0",
        [`{${XR}}uid`]: "{T}",
      }),
    );
    expect(root.attributes.totalsRowCount).toBeUndefined();
    expect(find(root, "autoFilter").attributes.ref).toBe("A1:C9");
    expect(find(root, "tableColumn").attributes).toEqual(
      expect.objectContaining({ name: "ชื่อใหม่", dataDxfId: "2" }),
    );
    expect(find(root, "tableStyleInfo").attributes.showRowStripes).toBe("0");
    expect(findAll(root, "filterColumn")).toHaveLength(1);
    expect(findAll(root, "table")).toHaveLength(2);
  });

  it("that are new get parts, relations and unique numbers", () => {
    const model = createWorkbook();
    const other = addSheet(model, "ที่สอง");
    const [first] = model.sheets;
    for (const [sheet, name] of [
      [first!, "A"],
      [other, "B"],
    ] as const) {
      sheet.tables.push(table(name, 0, ["ก", "ข"]));
      setCellValue(model, sheet, 0, 0, "ก");
      setCellValue(model, sheet, 0, 1, "ข");
      setCellValue(model, sheet, 1, 1, 5, "=[@ก]");
    }
    const saved = save(model);
    expect(Object.keys(saved.parts).filter((name) => name.includes("table"))).toEqual([
      "xl/tables/table1.xml",
      "xl/tables/table2.xml",
    ]);
    expect(saved.again.sheets.map(({ tables }) => tables[0]?.displayName)).toEqual(["A", "B"]);
    expect(cellAt(saved.again.sheets[1]!, "B2")?.formula).toBe("=B[[#This Row],[ก]]");
  });

  it("have headers that Excel accepts: texts, all different, equal to the columns' names", () => {
    const model = createWorkbook();
    const sheet = firstSheet(model);
    sheet.tables.push(table("T", 1, ["a", "b", "c", "d"]));
    setCellValue(model, sheet, 1, 0, 2563);
    setCellValue(model, sheet, 1, 1, "2563");
    setCellValue(model, sheet, 1, 3, "x\ny");
    const before = cellAt(sheet, "A2")?.value;
    const { again, xml } = save(model);
    const names = findAll(xml("xl/tables/table1.xml"), "tableColumn").map(
      ({ attributes }) => attributes.name,
    );
    expect(names).toEqual(["2563", "25632", "c", "x_x000a_y"]);
    expect([..."ABCD"].map((column) => cellAt(firstSheet(again), `${column}2`)?.value)).toEqual([
      "2563",
      "25632",
      "c",
      "x\ny",
    ]);
    expect(cellAt(sheet, "A2")?.value).toBe(before);
  });

  it("without headers or filters are written so", () => {
    const model = createWorkbook();
    firstSheet(model).tables.push({ ...table("T", 0, ["a"]), hasHeaderRow: false, style: null });
    const root = save(model).xml("xl/tables/table1.xml");
    expect(root.attributes.headerRowCount).toBe("0");
    expect(findAll(root, "autoFilter")).toEqual([]);
    expect(findAll(root, "tableStyleInfo")).toEqual([]);
  });

  it("that are removed take their parts with them", () => {
    const model = load(FIXTURE);
    firstSheet(model).tables = [];
    const { parts } = save(model);
    expect(Object.keys(parts)).not.toContain("xl/tables/table9.xml");
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("tableParts");
  });
});

describe("the totals row of a table", () => {
  it("is what its cells say: labels, functions, formulas of one's own, nothing", async () => {
    const simulator = await openSimulator(null, { locale: "en-US" });
    await simulator.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:D2").values = [
        ["ชื่อ", "a", "b", "c"],
        ["x", 1, 2, 3],
      ];
      const table = sheet.tables.add("A1:D2", true);
      table.showTotals = true;
      table.getTotalRowRange().formulas = [["รวม", "=SUM([a])/2", "=SUBTOTAL(104,[b])", ""]];
      await context.sync();
    });
    const columns = findAll(canonical(unzip(simulator.save())["xl/tables/table1.xml"] ?? ""), "tableColumn");
    expect(
      columns.map(({ attributes }) => [attributes.totalsRowLabel, attributes.totalsRowFunction]),
    ).toEqual([
      ["รวม", undefined],
      [undefined, "custom"],
      [undefined, "max"],
      [undefined, undefined],
    ]);
    expect(columns[1]?.children[0]).toMatchObject({ children: ["SUM(Table1[a])/2"] });
  });
});
