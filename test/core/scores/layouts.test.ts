import { toA1 } from "../../../src/core/grid";
import {
  CHIANG_MAI_2563,
  CHIANG_MAI_FAILING_ROWS,
  CHIANG_MAI_ROWS,
  chiangMaiMerges,
} from "../../support/chiangMai";
import {
  agencyIn,
  blocksIn,
  codesOf,
  findingsIn,
  NAMES,
  placesOf,
  scoresOf,
  tableIn,
  tablesIn,
  valuesOf,
} from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";

const TITLE = "ผลการประเมิน ITA ของจังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563";

describe("the source document's score table (long, notes merged downwards)", () => {
  const workbook = snapshotOf(
    { "ผล ITA 63": [[TITLE], [], ...CHIANG_MAI_ROWS] },
    { merges: chiangMaiMerges(3) },
  );

  test("is read whole, with agency and year from its title", () => {
    const agency = agencyIn(workbook);
    expect(agency.name).toBe("จังหวัดเชียงใหม่");
    expect(agency.fiscalYearBe).toBe(2563);
    expect(valuesOf(agency)).toEqual(CHIANG_MAI_2563);
    expect(agency.total).toBe(88.84);
    expect(agency.level).toBe("A");
    expect(agency.instruments.EIT).toBeCloseTo(81.5067, 4);
    expect(agency.failing).toEqual([
      "budget",
      "assets",
      "problem-solving",
      "service-quality",
      "communication",
      "improvement",
    ]);
  });

  test("has one score block and its status column", () => {
    const table = tableIn(workbook);
    expect(table).toMatchObject({ layout: "long", unit: "points", passMark: 85, fiscalYearBe: 2563 });
    expect(toA1(table.range)).toBe("A3:D13");
    expect(blocksIn(table)).toEqual(["B4:B13"]);
    expect(table.statusColumn && toA1(table.statusColumn)).toBe("C4:C13");
    expect(toA1(table.agencies[0]!.scores.budget!.at)).toBe("B5");
  });

  test("says that 9 and 10 are swapped, and nothing else", () => {
    const findings = findingsIn(workbook);
    expect(codesOf(findings)).toEqual(["scores/number-differs"]);
    expect(findings.map((one) => one.params)).toEqual([
      { indicator: "prevention", printed: 9, official: 10 },
      { indicator: "disclosure", printed: 10, official: 9 },
    ]);
  });

  test("with its header broken over two rows", () => {
    const [, ...data] = CHIANG_MAI_ROWS;
    const rows = [["ตัวชี้วัด", "คะแนนประเมิน", "สถานะ", "หมายเหตุ"], ["", "รายตัวชี้วัด", "", ""], ...data];
    const broken = snapshotOf({ "ITA 2563": rows }, { merges: ["A1:A2", "C1:C2", "D1:D2"] });
    expect(valuesOf(agencyIn(broken))).toEqual(CHIANG_MAI_2563);
    expect(toA1(tableIn(broken).range)).toBe("A1:D12");
  });
});

describe("the source document's failing list", () => {
  const rows = [
    ["ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ปีงบประมาณ พ.ศ. 2563 (ไม่ผ่าน 85 คะแนน)"],
    ...CHIANG_MAI_FAILING_ROWS,
  ];

  test("is a partial table: nothing is missing and its numbers are its own", () => {
    const workbook = snapshotOf({ Sheet1: rows });
    const table = tableIn(workbook);
    expect(table.isPartial).toBe(true);
    expect(table.agencies[0]).toMatchObject({ fiscalYearBe: 2563, total: null, level: null });
    expect(table.agencies[0]!.failing).toHaveLength(6);
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/partial-table"]);
  });

  test("beside and below the score table, each is found once", () => {
    const beside = CHIANG_MAI_ROWS.map((row, index) => [
      ...row,
      "",
      ...(CHIANG_MAI_FAILING_ROWS[index] ?? []),
    ]);
    const below = [...CHIANG_MAI_ROWS, [], ...rows];
    for (const sheet of [beside, below]) {
      const tables = tablesIn(snapshotOf({ "ผล ITA 63": sheet }));
      expect(tables.map((table) => table.agencies[0]!.failing.length)).toEqual([6, 6]);
      expect(tables.map((table) => Object.keys(table.agencies[0]!.scores).length)).toEqual([10, 6]);
    }
    const [full, list] = tablesIn(snapshotOf({ "ผล ITA 63": beside }));
    expect([toA1(full!.range), toA1(list!.range)]).toEqual(["A1:D11", "F1:I7"]);
  });
});

