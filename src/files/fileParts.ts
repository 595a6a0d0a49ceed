import type { FilePart } from "../core/sharing/findings";
import type { FileParts } from "../core/sharing/types";
import { openContainer, workbookPartOf } from "../simulator/xlsx/container";
import { FileError } from "../simulator/xlsx/fileError";
import type { Package } from "../simulator/xlsx/package/package";
import { canonicalNamespace, OFFICE_RELATIONSHIPS } from "../simulator/xlsx/xml/namespaces";
import { attributeNs, childNamed, childrenNamed } from "../simulator/xlsx/xml/tree";

/** Kinds of parts by their names (ECMA-376 part 1 §12; [MS-XLSX] §2.1). The first that fits is it. */
const KINDS: readonly (readonly [RegExp, FilePart])[] = [
  [/vbaproject\.bin$|^xl\/(?:macrosheets|dialogsheets)\//, "macros"],
  [/^xl\/externallinks\/externallink\d*\.xml$/, "externalLinks"],
  [/^xl\/(?:connections\.xml$|querytables\/|model\/)|^customxml\/.*datamashup/, "connections"],
  [/^xl\/pivotcache\/pivotcacherecords/, "pivotCaches"],
  [/^xl\/embeddings\//, "embeddedObjects"],
  [/^xl\/media\//, "pictures"],
  [/^xl\/(?:charts|chartsheets)\/(?:chart|sheet)\w*\d*\.xml$/, "charts"],
  [/^xl\/(?:ctrlprops|activex)\/[^/]*\.xml$/, "controls"],
  [/^xl\/persons\//, "threadAuthors"],
  [/^_xmlsignatures\/sig/, "signatures"],
  [/^xl\/printersettings\//, "printerSettings"],
];

/** Parts that a workbook is made of, or that are looked at elsewhere (comments, properties, custom XML, web extensions' tasks). */
const ORDINARY =
  /^\[content_types\]\.xml$|\.rels$|^docprops\/|^customxml\/|^docmetadata\/|^xl\/(?:workbook|styles|sharedstrings|calcchain|metadata|volatiledependencies)\.(?:xml|bin)$|^xl\/(?:worksheets|theme|tables|drawings|comments|threadedcomments|pivottables|pivotcache|charts|richdata|slicers|slicercaches|timelines|timelinecaches|webextensions|externallinks|featurepropertybag|revisions)\b|^xl\/comments\d*\.xml$|^xl\/(?:ctrlprops|activex|vbadata|vba)|^_xmlsignatures\/|^xl\/python/;

const NOTES_PART = /^xl\/comments(?:\d*|\/comment\d*)\.xml$/;

/** Notes in a part of notes (ECMA-376 part 1 §18.7). Threaded comments have a stand-in there, by an author "tc={…}". */
function notesIn(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const authors = [...text.matchAll(/<(?:\w+:)?author(?:>([^<]*)<|\s*\/>)/g)].map((match) => match[1] ?? "");
  const owners = [...text.matchAll(/<(?:\w+:)?comment\s[^>]*?authorId="(\d+)"/g)].map((match) =>
    Number(match[1]),
  );
  return owners.filter((owner) => !/^tc=\{/i.test(authors[owner] ?? "")).length;
}

/** Names of the workbooks that the file has links to, in its own order; "" where it does not say. */
function externalFiles(source: Package): string[] {
  const part = workbookPartOf(source);
  const references = childNamed(source.tree(part), "externalReferences");
  const links = new Map(source.relationships(part).map((link) => [link.id, link]));
  return childrenNamed(references, "externalReference").map((reference) => {
    const id = attributeNs(reference, OFFICE_RELATIONSHIPS, "id", canonicalNamespace) ?? "";
    const link = links.get(id)?.part;
    const [target] = link ? source.relationships(link).filter((one) => one.isExternal) : [];
    return fileNameOf(target?.target ?? "");
  });
}

/** The last step of a path or address. */
function fileNameOf(target: string): string {
  const name = target.split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A name with a bare % in it is no encoded one.
    if (error instanceof URIError) return name;
    throw error;
  }
}

/**
 * What a workbook file holds that no cell shows, told by the names of its parts: nothing is opened, followed or run. "damaged" for
 * bytes that are no readable workbook. Linear in the number of parts.
 */
export function readFileParts(bytes: Uint8Array): FileParts | "damaged" {
  try {
    const counts: FileParts["counts"] = {};
    const source = openContainer(bytes);
    let notes = 0;
    for (const name of source.partNames()) {
      const lower = name.toLowerCase();
      const kind =
        KINDS.find(([pattern]) => pattern.test(lower))?.[1] ?? (ORDINARY.test(lower) ? null : "other");
      if (kind !== null) counts[kind] = (counts[kind] ?? 0) + 1;
      if (NOTES_PART.test(lower)) notes += notesIn(source.bytes(name));
    }
    if (notes > 0) counts.notes = notes;
    return { counts, externalFiles: externalFiles(source) };
  } catch (error) {
    if (error instanceof FileError) return "damaged";
    throw error;
  }
}
