/** The list shows six rows and a half: the half says that there is more. */
export const ROWS_IN_SIGHT = 6.5;

/** Where a key leads in a list; null for other keys. */
export function rowAfterKey(key: string, active: number, rowCount: number): number | null {
  const page = Math.floor(ROWS_IN_SIGHT);
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rowCount - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : Math.max(0, Math.min(rowCount - 1, wanted));
}
