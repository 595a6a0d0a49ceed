import type { RuleSpec } from "../../changes/changeSet";
import { toA1, type Rect } from "../../grid";
import type { SheetSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { PASS_MARK_NAME } from "../passMark";
import type { ScoreBlock, ScoreTable } from "../types";

/**
 * A failing score: a tint, darker bold text (contrast 8:1 on the tint) and a sign before the number, which stays in a grey
 * print and for colour-blind readers.
 */
const FORMAT = { fillColor: "#FDE3DF", fontColor: "#8A1C10", bold: true };
const SIGN = '"▼ "';

/** Words that a formula can take out of a text before it converts it. */
const WORDS = ["คะแนน", "ร้อยละ", "%"] as const;

/** What the cells of a block are, as far as its rule depends on it. */
interface BlockContent {
  hasText: boolean;
  words: readonly string[];
  hasDecimals: boolean;
}

/**
 * The live rule of one block of scores. Its formula is relative to the block's first cell. Without a sheet (one that is still to
 * be made) the cells are taken for numbers with decimals.
 */
export function markingRule(table: ScoreTable, block: ScoreBlock, sheet: SheetSnapshot | null): RuleSpec {
  const content = sheet ? contentOf(table, block, sheet) : { hasText: false, words: [], hasDecimals: true };
  return {
    formula: `=${formulaOf(table, block, content)}`,
    format: { ...FORMAT, numberFormat: numberFormatOf(table, content) },
  };
}

/** Whether a live rule can read the text as a number. */
export function isReadByFormula(text: string, unit: ScoreTable["unit"]): boolean {
  let rest = text;
  for (const word of WORDS) if (word !== "%" || unit === "points") rest = rest.replaceAll(word, "");
  if (unit === "fraction") rest = rest.replace("%", "");
  return /^ *\d+(?:\.\d+)? *$/.test(rest);
}

/**
 * Scores are compared to six decimals, as everywhere here: binary dust (84.99999999999999) is not below 85, and 84.995 is.
 * VALUE converts text by Excel's own rules; a text that it refuses counts as 100. VALUE of an empty cell would be 0.
 */
function formulaOf({ unit }: ScoreTable, block: ScoreBlock, content: BlockContent): string {
  const cell = toA1({ ...block, rowCount: 1, columnCount: 1 });
  const times = unit === "fraction" ? "*100" : "";
  const excepted = exceptions(block);
  if (!content.hasText) return `AND(ISNUMBER(${cell}),ROUND(${cell}${times},6)<${PASS_MARK_NAME}${excepted})`;
  const text = content.words.reduce((inner, word) => `SUBSTITUTE(${inner},"${word}","")`, cell);
  return `AND(${cell}<>"",IFERROR(ROUND(VALUE(${text})${times},6),100)<${PASS_MARK_NAME}${excepted})`;
}

function exceptions({ row, except }: ScoreBlock): string {
  if (!except) return "";
  const label = `$${toA1({ row, column: except.column, rowCount: 1, columnCount: 1 })}`;
  return except.labels.map((text) => `,${label}<>"${text.replaceAll('"', '""')}"`).join("");
}

/** The sign, then the number as it was: whole numbers stay whole, percentages stay percentages. */
function numberFormatOf({ unit }: ScoreTable, { hasText, hasDecimals }: BlockContent): string {
  const number = unit === "fraction" ? "0.00%" : hasDecimals ? "0.00" : "0";
  const positive = `${SIGN}${number}`;
  return hasText ? `${positive};${SIGN}-${number};${positive};${SIGN}@` : positive;
}

function contentOf(table: ScoreTable, block: Rect, sheet: SheetSnapshot): BlockContent {
  let hasText = false;
  let hasDecimals = false;
  const words = new Set<string>();
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    if (hasDecimals && !table.hasTextScores) break;
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      const cell = valueAt(sheet, row, column);
      if (typeof cell === "number") hasDecimals ||= !Number.isInteger(cell);
      else if (typeof cell === "string" && table.hasTextScores && isReadByFormula(cell, table.unit)) {
        hasText = true;
        hasDecimals ||= cell.includes(".");
        // In a table of fractions VALUE reads "83.95%" as the fraction it is.
        for (const word of WORDS)
          if (cell.includes(word) && (word !== "%" || table.unit === "points")) words.add(word);
      }
    }
  }
  return { hasText, hasDecimals, words: WORDS.filter((word) => words.has(word)) };
}
