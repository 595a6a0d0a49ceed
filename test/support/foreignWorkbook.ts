/**
 * Workbooks as other programs write them: package, XML and all by hand, so that what is read was never written by our
 * own code. Each producer has its habits: Excel shares its texts; openpyxl (in its write-only way) keeps them in the
 * cells and names no styles it does not need; LibreOffice shares them and writes empty styled cells and a last row far
 * below; Google Sheets writes no document properties and no addresses of rows' spans.
 */
import { strToU8, zipSync } from "fflate";

export type Producer = "excel" | "openpyxl" | "libreoffice" | "google";
export const PRODUCERS: readonly Producer[] = ["excel", "openpyxl", "libreoffice", "google"];

export type ForeignCell =
  | string
  | number
  | boolean
  | null
  /** A real date, as a serial number with a date format. */
  | { date: number }
  | { percent: number }
  | { formula: string; value?: string | number }
  | { text: string; link: string }
  /** Text in runs of different looks. */
  | { runs: string[] };

export interface ForeignSheet {
  name: string;
  /** Rows from A1; null is an empty cell. */
  cells: ForeignCell[][];
  merges?: string[];
  isProtected?: boolean;
  isHidden?: boolean;
  /** XML behind the cells. */
  tail?: string;
}

export interface ForeignWorkbook {
  sheets: ForeignSheet[];
  producer?: Producer;
  names?: Record<string, string>;
  properties?: Record<string, string>;
  /** ISO time of the last saving. */
  savedAt?: string;
  date1904?: boolean;
  /** Further parts of the package. */
  parts?: Record<string, string | Uint8Array>;
  hasMacros?: boolean;
  externalLink?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const GENERAL = 0;
const DATE = 1;
const PERCENT = 2;

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function letters(column: number): string {
  const first = column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "";
  return first + String.fromCharCode(65 + (column % 26));
}

class Texts {
  readonly items: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.items.length);
    return this.items.push(xml) - 1;
  }
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escape(text)}</t>`;
}

function cellXml(cell: ForeignCell, address: string, producer: Producer, texts: Texts): string {
  const style = (number: number) => (number === GENERAL ? "" : ` s="${number}"`);
  const withText = (xml: string) =>
    producer === "openpyxl"
      ? `<c r="${address}" t="inlineStr"><is>${xml}</is></c>`
      : `<c r="${address}" t="s"><v>${texts.numberOf(xml)}</v></c>`;
  if (cell === null) return producer === "libreoffice" ? `<c r="${address}" s="0"/>` : "";
  if (typeof cell === "string") return withText(textXml(cell));
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("date" in cell) return `<c r="${address}"${style(DATE)}><v>${cell.date}</v></c>`;
  if ("percent" in cell) return `<c r="${address}"${style(PERCENT)}><v>${cell.percent}</v></c>`;
  if ("text" in cell) return withText(textXml(cell.text));
  if ("runs" in cell) {
    return withText(cell.runs.map((run) => `<r><rPr><b/><sz val="14"/></rPr>${textXml(run)}</r>`).join(""));
  }
  const { formula, value } = cell;
  const written = `<f>${escape(formula)}</f>`;
  if (value === undefined) return `<c r="${address}">${written}<v></v></c>`;
  if (typeof value === "number") return `<c r="${address}">${written}<v>${value}</v></c>`;
  return `<c r="${address}" t="str">${written}<v>${escape(value)}</v></c>`;
}

interface SheetParts {
  xml: string;
  rels: string;
}

function sheetParts(sheet: ForeignSheet, producer: Producer, texts: Texts): SheetParts {
  const links: { address: string; link: string }[] = [];
  const rows = sheet.cells.map((cells, r) => {
    const inner = cells.map((cell, c) => {
      const address = `${letters(c)}${r + 1}`;
      if (typeof cell === "object" && cell !== null && "link" in cell)
        links.push({ address, link: cell.link });
      return cellXml(cell, address, producer, texts);
    });
    const spans = producer === "excel" ? ` spans="1:${Math.max(1, cells.length)}"` : "";
    return `<row r="${r + 1}"${spans}>${inner.join("")}</row>`;
  });
  if (producer === "libreoffice") rows.push('<row r="1048576" ht="12.8" customHeight="false"></row>');
  const protection = sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "";
  const merges = sheet.merges?.length
    ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
    : "";
  const linkXml = links
    .map(({ address }, index) => `<hyperlink ref="${address}" r:id="rId${index + 1}"/>`)
    .join("");
  return {
    xml: `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows.join("")}</sheetData>${protection}${merges}${linkXml ? `<hyperlinks>${linkXml}</hyperlinks>` : ""}${sheet.tail ?? ""}</worksheet>`,
    rels: relationships(
      links.map(({ link }, index) => ({
        id: `rId${index + 1}`,
        kind: "hyperlink",
        target: link,
        external: true,
      })),
    ),
  };
}

interface Relation {
  id: string;
  kind: string;
  target: string;
  external?: boolean;
}

function relationships(relations: readonly Relation[], base = REL): string {
  const items = relations.map(
    ({ id, kind, target, external }) =>
      `<Relationship Id="${id}" Type="${kind.startsWith("http") ? kind : `${base}/${kind}`}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-107041E]d\\ mmm\\ yyyy;@"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The bytes of a workbook as the producer would have written it. */
