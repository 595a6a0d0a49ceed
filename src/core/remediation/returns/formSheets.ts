import type { WorkbookSnapshot } from "../../snapshot";
import type { FileSheet, WorkbookFile } from "../../workbookFile";
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
    const file = fileOf({ ...sheet, notes: {}, isCut: false });
    if (!readFormCodes(file).inSheets.has(sheet.name)) return [];
    const reading = readForm(file, formColumns);
    const isFilled = reading.ok && reading.forms.some(({ rows }) => rows.some((row) => row.isAnswered));
    return isFilled ? [{ id: `sheet ${sheet.id}`, name: sheet.name, changedOn: null, reading }] : [];
  });
}

function fileOf(sheet: FileSheet): WorkbookFile {
  const contents = { hasMacros: false, externalLinks: 0, pictures: 0, attachments: 0 };
  return { savedAt: null, sheets: [sheet], names: [], properties: {}, contents };
}
