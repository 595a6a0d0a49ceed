import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { readReturnedFile } from "../../src/files/readReturnedFile";
import { messagesOf } from "../../src/i18n/messages";
import { useBrowser } from "./previewPage";
import { PreviewUser, reports } from "./previewUser";

const TODAY = new Date("2021-03-22T10:00:00+07:00");
const { forms } = messagesOf("th");

const browser = useBrowser();

test("agencies from the sample's list, the request, and a form for each in the .zip that is downloaded", async () => {
  const { page, problems, external } = await browser.open("index.html", {
    time: TODAY,
    reducedMotion: "reduce",
  });
  const user = new PreviewUser(page);
  await user.waitForSample();

  await user.openStep(reports.steps.agencies.title);
  await user.press(forms.agencies.make);
  await user.pane.getByRole("radio", { name: forms.agencies.fromList("ส่วนราชการ", 12) }).check();
  await user.press(forms.agencies.next);
  await user.confirm();
  await user.pane.getByText(forms.agencies.inRegister(12)).waitFor();

  await user.press(forms.agencies.makeRequest);
  await user.pane.getByLabel(forms.request.deadline).fill("20 เม.ย. 64");
  await user.press(forms.agencies.next);
  await user.confirm();
  await user.pane.getByText(forms.agencies.inRequest(6, "20 เม.ย. 2564")).waitFor();

  await user.openStep(reports.steps.forms.title);
  await user.press(forms.out.make);
  await user.pane.getByText(forms.out.ready(12)).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), user.press(forms.out.saveZip)]);
  expect(download.suggestedFilename()).toBe("แบบรายงาน-ITA2563.zip");
  const files = unzipSync(await readFile(await download.path()));
  const names = Object.keys(files);
  expect(names).toHaveLength(12);
  const name = "แบบรายงาน-ITA2563-004-ที่ว่าการอำเภอห้วยตองเงิน.xlsx";
  const bytes = new Uint8Array(files[name] ?? []);
  const { reading } = readReturnedFile({ id: name, name, changedOn: null, bytes });
  if (!reading.ok) throw new Error(reading.problem);
  const [form] = reading.forms;
  expect(form).toMatchObject({
    identity: { fiscalYearBe: 2563, version: 1, agencyNo: 4 },
    agencyTexts: ["ที่ว่าการอำเภอห้วยตองเงิน"],
    deadline: "2021-04-20",
  });
  expect(form?.rows.map(({ indicator }) => indicator)).toEqual([
    "budget",
    "assets",
    "problem-solving",
    "service-quality",
    "communication",
    "improvement",
  ]);
  expect(problems).toEqual([]);
  expect(external).toEqual([]);
});
