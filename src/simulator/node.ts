/** Opens workbooks in Node, each with a client library of its own. */
import { readFileSync } from "node:fs";
import { evaluateClientLibrary } from "./clientLibrary";
import { type ClientGlobals, connectHost, type ConnectedHost, type SimulatorOptions } from "./index";
import { createWorkbook } from "./model/workbook";

export interface OpenOptions extends SimulatorOptions {
  /** What `workbook.name` says; "Book1.xlsx" by default. */
  fileName?: string;
}

/** An open workbook with the client library that talks to it. */
export interface Simulator extends ConnectedHost, ClientGlobals {
  run: typeof Excel.run;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array;
}

let librarySource: string | null = null;

/** Microsoft's client library for Excel on the web, from the installed package. */
function readLibrary(): string {
  librarySource ??= readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  return librarySource;
}

/**
 * Opens an .xlsx file, or an empty workbook for null. Several may be open at once.
 * @throws what `loadWorkbook` says of a file that cannot be read
 */
export async function openSimulator(bytes: Uint8Array | null, options: OpenOptions = {}): Promise<Simulator> {
  const workbook = createWorkbook({ fileName: options.fileName });
  const globals = evaluateClientLibrary(readLibrary());
  const host = connectHost(globals, workbook, options);
  return { ...globals, ...host, run: globals.Excel.run, save: () => new Uint8Array() };
}
