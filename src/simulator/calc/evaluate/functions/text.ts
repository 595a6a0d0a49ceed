/** Text: parts, search, replacement, joining. Positions count UTF-16 units from 1, as Excel does. */
import type { CellError } from "../../../model/types";
import { toText } from "../../values/coerce";
import { foldCase } from "../../values/compare";
import { NA_ERROR, VALUE_ERROR, isError } from "../../values/errors";
import { ArrayValue, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, define } from "../definition";
import { forEachItem } from "../items";
import { dereference } from "../operands";
import { findPattern, hasWildcards, readPattern } from "../wildcard";

/** The most characters a cell can hold (Microsoft, "Excel specifications and limits"). */
const MAX_LENGTH = 32_767;

function limited(text: string): string | CellError {
  return text.length > MAX_LENGTH ? VALUE_ERROR : text;
}

/** Where `wanted` starts in `text`, from a position; #VALUE! when it does not occur. */
function find(wanted: string, text: string, start: number): Value {
  const from = Math.trunc(start);
  if (from < 1 || from > text.length + 1) return VALUE_ERROR;
  const at = text.indexOf(wanted, from - 1);
  return at < 0 ? VALUE_ERROR : at + 1;
}

/** SEARCH: without regard to case, with wildcards. */
function search(wanted: string, text: string, start: number): Value {
  if (!hasWildcards(wanted)) return find(foldCase(wanted), foldCase(text), start);
  const from = Math.trunc(start);
  if (from < 1 || from > text.length + 1) return VALUE_ERROR;
  const at = findPattern(readPattern(wanted), text, from - 1);
  return at < 0 ? VALUE_ERROR : at + 1;
}

function substitute(text: string, old: string, next: string, instance: number | undefined): Value {
  if (instance === undefined) return old === "" ? text : limited(text.split(old).join(next));
  const nth = Math.trunc(instance);
  if (nth < 1) return VALUE_ERROR;
  if (old === "") return text;
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + next + text.slice(at + old.length));
}

/** The first letter of each word in upper case, the rest in lower case; a word starts after a non-letter. */
function proper(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const [first = ""] = word;
    return first.toUpperCase() + word.slice(first.length);
  });
}

function joinAll(
  args: readonly Value[],
  context: EvaluationContext,
  delimiter = "",
  skipEmpty = false,
): Value {
  const parts: string[] = [];
  const error = forEachItem(args, context, (item) => {
    const text = toText(item);
    if (typeof text !== "string") return text;
    if (text !== "" || !skipEmpty) parts.push(text);
  });
  return error ?? limited(parts.join(delimiter));
}

/** TEXTJOIN may have several delimiters, used in turn. */
function textJoin(
  delimiters: Value,
  skipEmpty: boolean,
  args: readonly Value[],
  context: EvaluationContext,
): Value {
  const list: string[] = [];
  const failed = forEachItem([delimiters], context, (item) => {
    const text = toText(item);
    if (typeof text !== "string") return text;
    list.push(text);
  });
  if (failed) return failed;
  if (list.length <= 1) return joinAll(args, context, list[0] ?? "", skipEmpty);
  let joined: string | null = null;
  let used = 0;
  const error = forEachItem(args, context, (item) => {
    const text = toText(item);
    if (typeof text !== "string") return text;
    if (text === "" && skipEmpty) return;
    joined = joined === null ? text : joined + (list[used++ % list.length] ?? "") + text;
  });
  return error ?? limited(joined ?? "");
}

/** Delimiters of TEXTBEFORE, TEXTAFTER and TEXTSPLIT: one text or several. */
function delimitersOf(value: Value, context: EvaluationContext): string[] | CellError {
  const list: string[] = [];
  const error = forEachItem([value], context, (item) => {
    const text = toText(item);
    if (typeof text !== "string") return text;
    list.push(text);
  });
  return error ?? list;
}

interface Hit {
  at: number;
  length: number;
}

