import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isoDayOf } from "../../i18n/date";
import { JobBody } from "../jobs/JobBody";
import { usePane, usePaneState } from "../parts/paneContext";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The paper that is published as evidence. */
export default function EvidenceStep({ isNext }: StepProps) {
  const styles = useStyles();
  const { t, store, clock } = usePane();
  const { overview } = usePaneState();
  const evidenceAt = overview?.reports?.evidenceAt ?? null;
  const say = t.answers;
  return (
    <JobBody
      job="evidence"
      title={t.reports.steps.evidence.title}
      isNext={isNext}
      action={evidenceAt === null ? say.makeEvidence : say.updateEvidence}
      onAction={() => void store.propose({ action: "evidence", options: { today: isoDayOf(clock()) } })}
      link={evidenceAt && <Button onClick={() => void store.goTo(evidenceAt)}>{say.showEvidence}</Button>}
    >
      <p className={styles.note}>{say.evidenceNote}</p>
    </JobBody>
  );
}
