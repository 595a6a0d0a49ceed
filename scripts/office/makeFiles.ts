/** The files that are checked: every sample as it is saved again, and what the actions make of it. */
import { execFile } from "node:child_process";
import { access, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { openSimulator } from "../../src/simulator/node";
import { everything } from "./everything";

const run = promisify(execFile);
const ROOT = join(__dirname, "..", "..");
const SAMPLES = join(ROOT, "assets", "samples");

/** Actions of the command line that write one workbook. */
const ACTIONS = ["highlight", "analysis", "plan", "summary", "matrix", "evidence", "share-check"];

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
    for (const action of ACTIONS) made.push(...(await act(action, source, folder)));
    made.push(...(await forms(source, folder)));
  }
  return made;
}

async function runBatch(words: readonly string[]): Promise<boolean> {
  try {
    const command = ["--import", "tsx", join(ROOT, "src", "batch", "main.ts"), ...words];
    await run(process.execPath, command, { cwd: ROOT });
    return true;
  } catch (error) {
    // 3: refused, with its reasons. Anything else is a defect of the action.
    if ((error as { code?: unknown }).code === 3) return false;
    throw error;
  }
}

async function act(action: string, source: string, folder: string): Promise<MadeFile[]> {
  const path = join(folder, `${basename(source, ".xlsx")}-${action}.xlsx`);
  const isMade = (await runBatch([action, source, "--out", path])) && (await exists(path));
  return isMade ? [{ path, what: `${basename(source)}, ${action}` }] : [];
}

/** One of the forms that are sent to agencies: all are made alike. */
async function forms(source: string, folder: string): Promise<MadeFile[]> {
  const name = `${basename(source, ".xlsx")}-forms`;
  if (!(await runBatch(["forms", source, "--out-dir", join(folder, name)]))) return [];
  const [first] = (await readdir(join(folder, name))).filter((file) => file.endsWith(".xlsx")).sort();
  if (first === undefined) return [];
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, await readFile(join(folder, name, first)));
  return [{ path, what: `${basename(source)}, forms: ${first}` }];
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