function hits(text: string, delimiters: readonly string[], ignoreCase: boolean): Hit[] {
  const haystack = ignoreCase ? foldCase(text) : text;
  const needles = delimiters.map((d) => (ignoreCase ? foldCase(d) : d)).sort((a, b) => b.length - a.length);
  const found: Hit[] = [];
  for (let at = 0; at < text.length;) {
    const needle = needles.find((n) => n !== "" && haystack.startsWith(n, at));
    if (needle === undefined) {
      at++;
      continue;
    }
    found.push({ at, length: needle.length });
    at += needle.length;
  }
  return found;
}

function aroundDelimiter(name: string, part: (text: string, hit: Hit) => string): FunctionDefinition {
  return define(
    name,
    ["text", "any", "number?", "number?", "number?", "any?"],
    ([text, delimiter, instance = 1, ignoreCase = 0, toEnd = 0, absent = NA_ERROR], context) => {
      const list = delimitersOf(delimiter, context);
      if (isError(list)) return list;
      const nth = Math.trunc(instance);
      if (nth === 0) return VALUE_ERROR;
      const isBefore = name === "TEXTBEFORE";
      if (list.includes("")) return isBefore === nth > 0 ? "" : text;
      const found = hits(text, list, ignoreCase !== 0);
      if (toEnd !== 0) {
        if (nth > 0) found.push({ at: text.length, length: 0 });
        else found.unshift({ at: 0, length: 0 });
      }
      const hit = nth > 0 ? found[nth - 1] : found[found.length + nth];
      return hit ? part(text, hit) : absent;
    },
  );
}

function split(text: string, delimiters: readonly string[], ignoreCase: boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of hits(text, delimiters, ignoreCase)) {
    parts.push(text.slice(from, at));
    from = at + length;
  }
  parts.push(text.slice(from));
  return parts;
}

const textSplit = define(
  "TEXTSPLIT",
  ["text", "any?", "any?", "logical?", "number?", "any?"],
  ([text, columns, rows, skipEmpty = false, ignoreCase = 0, filler], context) => {
    const columnMarks = columns === undefined ? [] : delimitersOf(columns, context);
    const rowMarks = rows === undefined ? [] : delimitersOf(rows, context);
    if (isError(columnMarks)) return columnMarks;
    if (isError(rowMarks)) return rowMarks;
    if (columnMarks.length + rowMarks.length === 0) return VALUE_ERROR;
    const keep = (part: string): boolean => !skipEmpty || part !== "";
    const lines = split(text, rowMarks, ignoreCase !== 0)
      .filter(keep)
      .map((line) => split(line, columnMarks, ignoreCase !== 0).filter(keep));
    const width = Math.max(1, ...lines.map((line) => line.length));
    const pad = filler === undefined ? NA_ERROR : dereference(filler, context);
    const padding = pad instanceof ArrayValue ? pad.get(0, 0) : pad;
    return ArrayValue.from(
      Math.max(1, lines.length),
      width,
      (row, column) => lines[row]?.[column] ?? padding,
    );
  },
);

/** Characters 128–159 of Windows-1252, which CHAR and CODE work in on a Western Windows. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** On a Thai Windows it is code page 874: ก is 161, and so on in the order of Unicode. */
const THAI_OFFSET = 0x0e01 - 161;

function isThaiCode(code: number): boolean {
  return (code >= 161 && code <= 218) || (code >= 223 && code <= 251);
}

function charOf(code: number, isThai: boolean): Value {
  const n = Math.trunc(code);
  if (n < 1 || n > 255) return VALUE_ERROR;
  if (isThai && isThaiCode(n)) return String.fromCharCode(n + THAI_OFFSET);
  return n >= 128 && n < 160 ? (WINDOWS_1252[n - 128] ?? VALUE_ERROR) : String.fromCharCode(n);
}

