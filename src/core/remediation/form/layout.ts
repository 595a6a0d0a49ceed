import type { RequestedIndicator } from "../request/types";
import type { FormColumn, FormColumnKind } from "./columns";
import type { FormBrief, FormDesign } from "./types";

/** Rows of the form, zero-based. The first column is a margin that keeps rows high enough to write in. */
export const CODE_ROW = 0;
export const TITLE_ROW = 1;
const TITLE_ROWS = 3;
export const FIRST_COLUMN = 1;

export interface FormLayout {
  columns: readonly FormColumn[];
  referenceRow: number;
  agencyRow: number;
  /** First column of the agency's box, and how many it takes. */
  agencyColumn: number;
  agencyColumns: number;
  noteRow: number;
  headerRow: number;
  firstRow: number;
  rowCount: number;
  signatureRow: number;
  /** First row under everything. */
  end: number;
  /** First column to the right of everything. */
  right: number;
}

export const SIGNATURE_ROWS = 5;

/** Widths in characters, so that all columns together are legible on A4 landscape. */
export const WIDTHS: Record<FormColumnKind, number> = {
  no: 5,
  indicator: 19,
  score: 8,
  gap: 9,
  advice: 40,
  status: 16,
  action: 34,
  evidence: 20,
  date: 13,
  person: 16,
};

/** A column of which no row of this form would hold anything is left out. */
function isFilled(kind: FormColumnKind, indicators: readonly RequestedIndicator[]): boolean {
  if (kind === "advice") return indicators.some(({ advice }) => advice !== "");
  if (kind === "score") return indicators.some(({ score }) => score !== null);
  if (kind === "gap") return indicators.some(({ gap }) => gap !== null);
  return true;
}

export function layoutOf(design: FormDesign, { indicators }: FormBrief): FormLayout {
  const columns = design.columns.filter(({ kind }) => isFilled(kind, indicators));
  const referenceRow = TITLE_ROW + TITLE_ROWS;
  const agencyRow = referenceRow + 2;
  const noteRow = agencyRow + 1;
  const headerRow = noteRow + 1;
  const firstRow = headerRow + 1;
  const signatureRow = firstRow + indicators.length + 1;
  const agencyColumn = FIRST_COLUMN + labelColumns(columns);
  const right = FIRST_COLUMN + columns.length;
  return {
    columns,
    referenceRow,
    agencyRow,
    agencyColumn,
    agencyColumns: boxColumns(columns, agencyColumn - FIRST_COLUMN),
    noteRow,
    headerRow,
    firstRow,
    rowCount: indicators.length,
    signatureRow,
    end: signatureRow + SIGNATURE_ROWS + 1,
    right,
  };
}

/** The word หน่วยงาน needs about ten characters. */
const LABEL_CHARACTERS = 10;
/** A long agency's name in two lines at most. */
const BOX_CHARACTERS = 60;

function labelColumns(columns: readonly FormColumn[]): number {
  return countUntil(columns, LABEL_CHARACTERS);
}

function boxColumns(columns: readonly FormColumn[], from: number): number {
  return Math.max(1, countUntil(columns.slice(from), BOX_CHARACTERS));
}

/** How many of the columns are as wide as this together; all but one at most, so that something is left. */
function countUntil(columns: readonly FormColumn[], characters: number): number {
  let width = 0;
  let count = 0;
  for (const { kind } of columns) {
    if (width >= characters) break;
    width += WIDTHS[kind];
    count += 1;
  }
  return Math.min(count, Math.max(1, columns.length - 1));
}
