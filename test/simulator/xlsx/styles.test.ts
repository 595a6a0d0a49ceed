import fc from "fast-check";
import { DEFAULT_STYLE, patchStyle } from "../../../src/simulator/model/styles";
import type { DifferentialStyle } from "../../../src/simulator/model/types";
import { createWorkbook, ensureCell } from "../../../src/simulator/model/workbook";
import { dxfElement, readDxf } from "../../../src/simulator/xlsx/styles/dxf";
import { parseFragment } from "../../../src/simulator/xlsx/xml/parse";
import { serialize } from "../../../src/simulator/xlsx/xml/serialize";
import { canonical, find, findAll } from "./support/canonical";
import { cellAt, firstSheet, load, save } from "./support/load";
import { MAIN } from "./support/package";

/** As Excel writes it, with what only it knows: known fonts, named styles, a table style, colours, extensions. */
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">
<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-107041E]d mmmm yyyy;@"/><numFmt numFmtId="187" formatCode="0.000"/></numFmts>
<fonts count="3" x14ac:knownFonts="1"><font><sz val="16"/><color theme="1"/><name val="TH SarabunPSK"/><family val="2"/><charset val="222"/></font><font><b/><u val="double"/><sz val="14"/><color rgb="FF9C0006"/><name val="TH SarabunPSK"/></font><font><strike/><vertAlign val="superscript"/><sz val="11"/><color indexed="10"/><name val="Angsana New"/></font></fonts>
<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFFFF00"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF0000FF"/></right><top style="dashDot"><color theme="5"/></top><bottom style="double"><color indexed="64"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="43" fontId="0" fillId="0" borderId="0" applyFont="0" applyFill="0" applyBorder="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="centerContinuous" vertical="top" textRotation="90" wrapText="1" indent="2" shrinkToFit="1" readingOrder="2" justifyLastLine="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="43" fontId="2" fillId="3" borderId="0" xfId="1" quotePrefix="1" pivotButton="1"/><xf numFmtId="14" fontId="0" fillId="4" borderId="0" xfId="0"/><xf numFmtId="81" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="2"><cellStyle name="Comma" xfId="1" builtinId="3"/><cellStyle name="ปกติ" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="2"><dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><numFmt numFmtId="187" formatCode="0.000"/><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><alignment horizontal="center"/><border><left style="thin"><color auto="1"/></left><vertical/><horizontal/></border><protection locked="0"/></dxf><dxf><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor theme="4"/></patternFill></fill></dxf></dxfs>
<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Own" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="1"/></tableStyle></tableStyles>
<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FFFFFFFF"/><rgbColor rgb="00123456"/></indexedColors><mruColors><color rgb="FF112233"/></mruColors></colors>
<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>
</styleSheet>`;
const SHEET =
  '<sheetData><row r="1">' +
  [..."ABCDEF"].map((column, index) => `<c r="${column}1" s="${index}"/>`).join("") +
  "</row></sheetData>";

const loaded = (): ReturnType<typeof load> => load({ sheets: [SHEET], styles: STYLES });

describe("styles of a file", () => {
  it("are read with all their parts", () => {
    const sheet = firstSheet(loaded());
    const style = (column: string) => cellAt(sheet, `${column}1`)!.style;
    expect(style("A").font).toEqual(
      expect.objectContaining({ name: "TH SarabunPSK", size: 16, carried: { family: "2", charset: "222" } }),
    );
    const b = style("B");
    expect(b.numberFormat).toBe("[$-107041E]d mmmm yyyy;@");
    expect(b.font).toEqual(
      expect.objectContaining({ bold: true, underline: "double", color: { rgb: "#9C0006" } }),
    );
    expect(b.fill).toEqual({
      pattern: "solid",
      foreground: { theme: 4, tint: 0.7999816888943144 },
      background: { indexed: 64 },
    });
    expect(b.borders).toEqual({
      left: { style: "thin", color: { auto: true } },
      right: { style: "medium", color: { rgb: "#0000FF" } },
      top: { style: "dashDot", color: { theme: 5 } },
      bottom: { style: "double", color: { indexed: 64 } },
      diagonal: { style: "hair", color: { auto: true } },
      diagonalUp: true,
      diagonalDown: false,
    });
    expect(b.alignment).toEqual({
      horizontal: "centerContinuous",
      vertical: "top",
      wrapText: true,
      shrinkToFit: true,
      indent: 2,
      textRotation: 90,
      readingOrder: 2,
    });
    expect([b.locked, b.formulaHidden, b.carried]).toEqual([false, true, { justifyLastLine: "1" }]);
    const c = style("C");
    expect(c).toEqual(
      expect.objectContaining({ quotePrefix: true, namedStyle: 1, carried: { pivotButton: "1" } }),
    );
    expect(c.numberFormat).toBe('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)');
    expect(c.font).toEqual(expect.objectContaining({ strikethrough: true, verticalAlign: "superscript" }));
    expect(style("D").fill.pattern).toBe("gradient");
    expect(style("D").numberFormat).toBe("m/d/yyyy");
    expect(style("E").numberFormat).toBe("d/m/bb");
  });

  it("name the workbook's default, its named styles and its own palette", () => {
    const model = loaded();
    expect(model.defaultStyle.font.name).toBe("TH SarabunPSK");
    expect(model.namedStyles.map(({ name, builtinId }) => [name, builtinId])).toEqual([
      ["ปกติ", 0],
      ["Comma", 3],
    ]);
    expect(model.indexedColors?.slice(0, 4)).toEqual(["#000000", "#FFFFFF", "#123456", "#00FF00"]);
  });

  it("are written back as they were when nothing changed", () => {
    const { xml } = save(loaded());
    expect(xml("xl/styles.xml")).toEqual(canonical(STYLES));
    expect(findAll(xml("xl/worksheets/sheet1.xml"), "c").map(({ attributes }) => attributes.s)).toEqual([
      undefined,
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
  });

  it("are appended to, so that old numbers stay true", () => {
    const model = loaded();
    const sheet = firstSheet(model);
    const cell = cellAt(sheet, "A1")!;
    cell.style = patchStyle(cell.style, {
      numberFormat: '0.0 "คะแนน"',
      font: { bold: true },
      fill: { pattern: "solid", foreground: { rgb: "#FFEB9C" } },
    });
    const saved = save(model);
    const styles = saved.xml("xl/styles.xml");
    expect(find(styles, "cellXfs").children.slice(0, 6)).toEqual(find(canonical(STYLES), "cellXfs").children);
    expect(find(styles, "cellXfs").children[6]).toEqual(
      expect.objectContaining({
        attributes: {
          numFmtId: "188",
          fontId: "3",
          fillId: "5",
          borderId: "0",
          xfId: "0",
          applyNumberFormat: "1",
          applyFont: "1",
          applyFill: "1",
        },
      }),
    );
    expect(find(styles, "fonts").attributes.count).toBe("4");
    for (const name of ["tableStyles", "colors", "extLst", "cellStyleXfs", "cellStyles", "dxfs"]) {
      expect(find(styles, name)).toEqual(find(canonical(STYLES), name));
    }
    expect(cellAt(firstSheet(saved.again), "A1")?.style).toBe(cell.style);
  });

  it("follow the workbook's default style when that changes", () => {
    const model = loaded();
    const before = model.defaultStyle;
    model.defaultStyle = patchStyle(before, { font: { size: 20 } });
    const { again } = save(model);
    expect(again.defaultStyle.font.size).toBe(20);
    expect(cellAt(firstSheet(again), "A1")?.style).toBe(before);
  });

  it("keep the extensions of their records, such as check boxes", () => {
    const extension =
      '<extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/></ext></extLst>';
    const styles = STYLES.replace(
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">${extension}</xf>`,
    );
    const model = load({ sheets: [SHEET], styles });
    const cell = cellAt(firstSheet(model), "F1")!;
    expect(cell.style).not.toBe(model.defaultStyle);
    cell.style = patchStyle(cell.style, { font: { bold: true } });
    const added = find(save(model).xml("xl/styles.xml"), "cellXfs").children[6];
    expect(typeof added === "object" && findAll(added, "xfComplement")).toHaveLength(1);
  });

  it("take new named styles", () => {
    const model = loaded();
    const style = patchStyle(model.defaultStyle, {
      fill: { pattern: "solid", foreground: { rgb: "#C6EFCE" } },
    });
    model.namedStyles.push({ name: "ดี", builtinId: null, style });
    cellAt(firstSheet(model), "A1")!.style = patchStyle(style, { namedStyle: 2 });
    const { again, xml } = save(model);
    expect(again.namedStyles[2]).toEqual({ name: "ดี", builtinId: null, style });
    expect(cellAt(firstSheet(again), "A1")?.style.namedStyle).toBe(2);
    const own = find(xml("xl/styles.xml"), "cellXfs").children[6];
    expect(typeof own === "object" ? own.attributes.applyFill : "").toBeUndefined();
  });

  it("may be missing, whole or in part", () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="9"><v>1</v></c></row></sheetData>';
    expect(cellAt(firstSheet(load({ sheets: [sheet] })), "A1")?.style).toBe(DEFAULT_STYLE);
    const bare = load({ sheets: [sheet], styles: `<styleSheet xmlns="${MAIN}"/>` });
    expect(cellAt(firstSheet(bare), "A1")?.style).toBe(DEFAULT_STYLE);
    const { again } = save(bare);
    expect(cellAt(firstSheet(again), "A1")?.value).toBe(1);
  });

  it("of a new workbook are what Excel needs", () => {
    const model = createWorkbook();
    const cell = ensureCell(model, firstSheet(model), 0, 0);
    cell.style = patchStyle(DEFAULT_STYLE, { fill: { pattern: "solid", foreground: { rgb: "#FF0000" } } });
    const styles = save(model).xml("xl/styles.xml");
    const patterns = findAll(find(styles, "fills"), "patternFill").map(
      ({ attributes }) => attributes.patternType,
    );
    expect(patterns).toEqual(["none", "gray125", "solid"]);
  });

  it("come back whatever they are", () => {
    const color = fc.oneof(
      fc.record({ rgb: fc.stringMatching(/^#[0-9A-F]{6}$/) }),
      fc.record({ theme: fc.nat(11), tint: fc.constantFrom(-0.5, 0.25, 0.7999816888943144) }),
      fc.record({ indexed: fc.nat(65) }),
      fc.constant({ auto: true } as const),
    );
    const line = fc.option(
      fc.record({ style: fc.constantFrom("thin", "hair", "double"), color: fc.option(color) }),
    );
    const patch = fc.record({
      numberFormat: fc.constantFrom("General", "0.00", "m/d/yyyy", '"ก"0', "0.0%", "@"),
      font: fc.record({
        name: fc.constantFrom("Calibri", "TH SarabunPSK", "A & B"),
        size: fc.integer({ min: 1, max: 409 }),
        bold: fc.boolean(),
        italic: fc.boolean(),
        strikethrough: fc.boolean(),
        underline: fc.constantFrom("none", "single", "doubleAccounting"),
        verticalAlign: fc.constantFrom("baseline", "subscript"),
        color: fc.option(color),
      }),
      fill: fc.record({
        pattern: fc.constantFrom("none", "solid", "darkGrid"),
        foreground: fc.option(color),
        background: fc.option(color),
      }),
      borders: fc.record({
        left: line,
        right: line,
        top: line,
        bottom: line,
        diagonal: line,
        diagonalDown: fc.boolean(),
      }),
      alignment: fc.record({
        horizontal: fc.constantFrom("general", "left", "distributed"),
        vertical: fc.constantFrom("bottom", "top", "justify"),
        wrapText: fc.boolean(),
        indent: fc.nat(15),
        textRotation: fc.constantFrom(0, 45, 255),
      }),
      locked: fc.boolean(),
      formulaHidden: fc.boolean(),
      quotePrefix: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(patch as fc.Arbitrary<Parameters<typeof patchStyle>[1]>, { minLength: 1, maxLength: 6 }),
        (patches) => {
          const model = createWorkbook();
          const styles = patches.map((one) => patchStyle(DEFAULT_STYLE, one));
          styles.forEach((style, row) => (ensureCell(model, firstSheet(model), row, 0).style = style));
          const sheet = firstSheet(save(model).again);
          styles.forEach((style, row) => expect(sheet.cells.get(row, 0)?.style).toBe(style));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("differential styles", () => {
  const roundTrip = (style: DifferentialStyle): DifferentialStyle =>
    readDxf(parseFragment(serialize(dxfElement(style, () => 164))));

  it("keep the colour of a solid fill where Excel keeps it, in the background", () => {
    const xml = serialize(
      dxfElement({ fill: { pattern: "solid", foreground: { rgb: "#FFC7CE" } } }, () => 164),
    );
    expect(xml).toBe('<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>');
    expect(roundTrip({ fill: { pattern: "solid", foreground: { rgb: "#FFC7CE" } } }).fill).toEqual({
      pattern: "solid",
      foreground: { rgb: "#FFC7CE" },
    });
  });

  it("say what is off, and stay silent about what they leave alone", () => {
    const style: DifferentialStyle = {
      font: { bold: false, italic: true, underline: "none" },
      borders: { left: { style: "thin", color: null }, top: null },
      alignment: { wrapText: false },
      numberFormat: "0.0",
    };
    expect(roundTrip(style)).toEqual(style);
    expect(roundTrip({})).toEqual({});
  });

  it("keep inner borders, protection and odd alignments that are not modelled", () => {
    const xml =
      '<dxf><alignment horizontal="left" justifyLastLine="1"/><border><left style="thin"/><vertical style="hair"/></border><protection locked="0"/></dxf>';
    const read = readDxf(parseFragment(xml));
    expect(serialize(dxfElement(read, () => 164))).toBe(xml);
  });
});
