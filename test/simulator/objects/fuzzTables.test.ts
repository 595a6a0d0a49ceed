import fc from "fast-check";
import type { Simulator } from "../../../src/simulator/node";
import { onSheet, openEmpty, reopen } from "../openTest";

/**
 * A simple model of a sheet with a named range and a rule (A2:B3), a table below them (headers in row 4, two columns,
 * three rows), a word below the table and a formula over it: only positions and numbers.
 */
interface Model {
  /** First and last row, zero-based; null when every row of it was deleted. */
  marked: [first: number, last: number] | null;
  headerRow: number;
  scores: number[];
  footerRow: number;
}

type Step =
  | { kind: "insertRows" | "deleteRows"; at: number; count: number }
  | { kind: "addRow"; at: number | null; score: number }
  | { kind: "deleteRow" | "write"; at: number; score: number }
  | { kind: "sort" | "rename" };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("insertRows" as const, "deleteRows" as const),
    at: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant("addRow" as const),
    at: fc.option(fc.nat(3)),
    score: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({
    kind: fc.constantFrom("deleteRow" as const, "write" as const),
    at: fc.nat(4),
    score: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ kind: fc.constantFrom("sort" as const, "rename" as const) }),
);

const initial = (): Model => ({ marked: [1, 2], headerRow: 3, scores: [70, 80, 90], footerRow: 9 });
const lastRow = ({ headerRow, scores }: Model): number => headerRow + scores.length;

/** Whether Excel takes the step: no header goes alone, a table keeps a row, nothing is beyond its end. */
function isPossible(model: Model, one: Step): boolean {
  if (one.kind === "deleteRows") {
    const end = one.at + one.count - 1;
    if (one.at <= model.headerRow && end >= model.headerRow) return false;
    if (one.at <= model.footerRow && end >= model.footerRow) return false;
    const inTable = Math.min(end, lastRow(model)) - Math.max(one.at, model.headerRow + 1) + 1;
    return inTable < model.scores.length;
  }
  if (one.kind === "insertRows") return true;
  if (one.kind === "addRow") return one.at === null || one.at <= model.scores.length;
  if (one.kind === "deleteRow") return one.at < model.scores.length && model.scores.length > 1;
  return one.kind !== "write" || one.at < model.scores.length;
}

/** The same step on the model. New rows inside the table are empty: 0 in a sum. */
function apply(model: Model, one: Step): void {
  const { scores, headerRow, footerRow } = model;
  switch (one.kind) {
    case "insertRows": {
      const { at, count } = one;
      if (model.marked) {
        const [first, last] = model.marked;
        model.marked = [at <= first ? first + count : first, at <= last ? last + count : last];
      }
      if (at > headerRow && at <= lastRow(model))
        scores.splice(at - headerRow - 1, 0, ...Array<number>(count).fill(0));
      if (at <= headerRow) model.headerRow += count;
      if (at <= footerRow) model.footerRow += count;
      break;
    }
    case "deleteRows": {
      const { at, count } = one;
      const left = (row: number): boolean => row < at || row >= at + count;
      const moved = (row: number): number => (row >= at + count ? row - count : row);
      if (model.marked) {
        const [first, last] = model.marked;
        const kept = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(left);
        model.marked = kept.length > 0 ? [moved(kept[0]!), moved(kept[kept.length - 1]!)] : null;
      }
      model.scores = scores.filter((_, index) => left(headerRow + 1 + index));
      model.headerRow = moved(headerRow);
      model.footerRow = moved(footerRow);
      break;
    }
    case "addRow": {
      const isAppended = one.at === null || one.at === scores.length;
      // Appending takes the free row below; everything else moves the word down.
      if (!isAppended || footerRow === lastRow(model) + 1) model.footerRow++;
      scores.splice(one.at ?? scores.length, 0, one.score);
      break;
    }
    case "deleteRow":
      scores.splice(one.at, 1);
      model.footerRow--;
      break;
    case "write":
      scores[one.at] = one.score;
      break;
    case "sort":
      scores.sort((a, b) => b - a);
      break;
    default:
      break;
  }
}

