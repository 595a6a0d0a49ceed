import { intersection, rectContains, subtractRect } from "../../model/address";
import type { Rect, SheetModel } from "../../model/types";
import { isUnbounded } from "../cells/address";
import { ensureWholeArrays } from "../cells/arrays";
import { ensureAllowed, ensureEditable } from "../cells/protection";
import { restyle } from "../cells/styles";
import { raiseChanged } from "../cells/write";
import { documented, type ScalarMethod } from "../definition";
import { deleteComment } from "../comments/commentStore";
import type { Host } from "../host";
import { withoutRect } from "../rules/anchors";
import type { RangeTarget } from "../targets";

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

export function clearContents(host: Host, sheet: SheetModel, rect: Rect): void {
  ensureEditable(host, sheet, rect);
  ensureWholeArrays(sheet, rect);
  for (const { cell } of sheet.cells.inside(rect)) {
    cell.value = null;
    cell.formula = null;
    delete cell.richText;
    delete cell.arrayArea;
    delete cell.isDynamicArray;
  }
  dropPlainCells(host, sheet, rect);
  host.cellsChanged(sheet, rect);
}

/** Formats, conditional formats and merged areas, as Excel's "Clear Formats" does. */
export function clearFormats(host: Host, sheet: SheetModel, rect: Rect): void {
  ensureAllowed(sheet, "formatCells");
  sheet.rules = withoutRect(host, sheet.rules, rect);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, rect) === null);
  if (isUnbounded(rect)) restyle(host, sheet, rect, () => host.model.defaultStyle);
  else {
    for (const { cell } of sheet.cells.inside(rect)) cell.style = host.model.defaultStyle;
    restyleInherited(host, sheet, rect);
  }
  dropPlainCells(host, sheet, rect);
  host.formatsChanged(sheet, rect);
  host.sheetChanged(sheet);
}

/** Cells that do not exist look like their row or column: they need a plain look of their own. */
function restyleInherited(host: Host, sheet: SheetModel, rect: Rect): void {
  const hasLines =
    [...sheet.rows].some(
      ([row, format]) => format.style && row >= rect.row && row < rect.row + rect.rowCount,
    ) ||
    [...sheet.columns].some(
      ([column, format]) => format.style && column >= rect.column && column < rect.column + rect.columnCount,
    );
  if (hasLines) restyle(host, sheet, rect, () => host.model.defaultStyle);
}

/** Forgets empty cells that look as they would anyway. */
function dropPlainCells(host: Host, sheet: SheetModel, rect: Rect): void {
  for (const { row, column, cell } of [...sheet.cells.inside(rect)]) {
    if (cell.value !== null || cell.formula !== null) continue;
    const inherited =
      sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? host.model.defaultStyle;
    if (cell.style === inherited) sheet.cells.delete(row, column);
  }
}

function removeHyperlinks(host: Host, sheet: SheetModel, rect: Rect): void {
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    subtractRect(link.range, rect).map((range) => ({ ...link, range })),
  );
  host.sheetChanged(sheet);
}

/** Notes and comments go with everything else, as Range.Clear says in VBA. */
function removeComments(host: Host, sheet: SheetModel, rect: Rect): void {
  const stays = ({ row, column }: { row: number; column: number }): boolean =>
    !rectContains(rect, row, column);
  sheet.notes = sheet.notes.filter(stays);
  for (const comment of sheet.comments.filter((own) => !stays(own))) deleteComment(host, sheet, comment);
}

export const clearingMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Clear: documented({
    call({ sheet, rect }, args, host) {
      const applyTo = args.optionalOneOf(0, APPLY_TO) ?? "All";
      if (applyTo === "All" || applyTo === "Contents") clearContents(host, sheet, rect);
      if (applyTo === "All" || applyTo === "Formats") clearFormats(host, sheet, rect);
      if (applyTo === "All") sheet.validations = withoutRect(host, sheet.validations, rect);
      if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks")
        removeHyperlinks(host, sheet, rect);
      if (applyTo === "All") removeComments(host, sheet, rect);
      if (applyTo === "All" || applyTo === "Contents") raiseChanged(host, sheet, rect, "RangeEdited");
    },
  }),
};
