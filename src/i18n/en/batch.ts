import type { Messages } from "../messages";
import { formatCount, formatMark } from "../number";
import { periods } from "./periods";
import { sharingGroups } from "./duties";
import { count } from "./count";

export const batch: Messages["batch"] = {
  table: (place, agencies, failing) =>
    `Score table at ${place}: ${count(agencies, "agency", "agencies")}, ${count(failing, "indicator", "indicators")} failing`,
  agency: (name, total, level) => `  ${name}: total ${total}, level ${level}`,
  unnamedAgency: "unnamed agency",
  moreAgencies: (agencies) => `  and ${count(agencies, "more agency", "more agencies")}`,
  score: (indicator, value, cell, isFailing) =>
    `    ${isFailing ? "▼" : " "} ${value}  ${indicator} (${cell})`,
  unread: "no score",
  marked: (cells, passMark) => `Marked ${count(cells, "cell", "cells")} below ${formatMark(passMark)}`,
  analysis: (sheet, agencies) => `Analysis sheet “${sheet}”: ${count(agencies, "agency", "agencies")}`,
  plan: (sheet, tasks) => `Plan sheet “${sheet}”, ${count(tasks, "activity", "activities")}`,
  task: (no, name, dates) => `  ${no} ${name}: ${dates}`,
  noDates: "no dates",
  summary: (indicator, reported, agencies, done, late) =>
    `  ${indicator}: ${formatCount(reported)} of ${formatCount(agencies)} reported, ${formatCount(done)} done, ${formatCount(late)} late`,
  collected: (accepted, others, missing) =>
    `${count(accepted, "form", "forms")} taken in, ${formatCount(others)} not; ${count(missing, "agency", "agencies")} still missing`,
  registered: (added, updated, unchanged) =>
    `Register of reports: ${count(added, "row", "rows")} more, ${formatCount(updated)} brought up to date, ${formatCount(unchanged)} as before`,
  collectedFile: (agency, file, rows) => `  ${agency} (${file}): ${count(rows, "row", "rows")}`,
  missing: (agencies) => `Missing: ${agencies.join(", ")}`,
  decide: (waiting: number, options: readonly string[]) =>
    `Waiting for a decision: ${formatCount(waiting)}. Decide with ${options.join(" or ")}`,
  forms: (files, folder) => `${formatCount(files)} ${files === 1 ? "form" : "forms"} in ${folder}`,
  written: (places) => `Written at ${places}`,
  period: (dates, kind) => `${dates} (${periods.kind(kind)})`,
  changes: (sheets, cells, overwritten) =>
    `Changed ${count(sheets, "sheet", "sheets")}, ${count(cells, "cell", "cells")}; ${formatCount(overwritten)} overwritten`,
  saved: (file) => `Saved as ${file}`,
  notSaved: "Not saved: name a file with --out",
  safeToShare: "Nothing was found that should be mended before sending",
  notSafeToShare: "Some things should be mended before sending",
  sharingGroup: (group) => sharingGroups[group],
  copied: (sheets) => `The copy holds ${sheets.map((name) => `“${name}”`).join(", ")} as values`,
};
