import { isoToSerial } from "../../src/core/period/calendar";
import { messagesOf } from "../../src/i18n/messages";
import { dropFiles } from "../support/dropFiles";
import { openRequesting } from "../support/requestingFile";
import { AGENCIES, formBytes, GOOD, type FormOptions } from "../support/returnedForms";
import { useBrowser } from "./previewPage";
import { pane, PreviewUser, reports } from "./previewUser";

const TODAY = new Date("2021-04-25T10:00:00+07:00");
const { collect } = messagesOf("th");
const [MAERIM = "", MAEJO = "", SALUANG = "", SANPHAK = ""] = AGENCIES;
const REGISTER = "ทะเบียนรายงาน";

const browser = useBrowser();

async function requestingFile(): Promise<Buffer> {
  const simulator = await openRequesting();
  const bytes = Buffer.from(simulator.save());
  simulator.close();
  return bytes;
}

const file = (name: string, options: FormOptions) => ({
  name,
  bytes: formBytes(GOOD, { reportedOn: { date: isoToSerial("2021-04-19") }, ...options }),
});

test("returned files are dropped on the pane, gone through, written and undone; none leaves the page", async () => {
  const { page, problems, external } = await browser.open("index.html", { time: TODAY });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await user.openFile("ita.xlsx", await requestingFile());
  await page.getByRole("tab", { name: "ทะเบียนหน่วยงาน" }).waitFor();
  await user.openStep(reports.steps.collect.title);
  await user.pane.getByText(collect.standing(0, 5)).waitFor();

  const removed: FormOptions["edit"] = (rows) => rows.map((row) => row.filter((_, column) => column !== 7));
  await dropFiles(user.pane.locator("[data-drop-area=returns]"), [
    file("1.xlsx", { agency: MAERIM }),
    file("2.xlsx", { agencyNo: 2 }),
    file("3.xlsx", { agency: SALUANG, edit: removed }),
    file("4.xlsx", { agency: "เทศบาลตำบลสันผักหวา" }),
    { name: "5.xlsx", bytes: formBytes(GOOD).slice(0, 600) },
  ]);
  await user.pane.getByText(collect.found(2, 2, 1)).waitFor();
  // The workbook of the preview is still the one that was open: the files went to the pane.
  expect(await user.tabs()).toContain("ทะเบียนหน่วยงาน");
  await user.press(collect.about(collect.isAgency(SANPHAK), "4.xlsx"));
  await user.pane.getByText(collect.found(3, 1, 1)).waitFor();
  await user.press(collect.about(collect.leave, "3.xlsx"));
  await user.pane.getByText(collect.found(3, 0, 2)).waitFor();
  await user.confirm();
  expect(await user.tabs()).toContain(REGISTER);
  await user.openTab(REGISTER);
  expect(await user.cell("A5").first().innerText()).toBe(MAERIM);
  expect(await user.cell("A8").first().innerText()).toBe(MAEJO);
  await user.goTo("A11");
  expect(await user.cell("A11").first().innerText()).toBe(SANPHAK);
  await user.pane.getByText(collect.standing(3, 5)).waitFor();

  await user.press(pane.done.undo);
  await user.pane.getByText(collect.standing(0, 5)).waitFor();
  expect(await user.tabs()).not.toContain(REGISTER);

  // The same by the keyboard's way: the button opens the file chooser.
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), user.press(collect.choose)]);
  const chosen = file("1.xlsx", { agency: MAERIM });
  await chooser.setFiles([{ name: chosen.name, mimeType: "", buffer: Buffer.from(chosen.bytes) }]);
  await user.pane.getByText(collect.found(1, 0, 0)).waitFor();
  expect(problems).toEqual([]);
  expect(external).toEqual([]);
});
