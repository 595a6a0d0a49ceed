import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/result";
import type { Refusal } from "../state/paneState";
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
export function isCalm(refusal: Refusal): boolean {
  return refusal.defect === null && refusal.findings.every((finding) => finding.severity === "info");
}

/** The workbook was faster: the way on is to see the changes again. */
function isOvertaken(finding: Finding): boolean {
  return finding.code === "changes/workbook-changed";
}

export interface RefusalBoxProps {
  refusal: Refusal;
  onAgain?: () => void;
  onClose?: () => void;
}

/** What happened, what was not changed, what to do. */
export function RefusalBox({ refusal, onAgain, onClose }: RefusalBoxProps) {
  const styles = useStyles();
  const { t } = usePane();
  const calm = isCalm(refusal);
  const { failed } = t.pane;
  return (
    <div className={calm ? `${styles.box} ${styles.calm}` : styles.box} role={calm ? undefined : "alert"}>
      {refusal.defect !== null && (
        <p className={styles.defect}>
          {failed.defect}: {refusal.defect}
        </p>
      )}
      <FindingList findings={refusal.findings} />
      {!calm && (
        <p className={styles.state}>{refusal.mayHaveWritten ? failed.checkWorkbook : failed.notChanged}</p>
      )}
      <div className={styles.buttons}>
        {onAgain && !calm && (
          <Button size="small" onClick={onAgain}>
            {refusal.findings.some(isOvertaken) ? failed.seeAgain : failed.again}
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
