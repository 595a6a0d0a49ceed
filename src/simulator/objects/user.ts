import type { Rect, SheetModel } from "../model/types";
import { pointsToColumnWidth } from "../model/layout";
import { ensureColumn, ensureRow } from "../model/workbook";
import { rectOf } from "../model/address";
import { ensureWholeArrays } from "./cells/arrays";
import { ensureAllowed, ensureEditable } from "./cells/protection";
import { putInput, raiseChanged } from "./cells/write";
import { WrittenCells } from "./cells/writtenRects";
import type { Host } from "./host";
import { clearContents } from "./range/clearing";
import { selectCells } from "./range/selection";
import { renameHeaders } from "./tables/headers";
import { activateWorksheet } from "./worksheet/sheets";

/**
 * What a person does at the sheet. Programs hear of it through their events, as of work in Excel's own window.
 * Every method throws an `OfficeError` with Excel's code when the workbook does not take it.
 */
export class UserHands {
  constructor(
    private readonly host: Host,
    private readonly afterEdit: () => void,
  ) {}

  /** Types texts into cells, beginning at the given one; null leaves a cell alone, "" empties it. */
  type(sheet: SheetModel, row: number, column: number, texts: readonly (readonly (string | null)[])[]): void {
    this.act(() => {
      const rect = rectOf(row, column, texts.length, Math.max(...texts.map((line) => line.length)));
      ensureEditable(this.host, sheet, rect);
      ensureWholeArrays(sheet, rect);
      const written = new WrittenCells();
      texts.forEach((line, r) =>
        line.forEach((text, c) => {
          if (putInput(this.host, sheet, row + r, column + c, text)) written.add(row + r, column + c);
        }),
      );
      renameHeaders(this.host, sheet, rect);
      for (const part of written.rects()) this.host.cellsChanged(sheet, part);
      raiseChanged(this.host, sheet, rect, "RangeEdited");
    });
  }

  clear(sheet: SheetModel, rect: Rect): void {
    this.act(() => {
      clearContents(this.host, sheet, rect);
      raiseChanged(this.host, sheet, rect, "RangeEdited");
    });
  }

  select(sheet: SheetModel, rect: Rect): void {
    this.act(() => selectCells(this.host, sheet, rect));
  }

  activate(sheet: SheetModel): void {
    this.act(() => activateWorksheet(this.host, sheet));
  }

  /** @param points as `Range.format.columnWidth` */
  setColumnWidth(sheet: SheetModel, column: number, points: number): void {
    this.act(() => {
      ensureAllowed(sheet, "formatColumns");
      ensureColumn(sheet, column).width = pointsToColumnWidth(points);
      this.host.sheetChanged(sheet);
    });
  }

  setRowHeight(sheet: SheetModel, row: number, points: number): void {
    this.act(() => {
      ensureAllowed(sheet, "formatRows");
      Object.assign(ensureRow(sheet, row), { height: points, customHeight: true });
      this.host.sheetChanged(sheet);
    });
  }

  private act(edit: () => void): void {
    const before = this.host.isUserActing;
    this.host.isUserActing = true;
    try {
      edit();
    } finally {
      this.host.isUserActing = before;
      this.afterEdit();
    }
  }
}
