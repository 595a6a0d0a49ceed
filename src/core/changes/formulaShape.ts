const QUOTED_SHEET = /'(?:[^']|'')+'!/g;
const PLAIN_SHEET = /[\p{L}\p{M}\p{N}_.]+!/gu;
/** `Table1[[#This Row],[คะแนน]]` */
const TABLE = /[\p{L}\p{M}_\\][\p{L}\p{M}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]/gu;
const CELL = /(?<![\p{L}\p{M}\p{N}_.])\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{M}\p{N}_(])/giu;
const COLUMNS = /(?<![\p{L}\p{M}\p{N}_.])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{M}\p{N}_(])/giu;

/**
 * A formula without what Excel changes in it by itself: where its cells are, spaces, letter case, marks of newer versions. Texts
 * and numbers stay as they are: another criterion is another formula.
 */
export function formulaShape(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : withoutPlaces(part)))
    .join("");
}

function withoutPlaces(part: string): string {
  return part
    .replace(/#REF!/gi, "§")
    .replace(QUOTED_SHEET, "")
    .replace(PLAIN_SHEET, "")
    .replace(TABLE, "§")
    .replace(COLUMNS, "§")
    .replace(CELL, "§")
    .replace(/§:§/g, "§")
    .replace(/\s|@|_xlfn\.|_xlws\./gi, "")
    .toLowerCase();
}

/** Whether anybody may have typed a formula of this shape: it reckons with one or two cells and calls no function. */
export function isCommon(shape: string): boolean {
  const cells = shape.split("§").length - 1;
  return cells > 0 && cells < 3 && !/[a-z]\(/.test(shape);
}
