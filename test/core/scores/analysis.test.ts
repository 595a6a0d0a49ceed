import type { Change, Proposal } from "../../../src/core/changes/changeSet";
import { toA1 } from "../../../src/core/grid";
import {
  proposeAnalysisSheet,
  type AnalysisOptions,
  type AnalysisOutcome,
} from "../../../src/core/scores/proposeAnalysis";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { CHIANG_MAI_ROWS } from "../../support/chiangMai";
import { codesOf, NAMES } from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";

const TITLE = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)";
const SHEET = "วิเคราะห์ผล ITA 2563";

function propose(snapshot: WorkbookSnapshot, options: Partial<AnalysisOptions> = {}) {
  const tables = findScoreTables(snapshot);
  return proposeAnalysisSheet(snapshot, tables.ok ? tables.value : [], { today: "2021-03-15", ...options });
}

function proposed(snapshot: WorkbookSnapshot, options?: Partial<AnalysisOptions>): Proposal<AnalysisOutcome> {
  const result = propose(snapshot, options);
  if (!result.ok) throw new Error(codesOf(result.findings).join());
  return result.value;
}

/** What would stand on the new sheet, by address. */
function cellsOf({ changeSet }: Proposal<AnalysisOutcome>): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const change of changeSet.changes) {
    if (change.kind !== "setCells") continue;
    const { row, column } = change.range;
    change.cells.forEach((inputs, r) =>
      inputs.forEach((input, c) => {
        const address = toA1({ row: row + r, column: column + c, rowCount: 1, columnCount: 1 });
        if (cells.has(address)) throw new Error(`${address} written twice`);
        cells.set(address, typeof input === "object" && input !== null ? input.formula : input);
      }),
    );
  }
  return cells;
}

function kinds({ changeSet }: Proposal<unknown>, kind: Change["kind"]): Change[] {
  return changeSet.changes.filter((change) => change.kind === kind);
}

const chiangMai = snapshotOf({
  "ผล ITA 63": [["ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563"], ...CHIANG_MAI_ROWS],
});

