import { evaluateRules } from "../../../src/simulator/calc";
import { parseA1 } from "../../../src/simulator/model/address";
import { cellToA1 } from "../../../src/simulator/model/address";
import type { CfValue, ConditionalRule, DifferentialStyle, Rect } from "../../../src/simulator/model/types";
import { type Book, type Cells, book } from "./book";

/** A rule without what every rule has. */
type Without<T> = T extends unknown ? Omit<T, "id" | "ranges" | "priority" | "stopIfTrue" | "style"> : never;
type RuleBody = Without<ConditionalRule>;

function rect(address: string): Rect {
  const found = parseA1(address);
  if (!found) throw new Error(address);
  return found;
}

const RED: DifferentialStyle = { fill: { pattern: "solid", background: { rgb: "#FF0000" } } };

function withRules(
  cells: Cells,
  ...rules: (RuleBody & { on: string; style?: DifferentialStyle; stop?: boolean; priority?: number })[]
): Book {
  const own = book(cells);
  own.sheet().rules = rules.map(
    ({ on, style, stop, priority, ...body }, i) =>
      ({
        ...body,
        id: `{${i}}`,
        ranges: on.split(" ").map(rect),
        priority: priority ?? i + 1,
        stopIfTrue: stop ?? false,
        style: style ?? RED,
      }) as ConditionalRule,
  );
  return own;
}

const evaluation = (own: Book, inside?: string) =>
  evaluateRules(own.sheet(), own.calculation.source, inside === undefined ? undefined : rect(inside));

/** The addresses the first rule hits. */
const hits = (own: Book, index = 0): string[] =>
  evaluation(own).rules[index]?.cells.map(({ row, column }) => cellToA1(row, column)) ?? [];

const scores = { A1: 90, A2: 84.99, A3: 85, A4: "n/a", A6: 0, A7: "=1/0", A8: 100 };

describe("formula rules", () => {
  it("see relative references from their own corner", () => {
    const own = withRules(
      { A2: 1, B2: 90, A3: 2, B3: 60, A4: 3, B4: 70 },
      { type: "expression", formula: "$B2<85", on: "A2:B4" },
    );
    expect(hits(own)).toEqual(["A3", "B3", "A4", "B4"]);
  });

  it("start from the corner of the rectangle around all ranges", () => {
    const own = withRules(
      { B4: 1, D5: 1, B10: 1 },
      { type: "expression", formula: "B4=1", on: "D4:D8 B10:D10" },
    );
    expect(hits(own)).toEqual(["D5", "B10"]);
  });

  it("count numbers as true, text and errors as false", () => {
    const own = withRules(
      { A1: 2, A2: 0, A3: "x", A4: "=1/0", A5: true },
      { type: "expression", formula: "A1", on: "A1:A5" },
    );
    expect(hits(own)).toEqual(["A1", "A5"]);
  });

  it("use names, other cells, and functions of the whole range", () => {
    const own = withRules(
      { A1: 90, A2: 60, A3: 75, C1: 70 },
      { type: "expression", formula: "AND(A1<เกณฑ์,A1<$C$1)", on: "A1:A3" },
      { type: "expression", formula: "A1=MAX($A$1:$A$3)", on: "A1:A3" },
      { type: "expression", formula: "MOD(ROW(),2)=0", on: "A1:A3" },
    );
    own.workbook.names.push({ name: "เกณฑ์", formula: "85", sheetId: null, hidden: false, comment: "" });
    own.calculation.recalculate(null);
    expect(hits(own)).toEqual(["A2"]);
    expect(hits(own, 1)).toEqual(["A1"]);
    expect(hits(own, 2)).toEqual(["A2"]);
  });

  it("that cannot be evaluated hit nothing and say why", () => {
    const own = withRules(
      { A1: 1 },
      { type: "expression", formula: "CUBEVALUE(A1)", on: "A1" },
      { type: "expression", formula: "A1=", on: "A1" },
      { type: "expression", formula: "[1]x!A1=1", on: "A1" },
    );
    expect(evaluation(own).rules.map(({ unsupported }) => unsupported)).toEqual([
      "unknownFunction: CUBEVALUE",
      "syntax: The formula ends too early.",
      "externalReference: 1",
    ]);
  });

  it("over whole columns go as far as the sheet is used", () => {
    const own = withRules({ A1: 1, A9: 1 }, { type: "expression", formula: "$A1=1", on: "A:B" });
    own.set({ B1: 5 });
    expect(hits(own)).toEqual(["A1", "B1", "A9", "B9"]);
  });
});

