import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { rangeOf, type RangeRef } from "../../core/grid";
import { isoDayOf } from "../../i18n/date";
import type { JobStatus } from "../model/jobStatus";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane, usePaneState } from "../parts/paneContext";
import { JobCard } from "./JobCard";

const TargetPicker = deferred(() => import("./TargetPicker"));
const SummaryOptions = deferred(() => import("./SummaryOptions"));

export type SummaryForm = "formulas" | "values";

export function ReportsJob({ status, isNext }: { status: JobStatus; isNext: boolean }) {
  const { t, store, clock } = usePane();
  const { overview } = usePaneState();
  const [as, setAs] = useState<SummaryForm>("formulas");
  const { jobs } = t.pane;
  const summaryAt = overview?.summaryAt ?? null;
  const registerSheet = overview?.registerSheet ?? null;
  const propose = (at: RangeRef | null) => {
    const target = at ? { at } : {};
    void store.propose({ action: "summary", options: { today: isoDayOf(clock()), as, ...target } });
  };
  return (
    <JobCard
      job="reports"
      title={jobs.reports.title}
      about={jobs.reports.about}
      status={status}
      isNext={isNext}
      action={summaryAt === null ? jobs.summarise : jobs.summariseAgain}
      // Without a register there is nothing to place: the action itself says what is missing.
      onAction={() => (registerSheet === null ? propose(null) : store.ask("reports"))}
      question={
        <LazyPart>
          <TargetPicker summaryAt={summaryAt} onChosen={propose} />
        </LazyPart>
      }
      link={
        summaryAt !== null && <Button onClick={() => void store.goTo(summaryAt)}>{jobs.showSummary}</Button>
      }
      more={
        <LazyPart>
          <SummaryOptions as={as} onAs={setAs}>
            {registerSheet !== null && (
              <Button onClick={() => void store.goTo(rangeOf(registerSheet, 0, 0))}>
                {jobs.showRegister}
              </Button>
            )}
          </SummaryOptions>
        </LazyPart>
      }
    />
  );
}
