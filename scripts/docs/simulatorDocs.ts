import type { MemberDescription } from "../../src/simulator";

const REFERENCE = "https://learn.microsoft.com/javascript/api/excel";

const INTRODUCTION = `# What the simulated Excel can do

Written by \`npm run docs\` from the member tables in \`src/simulator/objects\`; change those, not this file. Members that are
not listed fail with \`NotImplemented\`.

The last column says how a member's behaviour is known:

- **documented**: Microsoft's reference of Office.js says so (the link);
- **client**: read from the code of the client library, \`@microsoft/office-js\`;
- **assumed**: neither; as Excel is seen or believed to behave, with what is assumed.`;

/** The page about the simulator's members, one table for each class, as Markdown that prettier leaves alone. */
export function writeSimulatorDocs(members: readonly MemberDescription[]): string {
  const classes = new Map<string, MemberDescription[]>();
  for (const member of members)
    classes.set(member.className, [...(classes.get(member.className) ?? []), member]);
  const names = [...classes.keys()].sort();
  const sections = names.map((name) => writeClass(name, classes.get(name) ?? []));
  return `${[INTRODUCTION, writeCounts(members, names.length), ...sections].join("\n\n")}\n`;
}

function writeCounts(members: readonly MemberDescription[], classes: number): string {
  const count = (source: MemberDescription["source"]): number =>
    members.filter((member) => member.source === source).length;
  return (
    `${classes} classes, ${members.length} members: ${count("documented")} documented, ${count("client")} from the ` +
    `client, ${count("assumed")} assumed.`
  );
}

function writeClass(name: string, members: readonly MemberDescription[]): string {
  const rows = [...members]
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    .map((member) => [nameOf(member), kindOf(member), sourceOf(member)]);
  return `## ${name}\n\n${table(["member", "kind", "known"], rows)}`;
}

function nameOf({ member, hasNullObject }: MemberDescription): string {
  return hasNullObject ? `\`${member}\`, \`${member}OrNullObject\`` : `\`${member}\``;
}

function kindOf({ kind, isWritable }: MemberDescription): string {
  if (kind !== "property") return kind;
  return isWritable ? "property" : "property, read-only";
}

function sourceOf(description: MemberDescription): string {
  const { source, note } = description;
  const known = source === "documented" ? `[documented](${linkTo(description)})` : source;
  return note ? `${known}: ${note.replaceAll("|", "\\|").replaceAll("*", "\\*")}` : known;
}

/** The anchor of a member on the page of its class. */
function linkTo({ className, member, kind }: MemberDescription): string {
  const page = className.toLowerCase();
  const link = `${REFERENCE}/excel.${page}#excel-excel-${page}-${member.toLowerCase()}-member`;
  return kind === "method" ? `<${link}(1)>` : link;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}
