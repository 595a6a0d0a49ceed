import fc from "fast-check";
import { INDICATOR_IDS, indicatorName, INDICATORS } from "../../src/core/ita/indicators";
import type { CellValue, WorkbookSnapshot } from "../../src/core/snapshot";
import { snapshotOf } from "./snapshot";
import { REPAIRABLE, SKELETON_ONLY, SPACING, TYPING, type Damage } from "./thaiDamage";

/** What a random workbook says: scores (hundredths) of each agency and year in official order. */
export interface Truth {
  agency: string | null;
  fiscalYearBe: number;
  scores: number[];
}

export interface RandomTable {
  layout: string;
  workbook: WorkbookSnapshot;
  truth: Truth[];
}

/** Draws a whole number below `count`. */
type Draw = (count: number) => number;

const AGENCIES = ["เทศบาลตำบลสันทราย", "อบต.แม่ริม", "จังหวัดเชียงใหม่", "สำนักงานที่ดิน", "คณะวิศวกรรมศาสตร์"];
const SCORE_HEADERS = ["คะแนน", "คะแนนประเมินรายตัวชี้วัด", "ร้อยละ", "ผลคะแนน", "คะแนนที่ได้", "Score"];
const NAME_HEADERS = ["ตัวชี้วัด", "รายการตัวชี้วัด", "หัวข้อ", "ประเด็นการประเมิน"];
const AGENCY_HEADERS = ["หน่วยงาน", "ชื่อหน่วยงาน", "จังหวัด", "อปท.", "คณะ/หน่วยงาน"];

/** Damage that must not change what is read. */
const HARMLESS: Damage[] = [
  (text) => text,
  ...Object.values({ ...REPAIRABLE, ...SPACING, ...SKELETON_ONLY }),
];
/** Damage after which a name may have to be asked about. */
const ANY: Damage[] = [...HARMLESS, ...Object.values(TYPING)];

interface Pen {
  draw: Draw;
  damage: (text: string) => string;
  score: (hundredths: number) => CellValue;
}

/** Numbers as people write them. */
function writers(draw: Draw, kind: number): (hundredths: number) => CellValue {
  const thai = (text: string) => text.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? digit);
  return (hundredths) => {
    const points = hundredths / 100;
    const fixed = points.toFixed(2);
    if (kind === 0) return points;
    if (kind === 1) return fixed;
    if (kind === 2)
      return [thai(fixed), `${fixed} คะแนน`, `${fixed}%`, ` ${fixed} `, points][draw(5)] ?? points;
    return points;
  };
}

function names(pen: Pen): string[] {
  const numbering = pen.draw(4);
  return INDICATOR_IDS.map((id, index) => {
    const { name, aliases } = INDICATORS[index] ?? { name: indicatorName(id), aliases: [] };
    const thai = [name, ...aliases.filter((alias) => !/[a-z]/i.test(alias))];
    const spelling = pen.damage(thai[pen.draw(8) === 0 ? pen.draw(thai.length) : 0] ?? name);
    return ["", `${index + 1}. `, `ตัวชี้วัดที่ ${index + 1} `, `(${index + 1}) `][numbering] + spelling;
  });
}

type Layout = (pen: Pen, truth: Truth[]) => { rows: CellValue[][]; merges?: string[] };

function pick<T>(pen: Pen, list: readonly T[]): T {
  const item = list[pen.draw(list.length)];
  if (item === undefined) throw new Error("empty list");
  return item;
}

/** A header's words, harmed as PDF harms them (never so that one word becomes another). */
function header(pen: Pen, list: readonly string[]): string {
  const text = pick(pen, list);
  const damages = Object.values({ ...REPAIRABLE, ...SPACING });
  return pen.draw(3) === 0 ? (damages[pen.draw(damages.length)]?.(text, pen.draw) ?? text) : text;
}

function title({ agency, fiscalYearBe }: Truth): CellValue[] {
  return [`ผลการประเมิน ITA${agency ? ` ของ${agency}` : ""} ปีงบประมาณ พ.ศ. ${fiscalYearBe}`];
}

function mean(scores: readonly number[], from: number, to: number): number {
  return scores.slice(from, to).reduce((a, b) => a + b, 0) / (to - from) / 100;
}

function total(scores: readonly number[]): number {
  const exact = 0.3 * mean(scores, 0, 5) + 0.3 * mean(scores, 5, 8) + 0.4 * mean(scores, 8, 10);
  return Math.round(exact * 100) / 100;
}

