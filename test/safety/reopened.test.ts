import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";
import { TODAY } from "./examples";
import { differences, factsOf, sayDifference } from "./facts";
import { secretariatOf } from "./foreign/tryForeign";
import { CLOCK, officeBook, openBook } from "./foreign/workbooks";

/** The file closed and opened again, by an Excel that gives its sheets and rules other identities. */
async function reopen(simulator: Simulator, firstId: number): Promise<Simulator> {
  const bytes = simulator.save();
  simulator.close();
  return openSimulator(bytes, { fileName: "ita.xlsx", clock: CLOCK, firstId });
}

/** What differs, but for identities. */
function left(before: ReturnType<typeof factsOf>, simulator: Simulator): string[] {
  const differing = differences(before, factsOf(simulator));
  return differing.filter(({ kind }) => kind !== "sheet").map(sayDifference);
}

test("what was written last is undone, and what was interrupted is put back, after the file was closed", async () => {
  let simulator = await openBook(await officeBook());
  try {
    const before = factsOf(simulator);
    const first = secretariatOf(simulator);
    const pending = await first.propose("highlight", { legend: true, statusWords: true });
    if (!pending.ok) throw new Error("refused");
    expect((await first.confirm(pending.value)).ok).toBe(true);
    simulator = await reopen(simulator, 500);
    const second = secretariatOf(simulator);
    const look = await second.look();
    const lastWrite = look.ok ? look.value.lastWrite : undefined;
    if (!lastWrite) throw new Error("nothing kept");
    expect(await second.undo(lastWrite)).toMatchObject({ ok: true, value: { kept: [] } });
    expect(left(before, simulator)).toEqual([]);

    const plan = await second.propose("plan", { today: TODAY });
    if (!plan.ok) throw new Error("refused");
    simulator.faults.failAction(120, "GeneralException", { request: 2 });
    for (let later = 3; later < 20; later++) simulator.faults.failRequest(later, "GeneralException");
    expect((await second.confirm(plan.value)).ok).toBe(false);
    simulator.faults.clear();
    simulator = await reopen(simulator, 900);
    const third = secretariatOf(simulator);
    expect(await third.look()).toMatchObject({
      value: { unfinished: { action: "plan", canTakeBack: true } },
    });
    expect(await third.settle("takeBack")).toMatchObject({ ok: true, value: { kept: [] } });
    expect(left(before, simulator)).toEqual([]);
  } finally {
    simulator.close();
  }
});
