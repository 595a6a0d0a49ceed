import type { CellValue } from "../snapshot";
import {
  distinctAlternatives,
  type Draft,
  type Failure,
  impossible,
  isFailure,
  joinAssumptions,
} from "./draft";
import { parseExpression } from "./parsers/expression";
import { type Note, parseNote } from "./parsers/note";
import { combineParentheses } from "./refiners/combineParentheses";
import { dropTimes } from "./refiners/dropTimes";
import { readMonthHeader } from "./refiners/readMonthHeader";
import { resolveExpression } from "./refiners/resolveExpression";
import { resolveSerial } from "./refiners/resolveSerial";
import { splitParentheses } from "./refiners/splitParentheses";
import { swapDoubtfulMonths } from "./refiners/swapDoubtfulMonths";
import { type Token, tokenize } from "./tokens";
import type { PeriodContext, PeriodReading } from "./types";

/** A longer text is a paragraph, not a period. */
const MAX_TEXT = 300;
/** Cells that say in so many words that there is no date. */
const BLANK = /^[\s.\-–—]*$/;

/**
 * Reads when something happens: Thai or English text in any of the notations under `parsers/`, or an Excel date.
 * All of the text must be understood. `context` fills in what it leaves out. Never throws; impossible days, ends before
 * starts and anything not understood are `unreadable` with a `problem` and no dates.
 */
export function readPeriod(value: CellValue, context: PeriodContext = {}): PeriodReading {
  const text = String(value);
  const found = typeof value === "number" ? readNumber(value, context) : readText(text, context);
  if (typeof value === "boolean" || isFailure(found)) {
    const failure = isFailure(found) ? found : impossible("not-a-period");
    return {
      text,
      ...failure,
      start: null,
      end: null,
      certainty: "unreadable",
      assumptions: [],
      alternatives: [],
    };
  }
  const { occurrences, ...draft } = found;
  return {
    text,
    ...draft,
    certainty: draft.assumptions.length > 0 ? "assumed" : "certain",
    alternatives: draft.assumptions.length > 0 ? distinctAlternatives(found, draft.alternatives) : [],
    ...(occurrences ? { occurrences } : {}),
  };
}

/** A number in a cell: a year if it looks like one, else an Excel date. */
function readNumber(value: number, context: PeriodContext): Draft | Failure {
  const isYear =
    Number.isInteger(value) && ((value >= 2400 && value < 2700) || (value >= 1990 && value < 2100));
  return isYear ? readText(String(value), context) : resolveSerial(value, context.showsMonth);
}

function readText(text: string, context: PeriodContext): Draft | Failure {
  if (BLANK.test(text)) return { kind: "undated", start: null, end: null, assumptions: [], alternatives: [] };
  const found = text.length > MAX_TEXT ? null : tokenize(text);
  if (!found) return impossible("not-a-period");
  const reading = readTokens(found.tokens, context);
  if (found.isIntact || isFailure(reading)) return reading;
  return doubtMonths(reading, found.tokens, context);
}

function readTokens(tokens: readonly Token[], context: PeriodContext): Draft | Failure {
  const timeless = dropTimes(tokens);
  const split = splitParentheses(timeless.tokens);
  if (!split) return impossible("not-a-period");
  const reading = readSplit(split.outer, split.inner, context);
  const isOfDays = !isFailure(reading) && ["date", "day_range", "deadline"].includes(reading.kind);
  return timeless.hasTime && !isOfDays && !isFailure(reading) ? impossible("not-a-period") : reading;
}

function readSplit(
  outer: readonly Token[],
  inner: readonly Token[] | null,
  context: PeriodContext,
): Draft | Failure {
  const note = inner && parseNote(inner);
  if (note) return readNoted(outer, note, context);
  const only = outer.length === 1 ? outer[0] : undefined;
  if (only?.kind === "month" && !inner) return readMonthHeader(only.month, context);
  const expression = parseExpression(outer);
  if (!expression) return impossible("not-a-period");
  if (inner) {
    const dates = parseExpression(inner);
    return dates ? combineParentheses(expression, dates, context) : impossible("not-a-period");
  }
  const reading = resolveExpression(expression, context);
  if (isFailure(reading) || expression.type !== "serial") return reading;
  return { ...reading, assumptions: joinAssumptions(["text-is-excel-date"], reading.assumptions) };
}

function readNoted(outer: readonly Token[], note: Note, context: PeriodContext): Draft | Failure {
  if (note.about === "weekday") return readSplit([note.weekday, ...outer], null, context);
  if (note.about === "columnHeader") {
    return readSplit(outer, null, { ...context, fiscalYearBe: note.fiscalYearBe ?? context.fiscalYearBe });
  }
  const expression = parseExpression(outer);
  return expression?.type === "serial" ? resolveSerial(expression.serial) : impossible("not-a-period");
}

/** Where marks are damaged, a month that one mark tells from another is asked about. */
function doubtMonths(reading: Draft, tokens: readonly Token[], context: PeriodContext): Draft {
  const swapped = swapDoubtfulMonths(tokens);
  if (!swapped) return reading;
  const other = readTokens(swapped, context);
  return {
    ...reading,
    assumptions: joinAssumptions(["month-mark-may-be-lost"], reading.assumptions),
    alternatives: isFailure(other)
      ? reading.alternatives
      : [{ start: other.start, end: other.end, reason: "other-month" }, ...reading.alternatives],
  };
}
