import { readPeriod } from "../../core/period/readPeriod";
import { finding } from "../../core/result";
import { formatSpan } from "../../i18n/date";
import type { Locale } from "../../i18n/locale";
import type { BatchOutcome } from "../outcome";
import { batchMessages } from "./action";

/** Reads one period expression; it needs no workbook. */
export function period(text: string, fiscalYearBe: number | undefined, locale: Locale): BatchOutcome {
  const reading = readPeriod(text, { fiscalYearBe, isItaDocument: true });
  const { start, end, kind, certainty, assumptions, alternatives, occurrences } = reading;
  const data = {
    text,
    start,
    end,
    kind,
    certainty,
    ...(assumptions.length > 0 ? { assumptions } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(occurrences ? { occurrences } : {}),
  };
  if (certainty === "unreadable") {
    return { ok: false, findings: [finding("error", "period/unreadable", { text })], data, lines: [] };
  }
  const texts = batchMessages(locale);
  return {
    ok: true,
    findings: [],
    data,
    lines: [texts.period(formatSpan(start, end, locale) || texts.noDates, kind)],
  };
}
