import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AgenciesOptions } from "../../../core/remediation/agencies/proposeAgencies";
import { parseTypedAgencies } from "../../../core/remediation/agencies/parseTyped";
import type { FollowUpChoices } from "../../../core/remediation/followUp";
import { usePane } from "../../parts/paneContext";
import { useAskingStyles } from "./askingStyles";

const useStyles = makeStyles({
  names: { width: "100%", minHeight: "120px" },
  radio: { overflowWrap: "anywhere" },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface AgencySourceProps {
  lists: FollowUpChoices["lists"];
  onChosen: (options: AgenciesOptions) => void;
}

const TYPED = "typed";

/** Where the register's agencies come from: a list of the workbook's, or typed and pasted names. */
export function AgencySource({ lists, onChosen }: AgencySourceProps) {
  const shared = useAskingStyles();
  const styles = useStyles();
  const { t, store } = usePane();
  const [source, setSource] = useState(lists.length > 0 ? "0" : TYPED);
  const [text, setText] = useState("");
  const typed = useMemo(() => parseTypedAgencies(text), [text]);
  const say = t.forms.agencies;
  const list = lists[Number(source)];
  const canGoOn = source === TYPED ? typed.length > 0 : list !== undefined;
  return (
    <div className={shared.card}>
      <Field label={say.source}>
        <RadioGroup value={source} onChange={(_, { value }) => setSource(value)}>
          {lists.map(({ sheet, row, column, count }, index) => (
            <Radio
              key={`${sheet}!${row},${column}`}
              className={styles.radio}
              value={String(index)}
              label={say.fromList(sheet, count)}
            />
          ))}
          <Radio value={TYPED} label={say.typed} />
        </RadioGroup>
      </Field>
      {source === TYPED && (
        <Field label={say.names} hint={say.namesHint}>
          <Textarea
            textarea={{ className: styles.names }}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      {source === TYPED && typed.length > 0 && (
        <span className={styles.count} role="status">
          {say.typedCount(typed.length)}
        </span>
      )}
      <div className={shared.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!canGoOn}
          onClick={() => {
            if (source === TYPED) onChosen({ agencies: typed });
            else if (list) onChosen({ from: { sheet: list.sheet, row: list.row, column: list.column } });
          }}
        >
          {say.next}
        </Button>
        <Button onClick={store.cancel}>{t.pane.proposal.cancel}</Button>
      </div>
    </div>
  );
}