export function foreignWorkbook(workbook: ForeignWorkbook): Uint8Array {
  const { sheets, producer = "excel", names = {}, properties, savedAt } = workbook;
  const texts = new Texts();
  const written = sheets.map((sheet) => sheetParts(sheet, producer, texts));
  const parts: Record<string, string | Uint8Array> = { ...workbook.parts };
  const relations: Relation[] = [];
  const overrides: Record<string, string> = {
    "xl/workbook.xml": workbook.hasMacros
      ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
      : `${TYPE}.sheet.main+xml`,
    "xl/styles.xml": `${TYPE}.styles+xml`,
  };
  written.forEach(({ xml, rels }, index) => {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = xml;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = rels;
    overrides[`xl/worksheets/sheet${number}.xml`] = `${TYPE}.worksheet+xml`;
    relations.push({ id: `rId${number}`, kind: "worksheet", target: `worksheets/sheet${number}.xml` });
  });
  parts["xl/styles.xml"] = STYLES;
  relations.push({ id: "rIdStyles", kind: "styles", target: "styles.xml" });
  if (texts.items.length > 0) {
    parts["xl/sharedStrings.xml"] =
      `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.items.length}">${texts.items.map((xml) => `<si>${xml}</si>`).join("")}</sst>`;
    overrides["xl/sharedStrings.xml"] = `${TYPE}.sharedStrings+xml`;
    relations.push({ id: "rIdTexts", kind: "sharedStrings", target: "sharedStrings.xml" });
  }
  if (workbook.hasMacros) {
    parts["xl/vbaProject.bin"] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
    overrides["xl/vbaProject.bin"] = "application/vnd.ms-office.vbaProject";
    relations.push({
      id: "rIdVba",
      kind: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      target: "vbaProject.bin",
    });
  }
  if (workbook.externalLink !== undefined) {
    parts["xl/externalLinks/externalLink1.xml"] =
      `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${REL}" r:id="rId1"/></externalLink>`;
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = relationships([
      { id: "rId1", kind: "externalLinkPath", target: workbook.externalLink, external: true },
    ]);
    overrides["xl/externalLinks/externalLink1.xml"] = `${TYPE}.externalLink+xml`;
    relations.push({ id: "rIdExt", kind: "externalLink", target: "externalLinks/externalLink1.xml" });
  }
  const packageRelations: Relation[] = [{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }];
  if (properties && producer !== "google") {
    parts["docProps/custom.xml"] = customProperties(properties);
    overrides["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    packageRelations.push({ id: "rId2", kind: "custom-properties", target: "docProps/custom.xml" });
  }
  if (savedAt !== undefined && producer !== "google") {
    parts["docProps/core.xml"] =
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">${savedAt}</dcterms:modified></cp:coreProperties>`;
    overrides["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml";
    packageRelations.push({
      id: "rId3",
      kind: `${PACKAGE}/relationships/metadata/core-properties`,
      target: "docProps/core.xml",
    });
  }
  const sheetList = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const nameList = Object.entries(names).map(
    ([name, formula]) => `<definedName name="${name}">${escape(formula)}</definedName>`,
  );
  parts["xl/workbook.xml"] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ""}/><sheets>${sheetList.join("")}</sheets>${nameList.length > 0 ? `<definedNames>${nameList.join("")}</definedNames>` : ""}</workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = relationships(relations);
  parts["_rels/.rels"] = relationships(packageRelations);
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
      overrides,
    )
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join("")}</Types>`;
  const order = [
    "[Content_Types].xml",
    ...Object.keys(parts).filter((name) => name !== "[Content_Types].xml"),
  ];
  return zipSync(
    Object.fromEntries(
      order.map((name) => {
        const content = parts[name] ?? "";
        return [name, typeof content === "string" ? strToU8(content) : content];
      }),
    ),
    { mtime: new Date(2021, 3, 1) },
  );
}

function customProperties(properties: Record<string, string>): string {
  const items = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
  );
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`;
}
