/** The three instruments of the assessment: staff survey, service users' survey, public disclosure. */
export type Instrument = "IIT" | "EIT" | "OIT";

export const INSTRUMENTS: readonly Instrument[] = ["IIT", "EIT", "OIT"];

/** Our own key of an indicator. Official numbers are not keys: documents swap them (9 and 10 in Chiang Mai's 2563 report). */
export type IndicatorId =
  | "duties"
  | "budget"
  | "power"
  | "assets"
  | "problem-solving"
  | "service-quality"
  | "communication"
  | "improvement"
  | "disclosure"
  | "prevention";

export interface Indicator {
  id: IndicatorId;
  /** The canonical Thai name: what we always show. */
  name: string;
  nameEn: string;
  /** Other spellings met in documents, Thai and English. */
  aliases: readonly string[];
  instrument: Instrument;
}

/**
 * The ten indicators, in the official order of fiscal years 2563–2569. English names vary by document: `nameEn` is plain
 * English, the aliases hold the wording of the 2021 report of the assessing body of nine provinces (Prince of Songkla
 * University, group 6, executive summary), which names the staff survey's indicators by what they guard against.
 */
export const INDICATORS: readonly Indicator[] = [
  {
    id: "duties",
    name: "การปฏิบัติหน้าที่",
    nameEn: "Performance of duties",
    aliases: ["Duty performance", "Official duties", "Bribery fraud"],
    instrument: "IIT",
  },
  {
    id: "budget",
    name: "การใช้งบประมาณ",
    nameEn: "Use of budget",
    aliases: ["Budget spending", "Budget utilization", "Budget misallocation"],
    instrument: "IIT",
  },
  {
    id: "power",
    name: "การใช้อำนาจ",
    nameEn: "Use of power",
    aliases: ["Exercise of power", "Power distortion"],
    instrument: "IIT",
  },
  {
    id: "assets",
    name: "การใช้ทรัพย์สินของราชการ",
    nameEn: "Use of government assets",
    aliases: [
      "การใช้ทรัพย์สินของทางราชการ",
      "Use of government property",
      "Use of public assets",
      "Asset misappropriation",
    ],
    instrument: "IIT",
  },
  {
    id: "problem-solving",
    name: "การแก้ไขปัญหาการทุจริต",
    nameEn: "Solving corruption problems",
    aliases: ["Corruption problem solving", "Solution to corruption problems", "Anti-corruption improvement"],
    instrument: "IIT",
  },
  {
    id: "service-quality",
    name: "คุณภาพการดำเนินงาน",
    nameEn: "Quality of operations",
    aliases: ["Operation quality", "Service quality"],
    instrument: "EIT",
  },
  {
    id: "communication",
    name: "ประสิทธิภาพการสื่อสาร",
    nameEn: "Efficiency of communication",
    aliases: ["Communication efficiency"],
    instrument: "EIT",
  },
  {
    id: "improvement",
    name: "การปรับปรุงการทำงาน",
    nameEn: "Improvement of work",
    // The assessor's advice on indicator 8 in Chiang Mai's 2563 report calls it การปรับปรุงระบบการทำงาน.
    aliases: [
      "การปรับปรุงระบบการทำงาน",
      "Work improvement",
      "Work system improvement",
      "Procedure improvement",
    ],
    instrument: "EIT",
  },
  {
    id: "disclosure",
    name: "การเปิดเผยข้อมูล",
    nameEn: "Open data",
    aliases: ["Information disclosure", "Data disclosure", "Disclosure of information"],
    instrument: "OIT",
  },
  {
    id: "prevention",
    name: "การป้องกันการทุจริต",
    nameEn: "Corruption prevention",
    aliases: ["Prevention of corruption", "Anti-corruption practice"],
    instrument: "OIT",
  },
];

export const INDICATOR_IDS: readonly IndicatorId[] = INDICATORS.map((indicator) => indicator.id);

const BY_ID: ReadonlyMap<string, Indicator> = new Map(
  INDICATORS.map((indicator) => [indicator.id, indicator]),
);

export function isIndicatorId(value: unknown): value is IndicatorId {
  return typeof value === "string" && BY_ID.has(value);
}

export function indicatorOf(id: IndicatorId): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new RangeError(`no such indicator: ${id}`);
  return indicator;
}

/** The canonical Thai name. */
export function indicatorName(id: IndicatorId): string {
  return indicatorOf(id).name;
}
