import type { Rect } from "../../core/grid";
import { isWhatWasWritten } from "../../core/changes/sameContent";
import { cellRect } from "../../core/grid";
import type { CellValue } from "../../core/snapshot";
import { PLACE, rectOf } from "../areas";
import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_REVERTED } from "./operation";

export const addSheet: Operation<"addSheet"> = (target, change) => {
  const sheet = target.context.workbook.worksheets.add(change.sheet);
  sheet.load("id,name");
  // `add` puts it at the end (Microsoft, "WorksheetCollection.add").
  const position = target.positionAfter(change.after, change.sheet);
  if (position !== null) sheet.position = position;
  if (change.tabColor) sheet.tabColor = change.tabColor;
  return () => [
    // The contents are filled in when everything else has been written: see applyChanges.
    { kind: "deleteSheet", sheetId: sheet.id, sheet: sheet.name, used: null, formulas: [] },
  ];
};

/** Its identity is not known yet: it is the one of this name that was not there. Its contents: see foresee.ts. */
export const anticipateAddSheet: Anticipation<"addSheet"> = (target, change) => () => [
  {
    kind: "deleteSheet",
    sheetId: "",
    sheet: change.sheet,
    used: null,
    formulas: [],
    others: target.sheetIds(),
  },
];

/** A sheet of ours is deleted only while it is exactly as we left it; otherwise it holds the user's work. */
export const revertAddSheet: Reversal<"deleteSheet"> = (target, step) => {
  const found = target.sheet(step);
  if (!found) return NOTHING_REVERTED;
  const { worksheet, name } = found;
  const used = worksheet.getUsedRangeOrNullObject(true).load(`${PLACE},formulas`);
  return () => {
    const { rect, formulas } = contentsOf(used);
    const isUnchanged = step.others
      ? holdsOnly(rect, formulas, step)
      : sameData(rect, step.used) && sameData(formulas, step.formulas);
    if (!isUnchanged && !target.isAtOnce) {
      return { kept: [{ sheet: name, ...(rect ?? cellRect(0, 0)) }] };
    }
    worksheet.delete();
    return { removedSheet: name };
  };
};

/** What a sheet holds, of its loaded range of values. */
export function contentsOf(used: Excel.Range): { rect: Rect | null; formulas: CellValue[][] } {
  if (used.isNullObject) return { rect: null, formulas: [] };
  return { rect: rectOf(used), formulas: used.formulas as CellValue[][] };
}

/** Whether a sheet that may be half written holds nothing but what was to be written into it. */
function holdsOnly(
  rect: Rect | null,
  formulas: CellValue[][],
  { used, formulas: written }: { used: Rect | null; formulas: CellValue[][] },
): boolean {
  if (!rect) return true;
  return formulas.every((line, r) =>
    line.every((now, c) => {
      const foreseen = used && written[rect.row + r - used.row]?.[rect.column + c - used.column];
      return now === "" || (foreseen != null && isWhatWasWritten(now, foreseen));
    }),
  );
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
