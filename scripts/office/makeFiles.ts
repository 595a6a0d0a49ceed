/** The files that are checked: every sample as it is saved again, and what the actions make of it. */
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { openSimulator } from "../../src/simulator/node";
import { everything } from "./everything";

const run = promisify(execFile);
const ROOT = join(__dirname, "..", "..");
const SAMPLES = join(ROOT, "assets", "samples");

/** Actions of the command line that write one workbook. */
const ACTIONS = ["highlight", "plan", "summary"];

export interface MadeFile {
  path: string;
  /** "ita-2563-chiangmai.xlsx, plan". */
  what: string;
}

/** Writes them into a folder; an action that refuses a sample makes none. */
export async function makeFiles(folder: string): Promise<MadeFile[]> {
  const samples = (await readdir(SAMPLES)).filter((name) => name.endsWith(".xlsx"));
  const whole = join(folder, "everything.xlsx");
  await writeFile(whole, await everything());
  const made: MadeFile[] = [
    { path: whole, what: "a workbook of formulas, tables, rules, comments, filters" },
  ];
  for (const sample of samples) {
    const source = join(SAMPLES, sample);
    const saved = join(folder, sample);
    const simulator = await openSimulator(new Uint8Array(await readFile(source)));
    await writeFile(saved, simulator.save());
    simulator.close();
    made.push({ path: saved, what: `${sample}, saved` });
    const outcomes = await Promise.all(ACTIONS.map((action) => act(action, source, folder)));
    made.push(...outcomes.flat());
  }
  return made;
}

async function act(action: string, source: string, folder: string): Promise<MadeFile[]> {
  const path = join(folder, `${basename(source, ".xlsx")}-${action}.xlsx`);
  const command = ["--import", "tsx", join(ROOT, "src", "batch", "main.ts"), action, source, "--out", path];
  try {
    await run(process.execPath, command, { cwd: ROOT });
  } catch (error) {
    // 3: refused, with its reasons. Anything else is a defect of the action.
    if ((error as { code?: unknown }).code !== 3) throw error;
    return [];
  }
  return [{ path, what: `${basename(source)}, ${action}` }];
}
