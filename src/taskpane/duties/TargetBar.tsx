import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useBarStyles } from "../glance/barStyles";

const useStyles = makeStyles({
  lane: { position: "relative", display: "block", height: "8px", marginBlock: "3px" },
  round: { borderRadius: "4px" },
  bar: { insetInlineStart: 0 },
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
  const bars = useBarStyles();
  const { bar, mark } = barOf(responses, target);
  return (
    <span className={styles.lane} aria-hidden="true">
      <span className={mergeClasses(bars.track, styles.round)} />
      {responses > 0 && (
        <span
          className={mergeClasses(
            bars.bar,
            responses >= target ? bars.reached : bars.short,
            styles.bar,
            styles.round,
          )}
          style={{ width: `${bar}%` }}
        />
      )}
      <span className={bars.mark} style={{ left: `${mark}%` }} />
    </span>
  );
}
