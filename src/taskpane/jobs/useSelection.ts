import { useEffect, useState } from "react";
import { toAddress, type RangeRef } from "../../core/grid";
import { usePane } from "../parts/paneContext";

/** Often enough to feel live, seldom enough to cost nothing; asked only while somebody looks at it. */
const EVERY_MS = 700;

/** What is selected in the grid, kept up to date while the component is shown. */
export function useSelection(): RangeRef | null {
  const { store } = usePane();
  const [selected, setSelected] = useState<RangeRef | null>(null);
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const now = document.hidden ? undefined : await store.selection();
      if (!isShown) return;
      if (now !== undefined) {
        setSelected((before) => (before && now && toAddress(before) === toAddress(now) ? before : now));
      }
      timer = setTimeout(() => void ask(), EVERY_MS);
    };
    void ask();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [store]);
  return selected;
}