/** One agency and year; with running numbers, a status column, notes and a total row when drawn. */
const longOne: Layout = (pen, [first]) => {
  if (!first) return { rows: [] };
  const hasNumbers = pen.draw(2) === 0;
  const hasStatus = pen.draw(2) === 0;
  const head = [...(hasNumbers ? ["ลำดับ"] : []), header(pen, NAME_HEADERS), header(pen, SCORE_HEADERS)];
  const rows: CellValue[][] = [title(first), [...head, ...(hasStatus ? ["สถานะ"] : [])]];
  names(pen).forEach((name, i) => {
    const hundredths = first.scores[i] ?? 0;
    const status = hasStatus ? [hundredths < 8500 ? "ไม่ผ่าน" : "ผ่าน"] : [];
    rows.push([...(hasNumbers ? [i + 1] : []), name, pen.score(hundredths), ...status]);
  });
  if (pen.draw(2) === 0) rows.push([...(hasNumbers ? [""] : []), "คะแนนรวม ITA", total(first.scores)]);
  return { rows };
};

/** Agencies in columns. */
const longColumns: Layout = (pen, truth) => {
  const rows: CellValue[][] = [
    [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${truth[0]?.fiscalYearBe}`],
    [header(pen, NAME_HEADERS), ...truth.map(({ agency }) => agency ?? "")],
  ];
  names(pen).forEach((name, i) => rows.push([name, ...truth.map(({ scores }) => pen.score(scores[i] ?? 0))]));
  return { rows };
};

/** Agency by agency downwards, with weighted instrument and total rows when drawn. */
const longGrouped: Layout = (pen, truth) => {
  const rows: CellValue[][] = [
    [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${truth[0]?.fiscalYearBe}`],
    [header(pen, AGENCY_HEADERS), header(pen, NAME_HEADERS), header(pen, SCORE_HEADERS)],
  ];
  const hasSums = pen.draw(2) === 0;
  const repeats = pen.draw(2) === 0;
  for (const { agency, scores } of truth) {
    names(pen).forEach((name, i) => {
      rows.push([i === 0 || repeats ? (agency ?? "") : "", name, pen.score(scores[i] ?? 0)]);
      if (hasSums && i === 4) rows.push(["", "IIT ร้อยละ 30", mean(scores, 0, 5) * 0.3]);
      if (hasSums && i === 7) rows.push(["", "EIT ร้อยละ 30", mean(scores, 5, 8) * 0.3]);
      if (hasSums && i === 9)
        rows.push(["", "OIT ร้อยละ 40", mean(scores, 8, 10) * 0.4], ["", "รวม", total(scores)]);
    });
  }
  return { rows };
};

/** A database: agency, year, indicator and score in each row, by indicator. */
const longKeyed: Layout = (pen, truth) => {
  const rows: CellValue[][] = [
    ["ปีงบประมาณ", header(pen, AGENCY_HEADERS), header(pen, NAME_HEADERS), header(pen, SCORE_HEADERS)],
  ];
  names(pen).forEach((name, i) => {
    for (const { agency, fiscalYearBe, scores } of truth) {
      rows.push([fiscalYearBe, agency ?? "", name, pen.score(scores[i] ?? 0)]);
    }
  });
  return { rows };
};

