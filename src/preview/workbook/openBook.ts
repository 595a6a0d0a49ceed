import type { Secretariat } from "../../actions/types";
import type { SheetHost } from "./sheetHost";

/** A workbook that is open in the page: to look at, to work on with the pane, to save. */
export interface OpenBook {
  fileName: string;
  host: SheetHost;
  secretariat: Secretariat;
  /** What a saved file would not have of the one that was opened, in words of the file format. */
  losses(): string[];
  save(): Uint8Array;
  close(): void;
}
