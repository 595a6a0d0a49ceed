import { messagesOf } from "../../src/i18n/messages";
import { useBrowser } from "./previewPage";
import { pane, PreviewUser } from "./previewUser";

const browser = useBrowser();
const { plan } = messagesOf("th");
const PLAN = "แผน ITA 2564";

test("the plan in the pane says what its sheet says, at 320 pixels too: late, next, ties, and where each row is", async () => {
  const { page, problems } = await browser.open("index.html", { reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await page.locator(".desk-pane").evaluate((element) => {
    (element as HTMLElement).style.width = "320px";
  });
  await user.press(pane.jobs.makePlan);
  await user.confirm();
  const now = user.pane.getByRole("region", { name: plan.title });
  await now.getByRole("group", { name: new RegExp(pane.timeline.title) }).waitFor();
  expect(await now.getByText(plan.counts(0, 13)).count()).toBe(1);

  const sticksOut = await now.evaluate((section) => {
    const edge = section.getBoundingClientRect().right + 0.5;
    return [...section.querySelectorAll("*")].filter(
      (element) => !element.closest("[role=group]") && element.getBoundingClientRect().right > edge,
    ).length;
  });
  expect(sticksOut).toBe(0);

  await user.openTab(PLAN);
  await user.type("Q8", "ยังไม่ดำเนินการ");
  const late = now.getByRole("button", { name: /^แสดง “แจ้งผลการประเมิน ITA/ });
  await now.getByText(`${plan.lateTitle} (1)`).waitFor();
  await user.goTo("Q15");
  await late.first().press("Enter");
  await user.cell("A8").waitFor();

  await user.press(plan.links.make);
  await user.confirm();
  await now.getByText(/มีเพียงข้อเสนอ/).waitFor();
  expect(await user.tabs()).toContain("ความเชื่อมโยง");
  expect(problems).toEqual([]);
});
