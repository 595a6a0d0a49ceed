import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ExplainedEntry } from "../../../core/remediation/returns/entryFindings";
import type { Decision } from "../../../core/remediation/returns/outcome";
import { findingText } from "../../../i18n/findingText";
import { usePane } from "../../parts/paneContext";
import { Select } from "../../parts/Select";
import { isWaiting } from "./review";

const useStyles = makeStyles({
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  file: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  late: { color: tokens.colorStatusWarningForeground1 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
});

export interface ReviewEntryProps {
  entry: ExplainedEntry;
  /** Names to choose from. */
  agencies: readonly string[];
  isDecided: boolean;
  onDecide: (decision: Decision | null) => void;
}

/** One returned form: what it is, why it waits, and the possible answers. */
export function ReviewEntry({ entry, agencies, isDecided, onDecide }: ReviewEntryProps) {
  const styles = useStyles();
  const { t } = usePane();
  const say = t.collect;
  const { file, agency, rows, daysLate, reason, notes, state } = entry;
  const facts = [agency ?? "", rows.length > 0 ? say.rows(rows.length) : ""].filter((fact) => fact !== "");
  return (
    <li className={styles.entry}>
      <span className={styles.file}>{file}</span>
      {facts.length > 0 && (
        <p className={styles.line}>
          {facts.join(" · ")}
          {daysLate > 0 && <span className={styles.late}> · {say.late(daysLate)}</span>}
        </p>
      )}
      {reason && <p className={styles.line}>{findingText(reason, t)}</p>}
      {state === "left-out" && <p className={styles.line}>{say.leftOut}</p>}
      {notes
        .filter(({ code }) => code !== "returns/late")
        .map((note, index) => (
          <p key={index} className={styles.line}>
            {findingText(note, t)}
          </p>
        ))}
      <Answers entry={entry} agencies={agencies} isDecided={isDecided} onDecide={onDecide} />
    </li>
  );
}

function Answers({ entry, agencies, isDecided, onDecide }: ReviewEntryProps) {
  const styles = useStyles();
  const { t } = usePane();
  const say = t.collect;
  const { file, state, canAccept, doubts } = entry;
  const answer = (text: string, decision: Decision | null) => (
    <Button key={text} size="small" aria-label={say.about(text, file)} onClick={() => onDecide(decision)}>
      {text}
    </Button>
  );
  const buttons = [];
  if (state === "no-agency") {
    const closest = doubts.flatMap((doubt) => (doubt.kind === "agency" ? doubt.closest.slice(0, 1) : []));
    buttons.push(...closest.map((name) => answer(say.isAgency(name), { agency: name })));
    if (agencies.length > 0) {
      const options = [
        { value: "", text: say.chooseAgency },
        ...agencies.map((name) => ({ value: name, text: name })),
      ];
      buttons.push(
        <Select
          key="agency"
          label={say.agency}
          value=""
          options={options}
          onChange={(name) => name !== "" && onDecide({ agency: name })}
        />,
      );
    }
  } else if (state === "duplicate") {
    if (canAccept) buttons.push(answer(say.use, { use: true }));
  } else if (isWaiting(entry) && canAccept) buttons.push(answer(say.accept, { accept: true }));
  if (isWaiting(entry)) buttons.push(answer(say.leave, { accept: false }));
  else if (isDecided) buttons.push(answer(say.again, null));
  return buttons.length > 0 ? <div className={styles.buttons}>{buttons}</div> : null;
}