const NUMBERS = Array.from({ length: 10 }, (_, index) => `ตัวชี้วัดที่ ${index + 1}`);

describe("wide, two rows per province under rotated numbers", () => {
  const rows = [
    ["จังหวัด", "ปีงบประมาณ", ...NUMBERS, "คะแนน ITA"],
    ["ตาก", "ปี 2564", 95.1, 90.2, 94.3, 89.4, 90.5, 91.6, 90.7, 88.8, 97.9, 100, 94.63],
    ["", "ปี 2563", 94.1, 88.2, 92.3, 85.4, 87.5, 84.6, 80.7, 79.8, 83.9, 81.25, 84.69],
    ["พิจิตร", "ปี 2564", 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90],
    ["", "ปี 2563", 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80],
  ];
  const workbook = snapshotOf({ ผลการประเมิน: rows }, { merges: ["A2:A3", "A4:A5"] });

  test("gives an agency per row, with the province of the row above", () => {
    const { agencies, layout, fiscalYearBe } = tableIn(workbook);
    expect(layout).toBe("wide");
    expect(fiscalYearBe).toBeNull();
    expect(agencies.map(({ name, fiscalYearBe: year }) => [name, year])).toEqual([
      ["ตาก", 2564],
      ["ตาก", 2563],
      ["พิจิตร", 2564],
      ["พิจิตร", 2563],
    ]);
    expect(valuesOf(agencies[1]!)).toEqual(
      scoresOf([94.1, 88.2, 92.3, 85.4, 87.5, 84.6, 80.7, 79.8, 83.9, 81.25]),
    );
    expect(agencies[0]!.printedTotal).toEqual({
      value: 94.63,
      at: { sheet: "ผลการประเมิน", row: 1, column: 12, rowCount: 1, columnCount: 1 },
    });
    expect(blocksIn(tableIn(workbook))).toEqual(["C2:L5"]);
  });

  test("says that the official order is an assumption", () => {
    expect(findingsIn(workbook).find((one) => one.code === "scores/numbers-assumed")).toMatchObject({
      severity: "question",
      // The newest year that the table itself names, not the newest there are rules for.
      params: { fiscalYearBe: 2564 },
    });
  });

  test("without merging, too", () => {
    expect(tableIn(snapshotOf({ ผล: rows })).agencies.map((agency) => agency.name)).toEqual([
      "ตาก",
      "ตาก",
      "พิจิตร",
      "พิจิตร",
    ]);
  });

  test("with damaged rotated headers", () => {
    const damaged = [...rows];
    damaged[0] = ["จงั หวดั", "ปีงบประมาณ", ...NUMBERS.map((_, i) => `ัตว ้ีชวัด ี่ท ${i + 1}`), "คะเเนน ITA"];
    expect(tableIn(snapshotOf({ ผล: damaged })).agencies.map(valuesOf)).toEqual(
      tableIn(workbook).agencies.map(valuesOf),
    );
  });
});

describe("wide, weighted instruments between the indicators", () => {
  const header = [
    "ที่",
    "หน่วยงาน",
    ...NUMBERS.slice(0, 5),
    "IIT",
    ...NUMBERS.slice(5, 8),
    "EIT",
    ...NUMBERS.slice(8),
    "OIT",
    "คะแนน ITA",
    "ระดับ",
  ];
  const rows = [
    ["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564"],
    header,
    [1, "อบต.หนึ่ง", 94.5, 90.1, 93.2, 88.8, 90.4, 27.42, 93.1, 92.8, 94.5, 28.04, 93.5, 100, 38.7, 94.16, "A"],
    [2, "อบต.สอง", 84.5, 80.1, 83.2, 78.8, 80.4, 24.42, 83.1, 82.8, 84.5, 25.04, 73.5, 80, 30.7, 80.16, "B"],
  ];
  const workbook = snapshotOf({ กลุ่ม6: rows });

  test("weighted columns are never scores, and agree with the computed ones", () => {
    const table = tableIn(workbook);
    expect(table.agencies.map(({ name, total, level }) => [name, total, level])).toEqual([
      ["อบต.หนึ่ง", 94.16, "A"],
      ["อบต.สอง", 80.16, "B"],
    ]);
    expect(table.agencies[0]!.failing).toEqual([]);
    expect(blocksIn(table)).toEqual(["C3:G4", "I3:K4", "M3:N4"]);
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/numbers-assumed"]);
  });
});

