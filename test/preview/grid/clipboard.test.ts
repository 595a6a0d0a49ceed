import fc from "fast-check";
import { fromClipboardText, toClipboardText } from "../../../src/preview/grid/clipboard";

test.each([
  ["one cell", "85.5", [["85.5"]]],
  ["a row", "ตัวชี้วัด\tคะแนน", [["ตัวชี้วัด", "คะแนน"]]],
  ["Excel's last line end is no row", "1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]], // prettier-ignore
  ["empty cells", "\t\n1\t", [["", ""], ["1", ""]]], // prettier-ignore
  ["a line end inside a cell", '"แบบวัด IIT\n(บุคลากร)"\tx', [["แบบวัด IIT\n(บุคลากร)", "x"]]],
  ["doubled quotes", '"say ""hi"""', [['say "hi"']]],
  ["a quote that nobody closes", '"12" wide', [['"12" wide']]],
])("reads %s", (_name, text, cells) => {
  expect(fromClipboardText(text)).toEqual(cells);
});

test("what is copied is pasted as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "ก", '"', "\t", "\n", "\r\n", " ", "1") });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      (cells) => {
        // One last row of one empty cell cannot be told from no row: Excel's clipboard has the same limit.
        fc.pre(!(cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === ""));
        expect(fromClipboardText(toClipboardText(cells))).toEqual(cells);
      },
    ),
    { seed: 2563, numRuns: 200 },
  );
});
