import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoreStatus } from "../../core/scores/types";
import { barOn, positionOn, type Axis } from "../model/axis";
import { useBarStyles } from "./barStyles";

const HEIGHT = "6px";
const RADIUS = "3px";

const useStyles = makeStyles({
  lane: { gridColumn: "1 / -1", position: "relative", height: HEIGHT, display: "block" },
  track: { borderRadius: RADIUS },
  pass: { borderStartEndRadius: RADIUS, borderEndEndRadius: RADIUS },
  fail: { borderStartStartRadius: RADIUS, borderEndStartRadius: RADIUS },
  missing: {
    position: "absolute",
    inset: 0,
    boxSizing: "border-box",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: RADIUS,
  },
});

/** The gap between a score and the pass mark as a bar. A picture only: the row's text says the same. */
export function ScoreBar({ axis, value, status }: { axis: Axis; value: number | null; status: ScoreStatus }) {
  const styles = useStyles();
  const bars = useBarStyles();
  const bar = value === null ? null : barOn(axis, value);
  return (
    <span className={styles.lane} aria-hidden="true">
      {bar ? (
        <>
          <span className={mergeClasses(bars.track, styles.track)} />
          <span
            className={
              status === "fail"
                ? mergeClasses(bars.bar, bars.short, styles.fail)
                : mergeClasses(bars.bar, bars.reached, styles.pass)
            }
            style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
          />
        </>
      ) : (
        <span className={styles.missing} />
      )}
      <span className={bars.mark} style={{ left: `${positionOn(axis, axis.passMark)}%` }} />
    </span>
  );
}
