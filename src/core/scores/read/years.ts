import type { CellValue } from "../../snapshot";
import { readHeaderWord } from "../text/headerWords";

/** The year in a cell of a year column: 2563, "ปี 2564", "๒๕๖๓", 63, 2020 (Christian era). Null for anything else. */
export function yearInCell(cell: CellValue): number | null {
  const word = readHeaderWord(cell);
  if (word?.fiscalYearBe != null) return word.fiscalYearBe;
  const year = typeof cell === "number" ? cell : Number(cell === "" ? NaN : cell);
  if (year >= 55 && year <= 80) return 2500 + year;
  return year >= 2012 && year <= 2056 ? year + 543 : null;
}
