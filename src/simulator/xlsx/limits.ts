import { FileError } from "./fileError";

/**
 * What a file may ask for before it is refused as too large. Far above real workbooks (Excel on the web opens up to
 * 100 MB), far below what would exhaust a browser tab.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 256 * 1024 * 1024,
  /** Entries of the archive. */
  entries: 20_000,
  /** Bytes of all parts, uncompressed, as the archive declares them. (More than declared is never inflated.) */
  uncompressedBytes: 512 * 1024 * 1024,
  /** Above this size a part may not be `ratio` times its compressed size: XML compresses 10 to 50 times. */
  ratioFromBytes: 32 * 1024 * 1024,
  ratio: 250,
  /** Nesting of XML elements; SpreadsheetML and DrawingML stay below 60. */
  xmlDepth: 256,
  /** Elements of a part that is read into a tree. */
  xmlElements: 2_000_000,
  /** Cells of a workbook (formatted empty ones included), its formatted rows and columns, and its shared texts. */
  items: 5_000_000,
  /** Rectangles of all merges, rules, validations and filters of a sheet. */
  ranges: 1_000_000,
} as const;

/** Counts what a file makes the model hold. */
export class Budget {
  private spent = 0;

  /** @throws FileError "too-large" */
  spend(items: number): void {
    this.spent += items;
    if (this.spent > LIMITS.items) {
      throw new FileError("too-large", "The workbook has more cells, rows and columns than can be opened.");
    }
  }
}
