import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/batch/commandLine";
import { isoToSerial } from "../../src/core/period/calendar";
import { openSimulator } from "../../src/simulator/node";
import { addressOf, savedBy, typeInto, type Typed } from "../support/fillForm";
import { PRODUCERS } from "../support/foreignWorkbook";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "ita-2563-chiangmai.xlsx");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ita-round-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function json(...args: string[]): Promise<Record<string, unknown>> {
  let out = "";
  let err = "";
  const code = await runCommandLine([...args, "--json"], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  if (code !== 0) throw new Error(`${code}: ${out}${err}`);
  return JSON.parse(out) as Record<string, unknown>;
}

/** What one agency types: every status once, text that looks like a formula, days in both eras and as text. */
function answersFor(form: Uint8Array, index: number): Typed {
  const rows = [
    /^การใช้งบประมาณ/,
    /^การใช้ทรัพย์สินของราชการ/,
    /^การแก้ไขปัญหาการทุจริต/,
    /^คุณภาพการดำเนินงาน/,
    /^ประสิทธิภาพการสื่อสาร/,
    /^การปรับปรุงการทำงาน/,
  ];
  const statuses = ["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ", "ยกเลิก"];
  const typed: Typed = {};
  rows.forEach((row, place) => {
    const status = statuses[(place + index) % statuses.length] ?? "";
    typed[addressOf(form, "สถานะ", row)] = status;
    if (place === 0) {
      typed[addressOf(form, "การดำเนินการ", row)] = "=1+1 ไม่ใช่สูตร";
      typed[addressOf(form, "หลักฐาน (ลิงก์)", row)] = "https://example.go.th/?a=1&b=2";
      typed[addressOf(form, "วันที่ดำเนินการ", row)] =
        index % 2 === 0 ? { date: isoToSerial("2021-04-01") } : "๑ เม.ย. ๖๔";
      typed[addressOf(form, "ผู้รับผิดชอบ", row)] = "@ผู้รับผิดชอบ";
    }
  });
  return typed;
}

test("forms go out, come back filled in by other programs, and end as counts in cells", async () => {
  const asked = join(folder, "asked.xlsx");
  const forms = join(folder, "forms");
  const sent = await json(
    "forms",
    SAMPLE,
    "--out",
    asked,
    "--out-dir",
    forms,
    "--today",
    "2021-03-22",
    "--deadline",
    "20 เมษายน 2564",
  );
  const files = sent.files as { path: string; agency: string }[];
  expect(files).toHaveLength(12);

  // Eight of the twelve answer: four in the form itself, four saved anew by other programs.
  for (const [index, { path }] of files.slice(0, 8).entries()) {
    const form = new Uint8Array(await readFile(path));
    const filled = typeInto(form, answersFor(form, index));
    const producer = PRODUCERS[index % PRODUCERS.length] ?? "excel";
    await writeFile(path, index < 4 ? filled : savedBy(producer, filled));
    const day = new Date(2021, 3, index === 7 ? 28 : 10);
    await utimes(path, day, day);
  }
  const collected = join(folder, "collected.xlsx");
  const names = (await readdir(forms)).filter((name) =>
    files.slice(0, 8).some(({ path }) => path.endsWith(name)),
  );
  const document = await json(
    "collect",
    asked,
    ...names.map((name) => join(forms, name)),
    "--out",
    collected,
    "--today",
    "2021-04-30",
  );
  expect(document.rejected).toEqual([]);
  expect(document.altered).toEqual([]);
  expect(
    (document.accepted as { agency: string; rows: number }[])
      .map(({ agency, rows }) => [agency, rows])
      .sort(),
  ).toEqual(
    files
      .slice(0, 8)
      .map(({ agency }) => [agency, 6])
      .sort(),
  );
  expect(document.missing).toEqual(files.slice(8).map(({ agency }) => agency));
  expect((document.late as { agency: string }[]).map(({ agency }) => agency)).toEqual([files[7]?.agency]);

  // Twice the same: nothing doubles.
  const again = await json(
    "collect",
    collected,
    ...names.map((name) => join(forms, name)),
    "--today",
    "2021-05-02",
  );
  expect(again).toMatchObject({ changes: { cells: 0 } });

  const summed = join(folder, "summed.xlsx");
  const summary = await json("summary", collected, "--out", summed, "--today", "2021-04-30");
  const indicators = summary.indicators as {
    name: string;
    agencies: number;
    reported: number;
    done: number;
    late: number;
  }[];
  expect(indicators).toHaveLength(6);
  for (const { agencies, reported, done } of indicators)
    expect([agencies, reported, done]).toEqual([12, 8, 2]);

  // What the cells come to when the workbook is opened and calculated again.
  const simulator = await openSimulator(new Uint8Array(await readFile(summed)), {
    clock: () => new Date(2021, 3, 30),
  });
  const [register, counts] = await simulator.run(async (context) => {
    const [address = ""] = summary.written as string[];
    const [sheet = "", cells = ""] = address.replace(/'/g, "").split("!");
    const table = context.workbook.tables.getItem("ITA_Reports").getDataBodyRange().load("values");
    const written = context.workbook.worksheets.getItem(sheet).getRange(cells).load("values");
    await context.sync();
    return [table.values as unknown[][], written.values as unknown[][]];
  });
  simulator.close();
  expect(register).toHaveLength(48);
  const budget = register.filter((row) => row[1] === "การใช้งบประมาณ");
  for (const row of budget) {
    expect(row.slice(4, 8)).toEqual([
      "=1+1 ไม่ใช่สูตร",
      "https://example.go.th/?a=1&b=2",
      isoToSerial("2021-04-01"),
      "@ผู้รับผิดชอบ",
    ]);
  }
  for (const { name, late } of indicators) {
    const row = counts.find((cells) => cells[0] === name);
    expect(row?.slice(1, 4)).toEqual([12, 8, 2]);
    expect(row).toContain(late);
  }
});

test("forms that were sent without keeping the changed workbook are known by their codes and their printed deadline", async () => {
  const plain = join(folder, "plain.xlsx");
  await writeFile(plain, await scoresAndAgencies());
  const forms = join(folder, "plain-forms");
  const said = ["--today", "2021-03-22", "--deadline", "20 เมษายน 2564"];
  const sent = await json("forms", plain, "--out-dir", forms, ...said);
  const [first, second] = sent.files as { path: string; agency: string }[];
  if (!first || !second) throw new Error("no forms");
  for (const [index, { path }] of [first, second].entries()) {
    const form = new Uint8Array(await readFile(path));
    await writeFile(path, typeInto(form, answersFor(form, index)));
    const day = new Date(2021, 3, index === 0 ? 10 : 28);
    await utimes(path, day, day);
  }
  const out = join(folder, "plain-collected.xlsx");
  const returned = [first.path, second.path];
  const collected = await json("collect", plain, ...returned, "--today", "2021-05-01", "--out", out);
  expect(collected.accepted).toEqual(
    [first, second].map(({ path, agency }) => ({ file: path, agency, rows: 6 })),
  );
  expect(collected.altered).toEqual([]);
  expect(collected.missing).toEqual(["สำนักงานเกษตร"]);
  expect(collected.late).toMatchObject([{ agency: second.agency, days: 8 }]);
  const summary = await json("summary", out, "--today", "2021-05-01");
  const counts = summary.indicators as { agencies: number; reported: number; late: number }[];
  expect(counts.map(({ agencies, reported, late }) => [agencies, reported, late])).toEqual(
    Array.from({ length: 6 }, () => [3, 2, 2]),
  );
});

/** A workbook with scores and a list of agencies, and nothing of ours. */
async function scoresAndAgencies(): Promise<Uint8Array> {
  const excel = await openSimulator(null, { fileName: "plain.xlsx" });
  await excel.run(async (context) => {
    const scores = context.workbook.worksheets.getActiveWorksheet();
    scores.getRange("A1:B12").values = [
      ["ผลการประเมิน ITA จังหวัดลำพูน ปีงบประมาณ พ.ศ. 2563", ""],
      ["ตัวชี้วัด", "คะแนน"],
      ["การปฏิบัติหน้าที่", 90],
      ["การใช้งบประมาณ", 80],
      ["การใช้อำนาจ", 90],
      ["การใช้ทรัพย์สินของราชการ", 82],
      ["การแก้ไขปัญหาการทุจริต", 84.5],
      ["คุณภาพการดำเนินงาน", 83],
      ["ประสิทธิภาพการสื่อสาร", 81],
      ["การปรับปรุงการทำงาน", 79],
      ["การเปิดเผยข้อมูล", 90],
      ["การป้องกันการทุจริต", 90],
    ];
    context.workbook.worksheets.add("รายชื่อ").getRange("A1:B4").values = [
      ["ลำดับ", "ส่วนราชการ"],
      [1, "สำนักงานจังหวัด"],
      [2, "สำนักงานพาณิชย์"],
      [3, "สำนักงานเกษตร"],
    ];
    await context.sync();
  });
  const bytes = excel.save();
  excel.close();
  return bytes;
}
