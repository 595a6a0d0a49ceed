import { contentSum } from "../remediation/contentSum";
import type { WorkbookSnapshot } from "../snapshot";
import type { CellInput, Change, ChangeSet } from "./changeSet";
import { formulaShape } from "./formulaShape";

/** Workbook setting with short sums of what was written into cells of our own: so that what people type there is known. */
export const WRITTEN_SETTING = "ita.written";

/** Sums of five characters: of a thousand, one in sixty thousand is taken for another. */
const SUM_LENGTH = 5;
const MOST_SUMS = 1_000;
const MOST_BLOCKS = 8;

/** Of one block; `numbers` is null where they are too many to be kept. */
interface Entry {
  formulas: string[];
  numbers: string[] | null;
}

/** By action, then by where its block begins; "" for cells here and there. */
type WrittenRecord = Record<string, Record<string, Entry>>;

export type SetCells = Extract<Change, { kind: "setCells" }>;

/** Actions that write over cells of their own when they are done again. */
const KEPT: readonly string[] = ["summary", "matrix", "evidence", "plan", "analysis"];

const short = (content: unknown): string => contentSum(content).slice(-SUM_LENGTH);

export function formulaSum(formula: string): string {
  return short(formulaShape(formula));
}

/** A number in a row that is known by its words; rows may have moved since. */
export function numberSum(row: readonly unknown[], rowIndex: number, column: number): string {
  const words = row.slice(0, 2).filter((cell) => typeof cell === "string" && cell !== "" && cell[0] !== "=");
  return short([words.length > 0 ? words : rowIndex, column, Number(row[column]).toPrecision(12)]);
}

function recordIn(snapshot: WorkbookSnapshot): WrittenRecord {
  const text = snapshot.settings[WRITTEN_SETTING];
  if (text === undefined) return {};
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === "object" && record !== null ? (record as WrittenRecord) : {};
  } catch (error) {
    // Damaged, or somebody else's: then nothing is known.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What an action has written into its own cells, wherever they are now; null when nothing is known of it. */
export interface Written {
  formulas: ReadonlySet<string>;
  numbers: ReadonlySet<string> | null;
}

export function writtenBy(snapshot: WorkbookSnapshot, action: string): Written | null {
  const blocks = recordIn(snapshot)[action];
  if (!blocks) return null;
  const entries = Object.values(blocks);
  const numbers = entries.map((entry) => entry.numbers);
  return {
    formulas: new Set(entries.flatMap((entry) => entry.formulas)),
    numbers: numbers.some((sums) => sums === null) ? null : new Set(numbers.flatMap((sums) => sums ?? [])),
  };
}

const isFormula = (input: CellInput): input is { formula: string } =>
  typeof input === "object" && input !== null;

function formulaSums({ cells }: SetCells): string[] {
  const formulas = cells.flatMap((line) => line.filter(isFormula).map(({ formula }) => formulaSum(formula)));
  return [...new Set(formulas)];
}

function numberSums({ cells }: SetCells): string[] | null {
  const sums = cells.flatMap((line, r) =>
    line.flatMap((input, c) => (typeof input === "number" ? [numberSum(line, r, c)] : [])),
  );
  return sums.length > MOST_SUMS ? null : [...new Set(sums)];
}

/** The change set with the note of what it writes into cells of its own. */
export function withWrittenRecord(changeSet: ChangeSet, snapshot: WorkbookSnapshot): ChangeSet {
  const { action, changes } = changeSet;
  if (!KEPT.includes(action)) return changeSet;
  const record = recordIn(snapshot);
  const blocks = new Map(Object.entries(record[action] ?? {}));
  const others = blocks.get("")?.formulas ?? [];
  blocks.delete("");
  const loose = new Set(others);
  for (const change of changes) {
    if (change.kind !== "setCells") continue;
    const formulas = formulaSums(change);
    if (change.isBlock) {
      const { sheet, row, column } = change.range;
      const key = `${sheet}!${row},${column}`;
      blocks.delete(key);
      blocks.set(key, { formulas, numbers: numberSums(change) });
    } else formulas.forEach((sum) => loose.add(sum));
  }
  const kept = [...blocks].slice(-MOST_BLOCKS);
  const entries = {
    "": { formulas: [...loose].slice(-MOST_SUMS), numbers: [] },
    ...Object.fromEntries(kept),
  };
  const value = JSON.stringify({ ...record, [action]: entries });
  return { ...changeSet, changes: [...changes, { kind: "setSetting", key: WRITTEN_SETTING, value }] };
}
