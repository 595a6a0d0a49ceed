import type { RuleSpec } from "../../changes/changeSet";
import { cellRect, toA1, type Rect } from "../../grid";
import type { SheetSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { PASS_MARK_NAME } from "../passMark";
import type { ScoreBlock, ScoreTable } from "../types";
import { TextScoresReader, type OddText, type TextScores } from "./textScores";

/**
 * A failing score: a tint, darker bold text (contrast 8:1 on the tint) and a sign before the number, which stays in a grey
 * print and for colour-blind readers.
 */
const FORMAT = { fillColor: "#FDE3DF", fontColor: "#8A1C10", bold: true };
const SIGN = '"▼ "';

/** What the cells of a block are, as far as its rule depends on it. */
interface BlockContent extends TextScores {
  hasDecimals: boolean;
  /** Numbers that are no points, e.g. 85.94 % among points: they were not read as scores and are not marked as failing ones. */
  hasOtherNumbers: boolean;
}

/** A rule and the cells it goes over. */
export interface PlacedRule {
  rect: Rect;
  rule: RuleSpec;
}

/** The rules of one block of scores, and the scores in texts that none of them can mark. */
export interface BlockRules {
  rules: PlacedRule[];
  unmarked: OddText[];
}

/** Texts that need a rule of their own; more would be the heap of rules that workbooks suffer from. */
const MAX_OWN_RULES = 10;

/**
 * The live rule of a block of scores, and one for each text in it whose number no formula of ours can take out: that one holds
 * while the text stays as it is, and follows the pass mark.
 */
export function rulesOfBlock(table: ScoreTable, block: ScoreBlock, sheet: SheetSnapshot): BlockRules {
  const content = contentOf(table, block, sheet);
  const odd = [...content.odd].sort((a, b) => a.value - b.value || a.row - b.row || a.column - b.column);
  const own = odd.slice(0, MAX_OWN_RULES).map((text) => ownRule(text, table, content));
  return {
    rules: [{ rect: block, rule: ruleWith(table, block, content) }, ...own],
    unmarked: odd.slice(MAX_OWN_RULES),
  };
}

/** The rule of a block on a sheet that is still to be made: its cells are numbers with decimals. */
export function markingRule(table: ScoreTable, block: ScoreBlock): RuleSpec {
  return ruleWith(table, block, {
    hasText: false,
    recipe: { steps: [] },
    odd: [],
    hasDecimals: true,
    hasOtherNumbers: false,
  });
}

/** Pass/fail words that follow the score in each row of a block, whatever kind of text it is. */
export function statusFormulas(
  table: ScoreTable,
  block: ScoreBlock,
  sheet: SheetSnapshot,
): (row: number) => string {
  const content = contentOf(table, block, sheet);
  return (row) => {
    const cell = toA1(cellRect(row, block.column));
    const words = `IF(${pointsOf(cell, table, content)}<${PASS_MARK_NAME},"ไม่ผ่าน","ผ่าน")`;
    return content.hasText ? `=IF(${cell}="","",IFERROR(${words},""))` : `=IF(ISNUMBER(${cell}),${words},"")`;
  };
}

/** Excel's own limit for a text in a formula is 255 characters; a score's text is at most 60. */
function ownRule(
  { row, column, text, value }: OddText,
  table: ScoreTable,
  content: BlockContent,
): PlacedRule {
  const rect = cellRect(row, column);
  const formula = `=AND(EXACT(${toA1(rect)},${quoted(text)}),${value}<${PASS_MARK_NAME})`;
  return { rect, rule: { formula, format: { ...FORMAT, numberFormat: numberFormatOf(table, content) } } };
}

function ruleWith(table: ScoreTable, block: ScoreBlock, content: BlockContent): RuleSpec {
  return {
    formula: `=${formulaOf(table, block, content)}`,
    format: { ...FORMAT, numberFormat: numberFormatOf(table, content) },
  };
}

/** A text that is no number counts as 100. VALUE of an empty cell would be 0. */
function formulaOf(table: ScoreTable, block: ScoreBlock, content: BlockContent): string {
  const cell = toA1(cellRect(block.row, block.column));
  const points = pointsOf(cell, table, content);
  const excepted = otherNumbers(cell, content) + exceptions(block);
  if (!content.hasText) return `AND(ISNUMBER(${cell}),${points}<${PASS_MARK_NAME}${excepted})`;
  return `AND(${cell}<>"",IFERROR(${points},100)<${PASS_MARK_NAME}${excepted})`;
}

/**
 * Scores are compared to six decimals, as everywhere here: binary dust (84.99999999999999) is not below 85, and 84.995 is.
 * VALUE converts text by Excel's own rules.
 */
function pointsOf(cell: string, { unit }: ScoreTable, { hasText, recipe }: BlockContent): string {
  const text = recipe.steps.reduce(
    (inner, [from, to]) => `SUBSTITUTE(${inner},${quoted(from)},${quoted(to)})`,
    cell,
  );
  return `ROUND(${hasText ? `VALUE(${text})` : cell}${unit === "fraction" ? "*100" : ""},6)`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function otherNumbers(cell: string, { hasText, hasOtherNumbers }: BlockContent): string {
  if (!hasOtherNumbers) return "";
  return `,OR(${hasText ? `ISTEXT(${cell}),` : ""}${cell}=0,${cell}>1)`;
}

function exceptions({ row, except }: ScoreBlock): string {
  if (!except) return "";
  const label = `$${toA1(cellRect(row, except.column))}`;
  return except.labels.map((text) => `,${label}<>${quoted(text)}`).join("");
}

/** The sign, then the number as it was: whole numbers stay whole, percentages stay percentages. */
function numberFormatOf({ unit }: ScoreTable, { hasText, hasDecimals }: BlockContent): string {
  const number = unit === "fraction" ? "0.00%" : hasDecimals ? "0.00" : "0";
  const positive = `${SIGN}${number}`;
  return hasText ? `${positive};${SIGN}-${number};${positive};${SIGN}@` : positive;
}

function contentOf(table: ScoreTable, block: Rect, sheet: SheetSnapshot): BlockContent {
  let hasDecimals = false;
  let hasOtherNumbers = false;
  const texts = new TextScoresReader(table.unit);
  for (let row = block.row; row < block.row + block.rowCount; row++) {
    for (let column = block.column; column < block.column + block.columnCount; column++) {
      const cell = valueAt(sheet, row, column);
      if (typeof cell === "number") {
        hasDecimals ||= !Number.isInteger(cell);
        hasOtherNumbers ||= table.unit === "points" && cell !== 0 && cell <= 1;
      }
      if (typeof cell === "string" && table.hasTextScores) {
        hasDecimals ||= cell.includes(".");
        texts.add(cell, row, column);
      }
    }
  }
  return { ...texts.finish(), hasDecimals, hasOtherNumbers };
}
