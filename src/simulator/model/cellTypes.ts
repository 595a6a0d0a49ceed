/** Cells: what they hold, where they are, and what is carried with them. */
import type { CellStyle } from "./styleTypes";

export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#GETTING_DATA"
  | "#FIELD!"
  | "#BLOCKED!"
  | "#CONNECT!"
  | "#BUSY!"
  | "#UNKNOWN!"
  | "#EXTERNAL!"
  | "#PYTHON!"
  | "#TIMEOUT!";

/** An error as a value, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: ErrorCode;
}

/** null is an empty cell; dates are serial numbers of the 1900 system (or 1904, see WorkbookModel.date1904). */
export type Scalar = string | number | boolean | CellError | null;

export interface Cell {
  value: Scalar;
  /** With its leading "=", English function names, A1 notation; null for a constant. */
  formula: string | null;
  /** Interned: compare by reference. */
  style: CellStyle;
  /** Rich text runs or phonetics as they stood in the file, kept while the value stays the same. */
  richText?: string;
  /** The area of an array formula (legacy CSE or dynamic), on its top left cell only. */
  arrayArea?: Rect;
  isDynamicArray?: boolean;
  /** What else the file says of this cell; written back while the content is still what it was. */
  carried?: CarriedCell;
}

export interface CarriedCell {
  readonly value: Scalar;
  readonly formula: string | null;
  /** Attributes of `<c>`: vm (rich value), cm (other metadata), ph (phonetics). */
  readonly cell?: Readonly<Record<string, string>>;
  /** Attributes of `<f>`: ca, and all of a what-if data table. */
  readonly formulaAttributes?: Readonly<Record<string, string>>;
}

export interface Rect {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}
