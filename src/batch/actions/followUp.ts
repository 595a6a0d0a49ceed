import type { ActionMap } from "../../actions/types";
import type { Locale } from "../../i18n/locale";
import { messagesOf } from "../../i18n/messages";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { runAction } from "./action";

/** The sheet of agencies by indicators. */
export function matrix(
  session: Session,
  options: ActionMap["matrix"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  const { outcome: say, done } = messagesOf(locale).answers;
  return runAction(session, "matrix", options, ({ outcome }) => ({
    data: { ...outcome },
    lines: [
      done.matrix(outcome.sheet),
      say.matrix(outcome.agencyCount, outcome.indicatorCount),
      say.silent(outcome.silentCount),
    ],
  }));
}

/** Confirms what agencies have done. */
export function verify(
  session: Session,
  options: ActionMap["verify"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  const say = messagesOf(locale).answers.done;
  return runAction(session, "verify", options, ({ outcome }) => ({
    data: { ...outcome },
    lines: [outcome.takeBack ? say.takeBack(outcome.reportCount) : say.verify(outcome.reportCount)],
  }));
}

/** The paper that is published as evidence. */
export function evidence(
  session: Session,
  options: ActionMap["evidence"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  const { outcome: say, done } = messagesOf(locale).answers;
  return runAction(session, "evidence", options, ({ outcome }) => ({
    data: { ...outcome },
    lines: [
      done.evidence(outcome.sheet),
      say.evidence(outcome.item, outcome.indicatorCount, outcome.reportCount),
    ],
  }));
}
