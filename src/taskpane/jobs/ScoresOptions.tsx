import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { toAddress } from "../../core/grid";
import { usePane, usePaneState } from "../parts/paneContext";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    justifyItems: "start",
  },
  input: { width: "120px" },
  // The box of a check box starts at the left edge of what is above it.
  checks: { display: "grid", marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  corrected: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
  where: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export interface ScoresOptionsProps {
  passMark: string;
  isValid: boolean;
  onPassMark: (text: string) => void;
}

/** How the scores are marked, and the rarer things to do with them. Loaded when opened. */
export default function ScoresOptions({ passMark, isValid, onPassMark }: ScoresOptionsProps) {
  const styles = useStyles();
  const { t, store, preferences, onPreferences } = usePane();
  const { overview, findings } = usePaneState();
  const { options, unmark } = t.pane.jobs;
  const words = t.pane.correction;
  const corrected = overview?.tables.filter((table) => table.isCorrected) ?? [];
  const isLost = findings.some((finding) => finding.code === "scores/correction-lost");
  return (
    <div className={styles.fields}>
      <Field
        label={options.passMark}
        hint={options.passMarkHint}
        validationMessage={isValid ? undefined : options.passMarkInvalid}
      >
        <Input
          className={styles.input}
          value={passMark}
          inputMode="decimal"
          placeholder="85"
          onChange={(_, data) => onPassMark(data.value)}
        />
      </Field>
      <div className={styles.checks}>
        <Checkbox
          label={options.statusWords}
          checked={preferences.fillsStatus}
          onChange={(_, data) => onPreferences({ ...preferences, fillsStatus: data.checked === true })}
        />
        <Checkbox
          label={options.legend}
          checked={preferences.addsLegend}
          onChange={(_, data) => onPreferences({ ...preferences, addsLegend: data.checked === true })}
        />
      </div>
      {corrected.map((table) => {
        const at = { sheet: table.sheet, ...table.range };
        return (
          <div key={toAddress(at)} className={styles.corrected}>
            <span className={styles.where}>{words.isRead(toAddress(at))}</span>
            <Button
              size="small"
              aria-label={words.forgetAt(toAddress(at))}
              onClick={() => void store.propose({ action: "uncorrect", options: { at } })}
            >
              {words.forget}
            </Button>
          </div>
        );
      })}
      <div className={styles.buttons}>
        <Button onClick={() => store.ask("scores")}>{words.title}</Button>
        {isLost && (
          <Button onClick={() => void store.propose({ action: "uncorrect", options: {} })}>
            {words.forgetAll}
          </Button>
        )}
        {overview?.isMarked && (
          <Button onClick={() => void store.propose({ action: "unmark", options: {} })}>{unmark}</Button>
        )}
      </div>
    </div>
  );
}
