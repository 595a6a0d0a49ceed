/** The workbooks that are measured, always the same. */
import { addSheet, createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import type { SheetModel, WorkbookModel } from "../../../src/simulator/model/types";

/** Every local office of the country that is assessed. */
export const ROWS = 8303;
export const COLUMNS = 15;

export interface Filled {
  workbook: WorkbookModel;
  sheet: SheetModel;
}

function empty(): Filled {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return { workbook, sheet };
}

/** A name and fourteen scores for each office. */
export function scores(): Filled {
  const { workbook, sheet } = empty();
  for (let row = 0; row < ROWS; row++) {
    setCellValue(workbook, sheet, row, 0, `หน่วยงาน ${row % 77}`);
    for (let column = 1; column < COLUMNS; column++)
      setCellValue(workbook, sheet, row, column, 60 + ((row * 7 + column * 13) % 41));
  }
  return { workbook, sheet };
}

export const FORMULA_COUNT = 20_000;

/** That many formulas, no two alike. */
export function distinctFormulas(): Filled {
  const { workbook, sheet } = empty();
  for (let row = 0; row < FORMULA_COUNT; row++) {
    setCellValue(workbook, sheet, row, 0, row);
    setCellValue(workbook, sheet, row, 1, null, `=A${row + 1}*2+${row}`);
  }
  return { workbook, sheet };
}

export const COUNTIFS_COUNT = 200;

export function counted(): Filled {
  const { workbook } = scores();
  const sheet = addSheet(workbook, "สรุป");
  for (let i = 0; i < COUNTIFS_COUNT; i++) {
    const formula = `=COUNTIFS(Sheet1!$A$1:$A$${ROWS},"หน่วยงาน ${i % 77}",Sheet1!$B$1:$B$${ROWS},">=${60 + (i % 40)}")`;
    setCellValue(workbook, sheet, i, 0, null, formula);
  }
  return { workbook, sheet };
}

/** Six rules over all scores: formulas, comparisons, the top tenth, duplicates. */
export function ruled(): Filled {
  const filled = scores();
  const ranges = [{ row: 0, column: 1, rowCount: ROWS, columnCount: COLUMNS - 1 }];
  const base = (priority: number) => ({
    id: `{${priority}}`,
    ranges,
    priority,
    stopIfTrue: false,
    style: null,
  });
  filled.sheet.rules.push(
    { ...base(1), type: "expression", formula: "AND(ISNUMBER(B1),B1<85)" },
    { ...base(2), type: "cellIs", operator: "lessThan", formulas: ["85"] },
    { ...base(3), type: "top10", rank: 10, percent: true, bottom: false },
    { ...base(4), type: "expression", formula: `B1>AVERAGE($B$1:$O$${ROWS})` },
    { ...base(5), type: "duplicateValues" },
    { ...base(6), type: "expression", formula: "$B1>90" },
  );
  return filled;
}
