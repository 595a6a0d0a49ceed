import { makeStyles, tokens } from "@fluentui/react-components";
import { formatMark } from "../../i18n/number";
import { positionOn, type Axis } from "../model/axis";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  line: {
    position: "relative",
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  mark: {
    position: "absolute",
    transform: "translateX(-50%)",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
  },
});

/** So near to an end (in percent) the pass mark's own label would run into the end's. */
const CROWDED = 22;

/** What the bars are measured by: both ends and the pass mark. */
export function AxisLine({ axis }: { axis: Axis }) {
  const styles = useStyles();
  const { t } = usePane();
  const mark = positionOn(axis, axis.passMark);
  return (
    <div className={styles.line} aria-hidden="true">
      <span>{mark >= CROWDED && formatMark(axis.low)}</span>
      <span className={styles.mark} style={{ left: `${Math.min(88, Math.max(12, mark))}%` }}>
        {t.pane.glance.passMark(axis.passMark)}
      </span>
      <span>{mark <= 100 - CROWDED && formatMark(axis.high)}</span>
    </div>
  );
}
