import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { messagesOf } from "../src/i18n/messages";
import { localeFor } from "../src/i18n/locale";
import { previewMessages } from "../src/preview/messages";
import { USUAL_PANE } from "../src/preview/shell/Splitter";
import { launchChromium } from "../test/browser/chromium";
import { serveDirectory } from "./staticServer";

/** Pictures of the built preview for the README and for looking at: pages, and the pane in every width and theme. */
const ROOT = join(__dirname, "..");
const DOCS = join(ROOT, "docs");

/** A day in the plan's year, so that some activities are done, some late and some to come. */
const TODAY = new Date("2021-03-15T10:00:00+07:00");

const PANE_WIDTHS = [320, USUAL_PANE, 420];
const STEP = 10;
const TRANSITIONS_MS = 400;

interface Look {
  locale: "th-TH" | "en-US";
  colorScheme: "light" | "dark";
}

const LOOKS: readonly Look[] = (["th-TH", "en-US"] as const).flatMap((locale) =>
  (["light", "dark"] as const).map((colorScheme) => ({ locale, colorScheme })),
);

async function openPreview(browser: Browser, url: string, look: Look, height: number): Promise<Page> {
  const page = await browser.newPage({
    ...look,
    viewport: { width: 1360, height },
    timezoneId: "Asia/Bangkok",
  });
  await page.clock.setFixedTime(TODAY);
  await page.goto(url);
  await page.getByTestId("pane").getByText("88.84").first().waitFor();
  const { firstRun } = textsOf(look).pane;
  await page.getByRole("button", { name: firstRun.dismiss }).click();
  return page;
}

function textsOf({ locale }: Look) {
  return messagesOf(localeFor(locale));
}

async function act(page: Page, look: Look, button: string): Promise<void> {
  const { proposal, done } = textsOf(look).pane;
  const pane = page.getByTestId("pane");
  await pane.getByRole("button", { name: button, exact: true }).click();
  await pane.getByRole("button", { name: proposal.confirm, exact: true }).click();
  await pane.getByRole("button", { name: done.undo }).first().waitFor();
  await pane.getByRole("button", { name: done.dismiss }).first().click();
}

/** The page at work: scores marked beside the glance, then the plan. */
async function photographPages(browser: Browser, url: string, look: Look): Promise<void> {
  const name = `${localeFor(look.locale)}${look.colorScheme === "dark" ? "-dark" : ""}`;
  const page = await openPreview(browser, url, look, 800);
  const { jobs } = textsOf(look).pane;
  await act(page, look, jobs.highlight);
  await page.getByTestId("pane").evaluate((element) => element.scrollTo(0, 0));
  await save(page, `preview-${name}.png`);
  if (look.colorScheme === "light") {
    await act(page, look, jobs.makePlan);
    await save(page, `plan-${name}.png`);
  }
  await page.close();
}

/** The whole length of the pane with a proposal open, in each width. */
async function photographPanes(browser: Browser, url: string, look: Look): Promise<void> {
  const page = await openPreview(browser, url, look, 1700);
  const { jobs } = textsOf(look).pane;
  await page.getByTestId("pane").getByRole("button", { name: jobs.highlight, exact: true }).click();
  await page
    .getByTestId("pane")
    .getByRole("button", { name: textsOf(look).pane.proposal.confirm })
    .waitFor();
  const splitter = page.getByRole("separator", { name: previewMessages(localeFor(look.locale)).splitter });
  let width = USUAL_PANE;
  for (const wanted of PANE_WIDTHS) {
    for (; width > wanted; width -= STEP) await splitter.press("ArrowRight");
    for (; width < wanted; width += STEP) await splitter.press("ArrowLeft");
    await page.mouse.move(0, 0);
    await settle(page);
    const file = `pane-${wanted}-${localeFor(look.locale)}-${look.colorScheme}.png`;
    await page.locator(".desk-pane").screenshot({ path: join(DOCS, file) });
  }
  await page.close();
}

/** Fonts that a new sheet needed have arrived, and buttons have finished changing colour. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(TRANSITIONS_MS);
}

async function save(page: Page, file: string): Promise<void> {
  await page.mouse.move(0, 0);
  await settle(page);
  await page.screenshot({ path: join(DOCS, file) });
}

async function main(): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  const server = await serveDirectory(join(ROOT, "dist"));
  const browser = await launchChromium();
  for (const look of LOOKS) {
    await photographPages(browser, server.url, look);
    await photographPanes(browser, server.url, look);
  }
  await browser.close();
  await server.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
