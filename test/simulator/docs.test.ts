import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeSimulatorDocs } from "../../scripts/docs/simulatorDocs";
import { describeMembers } from "../../src/simulator";

const ROOT = join(__dirname, "..", "..");

test("docs/simulator.md is what `npm run docs` writes", () => {
  const committed = readFileSync(join(ROOT, "docs", "simulator.md"), "utf8");
  expect(committed).toBe(writeSimulatorDocs(describeMembers()));
});

test("a member is shown with its kind, its null object, and how it is known", () => {
  const text = writeSimulatorDocs([
    {
      className: "Range",
      member: "getUsedRange",
      kind: "method",
      isWritable: false,
      hasNullObject: true,
      source: "documented",
      note: "",
    },
    {
      className: "Range",
      member: "address",
      kind: "property",
      isWritable: false,
      hasNullObject: false,
      source: "assumed",
      note: "a|b",
    },
  ]);
  expect(text).toContain("1 classes, 2 members: 1 documented, 0 from the client, 1 assumed.");
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  expect(rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))).toEqual([
    ["", "`address`", "property, read-only", "assumed: a\\|b", ""],
    [
      "",
      "`getUsedRange`, `getUsedRangeOrNullObject`",
      "method",
      "[documented](<https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1)>)",
      "",
    ],
  ]);
});

/** Members of every class in Microsoft's own type definitions, which the reference is made from. */
function declaredMembers(): Map<string, Set<string>> {
  const types = readFileSync(join(ROOT, "node_modules/@types/office-js/index.d.ts"), "utf8");
  const excel = types.slice(types.indexOf("declare namespace Excel"));
  const classes = new Map<string, Set<string>>();
  for (const [, name = "", body = ""] of excel.matchAll(/^ {4}class (\w+)[^{]*\{\n([^]*?)^ {4}\}/gm)) {
    const members = [...body.matchAll(/^ {8}(?:readonly )?(\w+)(?:[(<:?])/gm)].map((found) => found[1] ?? "");
    if (!classes.has(name)) classes.set(name, new Set(members));
  }
  return classes;
}

test("every member that is said to be documented is a member of that class in Microsoft's definitions", () => {
  const declared = declaredMembers();
  const unknown = describeMembers()
    .filter(({ source }) => source === "documented")
    .filter(({ className, member }) => !declared.get(className)?.has(member))
    .map(({ className, member }) => `${className}.${member}`);
  expect(unknown).toEqual([]);
});
