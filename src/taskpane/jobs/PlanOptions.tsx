import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { TimescaleUnit } from "../../core/plan/types";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalM, justifyItems: "start" },
  input: { width: "120px" },
});

const SCALES: readonly TimescaleUnit[] = ["month", "half-month", "week"];

export interface PlanOptionsProps {
  fiscalYear: string;
  isYearValid: boolean;
  onFiscalYear: (text: string) => void;
  scale: TimescaleUnit;
  onScale: (scale: TimescaleUnit) => void;
}

/** The plan's year and timescale. Loaded when the rarer things are opened. */
export default function PlanOptions(props: PlanOptionsProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { options } = t.pane.jobs;
  return (
    <div className={styles.fields}>
      <Field
        label={options.fiscalYear}
        hint={options.fiscalYearHint}
        validationMessage={props.isYearValid ? undefined : options.fiscalYearInvalid}
      >
        <Input
          className={styles.input}
          value={props.fiscalYear}
          inputMode="numeric"
          onChange={(_, data) => props.onFiscalYear(data.value)}
        />
      </Field>
      <Field label={options.scale}>
        <RadioGroup value={props.scale} onChange={(_, data) => props.onScale(data.value as TimescaleUnit)}>
          {SCALES.map((scale) => (
            <Radio key={scale} value={scale} label={t.terms.scales[scale]} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
