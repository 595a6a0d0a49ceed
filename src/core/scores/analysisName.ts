import { parseAddress } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";

/** The defined name at the top of an analysis sheet we made (the next ones get a number): how we know it again, even renamed. */
export const ANALYSIS_NAME = "ITA_Analysis";

export function isAnalysisName(name: string): boolean {
  return /^ita_analysis(?:_\d+)?$/i.test(name);
}

/** The analysis sheet copies scores: what it shows is not read a second time. */
export function isAnalysisSheet({ names }: WorkbookSnapshot, sheet: string): boolean {
  return names.some(
    ({ name, formula }) => isAnalysisName(name) && parseAddress(formula.replace(/^=/, ""))?.sheet === sheet,
  );
}
