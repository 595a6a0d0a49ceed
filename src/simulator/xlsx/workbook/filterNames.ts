/** The hidden name that Excel keeps for each sheet's filter ("_xlnm._FilterDatabase", ECMA-376 §18.2.5). */
import { parseA1, quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import type { DefinedName, SheetModel } from "../../model/types";

const NAME = "_xlnm._FilterDatabase";

function filterFormula({ name, autoFilterXml }: SheetModel): string | null {
  const range = parseA1(/\sref="([^"]+)"/.exec(autoFilterXml ?? "")?.[1] ?? "");
  return range && `${quoteSheetName(name)}!${rectToAbsoluteA1(range)}`;
}

/** The names with those of filters that are new or elsewhere. Names of filters that are gone stay, as in Excel. */
export function withFilterNames(names: readonly DefinedName[], sheets: readonly SheetModel[]): DefinedName[] {
  const all = [...names];
  for (const sheet of sheets) {
    const formula = filterFormula(sheet);
    if (formula === null) continue;
    const index = all.findIndex(({ name, sheetId }) => sheetId === sheet.id && name === NAME);
    const own = all[index];
    if (!own) all.push({ name: NAME, sheetId: sheet.id, formula, hidden: true, comment: "" });
    else if (!sameRange(own.formula, formula)) all[index] = { ...own, formula };
  }
  return all;
}

/** The file may quote the sheet's name otherwise than we do. */
function sameRange(one: string, other: string): boolean {
  const bare = (formula: string): string => formula.replace(/'/g, "");
  return bare(one) === bare(other);
}
