/** What saving could not carry: shown before a file is written over. Almost always nothing. */
import type { CellStyle, SheetModel, WorkbookModel } from "../model/types";
import { lostByCopying, ownersOfParts } from "./sheet/copied";
import { hasOtherShapes } from "./comments/vml";
import { legacyDrawingOf, sheetPartOf, type SheetPart } from "./sheet/sheetPart";
import { workbookSourceOf } from "./workbook/source";

/** Microsoft, "Excel specifications and limits". */
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;
const MAX_CELL_STYLES = 65_490;

/** What the elements of a sheet that lead to other parts are to people. */
const CONTENTS: Readonly<Record<string, string>> = {
  drawing: "charts, pictures and shapes",
  legacyDrawing: "form controls",
  legacyDrawingHF: "pictures in headers and footers",
  picture: "the background picture",
  oleObjects: "embedded objects",
  controls: "controls",
  AlternateContent: "controls or embedded objects",
};

/**
 * One English sentence for each thing that the saved file will not have. The calculation chain is not one of them:
 * it is a cache that Excel makes anew.
 */
export function describeLosses(workbook: WorkbookModel): string[] {
  const losses: string[] = [];
  const source = workbookSourceOf(workbook);
  if (source?.package.partNames().some((name) => /^_xmlsignatures\//i.test(name))) {
    losses.push("The digital signature of the workbook becomes invalid.");
  }
  const owners = ownersOfParts(workbook.sheets, (sheet) => {
    const part = sheetPartOf(sheet);
    return part?.package === source?.package ? part : undefined;
  });
  const styles = new Set<CellStyle>();
  for (const sheet of workbook.sheets) {
    const part = sheetPartOf(sheet);
    if (part && !owners.has(sheet)) {
      for (const name of new Set(lostByCopying(part))) {
        if (name === "legacyDrawing" && !hasControls(part)) continue;
        losses.push(`The copied sheet "${sheet.name}" is saved without ${CONTENTS[name] ?? name}.`);
      }
    }
    for (const what of part?.dropped ?? [])
      losses.push(`The sheet "${sheet.name}" is saved without ${what}.`);
    losses.push(...lossesInCells(sheet, styles));
  }
  if (styles.size > MAX_CELL_STYLES) {
    losses.push(`The workbook has ${styles.size} cell formats; Excel keeps ${MAX_CELL_STYLES}.`);
  }
  return losses;
}

/** Notes go with a copied sheet; other things drawn in the same part do not. */
function hasControls(part: SheetPart): boolean {
  const drawing = legacyDrawingOf(part);
  return drawing !== null && hasOtherShapes(new TextDecoder().decode(part.package.bytes(drawing)));
}

function lossesInCells(sheet: SheetModel, styles: Set<CellStyle>): string[] {
  let longTexts = 0;
  let longFormulas = 0;
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row)?.values() ?? []) {
      styles.add(cell.style);
      if (typeof cell.value === "string" && cell.value.length > MAX_TEXT_LENGTH) longTexts += 1;
      if (cell.formula !== null && cell.formula.length > MAX_FORMULA_LENGTH) longFormulas += 1;
    }
  }
  const losses: string[] = [];
  if (longTexts > 0) {
    losses.push(
      `Excel cuts ${longTexts} text(s) of the sheet "${sheet.name}" to ${MAX_TEXT_LENGTH} characters.`,
    );
  }
  if (longFormulas > 0) {
    losses.push(`Excel refuses ${longFormulas} formula(s) of the sheet "${sheet.name}" as too long.`);
  }
  return losses;
}