/** The same step through the client. `index` makes names that differ. */
function queue(sheet: Excel.Worksheet, one: Step, index: number): void {
  const table = sheet.tables.getItemAt(0);
  switch (one.kind) {
    case "insertRows":
      sheet.getRange(`${one.at + 1}:${one.at + one.count}`).insert("Down");
      break;
    case "deleteRows":
      sheet.getRange(`${one.at + 1}:${one.at + one.count}`).delete("Up");
      break;
    case "addRow":
      table.rows.add(one.at ?? undefined, [["ก", one.score]]);
      break;
    case "deleteRow":
      table.rows.getItemAt(one.at).delete();
      break;
    case "write":
      table.columns.getItem("คะแนน").getDataBodyRange().getCell(one.at, 0).values = [[one.score]];
      break;
    case "sort":
      table.sort.apply([{ key: 1, ascending: false }]);
      break;
    case "rename":
      table.name = `ตาราง${index}`;
  }
}

async function open(): Promise<Simulator> {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet, context) => {
    sheet.getRange("A4:B7").values = [
      ["หน่วยงาน", "คะแนน"],
      ["ก", 70],
      ["ข", 80],
      ["ค", 90],
    ];
    sheet.tables.add("A4:B7", true).name = "ผล";
    sheet.getRange("A10").values = [["จบ"]];
    sheet.getRange("D1").formulas = [["=SUM(ผล[คะแนน])"]];
    context.workbook.names.add("Marked", sheet.getRange("A2:B3"));
    const rule = sheet.getRange("A2:B3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A2>85";
  });
  return simulator;
}

async function stateOf(simulator: Simulator): Promise<unknown> {
  return onSheet(simulator, async (sheet, context) => {
    const table = sheet.tables.getItemAt(0).getRange().load("address");
    const sum = sheet.getRange("D1").load("values");
    const name = context.workbook.names.getItem("Marked").load("formula");
    const rules = sheet.getRange().conditionalFormats.load("items");
    const used = sheet.getRange("A1:A40").load("values");
    await context.sync();
    const places = rules.items.map((rule) => rule.getRange().load("address"));
    await context.sync();
    return {
      table: table.address,
      sum: sum.values[0]?.[0],
      name: name.formula,
      rules: places.map(({ address }) => address),
      footer: used.values.findIndex(([value]) => value === "จบ"),
    };
  });
}

function expected(model: Model): unknown {
  const { marked, headerRow, scores, footerRow } = model;
  const range = marked && `A${marked[0] + 1}:B${marked[1] + 1}`;
  const absolute = range?.replace(/([AB])(\d+)/g, "$$$1$$$2");
  return {
    table: `Sheet1!A${headerRow + 1}:B${lastRow(model) + 1}`,
    sum: scores.reduce((sum, score) => sum + score, 0),
    name: absolute ? `=Sheet1!${absolute}` : "=Sheet1!#REF!",
    rules: range ? [`Sheet1!${range}`] : [],
    footer: footerRow,
  };
}

const SEED = Number(process.env.FC_SEED ?? 2564);

beforeAll(() => void process.stdout.write(`      seed ${SEED}\n`));

test("tables, names, rules and formulas follow random programs as a simple model says, live and in the file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const simulator = await open();
      const model = initial();
      await onSheet(simulator, (sheet) => {
        steps.forEach((one, index) => {
          if (!isPossible(model, one)) return;
          queue(sheet, one, index);
          apply(model, one);
        });
      });
      expect(await stateOf(simulator)).toEqual(expected(model));
      expect(await stateOf(await reopen(simulator))).toEqual(expected(model));
    }),
    // A failure prints its seed and path; FC_SEED looks elsewhere.
    {
      numRuns: Number(process.env.FC_RUNS ?? 20),
      seed: SEED,
      interruptAfterTimeLimit: 20_000,
    },
  );
});
