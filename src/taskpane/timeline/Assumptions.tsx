import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Span } from "../../core/period/types";
import type { Task } from "../../core/plan/types";
import { formatSpan } from "../../i18n/date";
import { CellLink } from "../parts/CellLink";
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
});

/** So many are shown at first. */
const SHOWN = 5;

/** The readings that rest on something the text does not say, with the other readings and the cell to correct. */
export function Assumptions({ tasks }: { tasks: readonly Task[] }) {
  const styles = useStyles();
  const { t } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const doubtful = tasks.filter((task) => task.period.certainty !== "certain");
  if (doubtful.length === 0) return null;
  const { timeline, findings } = t.pane;
  return (
    <div>
      <p className={styles.title}>{timeline.assumed}</p>
      <ul className={styles.list}>
        {(showsAll ? doubtful : doubtful.slice(0, SHOWN)).map((task, index) => (
          <Doubt key={index} task={task} />
        ))}
      </ul>
      {doubtful.length > SHOWN && (
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? findings.fewer : findings.more(doubtful.length - SHOWN)}
        </Button>
      )}
    </div>
  );
}

function Doubt({ task }: { task: Task }) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { timeline } = t.pane;
  const { period, periodAt } = task;
  const text = task.periodText.replace(/\s+/g, " ").trim();
  const dates = ({ start, end }: Span) => formatSpan(start, end, locale) || timeline.noDate;
  const reasons = period.assumptions.map((key) => t.periods.reason(key)).join(", ");
  const others = period.alternatives.map((other) =>
    timeline.otherwise(dates(other), t.periods.reason(other.reason)),
  );
  return (
    <li className={styles.item}>
      {period.certainty === "unreadable"
        ? timeline.unreadable(text, t.periods.reason(period.problem ?? "not-a-period"))
        : timeline.assumedAs(text, dates(period))}
      {reasons && ` (${reasons})`} <span className={styles.other}>{others.join(" ")}</span>{" "}
      {periodAt && <CellLink at={periodAt} />}
    </li>
  );
}
