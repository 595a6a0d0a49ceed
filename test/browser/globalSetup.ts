import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveDirectory, type StaticServer } from "../../scripts/staticServer";
import { unpackChromium } from "./chromium";

declare global {
  // Jest hands nothing else from the set-up to the tear-down.
  var itaServer: StaticServer | undefined;
}

const DIST = join(__dirname, "..", "..", "dist");

/** Once before the browser tests: unpacks Chromium and serves the build on a free loopback port. */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(join(DIST, "index.html"))) {
    throw new Error("The browser tests run on the build: run `npm run build` first.");
  }
  await unpackChromium();
  globalThis.itaServer = await serveDirectory(DIST);
  process.env.ITA_DIST_URL = globalThis.itaServer.url;
}
