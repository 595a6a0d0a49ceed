import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../test/browser/chromium";
import { drawIcon, ICON_SIZES } from "./icons/drawIcon";

/** Draws the icons that `manifest.xml` names into assets/icons, with the Chromium of the browser tests. */
const FOLDER = join(__dirname, "..", "assets", "icons");

async function main(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const size of ICON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawIcon(size)}`);
    await page.screenshot({ path: join(FOLDER, `icon-${size}.png`), omitBackground: true });
  }
  await writeFile(join(FOLDER, "icon.svg"), drawIcon(128));
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
