import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { toAddress } from "../../core/grid";
import { useSelection } from "../jobs/useSelection";
import { CellLink } from "../parts/CellLink";
import { usePane } from "../parts/paneContext";
import { ColumnList } from "./ColumnList";
import { correctionOf, draftOf, problemOf, type CorrectionDraft } from "./draft";
import { TableFields } from "./TableFields";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    boxShadow: tokens.shadow4,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  where: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  problem: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface CorrectionEditorProps {
  /** Kept outside, so that a refusal does not lose what was said. */
  draft: CorrectionDraft | null;
  onDraft: (draft: CorrectionDraft | null) => void;
}

/** Pointing at a table: the range that is selected, then what its columns are, then the proposal as of every button. */
export default function CorrectionEditor({ draft, onDraft }: CorrectionEditorProps) {
  const styles = useStyles();
  const words = usePane().t.pane.correction;
  const title = useRef<HTMLHeadingElement>(null);
  const isChosen = draft !== null;
  useEffect(() => title.current?.focus(), [isChosen]);
  return (
    <div className={styles.card} role="group" aria-label={words.title}>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      {draft ? <Columns draft={draft} onDraft={onDraft} /> : <RangeQuestion onDraft={onDraft} />}
    </div>
  );
}

function RangeQuestion({ onDraft }: Pick<CorrectionEditorProps, "onDraft">) {
  const styles = useStyles();
  const { t, store } = usePane();
  const words = t.pane.correction;
  const selected = useSelection();
  const [isTooSmall, setIsTooSmall] = useState(false);
  const isUsable = selected !== null && selected.rowCount > 1;
  const use = async () => {
    // Read once more: the picture may be a moment old.
    const peek = isUsable ? await store.peekAtSelection() : null;
    if (peek && peek.range.rowCount > 1) onDraft(draftOf(peek));
    else setIsTooSmall(true);
  };
  return (
    <>
      <p className={styles.text}>{words.how}</p>
      <p className={styles.where}>{selected ? words.selectedAt(toAddress(selected)) : words.noSelection}</p>
      {isTooSmall && (
        <p className={styles.problem} role="alert">
          {words.tooSmall}
        </p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={selected === null} onClick={() => void use()}>
          {words.use}
        </Button>
        <Button onClick={store.cancel}>{t.pane.proposal.cancel}</Button>
      </div>
    </>
  );
}

function Columns({ draft, onDraft }: { draft: CorrectionDraft } & Pick<CorrectionEditorProps, "onDraft">) {
  const styles = useStyles();
  const { t, store } = usePane();
  const words = t.pane.correction;
  const problem = problemOf(draft);
  return (
    <>
      <p className={styles.where}>
        <CellLink at={draft.peek.range} />
      </p>
      <ColumnList draft={draft} onDraft={onDraft} />
      <TableFields draft={draft} onDraft={onDraft} />
      {problem && (
        <p className={styles.problem} role="status">
          {words.problems[problem]}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={problem !== null}
          onClick={() =>
            void store.propose({ action: "correct", options: { correction: correctionOf(draft) } })
          }
        >
          {words.next}
        </Button>
        <Button onClick={() => onDraft(null)}>{words.chooseAnother}</Button>
        <Button onClick={store.cancel}>{t.pane.proposal.cancel}</Button>
      </div>
    </>
  );
}
