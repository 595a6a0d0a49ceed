import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { CardHead } from "../jobs/CardHead";
import { useCardStyles } from "../jobs/cardStyles";
import { jobStatus } from "../model/jobStatus";
import { nextStep, reportsStatus } from "../model/reportsStatus";
import { ChevronDown16Regular, ChevronUp16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { activeJob, isReportStep, type PaneState, type ReportStepId } from "../state/paneState";
import { ReportStep } from "./ReportStep";
import { MORE_STEPS, STEPS } from "./steps";

const useStyles = makeStyles({
  steps: {
    listStyleType: "none",
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  // In line with the steps above it; a long name goes on under itself.
  more: {
    justifySelf: "start",
    marginInlineStart: "-8px",
    marginTop: tokens.spacingVerticalS,
    textAlign: "start",
  },
});

/** Where each of the steps stands. */
export function stepStatuses(state: PaneState) {
  return STEPS.map(({ id }) => ({ step: id, status: jobStatus(state, id) }));
}

/** The step the pane is busy with, if it is one of these. */
function activeStep(state: PaneState): ReportStepId | null {
  const active = activeJob(state);
  return active !== null && isReportStep(active) ? active : null;
}

export interface ReportStepsProps {
  /** Following up comes next: the step to begin with is open. */
  isSuggested: boolean;
  /** And its button stands out. */
  isNext: boolean;
}

/** Following up, from the list of agencies to the published evidence: one step is open at a time. */
export function ReportSteps({ isSuggested, isNext }: ReportStepsProps) {
  const cardStyles = useCardStyles();
  const styles = useStyles();
  const { t, store } = usePane();
  const state = usePaneState();
  const ids = { title: useId(), more: useId() };
  /** undefined: as suggested; null: none. */
  const [chosen, setChosen] = useState<ReportStepId | null | undefined>(undefined);
  const isMore = MORE_STEPS.some((step) => step.id === chosen);
  const [showsMore, setShowsMore] = useState(false);
  const statuses = stepStatuses(state);
  const next = nextStep(statuses);
  // What is undone or asked for from elsewhere shows itself.
  const active = activeStep(state);
  useEffect(() => {
    if (active !== null) setChosen(active);
  }, [active]);
  const open = chosen === undefined ? (isSuggested ? next : null) : chosen;
  const { jobs } = t.pane;
  /** What was done is said in its step; when that closes, the way back goes on below the work. */
  const choose = (step: ReportStepId | null) => {
    if (state.notice !== null && state.notice.kind !== "trouble" && state.notice.job === open)
      store.dismissNotice();
    setChosen(step);
  };
  const stepsOf = (steps: typeof STEPS) =>
    steps.map(({ id, Body }) => (
      <ReportStep
        key={id}
        step={id}
        status={jobStatus(state, id)}
        isOpen={open === id}
        onToggle={() => choose(open === id ? null : id)}
      >
        <Body status={jobStatus(state, id)} isNext={isNext && next === id} />
      </ReportStep>
    ));
  return (
    <section className={cardStyles.card} aria-labelledby={ids.title}>
      <CardHead
        card="reports"
        title={jobs.reports.title}
        titleId={ids.title}
        about={jobs.reports.about}
        status={reportsStatus(statuses)}
      />
      <div className={cardStyles.body}>
        <ol className={styles.steps}>{stepsOf(STEPS)}</ol>
        {MORE_STEPS.length > 0 && (
          <>
            <Button
              className={styles.more}
              appearance="subtle"
              size="small"
              icon={showsMore || isMore ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              iconPosition="after"
              aria-expanded={showsMore || isMore}
              aria-controls={ids.more}
              onClick={() => {
                if (isMore) choose(null);
                setShowsMore(!(showsMore || isMore));
              }}
            >
              {t.reports.more}
            </Button>
            <ul
              id={ids.more}
              className={showsMore || isMore ? styles.steps : undefined}
              hidden={!showsMore && !isMore}
            >
              {(showsMore || isMore) && stepsOf(MORE_STEPS)}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
