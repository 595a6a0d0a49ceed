/** Opens workbooks in Node, each with a client library of its own. */
import { readFileSync } from "node:fs";
import { evaluateClientLibrary } from "./clientLibrary";
import { openWith, type OpenOptions, type Simulator } from "./open";

export type { OpenOptions, Simulator } from "./open";
export { FileError } from "./xlsx";

let librarySource: string | null = null;

/** Microsoft's client library for Excel on the web, from the installed package. */
function readLibrary(): string {
  librarySource ??= readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  return librarySource;
}

/**
 * Opens an .xlsx file, or an empty workbook for null. Several may be open at once.
 * @throws FileError (as a rejection) for a file that cannot be read
 */
export async function openSimulator(bytes: Uint8Array | null, options: OpenOptions = {}): Promise<Simulator> {
  return openWith(evaluateClientLibrary(readLibrary()), bytes, options);
}
