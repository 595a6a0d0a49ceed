import fc from "fast-check";
import type { CellInput, Change, ListValidation, RangeFormat } from "../../src/core/changes/changeSet";
import { rangeOf } from "../../src/core/grid";
import type { Simulator } from "../../src/simulator/node";
import { apply, onSheet, openEmpty, snapshotOf, undo } from "./changing";
import { stateOf } from "./workbookState";

const ROWS = 6;
const COLUMNS = 5;
const SHEET = "Sheet1";

const text = fc.constantFrom("ก", "1-10", "85.00", "=A1", "'x", "มี.ค. 64", "TRUE", "-", "#N/A", "๘๕");
const number = fc.constantFrom(0, 1, 83.95, -2.5, 44_000, 1e15);
// The cells that formulas speak of are never written: no circle can arise.
const formula = fc.constantFrom("=$Z$1*2", '=$Z$1&"ก"', "=NA()", "=SUM($Y$1:$Z$9)");
const numberFormat = fc.constantFrom("General", "0.00", "@", "0%", "[$-107041E]d mmm yyyy;@");
const color = fc.constantFrom("#FFFFFF", "#000000", "#FFC7CE", "#1F4E79");

const range = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1))
  .map(([a, b, c, d]) =>
    rangeOf(SHEET, Math.min(a, c), Math.min(b, d), Math.abs(a - c) + 1, Math.abs(b - d) + 1),
  );

const cell: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant(null),
  fc.constant(""),
  text,
  number,
  fc.boolean(),
  formula.map((own) => ({ formula: own })),
);

const setCells = range.chain((own) =>
  fc
    .array(fc.array(cell, { minLength: own.columnCount, maxLength: own.columnCount }), {
      minLength: own.rowCount,
      maxLength: own.rowCount,
    })
    .map((cells): Change => ({ kind: "setCells", range: own, cells })),
);

// With a colour always: without one two neighbours could each have a line of their own on the same edge.
const line = fc.record({
  style: fc.constantFrom("None", "Thin", "Medium", "Thick", "Double", "Hair", "Dotted", "Dashed"),
  color,
});

const format = fc.record(
  {
    fontName: fc.constantFrom("Sarabun", "Calibri"),
    fontSize: fc.constantFrom(11, 16),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    fontColor: color,
    fillColor: fc.option(color),
    horizontal: fc.constantFrom("General", "Left", "Center", "Right", "Justify", "CenterAcrossSelection"),
    vertical: fc.constantFrom("Top", "Center", "Bottom"),
    wrap: fc.boolean(),
    indent: fc.constantFrom(0, 2),
    rotation: fc.constantFrom(0, 45, -90),
    numberFormat,
    borders: line,
    outline: line,
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RangeFormat>;

const name = fc.constantFrom("ITA_A", "ITA_B", "ita_a");
const setting = fc.constantFrom("ita.a", "ita.b");

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: setCells },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("setFormat" as const), range, format }),
  },
  fc.record({
    kind: fc.constant("setColumnWidth" as const),
    sheet: fc.constant(SHEET),
    column: fc.nat(COLUMNS),
    columnCount: fc.integer({ min: 1, max: 3 }),
    characters: fc.constantFrom(5, 20.5),
  }),
  fc.record({
    kind: fc.constant("setRowHeight" as const),
    sheet: fc.constant(SHEET),
    row: fc.nat(ROWS),
    rowCount: fc.integer({ min: 1, max: 3 }),
    height: fc.constantFrom("auto" as const, 20, 42.75),
  }),
  fc.constant<Change>({ kind: "merge", range: rangeOf(SHEET, 1, 1, 3, 2) }),
  fc.record({
    kind: fc.constant("addRule" as const),
    range,
    rule: fc.constant({ formula: "=$A1<ITA_A", format: { fillColor: "#FFC7CE", bold: true } }),
  }),
  fc.record({ kind: fc.constant("addDataBar" as const), range, bar: fc.constant({ color: "#5B9BD5" }) }),
  fc.record({
    kind: fc.constant("setValidation" as const),
    range,
    list: fc.constantFrom<ListValidation[]>({ choices: ["ก", "ข"] }, { choices: ["ค"], strict: false }),
  }),
  fc.record({ kind: fc.constant("setName" as const), name, formula: fc.constantFrom("=85", "=Sheet1!$B$2") }),
  fc.record({ kind: fc.constant("removeName" as const), name }),
  fc.record({
    kind: fc.constant("setSetting" as const),
    key: setting,
    value: fc.option(fc.constantFrom("1", "2")),
  }),
);

