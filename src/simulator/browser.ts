/** Opens workbooks in a page that has loaded `excel-web-16.00.js` with a script tag. */
import type { ClientGlobals } from "./index";
import { openWith, type OpenOptions, type Simulator } from "./open";

export type { OpenOptions, Simulator } from "./open";
export { FileError } from "./xlsx";

/** Lets the page paint before a request is answered. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Identities go on counting from workbook to workbook: the page's one client library must not mix them up. */
let lastId = 0;
const IDS_PER_WORKBOOK = 1_000_000;

/**
 * Opens an .xlsx file, or an empty workbook for null. The page's client library then talks to this workbook; one
 * that was open before is answered no more.
 * @throws FileError (as a rejection) for a file that cannot be read
 */
export async function openSimulator(bytes: Uint8Array | null, options: OpenOptions = {}): Promise<Simulator> {
  const globals = window as unknown as Partial<ClientGlobals>;
  if (!globals.Excel || !globals.Office || !globals.OfficeExtension || !globals.OSF)
    throw new Error("The page has not loaded excel-web-16.00.js of @microsoft/office-js.");
  const firstId = options.firstId ?? lastId;
  lastId = firstId + IDS_PER_WORKBOOK;
  const { Excel, Office, OfficeExtension, OSF } = globals;
  return openWith({ Excel, Office, OfficeExtension, OSF }, bytes, { pause: nextTask, ...options, firstId });
}
