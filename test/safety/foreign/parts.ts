import { isSettingsPart } from "../../../src/simulator/xlsx/workbook/settings";
import { canonical, local, type CanonicalElement } from "../../simulator/xlsx/support/canonical";
import { type Parts, rawParts, rels, zip } from "../../simulator/xlsx/support/package";

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const MEDIA = new Uint8Array(2000).map((_, index) => (index * 7919) % 256);

/** Parts that only Excel understands: a chart, comments with their shapes, printer settings, what-ifs, custom data. */
export function withExcelsOwnParts(bytes: Uint8Array): Uint8Array {
  const parts: Parts = { ...rawParts(bytes) };
  const text = (part: string) => new TextDecoder().decode(parts[part] as Uint8Array);
  const sheet = "xl/worksheets/sheet1.xml";
  const objects =
    '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdDrawing"/>' +
    '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdNotes"/>';
  parts[sheet] = text(sheet).replace("</worksheet>", `${objects}</worksheet>`);
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels([
    { id: "rIdDrawing", kind: "drawing", target: "../drawings/drawing9.xml" },
    { id: "rIdNotes", kind: "vmlDrawing", target: "../drawings/vmlDrawing9.vml" },
    { id: "rIdComments", kind: "comments", target: "../comments9.xml" },
    { id: "rIdPrinter", kind: "printerSettings", target: "../printerSettings/printerSettings9.bin" },
  ]);
  parts["xl/drawings/drawing9.xml"] = `<xdr:wsDr ${NAMESPACES}><!-- แผนภูมิของฉัน --></xdr:wsDr>`;
  parts["xl/drawings/_rels/drawing9.xml.rels"] = rels([
    { id: "rId1", kind: "chart", target: "../charts/chart9.xml" },
  ]);
  parts["xl/charts/chart9.xml"] =
    `<c:chartSpace ${NAMESPACES}><c:f>'ผล ITA 63'!$B$6:$B$15</c:f></c:chartSpace>`;
  parts["xl/drawings/vmlDrawing9.vml"] = "<xml>a note's shape <br> as VML may be</xml>";
  parts["xl/comments9.xml"] =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>ก</author></authors><commentList><comment ref="B7" authorId="0"><text><t>ตรวจแล้ว</t></text></comment></commentList></comments>';
  parts["xl/printerSettings/printerSettings9.bin"] = MEDIA;
  parts["customXml/item9.xml"] = "<mine><kept/></mine>";
  const types: [string, string][] = [
    ["/xl/drawings/drawing9.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/charts/chart9.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["/xl/comments9.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"],
  ];
  const overrides = types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const defaults = [
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    '<Default Extension="bin" ContentType="application/octet-stream"/>',
  ];
  parts["[Content_Types].xml"] = text("[Content_Types].xml").replace(
    "</Types>",
    [...defaults, ...overrides, "</Types>"].join(""),
  );
  return zip(parts);
}

/** Parts that follow from the cells and are compared through the model instead. */
const OF_THE_CELLS =
  /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(workbook|styles|sharedStrings|calcChain)\.xml|xl\/_rels\/|xl\/worksheets\/|xl\/webextensions\/|xl\/tables\/)/;

/** Elements of a worksheet that change sets write, and those that follow from cells and from looking at a sheet. */
const OF_CHANGES = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells"],
  ...["conditionalFormatting", "dataValidations", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["extLst", "tableParts"],
]);
const OF_LOOKING = new Set(["dimension", "sheetViews", "sheetData", "cols"]);

function elementsOf(xml: string, without: ReadonlySet<string>): CanonicalElement[] {
  return canonical(xml).children.filter(
    (child): child is CanonicalElement => typeof child === "object" && !without.has(local(child)),
  );
}

/** Worksheet parts of a saved workbook by the name of the sheet: sheets are saved in their order. */
function sheetParts(parts: Record<string, Uint8Array>): Map<string, string> {
  const decode = (part: string) => new TextDecoder().decode(parts[part] ?? new Uint8Array());
  const targets = new Map(
    [...decode("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? "",
      /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? "",
    ]),
  );
  const sheets = [...decode("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)].map(([tag]): [string, string] => {
    const target = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? "") ?? "";
    const name = /\bname="([^"]*)"/.exec(tag)?.[1] ?? "";
    return [name.replace(/&apos;/g, "'").replace(/&amp;/g, "&"), `xl/${target.replace(/^\/?(xl\/)?/, "")}`];
  });
  return new Map(sheets);
}

function customXmlOf(parts: Record<string, Uint8Array>): Set<string> {
  const items = Object.entries(parts).filter(([part]) => /^customXml\/item\d+\.xml$/.test(part));
  const texts = items.map(([, content]) => new TextDecoder().decode(content));
  return new Set(texts.filter((xml) => !isSettingsPart(xml)));
}

/** What differs between two saved workbooks besides what the change set touched; and how many parts were compared. */
export function comparePackages(
  before: Uint8Array,
  after: Uint8Array,
  touched: ReadonlySet<string>,
): { compared: number; differing: string[] } {
  const [old, now] = [rawParts(before), rawParts(after)];
  const differing: string[] = [];
  let compared = 0;
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  for (const [part, content] of Object.entries(old)) {
    if (OF_THE_CELLS.test(part)) continue;
    if (part.startsWith("customXml/")) continue;
    compared += 1;
    if (!now[part] || Buffer.compare(Buffer.from(content), Buffer.from(now[part])) !== 0)
      differing.push(part);
  }
  // Custom XML is renumbered; that of the settings of add-ins is compared through the model.
  const customNow = customXmlOf(now);
  for (const xml of customXmlOf(old)) {
    compared += 1;
    if (!customNow.has(xml)) differing.push(`custom XML ${xml.slice(0, 60)}`);
  }
  const nowParts = sheetParts(now);
  for (const [name, part] of sheetParts(old)) {
    compared += 1;
    const without = touched.has(name) ? OF_CHANGES : OF_LOOKING;
    const newPart = nowParts.get(name) ?? "";
    const isSame =
      now[newPart] !== undefined &&
      same(elementsOf(decode(old[part]), without), elementsOf(decode(now[newPart]), without));
    if (!isSame) differing.push(`${part} (${name})`);
  }
  return { compared, differing };
}