describe("long export with running numbers and text scores", () => {
  // ลำดับ runs 1–5, 9–13: it is no indicator number.
  const rows = [
    ["ลำดับ", "หัวข้อ", "คะแนน"],
    ...NAMES.map((name, index) => [index < 5 ? index + 1 : index + 4, name, `${80 + index}.4`]),
  ];
  const workbook = snapshotOf({ "ITA 2565": rows });

  test("reads the text as numbers and ignores the running numbers", () => {
    const agency = agencyIn(workbook);
    expect(agency.fiscalYearBe).toBe(2565);
    expect(valuesOf(agency)).toEqual(scoresOf([80.4, 81.4, 82.4, 83.4, 84.4, 85.4, 86.4, 87.4, 88.4, 89.4]));
    expect(agency.scores.duties!.printedNumber).toBeUndefined();
    expect(tableIn(workbook).hasTextScores).toBe(true);
    expect(findingsIn(workbook)).toEqual([]);
  });
});

describe("long, grouped by agency with instrument, total, result and level rows", () => {
  const group = (agency: string, scores: number[], total: number, level: string) => [
    [agency, NAMES[0], scores[0]],
    ...NAMES.slice(1, 5).map((name, i) => ["", name, scores[i + 1]]),
    ["", "IIT (Internal) ร้อยละ 30", (scores.slice(0, 5).reduce((a, b) => a + b) / 5) * 0.3],
    ...NAMES.slice(5, 8).map((name, i) => ["", name, scores[i + 5]]),
    ["", "EIT ร้อยละ 30", (scores.slice(5, 8).reduce((a, b) => a + b) / 3) * 0.3],
    ...NAMES.slice(8).map((name, i) => ["", name, scores[i + 8]]),
    ["", "OIT ร้อยละ 40", (scores.slice(8).reduce((a, b) => a + b) / 2) * 0.4],
    ["", "รวม", total],
    ["", "ผล", "ผ่าน"],
    ["", "ระดับการประเมิน", level],
  ];
  const high = [95, 95, 95, 95, 95, 90, 90, 90, 95, 85];
  const low = [75, 75, 75, 75, 75, 80, 80, 80, 70, 70];
  const rows = [
    ["ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", "", ""],
    ["คณะ/หน่วยงาน", "รายการตัวชี้วัด", "คะแนน"],
    ...group("คณะวิศวกรรมศาสตร์", high, 91.5, "ผ่านดี"),
    ...group("สำนักหอสมุด", low, 74.5, "ต้องปรับปรุง"),
  ] as (string | number)[][];
  const workbook = snapshotOf({ "2567": rows });

  test("each group is an agency with its printed total and level", () => {
    const { agencies } = tableIn(workbook);
    expect(agencies.map(({ name, total, level }) => [name, total, level])).toEqual([
      ["คณะวิศวกรรมศาสตร์", 91.5, "ผ่านดี"],
      ["สำนักหอสมุด", 74.5, "ต้องปรับปรุง"],
    ]);
    expect(agencies.map((agency) => agency.printedTotal?.value)).toEqual([91.5, 74.5]);
    expect(agencies.map((agency) => agency.printedLevel?.value)).toEqual(["ผ่านดี", "ต้องปรับปรุง"]);
    expect(agencies.map(valuesOf)).toEqual([scoresOf(high), scoresOf(low)]);
    expect(findingsIn(workbook)).toEqual([]);
  });

  test("score blocks leave the instrument rows out", () => {
    expect(blocksIn(tableIn(workbook))).toEqual([
      "C3:C7",
      "C9:C11",
      "C13:C14",
      "C19:C23",
      "C25:C27",
      "C29:C30",
    ]);
  });

  test("many groups become one block that names the rows to leave out", () => {
    const many = Array.from({ length: 30 }, (_, i) => group(`คณะที่ ${i}`, high, 91.5, "ผ่านดี")).flat();
    const table = tableIn(snapshotOf({ "2567": [...rows.slice(0, 2), ...many] as (string | number)[][] }));
    expect(table.agencies).toHaveLength(30);
    expect(table.scoreBlocks).toHaveLength(1);
    expect(table.scoreBlocks[0]!.except).toEqual({
      column: 1,
      labels: ["IIT (Internal) ร้อยละ 30", "EIT ร้อยละ 30", "OIT ร้อยละ 40", "รวม"],
    });
  });
});

