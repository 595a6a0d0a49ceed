import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/batch/commandLine";
import { openSimulator } from "../../src/simulator/node";
import { NAMES } from "../support/scores";

/** The JSON of `scan`, `highlight` and `analysis`, field by field: programs read it. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ita-scan-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Score {
  value: number | null;
  cell: string;
  status: string;
}
interface Document {
  action: string;
  ok: boolean;
  findings: { code: string; message: string; sheet?: string; cell?: string; params: object }[];
  requests: Record<string, number>;
  tables: {
    sheet: string;
    address: string;
    agencyCount: number;
    failingCount: number;
    agencies: { name: string | null; fiscalYearBe: number; scores: Record<string, Score> }[];
  }[];
}

async function run(...args: string[]): Promise<{ code: number; document: Document }> {
  let out = "";
  const code = await runCommandLine([...args, "--json"], {
    out: (text) => (out += text),
    err: () => undefined,
  });
  expect(out.trim().split("\n")).toHaveLength(1);
  return { code, document: JSON.parse(out) as Document };
}

async function workbook(sheet: string, rows: unknown[][]): Promise<string> {
  const simulator = await openSimulator(null);
  await simulator.run(async (context) => {
    const worksheet = context.workbook.worksheets.getFirst();
    worksheet.name = sheet;
    const width = Math.max(...rows.map((row) => row.length));
    const range = worksheet.getRangeByIndexes(0, 0, rows.length, width);
    range.formulas = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    await context.sync();
  });
  const path = join(folder, "scores.xlsx");
  await writeFile(path, simulator.save());
  simulator.close();
  return path;
}

const wide = (...rows: unknown[][]) => [["หน่วยงาน", ...NAMES, "คะแนน ITA", "ระดับ"], ...rows];

test("every field of a table, an agency and a score", async () => {
  const scores = [89.76, 83.95, 85.94, 82.77, 84.77, 83.57, 81.83, 79.12, 93.78, 100];
  const path = await workbook("ITA 2563", wide(["จังหวัดเชียงใหม่", ...scores, 88.84, "A"]));
  const { code, document } = await run("scan", path);
  expect(code).toBe(0);
  expect(Object.keys(document)).toEqual(["action", "ok", "findings", "requests", "tables"]);
  expect(document).toMatchObject({ action: "scan", ok: true });
  expect(Object.keys(document.requests)).toEqual(["count", "bytesOut", "bytesIn"]);
  expect(document.tables).toEqual([
    {
      sheet: "ITA 2563",
      address: "A1:M2",
      layout: "wide",
      agencyCount: 1,
      failingCount: 6,
      agencies: [
        {
          name: "จังหวัดเชียงใหม่",
          fiscalYearBe: 2563,
          scores: Object.fromEntries(
            NAMES.map((name, i) => [
              name,
              {
                value: scores[i],
                cell: `${String.fromCharCode(66 + i)}2`,
                status: (scores[i] ?? 0) < 85 ? "fail" : "pass",
              },
            ]),
          ),
          instruments: { IIT: 85.438, EIT: 81.5067, OIT: 96.89 },
          total: 88.84,
          level: "A",
          printedTotal: 88.84,
          printedLevel: "A",
          failing: NAMES.slice(1, 2).concat(NAMES.slice(3, 8)),
        },
      ],
    },
  ]);
});

test("a score that cannot be read is null and missing, with a finding at its cell; nothing is a zero", async () => {
  const path = await workbook(
    "ITA 2563",
    wide(["อบต.หนึ่ง", "ดีมาก", "-", "", "N/A", "=1/0", 120, "'๘๓.๙๕", "'84,5", 90, 95]),
  );
  const { document } = await run("scan", path);
  const [agency] = document.tables[0]?.agencies ?? [];
  const read = NAMES.map((name) => agency?.scores[name]);
  expect(read.map((score) => score?.value)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    83.95,
    84.5,
    90,
    95,
  ]);
  expect(read.slice(0, 6).map((score) => score?.status)).toEqual(Array(6).fill("missing"));
  expect(agency).toMatchObject({
    total: null,
    level: null,
    instruments: { IIT: null, EIT: null, OIT: 92.5 },
  });
  const at = Object.fromEntries(document.findings.map(({ cell, code }) => [cell, code]));
  expect(at).toMatchObject({
    B2: "scores/score-unreadable",
    C2: "scores/score-missing",
    D2: "scores/score-missing",
    E2: "scores/score-missing",
    F2: "scores/score-error",
    G2: "scores/score-out-of-range",
    I2: "scores/decimal-comma",
  });
  for (const { message, sheet, cell } of document.findings) {
    expect(message).toMatch(/[ก-๙]/);
    if (cell) expect(sheet).toBe("ITA 2563");
  }
});

test("an agency with several years is one agency", async () => {
  const row = (name: string, year: number) => [name, year, ...NAMES.map(() => 90)];
  const path = await workbook("ผล", [
    ["หน่วยงาน", "ปีงบประมาณ", ...NAMES],
    row("อบต.หนึ่ง", 2563),
    row("อบต.หนึ่ง", 2564),
    row("อบต.สอง", 2563),
    row("อบต.สอง", 2564),
  ]);
  const { document } = await run("scan", path);
  expect(document.tables[0]).toMatchObject({ agencyCount: 2 });
  expect(document.tables[0]?.agencies.map((one) => [one.name, one.fiscalYearBe])).toEqual([
    ["อบต.หนึ่ง", 2563],
    ["อบต.หนึ่ง", 2564],
    ["อบต.สอง", 2563],
    ["อบต.สอง", 2564],
  ]);
});

test("highlight lists each marked cell, the first thousand, and counts them all", async () => {
  const rows = Array.from({ length: 120 }, (_, i) => [
    `อบต.ที่ ${i}`,
    ...NAMES.map((_, j) => (j === 0 ? 95 : 80)),
  ]);
  const path = await workbook("ITA 2563", wide(...rows));
  const { document } = await run("highlight", path);
  const { marked, markedCount } = document as unknown as { marked: object[]; markedCount: number };
  expect(markedCount).toBe(1080);
  expect(marked).toHaveLength(1000);
  expect(marked[0]).toEqual({ sheet: "ITA 2563", cell: "C2", indicator: NAMES[1], value: 80 });
});

test("analysis makes its sheet, and the result has nothing left to do", async () => {
  const out = join(folder, "out.xlsx");
  const path = await workbook("ITA 2563", wide(["อบต.หนึ่ง", ...NAMES.map((_, i) => 80 + i)]));
  const made = await run("analysis", path, "--today", "2021-04-21", "--out", out);
  expect(made.code).toBe(0);
  expect(made.document).toMatchObject({ ok: true, sheet: "วิเคราะห์ผล ITA 2563", agencyCount: 1 });
  expect(made.document).toHaveProperty("changes.overwritten", 0);
  const again = await run("analysis", out, "--today", "2021-04-21");
  expect(again.document).toMatchObject({ ok: true, changes: { sheets: 0, cells: 0 } });
  const none = await run("analysis", path, "--agency", "อบต.สอง");
  expect(none.code).toBe(3);
  expect(none.document.findings[0]?.code).toBe("scores/nothing-to-analyse");
});
