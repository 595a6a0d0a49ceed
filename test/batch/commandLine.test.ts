import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/batch/commandLine";
import { openSimulator } from "../../src/simulator/node";

const SAMPLE = join(__dirname, "..", "..", "assets", "samples", "ita-2563-chiangmai.xlsx");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ita-batch-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}

async function run(...args: string[]): Promise<Run> {
  let out = "";
  let err = "";
  const code = await runCommandLine(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

async function json(...args: string[]) {
  const { code, out } = await run(...args, "--json");
  return { code, document: JSON.parse(out) as Record<string, never> & JsonDocument };
}

interface JsonDocument {
  ok: boolean;
  findings: { code: string; message: string; cell?: string }[];
  requests: { count: number; bytesOut: number; bytesIn: number };
  changes?: { sheets: number; cells: number; overwritten: number };
}

/** A workbook made of plain values, saved in the test's folder. */
async function workbook(
  name: string,
  sheets: Record<string, unknown[][]>,
  protect?: string,
): Promise<string> {
  const simulator = await openSimulator(null);
  await simulator.run(async (context) => {
    for (const [sheet, values] of Object.entries(sheets)) {
      const worksheet = context.workbook.worksheets.add(sheet);
      if (values.length > 0) {
        worksheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
      }
      if (sheet === protect) worksheet.protection.protect();
    }
    await context.sync();
  });
  const path = join(folder, name);
  await writeFile(path, simulator.save());
  simulator.close();
  return path;
}

const SCORES = [
  ["ผล ITA ปีงบประมาณ พ.ศ. 2563", ""],
  ["ตัวชี้วัด", "คะแนน"],
  ["การปฏิบัติหน้าที่", 89.76],
  ["การใช้งบประมาณ", 83.95],
  ["การใช้อำนาจ", 85.94],
];

describe("the sample workbook", () => {
  test("scan reads the facts of Chiang Mai's 2563 report", async () => {
    const { code, document } = await json("scan", SAMPLE);
    expect(code).toBe(0);
    const [table] = (document as unknown as { tables: Record<string, unknown>[] }).tables;
    expect(table).toMatchObject({ sheet: "ผล ITA 63", layout: "long", agencyCount: 1, failingCount: 6 });
    const [agency] = (table as { agencies: Record<string, unknown>[] }).agencies;
    expect(agency).toMatchObject({
      name: "จังหวัดเชียงใหม่",
      fiscalYearBe: 2563,
      instruments: { IIT: 85.438, EIT: 81.5067, OIT: 96.89 },
      total: 88.84,
      level: "A",
      failing: [
        "การใช้งบประมาณ",
        "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน",
        "ประสิทธิภาพการสื่อสาร",
        "การปรับปรุงการทำงาน",
      ],
    });
    expect(agency).toHaveProperty(["scores", "การป้องกันการทุจริต"], { value: 100, cell: "B14", status: "pass" });
    expect(document.requests.count).toBe(2);
  });

  test("highlight marks six cells and overwrites nothing; marking the result again has nothing to do", async () => {
    const out = join(folder, "marked.xlsx");
    const { code, document } = await json("highlight", SAMPLE, "--out", out);
    expect(code).toBe(0);
    expect(document).toMatchObject({ markedCount: 6, changes: { sheets: 1, cells: 0, overwritten: 0 } });
    expect(document.requests.count).toBeLessThanOrEqual(3);
    const again = await json("highlight", out);
    expect(again.code).toBe(0);
    expect(again.document.findings.map((finding) => finding.code)).toContain("changes/nothing-to-do");
  });

  test("a lower pass mark marks fewer", async () => {
    const { document } = await json("highlight", SAMPLE, "--pass-mark", "82");
    expect(document).toMatchObject({ passMark: 82, markedCount: 2 });
  });

  test("the reporting deadline comes in as a row; failing indicators are tied to measures as suggestions", async () => {
    const out = join(folder, "plan.xlsx");
    const args = ["--fiscal-year", "2564", "--today", "2021-03-15"];
    await json("plan", SAMPLE, ...args, "--out", out);
    const updated = await json(
      "plan",
      out,
      ...args,
      "--reporting-deadline",
      "--out",
      join(folder, "more.xlsx"),
    );
    expect(updated.document).toMatchObject({
      isUpdate: true,
      differences: { added: ["ส่วนราชการรายงานผลการดำเนินการในประเด็นตัวชี้วัดที่ไม่ผ่านเกณฑ์"], vanished: [] },
      changes: { overwritten: 0 },
    });
    const tied = await json("links", join(folder, "more.xlsx"));
    expect(tied.document).toMatchObject({ sheet: "ความเชื่อมโยง", uncovered: [] });
    expect((tied.document as unknown as { failing: string[] }).failing).toHaveLength(6);
  });

  test("the day given is the plan's own too: its formulas say what they would have said on that day", async () => {
    const out = join(folder, "plan.xlsx");
    await json("plan", SAMPLE, "--fiscal-year", "2564", "--today", "2021-03-15", "--out", out);
    const simulator = await openSimulator(await readFile(out), { clock: () => new Date(2030, 0, 1) });
    const today = simulator.workbook.names.find((entry) => entry.name === "ITA_Today");
    expect(today?.formula).toBe("'แผน ITA 2564'!$N$1");
    const sheet = simulator.workbook.sheets.find((entry) => entry.name === "แผน ITA 2564");
    expect(sheet?.cells.get(0, 13)).toMatchObject({ formula: "=TODAY()", value: 44270 });
    expect(sheet?.cells.get(2, 13)?.value).toBe(2);
    simulator.close();
  });

  test("plan has the thirteen activities with their dates", async () => {
    const { code, document } = await json("plan", SAMPLE, "--fiscal-year", "2564", "--today", "2021-03-15");
    expect(code).toBe(0);
    const { tasks } = document as unknown as { tasks: Record<string, unknown>[] };
    expect(tasks).toHaveLength(13);
    expect(tasks[3]).toMatchObject({ no: 4, start: "2021-03-01", end: "2021-03-10", certainty: "certain" });
    expect(tasks[8]).toMatchObject({ no: 9, start: null, end: "2021-04-30", kind: "deadline" });
    expect(document.requests.count).toBe(3);
  });

  test.each(["formulas", "values"])(
    "summary as %s writes where it was told, with the same numbers",
    async (kind) => {
      const out = join(folder, `${kind}.xlsx`);
      const args = ["--at", "ผล ITA 63!H5", "--as", kind, "--today", "2021-04-21", "--out", out];
      const { code, document } = await json("summary", SAMPLE, ...args);
      expect(code).toBe(0);
      const { written, indicators } = document as unknown as {
        written: string[];
        indicators: { name: string; agencies: number; reported: number; done: number }[];
      };
      expect(written[0]).toMatch(/^'ผล ITA 63'!H5:/);
      expect(indicators).toHaveLength(6);
      const simulator = await openSimulator(new Uint8Array(await readFile(out)));
      const values = await simulator.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem("ผล ITA 63")
          .getRange("H5")
          .getResizedRange(6, 7)
          .load("values");
        await context.sync();
        return range.values;
      });
      simulator.close();
      for (const entry of indicators) {
        const row = values.find((cells) => cells[0] === entry.name);
        expect(row?.slice(1, 4)).toEqual([entry.agencies, entry.reported, entry.done]);
      }
    },
  );
});

