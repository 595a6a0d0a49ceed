import { allExamples } from "./examples";
import { randomFrom, shuffled } from "./faults/sample";
import { tryForeign } from "./foreign/tryForeign";
import { type ForeignWorkbook, foreignWorkbooks } from "./foreign/workbooks";

/** Examples of a run, one on each workbook; `npm run faults` tries all on all workbooks. */
const TRIED = 7;

const SEED = Number(process.env.FC_SEED ?? 2564);

test("on workbooks with everything in them an action changes what its change set says, and undo gives it back", async () => {
  const books = await foreignWorkbooks();
  const examples = shuffled(allExamples(), randomFrom(SEED)).slice(0, TRIED);
  let done = 0;
  for (const [index, example] of examples.entries()) {
    const book = books[index % books.length] as ForeignWorkbook;
    const { outcome, outside, notUndone, compared } = await tryForeign(book, example);
    const where = `${example.name} on ${book.name}`;
    expect({ where, outside, notUndone }).toEqual({ where, outside: [], notUndone: [] });
    if (outcome !== "done") continue;
    done += 1;
    expect(compared).toBeGreaterThan(1000);
  }
  // Refusing is safe, but shows nothing.
  expect(done).toBeGreaterThan(TRIED / 2);
}, 60_000);
