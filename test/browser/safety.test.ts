import { useBrowser } from "./previewPage";
import { pane, PreviewUser } from "./previewUser";

/** A day in the plan's year. */
const TODAY = new Date("2021-03-15T12:00:00+07:00");

const browser = useBrowser();

/** What the page could keep or send, as the page itself sees it. */
function looksAround() {
  const stored = (storage: Storage) => Object.fromEntries(Object.entries(storage) as [string, string][]);
  return Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()]).then(
    ([databases, cacheNames, workers]) => ({
      local: stored(localStorage),
      session: stored(sessionStorage),
      cookie: document.cookie,
      databases: databases.map(({ name }) => name),
      cacheNames,
      workers: workers.length,
    }),
  );
}

test("the built pane works under its policy, asks nobody for anything and keeps nothing of a workbook", async () => {
  const { page, problems, external } = await browser.open("about:blank", { time: TODAY });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener("securitypolicyviolation", (event) =>
      violations.push(
        `${event.violatedDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  const opened = new PreviewUser(page);
  await page.goto(new URL("index.html", process.env.ITA_DIST_URL).href);
  await opened.waitForSample();
  await opened.press(pane.jobs.highlight);
  await opened.confirm();
  await opened.press(pane.jobs.makePlan);
  await opened.confirm();
  await opened.pane.getByRole("button", { name: pane.done.undo, exact: true }).click();
  await opened.pane.getByText(pane.done.undone).first().waitFor();

  expect(await page.evaluate("window.violations")).toEqual([]);
  expect(problems).toEqual([]);
  expect(external.filter((url) => url !== "about:blank")).toEqual([]);
  const kept = await page.evaluate(looksAround);
  expect(kept).toMatchObject({ session: {}, cookie: "", databases: [], cacheNames: [], workers: 0 });
  expect(Object.keys(kept.local)).toEqual(["ita-secretariat.preferences"]);
  // What a workbook says is in none of it.
  expect(JSON.stringify(kept)).not.toMatch(/เชียงใหม่|83\.95|ผล ITA/);
});

test("the policy is in force: what it forbids does not happen", async () => {
  const { page } = await browser.open("index.html", { time: TODAY });
  await new PreviewUser(page).waitForSample();
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.wasInjected = true";
    document.body.append(script);
    const sent = await fetch("https://example.com/").then(
      () => "sent",
      () => "refused",
    );
    return { sent, wasInjected: "wasInjected" in window };
  });
  expect(outcome).toEqual({ sent: "refused", wasInjected: false });
});
