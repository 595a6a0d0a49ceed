import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AgencyAnswers } from "../../../core/remediation/answers/answers";
import type { ListedAgency } from "../../../core/remediation/agencies/types";
import { openCount, silentCount } from "../../model/answerList";
import { usePane } from "../../parts/paneContext";
import { AnswerSign } from "./AnswerGrid";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "2px" },
  line: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

export interface AgencyPanelProps {
  agency: AgencyAnswers;
  indicators: readonly string[];
  contact: ListedAgency | null;
  canVerify: boolean;
  onVerify: (takeBack: boolean) => void;
  onRemind: () => void;
}

/** One agency's answers in words, and what can be done about them. */
export function AgencyPanel({
  agency,
  indicators,
  contact,
  canVerify,
  onVerify,
  onRemind,
}: AgencyPanelProps) {
  const styles = useStyles();
  const { t } = usePane();
  const say = t.answers;
  const open = openCount(agency);
  const reach = contact ? say.contact(contact.contact, contact.channel) : "";
  return (
    <div className={styles.panel}>
      <h4 className={styles.name}>{agency.name}</h4>
      <ul className={styles.list}>
        {agency.answers.map((answer, index) => (
          <li key={indicators[index]} className={styles.line}>
            <AnswerSign answer={answer} />
            <span>{indicators[index]}</span>
            <span className={styles.word}>{say.words[answer]}</span>
          </li>
        ))}
      </ul>
      {agency.lateCount > 0 && <p className={styles.note}>{say.late(agency.lateCount)}</p>}
      {reach !== "" && <p className={styles.note}>{reach}</p>}
      <div className={styles.buttons}>
        {canVerify && open > 0 && (
          <Button size="small" onClick={() => onVerify(false)}>
            {say.verifyAgency(open)}
          </Button>
        )}
        {canVerify && agency.answers.includes("verified") && (
          <Button size="small" appearance="subtle" onClick={() => onVerify(true)}>
            {say.takeBack}
          </Button>
        )}
        {silentCount(agency) > 0 && (
          <Button size="small" onClick={onRemind}>
            {say.remind}
          </Button>
        )}
      </div>
    </div>
  );
}
