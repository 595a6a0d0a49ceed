import type { Change, Proposal } from "../../../src/core/changes/changeSet";
import { toA1, toAddress } from "../../../src/core/grid";
import type { Result } from "../../../src/core/result";
import {
  proposeMarking,
  proposeUnmarking,
  type MarkingOptions,
  type MarkingOutcome,
} from "../../../src/core/scores/marking";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import type { CellValue, RuleSnapshot, WorkbookSnapshot } from "../../../src/core/snapshot";
import { CHIANG_MAI_ROWS } from "../../support/chiangMai";
import { codesOf, NAMES } from "../../support/scores";
import { rectOf, snapshotOf, type SnapshotExtras } from "../../support/snapshot";

const TEN = [80, 84.99, 85, 85.01, 90, 95, 96, 97, 98, 99];
const PASS_MARK = { name: "ITA_PassMark", formula: "=85", value: 85 };

function propose(snapshot: WorkbookSnapshot, options?: MarkingOptions): Result<Proposal<MarkingOutcome>> {
  const tables = findScoreTables(snapshot);
  if (!tables.ok) throw new Error("no tables");
  return proposeMarking(snapshot, tables.value, options);
}

function proposed(snapshot: WorkbookSnapshot, options?: MarkingOptions): Proposal<MarkingOutcome> {
  const result = propose(snapshot, options);
  if (!result.ok) throw new Error(codesOf(result.findings).join());
  return result.value;
}

function changesOf<Kind extends Change["kind"]>(
  { changeSet }: Proposal<unknown>,
  kind: Kind,
): Extract<Change, { kind: Kind }>[] {
  return changeSet.changes.filter(
    (change): change is Extract<Change, { kind: Kind }> => change.kind === kind,
  );
}

function long(cells: readonly CellValue[], extras?: SnapshotExtras) {
  return snapshotOf(
    { "ITA 2563": [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, cells[i] ?? ""])] },
    extras,
  );
}

