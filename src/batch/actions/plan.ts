import type { ActionMap } from "../../actions/types";
import type { Task } from "../../core/plan/types";
import { formatSpan } from "../../i18n/date";
import type { Locale } from "../../i18n/locale";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages, runAction } from "./action";

export function plan(
  session: Session,
  options: ActionMap["plan"]["options"],
  locale: Locale,
): Promise<BatchOutcome> {
  const texts = batchMessages(locale);
  return runAction(session, "plan", options, ({ outcome }) => ({
    data: {
      sheet: outcome.sheet,
      fiscalYearBe: outcome.fiscalYearBe,
      fromTemplate: outcome.fromTemplate,
      tasks: outcome.tasks.map(taskJson),
    },
    lines: [
      texts.plan(outcome.sheet, outcome.tasks.length),
      ...outcome.tasks.map((task) =>
        texts.task(
          task.no === null ? "–" : `${task.no}.`,
          task.name,
          formatSpan(task.period.start, task.period.end, locale) || texts.noDates,
        ),
      ),
    ],
  }));
}

function taskJson(task: Task): object {
  const { start, end, kind, certainty } = task.period;
  return {
    no: task.no,
    name: task.name,
    periodText: task.periodText,
    start,
    end,
    kind,
    certainty,
    owners: task.owners,
  };
}
