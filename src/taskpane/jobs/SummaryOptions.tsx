import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalM, justifyItems: "start" },
});

export type SummaryForm = "formulas" | "values";

export interface SummaryOptionsProps {
  as: SummaryForm;
  onAs: (as: SummaryForm) => void;
  children?: ReactNode;
}

/** How the summary is written. */
export default function SummaryOptions({ as, onAs, children }: SummaryOptionsProps) {
  const styles = useStyles();
  const { options } = usePane().t.pane.jobs;
  return (
    <div className={styles.fields}>
      <Field label={options.as}>
        <RadioGroup value={as} onChange={(_, data) => onAs(data.value as SummaryForm)}>
          <Radio value="formulas" label={options.asFormulas} />
          <Radio value="values" label={options.asValues} />
        </RadioGroup>
      </Field>
      {children}
    </div>
  );
}
