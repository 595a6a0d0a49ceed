import { textSum } from "./sheet/signature";
import type { Activity, Task } from "./types";

/** What somebody has decided about the period of one activity: which reading of its text is meant. */
export interface PeriodDecision {
  /** The activity, as `taskKey` names it. */
  activity: string;
  /** Place among the reading's alternatives; null: as it was read. */
  alternative: number | null;
}

/** Names an activity from one reading of the workbook to the next. */
export function taskKey({ no, name }: Pick<Activity, "no" | "name">): string {
  return `${no ?? ""}|${textSum(name)}`;
}

/** The task with the reading that was decided on; as it is when nothing was, or nothing is in doubt. */
export function decide(task: Task, decisions: readonly PeriodDecision[]): Task {
  const { period } = task;
  if (period.certainty !== "assumed") return task;
  const decision = decisions.find(({ activity }) => activity === taskKey(task));
  if (!decision) return task;
  const { start, end } = period;
  const other = decision.alternative === null ? undefined : period.alternatives[decision.alternative];
  if (decision.alternative !== null && !other) return task;
  const { occurrences, ...rest } = period;
  const times = other ? other.occurrences : occurrences;
  return {
    ...task,
    read: { start, end },
    period: {
      ...rest,
      ...(other ? { start: other.start, end: other.end } : {}),
      ...(times ? { occurrences: times } : {}),
      certainty: "certain",
      assumptions: [],
      alternatives: [],
    },
  };
}
