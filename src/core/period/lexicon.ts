import { keyNoSpace, skeleton } from "../text/keys";
import { ENGLISH_MONTHS, THAI_MONTHS, THAI_MONTHS_SHORT } from "./months";

/** What a word means in a period text; several spellings share one meaning. */
export type Word =
  // before a date
  | "on"
  | "day"
  | "month"
  | "year"
  | "annual"
  | "of"
  | "ordinal"
  // eras and long periods
  | "be"
  | "ce"
  | "fiscal"
  | "quarter"
  | "half"
  | "fortnight"
  | "round"
  | "whole"
  | "first"
  | "second"
  | "last"
  // parts
  | "early"
  | "mid"
  | "late"
  | "endOf"
  | "week"
  // limits
  | "within"
  | "before"
  | "to"
  | "from"
  | "between"
  | "now"
  | "onwards"
  | "and"
  // repetition and length
  | "every"
  | "monthly"
  | "quarterly"
  | "weekly"
  | "daily"
  | "yearly"
  | "per"
  | "times"
  | "days"
  | "workingDays"
  | "since"
  // no dates
  | "according"
  | "calendar"
  | "nacc"
  | "set"
  | "undated"
  // notes
  | "clock"
  | "columnHeader"
  | "under"
  | "excelDate";

export interface LexiconEntry {
  /** Letters without marks, spaces and dots. */
  letters: string;
  /** Letters with their marks. */
  spelling: string;
  /** The marks must be exactly these: another word has the same letters, or there are too few of them. */
  isStrict: boolean;
  meaning: { word: Word }[] | { month: number; isAbbreviated: boolean } | { weekday: number };
}

const WORDS: Record<Word, string> = {
  on: "ณ ลง เมื่อ ใน ช่วง ห้วง ระยะเวลา ประกาศ ประจำ ดำเนินการ on in during dated the",
  day: "วันที่",
  month: "เดือน month",
  year: "ปี year",
  annual: "ประจำปี",
  of: "ของ of",
  ordinal: "ที่ st nd rd th",
  be: "พ.ศ. b.e.",
  ce: "ค.ศ. c.e. a.d.",
  fiscal: "ปีงบประมาณ งบประมาณ ปีงบ งบ ประจำปีงบประมาณ ประจำปีงบ fiscal fiscal_year budget_year fy",
  quarter: "ไตรมาส ไตรมาสที่ quarter q",
  half: "ครึ่งปี ครึ่ง half h",
  fortnight: "ครึ่งเดือน ปักษ์",
  round: "รอบ รอบระยะเวลา",
  whole: "ตลอด ตลอดทั้ง ทั้ง ต่อเนื่อง อย่างต่อเนื่อง throughout all_through whole continuous continuously",
  first: "แรก first",
  second: "หลัง second",
  last: "สุดท้าย last",
  early: "ต้น early beginning_of",
  mid: "กลาง mid middle_of",
  late: "ปลาย late",
  endOf: "สิ้น สิ้นสุด end_of the_end_of end",
  week: "สัปดาห์ สัปดาห์ที่ week weeks",
  within: "ภายใน ไม่เกิน ไม่ช้ากว่า by within no_later_than not_later_than",
  before: "ก่อน before",
  to: "ถึง จนถึง to until till through",
  from: "ตั้งแต่ นับตั้งแต่ เริ่มตั้งแต่ จาก เริ่ม เริ่มจาก from since starting",
  between: "ระหว่าง between",
  now: "บัดนี้ ปัจจุบัน now today",
  onwards: "เป็นต้นไป onwards onward",
  and: "และ กับ and",
  every: "ทุก เป็นประจำทุก every each",
  monthly: "รายเดือน monthly",
  quarterly: "รายไตรมาส quarterly",
  weekly: "รายสัปดาห์ weekly",
  daily: "รายวัน daily",
  yearly: "รายปี yearly annually",
  per: "ละ per",
  times: "ครั้ง time times",
  days: "วัน day days",
  workingDays: "วันทำการ วันทำงาน วันราชการ working_day working_days business_day business_days",
  since: "นับแต่วันที่ได้รับแจ้ง นับจากวันที่ได้รับแจ้ง นับตั้งแต่วันที่ได้รับแจ้ง นับแต่วันที่ได้รับหนังสือ นับแต่ได้รับแจ้ง หลังได้รับแจ้ง",
  according: "ตาม ตามที่ ตามห้วง ตามระยะเวลาที่",
  calendar: "ปฏิทิน ปฏิทินการประเมิน ปฏิทินที่ กำหนดการ กำหนดการของ",
  nacc: "ป.ป.ช. สำนักงาน_ป.ป.ช. คณะกรรมการ_ป.ป.ช.",
  set: "กำหนด ประกาศกำหนด",
  undated: "ยังไม่กำหนด ไม่กำหนด รอกำหนด รอกำหนดการ รอประกาศ จะแจ้งให้ทราบภายหลัง จะแจ้งภายหลัง tba tbd tbc n/a",
  clock: "น. นาฬิกา เวลา",
  columnHeader: "หัวคอลัมน์",
  under: "ใต้",
  excelDate: "เลขลำดับวันที่ของ_Excel",
};

