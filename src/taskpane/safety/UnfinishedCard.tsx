import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { UnfinishedChange } from "../../actions/types";
import { formatMoment } from "../../i18n/date";
import { BusyLine } from "../parts/BusyLine";
import { usePane, usePaneState } from "../parts/paneContext";
import { isWriting } from "../state/paneState";
import { scoreTokens } from "../theme/themes";
import { sheetsText } from "./sheetsText";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "3px",
    borderInlineStartColor: scoreTokens.itaFail,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A write that was interrupted: what it was, and the ways out. It stands above everything until it is settled. */
export default function UnfinishedCard({ unfinished }: { unfinished: UnfinishedChange }) {
  const styles = useStyles();
  const { t, store, locale, clock } = usePane();
  const state = usePaneState();
  const titleId = useId();
  const say = t.safety;
  const { doing, at, summary, canTakeBack } = unfinished;
  const when = formatMoment(at, clock(), locale);
  const isUndo = doing === "undo";
  const sheets = sheetsText(summary.sheets);
  const takeBack = () => void store.settle("takeBack");
  return (
    <section className={styles.box} role="alert" aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {say.unfinishedTitle}
      </h2>
      <p className={styles.line}>{isUndo ? say.unfinishedUndo(when) : say.unfinishedWrite(when)}</p>
      {sheets !== "" && <p className={styles.line}>{say.where(sheets, summary.cells)}</p>}
      <p className={`${styles.line} ${styles.quiet}`}>{canTakeBack ? say.safe : say.tooLarge}</p>
      {state.work.step === "settling" ? (
        <BusyLine text={t.pane.busy.undoing} />
      ) : (
        <div className={styles.buttons}>
          {canTakeBack && (
            <Button appearance="primary" disabledFocusable={isWriting(state)} onClick={takeBack}>
              {isUndo ? say.finishUndo : say.takeBack}
            </Button>
          )}
          {canTakeBack && !isUndo && (
            <Button disabledFocusable={isWriting(state)} onClick={() => void store.settle("finish")}>
              {say.finish}
            </Button>
          )}
          {!canTakeBack && (
            <Button disabledFocusable={isWriting(state)} onClick={() => void store.settle("forget")}>
              {say.forget}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
