/** Opens workbooks in Node, each with a client library of its own. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileClientLibrary } from "./clientLibrary";
import type { ClientGlobals } from "./index";
import { openWith, type OpenOptions, type Simulator } from "./open";

export type { OpenOptions, Simulator } from "./open";
export { FileError } from "./xlsx";

/** Finds packages from this file, or in an ECMAScript module, which has no `require`, from the program's folder. */
function resolver(): Pick<NodeJS.Require, "resolve"> {
  return typeof require === "function" ? require : createRequire(join(process.cwd(), "package.json"));
}

let evaluateLibrary: (() => ClientGlobals) | null = null;

/** Microsoft's client library for Excel on the web, from the installed package, with state of its own. */
function loadLibrary(): ClientGlobals {
  evaluateLibrary ??= compileClientLibrary(
    readFileSync(resolver().resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"),
  );
  return evaluateLibrary();
}

/**
 * Opens an .xlsx file, or an empty workbook for null. Several may be open at once.
 * @throws FileError (as a rejection) for a file that cannot be read
 */
export async function openSimulator(bytes: Uint8Array | null, options: OpenOptions = {}): Promise<Simulator> {
  return openWith(loadLibrary(), bytes, options);
}
