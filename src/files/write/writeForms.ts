import { formFileName } from "../../core/remediation/form/fileNames";
import { formChanges } from "../../core/remediation/form/formChanges";
import type { FormBrief, FormDesign, FormPlan } from "../../core/remediation/form/types";
import { AGENCY_LIST_SHEET, FORM_SHEET } from "../../core/remediation/form/wording";
import { emptyWorkbook } from "../../simulator/model/workbook";
import type { WorkbookModel } from "../../simulator/model/types";
import { saveWorkbook } from "../../simulator/xlsx/save";
import { applyToModel } from "./applyToModel";

/** A file to hand out. */
export interface FormFile {
  /** Safe on every system, unique among the forms of a plan. */
  name: string;
  agency: string | null;
  bytes: Uint8Array;
}

/** A form as a workbook in memory. The sheet with the names to choose from comes after the form. */
export function formModel(design: FormDesign, brief: FormBrief): WorkbookModel {
  const workbook = emptyWorkbook({ fileName: formFileName(brief) });
  const isForAll = brief.agency === null;
  const place = { sheet: FORM_SHEET, isFile: true, ...(isForAll ? { agencySheet: AGENCY_LIST_SHEET } : {}) };
  applyToModel(workbook, formChanges(design, brief, place));
  workbook.sheets.sort((a, b) => Number(b.name === FORM_SHEET) - Number(a.name === FORM_SHEET));
  workbook.properties.set("title", FORM_SHEET);
  return workbook;
}

/** A form as an .xlsx file without macros. Some milliseconds. */
export function writeForm(design: FormDesign, brief: FormBrief): FormFile {
  return {
    name: formFileName(brief),
    agency: brief.agency,
    bytes: saveWorkbook(formModel(design, brief)),
  };
}

/** Every form of a plan, one after the other, so that the caller can show progress and stop. */
export function* writeForms({ design, forms }: FormPlan): Generator<FormFile> {
  for (const brief of forms) yield writeForm(design, brief);
}
