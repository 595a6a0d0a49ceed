import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { rangeOf } from "../../core/grid";
import type { TimescaleUnit } from "../../core/plan/types";
import { isoDayOf } from "../../i18n/date";
import type { JobStatus } from "../model/jobStatus";
import { parseFiscalYear } from "../model/options";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane, usePaneState } from "../parts/paneContext";
import { JobCard } from "./JobCard";

const PlanOverview = deferred(() => import("../timeline/PlanOverview"));
const PlanOptions = deferred(() => import("./PlanOptions"));

export function PlanJob({ status, isNext }: { status: JobStatus; isNext: boolean }) {
  const { t, store, clock } = usePane();
  const { overview, work } = usePaneState();
  // While a proposal is open, its own picture is the one to look at.
  const isOpen = work.step !== "idle" && work.step !== "refused" && work.job === "plan";
  const [fiscalYear, setFiscalYear] = useState("");
  const [scale, setScale] = useState<TimescaleUnit>("month");
  const typed = parseFiscalYear(fiscalYear);
  const { jobs } = t.pane;
  const plan = overview?.plan ?? null;
  const planSheet = overview?.planSheet ?? null;
  return (
    <JobCard
      job="plan"
      title={jobs.plan.title}
      about={jobs.plan.about}
      status={status}
      isNext={isNext}
      action={planSheet === null ? jobs.makePlan : jobs.updatePlan}
      isBlocked={!typed.ok}
      onAction={() => {
        if (!typed.ok) return;
        const year = typed.value === undefined ? {} : { fiscalYearBe: typed.value };
        void store.propose({ action: "plan", options: { today: isoDayOf(clock()), scale, ...year } });
      }}
      link={
        planSheet !== null && (
          <Button onClick={() => void store.goTo(rangeOf(planSheet, 0, 0))}>{jobs.showPlan}</Button>
        )
      }
      more={
        <LazyPart>
          <PlanOptions
            fiscalYear={fiscalYear}
            isYearValid={typed.ok}
            onFiscalYear={setFiscalYear}
            scale={scale}
            onScale={setScale}
          />
        </LazyPart>
      }
    >
      {plan && !isOpen && (
        <LazyPart>
          <PlanOverview plan={plan} />
        </LazyPart>
      )}
    </JobCard>
  );
}
