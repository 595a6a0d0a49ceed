import type { IndicatorId } from "../../ita/indicators";
import { keyNoSpace } from "../../text/keys";
import { toHundredths } from "../../ita/points";
import { scoreNumber } from "./printedNumber";
import type { FormColumnKind } from "../form/columns";
import type { RequestedIndicator } from "../request/types";
import type { Alteration, FormReturn, ReturnRow } from "./types";

/** What a form says otherwise than it was asked, found by comparing it with the request. */
export type Difference =
  | Alteration
  /** Of an indicator that was asked about there is no row. */
  | { kind: "row-missing"; indicator: IndicatorId }
  /** A row about an indicator that was not asked: it is left out. */
  | { kind: "row-not-asked"; indicator: IndicatorId }
  /** A form of an earlier version of the request, which asked the same. */
  | { kind: "earlier-version"; version: number }
  /** A locked cell does not say what was asked any more. */
  | { kind: "locked-changed"; indicator: IndicatorId; column: FormColumnKind; row: number; text: string };

/** Differences that leave in doubt what was answered, or to what: the user decides about such a form. */
const SERIOUS: ReadonlySet<Difference["kind"]> = new Set<Difference["kind"]>([
  "column-missing",
  "column-twice",
  "row-unreadable",
  "row-twice",
  "row-missing",
  "locked-changed",
  "error-value",
  "codes-differ",
  "sheet-cut",
]);

export function isSerious(difference: Difference): boolean {
  return SERIOUS.has(difference.kind) || (difference.kind === "formula" && difference.isUncalculated);
}

/** All that differs, in the order of the form. `requested` is empty when it is not known what was asked. */
export function differencesOf(form: FormReturn, requested: readonly RequestedIndicator[]): Difference[] {
  const alterations = form.alterations.filter(
    (one) => one.kind !== "column-missing" || isPrinted(one.column, requested),
  );
  if (requested.length === 0) return alterations;
  const rows = new Map(form.rows.map((row) => [row.indicator, row]));
  const asked = new Set(requested.map(({ indicator }) => indicator));
  return [
    ...alterations,
    ...requested.flatMap((one): Difference[] => {
      const row = rows.get(one.indicator);
      return row ? lockedDifferences(row, one) : [{ kind: "row-missing", indicator: one.indicator }];
    }),
    ...form.rows
      .filter(({ indicator, isAnswered }) => isAnswered && !asked.has(indicator))
      .map(({ indicator }): Difference => ({ kind: "row-not-asked", indicator })),
  ];
}

/** A form has no column of which no row would hold anything. */
function isPrinted(column: FormColumnKind, requested: readonly RequestedIndicator[]): boolean {
  if (column !== "score" && column !== "gap" && column !== "advice") return true;
  return requested.some((one) => (one[column] ?? "") !== "");
}

function lockedDifferences(row: ReturnRow, asked: RequestedIndicator): Difference[] {
  const { score, gap, advice } = row.printed;
  const differs = (column: FormColumnKind, text: string): Difference => ({
    kind: "locked-changed",
    indicator: row.indicator,
    column,
    row: row.row,
    text: text.slice(0, 200),
  });
  const found: Difference[] = [];
  if (score !== null && !isSameNumber(score, asked.score)) found.push(differs("score", score));
  if (gap !== null && !isSameNumber(gap, asked.gap)) found.push(differs("gap", gap));
  if (advice !== null && keyNoSpace(advice) !== keyNoSpace(asked.advice))
    found.push(differs("advice", advice));
  return found;
}

/** Where the request gives no score for all, a form has the agency's own: there is nothing to compare it with. */
function isSameNumber(text: string, asked: number | null): boolean {
  if (asked === null) return true;
  const number = scoreNumber(text);
  return number !== null && toHundredths(number) === toHundredths(asked);
}
