import { basename } from "node:path";
import { createSecretariat } from "../actions/secretariat";
import type { Secretariat } from "../actions/types";
import type { FindingCode, Result } from "../core/result";
import { finding, refusal, success } from "../core/result";
import { openSimulator } from "../simulator/node";
import { FileError } from "../simulator/xlsx/fileError";
import { readWorkbookFile } from "./files";
import type { RequestCount } from "./outcome";

/** One workbook open in the simulated host, with the same actions the pane has. */
export interface Session {
  secretariat: Secretariat;
  requests: RequestCount;
  /** Runs a program of Office.js on the workbook. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  save(): Uint8Array;
  /** Parts of the file that saving would lose; empty for all but exotic files. */
  losses(): string[];
  close(): void;
}

const FILE_FINDINGS: Record<FileError["code"], FindingCode & `file/${string}`> = {
  "not-xlsx": "file/not-xlsx",
  "password-protected": "file/password-protected",
  damaged: "file/damaged",
  "too-large": "file/too-large",
};

/** Opens a file for the actions; a file that is no workbook is a finding. */
export async function openWorkbook(path: string, today: Date): Promise<Result<Session>> {
  const bytes = await readWorkbookFile(path);
  if (!bytes.ok) return bytes;
  const fileName = basename(path);
  try {
    const simulator = await openSimulator(bytes.value, { fileName, clock: () => today });
    return success({
      secretariat: createSecretariat({
        host: simulator.Excel,
        now: () => today,
        trustReading: true,
        readFile: () => Promise.resolve(simulator.save()),
      }),
      requests: simulator.requests,
      run: (batch) => simulator.run(batch),
      save: () => simulator.save(),
      losses: () => simulator.losses(),
      close: () => simulator.close(),
    });
  } catch (error) {
    if (error instanceof FileError) {
      return refusal(finding("error", FILE_FINDINGS[error.code] as "file/damaged", { file: fileName }));
    }
    throw error;
  }
}
