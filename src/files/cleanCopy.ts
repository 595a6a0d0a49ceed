import { externalFile } from "../core/sharing/checkCells";
import { isMarkerText } from "../core/plan/sheet/layout";
import type {
  ConditionalRule,
  DataValidation,
  DefinedName,
  SheetModel,
  WorkbookModel,
} from "../simulator/model/types";
import { emptyWorkbook, sheetNameKey } from "../simulator/model/workbook";
import { loadWorkbook, saveWorkbook } from "../simulator/xlsx";
import { FileError } from "../simulator/xlsx/fileError";
import { CellStore } from "../simulator/model/cellStore";

/** What a clean copy left out of the chosen sheets. */
export interface LeftOut {
  /** Formulas that became values. */
  formulas: number;
  /** Filled cells in hidden rows and columns. */
  hiddenCells: number;
  /** Rules and drop-down lists that spoke of what is not in the copy. */
  rules: number;
  names: number;
}

export type CleanCopy =
  | { ok: true; bytes: Uint8Array; without: LeftOut }
  | { ok: false; missing: string[] }
  | { ok: false; missing: null };

/**
 * A new workbook of some sheets of a file: their values, looks, widths, page set-up, rules and drop-downs, and nothing else. No
 * formulas, hidden cells (but of plan sheets, whose bars follow them), comments, names or properties of people, settings, macros, links,
 * pictures, custom XML, no part of the old file. `missing`: sheets that are not there; null for bytes that are no workbook.
 */
export function cleanCopy(bytes: Uint8Array, sheets: readonly string[], fileName: string): CleanCopy {
  const source = open(bytes, fileName);
  if (!source) return { ok: false, missing: null };
  const wanted = new Set(sheets.map(sheetNameKey));
  const chosen = source.sheets.filter(({ name }) => wanted.has(sheetNameKey(name)));
  const there = new Set(chosen.map(({ name }) => sheetNameKey(name)));
  const missing = sheets.filter((name) => !there.has(sheetNameKey(name)));
  if (missing.length > 0) return { ok: false, missing };
  const without: LeftOut = { formulas: 0, hiddenCells: 0, rules: 0, names: 0 };
  const copy = emptyWorkbook({ fileName });
  const { themeColors, indexedColors, defaultStyle, namedStyles, date1904 } = source;
  Object.assign(copy, { themeColors, defaultStyle, namedStyles, date1904, lastId: source.lastId });
  if (indexedColors) copy.indexedColors = indexedColors;
  const dropped = source.sheets.filter((sheet) => !chosen.includes(sheet)).map(({ name }) => name);
  const names = source.names.filter((name) => isKept(name, chosen, dropped));
  without.names = source.names.length - names.length;
  const goneNames = source.names.filter((name) => !names.includes(name)).map(({ name }) => name);
  const speaksOfGone = speaker(dropped, goneNames);
  copy.sheets = chosen.map((sheet) => cleanSheet(sheet, speaksOfGone, without));
  copy.names = names.map(({ name, sheetId, formula }) => ({
    name,
    sheetId,
    formula,
    hidden: false,
    comment: "",
  }));
  copy.activeSheetId = copy.sheets[0]?.id ?? "";
  return { ok: true, bytes: saveWorkbook(copy), without };
}

