import { th } from "../../src/i18n/th";
import { useBrowser } from "./previewPage";
import { PreviewUser } from "./previewUser";
import { readWorkbook } from "./readWorkbook";

const browser = useBrowser();
const { duties, reports } = th;

test("items are watched in a sheet, and a clean copy leaves the page as a file of its own", async () => {
  const { page, problems } = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await page.locator(".desk-pane").evaluate((element) => {
    (element as HTMLElement).style.width = "320px";
  });
  const openStep = (step: "disclosure" | "share") => user.openStep(reports.steps[step].title);
  await user.press(reports.more);
  await openStep("disclosure");
  await user.press(duties.make);
  await user.confirm();
  const [sheet = ""] = (await user.tabs()).filter((tab) => tab.includes("OIT"));
  expect(sheet).toContain("OIT");
  await user.pane.getByText(duties.disclosure.published(0, 43)).waitFor();
  await openStep("share");
  await user.press(duties.share.check);
  await user.pane.getByText(duties.share.copyTitle).waitFor();
  await user.pane.getByText(duties.share.groups.agencies).waitFor();
  expect(
    await user.pane.evaluate((body) => {
      const edge = body.getBoundingClientRect().left + body.clientWidth + 0.5;
      return [...body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.right > edge && !element.closest("option, optgroup");
      }).length;
    }),
  ).toBe(0);
  const download = page.waitForEvent("download");
  await user.press(duties.share.copy);
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/สำหรับส่ง\)\.xlsx$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const copy = await readWorkbook(Buffer.concat(chunks));
  expect(copy.sheetNames()).toContain(sheet);
  expect(copy.sheetNames()).not.toContain("ทะเบียนรายงาน");
  expect(problems).toEqual([]);
});