describe("marking", () => {
  test("Chiang Mai 2563: one name, one rule, six cells", () => {
    const proposal = proposed(snapshotOf({ "ผล ITA 63": CHIANG_MAI_ROWS }));
    expect(proposal.changeSet.action).toBe("highlight");
    expect(proposal.changeSet.changes).toEqual([
      { kind: "setName", name: "ITA_PassMark", formula: "=85" },
      {
        kind: "addRule",
        range: { sheet: "ผล ITA 63", ...rectOf("B2:B11") },
        rule: {
          formula: "=AND(ISNUMBER(B2),ROUND(B2,6)<ITA_PassMark)",
          format: { fillColor: "#FDE3DF", fontColor: "#8A1C10", bold: true, numberFormat: '"▼ "0.00' },
        },
      },
    ]);
    expect(proposal.outcome.passMark).toBe(85);
    expect(
      proposal.outcome.marked.map((cell) => [
        toA1({ ...cell, rowCount: 1, columnCount: 1 }),
        cell.indicator,
        cell.value,
      ]),
    ).toEqual([
      ["B3", "budget", 83.95],
      ["B5", "assets", 82.77],
      ["B6", "problem-solving", 84.77],
      ["B7", "service-quality", 83.57],
      ["B8", "communication", 81.83],
      ["B9", "improvement", 79.12],
    ]);
  });

  test("85 passes and 84.99 does not", () => {
    expect(proposed(long(TEN)).outcome.marked.map((cell) => cell.value)).toEqual([80, 84.99]);
  });

  test("whole numbers stay whole, fractions stay percentages", () => {
    const format = (cells: readonly CellValue[]) => changesOf(proposed(long(cells)), "addRule")[0]!.rule;
    expect(format(TEN.map(Math.round)).format.numberFormat).toBe('"▼ "0');
    const fraction = format(TEN.map((score) => score / 100));
    expect(fraction.format.numberFormat).toBe('"▼ "0.00%');
    expect(fraction.formula).toBe("=AND(ISNUMBER(B2),ROUND(B2*100,6)<ITA_PassMark)");
  });

  test("text numbers are converted by the rule, and only as far as they need", () => {
    const rule = (cells: readonly CellValue[]) => changesOf(proposed(long(cells)), "addRule")[0]!.rule;
    expect(rule(TEN.map(String))).toMatchObject({
      formula: '=AND(B2<>"",IFERROR(ROUND(VALUE(B2),6),100)<ITA_PassMark)',
      format: { numberFormat: '"▼ "0.00;"▼ "-0.00;"▼ "0.00;"▼ "@' },
    });
    expect(rule(TEN.map((score, i) => (i % 2 ? `${score}%` : `${score} คะแนน`))).formula).toBe(
      '=AND(B2<>"",IFERROR(ROUND(VALUE(SUBSTITUTE(SUBSTITUTE(B2,"คะแนน",""),"%","")),6),100)<ITA_PassMark)',
    );
  });

  test("Thai digits are marked by the rule too", () => {
    const result = propose(long(["๘๐", ...TEN.slice(1)]));
    expect(result.ok && result.value.outcome.marked.map((cell) => cell.value)).toEqual([80, 84.99]);
    expect(result.findings).toEqual([]);
  });

  test("more odd texts than rules of their own are said, not marked", () => {
    // Sixty agencies, each score with a remark of its own behind it.
    const rows: CellValue[][] = [["หน่วยงาน", ...NAMES]];
    for (let agency = 0; agency < 6; agency++) {
      rows.push([
        `อบต.ที่ ${agency}`,
        ...NAMES.map((_, i) => `${70 + i}★${"×".repeat(agency * 10 + i)}`.slice(0, 60)),
      ]);
    }
    const result = propose(snapshotOf({ "ITA 2564": rows }));
    if (!result.ok) throw new Error(codesOf(result.findings).join());
    const rules = changesOf(result.value, "addRule");
    expect(rules).toHaveLength(11);
    expect(result.findings).toMatchObject([{ code: "scores/not-marked-live" }]);
    const [said] = result.findings;
    const cellCount = said && "cellCount" in said.params ? said.params.cellCount : 0;
    expect(result.value.outcome.markedCount + Number(cellCount)).toBe(60);
  });

  test("one rule per block: instruments between the indicators are left out", () => {
    const rows = [
      ["หน่วยงาน", ...NAMES.slice(0, 5), "IIT", ...NAMES.slice(5, 8), "EIT", ...NAMES.slice(8), "OIT"],
      ["อบต.หนึ่ง", 80, 90, 90, 90, 90, 26.4, 90, 90, 90, 27, 90, 90, 36],
      ["อบต.สอง", 90, 90, 90, 90, 90, 27, 90, 90, 90, 27, 90, 80, 34],
    ];
    const proposal = proposed(snapshotOf({ "ITA 2564": rows }));
    const rules = changesOf(proposal, "addRule").map(({ range, rule }) => [toA1(range), rule.formula]);
    expect(rules).toEqual([
      ["B2:F3", "=AND(ISNUMBER(B2),ROUND(B2,6)<ITA_PassMark)"],
      ["H2:J3", "=AND(ISNUMBER(H2),ROUND(H2,6)<ITA_PassMark)"],
      ["L2:M3", "=AND(ISNUMBER(L2),ROUND(L2,6)<ITA_PassMark)"],
    ]);
    expect(proposal.outcome.marked.map((cell) => cell.value)).toEqual([80, 80]);
  });

  test("a long list of many agencies is one rule that names the rows it leaves out", () => {
    const rows: CellValue[][] = [["หน่วยงาน", "ตัวชี้วัด", "คะแนน"]];
    for (let agency = 0; agency < 20; agency++) {
      NAMES.forEach((name, i) => rows.push([i === 0 ? `อบต.ที่ ${agency}` : "", name, TEN[i]!]));
      rows.push(["", 'คะแนน "รวม"', 91.2]);
    }
    const rules = changesOf(proposed(snapshotOf({ "ITA 2564": rows })), "addRule");
    expect(rules.map(({ range, rule }) => [toA1(range), rule.formula])).toEqual([
      ["C2:C220", '=AND(ISNUMBER(C2),ROUND(C2,6)<ITA_PassMark,$B2<>"คะแนน ""รวม""")'],
    ]);
  });
});

