import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/batch/commandLine";
import { openSimulator, type Simulator } from "../../src/simulator/node";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "ita-share-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Document {
  ok: boolean;
  safe: boolean;
  sawFile: boolean;
  findings: {
    code: string;
    message: string;
    sheet?: string;
    cell?: string;
    params: Record<string, unknown>;
  }[];
  groups: { group: string; findings: { code: string }[] }[];
  sheets: { name: string; offered: boolean }[];
  copied?: string[];
  requests: { count: number };
}

async function run(...args: string[]): Promise<{ code: number; document: Document }> {
  let out = "";
  const code = await runCommandLine(["share-check", ...args, "--json"], {
    out: (t) => (out += t),
    err: () => 0,
  });
  return { code, document: JSON.parse(out) as Document };
}

async function save(simulator: Simulator, name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, simulator.save());
  simulator.close();
  return path;
}

/** A workbook with one of everything that should not be sent. */
async function leaky(): Promise<string> {
  const simulator = await openSimulator(null);
  await simulator.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    sheet.name = "ส่งหน่วยงาน";
    sheet.getRange("A1:C4").values = [
      ["ผู้ประสาน", "โทร.", "เลขประจำตัว"],
      ["นาย ก", "053-112 708", "1-1017-00230-70-8"],
      ["a.b@chiangmai.go.th", "ชม 0017.5/ว 39527", 85.5],
      ["ลับ", "=1+1", "=NA()"],
    ];
    sheet.getRange("4:4").rowHidden = true;
    sheet.getRange("A1:C2").load("address");
    sheet.pageLayout.setPrintArea("A1:C2");
    const scores = workbook.worksheets.add("คะแนนทุกหน่วยงาน");
    scores.getRange("A1:C3").values = [
      ["หน่วยงาน", "การปฏิบัติหน้าที่", "การใช้งบประมาณ"],
      ["อบต. ก", 90, 80],
      ["อบต. ข", 70, 95],
    ];
    const hidden = workbook.worksheets.add("เก่า");
    hidden.getRange("A1").values = [["ค่าเดิม"]];
    hidden.visibility = "VeryHidden";
    workbook.names.add("เสีย", "=#REF!");
    workbook.names.add("ค่าคงที่", "=85");
    workbook.comments.add("'ส่งหน่วยงาน'!A1", "อย่าลืมโทรหา ผอ.");
    workbook.properties.author = "สมชาย ใจดี";
    workbook.properties.company = "สำนักงานจังหวัด";
    workbook.settings.add("ita.done", "{}");
    workbook.customXmlParts.add("<x xmlns='urn:other'/>");
    await context.sync();
  });
  return save(simulator, "leaky.xlsx");
}

test("everything that a receiver could see is found, with its cell, in a few requests", async () => {
  const { code, document } = await run(await leaky());
  expect(code).toBe(0);
  expect(document).toMatchObject({ ok: true, safe: false, sawFile: true });
  const found = new Map(document.findings.map((item) => [item.code, item]));
  expect(found.get("sharing/agencies")).toMatchObject({
    sheet: "คะแนนทุกหน่วยงาน",
    params: { what: "scores", agencyCount: 2 },
  });
  expect(found.get("sharing/hidden-sheet")?.params).toEqual({
    sheet: "เก่า",
    isVeryHidden: true,
    cellCount: 1,
  });
  expect(found.get("sharing/hidden-cells")).toMatchObject({
    cell: "A4",
    params: { what: "rows", lineCount: 1, cellCount: 3 },
  });
  expect(found.get("sharing/identity-numbers")).toMatchObject({ cell: "C2", params: { cellCount: 1 } });
  expect(found.get("sharing/phones")).toMatchObject({ cell: "B2", params: { cellCount: 1 } });
  expect(found.get("sharing/emails")).toMatchObject({ cell: "A3" });
  expect(found.get("sharing/errors")).toMatchObject({ cell: "C4", params: { error: "#N/A" } });
  expect(found.get("sharing/broken-name")?.params).toEqual({ name: "เสีย" });
  expect(found.get("sharing/comments")).toMatchObject({ cell: "A1", params: { what: "comments", count: 1 } });
  expect(found.get("sharing/outside-print")).toMatchObject({ cell: "A3" });
  const properties = document.findings
    .filter((item) => item.code === "sharing/property")
    .map((item) => item.params.property);
  expect(properties).toEqual(["author", "company"]);
  expect(found.get("sharing/custom-xml")?.params).toEqual({ count: 1 });
  expect(found.get("sharing/own-settings")?.params).toEqual({ count: 1 });
  expect(document.groups.map(({ group }) => group)).toEqual([
    "agencies",
    "hidden",
    "personal",
    "remarks",
    "errors",
    "rest",
  ]);
  expect(document.sheets.filter((sheet) => sheet.offered).map((sheet) => sheet.name)).toEqual(["ส่งหน่วยงาน"]);
  // Two to read the workbook, one or two for what else it shows.
  expect(document.requests.count).toBeLessThanOrEqual(5);
});

test("the clean copy holds the chosen sheets as values and nothing else, and is safe itself", async () => {
  const input = await leaky();
  const before = await readFile(input);
  const out = join(folder, "clean.xlsx");
  const { code, document } = await run(input, "--out", out);
  expect(code).toBe(0);
  expect(document.copied).toEqual(["ส่งหน่วยงาน"]);
  expect(document.findings.find((item) => item.code === "sharing/copy-without")?.params).toEqual({
    formulas: 0,
    hiddenCells: 3,
    rules: 0,
    names: 1,
  });
  expect(await readFile(input)).toEqual(before);
  const again = (await run(out)).document;
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(["ส่งหน่วยงาน"]);
  expect(new Set(again.findings.map((item) => item.code))).toEqual(
    new Set(["sharing/identity-numbers", "sharing/phones", "sharing/emails", "sharing/outside-print"]),
  );
  const bytes = (await readFile(out)).toString("latin1");
  expect(bytes.includes("xl/comments")).toBe(false);
  expect(bytes.includes("customXml")).toBe(false);
});

test("an ordinary workbook is safe, and says so", async () => {
  const simulator = await openSimulator(null);
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:B2").values = [
      ["ที่", "เรื่อง"],
      [1, "ประกาศวันที่ 14 พ.ค. 2563 เลขที่ 0017.5/39527"],
    ];
    await context.sync();
  });
  const { document } = await run(await save(simulator, "plain.xlsx"));
  expect(document.safe).toBe(true);
  expect(document.findings.map((item) => item.code)).toEqual(["sharing/clean"]);
});

test("sheets that are not there are named, and nothing is written", async () => {
  const out = join(folder, "none.xlsx");
  const { code, document } = await run(await leaky(), "--sheets", "ไม่มี", "--out", out);
  expect(code).toBe(3);
  expect(document.findings.at(-1)).toMatchObject({
    code: "sharing/no-such-sheets",
    params: { sheets: ["ไม่มี"] },
  });
  await expect(readFile(out)).rejects.toThrow();
});
