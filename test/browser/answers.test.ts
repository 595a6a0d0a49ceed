import { messagesOf } from "../../src/i18n/messages";
import { useBrowser } from "./previewPage";
import { PreviewUser, reports } from "./previewUser";
import { readWorkbook } from "./readWorkbook";

const browser = useBrowser();
const say = messagesOf("th").answers;
const REGISTER = "ทะเบียนรายงาน";
const TODAY = new Date("2021-04-30T12:00:00+07:00");

test("who has answered: the silent are filtered and reminded, the done confirmed, the sheets made", async () => {
  const { page, problems } = await browser.open("index.html", { time: TODAY, reducedMotion: "reduce" });
  const user = new PreviewUser(page);
  await user.waitForSample();
  await user.openStep(reports.steps.answers.title);
  await user.pane.getByText(say.standing(9, 12)).waitFor();

  const list = user.pane.getByRole("listbox", { name: say.list });
  await user.pane.getByLabel(say.filter).selectOption("silent");
  expect(await list.getByRole("option").count()).toBe(3);
  await list.press("End");
  await user.press(say.remind);
  const letter = user.pane.getByRole("textbox", { name: say.reminder("วิทยาลัยการอาชีพแม่งามตา") });
  expect(await letter.inputValue()).toContain("ซึ่งพ้นกำหนดแล้ว 10 วัน");
  await user.press(say.copy);
  const copied = user.pane.getByText(say.copied, { exact: true });
  await copied.or(user.pane.getByText(say.copyYourself)).first().waitFor();
  await user.press(say.close);

  await user.pane.getByLabel(say.filter).selectOption("all");
  await list.press("Home");
  await user.press(say.verifyAgency(6));
  await user.confirm();
  await user.pane.getByRole("option", { selected: true }).getByText("■").first().waitFor();
  await user.press(say.makeMatrix);
  await user.confirm();
  expect(await user.cell("C5").first().innerText()).toBe("■ ยืนยันแล้ว");

  await user.openStep(reports.steps.evidence.title);
  await user.press(say.makeEvidence);
  await user.confirm();
  const saved = await readWorkbook((await user.download()).bytes);
  expect(saved.sheetNames()).toEqual(expect.arrayContaining(["ตารางติดตามรายงาน", "หลักฐาน O43 ปี 2564"]));
  expect(saved.row(REGISTER, "G6", 1)).toEqual(["ยืนยันแล้ว"]);
  expect(saved.litCells("ตารางติดตามรายงาน").length).toBeGreaterThan(60);
  expect(problems).toEqual([]);
});
