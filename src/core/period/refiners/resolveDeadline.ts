import { addDays } from "../calendar";
import { type DatedDraft, type Draft, type Failure, isFailure, joinAssumptions } from "../draft";
import type { Dated, Expression } from "../expression";
import type { PeriodAssumption } from "../reasons";
import type { PeriodAlternative, PeriodContext } from "../types";
import { resolveDated } from "./resolveDated";

type Deadline = Extract<Expression, { type: "deadline" }>;

/** A deadline has no start; a deadline on more than one day is its last day, which has to be assumed. */
export function resolveDeadline(deadline: Deadline, context: PeriodContext): Draft | Failure {
  const { of, isBefore, isFromNow } = deadline;
  if (isDaysWithoutMonth(of)) {
    return {
      kind: "deadline_multi",
      start: null,
      end: null,
      assumptions: ["month-not-said"],
      alternatives: [],
    };
  }
  const found = resolveDated(of, context);
  if (isFailure(found)) return found.problem === "no-year" ? { ...found, kind: "deadline" } : found;
  const fromNow: PeriodAssumption[] = isFromNow ? ["start-is-document-date"] : [];
  const draft = of.type === "list" ? severalDeadlines(found, of) : isBefore ? before(found) : within(found);
  return { ...draft, assumptions: joinAssumptions(fromNow, draft.assumptions) };
}

function isDaysWithoutMonth(of: Dated): boolean {
  const last = of.type === "list" ? of.points.at(-1) : undefined;
  return last?.unit === "day" && last.month === undefined;
}

function within(found: DatedDraft): Draft {
  const ends = found.alternatives.map((one): PeriodAlternative => ({ ...one, start: null }));
  const reading: Draft = { ...found, kind: "deadline", start: null, alternatives: ends };
  if (found.kind === "date") return reading;
  return {
    ...reading,
    assumptions: joinAssumptions(found.assumptions, ["deadline-at-period-end"]),
    alternatives: [{ start: found.start, end: found.end, reason: "whole-period" }, ...ends],
  };
}

/** "ก่อน" leaves open whether its day counts; before a longer period means before it begins. */
function before(found: DatedDraft): Draft {
  const isDay = found.kind === "date";
  const dayBefore = addDays(found.start, -1);
  const other: PeriodAlternative = isDay
    ? { start: null, end: dayBefore, reason: "day-before" }
    : { start: null, end: found.end, reason: "until-period-ends" };
  return {
    kind: "deadline",
    start: null,
    end: isDay ? found.end : dayBefore,
    assumptions: joinAssumptions(found.assumptions, [isDay ? "before-includes-day" : "before-period-starts"]),
    alternatives: [other],
  };
}

function severalDeadlines(found: DatedDraft, of: Extract<Dated, { type: "list" }>): Draft {
  const isDays = of.points[0]?.unit === "day";
  const ends = found.occurrences ?? [];
  return {
    kind: "deadline_multi",
    start: null,
    end: found.end,
    assumptions: joinAssumptions(found.assumptions, isDays ? [] : ["deadline-at-period-end"]),
    alternatives: [],
    occurrences: ends.map(({ end }) => ({ start: null, end })),
  };
}
