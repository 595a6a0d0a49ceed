import type { FileContents } from "../../core/workbookFile";
import type { Package } from "../../simulator/xlsx/package/package";
import type { Relationship } from "../../simulator/xlsx/package/relationships";

/** What else the package holds, told by the names of its parts. */
export function readContents(source: Package, relationships: readonly Relationship[]): FileContents {
  const names = source.partNames().map((name) => name.toLowerCase());
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  return {
    hasMacros: names.some((name) => /vbaproject\.bin$|^xl\/(?:macrosheets|dialogsheets)\//.test(name)),
    externalLinks: relationships.filter(({ kind }) => kind === "externalLink").length,
    pictures: count(/^xl\/media\//),
    attachments: count(/^xl\/(?:embeddings|activex)\//),
  };
}