describe("cell rules", () => {
  it.each([
    ["lessThan", ["85"], ["A2", "A5", "A6"]],
    ["lessThanOrEqual", ["85"], ["A2", "A3", "A5", "A6"]],
    ["greaterThan", ["85"], ["A1", "A4", "A8"]],
    ["greaterThanOrEqual", ["85"], ["A1", "A3", "A4", "A8"]],
    ["equal", ['"N/A"'], ["A4"]],
    ["notEqual", ["0"], ["A1", "A2", "A3", "A4", "A8"]],
    ["between", ["85", "90"], ["A1", "A3"]],
    ["between", ["90", "85"], ["A1", "A3"]],
    ["notBetween", ["1", "200"], ["A4", "A5", "A6"]],
  ])(
    "%s %j: empty cells count as 0, text is more than any number, errors are nothing",
    (operator, formulas, expected) => {
      expect(hits(withRules(scores, { type: "cellIs", operator, formulas, on: "A1:A8" }))).toEqual(expected);
    },
  );

  it("compare with other cells, relative to each", () => {
    const own = withRules(
      { A1: 1, B1: 2, A2: 5, B2: 2 },
      { type: "cellIs", operator: "greaterThan", formulas: ["B1"], on: "A1:A2" },
    );
    expect(hits(own)).toEqual(["A2"]);
  });
});

describe("text, blanks, errors, dates", () => {
  const cells = { A1: "ร้อยละ 85", A2: "ผ่าน", A3: "ไม่ผ่าน", A4: " ", A6: "=NA()", A7: 85 };
  it.each([
    [{ type: "containsText", text: "ผ่าน", formula: "" }, ["A2", "A3"]],
    [{ type: "containsText", text: "85", formula: 'NOT(ISERROR(SEARCH("85",A1)))' }, ["A1", "A7"]],
    [{ type: "notContainsText", text: "ผ่าน", formula: "" }, ["A1", "A4", "A5", "A6", "A7"]],
    [{ type: "beginsWith", text: "ผ่าน", formula: "" }, ["A2"]],
    [{ type: "endsWith", text: "ผ่าน", formula: 'RIGHT(A1,4)="ผ่าน"' }, ["A2", "A3"]],
    [{ type: "containsBlanks", formula: "" }, ["A4", "A5"]],
    [{ type: "notContainsBlanks", formula: "LEN(TRIM(A1))>0" }, ["A1", "A2", "A3", "A7"]],
    [{ type: "containsErrors", formula: "ISERROR(A1)" }, ["A6"]],
    [{ type: "notContainsErrors", formula: "" }, ["A1", "A2", "A3", "A4", "A5", "A7"]],
  ] as [RuleBody, string[]][])("%j", (body, expected) => {
    expect(hits(withRules(cells, { ...body, on: "A1:A7" }))).toEqual(expected);
  });

  /** Today is Monday, 15 March 2021: 44270. */
  it.each([
    ["today", ["D2"]],
    ["yesterday", ["D3"]],
    ["tomorrow", ["D1"]],
    ["last7Days", ["D2", "D3", "D4"]],
    ["thisWeek", ["D1", "D2", "D3"]],
    ["lastWeek", ["D4", "D5"]],
    ["nextWeek", ["D7"]],
    ["thisMonth", ["D1", "D2", "D3", "D4", "D5", "D7"]],
    ["lastMonth", ["D6"]],
    ["nextMonth", []],
  ])("%s", (timePeriod, expected) => {
    const dates = { D1: 44271, D2: 44270.5, D3: 44269, D4: 44264, D5: 44263, D6: 44228, D7: 44279, D8: "x" };
    expect(hits(withRules(dates, { type: "timePeriod", timePeriod, formula: "", on: "D1:D8" }))).toEqual(
      expected,
    );
  });
});