describe("totals only", () => {
  test("a list of agencies' totals", () => {
    const workbook = snapshotOf({
      "ITA 2566": [
        ["ลำดับ", "อปท.", "คะแนน ITA"],
        [1, "ทต.หนึ่ง", 92.35],
        [2, "อบต.สอง", 84.1],
      ],
    });
    const table = tableIn(workbook);
    expect(table).toMatchObject({ isTotalsOnly: true, scoreBlocks: [] });
    expect(table.agencies.map(({ name, printedTotal, total }) => [name, printedTotal?.value, total])).toEqual(
      [
        ["ทต.หนึ่ง", 92.35, null],
        ["อบต.สอง", 84.1, null],
      ],
    );
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/totals-only", "scores/ruleset-unconfirmed"]);
  });

  test("a history with Thai digits and changing level words", () => {
    const workbook = snapshotOf({
      ประวัติ: [
        ["ผลการประเมิน ITA ย้อนหลัง"],
        ["ปีงบประมาณ", "คะแนน", "ระดับ"],
        ["๒๕๖๒", "๘๔.๒๕", "–"],
        ["๒๕๖๕", "๙๐.๒๒", "A"],
        ["๒๕๖๖", "๘๖.๗๘", "ผ่าน"],
      ],
    });
    const { agencies } = tableIn(workbook);
    expect(agencies.map((a) => [a.fiscalYearBe, a.printedTotal?.value, a.printedLevel?.value])).toEqual([
      [2562, 84.25, undefined],
      [2565, 90.22, "A"],
      [2566, 86.78, "ผ่าน"],
    ]);
  });

  test("a list of other scores is none of ours", () => {
    const workbook = snapshotOf({
      ความพึงพอใจ: [
        ["หน่วยงาน", "คะแนนเฉลี่ย"],
        ["งานทะเบียน", 92.35],
        ["งานคลัง", 84.1],
      ],
    });
    expect(codesOf(findingsIn(workbook))).toEqual(["scores/none-found"]);
  });
});

describe("years in columns", () => {
  test("a long table with a column per year", () => {
    const rows = [
      ["ตัวชี้วัด", "คะแนน", "", "ผลต่าง"],
      ["", "2562", "2563", ""],
      ...NAMES.map((name, index) => [name, 70 + index, 80 + index, 10]),
    ];
    const workbook = snapshotOf({ เปรียบเทียบ: rows }, { merges: ["A1:A2", "B1:C1", "D1:D2"] });
    const { agencies } = tableIn(workbook);
    expect(agencies.map((agency) => agency.fiscalYearBe)).toEqual([2562, 2563]);
    expect(agencies.map((agency) => agency.scores.budget!.value)).toEqual([71, 81]);
    expect(blocksIn(tableIn(workbook))).toEqual(["B3:C12"]);
    expect(agencies[1]!.failingAgain).toEqual(["duties", "budget", "power", "assets", "problem-solving"]);
  });

  test("each year with its own score and status columns", () => {
    const rows = [
      ["ตัวชี้วัด", "ปี 2562", "", "ปี 2563", ""],
      ["", "คะแนน", "สถานะ", "คะแนน", "สถานะ"],
      ...NAMES.map((name, index) => [name, 80 + index, index < 5 ? "ไม่ผ่าน" : "ผ่าน", 90 + index, "ผ่าน"]),
    ];
    const workbook = snapshotOf({ ผล: rows }, { merges: ["A1:A2", "B1:C1", "D1:E1"] });
    const { agencies } = tableIn(workbook);
    expect(agencies.map((agency) => [agency.fiscalYearBe, agency.scores.power!.printedStatus])).toEqual([
      [2562, "fail"],
      [2563, "pass"],
    ]);
    expect(
      findingsIn(workbook).filter((one) => one.severity !== "info" && one.code !== "scores/ruleset-borrowed"),
    ).toEqual([]);
  });

  test("a wide table with two years under each indicator", () => {
    const rows = [
      ["หน่วยงาน", ...NAMES.flatMap((name) => [name, ""])],
      ["", ...NAMES.flatMap(() => [2563, 2564])],
      ["อบต.หนึ่ง", ...NAMES.flatMap((_, index) => [70 + index, 80 + index])],
    ];
    for (const merges of [
      [],
      ["A1:A2", ...NAMES.map((_, i) => toA1({ row: 0, column: 1 + 2 * i, rowCount: 1, columnCount: 2 }))],
    ]) {
      const { agencies } = tableIn(snapshotOf({ ผล: rows }, { merges }));
      expect(agencies.map(({ name, fiscalYearBe }) => [name, fiscalYearBe])).toEqual([
        ["อบต.หนึ่ง", 2563],
        ["อบต.หนึ่ง", 2564],
      ]);
      expect(valuesOf(agencies[0]!)).toEqual(scoresOf([70, 71, 72, 73, 74, 75, 76, 77, 78, 79]));
      expect(valuesOf(agencies[1]!)).toEqual(scoresOf([80, 81, 82, 83, 84, 85, 86, 87, 88, 89]));
    }
  });

  test("a wide table with all indicators under each year", () => {
    const rows = [
      ["หน่วยงาน", "ปี 2563", ...Array(9).fill(""), "ปี 2564", ...Array(9).fill("")],
      ["", ...NAMES, ...NAMES],
      ["อบต.หนึ่ง", ...NAMES.map((_, i) => 70 + i), ...NAMES.map((_, i) => 80 + i)],
    ] as (string | number)[][];
    const { agencies } = tableIn(snapshotOf({ ผล: rows }, { merges: ["A1:A2", "B1:K1", "L1:U1"] }));
    expect(agencies.map((agency) => [agency.fiscalYearBe, agency.scores.duties!.value])).toEqual([
      [2563, 70],
      [2564, 80],
    ]);
  });
});

