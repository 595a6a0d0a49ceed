import type { CellValue } from "../../../src/core/snapshot";
import { toA1 } from "../../../src/core/grid";
import { CORRECTIONS_SETTING, RULESETS_SETTING } from "../../../src/core/scores/settings";
import type { ScoreCorrection } from "../../../src/core/scores/types";
import { CHIANG_MAI_2563, CHIANG_MAI_ROWS, chiangMaiMerges } from "../../support/chiangMai";
import {
  agencyIn,
  codesOf,
  findingsIn,
  NAMES,
  placesOf,
  scoresOf,
  tableIn,
  tablesIn,
  valuesOf,
} from "../../support/scores";
import { rectOf, snapshotOf } from "../../support/snapshot";

/** A long table for 2563 with these cells as scores, in official order. */
function long(cells: readonly CellValue[], sheet = "ITA 2563") {
  return snapshotOf({
    [sheet]: [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, index) => [name, cells[index] ?? ""])],
  });
}

const TEN = [90, 91, 92, 93, 94, 95, 96, 97, 98, 99];

function withCell(cell: CellValue, index = 2): CellValue[] {
  return TEN.map((score, i) => (i === index ? cell : score));
}

describe("a score that cannot be read is a finding at its cell, never a zero", () => {
  test.each<[CellValue, string]>([
    ["", "scores/score-missing"],
    ["-", "scores/score-missing"],
    ["N/A", "scores/score-missing"],
    ["#N/A", "scores/score-error"],
    ["#DIV/0!", "scores/score-error"],
    ["เก้าสิบ", "scores/score-unreadable"],
    ["85-90", "scores/score-unreadable"],
    [true, "scores/score-unreadable"],
    [101, "scores/score-out-of-range"],
    [-1, "scores/score-out-of-range"],
    [44_316, "scores/score-out-of-range"],
    ["1,234", "scores/score-out-of-range"],
    [0.9, "scores/score-in-other-unit"],
    [1, "scores/score-in-other-unit"],
  ])("%j → %s", (cell, code) => {
    const workbook = long(withCell(cell));
    const agency = agencyIn(workbook);
    expect(agency.scores.power).toMatchObject({ value: null, status: "missing" });
    expect([agency.instruments.IIT, agency.total, agency.level]).toEqual([null, null, null]);
    expect(agency.instruments.EIT).toBe(96);
    expect(placesOf(findingsIn(workbook), code)).toEqual(["B4"]);
  });

  test("zero is a score", () => {
    const agency = agencyIn(long(withCell(0)));
    expect(agency.scores.power).toMatchObject({ value: 0, status: "fail" });
  });

  test("an agency without any score is one finding, not ten", () => {
    const workbook = snapshotOf({
      "ITA 2564": [
        ["ลำดับ", "หน่วยงาน", ...NAMES],
        [1, "อบต.หนึ่ง", ...TEN],
        [2, "อบต.สอง", ...TEN.map(() => "-")],
        [3, "อบต.สาม"],
        [4, "อบต.สี่", ...TEN],
      ],
    });
    expect(tableIn(workbook).agencies.map((agency) => [agency.name, agency.total])).toEqual([
      ["อบต.หนึ่ง", 95.8],
      ["อบต.สอง", null],
      ["อบต.สาม", null],
      ["อบต.สี่", 95.8],
    ]);
    expect(placesOf(findingsIn(workbook), "scores/agency-without-scores")).toEqual(["B3", "B4"]);
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/agency-without-scores"]);
  });
});

describe("text numbers", () => {
  test("Thai digits, units and spaces are numbers", () => {
    const cells = ["๙๐", "91 คะแนน", " 92.00 ", "93%", "ร้อยละ 94", "95", 96, "97.0", "▼ 98", "99 (ผ่าน)"];
    const workbook = long(cells);
    expect(valuesOf(agencyIn(workbook))).toEqual(scoresOf(TEN));
    expect(tableIn(workbook)).toMatchObject({ unit: "points", hasTextScores: true });
    expect(findingsIn(workbook)).toEqual([]);
  });

  test("a decimal comma is read, and said", () => {
    const workbook = long(withCell("83,95"));
    expect(agencyIn(workbook).scores.power!.value).toBe(83.95);
    expect(findingsIn(workbook)).toMatchObject([
      { code: "scores/decimal-comma", severity: "warning", params: { text: "83,95", value: 83.95 } },
    ]);
  });
});

