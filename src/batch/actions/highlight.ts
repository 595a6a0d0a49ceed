import { indicatorName } from "../../core/ita/indicators";
import { toA1 } from "../../core/grid";
import type { Locale } from "../../i18n/locale";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages, runAction } from "./action";

export function highlight(
  session: Session,
  options: { passMark?: number },
  locale: Locale,
): Promise<BatchOutcome> {
  return runAction(session, "highlight", options, ({ outcome }) => ({
    data: {
      passMark: outcome.passMark,
      markedCount: outcome.markedCount,
      marked: outcome.marked.map(({ sheet, row, column, indicator, value }) => ({
        sheet,
        cell: toA1({ row, column, rowCount: 1, columnCount: 1 }),
        indicator: indicatorName(indicator),
        value,
      })),
    },
    lines: [batchMessages(locale).marked(outcome.markedCount, outcome.passMark)],
  }));
}
