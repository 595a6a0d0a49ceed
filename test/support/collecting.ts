import type { ReturnedFile } from "../../src/core/remediation/returns/types";
import { readForm } from "../../src/core/remediation/returns/readForm";
import type { CollectOptions, CollectOutcome } from "../../src/core/remediation/reports/proposeCollect";
import { proposeCollect } from "../../src/core/remediation/reports/proposeCollect";
import type { WorkbookSnapshot } from "../../src/core/snapshot";
import type { Proposal } from "../../src/core/changes/changeSet";
import type { Finding } from "../../src/core/result";
import { readWorkbookFile } from "../../src/files/readWorkbookFile";

/** A returned file as the pane and the command line read it. */
export function returned(name: string, bytes: Uint8Array, changedOn: string | null = null): ReturnedFile {
  const read = readWorkbookFile(bytes);
  return { id: name, name, changedOn, reading: read.ok ? readForm(read.file) : read };
}

export const TODAY = "2021-04-25";

export interface Collected extends Proposal<CollectOutcome> {
  findings: Finding[];
}

export function collect(
  snapshot: WorkbookSnapshot,
  files: readonly ReturnedFile[],
  options: Partial<CollectOptions> = {},
): Collected {
  const proposed = proposeCollect(snapshot, { files, today: TODAY, ...options });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
  return { ...proposed.value, findings: proposed.findings };
}

/** State and agency of every entry, by its id. */
export function statesOf({ outcome }: Collected): Record<string, [string, string | null]> {
  return Object.fromEntries(outcome.entries.map(({ id, state, agency }) => [id, [state, agency]]));
}

export function codesOf({ findings }: { findings: readonly Finding[] }): string[] {
  return findings.map(({ code }) => code);
}
