import { useCallback, useLayoutEffect, useRef, useState } from "react";

export interface RowWindow {
  /** First row to render, and the one after the last. */
  first: number;
  end: number;
}

/** The rows to render for a scroll position: those in sight and a few around, so that scrolling finds them ready. */
export function windowOf(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  rowCount: number,
  overscan = 6,
): RowWindow {
  const first = Math.floor(scrollTop / rowHeight) - overscan;
  const end = Math.ceil((scrollTop + viewHeight) / rowHeight) + overscan;
  const within = (row: number) => Math.min(rowCount, Math.max(0, row));
  return { first: within(first), end: within(end) };
}

/** Where to scroll so that a row is wholly in sight; the same position when it is already. */
export function scrollTopFor(row: number, scrollTop: number, viewHeight: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewHeight);
}

/** Renders only the rows in sight of a scrolling box with rows of one height: thousands of rows cost as much as twenty. */
export function useWindowedRows(rowCount: number, rowHeight: number, initialViewHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<RowWindow>(() => windowOf(0, initialViewHeight, rowHeight, rowCount));
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = windowOf(element.scrollTop, element.clientHeight || initialViewHeight, rowHeight, rowCount);
    // The same window keeps the same object: a scroll within it renders nothing.
    setView((before) => (before.first === next.first && before.end === next.end ? before : next));
  }, [rowCount, rowHeight, initialViewHeight]);
  useLayoutEffect(measure, [measure]);
  const showRow = useCallback(
    (row: number) => {
      const element = box.current;
      if (!element) return;
      element.scrollTop = scrollTopFor(row, element.scrollTop, element.clientHeight, rowHeight);
      measure();
    },
    [measure, rowHeight],
  );
  return { box, view, onScroll: measure, showRow };
}
