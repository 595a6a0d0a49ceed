/** The XML namespaces of the formats. Files of the strict conformance class use other names for the same things. */

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const MARKUP_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const EXCEL_MAIN = "http://schemas.microsoft.com/office/excel/2006/main";
export const XML = "http://www.w3.org/XML/1998/namespace";
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Strict name → the transitional one that this layer thinks in (ECMA-376 part 1 and part 4). */
const STRICT: ReadonlyMap<string, string> = new Map([
  [STRICT_MAIN, MAIN],
  [STRICT_RELATIONSHIPS, OFFICE_RELATIONSHIPS],
  ["http://purl.oclc.org/ooxml/drawingml/main", DRAWING],
  [
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
  ],
  [
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  ],
  [
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  ],
  [
    "http://purl.oclc.org/ooxml/officeDocument/customXml",
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  ],
]);

export function canonicalNamespace(uri: string): string {
  return STRICT.get(uri) ?? uri;
}

/** The kind of a relation, the last step of its type: "worksheet", "styles", "officeDocument" … in both classes. */
export function relationKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
