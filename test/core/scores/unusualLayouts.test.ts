import type { CellValue, WorkbookSnapshot } from "../../../src/core/snapshot";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { INDICATORS } from "../../../src/core/ita/indicators";
import { blocksIn, codesOf, findingsIn, NAMES, tablesIn } from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";

/** Tables as offices might make them next: each is read exactly, or asked about. */

type Cell = CellValue | null;

/** Ten different scores for each agency. */
function scores(agency: number): number[] {
  return NAMES.map((_, i) => Math.round((70 + ((agency * 7919 + i * 1047) % 3000) / 100) * 100) / 100);
}

const gap = (count: number): null[] => Array<null>(count).fill(null);

/** "agency year" → its scores in official order, of every table. */
function read(snapshot: WorkbookSnapshot): Record<string, (number | null)[]> {
  return Object.fromEntries(
    tablesIn(snapshot).flatMap(({ agencies }) =>
      agencies.map(({ name, fiscalYearBe, scores: own }) => [
        `${name} ${fiscalYearBe}`,
        INDICATORS.map(({ id }) => own[id]?.value ?? null),
      ]),
    ),
  );
}

const long = (agency: number): Cell[][] => NAMES.map((name, i) => [i + 1, name, scores(agency)[i] ?? 0]);

describe("whose scores they are", () => {
  test("a merged title above each long block", () => {
    const head: Cell[] = ["ลำดับ", "ตัวชี้วัด", "คะแนน"];
    const rows: Cell[][] = [
      ["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564", null, null],
      ["เทศบาลตำบลแม่ริม", null, null],
      head,
      ...long(1),
      [],
      ["องค์การบริหารส่วนตำบลสันทราย", null, null],
      head,
      ...long(2),
      ["เทศบาลตำบลฝาง", null, null],
      head,
      ...long(3),
      ["เทศบาลตำบลฝาง ปีงบประมาณ พ.ศ. 2565", null, null],
      head,
      ...long(4),
    ];
    const merges = ["A1:C1", "A2:C2", "A15:C15", "A27:C27", "A39:C39"];
    const snapshot = snapshotOf({ ผล: rows }, { merges });
    // The year over the first is every block's until another is named.
    expect(read(snapshot)).toEqual({
      "เทศบาลตำบลแม่ริม 2564": scores(1),
      "องค์การบริหารส่วนตำบลสันทราย 2564": scores(2),
      "เทศบาลตำบลฝาง 2564": scores(3),
      "เทศบาลตำบลฝาง 2565": scores(4),
    });
    expect(codesOf(findingsIn(snapshot))).toEqual(["scores/fails-again"]);
  });

  test("a merged title over the columns of each wide block", () => {
    const rows: Cell[][] = [
      ["หน่วยงาน : เทศบาลตำบลแม่ริม"],
      [...NAMES],
      scores(1),
      [],
      ["หน่วยงาน : อบต.สันทราย"],
      [...NAMES],
      scores(2),
    ];
    const snapshot = snapshotOf({ "ผล 2564": rows }, { merges: ["A1:J1", "A5:J5"] });
    expect(read(snapshot)).toEqual({ "เทศบาลตำบลแม่ริม 2564": scores(1), "อบต.สันทราย 2564": scores(2) });
  });

  test("a sheet for each agency, named by it", () => {
    const sheet = (agency: number): Cell[][] => [["ที่", "ตัวชี้วัด", "คะแนน"], ...long(agency)];
    const snapshot = snapshotOf(
      { "ทต.แม่ริม": sheet(1), "อบต.สันทราย": sheet(2) },
      { fileName: "ITA2564.xlsx" },
    );
    expect(read(snapshot)).toEqual({ "ทต.แม่ริม 2564": scores(1), "อบต.สันทราย 2564": scores(2) });
  });
});

