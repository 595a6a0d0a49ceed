import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import type { AcceptableDoubt } from "../core/remediation/returns/outcome";
import { ACCEPTABLE } from "../core/remediation/returns/outcome";

/** What the user says of doubtful forms on the command line. */
export interface CollectDecisions {
  accept: AcceptableDoubt[];
  agency: Record<string, string>;
  use: string[];
  sheets?: boolean;
}

/** A command that takes decisions about doubtful forms. Without them such forms are listed and not written. */
export function withDecisions(command: Command): Command {
  return command
    .option("--sheets", "also the filled forms on sheets of the workbook itself")
    .option(
      "--accept <kinds>",
      `doubtful forms to take as they are: ${ACCEPTABLE.join(",")}`,
      readAcceptable,
      [],
    )
    .option("--agency <file=name>", "whose form a file is; once for each file", readAgency, {})
    .option("--use <file>", "of several forms of one agency, the one that counts", gather, []);
}

function readAcceptable(text: string): AcceptableDoubt[] {
  const kinds = text.split(",").map((part) => part.trim());
  const known = ACCEPTABLE.filter((kind) => kinds.includes(kind));
  if (known.length !== new Set(kinds).size) throw new InvalidArgumentError(`any of ${ACCEPTABLE.join(",")}`);
  return known;
}

/** "a.xlsx=เทศบาลตำบลแม่ริม" */
function readAgency(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.lastIndexOf("=");
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError("FILE=NAME is needed");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function gather(text: string, before: string[]): string[] {
  return [...before, text];
}
