import type { Instrument } from "../../ita/indicators";
import type { CellValue } from "../../snapshot";
import { canon } from "../../text/canon";
import { readFiscalYears } from "../../text/fiscalYear";
import { skeleton } from "../../text/keys";

export type HeaderRole =
  | "indicator"
  | "score"
  /** "ผลการประเมิน": numbers or words, the cells below say which */
  | "result"
  | "status"
  | "agency"
  | "year"
  | "total"
  /** a plain mean: neither a score nor the weighted total */
  | "mean"
  | "level"
  | "instrument"
  /** a column of instruments' names: "แบบวัด" */
  | "instrumentName"
  | "number"
  /** known, and never a score: counts, weights, targets, differences, dates, notes */
  | "other"
  /** only a year: "ปี 2564" */
  | "yearLabel"
  /** some other words: an agency's name, a round, a group */
  | "unknown";

export interface HeaderWord {
  role: HeaderRole;
  instrument?: Instrument;
  /** The one fiscal year it names. */
  fiscalYearBe: number | null;
  /** Its words, repaired for reading, without the year. */
  label: string;
  /** How surely an agency column holds the agencies themselves (หน่วยงาน) and not their province. */
  rank: number;
}

const MAX_TEXT = 200;
const BRACKETS = /\s*[([][^)\]]*[)\]]/g;
const YEAR_PHRASE =
  /(?:ประจำ)?(?:ปี)?(?:งบประมาณ|งบ ?ฯ?)? ?(?:พ\.? ?ศ\.?|fiscal year|fy|year)? ?(?:25\d\d|20\d\d|(?<!\d)[5-9]\d(?!\d))(?: ?[-–—/,] ?\d{2,4})*/gi;

/** Tried from the top on the skeleton (no marks, ำ as า); the first that fits is the word's role. */
const RULES: readonly (readonly [RegExp, HeaderRole])[] = [
  [
    /ความสาเรจ|บรรลเปา|รอยละ.*(?:ทไมผาน|ทผาน|ของหนวยงาน)|ความกาวหนา|จานวน|ระดบประเทศ|ทงประเทศ|เฉลยประเทศ|เฉลยจงหวด|เฉลยระดบ|count|number of/,
    "other",
  ],
  [/สถานะ|ผานไมผาน|ผานหรอไมผาน|ผานเกณฑ|ผลการพจารณา|^status|passfail/, "status"],
  [/คะแนน.*เตม\d|เตม\d+คะแนน/, "score"],
  [
    /ผตอบ|นาหนก|เตม|เปาหมาย|ผลตาง|สวนตาง|แตกตาง|เพม|ลดลง|เปลยนแปลง|อนดบ|ถวง|ชองวาง|วนท|มาตรการ|ดาเนนการ|ดาเนนงาน|แลวเสรจ|อยระหวาง|ยงไม|ลาชา|รายงาน|หมายเหต|เสนอแนะ|ทมา|สงสด|ตาสด|มธยฐาน|เบยงเบน|ผรบผดชอบ|หลกฐาน|ระยะเวลา|^เกณฑ|คาเกณฑ|weight|target|rank|fullscore|^full|^max|^min|gap|diff|change|date|remark|^note|^sd$/,
    "other",
  ],
  [/ระดบ|เกรด|^level|grade|rating/, "level"],
  [
    /คะแนนรวม|ผลรวม|^รวม$|^รวม(?:ทง|คะแนน|ทก|ตวชวด|ผล|ita|อาเภอ|จงหวด|ตาบล|เทศบาล|อบต|อบจ|อปท|องคกร|หนวยงาน|กลม|เขต|ภาค|ประเทศ)|ภาพรวม|^total|overall|grandtotal|คะแนนสทธ/,
    "total",
  ],
  [
    /^(?:ผล|คะแนน|ผลคะแนน|ผลการ|สรป)*(?:การ)?(?:ประเมน)?(?:คะแนน)?ita(?:score|คะแนน|online)?$|itascore|คณธรรมและความโปรงใส/,
    "total",
  ],
  [/เฉลย|^mean|average/, "mean"],
  [/คะแนน|รอยละ|score|points?$|percent|คาทได/, "score"],
  [/^ผล|ประเมนผล|result/, "result"],
  [/^ป$|^ปงบ|^ปพศ$|^ปทประเมน|^ปการประเมน|^พศ$|^ประจาป|^year|fiscalyear|^fy$/, "year"],
  [/ตวชวด|^รายการ|หวขอ|ประเดน|^ดาน$|indicator|^kpi/, "indicator"],
  [/^ลาดบท?$|^ท$|^no$|^ขอ$|^เลขท$|^ลดบ$/, "number"],
  [/^แบบวด|^แบบประเมน|^แบบสารวจ|^เครองมอ|^instrument|^tool/, "instrumentName"],
];

