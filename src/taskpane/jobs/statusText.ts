import { formatMoment } from "../../i18n/date";
import type { JobStatus } from "../model/jobStatus";
import type { PaneServices } from "../parts/paneContext";

/** Where a job stands, in words. */
export function statusText(status: JobStatus, { t, locale, clock }: PaneServices): string {
  const words = t.pane.jobs.status;
  if (status.kind === "partly") return words.partly(status.done, status.of);
  if (status.kind !== "done") return words[status.kind];
  return status.at === null ? words.done : words.doneAt(formatMoment(status.at, clock(), locale));
}