describe("one agency", () => {
  const proposal = proposed(chiangMai);
  const cells = cellsOf(proposal);

  test("has the titles of an official paper, over the whole table", () => {
    expect(proposal.outcome).toEqual({ sheet: SHEET, agencyCount: 1 });
    expect(["A1", "A2", "A3"].map((address) => cells.get(address))).toEqual([
      TITLE,
      "จังหวัดเชียงใหม่",
      "ประจำปีงบประมาณ พ.ศ. 2563",
    ]);
    expect(kinds(proposal, "merge")[0]).toMatchObject({ range: { row: 0, column: 0, columnCount: 6 } });
  });

  test("takes the scores by reference, with gap and status as formulas", () => {
    expect(["A8", "B8", "C8", "D8", "E8", "F8"].map((address) => cells.get(address))).toEqual([
      2,
      "การใช้งบประมาณ",
      "IIT",
      "='ผล ITA 63'!B4",
      '=IF(ISNUMBER(D8),ROUND(D8-ITA_PassMark,2),"")',
      '=IF(ISNUMBER(D8),IF(ROUND(D8,6)<ITA_PassMark,"ไม่ผ่าน","ผ่าน"),"ไม่มีคะแนน")',
    ]);
    // The report prints prevention as number 9: the true number is 10.
    expect([cells.get("A16"), cells.get("B16"), cells.get("D16")]).toEqual([
      10,
      "การป้องกันการทุจริต",
      "='ผล ITA 63'!B11",
    ]);
  });

  test("has the instruments, the total and the level as formulas", () => {
    expect(cells.get("D20")).toBe('=IF(COUNT(D7:D11)=5,AVERAGE(D7:D11),"")');
    expect(cells.get("D21")).toBe('=IF(COUNT(D12:D14)=3,AVERAGE(D12:D14),"")');
    expect(cells.get("F22")).toBe('=IF(ISNUMBER(D22),D22*E22/100,"")');
    expect(cells.get("F23")).toBe('=IF(COUNT(F20:F22)=3,ROUND(SUM(F20:F22),2),"")');
    expect(cells.get("F24")).toBe(
      '=IF(F23="","",IF(F23>=95,"AA",IF(F23>=85,"A",IF(F23>=75,"B",IF(F23>=65,"C",IF(F23>=55,"D",IF(F23>=50,"E","F")))))))',
    );
  });

  test("lists what failed, renumbered as the document prints it, the true number kept", () => {
    expect(cells.get("A26")).toBe("3. ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน จำนวน 6 จาก 10 ตัวชี้วัด");
    expect(
      [28, 29, 30, 31, 32, 33].map((row) => [
        cells.get(`A${row}`),
        cells.get(`B${row}`),
        cells.get(`D${row}`),
      ]),
    ).toEqual([
      [2, "1. การใช้งบประมาณ", "=D8"],
      [4, "2. การใช้ทรัพย์สินของราชการ", "=D10"],
      [5, "3. การแก้ไขปัญหาการทุจริต", "=D11"],
      [6, "4. คุณภาพการดำเนินงาน", "=D12"],
      [7, "5. ประสิทธิภาพการสื่อสาร", "=D13"],
      [8, "6. การปรับปรุงการทำงาน", "=D14"],
    ]);
  });

  test("says what the next level takes, and when it was made from what", () => {
    expect([...cells.values()]).toContain("4. คะแนนที่ต้องเพิ่มเพื่อให้ได้ระดับ AA");
    expect([...cells.values()]).toContain("คะแนน ITA ต้องเพิ่มอีก 6.16 คะแนน");
    expect([...cells.values()].pop()).toBe(
      "จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ 15 มีนาคม 2564 จากตารางคะแนนในแผ่นงาน “ผล ITA 63” คะแนนเป็นสูตร ปรับตามตารางคะแนนเอง",
    );
  });

  test("has data bars and the same marks, on A4, one page wide", () => {
    expect(kinds(proposal, "addDataBar")).toMatchObject([{ range: { row: 6, column: 3, rowCount: 10 } }]);
    expect(kinds(proposal, "addRule")).toMatchObject([
      { rule: { formula: "=AND(ISNUMBER(D7),ROUND(D7,6)<ITA_PassMark)" } },
    ]);
    expect(kinds(proposal, "setPageLayout")).toMatchObject([
      { layout: { orientation: "portrait", fitToPagesWide: 1, titleRows: { row: 0, rowCount: 3 } } },
    ]);
  });

  test("is known again by a name, and makes the pass mark's name when there is none", () => {
    expect(kinds(proposal, "setName")).toEqual([
      { kind: "setName", name: "ITA_PassMark", formula: "=85" },
      { kind: "setName", name: "ITA_Analysis", formula: `='${SHEET}'!$A$1` },
    ]);
  });
});

describe("the year before", () => {
  const rows = (year: number, from: number) => [
    [`ผลการประเมิน ITA ของเทศบาลตำบลหนึ่ง ปีงบประมาณ พ.ศ. ${year}`],
    ["ตัวชี้วัด", "คะแนน"],
    ...NAMES.map((name, i) => [name, from + i]),
  ];
  const workbook = snapshotOf({ "ITA 66": rows(2566, 80), "ITA 65": rows(2565, 77) });

  test("stands beside with the change, and names what fails again", () => {
    const proposal = proposed(workbook);
    const cells = cellsOf(proposal);
    expect([cells.get("G6"), cells.get("H6")]).toEqual(["คะแนน\nปี 2565", "เพิ่ม/ลด"]);
    expect([cells.get("D7"), cells.get("G7"), cells.get("H7")]).toEqual([
      "='ITA 66'!B3",
      "='ITA 65'!B3",
      '=IF(COUNT(D7,G7)=2,ROUND(D7-G7,2),"")',
    ]);
    expect(cells.get("B28")).toBe("1. การปฏิบัติหน้าที่ (ไม่ผ่านต่อเนื่อง)");
    expect(cells.get("F24")).toContain('IF(AND(F23>=95,MIN(D20:D22)>=95),"ผ่านดีเยี่ยม"');
  });

  test("can be the one that is asked for", () => {
    const cells = cellsOf(proposed(workbook, { fiscalYearBe: 2565 }));
    expect(cells.get("A3")).toBe("ประจำปีงบประมาณ พ.ศ. 2565");
    expect(cells.get("G6")).toBeUndefined();
  });
});