/** Words that head a column of agencies; the later in the list, the nearer to the agency itself. */
const AGENCY_WORDS: readonly RegExp[] = [
  /^(?:ภาค|เขต|เขตพนท|กลมจงหวด|กระทรวง|สงกด|region|ministry)$/,
  /^(?:จงหวด|ชอจงหวด|province)$/,
  /^(?:อาเภอ|ชออาเภอ|district)$/,
  /^(?:ตาบล|ชอตาบล|subdistrict)$/,
  /^(?:ราย)?(?:ชอ)?(?:คณะ|สานก|กอง)?(?:หนวยงาน|หนวย|อปท|สวนราชการ|สวนงาน|องคกร|องคกรปกครองสวนทองถน|สถานศกษา|โรงเรยน|เทศบาล|อบต|คณะ|กรม|สานก|กอง|สานกกอง)(?:ทรบการประเมน|ทเขารบการประเมน|ทประเมน|ภาครฐ|ภายใน)?$|^(?:agency|agencies|agencyname|organi[sz]ation|office|department|name|ชอ|รายชอ)$/,
];

const known = new Map<string, HeaderWord | null>();
const MAX_KNOWN = 5_000;

/** What a header's words mean; null when the cell is empty, too long for a header, or a number that is no year. */
export function readHeaderWord(cell: CellValue): HeaderWord | null {
  if (cell === "" || typeof cell === "boolean") return null;
  const text = String(cell);
  if (text.length > MAX_TEXT) return null;
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const word = readFully(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, word);
  return word;
}

function readFully(text: string): HeaderWord | null {
  const line = canon(text);
  const years = /\d|[๐-๙]/.test(line) ? readFiscalYears(line) : [];
  const fiscalYearBe = years.length === 1 ? (years[0] ?? null) : null;
  const rest = years.length > 0 ? line.replace(YEAR_PHRASE, " ") : line;
  const label = rest.replace(/\s+/g, " ").trim();
  const instrument = instrumentIn(label);
  if (instrument === "several") return { role: "other", fiscalYearBe, label, rank: 0 };
  if (instrument) return { role: "instrument", instrument, fiscalYearBe, label, rank: 0 };
  const key = skeleton(label.replace(BRACKETS, "")) || skeleton(label);
  if (label === "#") return { role: "number", fiscalYearBe, label, rank: 0 };
  if (key === "" || /^\d+$/.test(key)) {
    return fiscalYearBe === null ? null : { role: "yearLabel", fiscalYearBe, label: "", rank: 0 };
  }
  const rank = AGENCY_WORDS.findIndex((words) => words.test(key));
  if (rank >= 0) return { role: "agency", fiscalYearBe, label, rank };
  const rule = RULES.find(([words]) => words.test(key));
  if (!rule && label.includes("%")) return { role: "score", fiscalYearBe, label, rank: 0 };
  return { role: rule?.[1] ?? "unknown", fiscalYearBe, label, rank: 0 };
}

const INSTRUMENT_CODE = /(?<![a-z])([ieo]it)(?![a-z])/gi;

/** By its code (IIT) or by the official Thai words for who answers it. */
function instrumentIn(text: string): Instrument | "several" | null {
  const codes = new Set([...text.matchAll(INSTRUMENT_CODE)].map(([code]) => code.toUpperCase()));
  if (codes.size > 1) return "several";
  const [code] = codes;
  if (code === "IIT" || code === "EIT" || code === "OIT") return code;
  const key = skeleton(text);
  if (!key.includes("แบบ")) return null;
  if (key.includes("แบบตรวจ")) return "OIT";
  if (key.includes("ภายนอก") || key.includes("ผรบบรการ")) return "EIT";
  return key.includes("ภายใน") ? "IIT" : null;
}
