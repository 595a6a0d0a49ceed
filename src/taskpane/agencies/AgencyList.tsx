import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatScore } from "../../i18n/number";
import type { Entry } from "../model/entries";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import { WindowedList } from "./WindowedList";

const ROW_HEIGHT = 56;

const useStyles = makeStyles({
  row: { columnGap: tokens.spacingHorizontalM, paddingInline: tokens.spacingHorizontalM },
  // Two lines of a long Thai name, then dots; the whole name is in the title and for screen readers.
  name: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    lineHeight: "22px",
  },
  figures: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  total: { display: "block", fontWeight: tokens.fontWeightSemibold },
  failing: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: scoreTokens.itaFailText,
  },
  pass: { color: tokens.colorNeutralForeground2 },
});

export interface AgencyListProps {
  entries: readonly Entry[];
  nameOf: (entry: Entry) => string;
  active: number;
  onActive: (index: number) => void;
  onOpen: (entry: Entry) => void;
  /** The list takes the focus when it appears. */
  takesFocus: boolean;
}

/** Thousands of agencies with their totals; opened, one shows its details. */
export function AgencyList({ entries, nameOf, active, onActive, onOpen, takesFocus }: AgencyListProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <WindowedList
      items={entries}
      rowHeight={ROW_HEIGHT}
      label={t.pane.agencies.list}
      keyOf={({ id }) => id}
      titleOf={nameOf}
      rowClassName={styles.row}
      active={active}
      onActive={onActive}
      onOpen={onOpen}
      takesFocus={takesFocus}
    >
      {(entry) => {
        const { total, failing } = entry.agency;
        return (
          <>
            <span className={styles.name}>{nameOf(entry)}</span>
            <span className={styles.figures}>
              <span className={styles.total}>{total === null ? "–" : formatScore(total)}</span>
              <span className={mergeClasses(styles.failing, failing.length === 0 && styles.pass)}>
                {failing.length > 0 ? `▼ ${t.pane.agencies.failing(failing.length)}` : t.pane.glance.pass}
              </span>
            </span>
          </>
        );
      }}
    </WindowedList>
  );
}
