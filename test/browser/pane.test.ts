import type { Page } from "playwright-core";
import { messagesOf } from "../../src/i18n/messages";
import { useBrowser, type TestPage } from "./previewPage";
import { pane, PreviewUser, reports, shell } from "./previewUser";

const browser = useBrowser();
const english = messagesOf("en").pane;

/** Office's own menu lies over this corner of a task pane (Microsoft, "Task panes in Office Add-ins"). */
const CORNER = { width: 34, height: 32 };

async function open(options: Parameters<ReturnType<typeof useBrowser>["open"]>[1] = {}) {
  const opened: TestPage = await browser.open("index.html", { reducedMotion: "reduce", ...options });
  const user = new PreviewUser(opened.page);
  await user.waitForSample();
  return { ...opened, user };
}

/** The splitter stops at a comfortable width; Office lets people make a pane narrower. */
async function makePaneWide(page: Page, width: number): Promise<void> {
  await page.locator(".desk-pane").evaluate((element, pixels) => {
    (element as HTMLElement).style.width = `${pixels}px`;
  }, width);
}

/** Elements of the pane that stick out of it, or whose text is cut off where it should not be. */
async function overflowing(user: PreviewUser): Promise<string[]> {
  return user.pane.evaluate((body) => {
    const edge = body.getBoundingClientRect().left + body.clientWidth + 0.5;
    const inScroller = (element: Element) => element.closest("[role=listbox], [role=group] [tabindex='0']");
    return [...body.querySelectorAll("*")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.right > edge && !inScroller(element);
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

async function openEverything(user: PreviewUser, words: typeof pane): Promise<void> {
  await user.press(words.header.settings);
  for (const job of [words.jobs.scores.title, words.jobs.plan.title]) {
    await user.press(`${words.jobs.more}: ${job}`);
  }
  await user.openStep(reports.steps.summary.title);
  await user.press(`${words.jobs.more}: ${reports.steps.summary.title}`);
  await user.press(words.jobs.makePlan);
  await user.pane.getByRole("group", { name: words.proposal.title }).waitFor();
  await user.pane.getByText(words.proposal.details, { exact: true }).click();
  await user.pane.getByRole("group", { name: new RegExp(words.timeline.title) }).waitFor();
}

test.each([320, 350, 420])("at %i pixels everything is inside the pane, in both languages", async (width) => {
  const { user, page, problems } = await open();
  await makePaneWide(page, width);
  await openEverything(user, pane);
  expect(await overflowing(user)).toEqual([]);
  await user.pane.getByText(pane.settings.languages.en, { exact: true }).click();
  await user.pane.getByText(english.settings.title, { exact: true }).waitFor();
  expect(await overflowing(user)).toEqual([]);
  expect(problems).toEqual([]);
});

test("the corner of Office's own menu is left clear", async () => {
  const { user } = await open();
  const body = await user.pane.boundingBox();
  if (!body) throw new Error("no pane");
  const corner = { left: body.x + body.width - CORNER.width, bottom: body.y + CORNER.height };
  for (const button of await user.pane.getByRole("button").all()) {
    const box = await button.boundingBox();
    if (!box) continue;
    expect(box.x + box.width <= corner.left || box.y >= corner.bottom).toBe(true);
  }
});

test("every line is tall enough for the marks above and below Thai letters", async () => {
  const { user } = await open();
  await openEverything(user, pane);
  const cramped = await user.pane.evaluate((body) =>
    [...body.querySelectorAll("*")]
      .filter((element) =>
        [...element.childNodes].some((node) => /[\u0e00-\u0e7f]/.test(node.nodeValue ?? "")),
      )
      .map((element) => ({ style: getComputedStyle(element), text: element.textContent }))
      .filter(({ style }) => parseFloat(style.lineHeight) < 1.35 * parseFloat(style.fontSize))
      .map(({ style, text }) => `${style.fontSize}/${style.lineHeight} ${text}`),
  );
  expect(cramped).toEqual([]);
});

test("every target is large enough to hit (24 pixels, WCAG 2.2)", async () => {
  const { user } = await open();
  const small: string[] = [];
  for (const button of await user.pane.getByRole("button").all()) {
    const box = await button.boundingBox();
    const isInline = await button.evaluate((element) => getComputedStyle(element).display === "inline");
    // Links inside a sentence are excepted by the rule.
    if (box && !isInline && (box.height < 24 || box.width < 24)) small.push(await button.innerText());
  }
  expect(small).toEqual([]);
});

test("from the first look to undo with the keyboard alone", async () => {
  const { user, page } = await open();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      if ((await focused()) === name) return;
    }
    throw new Error(`Tab does not lead to “${name}”`);
  };
  await user.pane.getByRole("button", { name: pane.header.settings }).focus();
  await tabTo(pane.jobs.highlight);
  const outline = await page.evaluate(() => {
    const active = document.activeElement;
    return active ? getComputedStyle(active).boxShadow + getComputedStyle(active).outlineStyle : "";
  });
  expect(outline).not.toMatch(/^nonenone$/);
  await page.keyboard.press("Enter");
  await user.pane.getByRole("group", { name: pane.proposal.title }).waitFor();
  expect(await focused()).toBe(pane.proposal.title);
  await tabTo(pane.proposal.confirm);
  await page.keyboard.press("Enter");
  await user.pane.getByRole("button", { name: pane.done.undo, exact: true }).waitFor();
  await tabTo(pane.done.undo);
  await page.keyboard.press("Enter");
  await user.pane
    .getByText(/^ย้อนกลับแล้ว/)
    .last()
    .waitFor();
  expect(await user.cell("B7").innerText()).toBe("83.95");
});

test("an indicator's row shows its cell in the grid", async () => {
  const { user, page } = await open();
  await user.pane.getByRole("button", { name: /การปรับปรุงการทำงาน/ }).click();
  await page.waitForFunction(
    (name) => (document.querySelector(`[aria-label="${name}"]`) as HTMLInputElement | null)?.value === "B13",
    shell.nameBox,
  );
});

test("a better score typed into the grid changes the pane", async () => {
  const { user } = await open();
  await user.type("B7", "91.2");
  await user.pane.getByText(pane.glance.failing(5, 10)).waitFor();
});

test.each([
  ["light", "active"],
  ["dark", "active"],
] as const)(
  "under Windows' contrast themes (%s) the bars are still drawn",
  async (colorScheme, forcedColors) => {
    const { user } = await open({ colorScheme, forcedColors });
    await user.press(pane.glance.showAll(10));
    const colors = await user.pane.evaluate((body) => {
      const bars = [...body.querySelectorAll<HTMLElement>("li [aria-hidden] > span")];
      const background = getComputedStyle(body.querySelector("main") ?? body).backgroundColor;
      const drawn = bars.filter((bar) => {
        const { backgroundColor, width } = getComputedStyle(bar);
        return (
          parseFloat(width) > 0 && backgroundColor !== background && !/^rgba.*, 0\)$/.test(backgroundColor)
        );
      });
      return { bars: bars.length, drawn: drawn.length };
    });
    // Of a track, a bar and a mark in each of 13 rows, at least the bar and the mark.
    expect(colors.drawn).toBeGreaterThanOrEqual(26);
  },
);
