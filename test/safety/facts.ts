import type { Simulator } from "../../src/simulator/node";
import { stateOf } from "../excel/workbookState";

/** What one fact of a workbook is about: enough to ask whether a change set may touch it. */
export interface Subject {
  /** null: of the workbook itself. */
  sheet: string | null;
  kind:
    | "sheet"
    | "content"
    | "look"
    | "line"
    | "merge"
    | "width"
    | "height"
    | "folding"
    | "rule"
    | "validation"
    | "table"
    | "view"
    | "page"
    | "protection"
    | "name"
    | "setting"
    | "property";
  row?: number;
  column?: number;
  /** The name, the setting's key, what is true of a sheet, a rule as JSON. */
  key?: string;
}

export interface Fact extends Subject {
  value: string;
}

type State = ReturnType<typeof stateOf>;
type SheetState = State["sheets"][number];
type CellState = { value: unknown; formula: string | null; look?: unknown };

const place = (key: string) => {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
};

function* sheetFacts(state: SheetState): Generator<Fact> {
  const { name: sheet } = state;
  const fact = (kind: Subject["kind"], value: unknown, more: Partial<Subject> = {}): Fact => ({
    sheet,
    kind,
    ...more,
    value: JSON.stringify(value),
  });
  const { visibility, tabColor, zoom, showGridlines, freeze } = state;
  yield fact("sheet", { id: state.id, visibility, tabColor });
  yield fact("view", { zoom, showGridlines, freeze });
  yield fact("page", state.page);
  yield fact("protection", state.protection);
  yield fact("table", { tables: state.tables, filter: state.autoFilter, links: state.hyperlinks });
  for (const [key, cell] of Object.entries(state.cells) as [string, CellState][]) {
    // What a formula comes to may follow from what was changed; that it is the same formula may not.
    const isEmpty = cell.value === null && cell.formula === null;
    if (!isEmpty) yield fact("content", cell.formula ?? { value: cell.value }, place(key));
    yield fact("look", cell.look ?? "plain", place(key));
  }
  for (const [edge, line] of Object.entries(state.lines)) {
    const [side = "", at = ""] = edge.split(" ");
    yield fact("line", line, { ...place(at), key: side });
  }
  for (const rect of state.merges) yield fact("merge", true, { key: rect });
  for (const [column, width] of Object.entries(state.widths)) {
    yield fact("width", width, { column: Number(column) });
  }
  for (const [row, height] of Object.entries(state.heights))
    yield fact("height", height, { row: Number(row) });
  for (const [row, how] of Object.entries(state.hiddenOrGrouped.rows)) {
    yield fact("folding", how, { row: Number(row) });
  }
  for (const [column, how] of Object.entries(state.hiddenOrGrouped.columns)) {
    yield fact("folding", how, { column: Number(column) });
  }
  const seen = new Map<string, number>();
  for (const rule of state.rules) {
    const key = JSON.stringify(rule);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    yield fact("rule", count, { key });
  }
  for (const [key, validation] of Object.entries(state.validations)) {
    yield fact("validation", validation, place(key));
  }
}

/** Everything a workbook is, fact by fact, each under a key of its own. */
export function factsOf(simulator: Simulator): Map<string, Fact> {
  const state = stateOf(simulator);
  const facts = new Map<string, Fact>();
  const add = (fact: Fact): void => {
    const { sheet, kind, row, column, key } = fact;
    facts.set([sheet, kind, row, column, key].join("|"), fact);
  };
  for (const sheet of state.sheets) for (const fact of sheetFacts(sheet)) add(fact);
  for (const { name, sheetId, ...rest } of state.names) {
    const owner = state.sheets.find(({ id }) => id === sheetId)?.name ?? null;
    add({ sheet: owner, kind: "name", key: name, value: JSON.stringify(rest) });
  }
  for (const [key, value] of Object.entries(state.settings)) {
    add({ sheet: null, kind: "setting", key, value: JSON.stringify(value) });
  }
  for (const [key, value] of Object.entries(state.properties)) {
    add({ sheet: null, kind: "property", key, value: JSON.stringify(value) });
  }
  for (const [key, value] of Object.entries(state.fileProperties)) {
    add({ sheet: null, kind: "property", key, value: JSON.stringify(value) });
  }
  return facts;
}

/** A fact that is new, gone or different. */
export interface Difference extends Subject {
  before: string | null;
  after: string | null;
}

export function differences(before: Map<string, Fact>, after: Map<string, Fact>): Difference[] {
  const differing: Difference[] = [];
  for (const [key, { value, ...subject }] of before) {
    const now = after.get(key)?.value ?? null;
    if (now !== value) differing.push({ ...subject, before: value, after: now });
  }
  for (const [key, { value, ...subject }] of after) {
    if (!before.has(key)) differing.push({ ...subject, before: null, after: value });
  }
  return differing;
}

/** "Sheet1 content 3 1: 5 → 6", for a report. */
export function sayDifference({ sheet, kind, row, column, key, before, after }: Difference): string {
  const where = [sheet ?? "workbook", kind, row, column, key].filter((part) => part !== undefined);
  return `${where.join(" ")}: ${before ?? "nothing"} → ${after ?? "nothing"}`;
}