/** Words written together so often that damage may move a mark from one into the other. */
const PHRASES: Record<string, Word[]> = {
  สิ้นเดือน: ["endOf", "month"],
  ต้นเดือน: ["early", "month"],
  ทุกเดือน: ["every", "month"],
  ทุกสิ้นเดือน: ["every", "endOf", "month"],
  ทั้งปี: ["whole", "year"],
  ตลอดปี: ["whole", "year"],
  ตลอดทั้งปี: ["whole", "year"],
  ครึ่งปีแรก: ["half", "first"],
  ครึ่งปีหลัง: ["half", "second"],
  ถึงเดือน: ["to", "month"],
  ถึงวันที่: ["to", "day"],
  ตั้งแต่วันที่: ["from", "day"],
  ภายในวันที่: ["within", "day"],
};

/** Monday is 0. */
const WEEKDAYS: readonly string[] = [
  "วันจันทร์ จันทร์ จ. mon monday",
  "วันอังคาร อังคาร อ. tue tues tuesday",
  "วันพุธ พุธ พ. wed wednesday",
  "วันพฤหัสบดี พฤหัสบดี วันพฤหัส พฤหัส พฤ. thu thur thurs thursday",
  "วันศุกร์ ศุกร์ ศ. fri friday",
  "วันเสาร์ เสาร์ ส. sat saturday",
  "วันอาทิตย์ อาทิตย์ อา. sun sunday",
];

/** So few letters are shared by too many words to do without the marks. */
const MIN_LETTERS_WITHOUT_MARKS = 3;

/** ำ is read as า everywhere: pages where every า became ำ keep their months and words apart all the same. */
export function foldSaraAm(text: string): string {
  return text.replaceAll("\u0E33", "\u0E32");
}

function entry(spelling: string, meaning: LexiconEntry["meaning"], isStrict = false): LexiconEntry {
  const plain = foldSaraAm(keyNoSpace(spelling));
  const letters = skeleton(plain);
  return {
    letters,
    spelling: plain,
    isStrict: isStrict || letters.length < MIN_LETTERS_WITHOUT_MARKS,
    meaning,
  };
}

function makeLexicon(): LexiconEntry[] {
  const words = (Object.keys(WORDS) as Word[]).flatMap((word) =>
    WORDS[word].split(" ").map((spelling) => entry(spelling, [{ word }])),
  );
  const phrases = Object.entries(PHRASES).map(([spelling, meaning]) =>
    entry(
      spelling,
      meaning.map((word) => ({ word })),
    ),
  );
  const weekdays = WEEKDAYS.flatMap((spellings, weekday) =>
    spellings.split(" ").map((spelling) => entry(spelling, { weekday }, spelling.endsWith("."))),
  );
  const months = THAI_MONTHS.flatMap((name, index) => {
    const short = ENGLISH_MONTHS[index]?.slice(0, 3) ?? "";
    return [
      entry(name, { month: index + 1, isAbbreviated: false }),
      entry(THAI_MONTHS_SHORT[index] ?? "", { month: index + 1, isAbbreviated: true }, true),
      entry(ENGLISH_MONTHS[index] ?? "", { month: index + 1, isAbbreviated: false }),
      entry(short, { month: index + 1, isAbbreviated: true }),
    ];
  });
  return [...words, ...phrases, ...weekdays, ...months, entry("sept", { month: 9, isAbbreviated: true })];
}

/** First letter → entries, the longest first. */
export const LEXICON: ReadonlyMap<string, readonly LexiconEntry[]> = (() => {
  const byLetter = new Map<string, LexiconEntry[]>();
  for (const one of makeLexicon()) {
    const first = one.letters[0] ?? "";
    byLetter.set(first, [...(byLetter.get(first) ?? []), one]);
  }
  for (const list of byLetter.values()) list.sort((a, b) => b.letters.length - a.letters.length);
  return byLetter;
})();
