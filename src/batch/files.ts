import { access, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Result } from "../core/result";
import { finding, refusal, success } from "../core/result";

export async function readWorkbookFile(path: string): Promise<Result<Uint8Array>> {
  try {
    return success(new Uint8Array(await readFile(path)));
  } catch (error) {
    if (isSystemError(error)) return refusal(finding("error", "file/unreadable", { file: basename(path) }));
    throw error;
  }
}

/** Told by shape: an error of another realm (a test's, a worker's) is no instance of this one's Error. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "code" in error && "syscall" in error;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The real place a path would be written to, whether or not the file is there yet. */
async function placeOf(path: string): Promise<string> {
  return (await exists(path)) ? realpath(path) : join(await realpath(dirname(path)), basename(path));
}

/**
 * Whether a result may be written to `out`: never over the input, never over another file unless forced,
 * and only into a folder that is there. Asked before any work is done.
 */
export async function checkOutput(input: string, out: string, force: boolean): Promise<Result<null>> {
  if (!(await exists(dirname(out) || "."))) {
    return refusal(finding("error", "file/no-folder", { folder: dirname(out) }));
  }
  if (await exists(input)) {
    if ((await placeOf(input)) === (await placeOf(out))) {
      return refusal(finding("error", "file/same-as-input", { file: basename(out) }));
    }
  }
  if (!force && (await exists(out))) return refusal(finding("error", "file/exists", { file: basename(out) }));
  return success(null);
}

/** Writes whole or not at all: a temporary file in the same folder first, then a rename. */
export async function writeWorkbookFile(out: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${out}.${process.pid}.part`;
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, out);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