describe("agencies in other places", () => {
  test("in columns (transposed)", () => {
    const rows = [
      ["ตัวชี้วัด", "เทศบาลตำบลหนึ่ง", "เทศบาลตำบลสอง", "อบต.สาม"],
      ...NAMES.map((name, i) => [`${i + 1}. ${name}`, 80 + i, 70 + i, 90 + i]),
      ["คะแนนรวม ITA", 85.8, 75.8, 95.8],
      ["ระดับ", "A", "B", "AA"],
    ];
    const workbook = snapshotOf({ "ITA 2564": rows });
    const { agencies } = tableIn(workbook);
    expect(
      agencies.map((a) => [a.name, a.scores.prevention!.value, a.printedTotal?.value, a.printedLevel?.value]),
    ).toEqual([
      ["เทศบาลตำบลหนึ่ง", 89, 85.8, "A"],
      ["เทศบาลตำบลสอง", 79, 75.8, "B"],
      ["อบต.สาม", 99, 95.8, "AA"],
    ]);
    expect(codesOf(findingsIn(workbook))).toEqual([]);
  });

  test("in columns, with names that nothing says are agencies: asked", () => {
    const rows = [["ตัวชี้วัด", "สันทราย", "แม่ริม"], ...NAMES.map((name, i) => [name, 80 + i, 70 + i])];
    const workbook = snapshotOf({ "ITA 2564": rows });
    expect(tableIn(workbook).agencies.map((agency) => agency.name)).toEqual(["สันทราย", "แม่ริม"]);
    expect(findingsIn(workbook)).toMatchObject([
      { code: "scores/agencies-assumed", severity: "question", params: { names: ["สันทราย", "แม่ริม"] } },
    ]);
  });

  test("in a merged title above the table", () => {
    const rows = [["เทศบาลตำบลสันทรายหลวง"], ["ปีงบประมาณ พ.ศ. 2564"], ...CHIANG_MAI_ROWS];
    const agency = agencyIn(snapshotOf({ Sheet1: rows }, { merges: ["A1:D1", "A2:D2"] }));
    expect([agency.name, agency.fiscalYearBe]).toEqual(["เทศบาลตำบลสันทรายหลวง", 2564]);
  });

  test("in key cells above the table", () => {
    const rows = [["หน่วยงาน", "สันทรายพัฒนา"], ["ปีงบประมาณ", 2564], [], ...CHIANG_MAI_ROWS];
    const agency = agencyIn(snapshotOf({ Sheet1: rows }));
    expect([agency.name, agency.fiscalYearBe]).toEqual(["สันทรายพัฒนา", 2564]);
  });

  test("as headings between the blocks of one table", () => {
    const block = NAMES.map((name, i) => [`${i + 1}. ${name}`, 80 + i]);
    const rows = [["ตัวชี้วัด", "คะแนน"], ["เทศบาลตำบลหนึ่ง", ""], ...block, ["เทศบาลตำบลสอง", ""], ...block];
    expect(tableIn(snapshotOf({ "ITA 2564": rows })).agencies.map((agency) => agency.name)).toEqual([
      "เทศบาลตำบลหนึ่ง",
      "เทศบาลตำบลสอง",
    ]);
  });

  test("in each row, sorted by indicator", () => {
    const rows = [
      ["ปี", "หน่วยงาน", "ตัวชี้วัด", "คะแนน"],
      ...NAMES.flatMap((name, i) => [
        [2564, "อบต.หนึ่ง", name, 80 + i],
        [2564, "อบต.สอง", name, 70 + i],
        [2563, "อบต.หนึ่ง", name, 60 + i],
      ]),
    ];
    const { agencies } = tableIn(snapshotOf({ ข้อมูล: rows }));
    expect(agencies.map((a) => [a.name, a.fiscalYearBe, a.scores.prevention!.value])).toEqual([
      ["อบต.หนึ่ง", 2564, 89],
      ["อบต.สอง", 2564, 79],
      ["อบต.หนึ่ง", 2563, 69],
    ]);
    expect(agencies.every((agency) => Object.keys(agency.scores).length === 10)).toBe(true);
  });

  test("nowhere, block after block: asked", () => {
    const block = NAMES.map((name, i) => [name, 80 + i]);
    const workbook = snapshotOf({ "ITA 2564": [["ตัวชี้วัด", "คะแนน"], ...block, ...block] });
    expect(tableIn(workbook).agencies.map((agency) => agency.name)).toEqual([null, null]);
    expect(findingsIn(workbook)).toMatchObject([
      { code: "scores/agencies-unnamed", severity: "question", params: { agencyCount: 2 } },
    ]);
  });
});

