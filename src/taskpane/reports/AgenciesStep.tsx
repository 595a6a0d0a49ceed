import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate, isoDayOf } from "../../i18n/date";
import { useInspection } from "../duties/useInspection";
import { JobBody } from "../jobs/JobBody";
import { BusyLine } from "../parts/BusyLine";
import { usePane, usePaneState } from "../parts/paneContext";
import { AgencySource } from "./asking/AgencySource";
import { RequestEditor } from "./asking/RequestEditor";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  known: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

type Question = "agencies" | "request";

/** The register of agencies, and what they are asked. */
export default function AgenciesStep({ isNext }: StepProps) {
  const styles = useStyles();
  const { t, store, clock, locale } = usePane();
  const { overview } = usePaneState();
  const today = isoDayOf(clock());
  const choices = useInspection("followUp", { today });
  const say = t.forms.agencies;
  const register = overview?.followUp?.agencies ?? null;
  const request = overview?.followUp?.request ?? null;
  const next: Question = register === null ? "agencies" : "request";
  // Asked from another step as well: then it is what comes next.
  const [question, setQuestion] = useState<Question>(next);
  const ask = (about: Question) => {
    setQuestion(about);
    store.ask("agencies");
  };
  const action = register === null ? say.make : request === null ? say.makeRequest : say.changeRequest;
  return (
    <JobBody
      job="agencies"
      title={t.reports.steps.agencies.title}
      isNext={isNext}
      action={action}
      onAction={() => ask(next)}
      link={register !== null && <Button onClick={() => ask("agencies")}>{say.add}</Button>}
      question={
        choices === null ? (
          <BusyLine text={say.loading} onCancel={store.cancel} />
        ) : question === "agencies" ? (
          <AgencySource
            lists={choices.lists}
            onChosen={(options) => void store.propose({ action: "agencies", options })}
          />
        ) : (
          <RequestEditor
            choices={choices}
            onChosen={(options) => void store.propose({ action: "request", options: { today, ...options } })}
          />
        )
      }
    >
      {register && (
        <div className={styles.known}>
          {say.inRegister(register.count)}
          <Button size="small" appearance="subtle" onClick={() => void store.goTo(register.at)}>
            {say.showRegister}
          </Button>
        </div>
      )}
      {request && (
        <div className={styles.known}>
          {request.deadline === null
            ? say.noDeadline(request.indicatorCount)
            : say.inRequest(request.indicatorCount, formatDate(request.deadline, locale))}
          <Button size="small" appearance="subtle" onClick={() => void store.goTo(request.at)}>
            {say.showRequest}
          </Button>
        </div>
      )}
    </JobBody>
  );
}
