import { CellStore } from "../../model/cellStore";
import type { SheetModel, WorkbookModel } from "../../model/types";
import { newId, sheetNameKey } from "../../model/workbook";
import { ensureStructureUnprotected } from "../cells/protection";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { uniqueTableName } from "../tables/names";
import { worksheetAdded } from "./sheets";

type PositionType = "None" | "Before" | "After" | "Beginning" | "End";

/** "Plan" → "Plan (2)", as Excel names copies. */
function copyName(workbook: WorkbookModel, name: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheetNameKey(sheet.name)));
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(sheetNameKey(candidate))) return candidate;
  }
}

/**
 * A copy of a worksheet with everything on it: cells, sizes, rules, tables (renamed), names of the sheet.
 * @throws InvalidArgument when the position needs another worksheet and none is given
 */
export function copyWorksheet(
  host: Host,
  sheet: SheetModel,
  type: PositionType,
  relativeTo: SheetModel | undefined,
): SheetModel {
  ensureStructureUnprotected(host);
  const { model } = host;
  const position = positionOf(model, type, relativeTo);
  const copy = duplicate(model, sheet);
  model.sheets.splice(position, 0, copy);
  for (const name of model.names.filter((candidate) => candidate.sheetId === sheet.id)) {
    model.names.push({
      ...name,
      sheetId: copy.id,
      formula: host.services.renameSheetInFormula(name.formula, sheet.name, copy.name),
    });
  }
  worksheetAdded(host, copy);
  return copy;
}

function positionOf(model: WorkbookModel, type: PositionType, relativeTo: SheetModel | undefined): number {
  if (type === "None" || type === "Beginning") return 0;
  if (type === "End") return model.sheets.length;
  if (!relativeTo) throw invalidArgument(`the position "${type}" needs a worksheet`);
  return model.sheets.indexOf(relativeTo) + (type === "After" ? 1 : 0);
}

/** Comments that were copied are others than those they were copied from. */
export function renewComments(model: WorkbookModel, copy: SheetModel): void {
  for (const comment of copy.comments) {
    for (const own of [comment, ...comment.replies]) own.id = newId(model);
  }
}

function duplicate(model: WorkbookModel, sheet: SheetModel): SheetModel {
  const { cells, source, tables, ...rest } = sheet;
  const copy: SheetModel = {
    ...structuredClone({ ...rest, columns: new Map(), rows: new Map() }),
    id: newId(model),
    name: copyName(model, sheet.name),
    visibility: "visible",
    cells: new CellStore(),
    // Styles are interned: they are shared, not cloned.
    columns: new Map([...sheet.columns].map(([column, format]) => [column, { ...format }])),
    rows: new Map([...sheet.rows].map(([row, format]) => [row, { ...format }])),
    tables: [],
    // What the file says beyond the model goes with the copy, as far as it can.
    source,
  };
  for (const rule of copy.rules) rule.id = newId(model);
  renewComments(model, copy);
  for (const row of cells.rowNumbers()) {
    for (const [column, cell] of cells.row(row) ?? []) copy.cells.set(row, column, { ...cell });
  }
  for (const table of tables) {
    const { part, ...own } = table;
    void part;
    const name = uniqueTableName(model, table.name, copy.tables);
    const id = Math.max(0, ...model.sheets.flatMap((other) => other.tables.map(({ id: used }) => used))) + 1;
    copy.tables.push({ ...structuredClone(own), id: id + copy.tables.length, name, displayName: name });
  }
  return copy;
}