describe("fractions", () => {
  const fractions = TEN.map((score) => score / 100);

  test("0.8884 shown as a percentage is 88.84 points", () => {
    const table = tableIn(long(fractions));
    expect(table.unit).toBe("fraction");
    expect(valuesOf(table.agencies[0]!)).toEqual(scoresOf(TEN));
    expect(table.agencies[0]!.total).toBe(95.8);
  });

  test("a point among fractions and a fraction among points are asked about", () => {
    const workbook = long(fractions.map((score, index) => (index === 2 ? 92 : score)));
    expect(agencyIn(workbook).scores.power!.value).toBeNull();
    expect(placesOf(findingsIn(workbook), "scores/score-in-other-unit")).toEqual(["B4"]);
  });

  test("1 is 100 percent among fractions", () => {
    expect(agencyIn(long(fractions.map((s, i) => (i === 2 ? 1 : s)))).scores.power!.value).toBe(100);
  });

  test("only zeros and ones are neither: asked, not read", () => {
    const workbook = long([1, 1, 0, 1, 1, 1, 0, 1, 1, 1]);
    expect(findingsIn(workbook)).toMatchObject([{ code: "scores/unit-unknown", severity: "question" }]);
  });
});

describe("rounding", () => {
  test("84.995 fails and is said to look like 85.00", () => {
    const workbook = long(withCell(84.995));
    expect(agencyIn(workbook).failing).toEqual(["power"]);
    expect(findingsIn(workbook)).toMatchObject([
      { code: "scores/below-by-rounding", params: { value: 84.995, passMark: 85, indicator: "power" } },
    ]);
  });

  test("85 made of binary fractions passes", () => {
    expect(agencyIn(long(withCell(28.333333333333332 * 3))).failing).toEqual([]);
    expect(agencyIn(long(withCell(84.99999999999999))).failing).toEqual([]);
  });
});

describe("what is printed is compared with what is computed", () => {
  const table = (total: CellValue, level: CellValue) =>
    snapshotOf({
      "ITA 2563": [
        ["หน่วยงาน", ...NAMES, "คะแนน ITA", "ระดับ"],
        ["อบต.หนึ่ง", ...TEN, total, level],
      ],
    });

  test("within 0.01 nothing is said", () => {
    for (const total of [95.8, 95.79, 95.81]) expect(findingsIn(table(total, "AA"))).toEqual([]);
    expect(findingsIn(table(95.8, "ระดับ AA"))).toEqual([]);
  });

  test("a total further away", () => {
    expect(findingsIn(table(95.78, "AA"))).toMatchObject([
      { code: "scores/total-differs", params: { agency: "อบต.หนึ่ง", printed: 95.78, computed: 95.8 } },
    ]);
    expect(placesOf(findingsIn(table(95.78, "AA")), "scores/total-differs")).toEqual(["L2"]);
  });

  test("a level that the total does not give", () => {
    expect(findingsIn(table(95.8, "A"))).toMatchObject([
      { code: "scores/level-differs", params: { printed: "A", computed: "AA" } },
    ]);
  });

  test("a pass/fail word against the score", () => {
    const rows = CHIANG_MAI_ROWS.map((row, index) =>
      index === 2 ? [row[0]!, row[1]!, "ผ่าน", row[3]!] : row,
    );
    const findings = findingsIn(snapshotOf({ "ผล ITA 63": rows }));
    expect(placesOf(findings, "scores/status-differs")).toEqual(["B3"]);
    expect(findings.find((one) => one.code === "scores/status-differs")?.params).toEqual({
      indicator: "budget",
      agency: null,
      value: 83.95,
      printed: "pass",
      passMark: 85,
    });
  });

  test("the mean of an instrument, plain or weighted", () => {
    const workbook = (iit: number) =>
      snapshotOf({
        "ITA 2563": [
          ["หน่วยงาน", ...NAMES.slice(0, 5), "IIT", ...NAMES.slice(5)],
          ["อบต.หนึ่ง", ...TEN.slice(0, 5), iit, ...TEN.slice(5)],
        ],
      });
    expect(findingsIn(workbook(92))).toEqual([]);
    expect(findingsIn(workbook(27.6))).toEqual([]);
    expect(findingsIn(workbook(27.9))).toMatchObject([
      { code: "scores/instrument-differs", params: { instrument: "IIT", printed: 27.9, computed: 27.6 } },
    ]);
  });
});

