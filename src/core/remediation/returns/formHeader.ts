import type { MergedCells } from "../../mergedCells";
import type { FileSheet } from "../../workbookFile";
import type { FormColumn, FormColumnKind } from "../form/columns";
import { FORM_COLUMN_KINDS, isAnswer, readFormHeader } from "../form/columns";

/** The header row of a form, wherever it stands now. */
export interface FormHeader {
  row: number;
  /** Zero-based sheet columns. */
  columns: Partial<Record<FormColumnKind, number>>;
  /** Kinds whose header occurs again further right. */
  twice: FormColumnKind[];
}

/** A form's header stands under a letterhead, not at the end of a list. */
const FIRST_ROWS = 400;
/** Indicator and two more: fewer are met in any table. */
const FEWEST = 3;

/** The row with most of the form's headers, the indicator and an answer among them; null when there is none. */
export function findFormHeader(
  sheet: FileSheet,
  cells: MergedCells,
  formColumns: readonly FormColumn[],
): FormHeader | null {
  const { used } = sheet;
  if (!used) return null;
  let best: FormHeader | null = null;
  const end = Math.min(used.row + used.rowCount, FIRST_ROWS);
  for (let row = used.row; row < end; row++) {
    const header = headerIn(sheet, cells, row, formColumns);
    if (header && (!best || countOf(header) > countOf(best))) best = header;
  }
  return best;
}

function headerIn(
  sheet: FileSheet,
  cells: MergedCells,
  row: number,
  formColumns: readonly FormColumn[],
): FormHeader | null {
  const first = sheet.used?.column ?? 0;
  const end = first + (sheet.used?.columnCount ?? 0);
  const header: FormHeader = { row, columns: {}, twice: [] };
  for (let column = first; column < end; column++) {
    const value = cells.value(row, column);
    if (typeof value !== "string" || value === "" || !cells.isOwn(row, column)) continue;
    const kind = readFormHeader(value, formColumns);
    if (kind === null) continue;
    if (header.columns[kind] === undefined) header.columns[kind] = column;
    else header.twice.push(kind);
  }
  const kinds = FORM_COLUMN_KINDS.filter((kind) => header.columns[kind] !== undefined);
  const isForm = kinds.includes("indicator") && kinds.some(isAnswer) && kinds.length >= FEWEST;
  return isForm ? header : null;
}

function countOf({ columns }: FormHeader): number {
  return Object.keys(columns).length;
}
