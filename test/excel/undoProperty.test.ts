import fc from "fast-check";
import type {
  CellInput,
  Change,
  ChangeKind,
  ListValidation,
  RangeFormat,
} from "../../src/core/changes/changeSet";
import { describeChanges } from "../../src/core/changes/describe";
import type { InverseStep } from "../../src/core/changes/inverse";
import { KEPT_SETTING, unpackJournal } from "../../src/core/changes/journal";
import { rangeOf } from "../../src/core/grid";
import { applyChanges } from "../../src/excel/applyChanges";
import { readForeseen } from "../../src/excel/foresee";
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

/** A sheet that the change set adds, for the kinds of changes that are only for those. */
const NEW = "ใหม่";
const HIDDEN = "ซ่อน";
const TABLE = rangeOf(SHEET, 0, 12, 4, 2);
const table: Change[] = [
  {
    kind: "setCells",
    range: TABLE,
    cells: [
      ["ก", "ข"],
      ["1-10", 2],
      [3, "ง"],
      ["", ""],
    ],
  },
  { kind: "addTable", range: rangeOf(SHEET, 0, 12, 3, 2), name: "ITA_T" },
];
const one = (...changes: Change[]) => fc.constant(changes);
const each = (arbitrary: fc.Arbitrary<Change>) => arbitrary.map((own) => [own]);

/** Every kind of change, each with all that it needs: the compiler wants them all. */
const KINDS: { [Kind in ChangeKind]: fc.Arbitrary<Change[]> } = {
  addSheet: one({ kind: "addSheet", sheet: NEW, after: SHEET, tabColor: "#1F4E79" }),
  // Drawn apart: they stand before everything else.
  insertRows: one(),
  insertColumns: one(),
  setCells: each(setCells),
  setFormat: each(fc.record({ kind: fc.constant("setFormat" as const), range, format })),
  setColumnWidth: each(
    fc.record({
      kind: fc.constant("setColumnWidth" as const),
      sheet: fc.constant(SHEET),
      column: fc.nat(COLUMNS),
      columnCount: fc.integer({ min: 1, max: 3 }),
      characters: fc.constantFrom(5, 20.5),
    }),
  ),
  setRowHeight: each(
    fc.record({
      kind: fc.constant("setRowHeight" as const),
      sheet: fc.constant(SHEET),
      row: fc.nat(ROWS),
      rowCount: fc.integer({ min: 1, max: 3 }),
      height: fc.constantFrom("auto" as const, 20, 42.75),
    }),
  ),
  merge: one({ kind: "merge", range: rangeOf(SHEET, 1, 1, 3, 2) }),
  addRule: each(
    fc.record({
      kind: fc.constant("addRule" as const),
      range,
      rule: fc.constant({ formula: "=$A1<ITA_A", format: { fillColor: "#FFC7CE", bold: true } }),
    }),
  ),
  addDataBar: each(
    fc.record({ kind: fc.constant("addDataBar" as const), range, bar: fc.constant({ color: "#5B9BD5" }) }),
  ),
  // Drawn apart: it needs the identities that the rules have by then.
  removeRules: one(),
  setName: each(
    fc.record({
      kind: fc.constant("setName" as const),
      name,
      formula: fc.constantFrom("=85", "=Sheet1!$B$2"),
    }),
  ),
  removeName: each(fc.record({ kind: fc.constant("removeName" as const), name })),
  setValidation: each(
    fc.record({
      kind: fc.constant("setValidation" as const),
      range,
      list: fc.constantFrom<ListValidation[]>(
        { choices: ["ก", "ข"] },
        { choices: ["ค"], strict: false },
        { choices: rangeOf(HIDDEN, 0, 0, 3, 1), error: { title: "ผิด", message: "เลือกจากรายการ" } },
      ),
    }),
  ),
  setDateValidation: each(
    fc.record({
      kind: fc.constant("setDateValidation" as const),
      range,
      date: fc.constant({
        earliest: "2021-01-01",
        latest: "2021-12-31",
        error: { title: "วันที่", message: "ในปีนี้" },
      } as const),
    }),
  ),
  addTable: one(...table),
  resizeTable: one(...table, { kind: "resizeTable", name: "ITA_T", range: TABLE }),
  protectSheet: one({ kind: "protectSheet", sheet: NEW, allow: { formatRows: true } }),
  setDocumentProperty: one({ kind: "setDocumentProperty", name: "ITA", value: "1" }),
  setFileProperty: one({ kind: "setFileProperty", property: "title", value: "แผน" }),
  showSheet: one({ kind: "showSheet", sheet: HIDDEN }),
  freezePanes: one({ kind: "freezePanes", sheet: NEW, rows: 1, columns: 1 }),
  setPageLayout: one({
    kind: "setPageLayout",
    sheet: NEW,
    layout: { orientation: "landscape", fitToPagesWide: 1, titleRows: { row: 0, rowCount: 1 } },
  }),
  groupColumns: one({ kind: "groupColumns", sheet: NEW, column: 3, columnCount: 2, collapsed: true }),
  groupRows: one({ kind: "groupRows", sheet: NEW, row: 3, rowCount: 2 }),
  showGridlines: one({ kind: "showGridlines", sheet: NEW, visible: false }),
  setSetting: each(
    fc.record({
      kind: fc.constant("setSetting" as const),
      key: setting,
      value: fc.constantFrom("1", "2", null),
    }),
  ),
  activate: one({ kind: "activate", range: rangeOf(SHEET, 0, 0) }),
};

