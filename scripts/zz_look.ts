import { join } from "node:path";
import { readFileSync } from "node:fs";
import { launchChromium } from "../test/browser/chromium";
import { serveDirectory } from "./staticServer";
import { messagesOf } from "../src/i18n/messages";
import { previewMessages } from "../src/preview/messages";
import { USUAL_PANE } from "../src/preview/shell/Splitter";
const OUT = "/tmp/pics";
type Step = (pane: import("playwright-core").Locator, m: ReturnType<typeof messagesOf>, page: import("playwright-core").Page) => Promise<void>;
const SCENES: Record<string, { file?: string; steps: Step }> = {
  settings: { steps: async (pane, m) => { await pane.getByRole("button", { name: m.pane.header.settings, exact: true }).click(); await pane.getByRole("button", { name: m.rulesets.title }).click(); await pane.getByText(m.rulesets.edit).waitFor(); } },
  editor: { steps: async (pane, m) => { await SCENES.settings!.steps(pane, m, null as never); await pane.locator("select").first().selectOption("2568"); await pane.getByRole("button", { name: m.rulesets.edit }).click(); await pane.getByLabel(m.rulesets.editor.passMark).waitFor(); await pane.getByLabel("IIT",{exact:true}).fill("40"); } },
  glance: { steps: async () => {} },
  agencies: { file: "assets/samples/ita-2563-agencies.xlsx", steps: async () => {} },
  pdf: { file: "assets/samples/ita-2563-pasted-from-pdf.xlsx", steps: async () => {} },
};
async function main() {
  const [scene = "settings", widths = "350", look = "th-light"] = process.argv.slice(2);
  const [locale = "th", theme = "light"] = look.split("-");
  const server = await serveDirectory(join(__dirname, "..", "dist"));
  const browser = await launchChromium();
  const page = await browser.newPage({ locale: locale === "th" ? "th-TH" : "en-US", colorScheme: theme === "dark" ? "dark" : "light", forcedColors: theme === "hc" ? "active" : "none", viewport: { width: 1360, height: 2000 }, timezoneId: "Asia/Bangkok", reducedMotion: "reduce" });
  await page.clock.setFixedTime(new Date("2021-03-15T10:00:00+07:00"));
  await page.goto(server.url);
  const m = messagesOf(locale as "th");
  const pane = page.getByTestId("pane");
  await pane.getByText("88.84").first().waitFor({ timeout: 60000 });
  await page.getByRole("button", { name: m.pane.firstRun.dismiss }).click();
  const { file, steps } = SCENES[scene]!;
  if (file) { await page.locator("input[type=file]").first().setInputFiles({ name: file.split("/").pop()!, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: readFileSync(file) }); await page.waitForTimeout(4000); }
  await steps(pane, m, page);
  const splitter = page.getByRole("separator", { name: previewMessages(locale as "th").splitter });
  let width = USUAL_PANE;
  for (const wanted of widths.split(",").map(Number)) {
    for (; width > wanted; width -= 10) await splitter.press("ArrowRight");
    for (; width < wanted; width += 10) await splitter.press("ArrowLeft");
    await page.mouse.move(0, 0); await page.waitForTimeout(500);
    await page.locator(".desk-pane").screenshot({ path: `${OUT}/${scene}-${wanted}-${look}.png` });
  }
  await browser.close(); await server.close();
}
void main();
