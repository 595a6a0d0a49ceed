import type { Change, RangeFormat } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { MAX_ROWS, rangeOf } from "../../grid";
import { FONT } from "../../paper/looks";
import { paperPage, paperSheet } from "../../paper/page";
import { EVIDENCE_COLUMNS, MEASURE_KEY } from "./evidenceRows";
import type { MergedRow } from "./mergeRows";

/** Characters: number, name, two counts or a status and a day, evidence, text. 137 together: A4 across at full size. */
const WIDTHS = [5, 31, 11, 12, 18, 60];
const KEY_WIDTH = 12;

const PLAIN: RangeFormat = { borders: { style: "None" }, fillColor: null, bold: false, wrap: false };

const TABLE: RangeFormat = {
  fontName: FONT,
  fontSize: 14,
  bold: false,
  wrap: true,
  horizontal: "Left",
  vertical: "Top",
  fillColor: null,
  borders: { style: "Thin" },
};

/** Looks of a whole row; 16 points, 14 in the tables, and thin lines, as official papers have them. */
const LOOKS: Partial<Record<MergedRow["look"], RangeFormat>> = {
  title: {
    ...PLAIN,
    fontName: FONT,
    fontSize: 18,
    bold: true,
    horizontal: "CenterAcrossSelection",
    vertical: "Center",
  },
  heading: { ...PLAIN, fontName: FONT, fontSize: 16, bold: true, horizontal: "Left", vertical: "Center" },
  text: { ...PLAIN, fontName: FONT, fontSize: 16, horizontal: "Left", vertical: "Center" },
  header: {
    fontName: FONT,
    fontSize: 14,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    fillColor: "#F2F2F2",
    borders: { style: "Thin" },
  },
  table: TABLE,
  counts: TABLE,
  signature: { ...PLAIN, fontName: FONT, fontSize: 16, horizontal: "Center", vertical: "Center" },
  gap: { ...PLAIN, fontName: FONT, fontSize: 12 },
  made: {
    ...PLAIN,
    fontName: FONT,
    fontSize: 12,
    fontColor: "#595959",
    horizontal: "Left",
    vertical: "Center",
  },
};

/** Points; the lines of a signature are written by hand. */
const SIGNATURE_HEIGHT = 27;
const GAP_HEIGHT = 9;

/** Rows of one look together: a format each, however many rows. */
export function formatRows(range: RangeRef, rows: readonly MergedRow[]): Change[] {
  // Rows without lines first: clearing theirs would take the lines of the table above away.
  const looks: [Change[], Change[]] = [[], []];
  const heights: Change[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    const look = rows[start]?.look ?? "user";
    if (rows[index]?.look === look) continue;
    const block = rangeOf(range.sheet, range.row + start, range.column, index - start, EVIDENCE_COLUMNS);
    const format = LOOKS[look];
    if (format) looks[isTable(look) ? 1 : 0].push({ kind: "setFormat", range: block, format });
    if (look === "table" || look === "counts") looks[1].push(...formatTable(block, look));
    if (look !== "user") heights.push(heightOf(block, look));
    start = index;
  }
  return [...looks.flat(), ...heights];
}

function isTable(look: MergedRow["look"]): boolean {
  return look === "table" || look === "counts" || look === "header";
}

function formatTable(block: RangeRef, look: "table" | "counts"): Change[] {
  const column = (index: number, format: RangeFormat, columnCount = 1): Change => ({
    kind: "setFormat",
    range: { ...block, column: block.column + index, columnCount },
    format,
  });
  return [
    column(0, { horizontal: "Center", numberFormat: "0" }),
    column(2, { horizontal: "Center" }, 2),
    column(
      4,
      look === "counts" ? { horizontal: "Center", numberFormat: "0.00" } : { numberFormat: "General" },
    ),
  ];
}

function heightOf(block: RangeRef, look: MergedRow["look"]): Change {
  const { sheet, row, rowCount } = block;
  const height = look === "signature" ? SIGNATURE_HEIGHT : look === "gap" ? GAP_HEIGHT : "auto";
  return { kind: "setRowHeight", sheet, row, rowCount, height };
}

/** From so many measures on the results would begin at the foot of the first page, with their heading row alone. */
const MEASURES_OF_A_PAGE = 5;

/** Where pages begin: the annex, and the results after a long list of measures. */
function pagesOf(rows: readonly { key: string }[]): number[] {
  const measures = rows.filter(({ key }) => key.startsWith(MEASURE_KEY)).length;
  const wanted = new Set(measures >= MEASURES_OF_A_PAGE ? ["heading:3", "heading:4"] : ["heading:4"]);
  return rows.flatMap(({ key }, row) => (wanted.has(key) && row > 0 ? [row] : []));
}

/** A4 across, one page wide; the column of keys is neither seen nor printed. */
export function newEvidenceSheet(sheet: string, after: string, rows: readonly { key: string }[]): Change[] {
  return [
    ...paperSheet(sheet, after, [...WIDTHS, KEY_WIDTH]),
    { kind: "groupColumns", sheet, column: EVIDENCE_COLUMNS, columnCount: 1, collapsed: true },
    paperPage(sheet, {
      printArea: rangeOf(sheet, 0, 0, MAX_ROWS, EVIDENCE_COLUMNS),
      marginsPoints: { top: 48, bottom: 48, left: 48, right: 42, header: 22, footer: 22 },
      breaksBefore: pagesOf(rows),
    }),
  ];
}
