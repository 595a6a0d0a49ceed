import type { Rect } from "../../core/grid";
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
  private areaLeft: number = READ_LIMITS.area;

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

  /**
   * Some cells between the corners of a sheet cost as much as many, and so do merged areas, which in a hostile file lie over
   * each other.
   * @throws FileError "too-large" when the file claims more of them than is read
   */
  takeArea({ row, column, rowCount, columnCount }: Rect): void {
    const rows = Math.max(0, Math.min(row + rowCount, READ_LIMITS.rows) - row);
    const columns = Math.max(0, Math.min(column + columnCount, READ_LIMITS.columns) - column);
    this.areaLeft -= rows * columns;
    if (this.areaLeft < 0) throw new FileError("too-large", "The sheets of the file reach too far.");
  }

  /** Whether one more row or cell may be looked at. */
  mayGoOn(): boolean {
    this.tagsLeft -= 1;
    return this.tagsLeft >= 0;
  }
}
