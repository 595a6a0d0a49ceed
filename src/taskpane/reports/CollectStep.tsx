import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { rangeOf } from "../../core/grid";
import { JobBody } from "../jobs/JobBody";
import { usePane, usePaneState } from "../parts/paneContext";
import { RefusalBox } from "../parts/RefusalBox";
import { useHiddenStyles } from "../parts/visuallyHidden";
import { DropArea } from "./returns/DropArea";
import type { FileReader } from "./returns/reading";
import { ReviewList } from "./returns/ReviewList";
import { useCollecting } from "./returns/useCollecting";
import { createWorkerReader } from "./returns/workerReader";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  standing: { margin: 0, marginTop: tokens.spacingVerticalS },
  reading: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  bar: { gridColumn: "1 / -1" },
  block: { marginTop: tokens.spacingVerticalM },
});

/** What people keep returned forms as; the reader says what each really is. */
const KINDS = ".xlsx,.xlsm,.xltx,.xls,.csv,.ods";

export interface CollectStepProps extends StepProps {
  /** Who reads the files; a worker when absent. */
  createReader?: () => FileReader;
}

/** Taking in returned forms: choose or drop them, go through what was found, write them into the register. */
export default function CollectStep({ isNext, createReader = createWorkerReader }: CollectStepProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const { t, store } = usePane();
  const { work, overview } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const collecting = useCollecting(createReader);
  const { standing, progress, outcome, decisions, defect } = collecting;
  const sheet = standing?.sheet ?? null;
  const isOpen = work.step !== "idle" && work.step !== "refused" && work.job === "collect";
  // A register that people keep themselves is counted by the next step; none of ours would say "0" beside it.
  const isCounted = sheet !== null || !overview?.registerSheet;
  const say = t.collect;
  return (
    <>
      {standing !== null && standing.asked > 0 && isCounted && (
        <p className={styles.standing}>{say.standing(standing.reported, standing.asked)}</p>
      )}
      <input
        ref={input}
        className={hidden}
        type="file"
        multiple
        accept={KINDS}
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files can be chosen again.
          currentTarget.value = "";
          collecting.choose(files);
        }}
      />
      {outcome && <ReviewList outcome={outcome} decisions={decisions} onDecide={collecting.decide} />}
      {progress ? (
        <div className={styles.reading}>
          <span role="status">{say.reading(progress.done, progress.total)}</span>
          <Button size="small" appearance="subtle" onClick={collecting.cancelReading}>
            {say.cancel}
          </Button>
          <ProgressBar className={styles.bar} value={progress.done} max={progress.total} aria-hidden />
        </div>
      ) : (
        <DropArea onFiles={collecting.choose} isQuiet={isOpen}>
          <JobBody
            job="collect"
            title={t.reports.steps.collect.title}
            isNext={isNext}
            action={say.choose}
            onAction={() => input.current?.click()}
            link={
              <>
                {standing !== null && standing.formSheets > 0 && (
                  <Button onClick={collecting.takeSheets}>{say.fromSheets(standing.formSheets)}</Button>
                )}
                {sheet !== null && (
                  <Button onClick={() => void store.goTo(rangeOf(sheet, 0, 0))}>{say.showRegister}</Button>
                )}
              </>
            }
          />
        </DropArea>
      )}
      {defect !== null && (
        <div className={styles.block}>
          <RefusalBox refusal={{ findings: [], defect, mayHaveWritten: false }} />
        </div>
      )}
    </>
  );
}
