/** A workbook in one line: `book({ A1: 1, B1: "=A1*2" })`, calculated, with its values readable by address. */
import { cellToA1, parseA1 } from "../../../src/simulator/model/address";
import type { Scalar, SheetModel, WorkbookModel } from "../../../src/simulator/model/types";
import { addSheet, createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { type WorkbookCalculation, createCalculation } from "../../../src/simulator/calc";

/** Monday, 15 March 2021, 10:30. */
export const NOW = new Date(2021, 2, 15, 10, 30);

export type Content = string | number | boolean | null;
export type Cells = Record<string, Content>;

export class Book {
  readonly workbook: WorkbookModel;
  readonly calculation: WorkbookCalculation;

  constructor(sheets: Record<string, Cells>, prepare: (workbook: WorkbookModel) => void = () => undefined) {
    const [first = "Sheet1", ...rest] = Object.keys(sheets);
    this.workbook = createWorkbook({ sheetName: first });
    rest.forEach((name) => addSheet(this.workbook, name));
    for (const [name, cells] of Object.entries(sheets)) {
      for (const [address, content] of Object.entries(cells)) this.put(this.sheet(name), address, content);
    }
    prepare(this.workbook);
    this.calculation = createCalculation(this.workbook, { clock: () => NOW, random: () => 0.25 });
    this.calculation.recalculate(null);
  }

  sheet(name?: string): SheetModel {
    const found =
      name === undefined ? this.workbook.sheets[0] : this.workbook.sheets.find((s) => s.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  private put(sheet: SheetModel, address: string, content: Content): void {
    const rect = parseA1(address);
    if (!rect) throw new Error(`no address ${address}`);
    const isFormula = typeof content === "string" && content.startsWith("=");
    setCellValue(
      this.workbook,
      sheet,
      rect.row,
      rect.column,
      isFormula ? null : content,
      isFormula ? content : null,
    );
  }

  /** Writes cells as a user would and recalculates; answers the addresses whose values changed. */
  set(cells: Cells, sheetName?: string): string[] {
    const sheet = this.sheet(sheetName);
    const changed = Object.entries(cells).map(([address, content]) => {
      this.put(sheet, address, content);
      const rect = parseA1(address);
      if (!rect) throw new Error(`no address ${address}`);
      return { sheetId: sheet.id, rect };
    });
    return this.calculation.recalculate(changed).flatMap(({ rect }) => {
      const addresses: string[] = [];
      for (let r = 0; r < rect.rowCount; r++) {
        for (let c = 0; c < rect.columnCount; c++) addresses.push(cellToA1(rect.row + r, rect.column + c));
      }
      return addresses;
    });
  }

  /** The value of a cell; errors as their text. */
  value(address: string, sheetName?: string): Content {
    const rect = parseA1(address);
    if (!rect) throw new Error(`no address ${address}`);
    return plain(this.sheet(sheetName).cells.get(rect.row, rect.column)?.value ?? null);
  }

  values(address: string, sheetName?: string): Content[][] {
    const rect = parseA1(address);
    if (!rect) throw new Error(`no address ${address}`);
    return Array.from({ length: rect.rowCount }, (_, r) =>
      Array.from({ length: rect.columnCount }, (_c, c) =>
        this.value(cellToA1(rect.row + r, rect.column + c), sheetName),
      ),
    );
  }

  /** The value of a formula as if it stood in a far cell (Z100). */
  evaluate(formula: string, at = "Z100"): Content | Content[][] {
    const rect = parseA1(at);
    if (!rect) throw new Error(`no address ${at}`);
    const value = this.calculation.evaluate(formula, {
      sheetId: this.sheet().id,
      row: rect.row,
      column: rect.column,
    });
    return Array.isArray(value) ? value.map((row) => row.map(plain)) : plain(value);
  }
}

export function plain(value: Scalar): Content {
  return value !== null && typeof value === "object" ? value.error : value;
}

export function book(cells: Cells = {}, prepare?: (workbook: WorkbookModel) => void): Book {
  return new Book({ Sheet1: cells }, prepare);
}

/** Table tests: each formula and the value it must have in that book. */
export function expectFormulas(
  cells: Cells,
  table: readonly (readonly [string, Content | Content[][]])[],
): void {
  const own = book(cells);
  it.each(table)("%s", (formula, expected) => {
    const value = own.evaluate(formula);
    const decimals = typeof expected === "number" ? (String(expected).split(".")[1] ?? "").length : 0;
    if (decimals > 0) {
      // Documentation rounds its results: as many digits as it gives.
      expect(value).toBeCloseTo(expected as number, Math.min(decimals, 12) - 1);
    } else {
      expect(value).toEqual(expected);
    }
  });
}
