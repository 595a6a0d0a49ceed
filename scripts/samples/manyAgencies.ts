import { CENTERED, HEADER, SCORE, TEXT, TITLE, type SampleBook, type SampleSheet } from "./sampleBook";

/**
 * Forty invented local agencies, one per row, as a province's overview of its agencies: instrument columns stand
 * among the indicators, already weighted (out of 30, 30 and 40), and are not scores that could fail.
 */

const IIT = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต"];
const EIT = ["คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน"];
const OIT = ["การเปิดเผยข้อมูล", "การป้องกันการทุจริต"];

const KINDS = ["เทศบาลตำบล", "องค์การบริหารส่วนตำบล"];
const FIRST = ["บ้าน", "หนอง", "ทุ่ง", "ห้วย", "สวน", "ดอน", "ท่า", "เวียง", "โคก", "แม่"];
const SECOND = ["งามตา", "แก้วใส", "รุ่งเรือง", "ตองเงิน"];

/** Level bands of fiscal year 2563. */
const LEVELS: readonly (readonly [string, number])[] = [
  ["AA", 95],
  ["A", 85],
  ["B", 75],
  ["C", 65],
  ["D", 55],
  ["E", 50],
  ["F", 0],
];

/** The same numbers on every run: a linear congruential generator (Numerical Recipes' constants). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const mean = (hundredths: readonly number[]) =>
  hundredths.reduce((sum, value) => sum + value, 0) / hundredths.length;
/** Hundredths of a point to a number with two decimals. */
const points = (hundredths: number) => Math.round(hundredths) / 100;

function agencyRows(): (string | number)[][] {
  const random = createRandom(2563);
  const names = FIRST.flatMap((first) => SECOND.map((second) => first + second));
  return names.map((name, index) => {
    const ability = 72 + 22 * random();
    const scores = (count: number, spread: number) =>
      Array.from({ length: count }, () =>
        Math.min(10_000, Math.round(100 * (ability + spread * (random() - 0.4)))),
      );
    const [iit, eit, oit] = [scores(IIT.length, 12), scores(EIT.length, 16), scores(OIT.length, 26)];
    const [iitMean, eitMean, oitMean] = [mean(iit), mean(eit), mean(oit)];
    const total = points(0.3 * iitMean + 0.3 * eitMean + 0.4 * oitMean);
    const level = LEVELS.find(([, from]) => total >= from)?.[0] ?? "F";
    return [
      index + 1,
      `${KINDS[index % KINDS.length] ?? ""}${name}`,
      ...iit.map(points),
      points(0.3 * iitMean),
      ...eit.map(points),
      points(0.3 * eitMean),
      ...oit.map(points),
      points(0.4 * oitMean),
      total,
      level,
    ];
  });
}

const headers = ["ลำดับ", "หน่วยงาน", ...IIT, "IIT", ...EIT, "EIT", ...OIT, "OIT", "คะแนน ITA", "ระดับ"];
const rows = agencyRows();
const blanks = Array.from({ length: headers.length - 1 }, () => null);
const LEVEL_COLUMN = headers.length - 1;

const overview: SampleSheet = {
  name: "ภาพรวม อปท.",
  columnWidths: [7, 34, ...headers.slice(2).map((header) => (header.length > 9 ? 14 : 9))],
  merges: ["A1:Q1", "A2:Q2"],
  frozenRows: 4,
  landscape: true,
  blocks: [
    {
      at: "A1",
      values: [
        ["ผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. 2563", ...blanks],
        ["(ชื่อหน่วยงานและคะแนนเป็นเรื่องสมมุติ)", ...blanks],
      ],
      look: TITLE,
    },
    { at: "A4", values: [headers], look: HEADER },
    { at: "A5", values: rows.map((row) => row.slice(0, 1)), look: { ...CENTERED, numberFormat: "0" } },
    { at: "B5", values: rows.map((row) => row.slice(1, 2)), look: { ...TEXT, wrap: false } },
    { at: "C5", values: rows.map((row) => row.slice(2, LEVEL_COLUMN)), look: SCORE },
    { at: "Q5", values: rows.map((row) => row.slice(LEVEL_COLUMN)), look: CENTERED },
  ],
};

export const manyAgencies: SampleBook = {
  fileName: "ita-2563-agencies.xlsx",
  sheets: [overview],
};
