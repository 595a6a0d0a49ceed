import { canon } from "./canon";
import { SARA_AA, SARA_AM } from "./characters";

/** Years that a secretariat's workbook can be about (Buddhist Era): ITA began in 2556; laws named in titles are older. */
const FIRST_YEAR_BE = 2550;
const LAST_YEAR_BE = 2599;
const FIRST_YEAR_CE = 2010;
const LAST_YEAR_CE = 2056;
/** "ผล ITA 63" is a year, "ITA 85" a score and "ITA 10" a count: two digits only for the years of ITA itself. */
const FIRST_SHORT_BE = 55;
const LAST_SHORT_BE = 80;
const FIRST_SHORT_CE = 15;
const LAST_SHORT_CE = 40;

/** Words after which two digits or a Christian year are a year. */
const MARKER = /(?:งบ(?:ประมาณ|ฯ)?|ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?|(?:^|[^a-z])(?:year|fy|ita))[ .,:_'’()-]*$/i;
/** A fiscal year in English may be counted in either era: FY64, FY21. */
const FISCAL_MARKER = /(?:^|[^a-z])(?:fiscal year|fy)[ .,:_'’()-]*$/i;
/** Between the years of a list: "ปี 2563-64", "2563 และ 2564". */
const LIST_LINK = /^ ?(?:[-–—/,]|และ|กับ|ถึง) ?(?:ปี|พ\.? ?ศ\.?)?[ .]*$/;
/** A month before the year (names with ำ read as า): then it is part of a date, not the year of the table. */
const MONTH_BEFORE =
  /(?:าคม|ายน|าพ(?:ั|น)*ธ?(?:์)?|(?:[มกพสตธ]|\u0E34|\u0E35)\.? ?[คย]\.?|ก\.? ?พ\.|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)[ ,]*(?:ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?)? ?$/i;
/** "ที่ 598/2564", "ครั้งที่ 1/2564", "28/9/2563": the number of a document or a date. */
const NUMBER_BEFORE = /\d ?[/-] ?$/;
const FRACTION_BEFORE = /\d[.,]$/;
const COUNTED = /^(?:[.,]\d| ?(?:%|บาท|คน|ราย|ล้าน|แสน|หมื่น|พัน))/;
const COUNTED_SHORT = /^ ?(?:คะแนน|ร้อยละ|แห่ง|หน่วย|ตัว|ข้อ|ครั้ง|เรื่อง|วัน|เดือน|ปี|points?|indicators?)/i;

/** How much of the text around a number is looked at. */
const AROUND = 24;

/**
 * The fiscal year (Buddhist Era) that a title, header or sheet name speaks of: "ปีงบประมาณ พ.ศ. 2564", "งบฯ 63",
 * "FY2021", "ปี ๒๕๖๓", "ผล ITA 63". Null when it names none, or several different ones.
 */
export function readFiscalYear(text: string): number | null {
  const [year = null, ...others] = readFiscalYears(text);
  return others.length === 0 ? year : null;
}

/** Every different year (Buddhist Era) named in the text, in order of appearance; years inside dates do not count. */
export function readFiscalYears(text: string): number[] {
  const line = canon(text.slice(0, 2000)).replaceAll(SARA_AM, SARA_AA);
  const years = new Set<number>();
  let yearEndedAt = -1;
  for (const found of line.matchAll(/\d+/g)) {
    const end = found.index + found[0].length;
    const before = line.slice(Math.max(0, found.index - AROUND), found.index);
    const after = line.slice(end, end + AROUND);
    const isListed = yearEndedAt >= 0 && LIST_LINK.test(line.slice(yearEndedAt, found.index));
    const year = readYear(found[0], before, after, isListed);
    if (year === null) continue;
    years.add(year);
    yearEndedAt = end;
  }
  return [...years];
}

function readYear(digits: string, before: string, after: string, isListed: boolean): number | null {
  if (FRACTION_BEFORE.test(before) || COUNTED.test(after)) return null;
  if (!isListed && (NUMBER_BEFORE.test(before) || MONTH_BEFORE.test(before))) return null;
  const year = Number(digits);
  const isMarked = isListed || MARKER.test(before);
  if (digits.length === 4) {
    if (isWithin(year, FIRST_YEAR_BE, LAST_YEAR_BE)) return year;
    return isMarked && isWithin(year, FIRST_YEAR_CE, LAST_YEAR_CE) ? year + 543 : null;
  }
  if (digits.length !== 2 || !isMarked || COUNTED_SHORT.test(after)) return null;
  if (isWithin(year, FIRST_SHORT_BE, LAST_SHORT_BE)) return 2500 + year;
  return FISCAL_MARKER.test(before) && isWithin(year, FIRST_SHORT_CE, LAST_SHORT_CE) ? 2543 + year : null;
}

function isWithin(year: number, first: number, last: number): boolean {
  return year >= first && year <= last;
}
