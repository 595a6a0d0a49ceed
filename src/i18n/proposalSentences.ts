import type { Change, ChangeSet } from "../core/changes/changeSet";
import type { ChangeSummary } from "../core/changes/describe";
import type { RangeRef } from "../core/grid";
import { toAddress } from "../core/grid";
import type { Messages } from "./messages";

/** So many places are named; the rest are counted. */
const NAMED = 3;

/** Places by name, each once: `'ผล ITA 63'!C5:C14, 'ผล ITA 63'!F5 และอีก 2 แห่ง`. */
export function placesText(ranges: readonly RangeRef[], messages: Messages, total?: number): string {
  const places = [...new Set(ranges.map(toAddress))];
  const named = places.slice(0, NAMED);
  const rest = (total ?? places.length) - named.length;
  return rest > 0 ? `${named.join(", ")} ${messages.proposal.andMore(rest)}` : named.join(", ");
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

function writtenRanges(changeSet: ChangeSet): RangeRef[] {
  return changeSet.changes.flatMap((change) => (change.kind === "setCells" ? [change.range] : []));
}

function formatsOnly(summary: ChangeSummary): boolean {
  const { addedSheets, cells, rulesAdded, rulesRemoved, namesAdded, sheets } = summary;
  return (
    sheets.length > 0 && addedSheets.length + cells + rulesAdded + rulesRemoved + namesAdded.length === 0
  );
}

/** What a change set would do to the workbook, one sentence for each kind of thing, the big things first. */
export function proposalSentences(
  summary: ChangeSummary,
  changeSet: ChangeSet,
  messages: Messages,
): string[] {
  const { proposal } = messages;
  const sentences: string[] = [];
  if (summary.addedSheets.length > 0) sentences.push(proposal.addSheet(quoted(summary.addedSheets)));
  if (summary.inserted) sentences.push(proposal.insertLines(summary.inserted.rows, summary.inserted.columns));
  if (summary.cells > 0) {
    const ranges = writtenRanges(changeSet);
    const [only] = ranges;
    sentences.push(
      only && ranges.length === 1
        ? proposal.writeCellsAt(summary.cells, toAddress(only))
        : proposal.writeCells(summary.cells, new Set(ranges.map((range) => range.sheet)).size),
    );
  }
  if (summary.rulesRemoved > 0) sentences.push(proposal.removeRules(summary.rulesRemoved));
  if (summary.rulesAdded > 0) {
    const ruled = [...new Set(summary.ruleRanges.map(({ sheet }) => sheet))];
    // Where in a sheet that is not there yet says nothing: the sheet does.
    const isNew = ruled.every((sheet) => summary.addedSheets.includes(sheet));
    const where = isNew ? quoted(ruled) : placesText(summary.ruleRanges, messages);
    sentences.push(proposal.addRules(summary.rulesAdded, where));
  }
  const names = summary.namesAdded;
  if (names.length > 0) {
    sentences.push(
      names.length > NAMED ? proposal.addManyNames(names.length) : proposal.addNames(names.join(", ")),
    );
  }
  if (formatsOnly(summary)) sentences.push(proposal.formatOnly(quoted(summary.sheets)));
  if (sentences.length === 0 && changeSet.changes.length > 0) return [proposal.notes];
  return sentences.length > 0 ? sentences : [proposal.nothing];
}

/** Whether anything of the user's would be overwritten, and where. */
export function overwriteSentence(summary: ChangeSummary, messages: Messages): string {
  const { overwritten, overwrittenAt } = summary;
  if (overwritten === 0) return messages.proposal.keepsAll;
  return messages.proposal.overwrites(overwritten, placesText(overwrittenAt, messages, overwritten));
}

function changeSentence(change: Change, messages: Messages): string {
  const say = messages.proposal.change;
  switch (change.kind) {
    case "setCells":
    case "setFormat":
    case "merge":
    case "addRule":
    case "addDataBar":
    case "setValidation":
    case "setDateValidation":
    case "addTable":
    case "resizeTable":
    case "activate":
      return say[change.kind](toAddress(change.range));
    case "setName":
    case "removeName":
    case "setDocumentProperty":
      return say[change.kind](change.name);
    case "setFileProperty":
      return say.setFileProperty(change.property);
    case "setSetting":
      return say.setSetting;
    default:
      return say[change.kind](change.sheet);
  }
}

/** Every change in the order it would happen; the same sentence is said once, with its number. */
export function changeSentences(changeSet: ChangeSet, messages: Messages): string[] {
  const counts = new Map<string, number>();
  for (const change of changeSet.changes) {
    const sentence = changeSentence(change, messages);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, count]) =>
    count === 1 ? sentence : messages.proposal.change.times(sentence, count),
  );
}