describe("wide tables", () => {
  test("years side by side under a merged header of two rows", () => {
    const rows: Cell[][] = [
      ["ลำดับ", "หน่วยงาน", "ปีงบประมาณ พ.ศ. 2563", ...gap(9), "ปีงบประมาณ พ.ศ. 2564", ...gap(9)],
      [null, null, ...NAMES, ...NAMES],
      [1, "อบต.หนึ่ง", ...scores(1), ...scores(2)],
      [2, "อบต.สอง", ...scores(3), ...scores(4)],
    ];
    const snapshot = snapshotOf({ เปรียบเทียบ: rows }, { merges: ["A1:A2", "B1:B2", "C1:L1", "M1:V1"] });
    expect(read(snapshot)).toEqual({
      "อบต.หนึ่ง 2563": scores(1),
      "อบต.หนึ่ง 2564": scores(2),
      "อบต.สอง 2563": scores(3),
      "อบต.สอง 2564": scores(4),
    });
  });

  test("instruments' means between, group headers above, a row of column numbers in brackets below", () => {
    const own = [90, 80, 90, 90, 90, 90, 90, 84, 95, 90];
    const row = (no: Cell, name: string): Cell[] => [
      no,
      name,
      ...own.slice(0, 5),
      88,
      ...own.slice(5, 8),
      88,
      ...own.slice(8),
      92.5,
      89.8,
      "A",
    ];
    const rows: Cell[][] = [
      ["ที่", "หน่วยงาน", "IIT", ...gap(5), "EIT", ...gap(3), "OIT", ...gap(2), "คะแนนรวม", "ระดับ"],
      [null, null, ...NAMES.slice(0, 5), "เฉลี่ย", ...NAMES.slice(5, 8), "เฉลี่ย", ...NAMES.slice(8), "เฉลี่ย"],
      ["(1)", "(2)", ...Array.from({ length: 15 }, (_, i) => `(${i + 3})`)],
      row(1, "อบต.หนึ่ง"),
      row(2, "อบต.สอง"),
      row("", "ค่าเฉลี่ย"),
    ];
    const merges = ["A1:A2", "B1:B2", "C1:H1", "I1:L1", "M1:O1", "P1:P2", "Q1:Q2"];
    const snapshot = snapshotOf({ "ITA 2564": rows }, { merges });
    expect(read(snapshot)).toEqual({ "อบต.หนึ่ง 2564": own, "อบต.สอง 2564": own });
    expect(tablesIn(snapshot).flatMap(blocksIn)).toEqual(["C4:G5", "I4:K5", "M4:N5"]);
    expect(findingsIn(snapshot)).toEqual([]);
  });

  test("districts over their agencies, with totals and means of each", () => {
    const rows: Cell[][] = [
      ["ที่", "หน่วยงาน", ...NAMES],
      ["อำเภอเมือง"],
      [1, "อบต.หนึ่ง", ...scores(1)],
      [2, "อบต.สอง", ...scores(2)],
      ["", "รวมอำเภอเมือง", ...scores(3)],
      ["อำเภอแม่ริม"],
      [1, "อบต.สาม", ...scores(4)],
      ["", "เฉลี่ยอำเภอแม่ริม", ...scores(4)],
      ["", "รวมทั้งจังหวัด", ...scores(5)],
    ];
    const snapshot = snapshotOf({ "ITA 2564": rows }, { merges: ["A2:L2", "A6:L6"] });
    expect(read(snapshot)).toEqual({
      "อบต.หนึ่ง 2564": scores(1),
      "อบต.สอง 2564": scores(2),
      "อบต.สาม 2564": scores(4),
    });
  });

  test("English names, percent cells, helper columns before and behind", () => {
    const english = INDICATORS.map(({ nameEn }) => nameEn);
    const fractions = (agency: number) => scores(agency).map((score) => Math.round(score * 100) / 10_000);
    const rows: Cell[][] = [
      ["No.", "Agency", "key", ...english, "ITA Score", "Rating", "helper"],
      [1, "Mae Rim Municipality", "MR-01", ...fractions(1), 0.8572, "A", 1],
      [2, "San Sai", "SS-02", ...fractions(2), 0.8151, "B", 0],
    ];
    const snapshot = snapshotOf({ "ITA FY2021": rows });
    expect(read(snapshot)).toEqual({ "Mae Rim Municipality 2564": scores(1), "San Sai 2564": scores(2) });
    expect(tablesIn(snapshot)[0]).toMatchObject({ unit: "fraction" });
    expect(tablesIn(snapshot)[0]?.agencies[0]?.printedTotal?.value).toBe(85.72);
    expect(findingsIn(snapshot)).toEqual([]);
  });

  test.each<[string, (score: number, index: number) => Cell]>([
    ["อันดับ", (_, i) => i + 1],
    ["ผล", (score) => (score < 85 ? "ไม่ผ่าน" : "ผ่าน")],
  ])("a column of %s behind each score", (header, cell) => {
    const row = (name: string, agency: number): Cell[] => [
      name,
      ...scores(agency).flatMap((score, i) => [score, cell(score, i)]),
    ];
    const rows = [
      ["หน่วยงาน", ...NAMES.flatMap((name) => [name, header])],
      row("อบต.หนึ่ง", 1),
      row("อบต.สอง", 2),
    ];
    const snapshot = snapshotOf({ "ITA 2564": rows });
    expect(read(snapshot)).toEqual({ "อบต.หนึ่ง 2564": scores(1), "อบต.สอง 2564": scores(2) });
    expect(findingsIn(snapshot)).toEqual([]);
  });

  test("letters of the names under each other, as a narrow column is typed", () => {
    const rows = [
      ["หน่วยงาน", ...NAMES.map((name) => [...name].join("\n"))],
      ["อบต.หนึ่ง", ...scores(1)],
      ["อบต.สอง", ...scores(2)],
    ];
    expect(read(snapshotOf({ "ITA 2564": rows }))).toEqual({
      "อบต.หนึ่ง 2564": scores(1),
      "อบต.สอง 2564": scores(2),
    });
  });
});

