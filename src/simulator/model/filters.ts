/** AutoFilters in Office.js's words. Sheets and tables keep them as the file's XML; `xlsx/` translates. */
import type { Rect } from "./types";

/** A day, month … that a values filter takes in: "2021-03" with the specificity "Month", say. */
export interface FilterDate {
  date: string;
  specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

export type FilterCriteria =
  /** Texts as the cells show them; "" is a blank. */
  | { filterOn: "Values"; values: (string | FilterDate)[] }
  | { filterOn: "Custom"; criterion1: string; criterion2?: string; operator?: "And" | "Or" }
  | { filterOn: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent"; criterion1: string }
  /** Excel.DynamicFilterCriteria. */
  | { filterOn: "Dynamic"; dynamicCriteria: string }
  /** By colour or icon: kept as it is in the file, and neither shown nor applied. */
  | { filterOn: "CellColor" | "FontColor" | "Icon" };

export interface FilterColumn {
  /** Zero-based within the filter's range. */
  index: number;
  criteria: FilterCriteria;
  /** The element of the file, for what is not in `criteria`; written back while the criteria stay. */
  carried?: string;
}

export interface AutoFilterState {
  range: Rect | null;
  columns: FilterColumn[];
}

/** One cell of a filtered column. */
export interface FilteredCell {
  value: string | number | boolean | { readonly error: string } | null;
  /** As it is shown. */
  text: string;
}
