import { allExamples } from "./examples";
import { allFaults, type Fault } from "./faults/fault";
import { randomFrom, shuffled } from "./faults/sample";
import { baselineOf, type Phase, tryFault } from "./faults/tryFault";
import { officeBook } from "./foreign/workbooks";

/** Examples of a run; `npm run faults` takes all of them. */
const TRIED = 4;

const SEED = Number(process.env.FC_SEED ?? 2564);

/** Of the write: a lost answer, a co-author, a failing action; of the undo: one of all. The rest is in `npm run faults`. */
function few(faults: Record<Phase, Fault[]>, random: () => number): { phase: Phase; fault: Fault }[] {
  const one = (phase: Phase, wanted: (fault: Fault) => boolean) =>
    shuffled(faults[phase].filter(wanted), random)
      .slice(0, 1)
      .map((fault) => ({ phase, fault }));
  return [
    ...one("write", ({ kind, request }) => kind === "lost answer" && request > 1),
    ...one("write", ({ kind, isLast }) => kind === "fails" && isLast === true),
    ...one("write", ({ kind, isLast }) => kind !== "lost answer" && !isLast),
    ...one("undo", () => true),
  ];
}

test("whatever goes wrong at a button, the workbook ends done, as it was, or reported and taken back", async () => {
  const random = randomFrom(SEED);
  const bytes = await officeBook();
  const endings = new Set<string | null>();
  for (const example of shuffled(allExamples(), random).slice(0, TRIED)) {
    const baseline = await baselineOf(bytes, example);
    const { write, undo } = baseline.requests;
    for (const trial of few({ write: allFaults(write), undo: allFaults(undo) }, random)) {
      const { fault, ending, lost } = await tryFault(bytes, example, { ...trial, baseline });
      expect({ fault, lost }).toEqual({ fault, lost: [] });
      endings.add(ending);
    }
  }
  expect(endings).toContain("as it was");
  expect(endings).toContain("reported, then taken back");
}, 60_000);
