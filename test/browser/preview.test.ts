import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveDirectory } from "../../scripts/staticServer";
import { distUrl, useBrowser } from "./previewPage";
import { pane, PreviewUser, reports, shell } from "./previewUser";
import { readWorkbook } from "./readWorkbook";

const SAMPLES = join(__dirname, "..", "..", "assets", "samples");
/** A day in the plan's year. */
const TODAY = new Date("2021-03-15T12:00:00+07:00");

const browser = useBrowser();

/** The preview with its first sample. */
async function openPreview(path = "index.html", base?: string) {
  const opened = await browser.open(path, { time: TODAY, base });
  const user = new PreviewUser(opened.page);
  await user.waitForSample();
  return { ...opened, user };
}

test("opens by itself with a sample, asking nobody outside for anything", async () => {
  const { user, page, problems, external } = await openPreview();
  expect(await user.tabs()).toEqual(["ผล ITA 63", "กิจกรรม", "ทะเบียนรายงาน", "ส่วนราชการ", "ข้อเสนอแนะ"]);
  expect(await user.cell("B7").innerText()).toBe("83.95");
  await user.pane.getByText(pane.glance.failing(6, 10)).waitFor();
  expect(await page.title()).toContain("ita-2563-chiangmai.xlsx");
  expect(problems).toEqual([]);
  expect(external).toEqual([]);
});

test("works from a folder below a server's root, too", async () => {
  const server = await serveDirectory(join(__dirname, "..", ".."));
  try {
    const { problems, external } = await openPreview("dist/index.html", server.url);
    expect([...problems, ...external]).toEqual([]);
  } finally {
    await server.close();
  }
});

