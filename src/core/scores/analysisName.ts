import { parseAddress } from "../grid";
import type { WorkbookSnapshot } from "../snapshot";

/** The defined name at the top of the analysis sheet we made: it is how we know it again, even renamed. */
export const ANALYSIS_NAME = "ITA_Analysis";

/** The analysis sheet copies scores: what it shows is not read a second time. */
export function isAnalysisSheet(snapshot: WorkbookSnapshot, sheet: string): boolean {
  return snapshot.names.some(
    ({ name, formula }) =>
      name.toLowerCase() === ANALYSIS_NAME.toLowerCase() &&
      parseAddress(formula.replace(/^=/, ""))?.sheet === sheet,
  );
}
