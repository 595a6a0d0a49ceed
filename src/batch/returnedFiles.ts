import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FormColumn } from "../core/remediation/form/columns";
import type { ReturnedFile } from "../core/remediation/returns/types";
import { readReturnedFile } from "../files/readReturnedFile";
import { isSystemError } from "./files";

/** Workbooks, and what people take for one; Excel's own lock files begin with "~$". */
const CANDIDATE = /^(?!~\$|\.).*\.(?:xls[xmb]?|xlt[xm]|ods|csv)$/i;

/** The files as given, a folder's workbooks in the order of their names; each once. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const names = (await readdir(path)).filter((name) => CANDIDATE.test(name));
      return names.sort().map((name) => join(path, name));
    }),
  );
  return [...new Set(lists.flat())];
}

/** Reads returned forms from the file system, one after another; the path is a file's id. */
export async function readReturnedFiles(
  paths: readonly string[],
  formColumns: readonly FormColumn[],
  dayOf: (date: Date) => string,
): Promise<ReturnedFile[]> {
  const returned: ReturnedFile[] = [];
  for (const path of await filesOf(paths)) returned.push(await readOne(path, formColumns, dayOf));
  return returned;
}

async function readOne(
  path: string,
  formColumns: readonly FormColumn[],
  dayOf: (date: Date) => string,
): Promise<ReturnedFile> {
  const named = { id: path, name: basename(path) };
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
    return readReturnedFile({ ...named, changedOn: dayOf(mtime), bytes: new Uint8Array(bytes) }, formColumns);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ...named, changedOn: null, reading: { ok: false, problem: "unreadable" } };
  }
}
