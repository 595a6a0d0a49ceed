import { isInsertion } from "../../../src/core/changes/insertion";
import type { PendingProposal } from "../../../src/actions/types";
import type { Result } from "../../../src/core/result";
import type { Simulator } from "../../../src/simulator/node";
import type { Example } from "../examples";
import { differences, type Difference, type Fact, factsOf, sayDifference } from "../facts";
import { prepare, proposeRequest, secretariatOf } from "../foreign/tryForeign";
import { openBook } from "../foreign/workbooks";
import { describeFault, type Fault, planFault } from "./fault";

/** Which button was pressed when it happened. */
export type Phase = "write" | "undo";

export type Ending = "done" | "as it was" | "reported, then taken back";

export interface FaultTrial {
  fault: string;
  ending: Ending | null;
  /** What is not as it should be: must be empty. */
  lost: string[];
}

type Door = ReturnType<typeof secretariatOf>;

interface Stage {
  simulator: Simulator;
  door: Door;
  pending: PendingProposal;
}

/** What a whole run without faults is: to compare with. */
export interface Baseline {
  before: Map<string, Fact>;
  done: Map<string, Fact>;
  /** Actions of each request of the write, and of the undo. */
  requests: Record<Phase, number[]>;
  /** A cell that the change set overwrites, if there is one, else one beside: where the co-author types. */
  target: { sheet: string; row: number; column: number };
  /** The change set puts rows or columns in. */
  inserts: boolean;
}

/** Settings that say how things went, not what the workbook is. */
const isTrace = ({ kind, key }: Difference) =>
  kind === "setting" && (key === "ita.undo" || key === "ita.unfinished" || key === "ita.done");

const differing = (a: Map<string, Fact>, b: Map<string, Fact>) =>
  differences(a, b).filter((difference) => !isTrace(difference));

async function stage(bytes: Uint8Array, example: Example): Promise<Stage> {
  const simulator = await openBook(bytes);
  const door = secretariatOf(simulator);
  const unprepared = await prepare(door, example);
  const proposed = unprepared ?? (await proposeRequest(door, example.request));
  if (!proposed.ok) throw new Error(`${example.name} is refused: ${JSON.stringify(proposed.findings)}`);
  return { simulator, door, pending: proposed.value as PendingProposal };
}

async function actionsOf(simulator: Simulator, work: () => Promise<unknown>): Promise<number[]> {
  simulator.requests.reset();
  await work();
  return simulator.requests.log.filter(({ isCleanUp }) => !isCleanUp).map(({ actions }) => actions);
}

export async function baselineOf(bytes: Uint8Array, example: Example): Promise<Baseline> {
  const { simulator, door, pending } = await stage(bytes, example);
  try {
    const before = factsOf(simulator);
    let receipt: Awaited<ReturnType<Door["confirm"]>> | null = null;
    const write = await actionsOf(simulator, async () => (receipt = await door.confirm(pending)));
    if (!receipt) throw new Error("no receipt");
    const { ok, ...rest } = receipt as Awaited<ReturnType<Door["confirm"]>>;
    if (!ok) throw new Error(JSON.stringify(rest));
    const done = factsOf(simulator);
    const { value } = receipt as Extract<Awaited<ReturnType<Door["confirm"]>>, { ok: true }>;
    const undo = await actionsOf(simulator, () => door.undo(value));
    const names = simulator.workbook.sheets.map(({ name }) => name);
    const written = pending.changeSet.changes.find(
      (change) => change.kind === "setCells" && names.includes(change.range.sheet),
    );
    const at = written && "range" in written ? written.range : { sheet: names[0] ?? "", row: 2, column: 9 };
    return {
      before,
      done,
      requests: { write, undo },
      target: { sheet: at.sheet, row: at.row, column: at.column },
      inserts: pending.changeSet.changes.some(isInsertion),
    };
  } finally {
    simulator.close();
  }
}

const THEIRS = "ของผู้ร่วมงาน";

function typeAsCoAuthor(simulator: Simulator, { sheet: name, row, column }: Baseline["target"]): void {
  simulator.asCoAuthor((user, { sheets }) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet) user.type(sheet, row, column, [[THEIRS]]);
  });
}

