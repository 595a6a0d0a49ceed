/** `[Content_Types].xml`: what each part is, by extension or by name (ECMA-376 part 2 §7.2.3). */
import { CONTENT_TYPES } from "../xml/namespaces";
import { element, elementsOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

export interface ContentTypes {
  /** By lower-case extension. */
  defaults: Map<string, string>;
  /** By lower-case part name. */
  overrides: Map<string, { part: string; type: string }>;
}

export function readContentTypes(root: XmlElement): ContentTypes {
  const types: ContentTypes = { defaults: new Map(), overrides: new Map() };
  for (const { local, attributes } of elementsOf(root)) {
    const type = attributes.ContentType ?? "";
    if (local === "Default") types.defaults.set((attributes.Extension ?? "").toLowerCase(), type);
    if (local === "Override") {
      const part = (attributes.PartName ?? "").replace(/^\//, "");
      types.overrides.set(part.toLowerCase(), { part, type });
    }
  }
  return types;
}

export function writeContentTypes({ defaults, overrides }: ContentTypes): XmlElement {
  return element("Types", { xmlns: CONTENT_TYPES }, [
    ...[...defaults].map(([extension, type]) =>
      element("Default", { Extension: extension, ContentType: type }),
    ),
    ...[...overrides.values()].map(({ part, type }) =>
      element("Override", { PartName: `/${part}`, ContentType: type }),
    ),
  ]);
}
