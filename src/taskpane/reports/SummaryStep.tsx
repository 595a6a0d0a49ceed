import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { rangeOf } from "../../core/grid";
import { isoDayOf } from "../../i18n/date";
import { JobBody } from "../jobs/JobBody";
import SummaryOptions, { type SummaryForm } from "../jobs/SummaryOptions";
import TargetPicker, { type SummaryTarget } from "../jobs/TargetPicker";
import { usePane, usePaneState } from "../parts/paneContext";
import type { StepProps } from "./steps";

/** Status back into cells. */
export default function SummaryStep({ isNext }: StepProps) {
  const { t, store, clock } = usePane();
  const { overview } = usePaneState();
  const [as, setAs] = useState<SummaryForm>("formulas");
  const { jobs } = t.pane;
  const summaryAt = overview?.summaryAt ?? null;
  const registerSheet = overview?.registerSheet ?? null;
  const propose = (target: SummaryTarget) => {
    void store.propose({ action: "summary", options: { today: isoDayOf(clock()), as, ...target } });
  };
  return (
    <JobBody
      job="summary"
      title={t.reports.steps.summary.title}
      isNext={isNext}
      action={summaryAt === null ? jobs.summarise : jobs.summariseAgain}
      // Without a register there is nothing to place: the action itself says what is missing.
      onAction={() => (registerSheet === null ? propose({}) : store.ask("summary"))}
      question={<TargetPicker summaryAt={summaryAt} onChosen={propose} />}
      link={
        summaryAt !== null && <Button onClick={() => void store.goTo(summaryAt)}>{jobs.showSummary}</Button>
      }
      more={
        <SummaryOptions as={as} onAs={setAs}>
          {registerSheet !== null && (
            <Button onClick={() => void store.goTo(rangeOf(registerSheet, 0, 0))}>{jobs.showRegister}</Button>
          )}
        </SummaryOptions>
      }
    />
  );
}