describe("the pass mark", () => {
  test("is set when it is given, and marks by it", () => {
    const proposal = proposed(long(TEN), { passMark: 96.5 });
    expect(changesOf(proposal, "setName")).toEqual([
      { kind: "setName", name: "ITA_PassMark", formula: "=96.5" },
    ]);
    expect(proposal.outcome).toMatchObject({ passMark: 96.5 });
    expect(proposal.outcome.marked).toHaveLength(7);
  });

  test("of years that differ is asked about, unless one is given", () => {
    const sheet = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!])];
    const settings = { "ita.rulesets": JSON.stringify([{ fiscalYearBe: 2564, passMark: 80.5 }]) };
    const workbook = snapshotOf({ "ITA 2563": sheet, "ITA 2564": sheet }, { settings });
    expect(propose(workbook).findings).toMatchObject([
      { severity: "question", code: "scores/pass-marks-differ", params: { passMarks: [80.5, 85], used: 85 } },
    ]);
    expect(propose(workbook, { passMark: 80 }).findings).toEqual([]);
  });

  test("that the user changed is kept", () => {
    const proposal = proposed(long(TEN, { names: [{ ...PASS_MARK, formula: "=90", value: 90 }] }));
    expect(changesOf(proposal, "setName")).toEqual([]);
    expect(proposal.outcome.passMark).toBe(90);
    expect(proposal.outcome.marked).toHaveLength(4);
  });

  test("that the user keeps in a cell is written there", () => {
    // Excel gives the address as the value of such a name.
    const names = [{ name: "ITA_PassMark", formula: "='ตั้งค่า'!$B$2", value: "'ตั้งค่า'!$B$2" }];
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!])];
    const workbook = snapshotOf({ "ITA 2563": rows, ตั้งค่า: [["เกณฑ์"], ["", 95.5]] }, { names });
    expect(proposed(workbook).outcome).toMatchObject({ passMark: 95.5 });
    expect(changesOf(proposed(workbook), "setName")).toEqual([]);
    const proposal = proposed(workbook, { passMark: 90 });
    expect(changesOf(proposal, "setCells")).toEqual([
      { kind: "setCells", range: { sheet: "ตั้งค่า", ...rectOf("B2") }, cells: [[90]] },
    ]);
    expect(changesOf(proposal, "setName")).toEqual([]);
  });

  test("that is no number stops marking, unless one is given", () => {
    const broken = long(TEN, { names: [{ name: "ITA_PassMark", formula: "=#REF!", value: "#REF!" }] });
    expect(propose(broken)).toMatchObject({ ok: false, findings: [{ code: "scores/pass-mark-unreadable" }] });
    expect(changesOf(proposed(broken, { passMark: 85 }), "setName")).toHaveLength(1);
  });
});

describe("marking again", () => {
  const rule = (id: string, formula: string, ...ranges: string[]): RuleSnapshot => ({
    id,
    formula,
    ranges: ranges.map(rectOf),
  });
  const marked = (...rules: RuleSnapshot[]) =>
    long(TEN, { names: [PASS_MARK], sheets: { "ITA 2563": { rules } } });
  const FORMULA = "=AND(ISNUMBER(B2),ROUND(B2,6)<ITA_PassMark)";

  test("changes nothing", () => {
    for (const own of [
      rule("a", FORMULA, "B2:B11"),
      rule("a", "=and(isnumber(B2), round(B2, 6)<ita_passmark)", "B2:B11"),
      rule("a", FORMULA, "B2:B5", "B6:B11"),
    ]) {
      const result = propose(marked(own));
      expect(result.ok && result.value.changeSet.changes).toEqual([]);
      expect(result.ok && result.value.outcome.marked).toHaveLength(2);
      expect(codesOf(result.findings)).toEqual(["changes/nothing-to-do"]);
    }
  });

  test("replaces a rule of ours that does not fit any more, and nobody else's", () => {
    const proposal = proposed(
      marked(
        rule("old", FORMULA, "B2:B9"),
        rule("twice", FORMULA, "B2:B11"),
        rule("again", FORMULA, "B2:B11"),
      ),
    );
    expect(proposal.changeSet.changes).toEqual([
      { kind: "removeRules", sheet: "ITA 2563", ruleIds: ["old", "again"] },
    ]);
    const moved = proposed(marked(rule("old", "=AND(ISNUMBER(B1),ROUND(B1,6)<ITA_PassMark)", "B1:B10")));
    expect(moved.changeSet.changes.map((change) => change.kind)).toEqual(["removeRules", "addRule"]);
  });
});

describe("sheets that are not written to", () => {
  test("a protected one refuses", () => {
    const result = propose(long(TEN, { sheets: { "ITA 2563": { isProtected: true } } }));
    expect(result).toMatchObject({
      ok: false,
      findings: [{ code: "changes/sheet-protected", params: { sheet: "ITA 2563" } }],
    });
  });

  test("beside an open one, the open one is marked and the other said", () => {
    const rows = [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, TEN[i]!])];
    const result = propose(
      snapshotOf(
        { "ITA 2563": rows, "ITA 2564": rows, "ITA 2565": rows },
        { sheets: { "ITA 2563": { isProtected: true }, "ITA 2565": { visibility: "hidden" } } },
      ),
    );
    expect(codesOf(result.findings)).toEqual(["changes/sheet-protected", "scores/hidden-not-marked"]);
    expect(result.ok && changesOf(result.value, "addRule").map(({ range }) => toAddress(range))).toEqual([
      "'ITA 2564'!B2:B11",
    ]);
  });
});

