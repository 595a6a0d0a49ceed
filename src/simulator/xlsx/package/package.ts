/** An Open Packaging package: named parts with content types and relations. Part names compare without case. */
import { FileError } from "../fileError";
import { packEntry, unpackEntry } from "../zip/entry";
import type { ZipEntry } from "../zip/entry";
import { readZip } from "../zip/readZip";
import { writeZip } from "../zip/writeZip";
import { parseTree } from "../xml/parse";
import { serializePart } from "../xml/serialize";
import type { XmlElement } from "../xml/tree";
import { readContentTypes, writeContentTypes } from "./contentTypes";
import type { ContentTypes } from "./contentTypes";
import { relationshipOwner, relationshipPart } from "./names";
import { readRelationships, writeRelationships } from "./relationships";
import type { Relationship } from "./relationships";

const CONTENT_TYPES_PART = "[Content_Types].xml";

export class Package {
  private constructor(
    /** By lower-case name, in the order of the archive. */
    private readonly entries: Map<string, ZipEntry>,
    private readonly contentTypes: ContentTypes,
  ) {}

  /** An empty package to fill. */
  static create(): Package {
    return new Package(new Map(), { defaults: new Map(), overrides: new Map() });
  }

  /** @throws FileError "damaged", "too-large", "password-protected"; "not-xlsx" without content types */
  static open(bytes: Uint8Array): Package {
    const entries = new Map(readZip(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
    const types = entries.get(CONTENT_TYPES_PART.toLowerCase());
    if (!types) throw new FileError("not-xlsx", "The archive is not an Office document.");
    entries.delete(CONTENT_TYPES_PART.toLowerCase());
    return new Package(entries, readContentTypes(parseTree(CONTENT_TYPES_PART, unpackEntry(types))));
  }

  /** A package that can be changed without touching this one. */
  copy(): Package {
    return new Package(new Map(this.entries), {
      defaults: new Map(this.contentTypes.defaults),
      overrides: new Map(this.contentTypes.overrides),
    });
  }

  partNames(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Unpacked size of a part, as the archive declares it; 0 when it is missing. Nothing is unpacked. */
  size(part: string): number {
    return this.entries.get(part.toLowerCase())?.size ?? 0;
  }

  /** @throws FileError "damaged" when the part is missing or broken */
  bytes(part: string): Uint8Array {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new FileError("damaged", `The part ${part} is missing.`);
    return unpackEntry(entry);
  }

  tree(part: string): XmlElement {
    return parseTree(part, this.bytes(part));
  }

  contentType(part: string): string {
    const { defaults, overrides } = this.contentTypes;
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return overrides.get(part.toLowerCase())?.type ?? defaults.get(extension) ?? "";
  }

  /** Adds or replaces a part. Without a content type it keeps the one it has. */
  write(part: string, content: Uint8Array | XmlElement, contentType?: string): void {
    const bytes = content instanceof Uint8Array ? content : serializePart(content);
    const name = this.entries.get(part.toLowerCase())?.name ?? part;
    this.entries.set(part.toLowerCase(), packEntry(name, bytes));
    if (contentType && this.contentType(part) !== contentType) {
      this.contentTypes.overrides.set(part.toLowerCase(), { part, type: contentType });
    }
  }

  /** Content type of every part with this extension that has none of its own. */
  writeDefaultType(extension: string, contentType: string): void {
    if (!this.contentTypes.defaults.has(extension)) this.contentTypes.defaults.set(extension, contentType);
  }

  /** Removes a part with its relations. */
  remove(part: string): void {
    this.entries.delete(part.toLowerCase());
    this.entries.delete(relationshipPart(part).toLowerCase());
    this.contentTypes.overrides.delete(part.toLowerCase());
  }

  /** Relations of a part; of the package itself for "". */
  relationships(part: string): Relationship[] {
    const rels = relationshipPart(part);
    return this.has(rels) ? readRelationships(part, this.tree(rels)) : [];
  }

  writeRelationships(part: string, relationships: readonly Relationship[]): void {
    const rels = relationshipPart(part);
    if (relationships.length === 0) this.entries.delete(rels.toLowerCase());
    else this.write(rels, writeRelationships(relationships));
  }

  /** Every part that can be reached over relations from the package itself, in lower case. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const queue = [""];
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      for (const { part: target } of this.relationships(part)) {
        if (target === null || seen.has(target.toLowerCase()) || !this.has(target)) continue;
        seen.add(target.toLowerCase());
        queue.push(target);
      }
    }
    return seen;
  }

  /** A part name like `xl/tables/table3.xml` that is free: the first number from 1. */
  freeName(prefix: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${prefix}${number}${suffix}`;
      if (!this.has(name)) return name;
    }
  }

  /** The archive: content types first, then the parts in their order. Relations of parts that are gone are dropped. */
  toBytes(): Uint8Array {
    const types = serializePart(writeContentTypes(this.contentTypes));
    const kept = [...this.entries.values()].filter(({ name }) => {
      const owner = relationshipOwner(name);
      return owner === null || owner === "" || this.has(owner);
    });
    return writeZip([packEntry(CONTENT_TYPES_PART, types), ...kept]);
  }
}
