import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ItasEntryReading, ItasReading } from "../../core/duties/itas/readItas";
import { DutyBody, useDutyStyles } from "../duties/DutyBody";
import { useDuties } from "../duties/useDuties";
import { usePane } from "../parts/paneContext";
import { useHiddenStyles } from "../parts/visuallyHidden";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  text: { display: "block", overflowWrap: "anywhere" },
  value: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

const SHOWN = 5;

/** What was entered into ITAS, and the values to copy there. There is no interface to ITAS. */
export default function ItasStep(props: StepProps) {
  const styles = useDutyStyles();
  const { t } = usePane();
  const state = useDuties();
  const duties = state.reading;
  const itas = duties?.itas;
  return (
    <>
      <p className={styles.quiet}>{t.duties.itas.noInterface}</p>
      <DutyBody
        {...props}
        state={state}
        duty="itas"
        sheet={duties === null ? undefined : (itas?.sheet ?? null)}
        findings={duties?.findings.itas}
      >
        {itas && <Entries itas={itas} />}
      </DutyBody>
    </>
  );
}

function Entries({ itas }: { itas: ItasReading }) {
  const shared = useDutyStyles();
  const { hidden } = useHiddenStyles();
  const { t } = usePane();
  const [said, setSaid] = useState("");
  const say = t.duties.itas;
  const waiting = itas.entries.filter((entry) => entry.state === "waiting");
  // What has a value can be entered now.
  const ready = [
    ...waiting.filter(({ value }) => value !== ""),
    ...waiting.filter(({ value }) => value === ""),
  ];
  const copy = (entry: ItasEntryReading) =>
    void copyText(entry.value).then((isCopied) =>
      setSaid(isCopied ? say.copied(entry.text) : say.cannotCopy),
    );
  return (
    <>
      <p className={shared.line}>
        {say.progress(itas.enteredCount, itas.neededCount)}
        {itas.lateCount > 0 && ` · ${say.late(itas.lateCount)}`}
      </p>
      {ready.length === 0 ? (
        <p className={shared.quiet}>{say.allEntered}</p>
      ) : (
        <>
          <h4 className={shared.heading}>{say.waiting}</h4>
          <ul className={shared.list}>
            {ready.slice(0, SHOWN).map((entry) => (
              <li key={entry.code}>
                <Entry entry={entry} onCopy={() => copy(entry)} />
              </li>
            ))}
          </ul>
          {ready.length > SHOWN && <p className={shared.quiet}>{say.more(ready.length - SHOWN)}</p>}
        </>
      )}
      <p className={said === say.cannotCopy ? shared.quiet : hidden} role="status">
        {said}
      </p>
    </>
  );
}

function Entry({ entry, onCopy }: { entry: ItasEntryReading; onCopy: () => void }) {
  const styles = useStyles();
  const { quiet } = useDutyStyles();
  const { t } = usePane();
  const say = t.duties.itas;
  return (
    <div className={styles.entry}>
      <span>
        <span className={styles.text}>{entry.text}</span>
        <span className={`${quiet} ${styles.value}`}>{entry.value === "" ? say.noValue : entry.value}</span>
      </span>
      {entry.value !== "" && (
        <Button size="small" aria-label={say.copyOf(entry.text)} onClick={onCopy}>
          {say.copy}
        </Button>
      )}
    </div>
  );
}

/** Some hosts forbid the clipboard to a pane: then it is said, and the cell is there. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
