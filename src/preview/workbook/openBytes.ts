import { createSecretariat } from "../../actions/secretariat";
import { finding, type Finding } from "../../core/result";
import { FileError, openSimulator } from "../../simulator/browser";
import { createSheetHost } from "./createSheetHost";
import type { OpenBook } from "./openBook";

/** Opens a workbook file on the simulated Excel; a file that cannot be opened is a finding, not an error. */
export async function openBytes(bytes: Uint8Array, fileName: string): Promise<OpenBook | Finding> {
  try {
    const simulator = await openSimulator(bytes, { fileName });
    return {
      fileName,
      host: createSheetHost(simulator),
      secretariat: createSecretariat({
        host: simulator.Excel,
        readFile: () => Promise.resolve(simulator.save()),
        onProblem: (error) => console.error(error),
      }),
      losses: () => simulator.losses(),
      save: () => simulator.save(),
      close: () => simulator.close(),
    };
  } catch (error) {
    if (error instanceof FileError) return finding("error", `file/${error.code}`, { file: fileName });
    throw error;
  }
}
