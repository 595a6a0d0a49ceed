import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PlanEntry } from "../../core/plan/readPlan";
import { formatSpan } from "../../i18n/date";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import { usePlanStyles } from "./planStyles";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `2px ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  dates: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  late: { color: scoreTokens.itaFailText, fontWeight: tokens.fontWeightSemibold },
});

/** So many are listed; the picture shows them all. */
const LISTED = 3;

export interface PlanEntriesProps {
  title: string;
  entries: readonly PlanEntry[];
  isLate?: boolean;
  /** Said when there are none; without it nothing is shown then. */
  emptyText?: string;
}

/** Rows of the plan by name and dates; a click shows the row. */
export function PlanEntries({ title, entries, isLate = false, emptyText }: PlanEntriesProps) {
  const own = useStyles();
  const styles = usePlanStyles();
  const { t, locale, store } = usePane();
  if (entries.length === 0 && emptyText === undefined) return null;
  return (
    <div>
      <p className={mergeClasses(styles.title, isLate && own.late)}>
        {title}
        {entries.length > 0 && ` (${entries.length})`}
      </p>
      {entries.length === 0 && <p className={styles.text}>{emptyText}</p>}
      <ul className={styles.plain}>
        {entries.slice(0, LISTED).map(({ key, no, name, start, end, at }) => (
          <li key={`${key} ${at.row}`}>
            <button
              type="button"
              className={own.entry}
              title={name}
              aria-label={`${t.plan.showRow(name)} ${formatSpan(start, end, locale)}`}
              onClick={() => void store.goTo(at)}
            >
              <span className={own.name}>{no === null ? name : `${no}. ${name}`}</span>
              <span className={own.dates}>{formatSpan(start, end, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {entries.length > LISTED && <p className={styles.text}>{t.plan.more(entries.length - LISTED)}</p>}
    </div>
  );
}
