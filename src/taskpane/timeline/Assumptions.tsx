import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RangeRef } from "../../core/grid";
import type { PeriodReading, Span } from "../../core/period/types";
import type { PeriodDecision } from "../../core/plan/decisions";
import { formatSpan } from "../../i18n/date";
import { CellLink } from "../parts/CellLink";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  answers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
  // What a reading is, and why: longer than a button usually is.
  answer: { height: "auto", minWidth: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

/** So many are shown at first. */
const SHOWN = 5;

/** A period whose reading rests on something its text does not say, or that cannot be read. */
export interface Doubt {
  key: string;
  text: string;
  period: PeriodReading;
  at?: RangeRef;
}

export interface AssumptionsProps {
  doubts: readonly Doubt[];
  onDecide: (decisions: PeriodDecision[]) => void;
}

/** The readings in doubt, each with a button for every way to read it, and the cell to correct. */
export function Assumptions({ doubts, onDecide }: AssumptionsProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  if (doubts.length === 0) return null;
  const { timeline, findings } = t.pane;
  const assumed = doubts.filter(({ period }) => period.certainty === "assumed");
  return (
    <div>
      <div className={styles.head}>
        <p className={styles.title}>{timeline.assumed}</p>
        {assumed.length > 1 && (
          <Button
            appearance="transparent"
            size="small"
            onClick={() => onDecide(assumed.map(({ key }) => ({ activity: key, alternative: null })))}
          >
            {t.plan.confirmAll(assumed.length)}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {(showsAll ? doubts : doubts.slice(0, SHOWN)).map((doubt) => (
          <DoubtItem
            key={`${doubt.key} ${doubt.text}`}
            doubt={doubt}
            onDecide={(alternative) => onDecide([{ activity: doubt.key, alternative }])}
          />
        ))}
      </ul>
      {doubts.length > SHOWN && (
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? findings.fewer : findings.more(doubts.length - SHOWN)}
        </Button>
      )}
    </div>
  );
}

interface DoubtItemProps {
  doubt: Doubt;
  onDecide: (alternative: number | null) => void;
}

function DoubtItem({ doubt: { text, period, at }, onDecide }: DoubtItemProps) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { timeline } = t.pane;
  const words = text.replace(/\s+/g, " ").trim();
  const dates = ({ start, end }: Span) => formatSpan(start, end, locale) || timeline.noDate;
  if (period.certainty !== "assumed") {
    return (
      <li className={styles.item}>
        {timeline.unreadable(words, t.periods.reason(period.problem ?? "not-a-period"))}{" "}
        {at && <CellLink at={at} />}
      </li>
    );
  }
  const reasons = period.assumptions.map((key) => t.periods.reason(key)).join(", ");
  return (
    <li className={styles.item}>
      {timeline.assumedAs(words, dates(period))}
      {reasons && ` (${reasons})`} {at && <CellLink at={at} />}
      <span className={styles.answers}>
        <Button className={styles.answer} size="small" onClick={() => onDecide(null)}>
          {t.plan.confirm(dates(period))}
        </Button>
        {period.alternatives.map((other, index) => (
          <Button key={index} className={styles.answer} size="small" onClick={() => onDecide(index)}>
            {timeline.otherwise(dates(other), t.periods.reason(other.reason))}
          </Button>
        ))}
      </span>
    </li>
  );
}