test("the four buttons: the workbook that is downloaded holds what the pane said", async () => {
  const { user, page, problems } = await openPreview();

  await user.press(pane.jobs.highlight);
  await user.confirm();
  for (const address of ["B7", "B9", "B10", "B11", "B12", "B13"]) {
    expect(await user.cell(address).innerText()).toMatch(/^▼ /);
    expect(await user.cell(address).getAttribute("data-fill")).not.toBeNull();
  }
  expect(await user.cell("B6").innerText()).toBe("89.76");

  await user.press(pane.jobs.makePlan);
  await user.confirm();
  expect(await user.tabs()).toContain("แผน ITA 2564");

  await user.openTab("ผล ITA 63");
  await user.goTo("F5");
  await user.openStep(reports.steps.summary.title);
  await user.press(pane.jobs.summarise);
  await user.press(pane.jobs.target.next);
  await user.confirm();

  const { name, bytes } = await user.download();
  expect(name).toBe("ita-2563-chiangmai.xlsx");
  const saved = await readWorkbook(bytes);
  expect(saved.sheetNames()).toEqual([
    "ผล ITA 63",
    "กิจกรรม",
    "แผน ITA 2564",
    "ทะเบียนรายงาน",
    "ส่วนราชการ",
    "ข้อเสนอแนะ",
  ]);
  expect(saved.litCells("ผล ITA 63")).toEqual(["B7", "B9", "B10", "B11", "B12", "B13"]);
  expect(saved.row("ผล ITA 63", "F6", 9)).toEqual(["การใช้งบประมาณ", 12, 10, 7, 0, 3, 0, 0, 2]);
  expect(saved.row("ผล ITA 63", "F11", 9)).toEqual(["การปรับปรุงการทำงาน", 12, 9, 3, 0, 4, 2, 0, 1]);
  expect(saved.value("ผล ITA 63", "B7")).toBe(83.95);
  expect(problems).toEqual([]);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("undo takes back what a button did", async () => {
  const { user } = await openPreview();
  await user.press(pane.jobs.highlight);
  await user.confirm();
  await user.press(pane.done.undo);
  await user.pane.getByText(pane.done.undone).first().waitFor();
  expect(await user.cell("B7").innerText()).toBe("83.95");
  expect(await user.cell("B7").getAttribute("data-fill")).toBeNull();
});

test("a better score typed into the grid takes the mark off and changes the pane", async () => {
  const { user, page } = await openPreview();
  await user.press(pane.jobs.highlight);
  await user.confirm();
  await user.type("B7", "91");
  expect(await user.cell("B7").innerText()).toBe("91.00");
  expect(await user.cell("B7").getAttribute("data-fill")).toBeNull();
  await user.pane.getByText(pane.glance.failing(5, 10)).waitFor();

  await page.keyboard.press("Control+z");
  await user.pane.getByText(pane.glance.failing(6, 10)).waitFor();
  expect(await user.cell("B7").innerText()).toBe("▼ 83.95");
});

test("a click on a finding goes to its cell; a selection in the grid is the pane's", async () => {
  const { user, page } = await openPreview();
  await user.openTab("กิจกรรม");
  await user.pane
    .getByRole("button", { name: /B14/ })
    .or(user.pane.getByRole("link", { name: /B14/ }))
    .first()
    .click();
  await page.getByRole("tab", { selected: true, name: "ผล ITA 63" }).waitFor();
  expect(await page.getByRole("textbox", { name: shell.nameBox }).inputValue()).toBe("B14");
});

describe("files that are no workbooks", () => {
  const sample = readFileSync(join(SAMPLES, "ita-2563-chiangmai.xlsx"));
  const files: [string, Buffer, RegExp][] = [
    ["บันทึก.xlsx", Buffer.from("ไม่ใช่สมุดงาน"), /ไม่ใช่สมุดงาน .xlsx/],
    ["ว่าง.xlsx", Buffer.alloc(0), /ไม่ใช่สมุดงาน .xlsx|เสียหาย/],
    ["ขาด.xlsx", sample.subarray(0, 4000), /เสียหายหรือไม่ครบ/],
    ["ลับ.xlsx", passwordProtected(), /มีรหัสผ่าน/],
  ];
  let opened: Awaited<ReturnType<typeof openPreview>>;
  beforeAll(async () => {
    opened = await openPreview();
  });

  test.each(files)("%s: one sentence, and the open workbook stays", async (name, bytes, sentence) => {
    const { user, page, problems } = opened;
    await user.openFile(name, bytes);
    const notice = page.getByRole("alert").filter({ hasText: name });
    expect(await notice.innerText()).toMatch(sentence);
    expect(await user.cell("B7").innerText()).toBe("83.95");
    expect(await user.pane.getByText("88.84").first().isVisible()).toBe(true);
    await page.getByRole("button", { name: shell.close }).click();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test("another workbook is another pane and another grid; unsaved changes are asked about first", async () => {
  const { user, page, problems } = await openPreview();
  await user.type("B7", "91");
  await user.openFile("other.xlsx", readFileSync(join(SAMPLES, "ita-2563-agencies.xlsx")));
  await page.getByRole("button", { name: shell.leave.cancel }).click();
  expect(await user.cell("B7").innerText()).toBe("91.00");

  await user.openFile("other.xlsx", readFileSync(join(SAMPLES, "ita-2563-agencies.xlsx")));
  await page.getByRole("button", { name: shell.leave.confirm }).click();
  await user.cell("B5").waitFor();
  expect(await user.tabs()).toEqual(["ภาพรวม อปท."]);
  await user.pane.getByText(pane.header.agencies(40)).first().waitFor();
  expect(problems).toEqual([]);
});

test("a file dropped on the page is opened", async () => {
  const { user, page } = await openPreview();
  const bytes = [...readFileSync(join(SAMPLES, "ita-2563-agencies.xlsx"))];
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], "dropped.xlsx"));
    return data;
  }, bytes);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText(shell.dropHere).waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await user.cell("B5").waitFor();
  expect(await page.title()).toContain("dropped.xlsx");
});

test("a cell with a list takes only what is on it", async () => {
  const { user, page } = await openPreview();
  await user.openTab("ทะเบียนรายงาน");
  await user.type("D8", "เสร็จแล้วมั้ง");
  expect(await page.getByRole("alert").first().innerText()).toContain(shell.refused.NotInList);
  expect(await user.cell("D8").innerText()).toBe("ดำเนินการแล้วเสร็จ");
  await user.goTo("D8");
  await page.getByRole("combobox", { name: shell.choices }).selectOption("ยังไม่ดำเนินการ");
  expect(await user.cell("D8").innerText()).toBe("ยังไม่ดำเนินการ");
});

test("is interactive at once", async () => {
  const { page } = await browser.open("about:blank");
  // Once without looking, so that the server and the browser have warmed up; then measured.
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    await page.goto(new URL("index.html", distUrl()).href);
    await new PreviewUser(page).waitForSample();
    times.push(await page.evaluate(() => performance.now()));
  }
  // Other work shares this machine with the test; the figure itself is in the report of `npm run screenshots`.
  expect(Math.min(...times)).toBeLessThan(3000);
});

/** An encrypted .xlsx is an OLE compound file (MS-OFFCRYPTO): its signature and the name of its stream. */
function passwordProtected(): Buffer {
  const file = Buffer.alloc(1536);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  Buffer.from("EncryptedPackage", "utf16le").copy(file, 1024);
  return file;
}
