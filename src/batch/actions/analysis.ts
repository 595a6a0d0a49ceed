import type { ActionMap } from "../../actions/types";
import type { Locale } from "../../i18n/locale";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages, runAction } from "./action";

export function analysis(
  session: Session,
  options: ActionMap["analysis"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  return runAction(session, "analysis", options, ({ outcome: { sheet, agencyCount } }) => ({
    data: { sheet, agencyCount },
    lines: [batchMessages(locale).analysis(sheet, agencyCount)],
  }));
}
