import type { Finding } from "../core/result";
import type { ChangeSummary } from "../core/changes/describe";

/** Exit codes of the command line. */
export const EXIT = { done: 0, defect: 1, usage: 2, refused: 3 } as const;

/** What an action on the command line comes to, before it is printed. */
export interface BatchOutcome {
  ok: boolean;
  findings: Finding[];
  /** The action's own part of the JSON document. */
  data: Record<string, unknown>;
  /** Sentences for people, one a line. */
  lines: string[];
  changes?: ChangeSummary;
  /** The changed workbook, to be written where the user said. */
  workbook?: Uint8Array;
  /** That is a new workbook: what the input has and it has not was left out on purpose. */
  isNewWorkbook?: true;
}

export interface RequestCount {
  count: number;
  bytesOut: number;
  bytesIn: number;
}
