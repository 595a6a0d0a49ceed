import { useEffect } from "react";
import { taskKey } from "../../core/plan/decisions";
import type { Task } from "../../core/plan/types";
import { isoDayOf } from "../../i18n/date";
import { usePane } from "../parts/paneContext";
import type { ActionRequest } from "../state/paneState";
import { Assumptions } from "./Assumptions";
import { TimelinePicture } from "./TimelinePicture";

export interface PlanTimelineProps {
  tasks: readonly Task[];
  /** What was asked for: a doubt is answered by asking again, with the answer. */
  request: ActionRequest;
  /** The picture has taken its place: what is around it has moved. */
  onShown: () => void;
}

/** A proposed plan as a picture, and below it what was assumed. Loaded with the first plan proposal. */
export default function PlanTimeline({ tasks, request, onShown }: PlanTimelineProps) {
  const { store, clock } = usePane();
  useEffect(onShown, [onShown]);
  const rows = tasks.map(({ no, name, period }) => ({
    no,
    name,
    period,
    look: period.certainty === "assumed" ? ("assumed" as const) : ("planned" as const),
    progress: 0,
  }));
  return (
    <>
      <TimelinePicture rows={rows} today={isoDayOf(clock())} />
      <Assumptions
        doubts={tasks.flatMap((task) =>
          task.period.certainty === "certain"
            ? []
            : [{ key: taskKey(task), text: task.periodText, period: task.period, at: task.periodAt }],
        )}
        onDecide={(decisions) => {
          if (request.action !== "plan") return;
          const { options } = request;
          const all = [...(options.decisions ?? []), ...decisions];
          void store.propose({ action: "plan", options: { ...options, decisions: all } });
        }}
      />
    </>
  );
}