/** Agencies in rows; with running numbers, weighted instruments between and a mean row when drawn. */
const wideRows: Layout = (pen, truth) => {
  const hasNumbers = pen.draw(2) === 0;
  const hasInstruments = pen.draw(2) === 0;
  const heads = names(pen);
  const spread = <T>(ten: readonly T[], sums: readonly [T, T, T]): T[] =>
    hasInstruments
      ? [...ten.slice(0, 5), sums[0], ...ten.slice(5, 8), sums[1], ...ten.slice(8), sums[2]]
      : [...ten];
  const rows: CellValue[][] = [
    [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${truth[0]?.fiscalYearBe}`],
    [
      ...(hasNumbers ? ["ที่"] : []),
      header(pen, AGENCY_HEADERS),
      ...spread(heads, ["IIT", "EIT", "OIT"]),
      "คะแนน ITA",
    ],
  ];
  truth.forEach(({ agency, scores }, index) => {
    const weighted: [CellValue, CellValue, CellValue] = [
      mean(scores, 0, 5) * 0.3,
      mean(scores, 5, 8) * 0.3,
      mean(scores, 8, 10) * 0.4,
    ];
    const cells = spread<CellValue>(scores.map(pen.score), weighted);
    rows.push([...(hasNumbers ? [index + 1] : []), agency ?? "", ...cells, total(scores)]);
  });
  if (pen.draw(2) === 0)
    rows.push([...(hasNumbers ? [""] : []), "ค่าเฉลี่ย", ...Array<CellValue>(10).fill(88.8)]);
  return { rows };
};

/** Two rows per agency, one per year, the agency merged or left blank below. */
const wideYears: Layout = (pen, truth) => {
  const rows: CellValue[][] = [[header(pen, AGENCY_HEADERS), "ปีงบประมาณ", ...names(pen)]];
  const merges: string[] = [];
  const isMerged = pen.draw(2) === 0;
  truth.forEach(({ agency, fiscalYearBe, scores }, index) => {
    const isFirst = truth[index - 1]?.agency !== agency;
    rows.push([isFirst ? (agency ?? "") : "", `ปี ${fiscalYearBe}`, ...scores.map(pen.score)]);
    if (!isFirst && isMerged) merges.push(`A${rows.length - 1}:A${rows.length}`);
  });
  return { rows, merges };
};

/** A column of scores per year, with a column of differences or of the target when drawn. */
const longYears: Layout = (pen, truth) => {
  const years = truth.map(({ fiscalYearBe }) => fiscalYearBe);
  const isGrouped = pen.draw(2) === 0;
  const extra = pen.draw(3);
  const more = [[], ["ผลต่าง"], ["เป้าหมาย"]][extra] ?? [];
  const first = truth[0];
  const heads: CellValue[][] = isGrouped
    ? [
        [header(pen, NAME_HEADERS), "คะแนน", ...years.slice(1).map(() => ""), ...more],
        ["", ...years.map((year) => pick(pen, [year, `ปี ${year}`, `พ.ศ. ${year}`])), ...more.map(() => "")],
      ]
    : [[header(pen, NAME_HEADERS), ...years.map((year) => `คะแนน ปี ${year}`), ...more]];
  const rows: CellValue[][] = [[first?.agency ?? "จังหวัดเชียงใหม่"], ...heads];
  names(pen).forEach((name, i) => {
    const cells = truth.map(({ scores }) => pen.score(scores[i] ?? 0));
    rows.push([name, ...cells, ...more.map(() => (extra === 1 ? 1.25 : 85))]);
  });
  return { rows, merges: isGrouped ? ["A2:A3", `B2:${"ABCDEFG"[years.length]}2`] : [] };
};

/** Both years under each indicator, or all indicators under each year. */
const wideYearColumns: Layout = (pen, truth) => {
  const [newer, older] = [truth[0]?.fiscalYearBe ?? 0, truth[1]?.fiscalYearBe ?? 0];
  const agencies = truth.filter((_, index) => index % 2 === 0);
  const other = (agency: Truth) => truth[truth.indexOf(agency) + 1]?.scores ?? [];
  const heads = names(pen);
  if (pen.draw(2) === 0) {
    return {
      rows: [
        [header(pen, AGENCY_HEADERS), ...heads.flatMap((name) => [name, ""])],
        ["", ...heads.flatMap(() => [newer, older])],
        ...agencies.map((one) => [
          one.agency ?? "",
          ...heads.flatMap((_, i) => [pen.score(one.scores[i] ?? 0), pen.score(other(one)[i] ?? 0)]),
        ]),
      ],
    };
  }
  return {
    rows: [
      [header(pen, AGENCY_HEADERS), `ปี ${newer}`, ...Array<string>(9).fill(""), `ปี ${older}`],
      ["", ...heads, ...heads],
      ...agencies.map((one) => [
        one.agency ?? "",
        ...one.scores.map(pen.score),
        ...other(one).map(pen.score),
      ]),
    ],
    merges: ["B1:K1", "L1:U1"],
  };
};

/** Indicators by number only. */
const wideNumbers: Layout = (pen, truth) => {
  const isGrouped = pen.draw(2) === 0;
  const heads = INDICATOR_IDS.map((_, i) => (isGrouped ? i + 1 : pen.damage(`ตัวชี้วัดที่ ${i + 1}`)));
  const over: CellValue[][] = isGrouped ? [["", pick(pen, ["ตัวชี้วัดที่", "ตัวชี้วัด"])]] : [];
  return {
    rows: [
      [`ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ${truth[0]?.fiscalYearBe}`],
      ...over,
      [header(pen, AGENCY_HEADERS), ...heads, "คะแนน ITA"],
      ...truth.map(({ agency, scores }) => [agency ?? "", ...scores.map(pen.score), total(scores)]),
    ],
    merges: isGrouped ? ["B2:K2"] : [],
  };
};

/** Two long tables side by side, of two years. */
const longBeside: Layout = (pen, truth) => {
  const [left, right] = truth;
  if (!left || !right) return { rows: [] };
  const gap = pen.draw(2) === 0 ? [""] : [];
  const head = [header(pen, NAME_HEADERS), header(pen, SCORE_HEADERS)];
  const rows: CellValue[][] = [
    [`${left.agency} ปี ${left.fiscalYearBe}`, "", ...gap, `${right.agency} ปี ${right.fiscalYearBe}`, ""],
    [...head, ...gap, ...head],
  ];
  const heads = [names(pen), names(pen)];
  for (let i = 0; i < 10; i++) {
    const cells = (index: number, { scores }: Truth) => [heads[index]?.[i] ?? "", pen.score(scores[i] ?? 0)];
    rows.push([...cells(0, left), ...gap, ...cells(1, right)]);
  }
  return { rows, merges: gap.length > 0 ? ["A1:B1", "D1:E1"] : ["A1:B1", "C1:D1"] };
};

/** A table per agency and year, one below the other, each with its title and header. */
const longStacked: Layout = (pen, truth) => ({
  rows: truth.flatMap((one) => [...longOne(pen, [one]).rows, ...(pen.draw(2) === 0 ? [[]] : [[], [], []])]),
});

const LAYOUTS: Record<string, { render: Layout; agencies: [number, number]; years: number }> = {
  "long, one agency": { render: longOne, agencies: [1, 1], years: 1 },
  "long, agencies in columns": { render: longColumns, agencies: [2, 4], years: 1 },
  "long, agencies downwards": { render: longGrouped, agencies: [1, 4], years: 1 },
  "long, keys in each row": { render: longKeyed, agencies: [1, 4], years: 2 },
  "wide, agencies in rows": { render: wideRows, agencies: [1, 4], years: 1 },
  "wide, years in rows": { render: wideYears, agencies: [1, 4], years: 2 },
  "long, years in columns": { render: longYears, agencies: [1, 1], years: 2 },
  "wide, years in columns": { render: wideYearColumns, agencies: [1, 4], years: 2 },
  "wide, numbers only": { render: wideNumbers, agencies: [1, 4], years: 1 },
  "long, side by side": { render: longBeside, agencies: [1, 1], years: 2 },
  "long, stacked": { render: longStacked, agencies: [1, 3], years: 2 },
};

/** Random workbooks: a truth, a layout, a place on the sheet, a way to write numbers, and damage to every name. */
export function randomTable(kind: "harmless" | "any"): fc.Arbitrary<RandomTable> {
  const damages = kind === "any" ? ANY : HARMLESS;
  return fc
    .record({
      layout: fc.constantFrom(...Object.keys(LAYOUTS)),
      year: fc.integer({ min: 2564, max: 2568 }),
      hundredths: fc.array(fc.integer({ min: 2500, max: 10_000 }), { minLength: 80, maxLength: 80 }),
      draws: fc.array(fc.nat(1_000_000), { minLength: 400, maxLength: 400 }),
      down: fc.nat(6),
      across: fc.nat(3),
    })
    .map(({ layout, year, hundredths, draws, down, across }) => {
      let at = 0;
      const draw: Draw = (count) => (draws[at++ % draws.length] ?? 0) % Math.max(1, count);
      const { render, agencies, years } = LAYOUTS[layout] ?? { render: longOne, agencies: [1, 1], years: 1 };
      const count = agencies[0] + draw(agencies[1] - agencies[0] + 1);
      const truth: Truth[] = [];
      for (let agency = 0; agency < count; agency++) {
        for (let back = 0; back < years; back++) {
          const from = truth.length * 10;
          const scores = Array.from({ length: 10 }, (_, i) => hundredths[(from + i) % 80] ?? 9000);
          truth.push({ agency: AGENCIES[agency] ?? null, fiscalYearBe: year - back, scores });
        }
      }
      const isDamaged = draw(3) > 0;
      const damage = (text: string) =>
        isDamaged ? (damages[draw(damages.length)]?.(text, draw) ?? text) : text;
      const pen: Pen = { draw, damage, score: writers(draw, [0, 0, 1, 2, 3][draw(5)] ?? 0) };
      const { rows, merges = [] } = render(pen, truth);
      const shifted = [
        ...Array.from({ length: down }, () => []),
        ...rows.map((row) => [...Array<CellValue>(across).fill(""), ...row]),
      ];
      const shift = (address: string) =>
        address.replace(/([A-Z])(\d+)/g, (_, letter: string, row: string) => {
          return `${String.fromCharCode(letter.charCodeAt(0) + across)}${Number(row) + down}`;
        });
      return { layout, truth, workbook: snapshotOf({ ข้อมูล: shifted }, { merges: merges.map(shift) }) };
    });
}
