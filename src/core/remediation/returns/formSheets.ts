import { numberLook } from "../../numberLook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { formatAt } from "../../snapshot";
import type { CellNote, FileSheet, WorkbookFile } from "../../workbookFile";
import { cellKey } from "../../workbookFile";
import type { FormColumn } from "../form/columns";
import { readFormCodes } from "./formCode";
import { readForm } from "./readForm";
import type { ReturnedFile } from "./types";

/**
 * Filled forms that stand on sheets of the workbook itself, where agencies write into one shared workbook. A sheet is told
 * by the code in its cells; one that nobody has filled in is no report yet.
 */
export function formsInWorkbook(
  snapshot: WorkbookSnapshot,
  formColumns: readonly FormColumn[],
): ReturnedFile[] {
  return snapshot.sheets.flatMap((sheet): ReturnedFile[] => {
    if (sheet.visibility !== "visible") return [];
    const plain: FileSheet = { ...sheet, notes: {}, isCut: false };
    if (!readFormCodes(fileOf(plain)).inSheets.has(sheet.name)) return [];
    const reading = readForm(fileOf({ ...plain, notes: notesOf(sheet) }), formColumns);
    const isFilled = reading.ok && reading.forms.some(({ rows }) => rows.some((row) => row.isAnswered));
    return isFilled ? [{ id: `sheet ${sheet.id}`, name: sheet.name, changedOn: null, reading }] : [];
  });
}

/** What the number formats say of the numbers: a day typed among the texts is that day, not its serial number. */
function notesOf(sheet: SheetSnapshot): FileSheet["notes"] {
  const notes: Record<string, CellNote> = {};
  sheet.values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (typeof value !== "number" || !sheet.used) return;
      const [row, column] = [sheet.used.row + r, sheet.used.column + c];
      const shows = numberLook(formatAt(sheet, row, column));
      if (shows) notes[cellKey(row, column)] = { shows };
    }),
  );
  return notes;
}

function fileOf(sheet: FileSheet): WorkbookFile {
  const contents = { hasMacros: false, externalLinks: 0, pictures: 0, attachments: 0 };
  return { savedAt: null, sheets: [sheet], names: [], properties: {}, contents };
}
