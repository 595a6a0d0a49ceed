import type { RangeRef } from "../core/grid";
import { PLACE, rectOf } from "./areas";

/** Shows cells to the user: their sheet comes to the front, the cells are selected. */
export async function selectRange(context: Excel.RequestContext, range: RangeRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(range.sheet);
  sheet.activate();
  sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount).select();
  await context.sync();
}

/** The range that is selected now. Excel refuses (InvalidSelection) when it is several ranges or a shape. */
export async function readSelection(context: Excel.RequestContext): Promise<RangeRef> {
  const selected = context.workbook.getSelectedRange().load(PLACE);
  const sheet = selected.worksheet.load("name");
  await context.sync();
  return { sheet: sheet.name, ...rectOf(selected) };
}
