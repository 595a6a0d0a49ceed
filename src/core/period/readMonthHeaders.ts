import { skeleton } from "../text/keys";
import { THAI_MONTHS_SHORT } from "./months";
import { tokenize } from "./tokens";

/**
 * The months (1–12) of neighbouring column headers, null where a header is no month. One mark tells ม.ค. from มี.ค.,
 * and extraction loses marks: such a header is decided from its place when the others follow one another
 * ("ธ.ค. ม.ค. ก.พ. ม.ค. เม.ย." → December to April).
 */
export function readMonthHeaders(texts: readonly string[]): (number | null)[] {
  const candidates = texts.map(monthCandidates);
  const start = sequenceStart(candidates);
  return candidates.map((months, index) => {
    const expected = start === null ? null : (start + index) % 12 || 12;
    return expected !== null && months.includes(expected) ? expected : (months[0] ?? null);
  });
}

/** The month (0–11) of the first column, when at least two undoubtful headers agree on it and none disagrees. */
function sequenceStart(candidates: readonly number[][]): number | null {
  const starts = candidates.flatMap((months, index) =>
    months.length === 1 ? [startOf(months[0], index)] : [],
  );
  const [start] = starts;
  return start !== undefined && starts.length >= 2 && starts.every((one) => one === start) ? start : null;
}

/** The month a sequence has in its first column, 0–11, if it has this month here. */
function startOf(month: number | undefined, index: number): number {
  return ((((month ?? 0) - index) % 12) + 12) % 12;
}

/** As written first; then what it may have been before a mark was lost. */
function monthCandidates(text: string): number[] {
  const [token, ...others] = tokenize(text)?.tokens ?? [];
  if (token?.kind === "month" && others.length === 0) {
    const isDoubtful = token.isAbbreviated && !token.isLatin && (token.month === 1 || token.month === 3);
    return isDoubtful ? [token.month, 4 - token.month] : [token.month];
  }
  const letters = skeleton(text);
  if (letters === "") return [];
  return THAI_MONTHS_SHORT.flatMap((name, index) => (skeleton(name) === letters ? [index + 1] : []));
}
