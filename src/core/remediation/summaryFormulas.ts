import { columnLetters } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { Finding } from "../result";
import { finding } from "../result";
import type { AsValuesReason as Reason, SummaryColumn } from "./findings";
import { MAX_FORMULA, MAX_LITERAL, columnRange, criterion, isOneOf, literal } from "./formulaText";
import { RegisterWords } from "./registerWords";
import { columnReference } from "./structuredReference";
import type { RemediationStatus, ReportRegister } from "./types";

/** Where the summary's own cells are, for the formulas that refer to them. */
export interface SummaryPlace {
  /** Zero-based column of the first count. */
  firstColumn: number;
  /** The counts, from left to right. */
  columns: readonly SummaryColumn[];
  /** The deadline and today: a cell (`$C$12`), a name or an expression. */
  deadline: string;
  today: string;
}

/** Formulas of one row, by column. */
export type RowFormulas = Record<SummaryColumn, string>;

export interface FormulaSet {
  /** For an indicator whose name stands in `row` (zero-based) of the summary. */
  rowFormulas(indicator: IndicatorId, row: number): RowFormulas;
  /** Columns that have to be written as numbers, with the reason. */
  asValues: Map<SummaryColumn, Reason>;
}

/** COUNTIF over itself costs the square of the rows. */
const MAX_DISTINCT_ROWS = 5000;

/**
 * Live formulas over the register that give exactly the counts of `summarise`. Plain COUNTIFS where the register spells
 * each word in one way; SUMPRODUCT over its spellings where it does not. No function newer than Excel 2007.
 */
export function summaryFormulas(register: ReportRegister, lastRow: number, place: SummaryPlace): FormulaSet {
  const { columns, sheet, firstRow } = register;
  const range = (column: number) =>
    columnReference(register, column) ?? columnRange(sheet, column, firstRow, lastRow);
  const dates = columns.date === null ? null : range(columns.date);
  const words = new RegisterWords(register);

  const rowFormulas = (indicator: IndicatorId, row: number): RowFormulas => {
    const own = (column: SummaryColumn) =>
      `${columnLetters(place.firstColumn + place.columns.indexOf(column))}${row + 1}`;
    const names = columns.indicator;
    const spellings = words.indicator(indicator);
    const isIndicator = names === null ? [] : [{ range: range(names), texts: spellings }];
    const statusColumn = statusColumnOf(register, indicator);
    const isAbsent = statusColumn === null;
    const statuses = range(statusColumn ?? columns.agency);
    const rows: CountedRows = { isIndicator, statuses, dates, noReportWords: register.noReportWords };
    const count = (formula: string) => (isAbsent ? "=0" : `=${formula}`);
    const withStatus = (status: RemediationStatus) =>
      count(countRows([...isIndicator, { range: statuses, texts: words.status(status) }]));
    const silent = `IF(${place.today}>${place.deadline},${own("agencies")}-${own("reported")},0)`;
    const late = dates === null || isAbsent ? silent : `${countLate(rows, dates, place.deadline)}+${silent}`;
    const isEverywhere = !isAbsent && isComplete(register) && (names === null || words.has(indicator));
    const verified = columns.verified === null ? null : range(columns.verified);
    const isDone = [...isIndicator, { range: statuses, texts: words.status("done") }];
    const known = (["done", "inProgress", "notStarted", "cancelled"] as const).map(own);
    return {
      agencies: register.asked?.isAll
        ? `=COUNTA(${register.asked.column})`
        : `=${isEverywhere ? countEachRow(rows, range(columns.agency)) : countDifferent(range(columns.agency))}`,
      reported: count(countReported(rows)),
      done: withStatus("done"),
      verified:
        verified === null
          ? "=0"
          : count(countRows([...isDone, { range: verified, texts: words.verified() }])),
      inProgress: withStatus("in-progress"),
      notStarted: withStatus("not-started"),
      cancelled: withStatus("cancelled"),
      unreadable: `=${[own("reported"), ...known].join("-")}`,
      late: register.deadline === null ? "=0" : `=${late}`,
      percent: `=IF(${own("agencies")}=0,0,${own("done")}/${own("agencies")}*100)`,
    };
  };
  return { rowFormulas, asValues: columnsAsValues(register, lastRow, words) };
}

