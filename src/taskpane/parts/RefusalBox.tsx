import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { answersTo } from "../model/answers";
import type { ActionRequest, Refusal } from "../state/paneState";
import { scoreTokens } from "../theme/themes";
import { FindingList } from "./FindingList";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "3px",
    borderInlineStartColor: scoreTokens.itaFail,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  calm: { borderInlineStartColor: tokens.colorBrandStroke1 },
  defect: { margin: 0, overflowWrap: "anywhere" },
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** "Nothing to do" and the like are answers, not errors: they are said quietly. */
function isCalm(refusal: Refusal): boolean {
  return refusal.defect === null && refusal.findings.every((finding) => finding.severity === "info");
}

export interface RefusalBoxProps {
  refusal: Refusal;
  /** What was refused. */
  request?: ActionRequest | null;
  onAgain?: () => void;
  onClose?: () => void;
}

/** What happened, what was not changed, what to do. */
export function RefusalBox({ refusal, request, onAgain, onClose }: RefusalBoxProps) {
  const styles = useStyles();
  const { t } = usePane();
  const calm = isCalm(refusal);
  const { failed } = t.pane;
  // Trying the very same again is no answer where there are better ones.
  const isAnswered =
    request != null && refusal.findings.some((item) => answersTo(item, request, t).length > 0);
  return (
    <div className={calm ? `${styles.box} ${styles.calm}` : styles.box} role={calm ? undefined : "alert"}>
      {refusal.defect !== null && (
        <p className={styles.defect}>
          {failed.defect}: {refusal.defect}
        </p>
      )}
      <FindingList findings={refusal.findings} request={request} />
      {!calm && (
        <p className={styles.state}>{refusal.mayHaveWritten ? failed.checkWorkbook : failed.notChanged}</p>
      )}
      <div className={styles.buttons}>
        {onAgain && !calm && !isAnswered && (
          <Button size="small" onClick={onAgain}>
            {failed.again}
          </Button>
        )}
        {onClose && (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {failed.close}
          </Button>
        )}
      </div>
    </div>
  );
}