describe("indicators missing, doubled and unclear", () => {
  test("missing ones are named once", () => {
    const workbook = snapshotOf({
      "ITA 2563": [["ตัวชี้วัด", "คะแนน"], ...NAMES.slice(0, 8).map((name, i) => [name, TEN[i]!])],
    });
    expect(findingsIn(workbook)).toMatchObject([
      {
        code: "scores/indicators-missing",
        params: { indicators: ["disclosure", "prevention"], agency: null },
      },
    ]);
  });

  test("twice with different scores is asked, and neither is taken", () => {
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [i === 3 ? NAMES[2]! : name, TEN[i]!])];
    const workbook = snapshotOf({ "ITA 2563": rows });
    expect(agencyIn(workbook).scores.power!.value).toBeNull();
    expect(placesOf(findingsIn(workbook), "scores/indicator-doubled")).toEqual(["B5"]);
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/indicator-doubled", "scores/indicators-missing"]);
  });

  test("twice with the same score is one", () => {
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!]), [NAMES[9]!, TEN[9]!]];
    const workbook = snapshotOf({ "ITA 2563": rows });
    expect(agencyIn(workbook).total).toBe(95.8);
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/indicator-repeated"]);
  });

  test("a name that is not surely one is asked about, with the missing ones as answers", () => {
    const rows = [
      ["ตัวชี้วัด", "คะแนน"],
      ...NAMES.map((name, i) => [i === 1 ? "การใช้จ่ายงบประมาณ" : name, TEN[i]!]),
    ];
    const workbook = snapshotOf({ "ITA 2563": rows });
    expect(agencyIn(workbook).scores.budget).toBeUndefined();
    expect(findingsIn(workbook)).toMatchObject([
      {
        code: "scores/name-unclear",
        severity: "question",
        params: { text: "การใช้จ่ายงบประมาณ", candidates: ["budget"] },
      },
      { code: "scores/indicators-missing" },
    ]);
    expect(placesOf(findingsIn(workbook), "scores/name-unclear")).toEqual(["A3"]);
  });

  test("at the edges of the table and in a wide header, too", () => {
    const rows = [
      ["ตัวชี้วัด", "คะแนน"],
      ...NAMES.map((name, i) => [i % 9 === 0 ? `ด้าน${name}ฯลฯ อื่น ๆ` : name, TEN[i]!]),
    ];
    expect(placesOf(findingsIn(snapshotOf({ "ITA 2563": rows })), "scores/name-unclear")).toEqual([
      "A2",
      "A11",
    ]);
    const wide = [
      ["หน่วยงาน", ...NAMES.map((name, i) => (i === 1 ? "การใช้จ่ายงบประมาณ" : name))],
      ["อบต.หนึ่ง", ...TEN],
    ];
    expect(placesOf(findingsIn(snapshotOf({ "ITA 2563": wide })), "scores/name-unclear")).toEqual(["C1"]);
  });
});