describe("files are safe", () => {
  test("the input is never changed and never the output", async () => {
    const before = await readFile(SAMPLE);
    const refused = await run("highlight", SAMPLE, "--out", SAMPLE, "--force");
    expect(refused.code).toBe(3);
    expect((await readFile(SAMPLE)).equals(before)).toBe(true);
  });

  test("an output that exists is kept unless --force is given", async () => {
    const out = join(folder, "there.xlsx");
    await writeFile(out, "mine");
    expect((await json("highlight", SAMPLE, "--out", out)).document.findings[0]?.code).toBe("file/exists");
    expect(await readFile(out, "utf8")).toBe("mine");
    expect((await run("highlight", SAMPLE, "--out", out, "--force")).code).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    expect(await readdir(folder)).toEqual(["there.xlsx"]);
  });

  test("without --out nothing is written", async () => {
    const { code, out } = await run("highlight", SAMPLE);
    expect(code).toBe(0);
    expect(out).toContain("--out");
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("forms", () => {
  const DEADLINE = ["--deadline", "ภายใน 20 เม.ย. 64", "--reference", "ที่ ชม 1/2564", "--today", "2021-03-22"];

  test("are written for every agency of the workbook's own list, and the workbook knows that they went out", async () => {
    const forms = join(folder, "forms");
    const out = join(folder, "out.xlsx");
    const { code, document } = await json("forms", SAMPLE, "--out-dir", forms, "--out", out, ...DEADLINE);
    expect(code).toBe(0);
    const files = document.files as unknown as { path: string; agency: string; indicators: string[] }[];
    expect(files).toHaveLength(12);
    expect(files[0]).toMatchObject({ agency: "ที่ว่าการอำเภอดอยแก้ว" });
    expect(files[0]?.indicators).toHaveLength(6);
    expect(document.findings).toEqual([]);
    expect(await readdir(forms)).toHaveLength(12);

    // Again: from the register that is there now, one form for all; nothing is written over.
    const one = await json("forms", out, "--out-dir", forms, "--each", "all", "--today", "2021-03-30");
    expect(one.document).toMatchObject({ ok: true, files: [{ agency: null }] });
    const again = await json("forms", out, "--out-dir", forms, "--today", "2021-03-30");
    expect(again.code).toBe(3);
    expect(again.document.findings.map(({ code }) => code)).toContain("file/exists");
    const forced = await json("forms", out, "--out-dir", forms, "--force", "--today", "2021-03-30");
    expect(forced.code).toBe(0);
    expect(await readdir(forms)).toHaveLength(13);
  });

  test("of the same workbook have the same codes, whatever the day", async () => {
    const of = async (day: string) => {
      await run("forms", SAMPLE, "--out-dir", join(folder, day), "--each", "all", "--today", day);
      return readFile(join(folder, day, "แบบรายงาน-ITA2563.xlsx"));
    };
    const deadline = ["2021-03-22", "2021-03-22"];
    const [first, second] = await Promise.all(deadline.map(of));
    expect(first).toEqual(second);
  });

  test("need a folder, and a deadline that is a day", async () => {
    expect((await run("forms", SAMPLE)).code).toBe(2);
    expect((await run("forms", SAMPLE, "--out-dir", folder, "--deadline", "เร็ว ๆ นี้")).code).toBe(2);
    const empty = await workbook("empty.xlsx", { ก: [["x"]] });
    const { code, document } = await json("forms", empty, "--out-dir", join(folder, "none"));
    expect([code, document.findings[0]?.code]).toEqual([3, "forms/no-agency-list"]);
  });
});

describe("bad input is one clear sentence and exit 3", () => {
  async function refusal(path: string, action = "scan") {
    const { code, document } = await json(action, path);
    expect(code).toBe(3);
    expect(document.ok).toBe(false);
    for (const finding of document.findings) expect(finding.message).toMatch(/[ก-๙]/);
    return document.findings[0]?.code;
  }

  async function bytesFile(name: string, bytes: Uint8Array | string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  test("a file that is not there", async () => {
    expect(await refusal(join(folder, "none.xlsx"))).toBe("file/unreadable");
  });

  test("a file that is no workbook", async () => {
    expect(await refusal(await bytesFile("a.xlsx", "hello"))).toBe("file/not-xlsx");
    expect(await refusal(await bytesFile("b.xlsx", ""))).toBe("file/not-xlsx");
  });

  test("a truncated workbook", async () => {
    const bytes = await readFile(SAMPLE);
    expect(await refusal(await bytesFile("cut.xlsx", bytes.subarray(0, bytes.length / 2)))).toBe(
      "file/damaged",
    );
  });

  test("an empty workbook", async () => {
    expect(await refusal(await workbook("empty.xlsx", {}))).toBe("scores/empty-workbook");
  });

  test("a workbook without a score table", async () => {
    expect(
      await refusal(
        await workbook("none.xlsx", {
          งบ: [
            ["รายการ", "บาท"],
            ["กระดาษ", 100],
          ],
        }),
      ),
    ).toBe("scores/none-found");
  });

  test("a protected sheet", async () => {
    const path = await workbook("locked.xlsx", { คะแนน: SCORES }, "คะแนน");
    expect(await refusal(path, "highlight")).toBe("changes/sheet-protected");
  });

  test("a workbook without a register, and a register without agencies", async () => {
    expect(await refusal(await workbook("scores.xlsx", { คะแนน: SCORES }), "summary")).toMatch(
      /^remediation\//,
    );
    const header = [["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"]];
    const path = await workbook("register.xlsx", { คะแนน: SCORES, ทะเบียน: header });
    expect(await refusal(path, "summary")).toMatch(/^remediation\//);
  });

  test("a summary over the user's own cells is refused and writes nothing", async () => {
    const out = join(folder, "out.xlsx");
    const { code, document } = await json("summary", SAMPLE, "--at", "ผล ITA 63!A5", "--out", out);
    expect(code).toBe(3);
    expect(document.findings[0]?.code).toBe("changes/would-overwrite");
    expect(await readdir(folder)).toEqual([]);
  });

  test("a period that cannot be read", async () => {
    const { code, document } = await json("period", "31 เมษายน 2564");
    expect(code).toBe(3);
    expect(document).toMatchObject({ ok: false, certainty: "unreadable", start: null, end: null });
  });
});

describe("wrong usage is exit 2", () => {
  test.each([
    [["dance"]],
    [["scan"]],
    [["scan", SAMPLE, "--colour"]],
    [["plan", SAMPLE, "--today", "2021-02-30"]],
    [["plan", SAMPLE, "--fiscal-year", "2021"]],
    [["highlight", SAMPLE, "--pass-mark", "abc"]],
    [["summary", SAMPLE, "--at", "B4"]],
    [["scan", SAMPLE, "--lang", "fr"]],
  ])("%j", async (args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).not.toBe("");
    const asJson = await run(...args, "--json");
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out)).toMatchObject({ ok: false });
  });
});

test("--lang en speaks English", async () => {
  const { document } = await json("scan", join(folder, "none.xlsx"), "--lang", "en");
  expect(document.findings[0]?.message).toMatch(/^[\x20-\x7e“”’–]+$/);
});

test("help is exit 0", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("highlight");
});
