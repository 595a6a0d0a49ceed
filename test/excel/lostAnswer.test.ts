import { confirmProposal } from "../../src/actions/confirmProposal";
import type { PendingProposal } from "../../src/actions/types";
import { describeChanges } from "../../src/core/changes/describe";
import type { ChangeSet } from "../../src/core/changes/changeSet";
import { rangeOf } from "../../src/core/grid";
import { success } from "../../src/core/result";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { formulasOf, openEmpty, snapshotOf } from "./changing";

/** Confirms writing so many rows of 100 cells, of which the answer is lost. */
async function confirmWithoutAnswer(rowCount: number) {
  const simulator = await openEmpty();
  const cells = Array.from({ length: rowCount }, (_, row) => Array<number>(100).fill(row + 1));
  const changeSet: ChangeSet = {
    action: "highlight",
    changes: [{ kind: "setCells", range: rangeOf("Sheet1", 0, 0, rowCount, 100), cells }],
  };
  const lastSnapshot = await snapshotOf(simulator);
  const summary = describeChanges(changeSet, lastSnapshot);
  const pending = { action: "highlight", options: {}, outcome: {}, changeSet, summary, findings: [] };
  // Listing, reading, then the write.
  simulator.faults.dropAnswer(3);
  const confirmed = await confirmProposal(
    {
      host: simulator.Excel,
      now: () => new Date(2021, 3, 21),
      reading: async (context) => (await readSnapshot(context)).snapshot,
      lastSnapshot,
      isAlone: false,
      computeAgain: () => Promise.resolve(success({ changeSet, outcome: {} })),
    },
    pending as unknown as PendingProposal<"highlight">,
    {},
  );
  simulator.faults.clear();
  expect(await formulasOf(simulator, `CV${rowCount}`)).toEqual([[rowCount]]);
  simulator.close();
  return confirmed;
}

test("a lost answer of a write that was read twice is undone all the same", async () => {
  const confirmed = await confirmWithoutAnswer(2);
  expect(confirmed).toMatchObject({ ok: true, findings: [] });
  expect(confirmed.ok && confirmed.value.isFinal).toBeFalsy();
  expect(confirmed.ok && confirmed.value.inverse.length).toBeGreaterThan(0);
});

test("a lost answer of a write too large to be read twice: done, and it says that it cannot be undone", async () => {
  const confirmed = await confirmWithoutAnswer(201);
  expect(confirmed).toMatchObject({ ok: true, value: { isFinal: true, inverse: [] } });
  expect(confirmed.findings).toMatchObject([{ code: "changes/no-undo", severity: "warning" }]);
});
