import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalM, justifyItems: "start" },
  input: { width: "120px" },
});

export interface PassMarkFieldProps {
  text: string;
  isValid: boolean;
  onChange: (text: string) => void;
  children?: ReactNode;
}

/** The pass mark to use instead of the fiscal year's. Loaded when the rarer things are opened. */
export default function PassMarkField({ text, isValid, onChange, children }: PassMarkFieldProps) {
  const styles = useStyles();
  const { options } = usePane().t.pane.jobs;
  return (
    <div className={styles.fields}>
      <Field
        label={options.passMark}
        hint={options.passMarkHint}
        validationMessage={isValid ? undefined : options.passMarkInvalid}
      >
        <Input
          className={styles.input}
          value={text}
          inputMode="decimal"
          placeholder="85"
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {children}
    </div>
  );
}
