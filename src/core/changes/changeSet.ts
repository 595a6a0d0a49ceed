import type { RangeRef } from "../grid";
import type { IsoDate } from "../period/types";
import type { PropertyName } from "../sharing/findings";

/**
 * Everything an action is about to do to the workbook, as data. It can be described before it happens,
 * applied in one batch, checked afterwards and undone. Only a change set ever writes to the workbook.
 *
 * Sheets are named by the name they have when the change set is applied (an added sheet by its new name).
 */
export interface ChangeSet {
  /** Which action made it, e.g. "highlight": kept with the undo. */
  action: string;
  changes: Change[];
}

/** What goes into one cell. A string is always literal text, whatever it looks like; only `formula` is a formula. */
export type CellInput =
  /** leave the cell as it is */
  | null
  /** literal text; "" empties the cell */
  | string
  | number
  | boolean
  /** English function names, A1 notation, with its leading "=" */
  | { formula: string };

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Justify" | "CenterAcrossSelection";
export type VerticalAlignment = "Top" | "Center" | "Bottom";
export type BorderStyle = "None" | "Thin" | "Medium" | "Thick" | "Double" | "Hair" | "Dotted" | "Dashed";

/** One look over a whole range; what is undefined stays as it is. Colours are "#RRGGBB"; sizes are points. */
export interface RangeFormat {
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontColor?: string;
  /** null clears the fill. */
  fillColor?: string | null;
  horizontal?: HorizontalAlignment;
  vertical?: VerticalAlignment;
  wrap?: boolean;
  indent?: number;
  /** Degrees, −90 to 90. */
  rotation?: number;
  /** en-US format code; `@` is text. */
  numberFormat?: string;
  /** Every edge and inner line of the range. */
  borders?: { style: BorderStyle; color?: string };
  /** Only the outline of the range. */
  outline?: { style: BorderStyle; color?: string };
  /** false: the cell may be edited on a protected sheet. */
  locked?: boolean;
}

/** A live conditional format of ours. It is recognised by the `ITA_…` names in its formula. */
export interface RuleSpec {
  /** Relative to the top left cell of the range, e.g. `=AND(ISNUMBER(C5),ROUND(C5,2)<ITA_PassMark)`. */
  formula: string;
  format: {
    fillColor?: string;
    fontColor?: string;
    bold?: boolean;
    numberFormat?: string;
    outlineColor?: string;
  };
  stopIfTrue?: boolean;
}

export interface DataBarSpec {
  color: string;
  minimum?: number;
  maximum?: number;
}

/** Shown beside a cell, or when something else is typed: a title of at most 32 characters, a message of 225. */
export interface CellMessage {
  title: string;
  message: string;
}

export interface ListValidation {
  /**
   * The choices, shown in a drop-down: at most 255 characters together (Excel's limit), none with a comma; or the cells
   * that hold them.
   */
  choices: string[] | RangeRef;
  /** false: other values are allowed too, the list only helps. */
  strict?: boolean;
  prompt?: CellMessage;
  /** What is said when something else is typed. */
  error?: CellMessage;
}

export interface DateValidation {
  /** Both ends included. */
  earliest: IsoDate;
  latest: IsoDate;
  /** false: anything else is let in after the message. */
  strict?: boolean;
  prompt?: CellMessage;
  error: CellMessage;
}

/** What people may still do on a protected sheet besides editing its unlocked cells. */
export interface SheetProtectionOptions {
  formatRows?: boolean;
  insertHyperlinks?: boolean;
}

/** Page set-up of an official Thai paper: sizes in points. */
export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** Pages across; rows flow on. */
  fitToPagesWide?: number;
  /** Pages down; as many as it takes when absent. */
  fitToPagesTall?: number;
  printArea?: RangeRef;
  /** Rows repeated on each page, zero-based. */
  titleRows?: { row: number; rowCount: number };
  /** Rows that a new page begins with, zero-based; never the first. */
  breaksBefore?: readonly number[];
  marginsPoints?: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header?: number;
    footer?: number;
  };
  centerHorizontally?: boolean;
  /** Excel header/footer codes, e.g. "หน้า &P จาก &N". */
  footerCenter?: string;
  footerLeft?: string;
  footerRight?: string;
}

