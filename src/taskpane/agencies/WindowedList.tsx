import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useEffect, useId } from "react";
import { rowAfterKey, ROWS_IN_SIGHT } from "./rowAfterKey";
import { useWindowedRows } from "./useWindowedRows";

const useStyles = makeStyles({
  box: {
    position: "relative",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: "absolute",
    insetInline: 0,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

export interface WindowedListProps<Item> {
  items: readonly Item[];
  /** Pixels; all rows are as high. */
  rowHeight: number;
  /** For screen readers. */
  label: string;
  keyOf: (item: Item) => string;
  /** The whole of what a row may have to cut. */
  titleOf: (item: Item) => string;
  /** What screen readers say of a row; what it shows when absent. */
  rowLabelOf?: (item: Item) => string;
  rowClassName?: string;
  active: number;
  onActive: (index: number) => void;
  /** Click, Enter or the space bar. */
  onOpen?: (item: Item) => void;
  /** The list takes the focus when it appears. */
  takesFocus?: boolean;
  children: (item: Item) => ReactNode;
}

/** Thousands of rows, of which only those in sight exist. One stop for Tab; arrows move, Enter opens. */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  const { items, rowHeight, active, onActive, onOpen, takesFocus = false } = props;
  const styles = useStyles();
  const id = useId();
  const viewHeight = ROWS_IN_SIGHT * rowHeight;
  const { box, view, onScroll, showRow } = useWindowedRows(items.length, rowHeight, viewHeight);
  // The chosen row is in sight when the list comes back from what it opened.
  useEffect(() => showRow(active), [active, showRow]);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[active];
    if (onOpen && item !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onOpen(item);
      return;
    }
    const row = rowAfterKey(event.key, active, items.length);
    if (row === null) return;
    event.preventDefault();
    onActive(row);
  };
  return (
    <div
      ref={box}
      className={styles.box}
      style={{ maxHeight: `${viewHeight}px` }}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      // A row that was scrolled away does not exist.
      aria-activedescendant={active >= view.first && active < view.end ? `${id}${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: `${items.length * rowHeight}px` }}>
        {items.slice(view.first, view.end).map((item, offset) => {
          const index = view.first + offset;
          return (
            <div
              key={props.keyOf(item)}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              aria-label={props.rowLabelOf?.(item)}
              className={mergeClasses(styles.row, props.rowClassName, index === active && styles.active)}
              style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
              title={props.titleOf(item)}
              onClick={() => {
                onActive(index);
                onOpen?.(item);
              }}
            >
              {props.children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
