import type { Draft } from "./draft";
import type { Unit } from "./unit";

/** What reading a shape gives, before anything is computed. */
export interface ReadTable {
  drafts: Draft[];
  unit: Unit;
  hasTextScores: boolean;
  /** Columns of scores, ascending. */
  scoreColumns: number[];
  /** Rows of scores, ascending. */
  scoreRows: number[];
  /** Rows between them with numbers that are not scores, and their labels. */
  exceptRows: { row: number; label: string }[];
  /** Where those labels stand. */
  labelColumn: number;
  /** The last row that belongs to the table. */
  lastRow: number;
  /** Only indicators' numbers, no names: they were taken in official order. */
  isByNumber: boolean;
}
