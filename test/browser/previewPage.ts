import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium";

/** A page of the build, with everything that went wrong on it. */
export interface TestPage {
  page: Page;
  /** Console errors, exceptions and refused requests, in order. */
  problems: string[];
  /** Addresses outside the page's own server that it asked for. */
  external: string[];
}

export interface PageOptions extends BrowserContextOptions {
  /** The time that the page sees. */
  time?: Date;
  /** The server the page comes from: the build's own by default. */
  base?: string;
}

const SLOWEST_TEST_MS = 60_000;

/** One browser for all tests of a file. */
export function useBrowser(): { open(path: string, options?: PageOptions): Promise<TestPage> } {
  // Pages load and press buttons: on a busy machine that takes longer than a unit test may.
  jest.setTimeout(SLOWEST_TEST_MS);
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open(path, options) {
      if (!browser) throw new Error("the browser is not running yet");
      return openPage(browser, path, options);
    },
  };
}

/** The address that the test server has in this run. */
export function distUrl(): string {
  const url = process.env.ITA_DIST_URL;
  if (!url) throw new Error("ITA_DIST_URL is not set: the browser tests run under their globalSetup");
  return url;
}

async function openPage(
  browser: Browser,
  path: string,
  { time, base = distUrl(), ...options }: PageOptions = {},
): Promise<TestPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "th-TH",
    timezoneId: "Asia/Bangkok",
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  if (time) await page.clock.setFixedTime(time);
  const opened: TestPage = { page, problems: [], external: [] };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      opened.problems.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => opened.problems.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) =>
    opened.problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !/^(?:blob|data):/.test(url)) opened.external.push(url);
  });
  // Nothing outside this machine is reached from a test, whatever a page asks for.
  await page.route(
    (url) => !url.href.startsWith(base) && url.protocol !== "blob:" && url.protocol !== "data:",
    (route) => route.abort(),
  );
  await page.goto(new URL(path, base).href);
  return opened;
}