describe("scores that are no plain points", () => {
  test("fractions are multiplied, text is taken as its points, what is missing stays empty", () => {
    const long = (cells: (string | number)[]) =>
      snapshotOf({ "ITA 2563": [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, cells[i] ?? ""])] });
    const fractions = cellsOf(proposed(long([0.9, 0.8, 0.7, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9])));
    expect(fractions.get("D6")).toBe("='ITA 2563'!B2*100");
    const mixed = cellsOf(proposed(long(["๘๓.๙๕", "-", 85, 90, 90, 90, 90, 90, 90, 90])));
    expect([mixed.get("D6"), mixed.get("D7")]).toEqual([83.95, ""]);
    expect([...mixed.values()].some((cell) => String(cell).startsWith("4. "))).toBe(false);
  });
});

describe("many agencies", () => {
  const rows = [
    ["หน่วยงาน", ...NAMES],
    ["อบต.หนึ่ง", ...NAMES.map((_, i) => 80 + i)],
    ["อบต.สอง", ...NAMES.map((_, i) => 90 + i)],
  ];
  const workbook = snapshotOf({ "ITA 2563": rows });

  test("are summed up by indicator and listed, as values", () => {
    const proposal = proposed(workbook);
    const cells = cellsOf(proposal);
    expect(proposal.outcome.agencyCount).toBe(2);
    expect(cells.get("A4")).toBe("1. ผลการประเมินรายตัวชี้วัด 2 หน่วยงาน");
    expect(["A6", "B6", "C6", "D6", "E6", "F6", "G6", "H6", "I6"].map((a) => cells.get(a))).toEqual([
      1,
      "การปฏิบัติหน้าที่",
      "IIT",
      85,
      80,
      90,
      2,
      1,
      50,
    ]);
    expect(["A19", "B19", "C19", "D19", "E19", "F19", "G19", "H19", "I19"].map((a) => cells.get(a))).toEqual([
      1,
      "อบต.หนึ่ง",
      82,
      86,
      88.5,
      85.8,
      "A",
      5,
      "",
    ]);
    expect(kinds(proposal, "setPageLayout")).toMatchObject([{ layout: { orientation: "landscape" } }]);
  });

  test("one of them alone", () => {
    const proposal = proposed(workbook, { agency: "อบต.สอง" });
    expect(proposal.outcome.agencyCount).toBe(1);
    expect(cellsOf(proposal).get("A2")).toBe("อบต.สอง");
    expect(cellsOf(proposal).get("D7")).toBe("='ITA 2563'!B3");
  });
});

describe("again", () => {
  test("a sheet that is known by its titles, from before there was a record, is brought up to date", () => {
    const snapshot = snapshotOf(
      {
        "ผล ITA 63": [["ผลการประเมิน ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563"], ...CHIANG_MAI_ROWS],
        ของฉัน: [[TITLE], ["จังหวัดเชียงใหม่"], ["ประจำปีงบประมาณ พ.ศ. 2563"]],
      },
      { names: [{ name: "ITA_Analysis", formula: "=ของฉัน!$A$1", value: "ของฉัน!$A$1" }] },
    );
    const again = proposed(snapshot);
    expect(again.outcome).toEqual({ sheet: "ของฉัน", agencyCount: 1, isUpdate: true });
    expect(kinds(again, "addSheet")).toEqual([]);
    expect(kinds(again, "setName")).toEqual([]);
  });

  test("another one gets a free sheet name and a free name", () => {
    const workbook = snapshotOf(
      { "ITA 2563": CHIANG_MAI_ROWS, [SHEET]: [["ของเดิม"]] },
      { names: [{ name: "ITA_Analysis", formula: `='${SHEET}'!$A$1`, value: "" }] },
    );
    const proposal = proposed(workbook);
    expect(proposal.outcome.sheet).toBe(`${SHEET} (2)`);
    expect(kinds(proposal, "setName").slice(-1)).toMatchObject([{ name: "ITA_Analysis_2" }]);
  });

  test("without indicators there is nothing to analyse", () => {
    const totals = snapshotOf({
      "ITA 2566": [
        ["อปท.", "คะแนน ITA"],
        ["ทต.หนึ่ง", 92.35],
      ],
    });
    expect(propose(totals)).toMatchObject({ ok: false, findings: [{ code: "scores/nothing-to-analyse" }] });
    expect(propose(chiangMai, { agency: "จังหวัดตาก" })).toMatchObject({ ok: false });
  });
});
