import type { CellValue } from "../snapshot";
import type { Rect } from "../grid";
import type { RuleSpec } from "./changeSet";

/**
 * How to go back: what the workbook held just before a change and just after it, as data that can be
 * kept in the workbook. Steps are undone from last to first. Sheets are known by Excel's own id, so that
 * renaming a sheet in between does no harm.
 */
export interface InverseSheet {
  sheetId: string;
  /** Its name when the change was made: for messages. */
  sheet: string;
}

/** The content of a rectangle as Excel gives it back. */
export interface CellContents {
  formulas: CellValue[][];
  /** Whether the cell held text. Text that begins with "=" reads back like a formula (office-js issue 6687). */
  isText: boolean[][];
  numberFormat: string[][];
}

/** A data validation as Office.js gives it. */
export interface ValidationRecord {
  rule: unknown;
  ignoreBlanks: boolean;
  prompt: unknown;
  errorAlert: unknown;
}

/**
 * A step may be foreseen: worked out before the write, for the journal (see journal.ts). Then what Excel makes of what
 * is written is not known yet (identities, how it spells a formula), and whether the change was carried out at all.
 */
export type InverseStep =
  /** `others`, when foreseen: identities of the sheets there were, as its own is not known yet. */
  | (InverseSheet & { kind: "deleteSheet"; used: Rect | null; formulas: CellValue[][]; others?: string[] })
  /** In `after`, null is a cell of which nothing is foreseen. */
  | (InverseSheet & {
      kind: "restoreCells";
      rect: Rect;
      before: CellContents;
      after: (CellValue | null)[][];
      foreseen?: true;
      /**
       * When rows or columns come in: how far these cells are moved by it. Formulas were read before that, so they are
       * written back when what came in is out again.
       */
      movedBy?: { rows: number; columns: number };
    })
  | (InverseSheet & {
      kind: "restoreFormat";
      rect: Rect;
      cells: CellFormatRecord[][];
      numberFormat?: string[][];
    })
  /** Rows or columns that came in go again, unless something of the user's stands in them. */
  | (InverseSheet & Anchored & { kind: "deleteRows"; row: number; rowCount: number; edge: EdgeRecord })
  | (InverseSheet &
      Anchored & { kind: "deleteColumns"; column: number; columnCount: number; edge: EdgeRecord })
  /** `before`: merged areas that the merged one took in. */
  | (InverseSheet & { kind: "unmerge"; rect: Rect; before: Rect[] })
  /** Sizes in points; null where the host told none, 0 for a hidden row. */
  | (InverseSheet & { kind: "restoreColumnWidth"; column: number; points: (number | null)[] })
  | (InverseSheet & { kind: "restoreRowHeight"; row: number; points: (number | null)[] })
  | (InverseSheet & { kind: "removeRule"; ruleId: string; foreseen?: ForeseenRule })
  /** `priority`: its place among the rules, 0 wins. `ruleId`: the identity it had; `known`: those of the sheet's rules. */
  | (InverseSheet & {
      kind: "restoreRule";
      rect: Rect[];
      rule: RuleSpec;
      priority: number;
      ruleId: string;
      known: string[];
      /** Read before rows or columns came in: written back when they are out again. */
      isLate?: true;
    })
  /** null: there was none. */
  | (InverseSheet & { kind: "restoreValidation"; rect: Rect; validation: ValidationRecord | null })
  | (InverseSheet & { kind: "removeTable"; tableId: string })
  | (InverseSheet & { kind: "restoreTableSize"; name: string; before: Rect; after: Rect })
  | { kind: "restoreProperty"; name: string; before: string | null; after: string }
  | { kind: "restoreFileProperty"; property: string; before: string; after: string }
  | (InverseSheet & { kind: "restoreVisibility"; before: string })
  | {
      kind: "restoreName";
      name: string;
      before: { formula: string; comment: string } | null;
      after: string;
      foreseen?: true;
    }
  | { kind: "restoreSetting"; key: string; before: string | null; after: string | null };

/** How it is told, of an interrupted change set, whether rows or columns came in: see excel/anchors.ts. */
export interface Anchored {
  anchor?: number;
  /** They did not come in, or are out already: only the line beside them is to be restored. */
  gone?: true;
}

/** How a rule will be known that is still to be added: `formula` is null for a data bar. */
export interface ForeseenRule {
  formula: string | null;
  rect: Rect;
  /** Identities of the rules that the sheet had. */
  known: string[];
}

/** The line between two rows or columns, which drawing around what came in between has made another's. */
export interface EdgeRecord {
  rect: Rect;
  cells: CellFormatRecord[][];
  /** Read before anything came in: where it was, to be drawn when all is out again. */
  isLate?: true;
}

/** The looks of one cell, as `getCellProperties` gives them and `setCellProperties` takes them. */
export type CellFormatRecord = Record<string, unknown>;