describe("rules over all values", () => {
  const cells = { A1: 10, A2: 20, A3: 30, A4: 40, A5: 40, A6: "x" };
  it.each([
    [{ type: "top10", rank: 1, percent: false, bottom: false }, ["A4", "A5"]],
    [{ type: "top10", rank: 2, percent: false, bottom: true }, ["A1", "A2"]],
    [{ type: "top10", rank: 20, percent: true, bottom: true }, ["A1"]],
    [{ type: "top10", rank: 5, percent: true, bottom: false }, ["A4", "A5"]],
    [{ type: "aboveAverage", above: true, equal: false, stdDev: 0 }, ["A3", "A4", "A5"]],
    [{ type: "aboveAverage", above: false, equal: false, stdDev: 1 }, ["A1"]],
    [{ type: "duplicateValues" }, ["A4", "A5"]],
    [{ type: "uniqueValues" }, ["A1", "A2", "A3", "A6"]],
  ] as [RuleBody, string[]][])("%j", (body, expected) => {
    expect(hits(withRules(cells, { ...body, on: "A1:A6" }))).toEqual(expected);
  });

  it("equal to the mean is above it only when the rule says so", () => {
    const own = { A1: 1, A2: 2, A3: 3 };
    const above = (equal: boolean) =>
      hits(withRules(own, { type: "aboveAverage", above: true, equal, stdDev: 0, on: "A1:A3" }));
    expect(above(false)).toEqual(["A3"]);
    expect(above(true)).toEqual(["A2", "A3"]);
  });

  it("duplicates ignore case and tell no number from its text", () => {
    const own = withRules(
      { A1: "Abc", A2: "aBC", A3: "5", A4: 5, A5: "6" },
      { type: "duplicateValues", on: "A1:A9" },
    );
    expect(hits(own)).toEqual(["A1", "A2", "A3", "A4"]);
  });
});

describe("several rules on one cell", () => {
  const bold: DifferentialStyle = { font: { bold: true, color: { rgb: "#0000FF" } } };
  const italic: DifferentialStyle = {
    font: { italic: true, color: { rgb: "#00FF00" } },
    fill: { pattern: "solid", background: { rgb: "#FFFF00" } },
  };

  it("combine; what they disagree on goes to the higher priority", () => {
    const own = withRules(
      { A1: 1 },
      { type: "expression", formula: "A1=1", on: "A1", style: italic, priority: 2 },
      { type: "expression", formula: "A1=1", on: "A1", style: bold, priority: 1 },
    );
    const format = evaluation(own).at(0, 0);
    expect(format?.rules.map(({ priority }) => priority)).toEqual([1, 2]);
    expect(format?.style).toEqual({
      font: { bold: true, italic: true, color: { rgb: "#0000FF" } },
      fill: { pattern: "solid", background: { rgb: "#FFFF00" } },
    });
  });

  it("stop where a rule says stop if true", () => {
    const own = withRules(
      { A1: 1, A2: 2 },
      { type: "expression", formula: "A1=1", on: "A1:A2", style: bold, stop: true },
      { type: "expression", formula: "A1>0", on: "A1:A2", style: italic },
    );
    expect(hits(own)).toEqual(["A1"]);
    expect(hits(own, 1)).toEqual(["A2"]);
    expect(evaluation(own).at(0, 0)?.style).toEqual(bold);
    expect(evaluation(own).at(5, 5)).toBeNull();
  });

  it("can be asked for a part of the sheet", () => {
    const own = withRules(
      { A1: 1, A2: 2, A3: 9 },
      { type: "aboveAverage", above: false, equal: false, stdDev: 0, on: "A1:A3" },
    );
    expect(evaluation(own, "A2:C9").rules[0]?.cells).toEqual([{ row: 1, column: 0 }]);
  });

  it("follow the values as they are recalculated", () => {
    const own = withRules(
      { A1: "=B1", B1: 90 },
      { type: "cellIs", operator: "lessThan", formulas: ["85"], on: "A1" },
    );
    expect(hits(own)).toEqual([]);
    own.set({ B1: 60 });
    expect(hits(own)).toEqual(["A1"]);
  });
});