describe("the legend", () => {
  test("stands under everything and holds the pass mark", () => {
    const proposal = proposed(snapshotOf({ "ผล ITA 63": CHIANG_MAI_ROWS }), { legend: true });
    expect(changesOf(proposal, "setCells")).toEqual([
      {
        kind: "setCells",
        range: { sheet: "ผล ITA 63", ...rectOf("A13:B13") },
        cells: [["▼ ไม่ผ่านเกณฑ์ คือคะแนนต่ำกว่า", 85]],
      },
    ]);
    expect(changesOf(proposal, "setName").slice(-1)).toEqual([
      { kind: "setName", name: "ITA_PassMark", formula: "='ผล ITA 63'!$B$13" },
    ]);
  });

  test("is not made twice, and its rows are no scores", () => {
    const rows = [...CHIANG_MAI_ROWS, [], ["▼ ไม่ผ่านเกณฑ์ คือคะแนนต่ำกว่า", 85]];
    const names = [
      { name: "ITA_PassMark", formula: "='ผล ITA 63'!$B$13", value: "'ผล ITA 63'!$B$13" },
      { name: "ITA_MarkLegend", formula: "='ผล ITA 63'!$A$13:$B$13", value: "" },
    ];
    const workbook = snapshotOf({ "ผล ITA 63": rows }, { names });
    const proposal = proposed(workbook, { legend: true });
    expect(proposal.changeSet.changes.map((change) => change.kind)).toEqual(["addRule"]);
    const unmarking = proposeUnmarking(workbook);
    expect(unmarking.ok && unmarking.value.changeSet.changes).toMatchObject([
      { kind: "setCells", cells: [["", ""]] },
      { kind: "setFormat" },
      { kind: "removeName", name: "ITA_MarkLegend" },
      { kind: "setName", name: "ITA_PassMark", formula: "=85" },
    ]);
  });
});

describe("status words", () => {
  const [header, ...data] = CHIANG_MAI_ROWS;

  test("fill an empty status column with formulas that follow the scores", () => {
    const empty = snapshotOf({
      "ผล ITA 63": [header!, ...data.map((row) => [row[0]!, row[1]!, "", row[3]!])],
    });
    const [cells] = changesOf(proposed(empty, { statusWords: true }), "setCells");
    expect(cells).toMatchObject({ range: { sheet: "ผล ITA 63", ...rectOf("C2:C11") } });
    expect(cells!.cells[1]).toEqual([
      { formula: '=IF(ISNUMBER(B3),IF(ROUND(B3,6)<ITA_PassMark,"ไม่ผ่าน","ผ่าน"),"")' },
    ]);
  });

  test("never overwrite what stands there", () => {
    const proposal = proposed(snapshotOf({ "ผล ITA 63": CHIANG_MAI_ROWS }), { statusWords: true });
    expect(changesOf(proposal, "setCells")).toEqual([]);
  });
});

describe("taking marks away", () => {
  const FORMULA = "=AND(ISNUMBER(B2),ROUND(B2,6)<ITA_PassMark)";
  const rules: RuleSnapshot[] = [
    { id: "ours", formula: FORMULA, ranges: [rectOf("B2:B11")] },
    { id: "plan", formula: "=AND(C5>=ITA_Today,C5<ITA_Today+7)", ranges: [rectOf("C5:Z20")] },
  ];

  test("takes our rules and our name, and nothing else", () => {
    const result = proposeUnmarking(long(TEN, { names: [PASS_MARK], sheets: { "ITA 2563": { rules } } }));
    expect(result.ok && result.value).toEqual({
      changeSet: {
        action: "unmark",
        changes: [
          { kind: "removeRules", sheet: "ITA 2563", ruleIds: ["ours"] },
          { kind: "removeName", name: "ITA_PassMark" },
        ],
      },
      outcome: { ruleCount: 1 },
    });
  });

  test("keeps a pass mark that the user changed or keeps in a cell", () => {
    for (const name of [
      { name: "ITA_PassMark", formula: "=90", value: 90 },
      { name: "ITA_PassMark", formula: "='ตั้งค่า'!$B$2", value: 85 },
    ]) {
      const result = proposeUnmarking(long(TEN, { names: [name], sheets: { "ITA 2563": { rules } } }));
      expect(result.ok && result.value.changeSet.changes.map((change) => change.kind)).toEqual([
        "removeRules",
      ]);
    }
  });

  test("has nothing to do in a workbook without marks", () => {
    const result = proposeUnmarking(long(TEN));
    expect(result.ok && result.value.changeSet.changes).toEqual([]);
    expect(codesOf(result.findings)).toEqual(["changes/nothing-to-do"]);
  });

  test("refuses on a protected sheet", () => {
    const result = proposeUnmarking(
      long(TEN, { names: [PASS_MARK], sheets: { "ITA 2563": { rules, isProtected: true } } }),
    );
    expect(result).toMatchObject({ ok: false, findings: [{ code: "changes/sheet-protected" }] });
  });
});