function open(bytes: Uint8Array, fileName: string): WorkbookModel | null {
  try {
    return loadWorkbook(bytes, { fileName });
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Print areas and titles, constants, and names of cells that are in the copy. */
function isKept(
  { name, sheetId, formula, hidden }: DefinedName,
  chosen: readonly SheetModel[],
  dropped: readonly string[],
): boolean {
  if (sheetId !== null && !chosen.some(({ id }) => id === sheetId)) return false;
  const isPrint = /^_xlnm\.Print_/i.test(name);
  if ((hidden || /^_xl/i.test(name)) && !isPrint) return false;
  return !formula.includes("#REF!") && externalFile(formula) === null && !speaker(dropped, [])(formula);
}

/** Whether a formula speaks of sheets or names that are not in the copy, or of another workbook. */
function speaker(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const gone = new Set(sheets.map((name) => name.toLowerCase()));
  const words = new Set(names.map((name) => name.toLowerCase()));
  return (formula) => {
    const plain = formula.replace(/"(?:[^"]|"")*"/g, '""').toLowerCase();
    if (sheetsIn(plain).some((name) => gone.has(name)) || externalFile(formula) !== null) return true;
    return (
      words.size > 0 &&
      (plain.match(/[\p{L}\p{M}_\\][\p{L}\p{M}\p{N}_.\\]*/gu) ?? []).some((word) => words.has(word))
    );
  };
}

/** Names of sheets before a "!"; of a reference through several sheets (`A:C!B2`) the first and the last. */
function sheetsIn(formula: string): string[] {
  return [...formula.matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{M}\p{N}_.\\?:]+)!/gu)].flatMap(
    ([, quoted, plain = ""]) => (quoted?.replace(/''/g, "'") ?? plain).split(":"),
  );
}

function cleanSheet(
  sheet: SheetModel,
  speaksOfGone: (formula: string) => boolean,
  without: LeftOut,
): SheetModel {
  const keepsHidden = isPlan(sheet);
  const isHidden = (row: number, column: number) =>
    !keepsHidden && ((sheet.rows.get(row)?.hidden ?? false) || (sheet.columns.get(column)?.hidden ?? false));
  const cells = new CellStore();
  for (const row of sheet.cells.rowNumbers()) {
    for (const [column, { value, formula, style, richText }] of sheet.cells.row(row) ?? []) {
      const gone = isHidden(row, column);
      if (gone && value !== null) without.hiddenCells += 1;
      else if (formula !== null) without.formulas += 1;
      cells.set(row, column, {
        value: gone ? null : value,
        formula: null,
        style,
        ...(richText !== undefined && !gone ? { richText } : {}),
      });
    }
  }
  const rules = sheet.rules.filter((rule) => !formulasOf(rule).some(speaksOfGone));
  const validations = sheet.validations.filter((one) => !listsOf(one).some(speaksOfGone));
  without.rules += sheet.rules.length - rules.length + sheet.validations.length - validations.length;
  return {
    ...sheet,
    visibility: "visible",
    cells,
    rules: rules.map(withoutCarried),
    validations: validations.map(withoutCarried),
    hyperlinks: sheet.hyperlinks
      .filter(({ address, location }) =>
        address === null ? location !== null && !speaksOfGone(location) : isWeb(address),
      )
      .map(withoutCarried),
    comments: [],
    notes: [],
    tables: sheet.tables.map(({ part: _part, carried: _carried, ...table }) => ({
      ...table,
      autoFilterXml: withoutCriteria(table.autoFilterXml),
      columns: table.columns.map(({ carried: _own, ...column }) => ({
        ...column,
        totalsFunction: null,
        totalsFormula: null,
        calculatedFormula: null,
      })),
    })),
    autoFilterXml: null,
    source: null,
  };
}

/** Addresses on the web; paths of somebody's disk or mail addresses are not for others. */
function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

function withoutCriteria(xml: string | null): string | null {
  return xml !== null && /<(?:\w+:)?(?:filterColumn|sortState)\b/.test(xml) ? null : xml;
}

function withoutCarried<T extends { carried?: unknown }>(item: T): T {
  const own = { ...item };
  delete own.carried;
  return own;
}

function formulasOf(rule: ConditionalRule): string[] {
  return [
    ...("formula" in rule ? [rule.formula] : []),
    ...("formulas" in rule ? rule.formulas : []),
    ...("points" in rule
      ? rule.points.flatMap((point) =>
          "value" in point && typeof point.value === "string" ? [point.value] : [],
        )
      : []),
  ];
}

function listsOf({ formula1, formula2 }: DataValidation): string[] {
  return [formula1, formula2].filter((formula): formula is string => formula !== null);
}

const MARKER_ROWS = 40;

function isPlan(sheet: SheetModel): boolean {
  for (const row of sheet.cells.rowNumbers()) {
    if (row >= MARKER_ROWS) continue;
    for (const cell of sheet.cells.row(row)?.values() ?? []) if (isMarkerText(cell.value)) return true;
  }
  return false;
}
