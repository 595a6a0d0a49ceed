import type { Instrument } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import { MARKS } from "../../text/characters";
import { readHeaderWord, type HeaderRole } from "./headerWords";

/** What a row that is not an agency or an indicator is, by the words at its head. */
export interface RowLabel {
  kind: "total" | "level" | "status" | "score" | "instrument" | "result" | "year" | "other";
  instrument?: Instrument;
  fiscalYearBe: number | null;
}

/**
 * How such labels begin, without marks. Tested on every agency's name, so it is one expression over the text's first
 * letters; only what passes is read in full. "รวมไทยพัฒนา" passes, and is a subdistrict.
 */
const STEMS =
  "รวม เฉลย คาเฉลย คะแนน เเนน ผล สถานะ สงสด ตาสด ตำสด มธยฐาน ทมา นาหนก นำหนก เกณฑ คาเกณฑ หมายเหต รอยละ ระดบ ปงบ ปพศ ป2 ปที เปาหมาย คาเปาหมาย สวนเบยง จานวน จำนวน ผาน อนดบ ภาพรวม แบบวด แบบตรวจ สรป ผลตาง total average mean max min sd score sum note status level pass iit eit oit ita overall result grade".split(
    " ",
  );
const BETWEEN = `[${MARKS}\\s]*`;
const BEGINNING = new RegExp(
  `^[\\s\\d.()*:•-]*(?:${STEMS.map((stem) => [...stem].join(BETWEEN)).join("|")})`,
  "i",
);
const BARE_YEAR = /^\s*[2๒][5๕0๐][\d๐-๙]{2}\s*$/;
const MAX_LABEL = 120;

const KINDS: Partial<Record<HeaderRole, RowLabel["kind"]>> = {
  total: "total",
  level: "level",
  status: "status",
  score: "score",
  result: "result",
  instrument: "instrument",
  mean: "other",
  other: "other",
  yearLabel: "year",
};

/** Reads a row's label; null when it is a name (of an agency, of an indicator) or empty. */
export function readRowLabel(cell: CellValue): RowLabel | null {
  if (typeof cell === "number") {
    return cell >= 2550 && cell <= 2599 ? { kind: "year", fiscalYearBe: cell } : null;
  }
  if (typeof cell !== "string" || cell === "" || cell.length > MAX_LABEL) return null;
  if (!BEGINNING.test(cell) && !BARE_YEAR.test(cell)) return null;
  const word = readHeaderWord(cell);
  const kind = word && KINDS[word.role];
  if (!word || !kind) return null;
  return {
    kind,
    ...(word.instrument ? { instrument: word.instrument } : {}),
    fiscalYearBe: word.fiscalYearBe,
  };
}
