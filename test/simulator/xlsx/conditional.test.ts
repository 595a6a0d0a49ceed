import type { ConditionalRule } from "../../../src/simulator/model/types";
import { createWorkbook } from "../../../src/simulator/model/workbook";
import { canonical, find, findAll } from "./support/canonical";
import { firstSheet, load, loadSheet, save } from "./support/load";
import { MAIN, worksheet } from "./support/package";

const PART = "xl/worksheets/sheet1.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const BAR = "{DA7ABA51-AAAA-BBBB-0001-000000000001}";

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs></styleSheet>`;

/** Every type there is, as Excel writes it. */
const FORMATS =
  '<conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="cellIs" dxfId="0" priority="3" stopIfTrue="1" operator="lessThan"><formula>85</formula></cfRule><cfRule type="expression" dxfId="1" priority="12"><formula>AND($A1&lt;&gt;"",_xlfn.IFNA(A1,0)&lt;1)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B1:B9"><cfRule type="cellIs" dxfId="0" priority="4" operator="between"><formula>1</formula><formula>$D$1</formula></cfRule>' +
  '<cfRule type="containsText" dxfId="0" priority="5" operator="containsText" text="ล่าช้า"><formula>NOT(ISERROR(SEARCH("ล่าช้า",B1)))</formula></cfRule>' +
  '<cfRule type="notContainsText" dxfId="0" priority="6" operator="notContains" text="x"><formula>ISERROR(SEARCH("x",B1))</formula></cfRule>' +
  '<cfRule type="beginsWith" dxfId="0" priority="7" operator="beginsWith" text="ก"><formula>LEFT(B1,1)="ก"</formula></cfRule>' +
  '<cfRule type="endsWith" dxfId="0" priority="8" operator="endsWith" text="ข"><formula>RIGHT(B1,1)="ข"</formula></cfRule>' +
  '<cfRule type="top10" dxfId="0" priority="9" percent="1" bottom="1" rank="15"/>' +
  '<cfRule type="aboveAverage" dxfId="0" priority="10" aboveAverage="0" stdDev="2"/><cfRule type="aboveAverage" dxfId="0" priority="11" equalAverage="1"/>' +
  '<cfRule type="duplicateValues" dxfId="0" priority="13"/><cfRule type="uniqueValues" dxfId="0" priority="14"/>' +
  '<cfRule type="containsBlanks" dxfId="0" priority="15"><formula>LEN(TRIM(B1))=0</formula></cfRule><cfRule type="notContainsErrors" dxfId="0" priority="16"><formula>NOT(ISERROR(B1))</formula></cfRule>' +
  '<cfRule type="timePeriod" dxfId="0" priority="17" timePeriod="lastMonth"><formula>AND(MONTH(B1)=1)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D1:D9"><cfRule type="colorScale" priority="18"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="formula" val="$A$1"/><color rgb="FFF8696B"/><color theme="4" tint="0.4"/><color rgb="FF63BE7B"/></colorScale></cfRule>' +
  `<cfRule type="dataBar" priority="19"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${BAR}</x14:id></ext></extLst></cfRule>` +
  '<cfRule type="dataBar" priority="20"><dataBar minLength="5" maxLength="50"><cfvo type="num" val="0"/><cfvo type="percent" val="90"/><color rgb="FF638EC6"/></dataBar></cfRule>' +
  '<cfRule type="iconSet" priority="21"><iconSet iconSet="4Arrows" showValue="0" reverse="1" percent="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="25"/><cfvo type="num" val="50" gte="0"/><cfvo type="percent" val="75"/></iconSet></cfRule></conditionalFormatting>' +
  '<conditionalFormatting pivot="1" sqref="F1"><cfRule type="expression" dxfId="1" priority="22"><formula>TRUE</formula></cfRule></conditionalFormatting>';

const EXTENSION =
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${BAR}"><x14:dataBar minLength="0" maxLength="100" showValue="0" border="1" gradient="0" direction="rightToLeft" negativeBarBorderColorSameAsPositive="0" axisPosition="middle"><x14:cfvo type="autoMin"/><x14:cfvo type="formula"><xm:f>$A$1</xm:f></x14:cfvo><x14:borderColor rgb="FF111111"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FF222222"/><x14:axisColor rgb="FF333333"/></x14:dataBar></x14:cfRule><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="1" stopIfTrue="1" id="{00000000-0000-0000-0001-000000000002}"><xm:f>A1&lt;เกณฑ์!$B$1</xm:f><x14:dxf><font><color rgb="FFFF0000"/></font></x14:dxf></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="iconSet" priority="2" id="{00000000-0000-0000-0001-000000000003}"><x14:iconSet iconSet="3Stars" custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent" gte="0"><xm:f>67</xm:f></x14:cfvo><x14:cfIcon iconSet="3Stars" iconId="0"/><x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Stars" iconId="2"/></x14:iconSet></x14:cfRule><xm:sqref>G1:G9</xm:sqref></x14:conditionalFormatting>` +
  "</x14:conditionalFormattings></ext></extLst>";

