import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoreStatus } from "../../core/scores/types";
import { barOn, positionOn, type Axis } from "../model/axis";
import { scoreTokens } from "../theme/themes";

const HEIGHT = "6px";

const useStyles = makeStyles({
  lane: { gridColumn: "1 / -1", position: "relative", height: HEIGHT, display: "block" },
  track: {
    position: "absolute",
    inset: 0,
    borderRadius: "3px",
    backgroundColor: scoreTokens.itaTrack,
  },
  bar: {
    position: "absolute",
    insetBlock: 0,
    minWidth: "2px",
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  pass: {
    backgroundColor: scoreTokens.itaPass,
    borderStartEndRadius: "3px",
    borderEndEndRadius: "3px",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  fail: {
    backgroundColor: scoreTokens.itaFail,
    borderStartStartRadius: "3px",
    borderEndStartRadius: "3px",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  // A little taller than the bar, so that the eye joins the marks of all rows to one line.
  mark: {
    position: "absolute",
    insetBlock: "-3px",
    width: "2px",
    marginInlineStart: "-1px",
    backgroundColor: scoreTokens.itaMark,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  missing: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: "3px",
  },
});

/** The gap between a score and the pass mark as a bar. A picture only: the row's text says the same. */
export function ScoreBar({ axis, value, status }: { axis: Axis; value: number | null; status: ScoreStatus }) {
  const styles = useStyles();
  const bar = value === null ? null : barOn(axis, value);
  return (
    <span className={styles.lane} aria-hidden="true">
      {bar ? (
        <>
          <span className={styles.track} />
          <span
            className={mergeClasses(styles.bar, status === "fail" ? styles.fail : styles.pass)}
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        </>
      ) : (
        <span className={styles.missing} />
      )}
      <span className={styles.mark} style={{ left: `${positionOn(axis, axis.passMark)}%` }} />
    </span>
  );
}
