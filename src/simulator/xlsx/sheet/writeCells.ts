/** Writes `<sheetData>` (ECMA-376 §18.3.1.80). */
import { columnLetters, rectOf, rectToA1 } from "../../model/address";
import { isCellError } from "../../model/errors";
import type { CarriedCell, Cell, CellStyle, RowFormat, SheetModel } from "../../model/types";
import { formulaToFile } from "../formula/fileForm";
import { encodeUnwritable, encodeXstring, escapeAttribute, escapeXml } from "../xml/escape";

export interface CellWriter {
  cellXf(style: CellStyle): number;
  sharedString(text: string, richText: string | undefined): number;
  /** The number that marks a dynamic array's cell; asked for only when there is one. */
  dynamicArrayMetadata(): string;
  /** Texts that replace values (headers of tables): row → column → text. */
  overrides: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Whether numbers of cell metadata mean what they meant: not for a sheet from another workbook. */
  keepsMetadata: boolean;
  /** The table at a cell, for `[@Column]`. */
  tableAt(row: number, column: number): string | null;
}

const ROWS_PER_CHUNK = 1000;

/** The element in pieces, each some thousand cells long. */
export function* sheetDataChunks(sheet: SheetModel, writer: CellWriter): IterableIterator<string> {
  const rows = new Set(sheet.cells.rowNumbers());
  const formatted = [...sheet.rows].filter(([, format]) => saysSomething(format)).map(([row]) => row);
  for (const row of [...formatted, ...writer.overrides.keys()]) rows.add(row);
  const numbers = [...rows].sort((a, b) => a - b);
  const letters: string[] = [];
  const lettersOf = (column: number): string => (letters[column] ??= columnLetters(column));
  let out: string[] = ["<sheetData>"];
  for (let index = 0; index < numbers.length; index++) {
    writeRow(numbers[index] as number, sheet, writer, lettersOf, out);
    if (index % ROWS_PER_CHUNK === ROWS_PER_CHUNK - 1) {
      yield out.join("");
      out = [];
    }
  }
  out.push("</sheetData>");
  yield out.join("");
}

function saysSomething(format: RowFormat): boolean {
  return (
    format.height !== null ||
    format.hidden ||
    format.collapsed ||
    format.outlineLevel > 0 ||
    format.style !== null ||
    format.carried !== undefined
  );
}

function attribute(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`;
}

function attributesOf(values: Readonly<Record<string, string>> | undefined): string {
  return values
    ? Object.entries(values)
        .map(([name, value]) => attribute(name, value))
        .join("")
    : "";
}

function rowAttributes(format: RowFormat | undefined, writer: CellWriter): string {
  if (!format) return "";
  return (
    (format.style ? ` s="${writer.cellXf(format.style)}" customFormat="1"` : "") +
    attribute("ht", format.height) +
    (format.hidden ? ' hidden="1"' : "") +
    (format.height !== null && format.customHeight ? ' customHeight="1"' : "") +
    attribute("outlineLevel", format.outlineLevel || null) +
    (format.collapsed ? ' collapsed="1"' : "") +
    attributesOf(format.carried)
  );
}

function writeRow(
  row: number,
  sheet: SheetModel,
  writer: CellWriter,
  lettersOf: (column: number) => string,
  out: string[],
): void {
  const cells = sheet.cells.row(row);
  const texts = writer.overrides.get(row);
  out.push(`<row r="${row + 1}"${rowAttributes(sheet.rows.get(row), writer)}`);
  const columns = columnsOf(cells, texts);
  if (columns.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const column of columns) {
    const cell = cells?.get(column);
    const text = texts?.get(column);
    const written =
      text === undefined ? cell : { ...(cell ?? {}), value: text, formula: null, style: cell?.style };
    if (written) out.push(cellXml(row, column, lettersOf(column) + String(row + 1), written, writer));
  }
  out.push("</row>");
}

function columnsOf(
  cells: ReadonlyMap<number, Cell> | undefined,
  texts: ReadonlyMap<number, string> | undefined,
): number[] {
  const columns = [...new Set([...(cells?.keys() ?? []), ...(texts?.keys() ?? [])])];
  for (let index = 1; index < columns.length; index++) {
    if ((columns[index] as number) < (columns[index - 1] as number)) return columns.sort((a, b) => a - b);
  }
  return columns;
}

type Written = Pick<Cell, "value" | "formula"> & Partial<Cell>;

function cellXml(row: number, column: number, reference: string, cell: Written, writer: CellWriter): string {
  const style = cell.style ? writer.cellXf(cell.style) : 0;
  const carried = cell.carried && isAsItWas(cell, cell.carried) ? cell.carried : undefined;
  const isDynamic = cell.isDynamicArray === true && cell.formula !== null;
  const metadata = isDynamic ? ` cm="${escapeAttribute(writer.dynamicArrayMetadata())}"` : "";
  const start = `<c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  const more = metadata + (writer.keepsMetadata ? attributesOf(carried?.cell) : "");
  const formula = formulaXml(row, column, cell, carried, writer);
  const { type, content } = valueXml(cell, formula !== "", writer);
  if (formula === "" && content === "") return `${start}${more}/>`;
  return `${start}${type}${more}>${formula}${content}</c>`;
}

function isAsItWas(cell: Written, carried: CarriedCell): boolean {
  return cell.value === carried.value && cell.formula === carried.formula;
}

function formulaXml(
  row: number,
  column: number,
  cell: Written,
  carried: CarriedCell | undefined,
  writer: CellWriter,
): string {
  // Volatile formulas get another value each time, and are still the same formulas.
  const attributes =
    carried?.formulaAttributes ??
    (cell.carried?.formula === cell.formula && cell.formula !== null
      ? cell.carried?.formulaAttributes
      : undefined);
  if (cell.formula === null) return attributes ? `<f${attributesOf(attributes)}/>` : "";
  const table = cell.formula.includes("[") ? writer.tableAt(row, column) : null;
  const text = formulaToFile(cell.formula, { table, isDynamicArray: cell.isDynamicArray ?? false });
  // A dynamic array that found no room still is one, of its own cell.
  const area = cell.arrayArea ?? (cell.isDynamicArray ? rectOf(row, column) : undefined);
  const array = area ? ` t="array" ref="${rectToA1(area)}"` : "";
  return `<f${array}${attributesOf(attributes)}>${escapeXml(encodeUnwritable(text))}</f>`;
}

/**
 * Errors that the format has a place for (ECMA-376 §18.18.11). Excel writes the newer ones as #VALUE!, and calculates
 * them again.
 */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

function valueXml(cell: Written, isFormula: boolean, writer: CellWriter): { type: string; content: string } {
  const { value } = cell;
  if (value === null) return { type: "", content: "" };
  switch (typeof value) {
    case "number":
      return Number.isFinite(value)
        ? { type: "", content: `<v>${value}</v>` }
        : { type: ' t="e"', content: "<v>#NUM!</v>" };
    case "boolean":
      return { type: ' t="b"', content: value ? "<v>1</v>" : "<v>0</v>" };
    case "string":
      return isFormula
        ? { type: ' t="str"', content: `<v>${escapeXml(encodeXstring(value))}</v>` }
        : { type: ' t="s"', content: `<v>${writer.sharedString(value, cell.richText)}</v>` };
    default:
      return isCellError(value)
        ? { type: ' t="e"', content: `<v>${FILE_ERRORS.has(value.error) ? value.error : "#VALUE!"}</v>` }
        : { type: "", content: "" };
  }
}