describe("several tables", () => {
  test("two wide tables side by side", () => {
    const rows = [
      ["หน่วยงาน", ...NAMES, "", "หน่วยงาน", ...NAMES],
      ["อบต.หนึ่ง", ...NAMES.map((_, i) => 80 + i), "", "อบต.สอง", ...NAMES.map((_, i) => 70 + i)],
    ];
    const tables = tablesIn(snapshotOf({ "ITA 2564": rows }));
    expect(
      tables.map((table) => [
        toA1(table.range),
        table.agencies[0]!.name,
        table.agencies[0]!.scores.power!.value,
      ]),
    ).toEqual([
      ["A1:K2", "อบต.หนึ่ง", 82],
      ["M1:W2", "อบต.สอง", 72],
    ]);
  });

  test("two long tables side by side for two years, without a gap", () => {
    const rows = [
      ["ปี 2562", "", "ปี 2563", ""],
      ["ตัวชี้วัด", "คะแนน", "ตัวชี้วัด", "คะแนน"],
      ...NAMES.map((name, i) => [name, 70 + i, name, 80 + i]),
    ];
    const tables = tablesIn(snapshotOf({ ผล: rows }, { merges: ["A1:B1", "C1:D1"] }));
    expect(tables.map((table) => [table.fiscalYearBe, table.agencies[0]!.scores.budget!.value])).toEqual([
      [2562, 71],
      [2563, 81],
    ]);
  });

  test("stacked long tables with headers of their own", () => {
    const table = (year: number, from: number) => [
      [`ปีงบประมาณ พ.ศ. ${year}`],
      ["ตัวชี้วัด", "คะแนน"],
      ...NAMES.map((name, i) => [name, from + i]),
    ];
    const tables = tablesIn(snapshotOf({ ผล: [...table(2563, 70), [], ...table(2564, 80)] }));
    expect(
      tables.map((one) => [toA1(one.range), one.fiscalYearBe, one.agencies[0]!.scores.budget!.value]),
    ).toEqual([
      ["A2:B12", 2563, 71],
      ["A15:B25", 2564, 81],
    ]);
  });

  test("a long and a wide table on one sheet, and one on another", () => {
    const wide = [
      ["หน่วยงาน", ...NAMES],
      ["อบต.หนึ่ง", ...NAMES.map((_, i) => 80 + i)],
    ];
    const tables = tablesIn(
      snapshotOf({
        "ผล ITA 63": [...CHIANG_MAI_ROWS, [], [], ...wide],
        "ผล ITA 64": [
          [],
          ["", ...CHIANG_MAI_ROWS[0]!],
          ...CHIANG_MAI_ROWS.slice(1).map((row) => ["", ...row]),
        ],
      }),
    );
    expect(tables.map((one) => [one.sheet, one.layout, toA1(one.range)])).toEqual([
      ["ผล ITA 63", "long", "A1:D11"],
      ["ผล ITA 63", "wide", "A14:K15"],
      ["ผล ITA 64", "long", "B2:E12"],
    ]);
  });
});

