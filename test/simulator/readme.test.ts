import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import * as simulatorModule from "../../src/simulator/node";
import { onSheet, openEmpty, valuesOf } from "./openTest";

const ROOT = join(__dirname, "..", "..");
const readme = async (): Promise<string> => readFile(join(ROOT, "src/simulator/README.md"), "utf8");

/** The first program of the README, as JavaScript whose imports are calls of `require`. */
async function example(): Promise<string> {
  const code = /```ts\n([^]*?)```/.exec(await readme())?.[1] ?? "";
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return `return (async () => {\n${outputText}\n})();`;
}

async function scoresFile(): Promise<Uint8Array> {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1:B1").values = [["หน่วยงาน", "คะแนน"]];
    sheet.getRange("B2:B11").values = Array.from({ length: 10 }, (_, index) => [80 + index]);
  });
  return simulator.save();
}

test("the README's example runs as it stands, and writes the file it says", async () => {
  const files = new Map<string, Uint8Array>([["scores.xlsx", await scoresFile()]]);
  const modules: Record<string, unknown> = {
    "./src/simulator/node": simulatorModule,
    "node:fs": {
      readFileSync: (name: string) => files.get(name),
      writeFileSync: (name: string, bytes: Uint8Array) => files.set(name, bytes),
    },
  };
  const printed: unknown[][] = [];
  const program = new Function("require", "exports", "console", await example()) as (
    ...args: unknown[]
  ) => Promise<void>;
  await program((name: string) => modules[name], {}, { log: (...words: unknown[]) => printed.push(words) });
  const [[requests, bytes] = []] = printed;
  expect([requests, Number(bytes) > 0]).toEqual([2, true]);
  const done = await simulatorModule.openSimulator(files.get("scores-done.xlsx") ?? null);
  expect(await valuesOf(done, "B12")).toEqual([[84.5]]);
});

test("its table of options names every option", async () => {
  const text = await readme();
  const source = await readFile(join(ROOT, "src/simulator/index.ts"), "utf8");
  const body = /export interface SimulatorOptions \{([^]*?)^\}/m.exec(source)?.[1] ?? "";
  const options = [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name);
  expect(options.length).toBeGreaterThan(5);
  for (const option of options) expect(text).toContain(`\`${option}\``);
});

const ESM = `import { openSimulator } from ${JSON.stringify(join(ROOT, "src/simulator/node.ts"))};
const { run, save } = await openSimulator(null);
await run(async (context) => { context.workbook.worksheets.add("ผล"); await context.sync(); });
console.log(save().length > 1000);`;
const COMMON = `require("tsx/cjs");
const { openSimulator } = require(${JSON.stringify(join(ROOT, "src/simulator/node.ts"))});
openSimulator(null).then(async ({ context, save }) => {
  context.workbook.worksheets.add("ผล");
  await context.sync();
  console.log(save().length > 1000);
});`;

test("programs of both kinds of modules open it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "simulator-"));
  const node = (...words: string[]) => promisify(execFile)(process.execPath, words, { cwd: ROOT });
  try {
    await writeFile(join(folder, "program.mjs"), ESM);
    const outputs = await Promise.all([
      node("--import", "tsx", join(folder, "program.mjs")),
      node("-e", COMMON),
    ]);
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(["true", "true"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
