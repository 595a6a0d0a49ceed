import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { toAddress } from "../../core/grid";
import type { Span } from "../../core/period/types";
import type { Task } from "../../core/plan/types";
import { formatSpan } from "../../i18n/date";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "grid", rowGap: "2px" },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  other: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** The readings that rest on something the text does not say, with the other readings and the cell to correct. */
export function Assumptions({ tasks }: { tasks: readonly Task[] }) {
  const styles = useStyles();
  const { t, store, locale } = usePane();
  const dates = ({ start, end }: Span) => formatSpan(start, end, locale) || t.pane.timeline.noDate;
  const doubtful = tasks.filter((task) => task.period.certainty !== "certain");
  if (doubtful.length === 0) return null;
  const words = t.pane.timeline;
  return (
    <div>
      <p className={styles.title}>{words.assumed}</p>
      <ul className={styles.list}>
        {doubtful.map((task, index) => {
          const { period, periodAt } = task;
          const others = period.alternatives.map((other) =>
            words.otherwise(dates(other), t.periods.reason(other.reason)),
          );
          const reasons = period.assumptions.map((key) => t.periods.reason(key)).join(", ");
          return (
            <li key={index} className={styles.item}>
              {words.assumedAs(task.periodText.replace(/\s+/g, " ").trim(), dates(period))}
              {reasons && ` (${reasons})`} <span className={styles.other}>{others.join(" ")}</span>{" "}
              {periodAt && (
                <Link className={styles.link} as="button" inline onClick={() => void store.goTo(periodAt)}>
                  {t.pane.findings.goTo(toAddress(periodAt))}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