describe("a table under long prose", () => {
  test("takes the year from the nearest words that name one", () => {
    const rows = [
      ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส ภายในหน่วยงานจังหวัดเชียงใหม่ ประจ าปีงบประมาณ พ.ศ. 2564"],
      [],
      [
        "ส ำนักงำน ป.ป.ช. ได้มีประกำศ ลงวันที่ 28 กันยำยน 2563 เรื่อง ผลกำรประเมินคุณธรรมและควำมโปร่งใสในกำรด ำเนินงำนของหน่วยงำนภำครัฐ ประจ ำปีงบประมำณ พ.ศ. 2563 โดยจังหวัดเชียงใหม่ ได้คะแนนเท่ำกับ 88.84 คะแนน อยู่ในระดับ A",
      ],
      ["ตัวชี้วัดที่ไม่ผ่ำนเกณฑ์กำรประเมิน เป็นผลจำกกำรประเมิน 2 ส่วนหลัก คือ"],
      ["1. การประเมินของบุคลากรภายในหน่วยงาน ประเมินให้หน่วยงำนไม่ผ ่ำนเกณฑ์ 3 ตัวชี้วัด"],
      [],
      ...CHIANG_MAI_ROWS,
    ];
    const agency = agencyIn(snapshotOf({ Sheet1: rows }));
    expect(agency.fiscalYearBe).toBe(2563);
    expect(agency.name).toBe("จังหวัดเชียงใหม่");
    expect(agency.total).toBe(88.84);
  });
});

describe("one agency in one row of a wide table", () => {
  const rows = [
    ["ตัวชี้วัด", ...Array.from({ length: 10 }, (_, i) => i + 1)],
    ["คะแนน", ...Object.values(scoresOf([89, 83, 85, 82, 84, 83, 81, 79, 93, 100]))],
    ["สถานะ", "ผ่าน", "ไม่ผ่าน", "ผ่าน", "ไม่ผ่าน", "ไม่ผ่าน", "ไม่ผ่าน", "ไม่ผ่าน", "ไม่ผ่าน", "ผ่าน", "ผ่าน"],
  ];

  test("numbers beside the word ตัวชี้วัด are indicators; the status row is no agency", () => {
    const header = [
      ["", "ตัวชี้วัดที่", ...Array(9).fill("")],
      ["", ...Array.from({ length: 10 }, (_, i) => i + 1)],
      ...rows.slice(1),
    ];
    const workbook = snapshotOf({ "ITA 2563": header as (string | number)[][] }, { merges: ["B1:K1"] });
    const agency = agencyIn(workbook);
    expect(agency.name).toBeNull();
    expect(agency.failing).toHaveLength(6);
    expect(agency.scores.budget).toMatchObject({ value: 83, printedStatus: "fail" });
    expect(placesOf(findingsIn(workbook), "scores/status-differs")).toEqual([]);
  });
});

