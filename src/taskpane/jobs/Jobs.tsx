import { makeStyles, tokens } from "@fluentui/react-components";
import type { Entry } from "../model/entries";
import { jobStatus, nextJob } from "../model/jobStatus";
import { reportsStatus } from "../model/reportsStatus";
import { usePane, usePaneState } from "../parts/paneContext";
import { ReportSteps, stepStatuses } from "../reports/ReportSteps";
import { PlanJob } from "./PlanJob";
import { ScoresJob } from "./ScoresJob";
import { UndoLine } from "./UndoLine";

const useStyles = makeStyles({
  jobs: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
});

/** What is looked at above: an analysis is of that. */
export interface Looked {
  shown: Entry | null;
  fiscalYearBe: number | null;
}

/** The work in its order: analyse, plan, follow up. */
export function Jobs({ shown, fiscalYearBe }: Looked) {
  const styles = useStyles();
  const { t } = usePane();
  const state = usePaneState();
  const statuses = {
    scores: jobStatus(state, "scores"),
    plan: jobStatus(state, "plan"),
    reports: reportsStatus(stepStatuses(state)),
  };
  // While a job is open, its own buttons are the ones to press.
  const isOpen = state.work.step !== "idle" && state.work.step !== "refused";
  const suggested = nextJob(statuses);
  const next = isOpen ? null : suggested;
  return (
    <section className={styles.jobs} aria-label={t.pane.jobs.title}>
      <ScoresJob
        status={statuses.scores}
        isNext={next === "scores"}
        shown={shown}
        fiscalYearBe={fiscalYearBe}
      />
      <PlanJob status={statuses.plan} isNext={next === "plan"} />
      <ReportSteps isSuggested={suggested === "reports"} isNext={next === "reports"} />
      <UndoLine />
    </section>
  );
}
