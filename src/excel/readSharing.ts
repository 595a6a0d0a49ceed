import { FILE_PROPERTIES } from "../core/sharing/findings";
import type { CellRemark, SharingSnapshot, SheetExposure } from "../core/sharing/types";
import type { RangeRef, Rect } from "../core/grid";
import { parseAddress } from "../core/grid";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../core/snapshot";
import { parseAreas } from "./areas";
import { isTooMuch } from "./errors";
import { CELLS_PER_BLOCK, readDivided } from "./readInBlocks";

/** Comments whose cell is asked for; of more the first ones stand for all. */
const PLACED = 500;

/**
 * Reads what a workbook shows besides the values that were read already: formulas, what is hidden, comments, properties, names
 * of sheets, custom XML. One sync, and one more where there are comments or hidden rows and columns; large sheets in blocks.
 * @param supportsNotes whether this Excel has notes (ExcelApi 1.18); without them nothing is said of notes
 */
export async function readSharing(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  supportsNotes: boolean,
): Promise<Omit<SharingSnapshot, "file">> {
  const { workbook } = context;
  const properties = workbook.properties.load(FILE_PROPERTIES.join(","));
  const custom = properties.custom.load("items/key,items/value");
  const xml = workbook.customXmlParts.load("items/id,items/namespaceUri");
  const comments = workbook.comments.load("items/id,items/authorName");
  // The client of an older Excel does not have the member at all.
  const noteCollection = supportsNotes ? (workbook.notes as Excel.NoteCollection | undefined) : undefined;
  const notes = noteCollection?.load("items/authorName") ?? null;
  const sheets = snapshot.sheets.map((sheet) => queueSheet(context, sheet));
  await context.sync();
  const formulas = await readFormulas(context, sheets);
  const placed = comments.items.slice(0, PLACED).map((comment) => comment.getLocation().load("address"));
  const placedNotes = (notes?.items ?? []).slice(0, PLACED).map((note) => note.getLocation().load("address"));
  const hidden = sheets.map(queueHidden);
  if (placed.length + placedNotes.length > 0 || hidden.some((lines) => lines !== null)) await context.sync();
  const exposures = sheets.map((queued, index): [string, SheetExposure] => [
    queued.sheet.name,
    {
      formulas: formulas[index] ?? [],
      ...hiddenLines(queued.sheet.used, hidden[index] ?? null),
      printAreas: queued.printArea.isNullObject ? null : parseAreas(queued.printArea.address),
    },
  ]);
  return {
    workbook: snapshot,
    sheets: new Map(exposures),
    properties: Object.fromEntries(FILE_PROPERTIES.map((name) => [name, properties[name]])),
    customProperties: custom.items.map(({ key, value }) => ({ name: key, text: String(value) })),
    comments: remarksOf(comments.items, placed),
    notes: notes && remarksOf(notes.items, placedNotes),
    sheetNames: sheets.flatMap(({ sheet, names }) =>
      names.items.map(({ name, formula }) => ({ sheet: sheet.name, name, formula: String(formula) })),
    ),
    customXmlCount: xml.items.length,
  };
}

interface QueuedSheet {
  sheet: SheetSnapshot;
  worksheet: Excel.Worksheet;
  /** The used range as it was read; null on an empty sheet. */
  used: Excel.Range | null;
  names: Excel.NamedItemCollection;
  printArea: Excel.RangeAreas;
}

function queueSheet(context: Excel.RequestContext, sheet: SheetSnapshot): QueuedSheet {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const { used } = sheet;
  return {
    sheet,
    worksheet,
    used: used && rangeOf(worksheet, used).load("rowHidden,columnHidden"),
    names: worksheet.names.load("items/name,items/formula"),
    printArea: worksheet.pageLayout.getPrintAreaOrNullObject().load("address"),
  };
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Rect): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

/** The formulas of all sheets at once, or sheet by sheet and in blocks where that is too much for one reply. */
async function readFormulas(
  context: Excel.RequestContext,
  sheets: readonly QueuedSheet[],
): Promise<CellValue[][][]> {
  const total = sheets.reduce((sum, { sheet }) => sum + cellCount(sheet.used), 0);
  if (total <= CELLS_PER_BLOCK) {
    const ranges = sheets.map(
      ({ sheet, worksheet }) => sheet.used && rangeOf(worksheet, sheet.used).load("formulas"),
    );
    try {
      await context.sync();
      return ranges.map((range) => (range ? (range.formulas as CellValue[][]) : []));
    } catch (error) {
      if (!isTooMuch(error)) throw error;
    }
  }
  const formulas: CellValue[][][] = [];
  for (const queued of sheets) formulas.push(await readFormulasOf(context, queued));
  return formulas;
}

async function readFormulasOf(
  context: Excel.RequestContext,
  { sheet, worksheet }: QueuedSheet,
): Promise<CellValue[][]> {
  const read = async (part: Rect): Promise<CellValue[][]> => {
    const block = rangeOf(worksheet, part).load("formulas");
    await context.sync();
    return block.formulas as CellValue[][];
  };
  return sheet.used ? readDivided(sheet.used, read, CELLS_PER_BLOCK) : [];
}

function cellCount(rect: Rect | null): number {
  return rect ? rect.rowCount * rect.columnCount : 0;
}

interface HiddenLines {
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | "all" | null;
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | "all" | null;
}

/** `rowHidden` is true when all are, false when none is, null when some are: those are asked for one by one. */
function queueHidden({ used }: QueuedSheet): HiddenLines | null {
  if (!used || (used.rowHidden === false && used.columnHidden === false)) return null;
  return {
    rows:
      used.rowHidden === false ? null : used.rowHidden ? "all" : used.getRowProperties({ rowHidden: true }),
    columns:
      used.columnHidden === false
        ? null
        : used.columnHidden
          ? "all"
          : used.getColumnProperties({ columnHidden: true }),
  };
}

function hiddenLines(
  used: Rect | null,
  hidden: HiddenLines | null,
): Pick<SheetExposure, "hiddenRows" | "hiddenColumns"> {
  if (!used || !hidden) return { hiddenRows: [], hiddenColumns: [] };
  const { rows, columns } = hidden;
  const every = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
  return {
    hiddenRows:
      rows === "all"
        ? every(used.row, used.rowCount)
        : (rows?.value ?? []).flatMap((line, index) => (line.rowHidden ? [used.row + index] : [])),
    hiddenColumns:
      columns === "all"
        ? every(used.column, used.columnCount)
        : (columns?.value ?? []).flatMap((line, index) => (line.columnHidden ? [used.column + index] : [])),
  };
}

function remarksOf(items: readonly { authorName: string }[], placed: readonly Excel.Range[]): CellRemark[] {
  const last = placed.flatMap((range) => parseAddress(range.address) ?? []).at(-1);
  return items.flatMap(({ authorName }, index) => {
    const at: RangeRef | null | undefined = parseAddress(placed[index]?.address ?? "") ?? last;
    return at ? [{ at, author: authorName }] : [];
  });
}
