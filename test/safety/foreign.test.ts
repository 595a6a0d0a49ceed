import { allExamples } from "./examples";
import { tryForeign } from "./foreign/tryForeign";
import { type ForeignWorkbook, foreignWorkbooks } from "./foreign/workbooks";

/** Every action on the office's own workbook and on one of the others in turn; `npm run faults` tries all on all. */
test("on workbooks with everything in them an action changes what its change set says, and undo gives it back", async () => {
  const [office, ...others] = await foreignWorkbooks();
  if (!office) throw new Error("no workbooks");
  for (const [index, example] of allExamples().entries()) {
    const other: ForeignWorkbook = others[index % others.length] ?? office;
    for (const book of [office, other]) {
      const { outcome, outside, notUndone, compared } = await tryForeign(book, example);
      const where = `${example.name} on ${book.name}`;
      expect({ where, outside, notUndone }).toEqual({ where, outside: [], notUndone: [] });
      if (outcome === "done") expect(compared).toBeGreaterThan(1000);
      // Refusing is safe, but an example that is refused by the workbook it was made for shows nothing.
      else if (book === office) throw new Error(`${where}: ${outcome}`);
    }
  }
}, 60_000);