/** Whole lines come in before everything else, from first to last. */
const insertions: fc.Arbitrary<Change[]> = fc
  .tuple(fc.array(fc.nat(ROWS), { maxLength: 2 }), fc.option(fc.nat(COLUMNS)))
  .map(([rows, column]) => {
    const [first = 0, second = 0] = [...rows].sort((a, b) => a - b);
    const changes: Change[] = [];
    if (rows.length > 0) changes.push({ kind: "insertRows", sheet: SHEET, row: first, rowCount: 2 });
    if (rows.length > 1) changes.push({ kind: "insertRows", sheet: SHEET, row: second + 2, rowCount: 1 });
    if (column !== null) changes.push({ kind: "insertColumns", sheet: SHEET, column, columnCount: 1 });
    return changes;
  });

/** What is on the sheet before: cells as people type them, and how they look. */
const furniture = fc.record({
  typed: fc.array(
    fc.record({
      row: fc.nat(ROWS - 1),
      column: fc.nat(COLUMNS - 1),
      content: fc.oneof(
        text.map((own) => `'${own}`),
        number,
        formula,
        fc.boolean(),
        fc.constant(""),
      ),
      /** Some cells become text cells, or dates, after they were filled. */
      numberFormat: fc.option(numberFormat),
    }),
    { maxLength: 12 },
  ),
  looks: fc.array(fc.record({ range, format }), { maxLength: 3 }),
  hasMerge: fc.boolean(),
});

type Furniture = typeof furniture extends fc.Arbitrary<infer Value> ? Value : never;

/** Before the other changes, our rules are taken away. */
async function withRemovedRules(
  simulator: Simulator,
  changes: Change[],
  doRemove: boolean,
): Promise<Change[]> {
  const ids = (await snapshotOf(simulator)).sheets[0]?.rules.map(({ id }) => id) ?? [];
  return doRemove && ids.length > 0
    ? [{ kind: "removeRules", sheet: SHEET, ruleIds: ids }, ...changes]
    : changes;
}

let simulator: Simulator;

beforeAll(async () => {
  simulator = await openEmpty();
});

afterAll(() => simulator.close());

/** Everything away from the last run, then the furniture. */
async function furnish({ typed, hasMerge }: Furniture): Promise<void> {
  const [sheet] = simulator.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  await onSheet(simulator, (own) => {
    own.getRange("A1:J20").unmerge();
    own.getRange("A1:J20").clear();
    own.getRange().conditionalFormats.clearAll();
    own.getRange("A1:J20").dataValidation.clear();
  });
  sheet.columns.clear();
  sheet.rows.clear();
  simulator.workbook.names.length = 0;
  simulator.workbook.settings.clear();
  await onSheet(simulator, (own, context) => {
    own.getRange("Z1").values = [[3]];
    for (const { row, column, content, numberFormat: code } of typed) {
      const target = own.getRangeByIndexes(row, column, 1, 1);
      target.values = [[content]];
      if (code !== null) target.numberFormat = [[code]];
    }
    context.workbook.names.add("ITA_A", "=1");
    context.workbook.settings.add("ita.a", "0");
    own.getRange("A1:A3").conditionalFormats.add("CellValue").cellValue.rule = {
      formula1: "=1",
      operator: "LessThan",
    };
    for (const address of ["B1:B3", "C1:C2"]) {
      const rule = own.getRange(address).conditionalFormats.add("Custom");
      rule.custom.rule.formula = `=${address.slice(0, 2)}<ITA_A`;
      rule.custom.format.font.color = "#9C0006";
    }
    if (hasMerge) own.getRange("B3:C4").merge();
    own.getRange("B2:C3").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 1, operator: "Between" },
    };
  });
}

test("whatever changes are applied, undoing them gives the workbook back", async () => {
  await fc.assert(
    fc.asyncProperty(
      furniture,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      insertions,
      async (before, drawn, doRemove, lines) => {
        // The merged area of the sheet may stand elsewhere by then: one that cuts it is refused.
        const changes = drawn.filter((own) => own.kind !== "merge" || lines.length === 0);
        await furnish(before);
        await apply(simulator, ...before.looks.map((look): Change => ({ kind: "setFormat", ...look })));
        const all = [...lines, ...(await withRemovedRules(simulator, changes, doRemove))];
        const state = stateOf(simulator);
        const steps = await apply(simulator, ...all);
        const { kept } = await undo(simulator, steps);
        expect(kept).toEqual([]);
        expect(stateOf(simulator)).toEqual(state);
      },
    ),
    { numRuns: 100, seed: 2564 },
  );
}, 60_000);
