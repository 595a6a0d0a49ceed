import { cellError } from "../../../src/simulator/model/errors";
import { addSheet, createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { serialOfIsoDate } from "../../../src/simulator/xlsx/sheet/cellValue";
import { find, findAll } from "./support/canonical";
import { cellAt, firstSheet, load, loadSheet, save } from "./support/load";
import { MAIN } from "./support/package";

const row = (cells: string, number = 1): string => `<sheetData><row r="${number}">${cells}</row></sheetData>`;

describe("values", () => {
  it("are read of every type", () => {
    const sheet = loadSheet(
      row(
        '<c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>' +
          '<c r="D1" t="s"><v>0</v></c><c r="E1" t="inlineStr"><is><t>ในเซลล์</t></is></c>' +
          '<c r="F1" t="str"><f>A1&amp;""</f><v>1.5</v></c><c r="G1" t="d"><v>2021-03-15T12:00:00</v></c><c r="H1"/>' +
          '<c r="I1"><v>1E+300</v></c><c r="J1" t="n"><v></v></c><c r="K1" t="b"><v>0</v></c>',
      ),
      { sharedStrings: "<si><t>ตัวชี้วัด</t></si>" },
    );
    const values = [..."ABCDEFGHIJK"].map((column) => cellAt(sheet, `${column}1`)?.value);
    expect(values).toEqual([
      1.5,
      true,
      cellError("#DIV/0!"),
      "ตัวชี้วัด",
      "ในเซลล์",
      "1.5",
      44270.5,
      null,
      1e300,
      null,
      false,
    ]);
    expect(cellAt(sheet, "F1")?.formula).toBe('=A1&""');
  });

  it("keep the difference between an error and a text that looks like one", () => {
    const model = createWorkbook();
    const sheet = firstSheet(model);
    setCellValue(model, sheet, 0, 0, "#N/A");
    setCellValue(model, sheet, 0, 1, cellError("#N/A"));
    const again = firstSheet(save(model).again);
    expect(cellAt(again, "A1")?.value).toBe("#N/A");
    expect(cellAt(again, "B1")?.value).toBe(cellError("#N/A"));
  });

  it("never become formulas because they begin with a sign", () => {
    const model = createWorkbook();
    const texts = ["=1+1", "+A1", "-1", "@x", "'quoted", "", "TRUE", "00123", "1/4"];
    texts.forEach((text, column) => setCellValue(model, firstSheet(model), 0, column, text));
    const { again, parts } = save(model);
    expect(texts.map((_, column) => firstSheet(again).cells.get(0, column))).toEqual(
      texts.map((value) => expect.objectContaining({ value, formula: null })),
    );
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
  });

  it("that no file can hold become the error that Excel would show", () => {
    const model = createWorkbook();
    setCellValue(model, firstSheet(model), 0, 0, NaN);
    setCellValue(model, firstSheet(model), 0, 1, Infinity);
    setCellValue(model, firstSheet(model), 0, 2, -0);
    const sheet = firstSheet(save(model).again);
    expect(cellAt(sheet, "A1")?.value).toBe(cellError("#NUM!"));
    expect(cellAt(sheet, "B1")?.value).toBe(cellError("#NUM!"));
    expect(cellAt(sheet, "C1")?.value).toBe(0);
  });

  it("of dates in ISO form become serial numbers of the workbook's system", () => {
    expect(serialOfIsoDate("2021-03-15", false)).toBe(44270);
    expect(serialOfIsoDate("1900-01-01", false)).toBe(1);
    expect(serialOfIsoDate("1900-03-01", false)).toBe(61);
    expect(serialOfIsoDate("2021-03-15", true)).toBe(44270 - 1462);
    expect(serialOfIsoDate("12:00:00", false)).toBe(0.5);
    expect(serialOfIsoDate("yesterday", false)).toBeNull();
  });

  it("are shared as texts once, whitespace kept", () => {
    const model = createWorkbook();
    [" a ", "a\nb", "x", "x"].forEach((text, column) =>
      setCellValue(model, firstSheet(model), 0, column, text),
    );
    setCellValue(model, addSheet(model, "B"), 0, 0, "x");
    const { xml, again } = save(model);
    const strings = xml("xl/sharedStrings.xml");
    expect(strings.attributes).toEqual({ count: "5", uniqueCount: "3" });
    expect(cellAt(firstSheet(again), "A1")?.value).toBe(" a ");
    expect(cellAt(firstSheet(again), "B1")?.value).toBe("a\nb");
  });
});

describe("rich text", () => {
  const strings =
    '<si><r><t>ปกติ </t></r><r><rPr><b/><sz val="14"/><color rgb="FFFF0000"/><rFont val="TH SarabunPSK"/></rPr><t xml:space="preserve">หนา </t></r></si>' +
    '<si><t>漢字</t><rPh sb="0" eb="2"><t>カンジ</t></rPh><phoneticPr fontId="1"/></si>';
  const inner = row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>');

  it("has its text as value, without phonetics, and is written back as it was", () => {
    const model = load({ sheets: [inner], sharedStrings: strings });
    expect(cellAt(firstSheet(model), "A1")?.value).toBe("ปกติ หนา ");
    expect(cellAt(firstSheet(model), "B1")?.value).toBe("漢字");
    const { xml } = save(model);
    const [first, second] = findAll(xml("xl/sharedStrings.xml"), "si");
    expect(findAll(first!, "b")).toHaveLength(1);
    expect(findAll(first!, "rFont")[0]?.attributes.val).toBe("TH SarabunPSK");
    expect(findAll(second!, "rPh")).toHaveLength(1);
  });

  it("goes when the text is another one, even if nobody told the cell", () => {
    const model = load({ sheets: [inner], sharedStrings: strings });
    const cell = cellAt(firstSheet(model), "A1")!;
    cell.value = "ใหม่";
    const { xml, again } = save(model);
    expect(cellAt(firstSheet(again), "A1")).toEqual(expect.objectContaining({ value: "ใหม่" }));
    expect(cellAt(firstSheet(again), "A1")?.richText).toBeUndefined();
    expect(
      findAll(xml("xl/sharedStrings.xml"), "si").some((item) => findAll(item, "t")[0]?.children[0] === "ใหม่"),
    ).toBe(true);
  });

  it("may stand in the cell", () => {
    const sheet = loadSheet(
      row('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><i/></rPr><t>b</t></r></is></c>'),
    );
    expect(cellAt(sheet, "A1")?.value).toBe("ab");
    expect(cellAt(sheet, "A1")?.richText).toContain("<i/>");
  });
});

describe("formulas", () => {
  it("that are shared are written out for every cell, shifted", () => {
    const sheet = loadSheet(
      `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+LOG10(A1)</f><v>1</v></c></row>` +
        `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>`,
    );
    expect([1, 2, 3].map((number) => cellAt(sheet, `B${number}`)?.formula)).toEqual([
      "=A1*$A$1+LOG10(A1)",
      "=A2*$A$1+LOG10(A2)",
      "=A3*$A$1+LOG10(A3)",
    ]);
  });

  it("keep their areas when they are arrays, and their mark when they are dynamic", () => {
    const metadata =
      `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
      '<metadataTypes count="2"><metadataType name="OTHER" minSupportedVersion="1"/><metadataType name="XLDAPR" minSupportedVersion="120000"/></metadataTypes>' +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
    const model = load({
      sheets: [
        row(
          '<c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="B1" cm="2"><f t="array" ref="B1:B3">_xlfn.SEQUENCE(3)</f><v>1</v></c>' +
            '<c r="C1" cm="1" vm="7"><v>5</v></c>',
        ),
      ],
      workbookRelations: [{ id: "rIdM", kind: "sheetMetadata", target: "metadata.xml" }],
      overrides: {
        "xl/metadata.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
      },
      parts: { "xl/metadata.xml": metadata },
    });
    const sheet = firstSheet(model);
    expect(cellAt(sheet, "A1")).toEqual(
      expect.objectContaining({
        formula: "=ROW(1:2)",
        arrayArea: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      }),
    );
    expect(cellAt(sheet, "A1")?.isDynamicArray).toBeUndefined();
    expect(cellAt(sheet, "B1")).toEqual(
      expect.objectContaining({ formula: "=SEQUENCE(3)", isDynamicArray: true }),
    );
    const { xml, parts } = save(model);
    const [a, b, c] = findAll(xml("xl/worksheets/sheet1.xml"), "c");
    expect(a?.attributes).toEqual({ r: "A1" });
    expect(b?.attributes).toEqual({ r: "B1", cm: "2" });
    expect(c?.attributes).toEqual({ r: "C1", cm: "1", vm: "7" });
    expect(find(b!, "f")).toEqual(
      expect.objectContaining({ attributes: { ref: "B1:B3", t: "array" }, children: ["_xlfn.SEQUENCE(3)"] }),
    );
    expect(parts["xl/metadata.xml"]).toBe(metadata);
  });

  it("that are dynamic in a new workbook bring the metadata that Excel needs", () => {
    const model = createWorkbook();
    setCellValue(model, firstSheet(model), 0, 0, 1, "=SEQUENCE(2)");
    Object.assign(cellAt(firstSheet(model), "A1")!, {
      arrayArea: { row: 0, column: 0, rowCount: 2, columnCount: 1 },
      isDynamicArray: true,
    });
    const { again, xml } = save(model);
    expect(cellAt(firstSheet(again), "A1")?.isDynamicArray).toBe(true);
    expect(findAll(xml("xl/metadata.xml"), "metadataType")[0]?.attributes.name).toBe("XLDAPR");
  });

  it("that found no room to spill stay dynamic, with an error that the format knows", () => {
    const model = createWorkbook();
    setCellValue(model, firstSheet(model), 1, 1, cellError("#SPILL!"), "=SEQUENCE(2)");
    cellAt(firstSheet(model), "B2")!.isDynamicArray = true;
    const { again, xml } = save(model);
    expect(find(xml("xl/worksheets/sheet1.xml"), "f").attributes).toEqual({ t: "array", ref: "B2" });
    expect(cellAt(firstSheet(again), "B2")).toEqual(
      expect.objectContaining({ isDynamicArray: true, formula: "=SEQUENCE(2)", value: cellError("#VALUE!") }),
    );
  });

  it("keep cached values of every type", () => {
    const model = createWorkbook();
    const sheet = firstSheet(model);
    setCellValue(model, sheet, 0, 0, "", '=""');
    setCellValue(model, sheet, 0, 1, true, "=1=1");
    setCellValue(model, sheet, 0, 2, cellError("#REF!"), "=#REF!");
    setCellValue(model, sheet, 0, 3, null, "=UNKNOWN()");
    const again = firstSheet(save(model).again);
    expect([..."ABCD"].map((column) => cellAt(again, `${column}1`)?.value)).toEqual([
      "",
      true,
      cellError("#REF!"),
      null,
    ]);
  });

  it("ask Excel to calculate only on demand", () => {
    const model = createWorkbook();
    expect(find(save(model).xml("xl/workbook.xml"), "calcPr").attributes.fullCalcOnLoad).toBeUndefined();
  });

  it("of what-if data tables and rich values are carried while the value stays", () => {
    const inner = row(
      '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="C1" r2="D1"/><v>4</v></c>' +
        '<c r="B1" t="e" vm="1"><v>#VALUE!</v></c><c r="C1"><f ca="1">NOW()</f><v>1</v></c>',
    );
    const model = load({ sheets: [inner] });
    const cells = (saved = save(model)): unknown => findAll(saved.xml("xl/worksheets/sheet1.xml"), "c");
    expect(cells()).toEqual(findAll(save(load({ sheets: [inner] })).xml("xl/worksheets/sheet1.xml"), "c"));
    const [a, b, c] = findAll(save(model).xml("xl/worksheets/sheet1.xml"), "c");
    expect(find(a!, "f").attributes).toEqual({
      t: "dataTable",
      ref: "A1:A2",
      dt2D: "1",
      dtr: "1",
      r1: "C1",
      r2: "D1",
    });
    expect(b?.attributes.vm).toBe("1");
    expect(find(c!, "f").attributes).toEqual({ ca: "1" });
    cellAt(firstSheet(model), "A1")!.value = 5;
    cellAt(firstSheet(model), "B1")!.value = 5;
    cellAt(firstSheet(model), "C1")!.value = 2;
    const [a2, b2, c2] = findAll(save(model).xml("xl/worksheets/sheet1.xml"), "c");
    expect(findAll(a2!, "f")).toEqual([]);
    expect(b2?.attributes.vm).toBeUndefined();
    expect(find(c2!, "f").attributes).toEqual({ ca: "1" });
  });
});

describe("rows", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="TH SarabunPSK"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`;

  it("keep height, style, outline and visibility", () => {
    const model = load({
      sheets: [
        `<sheetData><row r="2" ht="21.75" customHeight="1" s="1" customFormat="1" hidden="1" outlineLevel="2" collapsed="1" thickBot="1"/>` +
          `<row r="3" ht="42"><c r="A3"><v>1</v></c></row><row r="4" spans="1:3"/></sheetData>`,
      ],
      styles,
    });
    const { rows } = firstSheet(model);
    expect([...rows.keys()]).toEqual([1, 2]);
    expect(rows.get(1)).toEqual(
      expect.objectContaining({
        height: 21.75,
        customHeight: true,
        hidden: true,
        outlineLevel: 2,
        collapsed: true,
      }),
    );
    expect(rows.get(1)?.style?.font.name).toBe("TH SarabunPSK");
    expect(rows.get(2)).toEqual(expect.objectContaining({ height: 42, customHeight: false }));
    const written = findAll(save(model).xml("xl/worksheets/sheet1.xml"), "row");
    expect(written.map(({ attributes }) => attributes)).toEqual([
      {
        r: "2",
        ht: "21.75",
        customHeight: "1",
        s: "1",
        customFormat: "1",
        hidden: "1",
        outlineLevel: "2",
        collapsed: "1",
        thickBot: "1",
      },
      { r: "3", ht: "42" },
    ]);
    expect(
      find(save(model).xml("xl/worksheets/sheet1.xml"), "sheetFormatPr").attributes.outlineLevelRow,
    ).toBe("2");
  });

  it("are written in order, whatever the order they were made in", () => {
    const model = createWorkbook();
    const sheet = firstSheet(model);
    for (const [row, column] of [
      [5, 3],
      [0, 9],
      [5, 0],
      [2, 2],
    ] as const)
      setCellValue(model, sheet, row, column, 1);
    const addresses = findAll(save(model).xml("xl/worksheets/sheet1.xml"), "c").map(
      ({ attributes }) => attributes.r,
    );
    expect(addresses).toEqual(["J1", "C3", "A6", "D6"]);
  });

  it("may lack addresses, and cells too", () => {
    const sheet = loadSheet(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row></sheetData>',
    );
    expect(["A1", "B1", "A2", "D2", "E2"].map((address) => cellAt(sheet, address)?.value)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it("say what of them cannot be kept", () => {
    const model = load({ sheets: [row('<c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c>')] });
    expect(firstSheet(model).source).toEqual(
      expect.objectContaining({
        dropped: expect.arrayContaining(["<extLst> inside a cell or row"]) as unknown,
      }),
    );
  });
});
