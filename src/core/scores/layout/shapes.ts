import type { Rect } from "../../grid";
import type { ColumnMeaning } from "../types";
import type { Seed } from "./seeds";
import type { SheetView } from "./sheetView";

interface ShapeBase {
  view: SheetView;
  /** The whole table, headers included. */
  range: Rect;
  /** Rows of words above the data; may be none. */
  headerRows: readonly number[];
  /** Data rows, inclusive: total, mean and note rows among them are told apart when they are read. */
  firstRow: number;
  lastRow: number;
  columns: ReadonlyMap<number, ColumnMeaning>;
  /** What the user said for the whole table. */
  said?: { agency?: string; fiscalYearBe?: number; unit?: "points" | "fraction" };
  /** Headers taken for agencies' names although nothing says that they are. */
  assumedAgencies?: string[];
}

/** An indicator per row. */
export interface LongShape extends ShapeBase {
  layout: "long";
  nameColumn: number;
  /** By row. */
  seeds: readonly Seed[];
  /** A column of indicator numbers beside the names, by row. */
  numbers: ReadonlyMap<number, number>;
}

/** An agency (or a year) per row. */
export interface WideShape extends ShapeBase {
  layout: "wide";
  /** Of each score column: the number its header prints, and whether it has a name too. */
  headers: ReadonlyMap<number, { number: number | null; isNamed: boolean; row: number }>;
  /** Header texts over numbers that are near an indicator's name but not surely one. */
  unclear: readonly { row: number; column: number; text: string }[];
  isTotalsOnly?: boolean;
}

export type TableShape = LongShape | WideShape;

/** Several columns may each be the scores: the user has to say which. */
export interface Undecided {
  layout: "undecided";
  view: SheetView;
  range: Rect;
  candidates: readonly number[];
  firstRow: number;
  lastRow: number;
}