/** null: a matrix without a column for the indicator. */
function statusColumnOf({ columns }: ReportRegister, indicator: IndicatorId): number | null {
  return columns.matrix.find((entry) => entry.indicator === indicator)?.column ?? columns.status;
}

/** What is counted of one indicator; in a matrix no condition says which indicator a row is about. */
interface CountedRows {
  isIndicator: readonly Condition[];
  statuses: string;
  dates: string | null;
  noReportWords: readonly string[];
}

interface Condition {
  range: string;
  texts: readonly string[];
}

function isPlain(conditions: readonly Condition[]): boolean {
  return conditions.every(({ texts }) => texts.length === 1);
}

/** `range,"criterion"` pairs of COUNTIFS. */
function pairs(conditions: readonly Condition[]): string[] {
  return conditions.map(({ range, texts }) => `${range},${criterion(texts[0] ?? "")}`);
}

function factors(conditions: readonly Condition[]): string[] {
  return conditions.map(({ range, texts }) => isOneOf(range, texts));
}

/** How many rows meet all conditions. */
function countRows(conditions: readonly Condition[]): string {
  if (isPlain(conditions)) return `COUNTIFS(${pairs(conditions).join(",")})`;
  return `SUMPRODUCT(${factors(conditions).join("*")}*1)`;
}

/** Where there is an answer: a text in the status cell that does not say "no report yet". */
function isAnswered({ statuses, noReportWords }: CountedRows): string {
  return [`(${statuses}<>"")`, ...noReportWords.map((word) => `(${statuses}<>${literal(word)})`)].join("*");
}

/** Rows with a status or, in a long register, with a date. */
function countReported(rows: CountedRows): string {
  const { isIndicator, statuses, noReportWords } = rows;
  const dates = isIndicator.length === 0 ? null : rows.dates;
  if (noReportWords.length === 0 && isPlain(isIndicator)) {
    const where = pairs(isIndicator);
    const answered = `COUNTIFS(${[...where, `${statuses},"<>"`].join(",")})`;
    if (dates === null) return answered;
    return `${answered}+COUNTIFS(${[...where, `${statuses},""`, `${dates},"<>"`].join(",")})`;
  }
  const isReported = dates === null ? isAnswered(rows) : `((${isAnswered(rows)}+(${dates}<>""))>0)`;
  return `SUMPRODUCT(${[...factors(isIndicator), isReported].join("*")}*1)`;
}

/** Reports that came after the deadline's day. In a matrix the date is the agency's, so only its answers count. */
function countLate(rows: CountedRows, dates: string, deadlineCell: string): string {
  const { isIndicator, statuses, noReportWords } = rows;
  const isMatrix = isIndicator.length === 0;
  if (isPlain(isIndicator) && !(isMatrix && noReportWords.length > 0)) {
    const where = isMatrix ? [`${statuses},"<>"`] : pairs(isIndicator);
    return `COUNTIFS(${[...where, `${dates},">="&(${deadlineCell}+1)`].join(",")})`;
  }
  const where = isMatrix ? [isAnswered(rows)] : factors(isIndicator);
  return `SUMPRODUCT(${[...where, `ISNUMBER(${dates})`, `(${dates}>=${deadlineCell}+1)`].join("*")})`;
}

/** Where every agency has one row for each indicator, its rows are the agencies. */
function countEachRow({ isIndicator }: CountedRows, agencies: string): string {
  return isIndicator.length === 0 ? `COUNTA(${agencies})` : countRows(isIndicator);
}

