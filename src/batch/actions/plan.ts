import type { ActionMap } from "../../actions/types";
import type { PlanDifferences, Task } from "../../core/plan/types";
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
      isUpdate: outcome.isUpdate ?? false,
      ...(outcome.isUpdate && outcome.differences
        ? { differences: differencesJson(outcome.differences) }
        : {}),
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

/** What an update did, by the activities' names. */
function differencesJson({ added, changed, vanished }: PlanDifferences): object {
  return {
    added: added.map(({ name }) => name),
    changed: changed.map(({ task, fields }) => ({ name: task.name, fields })),
    vanished,
  };
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
