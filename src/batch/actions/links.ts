import { indicatorName } from "../../core/ita/indicators";
import type { Locale } from "../../i18n/locale";
import { messagesOf } from "../../i18n/messages";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { runAction } from "./action";

export function links(session: Session, locale: Locale): Promise<BatchOutcome> {
  const { plan, terms } = messagesOf(locale);
  return runAction(session, "links", {}, ({ outcome }) => {
    const { sheet, failing, suggested, coverage } = outcome;
    return {
      data: {
        sheet,
        failing: failing.map(indicatorName),
        uncovered: coverage.uncovered.map(indicatorName),
        suggestedOnly: coverage.suggestedOnly.map(indicatorName),
        suggested: suggested.map(({ indicator, measure, activity }) => ({
          indicator: indicator === null ? null : indicatorName(indicator),
          measure,
          activity,
        })),
      },
      lines: [
        plan.outcome.links(suggested.length, failing.length),
        ...(coverage.uncovered.length > 0
          ? [plan.outcome.uncovered(coverage.uncovered.map(terms.indicator).join(", "))]
          : []),
      ],
    };
  });
}