describe("a block for each instrument", () => {
  const block = (instrument: string, from: number, to: number): Cell[][] => [
    [`แบบวัด ${instrument}`, "คะแนน"],
    ...NAMES.slice(from, to).map((name, i): Cell[] => [name, scores(1)[from + i] ?? 0]),
  ];
  const blocks = [block("IIT", 0, 5), block("EIT", 5, 8), block("OIT", 8, 10)];

  test.each([0, 1, 2])("side by side with %i empty columns between: one agency, one table", (between) => {
    const rows: Cell[][] = [["เทศบาลตำบลแม่ริม ปีงบประมาณ พ.ศ. 2564"]];
    for (let r = 0; r < 6; r++) {
      rows.push(blocks.flatMap((own) => [...(own[r] ?? ["", ""]), ...gap(between)]));
    }
    const snapshot = snapshotOf({ ผล: rows });
    expect(tablesIn(snapshot)).toHaveLength(1);
    expect(read(snapshot)).toEqual({ "เทศบาลตำบลแม่ริม 2564": scores(1) });
    const [agency] = tablesIn(snapshot)[0]?.agencies ?? [];
    expect(agency).toMatchObject({ total: 85.72, level: "A" });
    expect(tablesIn(snapshot)[0]?.scoreBlocks).toHaveLength(3);
    expect(findingsIn(snapshot)).toEqual([]);
  });

  test("of two agencies: each joins its own", () => {
    const other = (from: number, to: number): Cell[][] => [
      ["ตัวชี้วัด", "คะแนน"],
      ...NAMES.slice(from, to).map((name, i): Cell[] => [name, scores(2)[from + i] ?? 0]),
    ];
    const second = [other(0, 5), other(5, 10)];
    const rows: Cell[][] = [["เทศบาลตำบลแม่ริม ปีงบประมาณ พ.ศ. 2564"]];
    for (let r = 0; r < 6; r++) rows.push(blocks.flatMap((own) => own[r] ?? ["", ""]));
    rows.push([], ["อบต.สันทราย ปีงบประมาณ พ.ศ. 2564"]);
    for (let r = 0; r < 6; r++) rows.push(second.flatMap((own) => own[r] ?? ["", ""]));
    expect(read(snapshotOf({ ผล: rows }))).toEqual({
      "เทศบาลตำบลแม่ริม 2564": scores(1),
      "อบต.สันทราย 2564": scores(2),
    });
  });
});

test("a configuration pasted as name and score, with the spelling it has there", () => {
  const spelt = NAMES.map((name) => (name === "การปรับปรุงระบบการทำงาน" ? "การปรับปรุงการทำงาน" : name));
  const rows: Cell[][] = [["name", "score"], ...spelt.map((name, i): Cell[] => [name, String(scores(1)[i])])];
  const snapshot = snapshotOf({ data: rows });
  expect(read(snapshot)).toEqual({ "null null": scores(1) });
  expect(codesOf(findingsIn(snapshot))).toEqual(["scores/year-unknown"]);
});

describe("numbers beside the indicators that are no scores are not taken for them", () => {
  test.each([
    ["shares of what passed", ["ร้อยละที่ไม่ผ่าน"]],
    ["shares of agencies", ["ร้อยละของหน่วยงานที่ผ่าน"]],
    ["progress towards a target", ["เป้าหมาย", "ร้อยละความสำเร็จ"]],
    ["levels", ["ระดับ"]],
  ])("%s", (_, headers) => {
    const rows: Cell[][] = [
      ["ตัวชี้วัด", ...headers],
      ...NAMES.map((name, i): Cell[] => [
        name,
        ...headers.map((header) => (header === "ระดับ" ? "A" : 95 - i)),
      ]),
    ];
    const result = findScoreTables(snapshotOf({ "ผล 2564": rows }));
    expect(codesOf(result.findings)).toEqual(["scores/none-found"]);
  });

  test.each([
    ["before and after an appeal", ["คะแนน (ก่อนอุทธรณ์)", "คะแนน (หลังอุทธรณ์)"]],
    ["raw and rounded", ["คะแนนดิบ", "คะแนน"]],
  ])("two readings (%s) are asked about", (_, headers) => {
    const rows: Cell[][] = [
      ["ตัวชี้วัด", ...headers],
      ...NAMES.map((name, i): Cell[] => [name, scores(1)[i] ?? 0, scores(2)[i] ?? 0]),
    ];
    const result = findScoreTables(snapshotOf({ "ผล 2564": rows }));
    expect(codesOf(result.findings)).toEqual(["scores/two-readings"]);
  });
});
