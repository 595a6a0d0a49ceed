import { parseAddress } from "../../grid";
import { valueAt } from "../../snapshot";
import type { FileSheet, WorkbookFile } from "../../workbookFile";
import type { FormIdentity } from "../form/identity";
import { FORM_ID_NAME, FORM_ID_PROPERTY, readFormId, writeFormId } from "../form/identity";

/** The codes that a file holds: on a sheet, and of the file as a whole. */
export interface FormCodes {
  /** By sheet name: the first code in its cells. */
  inSheets: Map<string, FormIdentity>;
  /** Where the name points, else the property. */
  ofFile: FormIdentity | null;
  /** A cell and the property do not say the same. */
  differ: boolean;
}

const HAS_CODE = /ita/i;

export function readFormCodes(file: WorkbookFile): FormCodes {
  const inSheets = new Map<string, FormIdentity>();
  for (const sheet of file.sheets) {
    const found = codeIn(sheet);
    if (found) inSheets.set(sheet.name, found);
  }
  const property = Object.entries(file.properties).find(
    ([name]) => name.toLowerCase() === FORM_ID_PROPERTY.toLowerCase(),
  )?.[1];
  const ofProperty = property === undefined ? null : readFormId(property);
  const ofFile = namedCode(file) ?? ofProperty;
  const codes = new Set([...inSheets.values(), ...(ofProperty ? [ofProperty] : [])].map(writeFormId));
  return { inSheets, ofFile, differ: ofProperty !== null && inSheets.size > 0 && codes.size > inSheets.size };
}

function codeIn({ values }: FileSheet): FormIdentity | null {
  for (const row of values) {
    for (const value of row) {
      if (typeof value !== "string" || value.length > 500 || !HAS_CODE.test(value)) continue;
      const found = readFormId(value);
      if (found) return found;
    }
  }
  return null;
}

function namedCode(file: WorkbookFile): FormIdentity | null {
  const entry = file.names.find(({ name }) => name.toLowerCase() === FORM_ID_NAME.toLowerCase());
  if (!entry) return null;
  const constant = /^"(.*)"$/.exec(entry.formula)?.[1];
  if (constant !== undefined) return readFormId(constant);
  const at = parseAddress(entry.formula.replace(/^=/, ""));
  const sheet = at && file.sheets.find(({ name }) => name === at.sheet);
  return at && sheet ? readFormId(String(valueAt(sheet, at.row, at.column))) : null;
}