const INNER = `<sheetData/>${FORMATS}${EXTENSION}`;
const loaded = () => load({ sheets: [INNER], styles: STYLES });
const without = (rule: ConditionalRule): unknown => ({ ...rule, id: "", carried: undefined });

describe("conditional formats", () => {
  it("are read of every type", () => {
    const { rules } = firstSheet(loaded());
    const red = {
      font: { color: { rgb: "#9C0006" } },
      fill: { pattern: "solid", foreground: { rgb: "#FFC7CE" } },
    };
    expect(rules.map(({ type, priority }) => [type, priority])).toEqual([
      ["cellIs", 3],
      ["expression", 12],
      ["cellIs", 4],
      ["containsText", 5],
      ["notContainsText", 6],
      ["beginsWith", 7],
      ["endsWith", 8],
      ["top10", 9],
      ["aboveAverage", 10],
      ["aboveAverage", 11],
      ["duplicateValues", 13],
      ["uniqueValues", 14],
      ["containsBlanks", 15],
      ["notContainsErrors", 16],
      ["timePeriod", 17],
      ["colorScale", 18],
      ["dataBar", 19],
      ["dataBar", 20],
      ["iconSet", 21],
      ["expression", 22],
      ["expression", 1],
      ["iconSet", 2],
    ]);
    expect(rules[0]).toEqual(
      expect.objectContaining({
        ranges: [
          { row: 0, column: 0, rowCount: 9, columnCount: 1 },
          { row: 0, column: 2, rowCount: 9, columnCount: 1 },
        ],
        operator: "lessThan",
        formulas: ["85"],
        stopIfTrue: true,
        style: red,
      }),
    );
    expect(rules[1]).toEqual(
      expect.objectContaining({ formula: 'AND($A1<>"",IFNA(A1,0)<1)', style: { font: { bold: true } } }),
    );
    expect(rules[2]).toEqual(expect.objectContaining({ formulas: ["1", "$D$1"] }));
    expect(rules[3]).toEqual(
      expect.objectContaining({ text: "ล่าช้า", formula: 'NOT(ISERROR(SEARCH("ล่าช้า",B1)))' }),
    );
    expect(rules[7]).toEqual(expect.objectContaining({ rank: 15, percent: true, bottom: true }));
    expect(rules[8]).toEqual(expect.objectContaining({ above: false, equal: false, stdDev: 2 }));
    expect(rules[9]).toEqual(expect.objectContaining({ above: true, equal: true, stdDev: 0 }));
    expect(rules[14]).toEqual(expect.objectContaining({ timePeriod: "lastMonth" }));
    expect(rules[15]).toEqual(
      expect.objectContaining({
        points: [
          { value: { type: "min", value: null }, color: { rgb: "#F8696B" } },
          { value: { type: "percentile", value: "50" }, color: { theme: 4, tint: 0.4 } },
          { value: { type: "formula", value: "$A$1" }, color: { rgb: "#63BE7B" } },
        ],
      }),
    );
    expect(rules[16]).toEqual(
      expect.objectContaining({
        minimum: { type: "autoMin", value: null },
        maximum: { type: "formula", value: "$A$1" },
        color: { rgb: "#638EC6" },
        showValue: false,
        minLength: 0,
        maxLength: 100,
        gradient: false,
        borderColor: { rgb: "#111111" },
        negativeColor: { rgb: "#FF0000" },
        axisColor: { rgb: "#333333" },
        direction: "rightToLeft",
        extensionId: BAR,
      }),
    );
    expect(rules[17]).toEqual(
      expect.objectContaining({
        minimum: { type: "num", value: "0" },
        minLength: 5,
        maxLength: 50,
        gradient: true,
      }),
    );
    expect(rules[18]).toEqual(
      expect.objectContaining({
        iconSet: "4Arrows",
        showValue: false,
        reverse: true,
        points: [
          { type: "percent", value: "0" },
          { type: "percent", value: "25" },
          { type: "num", value: "50", gte: false },
          { type: "percent", value: "75" },
        ],
      }),
    );
    expect(rules[20]).toEqual(
      expect.objectContaining({
        isExtension: true,
        formula: "A1<เกณฑ์!$B$1",
        stopIfTrue: true,
        style: { font: { color: { rgb: "#FF0000" } } },
      }),
    );
  });

  it("stay as they were when nothing changed", () => {
    const saved = save(loaded());
    const before = canonical(worksheet(INNER));
    for (const name of ["conditionalFormatting", "extLst"]) {
      expect(findAll(saved.xml(PART), name)).toEqual(findAll(before, name));
    }
    expect(saved.xml("xl/styles.xml")).toEqual(canonical(STYLES));
  });

  it("come back when each of them is written anew", () => {
    const { rules } = firstSheet(loaded());
    const model = createWorkbook();
    firstSheet(model).rules = rules.map((rule) => ({ ...rule, carried: undefined }));
    const again = firstSheet(save(model).again).rules;
    const comparable = (rule: ConditionalRule): unknown => without(rule);
    expect(again.map(comparable)).toEqual(rules.map(comparable));
  });

  it("can be changed one by one, and keep what is not modelled", () => {
    const model = loaded();
    const { rules } = firstSheet(model);
    const bar = rules[16];
    const icons = rules[21];
    if (bar?.type !== "dataBar" || icons?.type !== "iconSet") throw new Error("other rules expected");
    bar.negativeColor = { rgb: "#00FF00" };
    bar.maximum = { type: "num", value: "100" };
    icons.points[1] = { type: "num", value: "40" };
    rules[0]!.style = { ...rules[0]!.style, font: { bold: true } };
    rules[0]!.priority = 40;
    const saved = save(model);
    const extension = find(saved.xml(PART), "conditionalFormattings");
    const written = find(extension, "dataBar");
    expect(written.attributes).toEqual(
      expect.objectContaining({
        axisPosition: "middle",
        negativeBarBorderColorSameAsPositive: "0",
        gradient: "0",
      }),
    );
    expect(find(written, "negativeFillColor").attributes.rgb).toBe("FF00FF00");
    expect(find(written, "negativeBorderColor").attributes.rgb).toBe("FF222222");
    expect(findAll(extension, "cfIcon")).toHaveLength(3);
    expect(findAll(saved.xml(PART), "dataBar")[0]?.children).toHaveLength(3);
    const again = firstSheet(saved.again).rules;
    expect(again.map(without)).toEqual(rules.map(without));
  });

  it("of a kind that nobody knows stay where they are", () => {
    const inner =
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="fromTheFuture" priority="2" odd="1"><formula>1</formula></cfRule><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>';
    const model = load({ sheets: [inner] });
    expect(firstSheet(model).rules).toHaveLength(1);
    const types = findAll(save(model).xml(PART), "cfRule").map(({ attributes }) => attributes.type);
    expect(types.sort()).toEqual(["duplicateValues", "fromTheFuture"]);
  });

  it("get priorities of their own where a producer gave none", () => {
    const { rules } = loadSheet(
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/><cfRule type="uniqueValues" priority="1"/></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="uniqueValues"/></conditionalFormatting>',
    );
    expect(rules.map(({ priority }) => priority)).toEqual([1, 2, 3]);
  });

  it("do not share their styles, so that one can be changed", () => {
    const { rules } = firstSheet(loaded());
    expect(rules[0]?.style).toEqual(rules[2]?.style);
    expect(rules[0]?.style).not.toBe(rules[2]?.style);
  });

  it("that were copied do not share an identity in the extension", () => {
    const model = loaded();
    const sheet = firstSheet(model);
    const bar = sheet.rules[16]!;
    sheet.rules.push({
      ...bar,
      id: "{00000000-0000-0000-0000-0000000000FF}",
      priority: 90,
      ranges: [{ row: 0, column: 9, rowCount: 1, columnCount: 1 }],
    });
    const saved = save(model);
    const ids = findAll(saved.xml(PART), "id").map(({ children }) => children[0]);
    expect(new Set(ids).size).toBe(2);
    const bars = firstSheet(saved.again).rules.filter(({ type }) => type === "dataBar");
    expect(bars.map((rule) => rule.type === "dataBar" && rule.gradient)).toEqual([false, true, false]);
  });

  it("without ranges are not written", () => {
    const model = loaded();
    for (const rule of firstSheet(model).rules) rule.ranges = [];
    const after = save(model).xml(PART);
    expect(findAll(after, "conditionalFormatting")).toEqual([]);
    expect(findAll(after, "extLst")).toEqual([]);
  });
});
