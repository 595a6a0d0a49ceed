/** The text of reference tokens: reading and writing corners, sheet prefixes and structured references. */
import { columnIndex, columnLetters, quoteSheetName } from "../../model/address";
import type { Corner, SheetSpan, StructuredNode } from "./ast";

/** Reads `$A$1`, `A` or `$1`; the tokenizer has checked that it is one of them. */
export function parseCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, first = "", letters = "", second = "", digits = ""] = match ?? [];
  const isRow = letters === "";
  return {
    row: digits === "" ? null : Number(digits) - 1,
    column: isRow ? null : columnIndex(letters),
    rowAbsolute: isRow ? first === "$" || second === "$" : second === "$",
    columnAbsolute: !isRow && first === "$",
  };
}

export function printCorner(corner: Corner): string {
  const column =
    corner.column === null ? "" : (corner.columnAbsolute ? "$" : "") + columnLetters(corner.column);
  const row = corner.row === null ? "" : (corner.rowAbsolute ? "$" : "") + String(corner.row + 1);
  return column + row;
}

/** Reads `'It''s'!`, `Sheet1:Sheet3!`, `'[Book.xlsx]Sheet1'!`, `[1]Sheet1!`, `[1]!` (a name of another book). */
export function parseSheetSpan(text: string): SheetSpan {
  const body = text.slice(0, -1);
  const plain = body.startsWith("'") ? body.slice(1, -1).replace(/''/g, "'") : body;
  const bracket = plain.lastIndexOf("]");
  const book = bracket < 0 ? null : plain.slice(plain.indexOf("[") + 1, bracket);
  const [first = "", last = first] = plain.slice(bracket + 1).split(":");
  return { book, first, last };
}

export function printSheetSpan(span: SheetSpan): string {
  const names = span.first === span.last ? [span.first] : [span.first, span.last];
  if (span.book === null && names.every((name) => quoteSheetName(name) === name))
    return `${names.join(":")}!`;
  const book = span.book === null ? "" : `[${span.book}]`;
  if (span.book !== null && span.first === "") return `${book}!`;
  return `'${(book + names.join(":")).replace(/'/g, "''")}'!`;
}

function unescapeColumn(text: string): string {
  return text.replace(/'(.)/gsu, "$1");
}

/** Excel escapes these in column specifiers (Microsoft, "Using structured references with Excel tables"). */
function escapeColumn(text: string): string {
  return text.replace(/['[\]#@]/g, "'$&");
}

/** Reads a structured reference; null when its brackets say something Excel does not know. */
export function parseStructured(text: string): StructuredNode | null {
  const start = text.indexOf("[");
  const table = start === 0 ? null : text.slice(0, start);
  const inner = text.slice(start + 1, -1).trim();
  const items: string[] = [];
  let firstColumn: string | null = null;
  let lastColumn: string | null = null;
  const node = (): StructuredNode => ({ kind: "structured", table, items, firstColumn, lastColumn });
  const thisRow = inner.startsWith("@");
  if (thisRow) items.push("this row");
  const rest = thisRow ? inner.slice(1).trim() : inner;
  if (rest === "") return node();
  if (!rest.startsWith("[")) {
    if (rest.startsWith("#")) items.push(rest.slice(1).toLowerCase());
    else firstColumn = lastColumn = unescapeColumn(rest);
    return hasKnownItems(items) ? node() : null;
  }
  const part = /\s*(?:\[((?:[^\]']|'.)*)\])\s*([,:]?)/suy;
  let isSecond = false;
  for (let at = 0; at < rest.length; at = part.lastIndex) {
    part.lastIndex = at;
    const match = part.exec(rest);
    if (!match) return null;
    const [, content = "", separator = ""] = match;
    if (content.startsWith("#")) items.push(content.slice(1).toLowerCase());
    else if (isSecond) lastColumn = unescapeColumn(content);
    else firstColumn = lastColumn = unescapeColumn(content);
    isSecond = separator === ":";
  }
  return hasKnownItems(items) ? node() : null;
}

const ITEMS: ReadonlySet<string> = new Set(["all", "data", "headers", "totals", "this row"]);

function hasKnownItems(items: readonly string[]): boolean {
  return items.every((item) => ITEMS.has(item));
}

export function printStructured(node: StructuredNode): string {
  const items = node.items.map(
    (item) => `[#${item === "this row" ? "This Row" : item[0]?.toUpperCase() + item.slice(1)}]`,
  );
  const columns =
    node.firstColumn === null
      ? []
      : node.firstColumn === node.lastColumn
        ? [`[${escapeColumn(node.firstColumn)}]`]
        : [`[${escapeColumn(node.firstColumn)}]:[${escapeColumn(node.lastColumn ?? "")}]`];
  const parts = [...items, ...columns];
  const only = parts.length === 1 && !parts[0]?.includes("]:[") ? parts[0] : undefined;
  return `${node.table ?? ""}${only ?? `[${parts.join(",")}]`}`;
}
