import fc from "fast-check";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/snapshot";
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { proposeMarking, type MarkingOptions } from "../../../src/core/scores/marking";
import { evaluateRules } from "../../../src/simulator/calc";
import { modelOf, type CalculatedWorkbook } from "../../support/modelOf";
import { agencyIn, codesOf, NAMES } from "../../support/scores";
import { snapshotOf } from "../../support/snapshot";

const SHEET = "ผล ITA 2563";

function long(cells: readonly CellValue[]): WorkbookSnapshot {
  return snapshotOf({ [SHEET]: [["ตัวชี้วัด", "คะแนน"], ...NAMES.map((name, i) => [name, cells[i] ?? ""])] });
}

function mark(snapshot: WorkbookSnapshot, options: MarkingOptions = {}) {
  const tables = findScoreTables(snapshot);
  if (!tables.ok) throw new Error(codesOf(tables.findings).join());
  const proposed = proposeMarking(snapshot, tables.value, options);
  if (!proposed.ok) throw new Error(codesOf(proposed.findings).join());
  const { changeSet, outcome } = proposed.value;
  return {
    ...outcome,
    changes: changeSet.changes,
    findings: proposed.findings,
    book: modelOf(snapshot, changeSet, "2021-04-21"),
  };
}

/** Rows of the scores that a rule fills; the first score is row 1. */
function lit(book: CalculatedWorkbook): number[] {
  const rules = evaluateRules(book.sheet(SHEET), book.calculation.source);
  for (const { unsupported } of rules.rules) if (unsupported) throw new Error(unsupported);
  return NAMES.flatMap((_, i) => (rules.at(i + 1, 1)?.style?.fill ? [i + 1] : []));
}

const NOTATIONS: CellValue[] = [
  "๘๓.๙๕",
  "83.95 คะแนน",
  "ร้อยละ ๘๒.๗๗",
  "84,77",
  "๘๐ (ไม่ผ่าน)",
  "๘๕.๐๐",
  "คะเเนน: 79.12",
  "90 คะแนน",
  84.99,
  "83.5\u00a0คะแนน",
];

describe("failing scores in texts", () => {
  test("of every notation are lit by live rules", () => {
    const { book, marked, markedCount, findings } = mark(long(NOTATIONS));
    expect(lit(book)).toEqual([1, 2, 3, 4, 5, 7, 9, 10]);
    expect(marked.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 7, 9, 10]);
    expect(markedCount).toBe(8);
    expect(codesOf(findings)).toEqual([]);
  });

  test("go dark when a better score is typed, in either kind of digits, and follow the pass mark", () => {
    const { book } = mark(long(NOTATIONS));
    book.type(SHEET, 1, 1, "๙๑.๐๐");
    book.type(SHEET, 2, 1, "85 คะแนน");
    book.type(SHEET, 3, 1, 99);
    book.type(SHEET, 4, 1, "");
    expect(lit(book)).toEqual([5, 7, 9, 10]);
    book.type(SHEET, 3, 1, "ร้อยละ ๑๙");
    expect(lit(book)).toEqual([3, 5, 7, 9, 10]);
    expect(lit(mark(long(NOTATIONS), { passMark: 80 }).book)).toEqual([7]);
  });

  test("in a table of fractions a percentage stays what it is", () => {
    const cells = ["83.95%", "๘๓.๙๕%", 0.9, "0.84 คะแนน", 0.99, 0.85, 0.8499, 0.95, 0.9, "๐.๘๖"];
    const { book, findings } = mark(long(cells));
    expect(lit(book)).toEqual([1, 2, 4, 7]);
    expect(codesOf(findings)).toEqual([]);
  });

  test("that are only Thai digits need no words; plain text numbers need nothing taken out", () => {
    const rule = (cells: CellValue[]) => {
      const added = mark(long(cells)).changes.find((change) => change.kind === "addRule");
      return added?.kind === "addRule" ? added.rule.formula : "";
    };
    const formula = rule(NAMES.map(() => "๘๓"));
    expect(formula).toContain(`SUBSTITUTE(B2,"๐","0")`);
    expect(formula.length).toBeLessThan(300);
    expect(rule(NAMES.map(() => "83"))).toBe('=AND(B2<>"",IFERROR(ROUND(VALUE(B2),6),100)<ITA_PassMark)');
  });

  test("each with words of its own get rules of their own, ten at most; the rest are said", () => {
    const odd = NAMES.map((_, i) => `${70 + i} .5 ★${"×".repeat(i + 1)}`);
    const { book, changes, findings, markedCount } = mark(long(odd));
    const rules = changes.filter((change) => change.kind === "addRule");
    expect(rules.length).toBeLessThanOrEqual(11);
    expect(lit(book)).toHaveLength(markedCount);
    const unmarked = findings.flatMap((one) =>
      one.code === "scores/not-marked-live" && "cellCount" in one.params ? [one.params.cellCount] : [],
    );
    expect(markedCount + (unmarked[0] ?? 0)).toBe(10);
  });

  test("with a rule of its own goes dark when its text changes, and follows the pass mark", () => {
    const odd = NAMES.map((_, i) => `${70 + i}★${"×".repeat(i)}`);
    const own = (options: MarkingOptions) => {
      const { book, changes } = mark(long(odd), options);
      const rows = changes.flatMap((change) =>
        change.kind === "addRule" && change.rule.formula.includes("EXACT(") ? [change.range.row] : [],
      );
      return { book, rows };
    };
    const { book, rows } = own({});
    const [row = 0] = rows;
    expect(rows).toHaveLength(2);
    expect(lit(book)).toEqual(expect.arrayContaining(rows));
    book.type(SHEET, row, 1, 85);
    expect(lit(book)).not.toContain(row);
    const low = own({ passMark: 60 });
    expect(lit(low.book)).toEqual([]);
  });
});

