import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import { COLUMN_HEADER, ROW_HEADER, type Viewport } from "./viewport";

/** The part of the sheet that a scrolling element shows, kept up to date. */
export function useViewport(scroller: RefObject<HTMLDivElement | null>): {
  view: Viewport;
  onScroll(): void;
} {
  const [view, setView] = useState<Viewport>({ width: 0, height: 0, scrollLeft: 0, scrollTop: 0 });
  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    setView({
      width: Math.max(0, element.clientWidth - ROW_HEADER),
      height: Math.max(0, element.clientHeight - COLUMN_HEADER),
      scrollLeft: element.scrollLeft,
      scrollTop: element.scrollTop,
    });
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, read]);

  return { view, onScroll: read };
}
