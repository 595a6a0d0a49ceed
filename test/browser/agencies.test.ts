import { indicatorName, INDICATOR_IDS } from "../../src/core/ita/indicators";
import { openSimulator } from "../../src/simulator/node";
import { useBrowser } from "./previewPage";
import { pane, PreviewUser } from "./previewUser";

const browser = useBrowser();
const COUNT = 8_303;

/** A country: the last agency is the best, the first the worst. */
async function country(): Promise<Buffer> {
  const simulator = await openSimulator(null);
  try {
    await simulator.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.name = "ITA 2564";
      const rows = Array.from({ length: COUNT }, (_, agency) => [
        `อบต.ที่ ${agency + 1}`,
        ...INDICATOR_IDS.map(() => Math.round(7000 + (2900 * agency) / COUNT) / 100),
      ]);
      sheet.getRangeByIndexes(0, 0, COUNT + 1, 11).values = [
        ["หน่วยงาน", ...INDICATOR_IDS.map(indicatorName)],
        ...rows,
      ];
      await context.sync();
    });
    return Buffer.from(simulator.save());
  } finally {
    simulator.close();
  }
}

test("a country's agencies: only rows in sight exist, wheel, keys, sorting and search reach them all", async () => {
  const { page, problems } = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await user.openFile("country.xlsx", await country());
  const list = user.pane.getByRole("listbox", { name: pane.agencies.list });
  await list.waitFor();
  const rows = list.getByRole("option");
  expect(await rows.first().getAttribute("aria-setsize")).toBe(String(COUNT));
  expect(await rows.count()).toBeLessThan(30);

  await list.hover();
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, 20_000);
  const seen = async () => Number(await rows.first().getAttribute("aria-posinset"));
  for (let wait = 0; wait < 50 && (await seen()) <= 3_000; wait++) await page.waitForTimeout(50);
  expect(await seen()).toBeGreaterThan(3_000);
  expect(await rows.count()).toBeLessThan(30);

  await list.focus();
  await page.keyboard.press("End");
  await list.getByRole("option", { selected: true }).waitFor();
  const last = list.getByRole("option", { selected: true });
  expect(await last.getAttribute("aria-posinset")).toBe(String(COUNT));

  await user.pane.getByLabel(pane.agencies.sort).selectOption("low");
  await list.getByTitle("อบต.ที่ 1", { exact: true }).waitFor();
  await user.pane.getByRole("textbox", { name: pane.agencies.search }).fill("ที่ 8303");
  await list.getByTitle("อบต.ที่ 8303", { exact: true }).click();
  await user.pane.getByRole("button", { name: pane.agencies.back }).waitFor();
  expect(problems).toEqual([]);
});
