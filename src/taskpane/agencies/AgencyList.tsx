import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId } from "react";
import { formatScore } from "../../i18n/number";
import type { Entry } from "../model/entries";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import { rowAfterKey, ROWS_IN_SIGHT } from "./rowAfterKey";
import { useWindowedRows } from "./useWindowedRows";

const ROW_HEIGHT = 56;
const VIEW_HEIGHT = ROWS_IN_SIGHT * ROW_HEIGHT;

const useStyles = makeStyles({
  box: {
    position: "relative",
    maxHeight: `${VIEW_HEIGHT}px`,
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: "absolute",
    insetInline: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
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

/** Thousands of agencies, of which only those in sight exist. One stop for Tab; arrows move, Enter opens. */
export function AgencyList({ entries, nameOf, active, onActive, onOpen, takesFocus }: AgencyListProps) {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const { box, view, onScroll, showRow } = useWindowedRows(entries.length, ROW_HEIGHT, VIEW_HEIGHT);
  // The chosen row is in sight when the list comes back from an agency's details.
  useEffect(() => showRow(active), [active, showRow]);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entries[active];
    if ((event.key === "Enter" || event.key === " ") && entry) {
      event.preventDefault();
      onOpen(entry);
      return;
    }
    const row = rowAfterKey(event.key, active, entries.length);
    if (row === null) return;
    event.preventDefault();
    onActive(row);
  };
  return (
    <div
      ref={box}
      className={styles.box}
      role="listbox"
      tabIndex={0}
      aria-label={t.pane.agencies.list}
      // A row that was scrolled away does not exist.
      aria-activedescendant={active >= view.first && active < view.end ? `${id}${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: `${entries.length * ROW_HEIGHT}px` }}>
        {entries.slice(view.first, view.end).map((entry, offset) => {
          const index = view.first + offset;
          const { total, failing } = entry.agency;
          const name = nameOf(entry);
          return (
            <div
              key={entry.id}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.row, index === active && styles.active)}
              style={{ top: `${index * ROW_HEIGHT}px` }}
              title={name}
              onClick={() => {
                onActive(index);
                onOpen(entry);
              }}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.figures}>
                <span className={styles.total}>{total === null ? "–" : formatScore(total)}</span>
                <span className={mergeClasses(styles.failing, failing.length === 0 && styles.pass)}>
                  {failing.length > 0 ? `▼ ${t.pane.agencies.failing(failing.length)}` : t.pane.glance.pass}
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