describe("which column is the score", () => {
  const rows = (first: string, second: string, cells: (i: number) => [CellValue, CellValue]) => [
    ["ตัวชี้วัด", first, second],
    ...NAMES.map((name, i) => [name, ...cells(i)]),
  ];

  test("weights, full marks, targets and differences are none", () => {
    for (const [header, cell] of [
      ["น้ำหนัก", 30],
      ["คะแนนเต็ม", 100],
      ["เป้าหมาย", 85],
      ["ผลต่าง", 1.5],
      ["คะแนนถ่วงน้ำหนัก", 8.5],
      ["ลำดับที่", 3],
    ] as const) {
      for (const swap of [false, true]) {
        const sheet = swap
          ? rows(header, "คะแนน", (i) => [cell, TEN[i]!])
          : rows("คะแนน", header, (i) => [TEN[i]!, cell]);
        expect(valuesOf(agencyIn(snapshotOf({ "ITA 2563": sheet })))).toEqual(scoresOf(TEN));
      }
    }
  });

  test("two columns of scores that differ are asked about, and nothing is read", () => {
    const workbook = snapshotOf({
      "ITA 2563": rows("คะแนนครั้งที่ 1", "คะแนนครั้งที่ 2", (i) => [TEN[i]!, TEN[i]! - 1]),
    });
    expect(findingsIn(workbook)).toMatchObject([
      { code: "scores/two-readings", severity: "question", params: { columns: ["B2:B11", "C2:C11"] } },
    ]);
  });

  test("counts of agencies beside names are no scores", () => {
    const workbook = snapshotOf({
      สรุป: [
        ["ตัวชี้วัด", "หน่วยงาน", "รายงานแล้ว", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"],
        ...NAMES.map((name, i) => [name, 25, 20 + (i % 4), 10, 9]),
      ],
    });
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/none-found"]);
  });

  test("measures, plans and registers that name indicators are no score tables", () => {
    const workbook = snapshotOf({
      ทะเบียน: [
        ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
        ["ปกครองจังหวัด", "การใช้งบประมาณ", "แล้วเสร็จ", 44_316],
        ["คลังจังหวัด", "การใช้งบประมาณ", "ยังไม่ดำเนินการ", ""],
      ],
      มาตรการ: [
        ["ตัวชี้วัด", ...NAMES],
        ["มาตรการ 1", "✓", "", "✓"],
      ],
      แผน: [
        ["กิจกรรม", "ระยะเวลา"],
        ["1. แจ้งผลการประเมิน ITA ประจำปี พ.ศ. 2563", "ธันวาคม 2563"],
      ],
    });
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/none-found"]);
  });
});

describe("the fiscal year", () => {
  const [header, ...data] = CHIANG_MAI_ROWS;

  test("from the title before the sheet's name, from that before the file's", () => {
    const year = (sheet: string, rows: CellValue[][], fileName = "") =>
      agencyIn(snapshotOf({ [sheet]: rows }, { fileName })).fiscalYearBe;
    expect(year("ผล ITA 63", CHIANG_MAI_ROWS)).toBe(2563);
    expect(year("Sheet1", CHIANG_MAI_ROWS, "ITA2564.xlsx")).toBe(2564);
    expect(year("Sheet1", [["ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๕"], ...CHIANG_MAI_ROWS])).toBe(2565);
    expect(year("Sheet1", [["FY2021"], ...CHIANG_MAI_ROWS])).toBe(2564);
    expect(year("Sheet1", [[header![0]!, "คะแนน ปี 2566"], ...data])).toBe(2566);
  });

  test("is asked when nothing names it, and then there is no level", () => {
    const workbook = snapshotOf({ Sheet1: CHIANG_MAI_ROWS });
    expect(agencyIn(workbook)).toMatchObject({ fiscalYearBe: null, total: 88.84, level: null });
    expect(findingsIn(workbook)[0]).toMatchObject({ code: "scores/year-unknown", severity: "question" });
  });

  test("is asked when the title and the sheet disagree", () => {
    const rows = [["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564"], ...CHIANG_MAI_ROWS];
    expect(findingsIn(snapshotOf({ "ผล ITA 63": rows }))).toMatchObject([
      { code: "scores/year-conflict", params: { fiscalYearBe: 2564, sheetYearBe: 2563 } },
      { code: "scores/number-differs" },
      { code: "scores/number-differs" },
    ]);
  });

  test("decides the level words; a year without rules borrows, and says so", () => {
    const level = (year: number) => agencyIn(long(TEN, `ITA ${year}`)).level;
    expect([2563, 2566, 2571].map(level)).toEqual(["AA", "ผ่านดี", "ผ่านดี"]);
    expect(findingsIn(long(TEN, "ITA 2571"))).toMatchObject([
      { code: "scores/ruleset-borrowed", params: { fiscalYearBe: 2571, usedFiscalYearBe: 2569 } },
      { code: "scores/ruleset-unconfirmed", params: { parts: ["levels", "weights"] } },
    ]);
  });
});

describe("failing again", () => {
  test("across sheets, by agency", () => {
    const sheet = (year: number, failing: number[]) => [
      [`ผลการประเมินของเทศบาลตำบลหนึ่ง ปีงบประมาณ พ.ศ. ${year}`],
      ["ตัวชี้วัด", "คะแนน"],
      ...NAMES.map((name, i) => [name, failing.includes(i) ? 80 : 90]),
    ];
    const workbook = snapshotOf({ "ปี 64": sheet(2564, [1, 3, 5]), "ปี 63": sheet(2563, [3, 5, 7]) });
    const [later, earlier] = tablesIn(workbook);
    expect(later!.agencies[0]!.failingAgain).toEqual(["assets", "service-quality"]);
    expect(earlier!.agencies[0]!.failingAgain).toBeUndefined();
    expect(findingsIn(workbook)).toMatchObject([
      {
        code: "scores/fails-again",
        at: { sheet: "ปี 64" },
        params: { agency: "เทศบาลตำบลหนึ่ง", fiscalYearBe: 2564, indicators: ["assets", "service-quality"] },
      },
    ]);
  });
});

describe("the pass mark and the rules of the workbook", () => {
  test("ITA_PassMark is the workbook's own", () => {
    const workbook = snapshotOf(
      { "ITA 2563": [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!])] },
      { names: [{ name: "ITA_PassMark", formula: "=92.5", value: 92.5 }] },
    );
    expect(tableIn(workbook).passMark).toBe(92.5);
    expect(agencyIn(workbook).failing).toEqual(["duties", "budget", "power"]);
  });

  test("overrides kept in the settings are used, broken ones are said", () => {
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!])];
    const withSetting = (value: string) =>
      snapshotOf({ "ITA 2563": rows }, { settings: { [RULESETS_SETTING]: value } });
    const own = withSetting(
      JSON.stringify([{ fiscalYearBe: 2563, passMark: 95, weights: { IIT: 100, EIT: 0, OIT: 0 } }]),
    );
    expect(agencyIn(own)).toMatchObject({
      total: 92,
      level: "A",
      failing: ["duties", "budget", "power", "assets", "problem-solving"],
    });
    const broken = withSetting(JSON.stringify([{ fiscalYearBe: 2563, passMark: 950 }]));
    expect(agencyIn(broken).total).toBe(95.8);
    expect(findingsIn(broken)).toMatchObject([
      { code: "scores/override-invalid", params: { fields: ["passMark"] } },
    ]);
    expect(findingsIn(withSetting("{not json"))).toEqual([]);
  });
});