describe("summary rows inside the data", () => {
  test("total, mean, best and note rows of a wide table are no agencies", () => {
    const rows = [
      ["ลำดับ", "หน่วยงาน", ...NAMES, "รวม"],
      [1, "อบต.หนึ่ง", ...NAMES.map((_, i) => 80 + i), 84.4],
      [2, "อบต.รวมไทยพัฒนา", ...NAMES.map((_, i) => 81 + i), 85.4],
      ["ค่าเฉลี่ย", "", ...NAMES.map((_, i) => 80.5 + i), 84.9],
      [3, "รวมไทยพัฒนา", ...NAMES.map((_, i) => 82 + i), 86.4],
      ["", "สูงสุด", ...NAMES.map((_, i) => 82 + i), 86.4],
      ["หมายเหตุ: ข้อมูลจากสำนักงาน ป.ป.ช."],
    ];
    const table = tableIn(snapshotOf({ "ITA 2564": rows }));
    expect(table.agencies.map((agency) => agency.name)).toEqual(["อบต.หนึ่ง", "อบต.รวมไทยพัฒนา", "รวมไทยพัฒนา"]);
    expect(blocksIn(table)).toEqual(["C2:L3", "C5:L5"]);
  });
});

describe("rows between the header and the data of a wide table", () => {
  const scores = NAMES.map((_, i) => 80 + i);

  test.each([
    ["units", NAMES.map(() => "(คะแนน)")],
    ["column numbers", NAMES.map((_, i) => i + 2)],
    ["column numbers in brackets", NAMES.map((_, i) => `(${i + 2})`)],
    ["nothing", []],
  ])("%s are no agency", (_, row) => {
    const rows = [
      ["หน่วยงาน", ...NAMES],
      ["", ...row],
      ["อบต.หนึ่ง", ...scores],
    ];
    const table = tableIn(snapshotOf({ "ITA 2564": rows }));
    expect(table.agencies.map((agency) => [agency.name, agency.scores.power!.value])).toEqual([
      ["อบต.หนึ่ง", 82],
    ]);
    expect(blocksIn(table)).toEqual(["B3:K3"]);
  });

  test("group headers over merged keys are no agency either", () => {
    const rows = [
      ["ที่", "หน่วยงาน", "IIT", "", "", "", "", "EIT", "", "", "OIT", "", "คะแนนรวม", "ระดับ"],
      ["", "", ...NAMES, "", ""],
      [1, "อบต.หนึ่ง", ...scores, 85.8, "A"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:G1", "H1:J1", "K1:L1", "M1:M2", "N1:N2"];
    const agency = agencyIn(snapshotOf({ "ITA 2564": rows }, { merges }));
    expect([agency.name, agency.total, agency.printedTotal?.value, agency.printedLevel?.value]).toEqual([
      "อบต.หนึ่ง",
      85.8,
      85.8,
      "A",
    ]);
  });
});

describe("columns and rows around the scores", () => {
  const long = (header: string[], row: (name: string, score: number) => (string | number)[]) =>
    agencyIn(snapshotOf({ "ITA 2564": [header, ...NAMES.map((name, i) => row(name, 80 + i))] }));

  test.each([
    [["ตัวชี้วัด", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ"], (n: string, s: number) => [n, 100, s, s]],
    [["ตัวชี้วัด", "คะแนนที่ได้", "ร้อยละ"], (n: string, s: number) => [n, s * 0.06, s]],
    [["คะแนน", "ตัวชี้วัด"], (n: string, s: number) => [s, n]],
    [["ตัวชี้วัด", "คะแนน", "ระดับ", "ผลการประเมิน"], (n: string, s: number) => [n, s, "A", "ไม่ผ่าน"]],
    [["ตัวชี้วัด", "", "คะแนน"], (n: string, s: number) => [n, "", s]],
  ])("%j", (header, row) => {
    expect(valuesOf(long(header, row))).toEqual(scoresOf([80, 81, 82, 83, 84, 85, 86, 87, 88, 89]));
  });

  test("sub-indicators and instruments' means between the names are left out", () => {
    const rows = [
      ["ตัวชี้วัด", "คะแนน"],
      ["IIT", 82],
      ...NAMES.slice(0, 9).map((name, i) => [`${i + 1}. ${name}`, 80 + i]),
      ["9.1 ข้อมูลพื้นฐาน", 88.89],
      ["9.2 การบริหารงาน", 100],
      [`10. ${NAMES[9]!}`, 89],
      ["10.1 การดำเนินการเพื่อป้องกันการทุจริต", 100],
    ];
    const workbook = snapshotOf({ "ITA 2564": rows });
    expect(valuesOf(agencyIn(workbook))).toEqual(scoresOf([80, 81, 82, 83, 84, 85, 86, 87, 88, 89]));
    expect(blocksIn(tableIn(workbook))).toEqual(["B3:B11", "B14"]);
    expect(findingsIn(workbook)).toEqual([]);
  });
});