test("a number of another unit is not marked as a failing score; beside it a real zero is", () => {
  const cells: CellValue[] = [83.95, 0.8594, 0, 90, 84, 90, 90, 90, 90, 90];
  const numbers = mark(long(cells));
  expect(lit(numbers.book)).toEqual([1, 3, 5]);
  expect(codesOf(numbers.findings)).toEqual([]);
  expect(lit(mark(long(["๘๓.๙๕", ...cells.slice(1)])).book)).toEqual([1, 3, 5]);
});

test("status words follow scores in texts too", () => {
  const rows: CellValue[][] = NAMES.map((name, i) => [name, NOTATIONS[i] ?? "", ""]);
  const snapshot = snapshotOf({ [SHEET]: [["ตัวชี้วัด", "คะแนน", "สถานะ"], ...rows, ["หมายเหตุ", "", "ก"]] });
  const { book } = mark(snapshot, { statusWords: true });
  const words = NAMES.map((_, i) => book.value(SHEET, i + 1, 2));
  expect(words.map((word) => (word === "ไม่ผ่าน" ? "x" : word === "ผ่าน" ? "." : word)).join("")).toBe(
    "xxxxx.x.xx",
  );
});

const THAI = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

const score = fc
  .tuple(
    fc.integer({ min: 7000, max: 10_000 }),
    fc.constantFrom("", " คะแนน", "คะแนน", "%", " (ไม่ผ่าน)", " pts.", " ▼", "\u00a0", " แต้ม"),
    fc.constantFrom("", "ร้อยละ ", "ได้ ", "คะแนน: ", "▲ "),
    fc.constantFrom("number", "arabic", "thai", "comma", "spaced"),
  )
  .map(([hundredths, after, before, how]): CellValue => {
    const text = (hundredths / 100).toFixed(2);
    if (how === "number") return hundredths / 100;
    if (how === "thai") return `${before}${THAI(text)}${after}`;
    if (how === "comma") return `${before}${text.replace(".", ",")}${after}`;
    return `${before}${how === "spaced" ? text.replace(".", " .") : text}${after}`;
  });

test("whatever is typed, just the failing scores are lit, or said not to be", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), (cells) => {
      const snapshot = long(cells);
      const { book, marked, findings } = mark(snapshot);
      const failing = Object.values(agencyIn(snapshot).scores).filter((one) => one.status === "fail");
      expect(lit(book)).toEqual(marked.map(({ row }) => row));
      const said = findings.some((one) => one.code === "scores/not-marked-live");
      if (!said) expect(marked).toHaveLength(failing.length);
    }),
    { numRuns: 100 },
  );
});
