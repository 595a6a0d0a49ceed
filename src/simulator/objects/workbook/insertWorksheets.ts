/** `insertWorksheetsFromBase64`: worksheets of another file, and `Excel.createWorkbook`. */
import { CellStore } from "../../model/cellStore";
import { patchStyle } from "../../model/styles";
import type { CellStyle, SheetModel, WorkbookModel } from "../../model/types";
import { findSheet, newId, sheetNameKey } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { ensureStructureUnprotected } from "../cells/protection";
import { invalidArgument, OfficeError } from "../errors";
import type { Host } from "../host";
import { takenNames, uniqueTableName } from "../tables/names";
import { renewComments } from "../worksheet/copySheet";
import { rewriteSheet } from "../worksheet/rewriteFormulas";
import { worksheetAdded } from "../worksheet/sheets";

/** @throws InvalidArgument for what is no base64 */
export function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument("the file is not encoded in base64");
  }
}

/** @throws InvalidArgument for a file that cannot be read */
function readFile(host: Host, base64: string): WorkbookModel {
  const bytes = decodeBase64(base64);
  try {
    return host.services.readWorkbook(bytes);
  } catch (error) {
    throw invalidArgument(error instanceof Error ? error.message : "the file cannot be read");
  }
}

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** Where the new sheets go: at the beginning unless something else is said. */
function positionOf(host: Host, args: Arguments): { position: number; wanted: string[] | null } {
  const fields = args.has(1) ? args.record(1) : undefined;
  const names = fields?.value("sheetNamesToInsert");
  if (names !== undefined && !(Array.isArray(names) && names.every((name) => typeof name === "string")))
    throw invalidArgument("sheetNamesToInsert");
  const type = fields?.oneOf("positionType", POSITIONS) ?? "None";
  const given = fields?.value("relativeTo");
  const relative =
    typeof given === "string"
      ? findSheet(host.model, given)
      : fields?.target("relativeTo", "Worksheet")?.sheet;
  const wanted = names && names.length > 0 ? (names as string[]) : null;
  if (type === "End") return { position: host.model.sheets.length, wanted };
  if (type !== "Before" && type !== "After") return { position: 0, wanted };
  if (!relative) throw invalidArgument(`the position "${type}" needs a worksheet`);
  return { position: host.model.sheets.indexOf(relative) + (type === "After" ? 1 : 0), wanted };
}

/** Puts worksheets of a file into the workbook. Answers their ids. */
export function insertWorksheets(host: Host, args: Arguments): string[] {
  ensureStructureUnprotected(host);
  const file = readFile(host, args.string(0));
  const { position, wanted } = positionOf(host, args);
  const chosen = wanted
    ? wanted.map((name) => {
        const sheet = findSheet(file, name);
        if (!sheet) throw invalidArgument(`the file has no worksheet "${name}"`);
        return sheet;
      })
    : file.sheets;
  ensureInsertable(host, chosen);
  const renames = new Map<string, string>();
  const inserted = chosen.map((sheet, index) => {
    const own = adopt(host.model, sheet);
    if (own.name !== sheet.name) renames.set(sheet.name, own.name);
    host.model.sheets.splice(position + index, 0, own);
    return own;
  });
  inserted.forEach((own, index) => adoptNames(host, file, chosen[index] as SheetModel, own, renames));
  for (const own of inserted) {
    rewriteSheet(own, (formula) => renamed(host, formula, renames));
    worksheetAdded(host, own);
  }
  return inserted.map(({ id }) => id);
}

/**
 * Excel on the web refuses worksheets with comments, charts, pivots and slicers (Microsoft,
 * `Workbook.insertWorksheetsFromBase64`).
 * @throws UnsupportedFeature
 */
function ensureInsertable(host: Host, sheets: readonly SheetModel[]): void {
  if (host.options.platform !== "OfficeOnline") return;
  const contents = new Set(sheets.flatMap((sheet) => host.services.notInsertable(sheet)));
  if (contents.size > 0)
    throw new OfficeError("UnsupportedFeature", `A worksheet has ${[...contents].join(", ")}.`);
}

function renamed(host: Host, formula: string, renames: ReadonlyMap<string, string>): string {
  let text = formula;
  for (const [from, to] of renames) text = host.services.renameSheetInFormula(text, from, to);
  return text;
}

function freeName(model: WorkbookModel, name: string): string {
  const taken = new Set(model.sheets.map((sheet) => sheetNameKey(sheet.name)));
  if (!taken.has(sheetNameKey(name))) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(sheetNameKey(candidate))) return candidate;
  }
}

/** The sheet with identities of this workbook. Looks are shared by all workbooks, but not named styles. */
function adopt(model: WorkbookModel, sheet: SheetModel): SheetModel {
  const plain = (style: CellStyle): CellStyle => patchStyle(style, { namedStyle: 0 });
  const own: SheetModel = {
    ...sheet,
    id: newId(model),
    name: freeName(model, sheet.name),
    cells: new CellStore(),
  };
  for (const row of sheet.cells.rowNumbers()) {
    for (const [column, cell] of sheet.cells.row(row) ?? [])
      own.cells.set(row, column, { ...cell, style: plain(cell.style) });
  }
  for (const lines of [own.rows, own.columns]) {
    for (const line of lines.values()) if (line.style) line.style = plain(line.style);
  }
  for (const rule of own.rules) rule.id = newId(model);
  renewComments(model, own);
  const ids = model.sheets.flatMap(({ tables }) => tables.map(({ id }) => id));
  let lastId = Math.max(0, ...ids);
  own.tables = sheet.tables.map((table) => {
    const name = uniqueTableName(model, table.name, []);
    return { ...table, id: ++lastId, name, displayName: name };
  });
  return own;
}

/** The sheet's own names, and the file's names that speak of the sheet and are not taken here. */
function adoptNames(
  host: Host,
  file: WorkbookModel,
  from: SheetModel,
  own: SheetModel,
  renames: ReadonlyMap<string, string>,
): void {
  const taken = takenNames(host.model);
  for (const name of file.names) {
    const isOwn = name.sheetId === from.id;
    const speaksOfIt =
      name.sheetId === null &&
      !taken.has(name.name.toLowerCase()) &&
      host.services.renameSheetInFormula(name.formula, from.name, null) !== name.formula;
    if (!isOwn && !speaksOfIt) continue;
    host.model.names.push({
      ...name,
      sheetId: isOwn ? own.id : null,
      formula: renamed(host, name.formula, renames),
    });
  }
}
