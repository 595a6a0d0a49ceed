import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { distUrl, useBrowser, type TestPage } from "./previewPage";

/** The files that Microsoft's servers have under this address, in the installed package. */
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const browser = useBrowser();

/** The add-in's page in a plain browser: Office.js is there, Excel is not. */
async function openOutsideExcel(locale: string): Promise<TestPage> {
  const opened = await browser.open("about:blank", { locale });
  await opened.page.route(`${CDN}**`, (route) => {
    const path = join(OFFICE_FILES, basename(new URL(route.request().url()).pathname));
    return existsSync(path) ? route.fulfill({ path, contentType: "text/javascript" }) : route.abort();
  });
  await opened.page.goto(new URL("taskpane.html", distUrl()).href);
  return opened;
}

test.each([
  ["th-TH", /Excel/, /[ก-๙]/],
  ["en-US", /Excel/, /^[^ก-๙]*$/],
])(
  "outside Excel the pane says so in %s, under its own content-security policy",
  async (locale, ...texts) => {
    const { page, problems, external } = await openOutsideExcel(locale);
    const sentence = await page.getByRole("main").innerText();
    for (const text of texts) expect(sentence).toMatch(text);
    expect(await page.locator(".boot").count()).toBe(0);
    expect(external.filter((url) => !url.startsWith(CDN))).toEqual([]);
    expect(problems.filter((problem) => !problem.startsWith("warning"))).toEqual([]);
  },
);

test("a browser that cannot run the pane still has a sentence", async () => {
  const { page } = await browser.open("taskpane.html", { javaScriptEnabled: false });
  expect(await page.locator(".boot").textContent()).toContain("Excel 2021");
});

test.each([
  ["th-TH", "ตรวจอินเทอร์เน็ต"],
  ["en-US", "check the network"],
])(
  "when Office.js cannot be loaded the pane says so in %s instead of its outline",
  async (locale, sentence) => {
    const { page, problems } = await browser.open("taskpane.html", { locale });
    expect(await page.getByRole("main").innerText()).toContain(sentence);
    expect(await page.locator(".boot-outline, .boot").count()).toBe(0);
    expect(problems.filter((problem) => problem.startsWith("exception"))).toEqual([]);
  },
);
