/** A sample workbook as data: what stands where and what it looks like. Addresses are A1 of their own sheet. */
export interface SampleBook {
  fileName: string;
  sheets: SampleSheet[];
}

export interface SampleSheet {
  name: string;
  /** Column widths in characters, from column A on. */
  columnWidths: number[];
  blocks: SampleBlock[];
  merges?: string[];
  /** Rows above that stay in view. */
  frozenRows?: number;
  /** Cells whose choices are offered in a list. */
  choices?: { address: string; values: string[] };
  landscape?: boolean;
}

/** A rectangle of cells that look alike. */
export interface SampleBlock {
  /** Its upper left cell. */
  at: string;
  values: SampleValue[][];
  look: SampleLook;
}

/** null is an empty cell; `{date}` is "YYYY-MM-DD", kept as a real date. Text is kept as text, whatever it looks like. */
export type SampleValue = string | number | null | { date: string };

export interface SampleLook {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: "Left" | "Center" | "Right";
  middle?: boolean;
  wrap?: boolean;
  borders?: boolean;
  fill?: string;
  numberFormat?: string;
}

export const TITLE: SampleLook = { size: 18, bold: true, align: "Center", middle: true };
export const HEADER: SampleLook = {
  bold: true,
  align: "Center",
  middle: true,
  wrap: true,
  borders: true,
  fill: "#E8EEF0",
};
export const TEXT: SampleLook = { align: "Left", middle: true, wrap: true, borders: true };
export const CENTERED: SampleLook = { ...TEXT, align: "Center" };
export const SCORE: SampleLook = { align: "Center", middle: true, borders: true, numberFormat: "0.00" };
/** Real dates that read "15 เมษายน 2564". */
export const DATE: SampleLook = {
  align: "Center",
  middle: true,
  borders: true,
  numberFormat: "[$-107041E]d mmmm yyyy;@",
};
export const NOTE: SampleLook = { size: 14, align: "Left", middle: true, wrap: true };

/** A list as a column of cells. */
export function column(values: readonly SampleValue[]): SampleValue[][] {
  return values.map((value) => [value]);
}
