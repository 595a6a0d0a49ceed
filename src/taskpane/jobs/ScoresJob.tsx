import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { JobStatus } from "../model/jobStatus";
import { parsePassMark } from "../model/options";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane, usePaneState } from "../parts/paneContext";
import { JobCard } from "./JobCard";

const PassMarkField = deferred(() => import("./PassMarkField"));

export function ScoresJob({ status, isNext }: { status: JobStatus; isNext: boolean }) {
  const { t, store } = usePane();
  const { overview } = usePaneState();
  const [passMark, setPassMark] = useState("");
  const typed = parsePassMark(passMark);
  const { jobs } = t.pane;
  const isMarked = overview?.isMarked ?? false;
  return (
    <JobCard
      job="scores"
      title={jobs.scores.title}
      about={jobs.scores.about}
      status={status}
      isNext={isNext}
      action={isMarked ? jobs.highlightAgain : jobs.highlight}
      isBlocked={!typed.ok}
      onAction={() => {
        if (!typed.ok) return;
        const options = typed.value === undefined ? {} : { passMark: typed.value };
        void store.propose({ action: "highlight", options });
      }}
      more={
        <LazyPart>
          <PassMarkField text={passMark} isValid={typed.ok} onChange={setPassMark}>
            {isMarked && (
              <Button onClick={() => void store.propose({ action: "unmark", options: {} })}>
                {jobs.unmark}
              </Button>
            )}
          </PassMarkField>
        </LazyPart>
      }
    />
  );
}
