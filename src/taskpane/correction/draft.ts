import type { Peek } from "../../actions/types";
import { guessColumns } from "../../core/scores/guessColumns";
import type { ColumnMeaning, ScoreCorrection } from "../../core/scores/types";
import { parseFiscalYear } from "../model/options";

/** What the user has said so far of the range that is pointed at. */
export interface CorrectionDraft {
  peek: Peek;
  headerRowCount: number;
  /** By zero-based worksheet column. */
  columns: Record<number, ColumnMeaning>;
  /** Typed years of columns, by column; they become the columns' own. */
  columnYears: Record<number, string>;
  fiscalYear: string;
  agency: string;
  unit: "auto" | "points" | "fraction";
}

/** Why a draft says too little; the texts of the language have a sentence for each. */
export type DraftProblem = "noScore" | "scoreOfWhat" | "noRows" | "year";

/** The beginning: what detection thinks of the range. */
export function draftOf(peek: Peek): CorrectionDraft {
  const { headerRowCount, columns } = guessColumns(
    { ...peek.range, columnCount: peek.values[0]?.length ?? 0 },
    peek.values,
  );
  const columnYears: Record<number, string> = {};
  for (const [column, meaning] of Object.entries(columns)) {
    if ("fiscalYearBe" in meaning && meaning.fiscalYearBe !== undefined)
      columnYears[Number(column)] = String(meaning.fiscalYearBe);
  }
  return { peek, headerRowCount, columns, columnYears, fiscalYear: "", agency: "", unit: "auto" };
}

/** Columns that belong to a year or an agency of their own: there are several like them. */
export function columnsOfTheirOwn({ columns }: CorrectionDraft): number[] {
  const entries = Object.entries(columns).filter(([, meaning]) => isRepeatable(meaning));
  return entries
    .filter(
      ([, meaning]) => entries.filter(([, other]) => meaningKey(other) === meaningKey(meaning)).length > 1,
    )
    .map(([column]) => Number(column));
}

/** What a table may have one of for each year or agency. */
type RepeatableMeaning = Extract<
  ColumnMeaning,
  { is: "score" | "status" | "total" | "level" | "instrument" }
>;

function isRepeatable(meaning: ColumnMeaning): meaning is RepeatableMeaning {
  return ["score", "status", "total", "level", "instrument"].includes(meaning.is);
}

/** Whether the table names its agencies, or its years, in a column. */
export function hasColumn({ columns }: CorrectionDraft, is: "agency" | "year"): boolean {
  return Object.values(columns).some((meaning) => meaning.is === is);
}

/** What is still missing; null when it can be read. */
export function problemOf(draft: CorrectionDraft): DraftProblem | null {
  const meanings = Object.values(draft.columns);
  if (!meanings.some(({ is }) => is === "score" || is === "total")) return "noScore";
  const namesIndicators = meanings.some(({ is }) => is === "indicator");
  const isUnclear = meanings.some((meaning) => meaning.is === "score" && meaning.indicator === undefined);
  if (isUnclear && !namesIndicators) return "scoreOfWhat";
  if (draft.headerRowCount >= draft.peek.range.rowCount) return "noRows";
  const years = [
    draft.fiscalYear,
    ...columnsOfTheirOwn(draft).map((column) => draft.columnYears[column] ?? ""),
  ];
  return years.every((text) => parseFiscalYear(text).ok) ? null : "year";
}

/** The draft as it is kept in the workbook. Only for a draft without a problem. */
export function correctionOf(draft: CorrectionDraft): ScoreCorrection {
  const { peek, headerRowCount, unit } = draft;
  const { sheet, row, column, rowCount, columnCount } = peek.range;
  const own = new Set(columnsOfTheirOwn(draft));
  const columns: Record<number, ColumnMeaning> = {};
  for (const [key, meaning] of Object.entries(draft.columns)) {
    const at = Number(key);
    if (meaning.is === "ignored") continue;
    columns[at] = isRepeatable(meaning)
      ? withYear(meaning, own.has(at) ? draft.columnYears[at] : "")
      : meaning;
  }
  const year = hasColumn(draft, "year") ? undefined : yearOf(draft.fiscalYear);
  const agency = hasColumn(draft, "agency") ? "" : draft.agency.trim();
  return {
    sheet,
    range: { row, column, rowCount, columnCount },
    headerRowCount,
    columns,
    ...(agency === "" ? {} : { agency }),
    ...(year === undefined ? {} : { fiscalYearBe: year }),
    ...(unit === "auto" ? {} : { unit }),
  };
}

function yearOf(text = ""): number | undefined {
  const typed = parseFiscalYear(text);
  return typed.ok ? typed.value : undefined;
}

function withYear(meaning: ColumnMeaning, text: string | undefined): ColumnMeaning {
  if (!isRepeatable(meaning)) return meaning;
  const year = yearOf(text);
  const next = { ...meaning };
  if (year === undefined) delete next.fiscalYearBe;
  else next.fiscalYearBe = year;
  return next;
}

/** The draft with the agency that a column belongs to; none when the text is empty. */
export function withAgency(draft: CorrectionDraft, column: number, agency: string): CorrectionDraft {
  const meaning = draft.columns[column];
  if (!meaning || !isRepeatable(meaning)) return draft;
  const next = { ...meaning };
  if (agency === "") delete next.agency;
  else next.agency = agency;
  return { ...draft, columns: { ...draft.columns, [column]: next } };
}

/** A meaning as a choice of a drop-down: "score", "score:budget", "instrument:IIT". */
export function meaningKey(meaning: ColumnMeaning): string {
  if (meaning.is === "instrument") return `instrument:${meaning.instrument}`;
  if (meaning.is !== "score" && meaning.is !== "status") return meaning.is;
  return meaning.indicator === undefined ? meaning.is : `${meaning.is}:${meaning.indicator}`;
}

/** The draft with another meaning of one column; the agency that detection saw over a column stays with it. */
export function withMeaning(draft: CorrectionDraft, column: number, meaning: ColumnMeaning): CorrectionDraft {
  const before = draft.columns[column];
  const agency = before && "agency" in before ? before.agency : undefined;
  const next = agency !== undefined && isRepeatable(meaning) ? { ...meaning, agency } : meaning;
  return { ...draft, columns: { ...draft.columns, [column]: next } };
}

/** The words over a column and its first value: what a person knows it by. */
export function sampleOf({ peek, headerRowCount }: CorrectionDraft, column: number): string[] {
  const cells = peek.values.map((row) => row[column - peek.range.column] ?? "");
  const words = cells.slice(0, headerRowCount).filter((cell) => cell !== "");
  const first = cells.slice(headerRowCount).find((cell) => cell !== "");
  return [...words.slice(-2), ...(first === undefined ? [] : [first])].map((cell) =>
    String(cell).replace(/\s+/g, " ").trim(),
  );
}
