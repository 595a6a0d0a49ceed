import { createSecretariat } from "../../../src/actions/secretariat";
import type { PendingProposal } from "../../../src/actions/types";
import type { Result } from "../../../src/core/result";
import type { Simulator } from "../../../src/simulator/node";
import type { Example, ExampleRequest } from "../examples";
import { differences, factsOf, sayDifference } from "../facts";
import { footprintOf, touchedSheets } from "../footprint";
import { comparePackages } from "./parts";
import { CLOCK, type ForeignWorkbook, openBook } from "./workbooks";

/** What one action did to one foreign workbook. */
export interface ForeignTrial {
  /** "done", or why it was refused: then nothing at all may differ. */
  outcome: string;
  /** Facts (cells, looks, rules, names …) and file parts compared. */
  compared: number;
  /** What differs and is not in the change set: must be empty. */
  outside: string[];
  /** What undoing it did not give back: must be empty. */
  notUndone: string[];
}

const codesOf = (result: Result<unknown>) => result.findings.map(({ code }) => code).join(", ");

export const secretariatOf = (simulator: Simulator) =>
  createSecretariat({ host: simulator.Excel, now: CLOCK });

type Door = ReturnType<typeof secretariatOf>;

export const proposeRequest = (door: Door, { action, options }: ExampleRequest) =>
  door.propose<typeof action>(action, options) as Promise<Result<PendingProposal>>;

/** Does what an example expects to have been done; answers the first refusal. */
export async function prepare(door: Door, { after }: Example): Promise<Result<unknown> | null> {
  for (const request of after) {
    const proposed = await proposeRequest(door, request);
    const done = proposed.ok ? await door.confirm(proposed.value) : proposed;
    if (!done.ok) return done;
  }
  return null;
}

/** Does one action in one workbook and compares everything that its change set does not speak of; then undoes it. */
export async function tryForeign(book: ForeignWorkbook, example: Example): Promise<ForeignTrial> {
  const simulator = await openBook(book.bytes);
  try {
    const door = secretariatOf(simulator);
    const unprepared = await prepare(door, example);
    if (unprepared)
      return { outcome: `refused: ${codesOf(unprepared)}`, compared: 0, outside: [], notUndone: [] };
    const before = factsOf(simulator);
    const savedBefore = simulator.save();
    const proposed = await proposeRequest(door, example.request);
    const done = proposed.ok ? await door.confirm(proposed.value) : proposed;
    const changeSet = proposed.ok && done.ok ? proposed.value.changeSet : { action: "", changes: [] };
    const may = footprintOf(changeSet);
    const after = factsOf(simulator);
    const parts = comparePackages(savedBefore, simulator.save(), touchedSheets(changeSet));
    const outside = differences(before, after)
      .filter((subject) => !may(subject))
      .map(sayDifference);
    const compared = before.size + parts.compared;
    const trial = { compared, outside: [...outside, ...parts.differing], notUndone: [] as string[] };
    if (!done.ok) return { ...trial, outcome: `refused: ${codesOf(done)}` };
    const undone = await door.undo(done.value);
    const left = differences(before, factsOf(simulator)).filter(
      ({ kind, key }) => !(kind === "setting" && key === "ita.undo"),
    );
    trial.notUndone = undone.ok ? left.map(sayDifference) : [codesOf(undone)];
    return { ...trial, outcome: "done" };
  } finally {
    simulator.close();
  }
}