export type Change =
  | {
      kind: "addSheet";
      sheet: string;
      /** after this sheet; at the end when absent */ after?: string;
      tabColor?: string;
    }
  /** Whole rows come in above `row`, and all that refers to what stands there follows it. See `ensureInsertionsFirst`. */
  | { kind: "insertRows"; sheet: string; row: number; rowCount: number }
  | { kind: "insertColumns"; sheet: string; column: number; columnCount: number }
  | {
      kind: "setCells";
      range: RangeRef;
      /** exactly the shape of the range */
      cells: CellInput[][];
      /** What stands there was written by an earlier run and nobody has changed it since: it is not the user's. */
      own?: true;
      /** A whole table of ours, written anew at each run: then a number in it that we did not write is somebody's. */
      isBlock?: true;
    }
  | { kind: "setFormat"; range: RangeRef; format: RangeFormat }
  | { kind: "merge"; range: RangeRef }
  /** Width in characters of the default font, as Excel's own dialog shows it. */
  | { kind: "setColumnWidth"; sheet: string; column: number; columnCount: number; characters: number }
  /** Height in points; "auto" fits the wrapped text. */
  | { kind: "setRowHeight"; sheet: string; row: number; rowCount: number; height: number | "auto" }
  | { kind: "addRule"; range: RangeRef; rule: RuleSpec }
  | { kind: "addDataBar"; range: RangeRef; bar: DataBarSpec }
  /** Removes rules of ours, by the identity the snapshot gave. */
  | { kind: "removeRules"; sheet: string; ruleIds: string[] }
  | { kind: "setName"; name: string; /** "=85" or "='แผน'!$B$2" */ formula: string; comment?: string }
  | { kind: "removeName"; name: string }
  | { kind: "setValidation"; range: RangeRef; list: ListValidation }
  | { kind: "setDateValidation"; range: RangeRef; date: DateValidation }
  /** Makes an Excel table of cells; the first row holds its headers. */
  | { kind: "addTable"; range: RangeRef; name: string }
  /** Gives a table other ends; its header row stays. */
  | { kind: "resizeTable"; name: string; range: RangeRef }
  /** Without a password, and only a sheet that the same change set adds. To be the last change of its cells. */
  | { kind: "protectSheet"; sheet: string; allow?: SheetProtectionOptions }
  /** A custom property of the file. */
  | { kind: "setDocumentProperty"; name: string; value: string }
  /** A built-in property of the file; "" clears it. */
  | { kind: "setFileProperty"; property: Exclude<PropertyName, "lastAuthor">; value: string }
  /** A hidden sheet shows its tab. */
  | { kind: "showSheet"; sheet: string }
  | { kind: "freezePanes"; sheet: string; rows: number; columns: number }
  | { kind: "setPageLayout"; sheet: string; layout: PageLayout }
  | { kind: "groupColumns"; sheet: string; column: number; columnCount: number; collapsed?: boolean }
  | { kind: "groupRows"; sheet: string; row: number; rowCount: number; collapsed?: boolean }
  | { kind: "showGridlines"; sheet: string; visible: boolean }
  /** Key of ours and JSON text; null removes it. */
  | { kind: "setSetting"; key: string; value: string | null }
  /** Shows this cell to the user when all is done. */
  | { kind: "activate"; range: RangeRef };

export type ChangeKind = Change["kind"];

/** What an action offers to do: shown to the user, applied when confirmed. `outcome` is what the action found. */
export interface Proposal<Outcome> {
  changeSet: ChangeSet;
  outcome: Outcome;
}
