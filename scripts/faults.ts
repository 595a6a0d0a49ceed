/**
 * Tries to lose something of the user's. Every action of the product, on the office's workbook with a fault at every
 * request and every action of its write and of its undo; and on workbooks with everything in them, where all that its
 * change set does not speak of is compared.
 *
 * `npm run faults -- --seconds 300 --seed 7` stops in time: what is tried is chosen by the seed, which is printed.
 * Without `--seconds` all of it is tried. Ends with exit code 1 when anything was lost.
 */
import { allExamples, type Example } from "../test/safety/examples";
import { allFaults, type Fault } from "../test/safety/faults/fault";
import { randomFrom, shuffled } from "../test/safety/faults/sample";
import { type Baseline, baselineOf, type Phase, tryFault } from "../test/safety/faults/tryFault";
import { tryForeign } from "../test/safety/foreign/tryForeign";
import { foreignWorkbooks, officeBook } from "../test/safety/foreign/workbooks";

function optionOf(name: string): number | null {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return null;
  const value = Number(process.argv[at + 1]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} needs a number`);
  return value;
}

const seed = optionOf("seed") ?? Math.floor(Math.random() * 1_000_000);
const seconds = optionOf("seconds") ?? Infinity;
const started = performance.now();
const elapsed = () => (performance.now() - started) / 1000;
const random = randomFrom(seed);
const count = (value: number) => value.toLocaleString("en-US");
const problems: string[] = [];

async function foreign(until: number): Promise<void> {
  const books = await foreignWorkbooks();
  const examples = allExamples();
  const pairs = shuffled(
    books.flatMap((book) => examples.map((example) => ({ book, example }))),
    random,
  );
  const tried = { pairs: 0, done: 0, refused: 0, compared: 0, outside: 0, notUndone: 0 };
  for (const { book, example } of pairs) {
    if (elapsed() > until) break;
    const { outcome, compared, outside, notUndone } = await tryForeign(book, example);
    tried.pairs += 1;
    tried.compared += compared;
    tried.outside += outside.length;
    tried.notUndone += notUndone.length;
    if (outcome === "done") tried.done += 1;
    else tried.refused += 1;
    const where = `${example.name} on ${book.name}`;
    problems.push(...outside.map((what) => `${where}, outside the change set: ${what}`));
    problems.push(...notUndone.map((what) => `${where}, not undone: ${what}`));
  }
  console.log(`Foreign content: ${books.length} workbooks, ${examples.length} examples`);
  console.log(`  tried              ${count(tried.pairs)} of ${count(pairs.length)}`);
  console.log(`  done               ${count(tried.done)}, refused with a reason ${count(tried.refused)}`);
  console.log(`  facts compared     ${count(tried.compared)} (cells, looks, rules, names, file parts)`);
  console.log(`  differences outside the change set = ${count(tried.outside)}`);
  console.log(`  not undone = ${count(tried.notUndone)}`);
}

interface Point {
  example: Example;
  phase: Phase;
  fault: Fault;
  baseline: Baseline;
}

async function faults(until: number): Promise<void> {
  const bytes = await officeBook();
  const points: Point[] = [];
  for (const example of allExamples()) {
    const baseline = await baselineOf(bytes, example);
    for (const phase of ["write", "undo"] as const) {
      for (const fault of allFaults(baseline.requests[phase]))
        points.push({ example, phase, fault, baseline });
    }
  }
  const endings: Record<string, number> = { done: 0, "as it was": 0, "reported, then taken back": 0 };
  let tried = 0;
  let lost = 0;
  const begun = elapsed();
  const cpuBegun = process.cpuUsage().user;
  for (const { example, ...trial } of shuffled(points, random)) {
    if (elapsed() > until) break;
    const result = await tryFault(bytes, example, trial);
    tried += 1;
    if (result.lost.length > 0) lost += 1;
    else if (result.ending) endings[result.ending] = (endings[result.ending] ?? 0) + 1;
    problems.push(...result.lost.map((what) => `${result.fault}: ${what}`));
  }
  console.log(`Faults: ${allExamples().length} examples of actions × every request and action`);
  console.log(`  fault points tried ${count(tried)} of ${count(points.length)}`);
  const each = (total: number) => (total / Math.max(tried, 1)).toFixed(2);
  const cpu = (process.cpuUsage().user - cpuBegun) / 1_000_000;
  console.log(`  seconds per point  ${each(elapsed() - begun)}, of the processor ${each(cpu)}`);
  for (const [ending, times] of Object.entries(endings))
    console.log(`  ended ${ending.padEnd(27)} ${count(times)}`);
  console.log(`  lost = ${count(lost)}`);
}

async function main(): Promise<void> {
  console.log(`Seed ${seed}`);
  await foreign(seconds * 0.3);
  await faults(seconds);
  for (const problem of problems.slice(0, 50)) console.log(`! ${problem}`);
  console.log(`${elapsed().toFixed(0)} s`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
