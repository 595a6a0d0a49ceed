import { indicatorName } from "../../core/ita/indicators";
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
        indicators: outcome.indicators.map(({ indicator, ...counts }) => ({
          name: indicatorName(indicator),
          ...counts,
        })),
        written,
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
