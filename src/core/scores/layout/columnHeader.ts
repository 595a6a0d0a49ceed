import type { Instrument } from "../../ita/indicators";
import { readHeaderWord, type HeaderRole, type HeaderWord } from "../text/headerWords";
import { isAgencyName } from "../text/agencyText";
import type { SheetView } from "./sheetView";

/** What the header rows over one column say, read together. */
export interface ColumnHeader {
  /** null: no words at all. */
  role: HeaderRole | null;
  instrument?: Instrument;
  fiscalYearBe: number | null;
  /** Words of no known meaning, nearest to the data: perhaps an agency's name. */
  label: string | null;
  /** The label is an agency: by its own first word, or because the header over it says so. */
  isAgency: boolean;
  rank: number;
}

const WEAK: ReadonlySet<HeaderRole> = new Set(["unknown", "yearLabel"]);

/** Reads the header of a column from its rows (top to bottom, inclusive); merged headers count for each column under them. */
export function readColumnHeader(
  view: SheetView,
  column: number,
  rows: readonly number[],
  isSeed: (row: number, column: number) => boolean = () => false,
): ColumnHeader {
  const words: HeaderWord[] = [];
  const texts: string[] = [];
  for (const row of rows) {
    if (isSeed(row, column)) continue;
    const cell = view.shown(row, column);
    if (cell === "" || texts[texts.length - 1] === String(cell)) continue;
    const word = readHeaderWord(cell);
    if (!word) continue;
    words.push(word);
    texts.push(String(cell));
  }
  const strongest = strongestWord(words, texts);
  const unknown = [...words].reverse().find((word) => word.role === "unknown");
  const label = unknown?.label ?? null;
  const isUnderAgency = words.some((word) => word.role === "agency") && unknown !== undefined;
  const role = isUnderAgency && strongest?.role === "agency" ? "unknown" : (strongest?.role ?? null);
  return {
    role,
    ...(strongest?.instrument ? { instrument: strongest.instrument } : {}),
    fiscalYearBe: yearOf(words),
    label,
    isAgency: label !== null && (isUnderAgency || isAgencyName(label)),
    rank: strongest?.rank ?? 0,
  };
}

/** The word nearest to the data that has a meaning; a header broken over rows means what its rows say together. */
function strongestWord(words: readonly HeaderWord[], texts: readonly string[]): HeaderWord | null {
  const leaf = words[words.length - 1];
  if (!leaf) return null;
  const joined = texts.length > 1 ? readHeaderWord(texts.join(" ")) : null;
  // "คะแนนประเมิน" over "รายตัวชี้วัด" is a score, not a column of indicators.
  if (leaf.role === "indicator" && joined?.role === "score") return joined;
  if (!WEAK.has(leaf.role)) return leaf;
  if (joined && !WEAK.has(joined.role)) return joined;
  return [...words].reverse().find((word) => !WEAK.has(word.role)) ?? leaf;
}

/** The year nearest to the data. */
function yearOf(words: readonly HeaderWord[]): number | null {
  for (let i = words.length - 1; i >= 0; i--) {
    const year = words[i]?.fiscalYearBe;
    if (year !== null && year !== undefined) return year;
  }
  return null;
}
