import { openSimulator } from "../../src/simulator/node";
import { useBrowser } from "./previewPage";
import { pane, PreviewUser, rulesets } from "./previewUser";
import { readWorkbook } from "./readWorkbook";

const browser = useBrowser();
const words = pane.correction;

/** Headers that only this office knows: nothing that detection could find. */
async function ownWords(): Promise<Buffer> {
  const simulator = await openSimulator(null);
  try {
    await simulator.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B3:E5").values = [
        ["กอง", "ด้าน ก", "ด้าน ข", "โทร."],
        ["กองคลัง", 91, 82.5, "1150"],
        ["กองช่าง", 79, 88, "1160"],
      ];
      await context.sync();
    });
    return Buffer.from(simulator.save());
  } finally {
    simulator.close();
  }
}

async function openOwnWords() {
  const opened = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(opened.page);
  await user.waitForSample();
  await user.openFile("own-words.xlsx", await ownWords());
  await user.pane.getByText(pane.empty.title).first().waitFor();
  return { ...opened, user };
}

async function pointAtTheTable(user: PreviewUser): Promise<void> {
  await user.goTo("B3:E5");
  await user.press(pane.empty.pointAt);
  await user.pane.getByText(/B3:E5/).first().waitFor();
  await user.press(words.use);
  const column = (letters: string) => user.pane.getByRole("combobox", { name: words.column(letters) });
  await column("C").selectOption("score:budget");
  await column("D").selectOption("score:power");
  await column("B").selectOption("agency");
  await user.pane.getByLabel(words.fiscalYear, { exact: true }).fill("2564");
}

test("a table in an office's own words is pointed at, read, kept in the file, and read again from it", async () => {
  const { user, problems } = await openOwnWords();
  await pointAtTheTable(user);
  await user.press(words.next);
  await user.pane.getByText(/2 หน่วยงาน 4 คะแนน/).waitFor();
  await user.confirm();
  await user.pane.getByText("กองช่าง").first().waitFor();
  await user.pane.getByText(pane.header.fiscalYear(2564)).first().waitFor();

  const { bytes } = await user.download();
  expect((await readWorkbook(bytes)).value("Sheet1", "C5")).toBe(79);
  const again = await browser.open("index.html", { reducedMotion: "reduce" });
  const other = new PreviewUser(again.page);
  await other.waitForSample();
  await other.openFile("saved.xlsx", bytes);
  await other.pane.getByText("กองช่าง").first().waitFor();
  await other.press(`${pane.jobs.more}: ${pane.jobs.scores.title}`);
  await other.press(words.forgetAt("'Sheet1'!B3:E5"));
  await other.confirm();
  await other.pane.getByText(pane.empty.title).first().waitFor();
  expect([...problems, ...again.problems]).toEqual([]);
});

test.each([320, 350])(
  "at %i pixels pointing, the options and the rules are inside the pane",
  async (width) => {
    const { user, page } = await openOwnWords();
    await page.locator(".desk-pane").evaluate((element, pixels) => {
      (element as HTMLElement).style.width = `${pixels}px`;
    }, width);
    const overflowing = () =>
      user.pane.evaluate((body) => {
        const edge = body.getBoundingClientRect().left + body.clientWidth + 0.5;
        return [...body.querySelectorAll("*")]
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 1 && box.right > edge && !element.closest("option, optgroup");
          })
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
      });
    await pointAtTheTable(user);
    expect(await overflowing()).toEqual([]);
    await user.pane.getByRole("button", { name: pane.proposal.cancel, exact: true }).click();
    await user.press(`${pane.jobs.more}: ${pane.jobs.scores.title}`);
    await user.pane.getByLabel(pane.jobs.options.legend).waitFor();
    await user.press(pane.header.settings);
    await user.press(rulesets.title);
    await user.press(rulesets.edit);
    await user.pane.getByLabel(rulesets.editor.passMark).waitFor();
    expect(await overflowing()).toEqual([]);
  },
);

test("the analysis sheet has the failing list, and a second press makes no second sheet", async () => {
  const { page, problems } = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await user.press(`${pane.jobs.more}: ${pane.jobs.scores.title}`);
  await user.press(pane.jobs.analyse);
  await user.confirm();
  const [added = ""] = (await user.tabs()).filter((tab) => tab.includes("วิเคราะห์"));
  const saved = await readWorkbook((await user.download()).bytes);
  const column = Array.from({ length: 40 }, (_, row) => saved.row(added, `A${row + 1}`, 2)).flat();
  const failing = ["การใช้งบประมาณ", "คุณภาพการดำเนินงาน", "การปรับปรุงการทำงาน"];
  for (const name of failing) expect(column.map(String).some((text) => text.includes(name))).toBe(true);
  await user.press(pane.jobs.analyse);
  await user.pane
    .getByText(/ไม่มีอะไรต้องเปลี่ยน|มีอยู่แล้ว|อยู่แล้ว/)
    .first()
    .waitFor();
  expect((await user.tabs()).filter((tab) => tab.includes("วิเคราะห์"))).toEqual([added]);
  expect(problems).toEqual([]);
});

test("the check boxes bring status words and a legend into the sheet", async () => {
  const { page } = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await user.press(`${pane.jobs.more}: ${pane.jobs.scores.title}`);
  await user.pane.getByLabel(pane.jobs.options.legend).check();
  await user.press(pane.jobs.highlight);
  await user.confirm();
  const saved = await readWorkbook((await user.download()).bytes);
  const [first = ""] = saved.sheetNames();
  const cells = Array.from({ length: 60 }, (_, row) => saved.row(first, `A${row + 1}`, 6)).flat();
  expect(cells.map(String).some((text) => text.startsWith("▼"))).toBe(true);
});
