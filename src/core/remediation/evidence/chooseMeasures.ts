import type { IndicatorId } from "../../ita/indicators";
import { MEASURES } from "../../ita/measures";
import { oneLine } from "../../plan/activities/names";
import { measureCells, readLinks, readMeasures } from "../../plan/links/readLinks";
import type { Link } from "../../plan/links/types";
import type { WorkbookSnapshot } from "../../snapshot";
import { keyNoSpace } from "../../text/keys";
import { findMeasures } from "./measures";

/** The measures that the paper lists, and which of them answer an indicator. */
export interface EvidenceMeasures {
  names: string[];
  /** Places in `names`, from 0, in their order. */
  of: ReadonlyMap<IndicatorId, number[]>;
  /** Nobody has named them in this workbook: the seven of the announcement of 2563. */
  isSuggestion: boolean;
  /** Indicators whose measures are only what the program offered on the sheet of links. */
  suggestedOnly: IndicatorId[];
}

/**
 * The measures as the sheet of links has them, with the indicators they are tied to; else the workbook's own list, else
 * the announcement's seven as a suggestion. A tie that people made counts before one that was only suggested.
 */
export function chooseMeasures(snapshot: WorkbookSnapshot): EvidenceMeasures {
  const table = readLinks(snapshot);
  const ties = (table?.links ?? []).filter(({ measure }) => measure !== "");
  if (measureCells(snapshot) === null && ties.length === 0) {
    const listed = findMeasures(snapshot);
    const isSuggestion = listed.length === 0;
    const names = isSuggestion ? MEASURES.map(({ name }) => name) : listed;
    return { names, of: new Map(), isSuggestion, suggestedOnly: [] };
  }
  const names: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const key = keyNoSpace(name);
    const place = places.get(key) ?? names.push(oneLine(name)) - 1;
    places.set(key, place);
    return place;
  };
  if (measureCells(snapshot) !== null) {
    for (const { id, name } of readMeasures(snapshot)) {
      const place = placeOf(name);
      // People write "M3" in a table as well as the measure's name.
      if (id !== "" && !places.has(keyNoSpace(id))) places.set(keyNoSpace(id), place);
    }
  }
  return { names, ...tied(ties, placeOf), isSuggestion: false };
}

function tied(
  ties: readonly Link[],
  placeOf: (name: string) => number,
): Pick<EvidenceMeasures, "of" | "suggestedOnly"> {
  const decided = new Set(ties.filter(({ isSuggestion }) => !isSuggestion).map(({ indicator }) => indicator));
  const suggestedOnly = new Set<IndicatorId>();
  const of = new Map<IndicatorId, number[]>();
  for (const { indicator, measure, isSuggestion } of ties) {
    if (isSuggestion && decided.has(indicator)) continue;
    const place = placeOf(measure);
    if (indicator === null) continue;
    const known = of.get(indicator) ?? [];
    if (!known.includes(place))
      of.set(
        indicator,
        [...known, place].sort((a, b) => a - b),
      );
    if (isSuggestion) suggestedOnly.add(indicator);
  }
  return { of, suggestedOnly: [...suggestedOnly] };
}
