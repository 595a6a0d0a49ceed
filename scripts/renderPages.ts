import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import * as prettier from "prettier";
import { carryOut } from "../src/batch/followUp";
import { openWorkbook } from "../src/batch/session";
import { writeForm } from "../src/files/write/writeForms";
import { titleLines } from "../src/core/plan/sheet/wording";
import { TEMPLATE_AGENCY, TEMPLATE_YEAR_BE, templateActivities } from "../src/core/plan/template";
import { GOVERNMENT_LIKE, governmentLike } from "./render/governmentFont";

/**
 * Pages as a printer would give them, for the docs and for looking at: the sheets made from the sample workbook by the very
 * actions of the command line, printed by LibreOffice to PDF and from there to a picture. Needs `soffice` and `pdftoppm`
 * on the path; says so and changes nothing where they are not. `npx tsx scripts/renderPages.ts [FOLDER]`; without a folder the pictures in docs are made anew.
 */
const ROOT = join(__dirname, "..");
const SAMPLE = join(ROOT, "assets", "samples", "ita-2563-chiangmai.xlsx");
const DAY = "2021-03-15";
const DOTS_PER_INCH = "110";

const run = promisify(execFile);

async function has(program: string): Promise<boolean> {
  try {
    await run("which", [program]);
    return true;
  } catch (error) {
    // `which` ends with a code where there is none; anything else is a defect.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

/** The government's font where it is installed, else one with its measures. */
async function writeFontConfig(folder: string): Promise<string> {
  const sarabun = dirname(require.resolve("@expo-google-fonts/sarabun/package.json"));
  for (const weight of ["400Regular", "700Bold"]) {
    const font = await readFile(join(sarabun, weight, `Sarabun_${weight}.ttf`));
    await writeFile(join(folder, `${weight}.ttf`), governmentLike(font));
  }
  const alias = (family: string) =>
    `<match><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" ` +
    `binding="strong"><string>TH SarabunPSK</string><string>TH Sarabun New</string>` +
    `<string>${GOVERNMENT_LIKE}</string></edit></match>`;
  const path = join(folder, "fonts.conf");
  const config = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    alias("TH SarabunPSK"),
    alias("TH Sarabun New"),
    // Not the system's rules: they may know another substitute, of other measures.
    "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>~/.fonts</dir>",
    `<dir>${folder}</dir><cachedir>${join(folder, "cache")}</cachedir>`,
    "</fontconfig>",
  ];
  await writeFile(path, config.join("\n"));
  return path;
}

export interface Printed {
  /** Which action makes the sheet; the plan when absent. */
  action?: "plan" | "evidence" | "matrix" | "summary";
  /** The day it is made on; a day in the plan's year when absent. */
  day?: string;
  /** What is done to the sample before it is printed. */
  options: Record<string, unknown>;
  /** Only for looking at: not one of the pictures in docs. */
  isExtra?: true;
  /** Works at the plan sheet as its users would. */
  edit?: (sheet: Excel.Worksheet) => void;
}

/** The sample's workbook with the sheet that was made; every other one is hidden, so that only it is printed. */
async function printedWorkbook({ action = "plan", day = DAY, options, edit }: Printed): Promise<Uint8Array> {
  const opened = await openWorkbook(SAMPLE, new Date(`${day}T12:00:00`));
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const session = opened.value;
  const proposed = await session.secretariat.propose(action, { today: day, ...options });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
  const confirmed = await session.secretariat.confirm(proposed.value);
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.findings));
  const { outcome } = proposed.value;
  const name = "written" in outcome ? (outcome.written[0]?.sheet ?? "") : outcome.sheet;
  await session.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== name) sheet.visibility = "Hidden";
    edit?.(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  const bytes = session.save();
  session.close();
  return bytes;
}

/** What the report's assessor advised on the indicators of the users' survey (page 5 of the source document). */
const ADVICE = {
  "service-quality":
    "ประชาสัมพันธ์เกี่ยวกับระบบและขั้นตอนการให้บริการงานด้านต่าง ๆ อย่างทั่วถึง และส่งเสริมให้มีการฝึกอบรมพัฒนาเพิ่มพูนทักษะและความรู้เกี่ยวกับการปฏิบัติงานอย่างสม่ำเสมอ",
  communication:
    "จัดทำสื่อประชาสัมพันธ์และเปิดเผยข้อมูลบนเว็บไซต์หลักของหน่วยงานให้ง่ายต่อการเข้าถึงข้อมูล และมีการปฏิสัมพันธ์แลกเปลี่ยนข้อมูลข่าวสารกันอย่างชัดเจนและต่อเนื่อง",
  improvement:
    "สร้างกระบวนการปรึกษาหารือระหว่างผู้บริหารและบุคลากร เพื่อร่วมกันทบทวนปัญหาและอุปสรรคในการปฏิบัติงานอย่างเป็นระบบ และส่งเสริมให้ผู้รับบริการและประชาชนทั่วไปมีส่วนร่วมในการแสดงความคิดเห็นหรือให้คำแนะนำในการพัฒนาและปรับปรุงคุณภาพและมาตรฐานการให้บริการได้โดยสะดวก",
};