describe("corrections", () => {
  const rows = [
    ["ตัวชี้วัด", "คะแนนครั้งที่ 1", "คะแนนครั้งที่ 2"],
    ...NAMES.map((name, i) => [name, TEN[i]!, TEN[i]! - 10]),
  ];
  const correction: ScoreCorrection = {
    sheet: "ข้อมูล",
    range: rectOf("A1:C11"),
    headerRowCount: 1,
    columns: { 0: { is: "indicator" }, 2: { is: "score" } },
    agency: "อบต.หนึ่ง",
    fiscalYearBe: 2564,
  };

  test("say which column it is, whose and of which year", () => {
    const workbook = snapshotOf(
      { ข้อมูล: rows },
      { settings: { [CORRECTIONS_SETTING]: JSON.stringify([correction]) } },
    );
    const table = tableIn(workbook);
    expect(table.isCorrected).toBe(true);
    expect(table.agencies[0]).toMatchObject({ name: "อบต.หนึ่ง", fiscalYearBe: 2564, total: 85.8 });
    expect(findingsIn(workbook)).toEqual([]);
  });

  test("describe wide tables and lists of totals", () => {
    const wide = [
      ["x", "a", "b", "c"],
      ["อบต.หนึ่ง", 90, 80, 88],
      ["อบต.สอง", 70, 60, 66],
    ];
    const columns: ScoreCorrection["columns"] = {
      0: { is: "agency" },
      1: { is: "score", indicator: "duties" },
      2: { is: "score", indicator: "prevention" },
      3: { is: "total" },
    };
    const [table] = tablesIn(snapshotOf({ ข้อมูล: wide }), {
      corrections: [
        { sheet: "ข้อมูล", range: rectOf("A1:D3"), headerRowCount: 1, columns, fiscalYearBe: 2564 },
      ],
    });
    expect(table!.agencies.map((a) => [a.name, a.scores.prevention!.value, a.printedTotal?.value])).toEqual([
      ["อบต.หนึ่ง", 80, 88],
      ["อบต.สอง", 60, 66],
    ]);
    expect(table!.scoreBlocks.map(toA1)).toEqual(["B2:C3"]);
  });

  test("that fit nothing any more are said, and the sheet is read as it is", () => {
    const workbook = snapshotOf({ "ITA 2563": CHIANG_MAI_ROWS });
    const findings = findingsIn(workbook, {
      corrections: [
        { ...correction, sheet: "หายไป" },
        { ...correction, sheet: "ITA 2563", range: rectOf("A500:C510") },
      ],
    });
    expect(codesOf(findings)).toEqual(["scores/correction-lost", "scores/number-differs"]);
  });

  test("broken ones in the settings are left out", () => {
    for (const columns of [{ 0: { is: "nothing" } }, { x: { is: "score" } }, { 0: { is: "indicator" } }]) {
      const settings = { [CORRECTIONS_SETTING]: JSON.stringify([{ ...correction, columns }]) };
      expect(codesOf(findingsIn(snapshotOf({ ข้อมูล: rows }, { settings })))).toContain("scores/two-readings");
    }
  });
});