/** Different names in a column; empty cells count as nothing. */
function countDifferent(agencies: string): string {
  return `SUMPRODUCT((${agencies}<>"")/COUNTIF(${agencies},${agencies}&""))`;
}

/** Whether every agency has exactly one row for each indicator (one row at all, in a matrix). */
function isComplete({ rows, agencies, layout, columns, firstRow, lastRow }: ReportRegister): boolean {
  if (layout === "matrix") return columns.matrix.length > 0 && agencies.length === lastRow - firstRow + 1;
  const counts = new Map<IndicatorId, number>();
  for (const { indicator } of rows) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return [...counts.values()].every((count) => count === agencies.length);
}

/** Columns that are more than sums of the cells beside them. */
const COUNTED: readonly SummaryColumn[] = [
  "agencies",
  "reported",
  "done",
  "verified",
  "inProgress",
  "notStarted",
  "cancelled",
  "late",
];
const NOT_BY_STATUS: readonly SummaryColumn[] = ["agencies", "reported", "late"];

/** Whether a column only calculates with the counts beside it. */
export function isDerived(column: SummaryColumn): boolean {
  return !COUNTED.includes(column);
}

/** Which columns a formula over these cells would get wrong. */
function columnsAsValues(
  register: ReportRegister,
  lastRow: number,
  words: RegisterWords,
): Map<SummaryColumn, Reason> {
  const asValues = new Map<SummaryColumn, Reason>();
  const { obstacles, rows, columns, asked } = register;
  const all: Reason | null = rows.some((row) => row.isSuperseded)
    ? "duplicates"
    : obstacles.hasMergedCells
      ? "merged"
      : obstacles.hasRowsLeftOut
        ? "rows-left-out"
        : words.longest() > MAX_LITERAL
          ? "too-long"
          : null;
  const mark = (column: SummaryColumn, reason: Reason) => {
    if (!asValues.has(column)) asValues.set(column, reason);
  };
  if (all !== null) for (const column of COUNTED) mark(column, all);
  if (obstacles.hasCodesOnly) {
    for (const column of COUNTED) if (!NOT_BY_STATUS.includes(column)) mark(column, "codes-only");
    // A code without a label is an answer that the formula does not see.
    mark("reported", "codes-only");
    mark("late", "codes-only");
  }
  if (obstacles.hasShares) {
    for (const column of COUNTED) if (!NOT_BY_STATUS.includes(column)) mark(column, "shares");
  }
  if (obstacles.hasTextDates && columns.date !== null) mark("late", "text-dates");
  if (obstacles.hasBlankDates) mark("reported", "text-dates");
  const ownDeadlines = new Set(rows.map((row) => row.deadline ?? register.deadline));
  if (ownDeadlines.size > 1 || (columns.deadline !== null && register.deadline === null))
    mark("late", "deadlines-differ");
  if (asked) {
    if (!asked.isAll || asked.column === null) mark("agencies", "agencies-differ");
  } else if (!isComplete(register)) {
    if (obstacles.hasSpellings) mark("agencies", "spellings");
    else if (lastRow - register.firstRow + 1 > MAX_DISTINCT_ROWS) mark("agencies", "too-many-rows");
  }
  return asValues;
}

/** Formulas that would pass Excel's limit are numbers as well. */
export function tooLong(
  formulas: readonly RowFormulas[],
  columns: readonly SummaryColumn[],
): SummaryColumn[] {
  return columns.filter((column) => formulas.some((row) => row[column].length > MAX_FORMULA));
}

/** One finding, however many columns are numbers. */
export function asValuesFindings(
  asValues: ReadonlyMap<SummaryColumn, Reason>,
  columns: readonly SummaryColumn[],
): Finding[] {
  const named = columns.filter((column) => asValues.has(column));
  if (named.length === 0) return [];
  const reasons = [...new Set(named.flatMap((column) => asValues.get(column) ?? []))];
  return [finding("info", "remediation/columns-as-values", { columns: named, reasons })];
}