/** The first agency's report form, as it goes out. */
async function formWorkbook(): Promise<Uint8Array> {
  const opened = await openWorkbook(SAMPLE, new Date(`${DAY}T12:00:00`));
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const session = opened.value;
  try {
    const asked = {
      today: DAY,
      deadline: "2021-04-20",
      reference: "หนังสือจังหวัดเชียงใหม่ ที่ ชม 0017.5/ว 1234 ลงวันที่ 15 มีนาคม 2564",
      advice: ADVICE,
    };
    const made = [await carryOut(session, "agencies", {}), await carryOut(session, "request", asked)];
    const planned = await session.secretariat.inspect("formPlan", {});
    const [brief] = planned.ok ? planned.value.plan.forms : [];
    if (!planned.ok || !brief) throw new Error(JSON.stringify([...made, planned]));
    return writeForm(planned.value.plan.design, brief).bytes;
  } finally {
    session.close();
  }
}

/** Prints a workbook; answers the pictures of its pages. */
async function print(workbook: Uint8Array, folder: string, name: string): Promise<string[]> {
  const file = join(folder, `${name}.xlsx`);
  await writeFile(file, workbook);
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontConfig(folder) };
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], { env });
  await run("pdftoppm", ["-png", "-r", DOTS_PER_INCH, join(folder, `${name}.pdf`), join(folder, name)]);
  const pages = (await readdir(folder)).filter((entry) => entry.startsWith(name) && entry.endsWith(".png"));
  return pages.sort().map((page) => join(folder, page));
}

const DONE = "ดำเนินการแล้วเสร็จ";
const UNDER_WAY = "อยู่ระหว่างดำเนินการ";

const PAGES: Record<string, Printed> = {
  "plan-page": { options: { fiscalYearBe: 2564 } },
  "plan-page-followed": {
    options: { fiscalYearBe: 2564 },
    edit(sheet) {
      // The day the page speaks of, typed as people may type it.
      sheet.getRange("N1").values = [[44271]];
      sheet.getRange("Q8:R13").values = [
        [DONE, 1],
        [DONE, 1],
        [UNDER_WAY, 0.5],
        [DONE, 1],
        [UNDER_WAY, 0.25],
        ["ยังไม่ดำเนินการ", 0],
      ];
      sheet.getRange("Q15:R15").values = [[UNDER_WAY, 0.4]];
    },
  },
  "plan-page-week": { options: { fiscalYearBe: 2564, scale: "week" }, isExtra: true },
  "evidence-page": { action: "evidence", day: "2021-04-30", options: {} },
  "matrix-page": { action: "matrix", day: "2021-04-30", options: {}, isExtra: true },
  "summary-page": { action: "summary", day: "2021-04-30", options: {}, isExtra: true },
  "beside-page": { action: "summary", day: "2021-04-30", options: { beside: true }, isExtra: true },
};

/** The document's own table beside the page: the same words in the same order. */
function besideTheDocument(): string {
  const [first, second, third] = titleLines(TEMPLATE_AGENCY, TEMPLATE_YEAR_BE);
  const rows = templateActivities().map(
    ({ no, name, periodText, owners }) => `| ${no}. ${name} | ${periodText} | ${owners.join(", ")} |`,
  );
  return [
    "# The printed plan",
    "",
    "Made by `npm run pages`: the plan of the sample workbook, as the command line writes it, printed by LibreOffice in letters",
    "of the government font's measures. The working columns are not printed; the bars are the sheet's own live rules.",
    "",
    "![The plan of Chiang Mai's thirteen activities on one A4 page](plan-page.png)",
    "",
    "The same page while the plan is followed, on 16 March 2564: done, late with its sign, under way, the current month.",
    "",
    "![The plan page with done and late parts](plan-page-followed.png)",
    "",
    "## As the document has it",
    "",
    `${first} ${second} ${third} (page 23 of the source document, its damage repaired):`,
    "",
    "| กิจกรรม | ระยะเวลา | หน่วยงาน/ผู้เกี่ยวข้อง |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

async function main(): Promise<void> {
  if (!(await has("soffice")) || !(await has("pdftoppm"))) {
    console.log("LibreOffice (soffice) and pdftoppm are not on this machine: no pages were rendered.");
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "ita-pages-"));
  try {
    const [, , elsewhere] = process.argv;
    const out = elsewhere ?? join(ROOT, "docs");
    await mkdir(out, { recursive: true });
    const [form] = await print(await formWorkbook(), folder, "form-page");
    if (form === undefined) throw new Error("form-page: nothing was printed");
    await writeFile(join(out, "form-page.png"), await readFile(form));
    for (const [name, printed] of Object.entries(PAGES)) {
      if (printed.isExtra && elsewhere === undefined) continue;
      const pages = await print(await printedWorkbook(printed), folder, name);
      const [first, ...others] = pages;
      if (first === undefined) throw new Error(`${name}: nothing was printed`);
      await writeFile(join(out, `${name}.png`), await readFile(first));
      if (elsewhere !== undefined) {
        for (const [index, page] of others.entries()) {
          await writeFile(join(out, `${name}-${index + 2}.png`), await readFile(page));
        }
      }
      console.log(`${name}: ${pages.length} page(s)`);
    }
    if (elsewhere === undefined) {
      const file = join(out, "plan-page.md");
      const config = await prettier.resolveConfig(file);
      await writeFile(file, await prettier.format(besideTheDocument(), { ...config, filepath: file }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
