import type { ExcelHost } from "./host";

/** Excel sends an event for every write; the pane wants one reading after a burst of them. */
const QUIET_MS = 400;

/**
 * Calls back after cells or sheets changed, once things have been quiet for a moment. Returns how to stop.
 * Where events cannot be had (an old or busy host), `onFailed` hears of it: the pane still works, it only
 * does not refresh by itself.
 */
export function watchChanges(
  host: ExcelHost,
  onChanged: () => void,
  onFailed: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  const heard = async (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(onChanged, QUIET_MS);
  };
  const started = host
    .run({}, async (context) => {
      const { worksheets } = context.workbook;
      handlers.push(
        worksheets.onChanged.add(heard),
        worksheets.onAdded.add(heard),
        worksheets.onDeleted.add(heard),
      );
      await context.sync();
    })
    .catch(onFailed);
  return () => {
    stopped = true;
    clearTimeout(timer);
    void started
      .then(async () => {
        // A handler goes in the context it was added in (Microsoft, "Work with events", "Remove an event handler").
        for (const handler of handlers) handler.remove();
        await handlers[0]?.context.sync();
      })
      .catch(onFailed);
  };
}
