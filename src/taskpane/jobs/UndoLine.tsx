import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { isWriting } from "../state/paneState";
import { doneSentence } from "./outcomeSentences";

const useStyles = makeStyles({ button: { justifySelf: "start", textAlign: "start" } });

/** The way back stays when the line of success is gone: undo goes from the last write to the first. */
export function UndoLine() {
  const styles = useStyles();
  const { t, store } = usePane();
  const state = usePaneState();
  const last = state.applied.at(-1);
  const isShownAbove = state.notice?.kind === "done" && state.notice.applied.receipt.id === last?.receipt.id;
  if (!last || isShownAbove || state.work.step === "undoing") return null;
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      icon={<ArrowUndo16Regular />}
      disabledFocusable={isWriting(state)}
      onClick={() => void store.undo()}
    >
      {t.pane.done.undoOf(doneSentence(last.pending, t))}
    </Button>
  );
}