describe("scales, bars, icons", () => {
  const point = (type: CfValue["type"], value: string | null = null, gte?: boolean): CfValue => ({
    type,
    value,
    gte,
  });
  const color = (rgb: string) => ({ rgb });
  const cells = { A1: 0, A2: 25, A3: 50, A4: 100, A5: "x" };

  it("mix colours between the points", () => {
    const own = withRules(cells, {
      type: "colorScale",
      points: [
        { value: point("min"), color: color("#FF0000") },
        { value: point("percentile", "50"), color: color("#FFFF00") },
        { value: point("max"), color: color("#00FF00") },
      ],
      on: "A1:A5",
    });
    const { at } = evaluation(own);
    // The median of 0, 25, 50, 100 is 37.5.
    expect([0, 1, 2, 3].map((row) => at(row, 0)?.scaleColor)).toEqual([
      "#FF0000",
      "#FFAA00",
      "#CCFF00",
      "#00FF00",
    ]);
    expect(at(4, 0)).toBeNull();
  });

  it("leave a cell to a rule of higher priority that fills it", () => {
    const scale: RuleBody = {
      type: "colorScale",
      points: [
        { value: point("num", "0"), color: color("#000000") },
        { value: point("formula", "$A$4"), color: color("#FFFFFF") },
      ],
    };
    const own = withRules(
      cells,
      { type: "expression", formula: "A1=100", on: "A1:A4" },
      { ...scale, on: "A1:A4" },
    );
    expect(evaluation(own).at(3, 0)).toMatchObject({ scaleColor: null, style: RED });
    expect(evaluation(own).at(2, 0)).toMatchObject({ scaleColor: "#808080", style: RED });
  });

  const bar = (minimum: CfValue, maximum: CfValue, more: object = {}): RuleBody => ({
    type: "dataBar",
    minimum,
    maximum,
    color: color("#638EC6"),
    showValue: true,
    minLength: 10,
    maxLength: 90,
    gradient: true,
    direction: "context",
    ...more,
  });

  it("draw bars between the shortest and the longest", () => {
    const own = withRules(cells, { ...bar(point("min"), point("max")), on: "A1:A5" });
    const { at } = evaluation(own);
    expect([0, 1, 3].map((row) => at(row, 0)?.dataBar?.to)).toEqual([0.1, 0.3, 0.9]);
    expect(at(1, 0)?.dataBar).toMatchObject({ from: 0, color: "#638EC6", isNegative: false, axis: null });
    expect(at(4, 0)).toBeNull();
  });

  it("draw negative bars to the left of an axis", () => {
    const own = withRules(
      { A1: -50, A2: 150, A3: 75 },
      {
        ...bar(point("autoMin"), point("autoMax"), {
          extensionId: "{X}",
          minLength: 0,
          maxLength: 100,
          negativeColor: color("#FF0000"),
        }),
        on: "A1:A3",
      },
    );
    const { at } = evaluation(own);
    expect(at(0, 0)?.dataBar).toMatchObject({
      from: 0,
      to: 0.25,
      axis: 0.25,
      color: "#FF0000",
      isNegative: true,
    });
    expect(at(1, 0)?.dataBar).toMatchObject({ from: 0.25, to: 1, isNegative: false });
    expect(at(2, 0)?.dataBar?.to).toBeCloseTo(0.625);
  });

  it("draw bars from the right when told so", () => {
    const own = withRules(cells, {
      ...bar(point("num", "0"), point("num", "100"), {
        direction: "rightToLeft",
        minLength: 0,
        maxLength: 100,
      }),
      on: "A1:A4",
    });
    expect(evaluation(own).at(1, 0)?.dataBar).toMatchObject({ from: 0.75, to: 1 });
  });

  it("choose icons by the points reached", () => {
    const icons = (reverse: boolean): RuleBody => ({
      type: "iconSet",
      iconSet: "3TrafficLights1",
      points: [point("percent", "0"), point("percent", "25", false), point("num", "50")],
      showValue: false,
      reverse,
    });
    const indexes = (reverse: boolean) => {
      const { at } = evaluation(withRules(cells, { ...icons(reverse), on: "A1:A5" }));
      return [0, 1, 2, 3].map((row) => at(row, 0)?.icon?.index);
    };
    expect(indexes(false)).toEqual([0, 0, 2, 2]);
    expect(indexes(true)).toEqual([2, 2, 0, 0]);
  });
});
