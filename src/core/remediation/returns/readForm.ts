import { readMergedCells } from "../../mergedCells";
import type { FileSheet, WorkbookFile } from "../../workbookFile";
import type { FormColumn } from "../form/columns";
import { DEFAULT_FORM_COLUMNS } from "../form/columns";
import { readFormCodes } from "./formCode";
import { findFormHeader } from "./formHeader";
import { readFormLabels } from "./formLabels";
import { columnAlterations, readFormRows } from "./formRows";
import type { Alteration, FileReturnReading, FormReturn, ReturnRow } from "./types";

/** The names that the form for all offers (see form/wording). */
const AGENCY_LIST_SHEET = "รายชื่อหน่วยงาน";

/**
 * Reads the report forms in a returned workbook, however it was treated: the header row is found anywhere, columns by
 * their headers, rows by their indicators. Says what is not as the form had it (`alterations`); decides nothing. Forms
 * without any answer are left out when another sheet has answers: a copy kept beside the filled one.
 *
 * @param formColumns the columns that the form went out with
 */
export function readForm(
  file: WorkbookFile,
  formColumns: readonly FormColumn[] = DEFAULT_FORM_COLUMNS,
): FileReturnReading {
  const codes = readFormCodes(file);
  const hasCode = (sheet: FileSheet) => codes.ofFile !== null || codes.inSheets.has(sheet.name);
  const found = file.sheets.flatMap((sheet) => {
    const form = readFormSheet(sheet, formColumns);
    return form && (hasCode(sheet) || !isOtherTable(form)) ? [{ sheet, form }] : [];
  });
  const isSeen = found.some(({ sheet }) => sheet.visibility === "visible");
  const seen = found.filter(({ sheet }) => !isSeen || sheet.visibility === "visible");
  const isCoded = seen.some(({ sheet }) => codes.inSheets.has(sheet.name));
  const coded = seen.filter(({ sheet }) => !isCoded || codes.inSheets.has(sheet.name));
  const isAnswered = ({ form }: { form: FormReturn }) => form.rows.some((row) => row.isAnswered);
  const chosen = coded.some(isAnswered) ? coded.filter(isAnswered) : coded.slice(0, 1);
  if (chosen.length === 0) return { ok: false, problem: "no-form" };
  const forms = chosen.map(({ sheet, form }) => ({
    ...form,
    identity: codes.inSheets.get(sheet.name) ?? codes.ofFile,
  }));
  const [first] = forms;
  if (codes.differ) first?.alterations.push({ kind: "codes-differ" });
  const added = addedSheets(
    file,
    found.map(({ sheet }) => sheet),
  );
  if (added.length > 0) first?.alterations.push({ kind: "sheets-added", sheets: added });
  return { ok: true, forms, savedAt: file.savedAt, contents: file.contents };
}

/** A score table has indicators and a column สถานะ too: its words are ผ่าน and ไม่ผ่าน, and nothing else is answered. */
function isOtherTable({ rows }: FormReturn): boolean {
  const answered = rows.filter((row) => row.isAnswered);
  const isWordOnly = ({ status, action, evidence, date, dateText, person }: ReturnRow) =>
    status === null && date === null && [action, evidence, dateText, person].every((text) => text === "");
  return answered.length > 0 && answered.every(isWordOnly);
}

function readFormSheet(sheet: FileSheet, formColumns: readonly FormColumn[]): FormReturn | null {
  const cells = readMergedCells(sheet);
  const header = findFormHeader(sheet, cells, formColumns);
  if (!header) return null;
  const { rows, alterations } = readFormRows(sheet, cells, header);
  const last = Math.max(header.row, ...rows.map(({ row }) => row));
  const cut: Alteration[] = sheet.isCut ? [{ kind: "sheet-cut" }] : [];
  return {
    sheet: sheet.name,
    identity: null,
    ...readFormLabels(sheet, cells, header.row, last),
    rows,
    alterations: [
      ...columnAlterations(
        header,
        formColumns.map(({ kind }) => kind),
      ),
      ...alterations,
      ...cut,
    ],
  };
}

/** Visible sheets with something on them that hold no form. */
function addedSheets(file: WorkbookFile, forms: readonly FileSheet[]): string[] {
  return file.sheets
    .filter((sheet) => sheet.visibility === "visible" && sheet.used !== null && !forms.includes(sheet))
    .map((sheet) => sheet.name)
    .filter((name) => name !== AGENCY_LIST_SHEET);
}
