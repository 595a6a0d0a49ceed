import { connectHost, type ClientGlobals, type ConnectedHost, type SimulatorOptions } from "./index";
import { createWorkbook } from "./model/workbook";
import { loadWorkbook } from "./xlsx";

export interface OpenOptions extends SimulatorOptions {
  /** What `workbook.name` says; "Book1.xlsx" by default. */
  fileName?: string;
  /** Where identities of sheets and rules start counting, for several workbooks in one page. */
  firstId?: number;
}

/** An open workbook with the client library that talks to it. */
export interface Simulator extends ConnectedHost, ClientGlobals {
  run: typeof Excel.run;
  /** A request context that stays, for programs that go on over several syncs without `run`. */
  context: Excel.RequestContext;
}

/**
 * Opens an .xlsx file (or an empty workbook for null) and connects it to a loaded client library.
 * @throws FileError for a file that cannot be read
 */
export function openWith(
  globals: ClientGlobals,
  bytes: Uint8Array | null,
  options: OpenOptions = {},
): Simulator {
  const { fileName = "Book1.xlsx", firstId } = options;
  const workbook = bytes ? loadWorkbook(bytes, { fileName, firstId }) : createWorkbook({ fileName, firstId });
  const host = connectHost(globals, workbook, options);
  return { ...globals, ...host, run: globals.Excel.run, context: new globals.Excel.RequestContext() };
}
