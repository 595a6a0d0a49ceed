import type { SheetScene } from "../../../src/preview/grid/drawCells";
import { layOutSheet, type SheetLayout } from "../../../src/preview/grid/sheetLayout";
import type { TextMeasure } from "../../../src/preview/grid/textMeasure";
import { parseA1 } from "../../../src/simulator/model/address";
import { patchStyle, type StylePatch } from "../../../src/simulator/model/styles";
import type { Rect, Scalar, SheetModel, WorkbookModel } from "../../../src/simulator/model/types";
import {
  createWorkbook,
  effectiveStyle,
  setCellStyle,
  setCellValue,
} from "../../../src/simulator/model/workbook";

/** Letters that are 7 pixels wide on lines that are 20 pixels high, whatever the font. */
export const plainMeasure: TextMeasure = {
  width: (text) => 7 * text.length,
  lineHeight: () => 20,
};

export interface TestSheet {
  workbook: WorkbookModel;
  sheet: SheetModel;
  put(address: string, value: Scalar, style?: StylePatch): void;
  layOut(): SheetLayout;
  scene(over?: Partial<SheetScene>): SheetScene;
}

export function testSheet(): TestSheet {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as SheetModel;
  const format = (value: Scalar) => ({ text: value === null ? "" : String(value), color: null });
  const layOut = () =>
    layOutSheet(
      { workbook, sheet, textOf: (cell) => format(cell.value).text, measure: plainMeasure },
      { row: 0, column: 0 },
    );
  return {
    workbook,
    sheet,
    put(address, value, style) {
      const { row, column } = parseA1(address) as Rect;
      setCellValue(workbook, sheet, row, column, value);
      if (style) {
        setCellStyle(
          workbook,
          sheet,
          row,
          column,
          patchStyle(effectiveStyle(workbook, sheet, row, column), style),
        );
      }
    },
    layOut,
    scene: (over) => ({
      workbook,
      sheet,
      layout: layOut(),
      measure: plainMeasure,
      format,
      looksIn: () => () => undefined,
      ...over,
    }),
  };
}
