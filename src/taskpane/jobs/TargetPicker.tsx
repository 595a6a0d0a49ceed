import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { toAddress, type RangeRef } from "../../core/grid";
import { usePane } from "../parts/paneContext";
import { useSelection } from "./useSelection";

const useStyles = makeStyles({
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    boxShadow: tokens.shadow4,
  },
  label: { display: "grid", overflowWrap: "anywhere" },
  where: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Target = "same" | "beside" | "selected" | "newSheet";

/** Where the summary goes; a new sheet when nothing is said. */
export interface SummaryTarget {
  at?: RangeRef;
  beside?: true;
}

export interface TargetPickerProps {
  /** Where an earlier summary stands. */
  summaryAt: RangeRef | null;
  onChosen: (target: SummaryTarget) => void;
}

/** Asks where the summary goes; the selected cell is shown as it changes in the grid. */
export default function TargetPicker({ summaryAt, onChosen }: TargetPickerProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const [target, setTarget] = useState<Target>(summaryAt ? "same" : "selected");
  const selected = useSelection();
  const words = t.pane.jobs.target;
  const canGoOn = target !== "selected" || selected !== null;
  const goOn = async () => {
    // Read once more: the picture may be a moment old.
    if (target === "selected") {
      const now = await store.selection();
      if (now) onChosen({ at: now });
    } else if (target === "beside") onChosen({ beside: true });
    else onChosen(target === "same" && summaryAt ? { at: summaryAt } : {});
  };
  return (
    <div className={styles.card}>
      <Field label={words.title}>
        <RadioGroup value={target} onChange={(_, data) => setTarget(data.value as Target)}>
          {summaryAt && <Radio value="same" label={words.same(toAddress(summaryAt))} />}
          <Radio
            value="selected"
            label={
              <span className={styles.label}>
                {words.selected}
                <span className={styles.where}>
                  {selected ? words.selectedAt(toAddress(selected)) : words.noSelection}
                </span>
              </span>
            }
          />
          <Radio value="beside" label={t.answers.target} />
          <Radio value="newSheet" label={words.newSheet} />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canGoOn} onClick={() => void goOn()}>
          {words.next}
        </Button>
        <Button onClick={store.cancel}>{t.pane.proposal.cancel}</Button>
      </div>
    </div>
  );
}
