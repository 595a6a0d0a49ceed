import { formatCount, formatScore } from "../number";
import type { Messages } from "../messages";

export const batch: Messages["batch"] = {
  table: (place, agencies, failing) =>
    `Score table at ${place}: ${formatCount(agencies)} agencies, ${formatCount(failing)} failing indicators in all`,
  agency: (name, total, level) => `  ${name}: total ${total}, level ${level}`,
  unnamedAgency: "(agency not named)",
  score: (name, value, cell, fails) => `    ${fails ? "▼" : " "} ${name} ${value} (${cell})`,
  moreAgencies: (count) => `  and ${formatCount(count)} more agencies (all of them with --json)`,
  unread: "no score",
  marked: (count, passMark) => `Marked ${formatCount(count)} cells under ${formatScore(passMark)}`,
  plan: (sheet, tasks) => `Plan on sheet “${sheet}” with ${formatCount(tasks)} activities`,
  task: (no, name, period) => `  ${no} ${name}: ${period}`,
  noDates: "no dates yet",
  summary: (indicator, reported, agencies, done, late) =>
    `  ${indicator}: reported ${formatCount(reported)}/${formatCount(agencies)}, done ${formatCount(done)}, late ${formatCount(late)}`,
  written: (places) => `Wrote the result at ${places}`,
  changes: (sheets, cells, overwritten) =>
    `Changes ${formatCount(cells)} cells on ${formatCount(sheets)} sheets, ${formatCount(overwritten)} of yours overwritten`,
  saved: (file) => `Saved as ${file}`,
  notSaved: "Not saved: give --out FILE.xlsx to write the result to a new file",
  period: (span, kind) => `${span} (${kind})`,
  defect: (message) => `The program failed: ${message}`,
};
