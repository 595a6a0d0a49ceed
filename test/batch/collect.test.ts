import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/batch/commandLine";
import { isoToSerial } from "../../src/core/period/calendar";
import { openSimulator } from "../../src/simulator/node";
import { openRequesting } from "../support/requestingFile";
import { AGENCIES, formBytes, GOOD, type FormOptions } from "../support/returnedForms";

const [MAERIM = "", MAEJO = "", SALUANG = "", SANPHAK = "", DONKAEW = ""] = AGENCIES;
const removed: FormOptions["edit"] = (rows) => rows.map((row) => row.filter((_, column) => column !== 7));

let folder: string;
let workbook: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ita-collect-"));
  workbook = join(folder, "ita.xlsx");
  const simulator = await openRequesting();
  await writeFile(workbook, simulator.save());
  simulator.close();
  await mkdir(join(folder, "returned"));
  const forms: [string, FormOptions][] = [
    ["1 แม่ริม.xlsx", { agency: MAERIM, reportedOn: { date: isoToSerial("2021-04-19") } }],
    ["2 แม่โจ้.xlsx", { agencyNo: 2, reportedOn: { date: isoToSerial("2021-04-22") } }],
    [
      "2 แม่โจ้ (เก่า).xlsx",
      {
        agencyNo: 2,
        reportedOn: { date: isoToSerial("2021-04-10") },
        edit: (rows) =>
          rows.map((row, r) => (r === 1 ? row.map((cell, c) => (c === 6 ? "เดิม" : cell)) : row)),
      },
    ],
    ["3 สะลวง.xlsx", { agencyNo: 3, edit: removed }],
    ["4 ปีก่อน.xlsx", { agency: SANPHAK, fiscalYearBe: 2562, requestId: "AAAAAA" }],
    ["5 ใครไม่รู้.xlsx", { agency: "เทศบาลอื่น" }],
  ];
  for (const [name, options] of forms) await put(name, formBytes(GOOD, options));
  await put("6 เสีย.xlsx", formBytes(GOOD).slice(0, 500));
  await put("7 รายชื่อ.csv", new TextEncoder().encode("ก,ข"));
  await put("~$1 แม่ริม.xlsx", new Uint8Array(4));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, "returned", name);
  await writeFile(path, bytes);
  await utimes(path, new Date(2021, 3, 18), new Date(2021, 3, 18));
}

const at = (name: string) => join(folder, "returned", name);

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommandLine(["collect", workbook, ...args], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

async function json(...args: string[]) {
  const { code, out, err } = await run(...args, "--json", "--today", "2021-04-25");
  expect(err).toBe("");
  return { code, document: JSON.parse(out) as Record<string, unknown> };
}

test("for people: what waits, and the options that decide it", async () => {
  const { code, out } = await run(join(folder, "returned"), "--today", "2021-04-25", "--lang", "en");
  expect(code).toBe(0);
  expect(out).toContain("Waiting for a decision: 2. Decide with --accept altered or --agency FILE=NAME\n");
  const { out: decided } = await run(at("3 สะลวง.xlsx"), "--accept", "altered", "--today", "2021-04-25");
  expect(decided).not.toContain("--accept");
});

test("a folder of returned forms: each is in one list, and the register is written", async () => {
  const out = join(folder, "collected.xlsx");
  const { code, document } = await json(join(folder, "returned"), "--out", out);
  expect(code).toBe(0);
  expect(document).toMatchObject({
    action: "collect",
    ok: true,
    accepted: [
      { file: at("1 แม่ริม.xlsx"), agency: MAERIM, rows: 3 },
      { file: at("2 แม่โจ้.xlsx"), agency: MAEJO, rows: 3 },
    ],
    missing: [SANPHAK, DONKAEW],
    late: [{ file: at("2 แม่โจ้.xlsx"), agency: MAEJO, reportedOn: "2021-04-22", days: 2 }],
    duplicates: [{ file: at("2 แม่โจ้ (เก่า).xlsx"), agency: MAEJO, code: "returns/older" }],
    altered: [
      { file: at("3 สะลวง.xlsx"), agency: SALUANG, code: "returns/altered", differences: ["column-missing"] },
    ],
    wrongYear: [{ file: at("4 ปีก่อน.xlsx"), agency: SANPHAK, fiscalYearBe: 2562 }],
    rejected: [
      { file: at("5 ใครไม่รู้.xlsx"), agency: null, code: "returns/agency-unknown" },
      { file: at("6 เสีย.xlsx"), code: "returns/damaged" },
      { file: at("7 รายชื่อ.csv"), code: "returns/not-xlsx" },
    ],
    changes: { sheets: 1, overwritten: 0 },
    out,
  });
  const simulator = await openSimulator(new Uint8Array(await readFile(out)));
  expect(
    simulator.workbook.sheets.find(({ name }) => name === "ทะเบียนรายงาน")?.tables[0]?.range.rowCount,
  ).toBe(7);
  simulator.close();
});

test("flags decide the doubtful ones", async () => {
  const unknown = at("5 ใครไม่รู้.xlsx");
  const old = at("2 แม่โจ้ (เก่า).xlsx");
  const { document } = await json(
    ...[join(folder, "returned"), "--accept", "altered", "--agency", `${unknown}=${DONKAEW}`, "--use", old],
  );
  const accepted = (document.accepted as { file: string; agency: string }[]).map(({ file, agency }) => [
    file,
    agency,
  ]);
  expect(accepted).toEqual([
    [at("1 แม่ริม.xlsx"), MAERIM],
    [old, MAEJO],
    [at("3 สะลวง.xlsx"), SALUANG],
    [unknown, DONKAEW],
  ]);
});

test("nothing to take in is exit 3 with the reasons; wrong flags are exit 2", async () => {
  const refused = await run(at("6 เสีย.xlsx"), join(folder, "ไม่มี.xlsx"));
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("“6 เสีย.xlsx” เสียหาย");
  expect(refused.err).toContain("เปิด “ไม่มี.xlsx” ไม่ได้");
  expect((await run(at("1 แม่ริม.xlsx"), "--accept", "everything")).code).toBe(2);
  expect((await run(at("1 แม่ริม.xlsx"), "--agency", "x")).code).toBe(2);
  expect((await run()).code).toBe(2);
});

test("people read how many came in and who is missing", async () => {
  const { out } = await run(at("1 แม่ริม.xlsx"), "--lang", "en");
  expect(out).toContain("1 form taken in, 0 not; 4 agencies still missing");
  expect(out).toContain(`${MAERIM} (1 แม่ริม.xlsx): 3 rows`);
});

test("a decision about a file that was not given is refused, and nothing is written", async () => {
  const target = join(folder, "slip.xlsx");
  const { code, out, err } = await run(at("1 แม่ริม.xlsx"), "--use", at("9 ไม่มี.xlsx"), "--out", target);
  expect(code).toBe(3);
  expect(out + err).toContain("9 ไม่มี.xlsx");
  await expect(readFile(target)).rejects.toThrow();
});
