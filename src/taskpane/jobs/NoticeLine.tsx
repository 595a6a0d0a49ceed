import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { FindingList } from "../parts/FindingList";
import { ArrowUndo16Regular, CheckmarkCircle16Filled, Dismiss16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { type Notice, undoable } from "../state/paneState";
import { noticeText } from "./noticeText";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The way back stands under the sentence: beside it, names of sheets would be broken into slivers.
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  text: { overflowWrap: "anywhere" },
  undo: { gridColumnStart: 2, justifySelf: "start" },
});

/** One line of what was done, with the way back. Takes the focus, as the button that led here is gone. */
export function NoticeLine({ notice }: { notice: Exclude<Notice, { kind: "trouble" }> }) {
  const styles = useStyles();
  const { t, store } = usePane();
  const state = usePaneState();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [notice]);
  const canUndo = notice.kind === "done" && undoable(state)?.id === notice.applied.receipt.id;
  return (
    <div className={styles.box} ref={box} tabIndex={-1}>
      <div className={styles.line}>
        <CheckmarkCircle16Filled />
        <span className={styles.text}>{noticeText(notice, t)}</span>
        <Button
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={t.pane.done.dismiss}
          onClick={store.dismissNotice}
        />
        {canUndo && (
          <Button
            className={styles.undo}
            size="small"
            icon={<ArrowUndo16Regular />}
            onClick={() => void store.undo()}
          >
            {t.pane.done.undo}
          </Button>
        )}
      </div>
      <FindingList findings={notice.findings} />
    </div>
  );
}