/** Cells are written and formatted more often than all else. */
const OFTEN: readonly ChangeKind[] = ["setCells", "setFormat"];

const changeOfAnyKind: fc.Arbitrary<Change[]> = fc.oneof(
  ...(Object.keys(KINDS) as ChangeKind[]).map((kind) => ({
    weight: OFTEN.includes(kind) ? 6 : 1,
    arbitrary: KINDS[kind],
  })),
);

/** What was drawn as one change set: a sheet is added before it is written on, a table once, protection comes last. */
function changeSetOf(drawn: Change[][], lines: Change[]): Change[] {
  const all = drawn.flat();
  const once = all.filter((own, index) => {
    if (own.kind !== "addTable" && own.kind !== "addSheet") return true;
    return all.findIndex(({ kind }) => kind === own.kind) === index;
  });
  const isOn = (own: Change) => ("sheet" in own && own.sheet === NEW ? 1 : 0);
  const rest = once
    // The merged area of the sheet may stand elsewhere by then: one that cuts it is refused.
    .filter((own) => own.kind !== "merge" || lines.length === 0)
    .filter((own) => own.kind !== "addSheet" && own.kind !== "protectSheet");
  const isNewWanted = once.some((own) => isOn(own) === 1);
  return [
    ...lines,
    ...(isNewWanted ? ([{ kind: "addSheet", sheet: NEW }] as Change[]) : []),
    ...rest,
    ...once.filter((own) => own.kind === "protectSheet").slice(0, 1),
  ];
}

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
  await onSheet(simulator, (_sheet, context) => {
    context.workbook.worksheets.add(HIDDEN).visibility = "Hidden";
  });
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

/** Applies with a journal, as the pane does; answers the steps that the workbook keeps for when the pane was closed. */
async function applyKept(changes: Change[]): Promise<InverseStep[]> {
  const snapshot = await snapshotOf(simulator);
  const changeSet = { action: "test", changes };
  return simulator.run(async (context) => {
    const foreseen = await readForeseen(context, changeSet, snapshot);
    const summary = describeChanges(changeSet, snapshot);
    const steps = foreseen?.flat() ?? null;
    const journal = { id: "1", action: "test", options: {}, at: "", doing: "write" as const, summary, steps };
    await applyChanges(context, changeSet, snapshot, { journal, foreseen });
    const kept = context.workbook.settings.getItem(KEPT_SETTING).load("value");
    await context.sync();
    return unpackJournal(String(kept.value))?.steps ?? [];
  });
}

test("whatever changes are applied, undoing them gives the workbook back, from the pane and from what it left", async () => {
  await fc.assert(
    fc.asyncProperty(
      furniture,
      fc.array(changeOfAnyKind, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      insertions,
      fc.boolean(),
      async (before, drawn, doRemove, lines, isReopened) => {
        await furnish(before);
        await apply(simulator, ...before.looks.map((look): Change => ({ kind: "setFormat", ...look })));
        const changes = changeSetOf(drawn, lines).filter((own) => !lines.includes(own));
        const all = [...lines, ...(await withRemovedRules(simulator, changes, doRemove))];
        const state = stateOf(simulator);
        const steps = isReopened ? await applyKept(all) : await apply(simulator, ...all);
        const { kept } = await undo(simulator, steps);
        expect(kept).toEqual([]);
        expect(stateOf(simulator)).toEqual(state);
      },
    ),
    { numRuns: Number(process.env.FC_RUNS ?? 40), seed: Number(process.env.FC_SEED ?? 2564) },
  );
}, 60_000);
