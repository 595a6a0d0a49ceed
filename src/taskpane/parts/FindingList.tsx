import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Severity } from "../../core/result";
import { findingText } from "../../i18n/findingText";
import { answersTo } from "../model/answers";
import { groupFindings } from "../model/findingGroups";
import type { ActionRequest } from "../state/paneState";
import { scoreTokens } from "../theme/themes";
import { CellLink } from "./CellLink";
import { ErrorCircle16Filled, Info16Regular, QuestionCircle16Regular, Warning16Filled } from "./icons";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  item: { display: "grid", gridTemplateColumns: "16px 1fr", columnGap: tokens.spacingHorizontalS },
  icon: { height: tokens.lineHeightBase300, display: "flex", alignItems: "center" },
  info: { color: tokens.colorNeutralForeground3 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  error: { color: scoreTokens.itaFail },
  text: { overflowWrap: "anywhere" },
  answers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  also: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const ICONS: Record<Severity, typeof Info16Regular> = {
  info: Info16Regular,
  question: QuestionCircle16Regular,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
};

/** So many are shown at first: a wall of warnings is read by nobody. */
const SHOWN = 3;

/** Tables that were found but not understood, or of no known year: the user can say what they are. */
const POINTABLE: readonly string[] = [
  "scores/two-readings",
  "scores/unit-unknown",
  "scores/year-unknown",
  "scores/agencies-assumed",
];

export interface FindingListProps {
  findings: readonly Finding[];
  /** What was asked for when they were found: some of them can be answered by asking in another way. */
  request?: ActionRequest | null;
}

/** Findings as sentences with the cell they are about; a click goes there. The weightiest come first. */
export function FindingList({ findings, request = null }: FindingListProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const groups = groupFindings(findings);
  const shown = showsAll ? groups : groups.slice(0, SHOWN);
  if (groups.length === 0) return null;
  return (
    <div>
      <ul className={styles.list} aria-label={t.pane.findings.title}>
        {shown.map(({ finding, others }, index) => {
          const { severity, at } = finding;
          const Icon = ICONS[severity];
          const answers = request ? answersTo(finding, request, t) : [];
          const tone = severity === "info" ? styles.info : severity === "error" ? styles.error : styles.doubt;
          return (
            <li key={index} className={styles.item}>
              <span className={mergeClasses(styles.icon, tone)}>
                <Icon aria-label={t.pane.findings.severity[severity]} role="img" aria-hidden={false} />
              </span>
              <span className={styles.text}>
                {findingText(finding, t)} {at && <CellLink at={at} />}{" "}
                {at && POINTABLE.includes(finding.code) && (
                  <span className={styles.answers}>
                    <Button
                      size="small"
                      // Its cells are selected first: they are what is pointed at.
                      onClick={() => void store.goTo(at).then(() => store.ask("scores"))}
                    >
                      {finding.code === "scores/year-unknown"
                        ? t.pane.correction.answerYear
                        : t.pane.correction.answer}
                    </Button>
                  </span>
                )}
                {others > 0 && <span className={styles.also}>{t.pane.findings.alsoAt(others)}</span>}
                {answers.length > 0 && (
                  <span className={styles.answers}>
                    {answers.map((answer) => (
                      <Button
                        key={answer.text}
                        size="small"
                        onClick={() => void store.propose(answer.request)}
                      >
                        {answer.text}
                      </Button>
                    ))}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {groups.length > SHOWN && (
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t.pane.findings.fewer : t.pane.findings.more(groups.length - SHOWN)}
        </Button>
      )}
    </div>
  );
}