const isTheirs =
  ({ sheet, row, column }: Baseline["target"]) =>
  (difference: Difference) =>
    difference.sheet === sheet &&
    difference.row === row &&
    (difference.column === column || difference.kind === "height");

/** Presses the button while something goes wrong, and judges what is left. */
export async function tryFault(
  bytes: Uint8Array,
  example: Example,
  { phase, fault, baseline }: { phase: Phase; fault: Fault; baseline: Baseline },
): Promise<FaultTrial> {
  const { simulator, door, pending } = await stage(bytes, example);
  try {
    const written = phase === "undo" ? await door.confirm(pending) : null;
    if (written && !written.ok) throw new Error(JSON.stringify(written.findings));
    planFault(simulator, fault, () => typeAsCoAuthor(simulator, baseline.target));
    const result: Result<unknown> = written ? await door.undo(written.value) : await door.confirm(pending);
    simulator.faults.clear();
    const verdict = await judge({ simulator, phase, fault, baseline, result });
    return { fault: `${example.name}, ${phase}: ${describeFault(fault)}`, ...verdict };
  } finally {
    simulator.close();
  }
}

interface Trial {
  simulator: Simulator;
  phase: Phase;
  fault: Fault;
  baseline: Baseline;
  result: Result<unknown>;
}

const REPORTS: readonly string[] = ["changes/half-done", "changes/unknown-end"];

async function judge(trial: Trial): Promise<Pick<FaultTrial, "ending" | "lost">> {
  const { simulator, phase, fault, baseline, result } = trial;
  const [aim, origin] =
    phase === "write" ? [baseline.done, baseline.before] : [baseline.before, baseline.done];
  const mine = (difference: Difference) =>
    fault.kind !== "co-author" || !isTheirs(baseline.target)(difference);
  const leftTo = (facts: Map<string, Fact>) => differing(facts, factsOf(simulator)).filter(mine);
  const lost = fault.kind === "co-author" ? theirLoss(trial) : [];
  // Their cell moves with rows that come in, and lines that they wrote in stay: then it is only asked for.
  if (fault.kind === "co-author" && baseline.inserts)
    return { ending: result.ok ? "done" : "as it was", lost };
  const say = (differences: Difference[]) => [...lost, ...differences.slice(0, 5).map(sayDifference)];
  if (result.ok) return { ending: "done", lost: say(leftTo(aim)) };
  const codes = result.findings.map(({ code }) => code);
  if (codes.length === 0) return { ending: null, lost: ["refused without a word"] };
  if (!codes.some((code) => REPORTS.includes(code)))
    return { ending: "as it was", lost: say(leftTo(origin)) };
  return { ending: "reported, then taken back", lost: [...lost, ...(await reopen(trial))] };
}

/** What the co-author typed is there, wherever the write ended. */
function theirLoss({ simulator, baseline: { target } }: Trial): string[] {
  const sheet = simulator.workbook.sheets.find(({ name }) => name === target.sheet);
  const values = sheet ? [...sheet.cells.inside(WHOLE)].map(({ cell }) => cell.value) : [];
  return values.includes(THEIRS) ? [] : ["what the co-author typed is gone"];
}

const WHOLE = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** Closes the pane and opens it again: what was left is found, and can be taken back. */
async function reopen({ simulator, phase, baseline }: Trial): Promise<string[]> {
  const door = secretariatOf(simulator);
  const overview = await door.look();
  if (!overview.ok) return [`cannot be opened again: ${JSON.stringify(overview.findings)}`];
  const { unfinished, lastWrite } = overview.value;
  if (!unfinished) {
    const is = (facts: Map<string, Fact>) => differing(facts, factsOf(simulator)).length === 0;
    if (is(baseline.before) || (is(baseline.done) && (phase === "undo" || lastWrite))) return [];
    return ["half done, and nothing tells of it"];
  }
  const settled = await door.settle("takeBack");
  if (!settled.ok) return [`cannot be taken back: ${JSON.stringify(settled.findings)}`];
  return differing(baseline.before, factsOf(simulator)).slice(0, 5).map(sayDifference);
}
