import { indicatorName } from "../../core/ita/indicators";
import { valueOf } from "../../core/remediation/summaryColumns";
import { summarySentence } from "../../core/remediation/summarySentence";
import type { ActionMap } from "../../actions/types";
import { addressOf } from "../json";
import type { Locale } from "../../i18n/locale";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages, runAction } from "./action";

export function summary(
  session: Session,
  options: ActionMap["summary"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  const texts = batchMessages(locale);
  return runAction(session, "summary", options, ({ outcome }) => {
    const written = outcome.written.map(addressOf);
    return {
      data: {
        register: outcome.register,
        indicators: outcome.indicators.map((entry) => ({
          name: indicatorName(entry.indicator),
          agencies: entry.agencies,
          reported: entry.reported,
          done: entry.done,
          inProgress: entry.inProgress,
          notStarted: entry.notStarted,
          late: entry.late,
        })),
        written,
        // What else is known of each indicator, apart from the counts that programs rely on.
        details: outcome.indicators.map((entry) => ({
          name: indicatorName(entry.indicator),
          verified: entry.verified,
          cancelled: entry.cancelled,
          unreadable: entry.unreadable,
          percentDone: Math.round(valueOf(entry, "percent") * 100) / 100,
          sentence: summarySentence(entry),
        })),
      },
      lines: [
        ...outcome.indicators.map((entry) =>
          texts.summary(
            indicatorName(entry.indicator),
            entry.reported,
            entry.agencies,
            entry.done,
            entry.late,
          ),
        ),
        texts.written(written.join(", ")),
      ],
    };
  });
}