describe("damage of the whole page", () => {
  test("the analysis page as its PDF gives it: every า a ำ, broken words", () => {
    const rows = [
      ["ตัวชี้วัด", "คะแนนประเมิน\n\nรายตัวชี้วัด", "สถานะ", "หมายเหตุ"],
      ["1. กำรปฏิบัติหน้ำที่ ", "89.76", "ผ่ำน", "แบบวัด IIT\n\n(ประเมินโดยบุคลำกร\n\nภำยในหน่วยงำน) "],
      ["2. กำรใช้งบประมำณ ", "83.95", "ไม่ผ่ำน "],
      ["3. กำรใช้อ ำนำจ ", "85.94", "ผ่ำน"],
      ["4. กำรใช้ทรัพย์สินของรำชกำร ", "82.77", "ไม่ผ่ำน "],
      ["5. กำรแก้ไขปัญหำกำรทุจริต ", "84.77", "ไม่ผ่ำน "],
      ["6. คุณภำพกำรด ำเนินงำน ", "83.57", "ไม่ผ่ำน ", "แบบวัด EIT"],
      ["7. ประสิทธิภำพกำรสื่อสำร ", "81.83", "ไม่ผ ่ำน "],
      ["8. กำรปรับปรุงกำรท ำงำน ", "79.12", "ไม่ผ่ำน "],
      ["9. กำรป้องกันกำรทุจริต ", "100.00", "ผ่ำน", "แบบตรวจกำรเปิดเผยข้อมูลสำธำรณะ"],
      ["10. กำรเปิดเผยข้อมูล ", "93.78", "ผ่ำน"],
    ];
    const workbook = snapshotOf({ "ผล ITA 63": rows }, { merges: chiangMaiMerges() });
    const agency = agencyIn(workbook);
    expect(valuesOf(agency)).toEqual(CHIANG_MAI_2563);
    expect(agency.scores.communication!.printedStatus).toBe("fail");
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/number-differs"]);
  });

  test("a name broken over two rows", () => {
    const rows: CellValue[][] = [["ตัวชี้วัด", "คะแนน"]];
    NAMES.forEach((name, i) => {
      if (i === 3) rows.push(["4. การใช้ทรัพย์สิน", TEN[i]!], ["ของราชการ", ""]);
      else if (i === 7) rows.push(["8. การปรับปรุง", ""], ["ระบบการทำงาน", TEN[i]!]);
      else rows.push([`${i + 1}. ${name}`, TEN[i]!]);
    });
    const workbook = snapshotOf({ "ITA 2563": rows });
    expect(valuesOf(agencyIn(workbook))).toEqual(scoresOf(TEN));
    expect(toA1(agencyIn(workbook).scores.improvement!.at)).toBe("B11");
    expect(findingsIn(workbook)).toEqual([]);
  });

  test("headers of a wide table broken over two and three rows", () => {
    const rows = [
      ["หน่วยงาน", ...NAMES.map((name) => name.slice(0, 6))],
      ["", ...NAMES.map((name) => name.slice(6))],
      ["อบต.หนึ่ง", ...TEN],
    ];
    expect(valuesOf(agencyIn(snapshotOf({ "ITA 2563": rows })))).toEqual(scoresOf(TEN));
  });

  test("Thai read in a wrong encoding is said", () => {
    const garbled = "°“√ªØ‘∫—µ‘Àπâ“∑’Ë °“√„™âß∫ª√–¡“≥ °“√„™âÕ”π“®";
    const workbook = snapshotOf({
      Sheet1: [
        [garbled, 89.76],
        [garbled, 83.95],
      ],
    });
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/garbled-text", "scores/none-found"]);
  });
});

