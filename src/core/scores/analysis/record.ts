import type { CellValue, WorkbookSnapshot } from "../../snapshot";
import type { KeyedPaper, PaperRow } from "./keyedPaper";

/** Where the workbook keeps what our analysis sheets are about and what was written into them, by their defined names. */
export const ANALYSIS_SETTING = "ita.analysis";

export interface AnalysisRecord {
  /** null: many agencies, or one without a name. */
  agency: string | null;
  isOne: boolean;
  fiscalYearBe: number | null;
  /** By row, what was written into its cells; a formula begins with "=". Absent for the long list of many agencies. */
  rows?: Record<string, CellValue[]>;
  /** For that list: a sum over its rows, whatever their order. */
  sum?: number;
}

export type AnalysisRecords = Record<string, AnalysisRecord>;

/** Anyone can edit a file: entries that are none are left out. */
export function recordsIn(snapshot: WorkbookSnapshot): AnalysisRecords {
  const text = snapshot.settings[ANALYSIS_SETTING];
  if (text === undefined) return {};
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
    return Object.fromEntries(
      Object.entries(data).filter((entry): entry is [string, AnalysisRecord] => isRecord(entry[1])),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isRecord(item: unknown): item is AnalysisRecord {
  if (typeof item !== "object" || item === null) return false;
  const { agency, isOne, fiscalYearBe, rows, sum } = item as Record<string, unknown>;
  const isCell = (cell: unknown) => ["string", "number", "boolean"].includes(typeof cell);
  return (
    (agency === null || typeof agency === "string") &&
    typeof isOne === "boolean" &&
    (fiscalYearBe === null || typeof fiscalYearBe === "number") &&
    (sum === undefined || typeof sum === "number") &&
    (rows === undefined ||
      (typeof rows === "object" &&
        rows !== null &&
        Object.values(rows).every((cells) => Array.isArray(cells) && cells.every(isCell))))
  );
}

/** More rows are not written down one by one. */
const MAX_ROWS = 100;

export function recordOf(
  paper: KeyedPaper,
  about: Pick<AnalysisRecord, "agency" | "isOne" | "fiscalYearBe">,
): AnalysisRecord {
  const rows = paper.rows.filter((row) => row.cells.length > 0);
  if (rows.length > MAX_ROWS) return { ...about, sum: sumOf(rows.map(writtenIn)) };
  return { ...about, rows: Object.fromEntries(rows.map((row) => [row.key, writtenIn(row)])) };
}

function writtenIn({ cells }: PaperRow): CellValue[] {
  return cells.map((cell) => (typeof cell === "object" ? cell.formula : cell));
}

/** One number for many rows: the same in whatever order they stand. */
export function sumOf(rows: readonly (readonly CellValue[])[]): number {
  return rows.reduce((sum, cells) => (sum + hashOf(JSON.stringify(cells))) >>> 0, 0);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
