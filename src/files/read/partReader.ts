import { FileError } from "../../simulator/xlsx/fileError";
import type { Package } from "../../simulator/xlsx/package/package";
import { parseTree } from "../../simulator/xlsx/xml/parse";
import type { XmlHandler } from "../../simulator/xlsx/xml/parse";
import type { XmlElement } from "../../simulator/xlsx/xml/tree";
import { READ_LIMITS } from "../limits";

/** An opening or closing tag with its attributes, as the parser gives it. */
export type Tag = Parameters<XmlHandler["open"]>[0];

/** Unpacks parts of a package as long as there is allowance for it: what a part declares is counted before it is unpacked. */
export class PartReader {
  private bytesLeft: number = READ_LIMITS.xmlBytes;
  private tagsLeft: number = READ_LIMITS.tags;

  constructor(readonly source: Package) {}

  /** @throws FileError "too-large" before anything is unpacked */
  bytes(part: string): Uint8Array {
    this.bytesLeft -= this.source.size(part);
    if (this.bytesLeft < 0) throw new FileError("too-large", `The part ${part} is too large to read.`);
    return this.source.bytes(part);
  }

  tree(part: string): XmlElement {
    return parseTree(part, this.bytes(part));
  }

  /** Whether one more row or cell may be looked at. */
  mayGoOn(): boolean {
    this.tagsLeft -= 1;
    return this.tagsLeft >= 0;
  }
}