describe("English tables", () => {
  test("by English names", () => {
    const names = [
      "Performance of duties",
      "Use of budget",
      "Use of power",
      "Use of government assets",
      "Corruption problem solving",
      "Service quality",
      "Communication efficiency",
      "Procedure improvement",
      "Open Data",
      "Anti-Corruption Practice",
    ];
    const rows = [["Indicator", "Score", "Status"], ...names.map((name, i) => [name, TEN[i]!, "Pass"])];
    const agency = agencyIn(snapshotOf({ "ITA FY2021": rows }));
    expect(agency.fiscalYearBe).toBe(2564);
    expect(valuesOf(agency)).toEqual(scoresOf(TEN));
    expect(agency.scores.budget!.printedStatus).toBe("pass");
  });

  test("Thai beside English, numbers in a column of their own", () => {
    const rows = [
      ["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "Indicator", "คะแนน"],
      ...NAMES.map((name, i) => [i + 1, name, i === 8 ? "Open data" : "…", TEN[i]!]),
    ];
    const agency = agencyIn(snapshotOf({ "ITA 2564": rows }));
    expect(valuesOf(agency)).toEqual(scoresOf(TEN));
    expect(agency.scores.disclosure!.printedNumber).toBe(9);
  });
});

describe("numbers only", () => {
  test("a column of numbers under ตัวชี้วัดที่", () => {
    const rows = [["ตัวชี้วัดที่", "คะแนน"], ...TEN.map((score, i) => [i + 1, score])];
    const workbook = snapshotOf({ "ITA 2564": rows });
    expect(valuesOf(agencyIn(workbook))).toEqual(scoresOf(TEN));
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/numbers-assumed"]);
  });

  test("running numbers without names are no indicators", () => {
    const rows = [["ลำดับ", "คะแนน"], ...TEN.map((score, i) => [i + 1, score])];
    expect(codesOf(findingsIn(snapshotOf({ "คะแนนสอบ 2564": rows })))).toEqual(["scores/none-found"]);
  });
});

describe("workbooks without scores", () => {
  test("an empty one", () => {
    expect(codesOf(findingsIn(snapshotOf({ Sheet1: [] })))).toEqual(["scores/empty-workbook"]);
    expect(codesOf(findingsIn(snapshotOf({})))).toEqual(["scores/empty-workbook"]);
  });

  test("one with other things", () => {
    expect(findingsIn(snapshotOf({ a: [["สวัสดี"]], b: [[1, 2, 3]] }))).toEqual([
      { code: "scores/none-found", severity: "error", params: { sheetCount: 2 } },
    ]);
  });

  test("a hidden sheet is read, and said", () => {
    const workbook = snapshotOf(
      { "ITA 2563": CHIANG_MAI_ROWS },
      { sheets: { "ITA 2563": { visibility: "hidden" } } },
    );
    expect(tableIn(workbook).isHidden).toBe(true);
    expect(codesOf(findingsIn(workbook))).toContain("scores/sheet-hidden");
  });

  test("our own analysis sheet is not read", () => {
    const workbook = snapshotOf(
      { "ITA 2563": CHIANG_MAI_ROWS, วิเคราะห์: CHIANG_MAI_ROWS },
      { names: [{ name: "ITA_Analysis", formula: "='วิเคราะห์'!$A$1", value: "" }] },
    );
    expect(tablesIn(workbook)).toHaveLength(1);
  });
});
