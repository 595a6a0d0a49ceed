/** Packages written by hand, so that nothing is tested against our own writer only. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function zip(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(2020, 0, 1) });
}

export function unzip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export function rawParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export interface Relation {
  id: string;
  kind: string;
  target: string;
  external?: boolean;
}

export function rels(relations: readonly Relation[], base = REL): string {
  const items = relations.map(
    ({ id, kind, target, external }) =>
      `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE_REL}">${items.join("")}</Relationships>`;
}

export interface Fixture {
  /** XML of each worksheet, whole or only what stands inside `<worksheet>`. */
  sheets?: string[];
  sheetNames?: string[];
  styles?: string;
  sharedStrings?: string;
  /** What stands in the workbook behind `<sheets>`. */
  workbookTail?: string;
  workbookHead?: string;
  workbookRelations?: Relation[];
  sheetRelations?: Relation[][];
  /** Content types of further parts. */
  overrides?: Record<string, string>;
  parts?: Parts;
}

export function worksheet(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${inner}</worksheet>`;
}

/** A workbook as the producers write it: content types, relations, and what the test says. */
export function workbook(fixture: Fixture = {}): Parts {
  const sheets = fixture.sheets ?? ["<sheetData/>"];
  const names = fixture.sheetNames ?? sheets.map((_, index) => `Sheet${index + 1}`);
  const relations: Relation[] = sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    kind: "worksheet",
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  const overrides: Record<string, string> = {
    "xl/workbook.xml": `${TYPE}.sheet.main+xml`,
    ...Object.fromEntries(
      sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`]),
    ),
    ...fixture.overrides,
  };
  const parts: Parts = {};
  if (fixture.styles !== undefined) {
    relations.push({ id: "rIdStyles", kind: "styles", target: "styles.xml" });
    overrides["xl/styles.xml"] = `${TYPE}.styles+xml`;
    parts["xl/styles.xml"] = fixture.styles;
  }
  if (fixture.sharedStrings !== undefined) {
    relations.push({ id: "rIdStrings", kind: "sharedStrings", target: "sharedStrings.xml" });
    overrides["xl/sharedStrings.xml"] = `${TYPE}.sharedStrings+xml`;
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${fixture.sharedStrings}</sst>`;
  }
  relations.push(...(fixture.workbookRelations ?? []));
  sheets.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml.startsWith("<?xml") ? xml : worksheet(xml);
    const own = fixture.sheetRelations?.[index];
    if (own) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = rels(own);
  });
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return {
    "[Content_Types].xml":
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      Object.entries(overrides)
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": rels([{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/workbook.xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${REL}">` +
      `${fixture.workbookHead ?? ""}<sheets>${list.join("")}</sheets>${fixture.workbookTail ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": rels(relations),
    ...parts,
    ...fixture.parts,
  };
}

export function workbookBytes(fixture: Fixture = {}): Uint8Array {
  return zip(workbook(fixture));
}
