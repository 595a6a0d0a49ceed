import type { SampleBlock, SampleBook, SampleLook, SampleSheet, SampleValue } from "./sampleBook";

const FONT = "TH Sarabun New";
const DEFAULT_SIZE = 16;
/** Points of a column that is one character wide, and of its padding (Calibri 11, 7 pixels a digit). */
const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number 0 of Excel's 1900 system, for days after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Writes a sample into an empty workbook with ordinary Office.js calls, the way an add-in would. The workbook's one
 * empty sheet becomes the first sheet of the sample, which is shown when it is opened.
 */
export async function writeSample(context: Excel.RequestContext, book: SampleBook): Promise<void> {
  const { worksheets } = context.workbook;
  const first = worksheets.getFirst();
  book.sheets.forEach((sample, index) => {
    const sheet = index === 0 ? first : worksheets.add(sample.name);
    sheet.name = sample.name;
    writeSheet(sheet, sample);
  });
  first.activate();
  first.getRange("A1").select();
  await context.sync();
}

function writeSheet(sheet: Excel.Worksheet, sample: SampleSheet): void {
  sample.columnWidths.forEach((characters, index) => {
    const column = sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn();
    column.format.columnWidth = characters * POINTS_PER_CHARACTER + PADDING_POINTS;
  });
  for (const block of sample.blocks) writeBlock(sheet, block);
  for (const address of sample.merges ?? []) sheet.getRange(address).merge();
  // Programs that do not fit rows when they open a file show them as high as the file says.
  sheet.getUsedRange().getEntireRow().format.autofitRows();
  if (sample.frozenRows) sheet.freezePanes.freezeRows(sample.frozenRows);
  if (sample.choices) {
    const { address, values } = sample.choices;
    sheet.getRange(address).dataValidation.rule = {
      list: { inCellDropDown: true, source: values.join(",") },
    };
  }
  if (sample.landscape) sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

function writeBlock(sheet: Excel.Worksheet, { at, values, look }: SampleBlock): void {
  const range = sheet.getRange(at).getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
  // Formats before values: under "@" a text stays the text it is, whatever Excel would read into it.
  range.numberFormat = values.map((row) => row.map((value) => numberFormatOf(value, look)));
  range.values = values.map((row) => row.map(cellValue));
  const { format } = range;
  format.font.name = FONT;
  format.font.size = look.size ?? DEFAULT_SIZE;
  format.font.bold = look.bold ?? false;
  if (look.align) format.horizontalAlignment = look.align;
  if (look.middle) format.verticalAlignment = "Center";
  if (look.wrap) format.wrapText = true;
  else wrapBrokenLines(range, values);
  if (look.fill) format.fill.color = look.fill;
  if (look.borders) drawBorders(range, values);
}

/** As Excel does by itself when a text with line breaks is pasted into a cell. */
function wrapBrokenLines(range: Excel.Range, values: SampleValue[][]): void {
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value === "string" && value.includes("\n")) range.getCell(r, c).format.wrapText = true;
    }),
  );
}

function numberFormatOf(value: SampleValue, look: SampleLook): string {
  return typeof value === "string" ? "@" : (look.numberFormat ?? "General");
}

function cellValue(value: SampleValue): string | number {
  if (value === null) return "";
  return typeof value === "object" ? serialOf(value.date) : value;
}

function serialOf(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - EPOCH) / MILLISECONDS_PER_DAY;
}

function drawBorders(range: Excel.Range, values: SampleValue[][]): void {
  const edges: Excel.BorderIndex[] = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
  ] as Excel.BorderIndex[];
  if (values.length > 1) edges.push("InsideHorizontal" as Excel.BorderIndex);
  if ((values[0]?.length ?? 0) > 1) edges.push("InsideVertical" as Excel.BorderIndex);
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#7F7F7F";
  }
}