function codeOf(text: string, isThai: boolean): Value {
  if (text === "") return VALUE_ERROR;
  const special = WINDOWS_1252.indexOf(text[0] ?? "");
  const code = text.charCodeAt(0);
  if (isThai && isThaiCode(code - THAI_OFFSET)) return code - THAI_OFFSET;
  // What the code page lacks becomes a question mark, 63.
  return special >= 0 ? special + 128 : code < 256 ? code : 63;
}

function isThaiSystem(context: EvaluationContext): boolean {
  return context.source.rules.locale.name === "th-TH";
}

export const textFunctions: readonly FunctionDefinition[] = [
  define("LEN", ["text"], ([text]) => text.length),
  define("LEFT", ["text", "number??"], ([text, count = 1]) =>
    count < 0 ? VALUE_ERROR : text.slice(0, Math.trunc(count)),
  ),
  define("RIGHT", ["text", "number??"], ([text, count = 1]) =>
    count < 0 ? VALUE_ERROR : text.slice(Math.max(0, text.length - Math.trunc(count))),
  ),
  define("MID", ["text", "number", "number"], ([text, start, count]) => {
    const from = Math.trunc(start) - 1;
    return from < 0 || count < 0 ? VALUE_ERROR : text.slice(from, from + Math.trunc(count));
  }),
  define("FIND", ["text", "text", "number??"], ([wanted, text, start = 1]) => find(wanted, text, start)),
  define("SEARCH", ["text", "text", "number??"], ([wanted, text, start = 1]) => search(wanted, text, start)),
  define("SUBSTITUTE", ["text", "text", "text", "number?"], ([text, old, next, instance]) =>
    substitute(text, old, next, instance),
  ),
  define("REPLACE", ["text", "number", "number", "text"], ([text, start, count, next]) => {
    const from = Math.trunc(start) - 1;
    if (from < 0 || count < 0) return VALUE_ERROR;
    return limited(text.slice(0, from) + next + text.slice(from + Math.trunc(count)));
  }),
  define("REPT", ["text", "number"], ([text, count]) =>
    count < 0 || text.length * Math.trunc(count) > MAX_LENGTH ? VALUE_ERROR : text.repeat(Math.trunc(count)),
  ),
  define("TRIM", ["text"], ([text]) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // The first 32 codes of ASCII (Microsoft, "CLEAN function").
  define("CLEAN", ["text"], ([text]) => [...text].filter((character) => character >= " ").join("")),
  define("UPPER", ["text"], ([text]) => text.toUpperCase()),
  define("LOWER", ["text"], ([text]) => text.toLowerCase()),
  define("PROPER", ["text"], ([text]) => proper(text)),
  define("EXACT", ["text", "text"], ([a, b]) => a === b),
  define("CONCATENATE", ["...any"], ([args], context) => {
    const parts = args.map((arg) => dereference(arg, context));
    return joinAll(parts, context);
  }),
  define("CONCAT", ["...any"], ([args], context) => joinAll(args, context)),
  define("TEXTJOIN", ["any", "logical", "...any"], ([delimiter, skipEmpty, args], context) =>
    textJoin(delimiter, skipEmpty, args, context),
  ),
  aroundDelimiter("TEXTBEFORE", (text, hit) => text.slice(0, hit.at)),
  aroundDelimiter("TEXTAFTER", (text, hit) => text.slice(hit.at + hit.length)),
  textSplit,
  define("CHAR", ["number"], ([code], context) => charOf(code, isThaiSystem(context))),
  define("CODE", ["text"], ([text], context) => codeOf(text, isThaiSystem(context))),
  define("UNICHAR", ["number"], ([code]) => {
    const n = Math.trunc(code);
    return n < 1 || n > 0x10ffff || (n >= 0xd800 && n < 0xe000) ? VALUE_ERROR : String.fromCodePoint(n);
  }),
  define("UNICODE", ["text"], ([text]) => text.codePointAt(0) ?? VALUE_ERROR),
  define("T", ["scalar"], ([value]) => (typeof value === "string" || isError(value) ? value : "")),
];
