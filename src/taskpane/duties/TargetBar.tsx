import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { scoreTokens } from "../theme/themes";

const useStyles = makeStyles({
  lane: { position: "relative", display: "block", height: "8px", marginBlock: "3px" },
  track: { position: "absolute", inset: 0, borderRadius: "4px", backgroundColor: scoreTokens.itaTrack },
  bar: {
    position: "absolute",
    insetBlock: 0,
    insetInlineStart: 0,
    minWidth: "2px",
    borderRadius: "4px",
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  reached: {
    backgroundColor: scoreTokens.itaPass,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  short: {
    backgroundColor: scoreTokens.itaFail,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  mark: {
    position: "absolute",
    insetBlock: "-3px",
    width: "2px",
    marginInlineStart: "-1px",
    backgroundColor: scoreTokens.itaMark,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
});

/** Room behind the target's line, so that it is seen and more than enough shows as more. */
const ROOM = 1.15;

/** Where the bar and the target's line end, in percent of the lane. */
export function barOf(responses: number, target: number): { bar: number; mark: number } {
  const whole = Math.max(target * ROOM, responses, 1);
  return { bar: (100 * responses) / whole, mark: (100 * target) / whole };
}

/** A count against its target. A picture only: the row's text says the same. */
export function TargetBar({ responses, target }: { responses: number; target: number }) {
  const styles = useStyles();
  const { bar, mark } = barOf(responses, target);
  return (
    <span className={styles.lane} aria-hidden="true">
      <span className={styles.track} />
      {responses > 0 && (
        <span
          className={mergeClasses(styles.bar, responses >= target ? styles.reached : styles.short)}
          style={{ width: `${bar}%` }}
        />
      )}
      <span className={styles.mark} style={{ left: `${mark}%` }} />
    </span>
  );
}
