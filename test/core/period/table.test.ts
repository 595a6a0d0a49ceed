import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPeriod } from "../../../src/core/period/readPeriod";

interface Row {
  text: string;
  start: string | null;
  end: string | null;
  kind: string;
  isAmbiguous: boolean;
}

/** One expression a line: text (with "\n" for a line break), start, end, kind, note. */
const ROWS: Row[] = readFileSync(join(__dirname, "../../fixtures/periods.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [text = "", start = "", end = "", kind = "", note = ""] = line.split("\t");
    return {
      text: text.replaceAll("\\n", "\n"),
      start: start || null,
      end: end || null,
      kind,
      isAmbiguous: note.startsWith("AMBIGUOUS"),
    };
  });

describe("the table of period expressions, in a plan of fiscal year 2564", () => {
  test("has all its rows", () => expect(ROWS).toHaveLength(73));

  test.each(ROWS)("$text", ({ text, start, end, kind, isAmbiguous }) => {
    const reading = readPeriod(text, { fiscalYearBe: 2564, isItaDocument: true });
    const certainty = kind === "invalid" ? "unreadable" : isAmbiguous ? "assumed" : "certain";
    expect(reading).toMatchObject({ text, start, end, kind, certainty });
    expect(reading.assumptions.length > 0).toBe(certainty === "assumed");
  });
});
