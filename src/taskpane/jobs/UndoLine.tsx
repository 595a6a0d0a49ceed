import { Button, makeStyles } from "@fluentui/react-components";
import { formatMoment } from "../../i18n/date";
import { ArrowUndo16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { sheetsText } from "../safety/sheetsText";
import { isWriting, undoable } from "../state/paneState";
import { doneSentence } from "./outcomeSentences";

const useStyles = makeStyles({ button: { justifySelf: "start", textAlign: "start" } });

/** The way back stays when the line of success is gone: undo goes from the last write to the first. */
export function UndoLine() {
  const styles = useStyles();
  const { t, store, clock, locale } = usePane();
  const state = usePaneState();
  const last = state.applied.at(-1);
  const receipt = undoable(state);
  const isShownAbove = state.notice?.kind === "done" && state.notice.applied.receipt.id === receipt?.id;
  if (!receipt || isShownAbove || state.work.step === "undoing" || state.overview?.unfinished) return null;
  // What was written before the pane was opened: the workbook keeps when and where, not what it found.
  const when = formatMoment(receipt.appliedAt, clock(), locale);
  const kept = t.safety.lastWrite(when, sheetsText(receipt.summary.sheets));
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={<ArrowUndo16Regular />}
      disabledFocusable={isWriting(state)}
      onClick={() => void store.undo()}
    >
      {last ? t.pane.done.undoOf(doneSentence(last.pending, t)) : kept}
    </Button>
  );
}
