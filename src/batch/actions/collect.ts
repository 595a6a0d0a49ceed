import type { IsoDate } from "../../core/period/types";
import type { CollectOptions, CollectOutcome } from "../../core/remediation/reports/proposeCollect";
import type { AcceptableDoubt, Decision } from "../../core/remediation/returns/outcome";
import { finding } from "../../core/result";
import type { Locale } from "../../i18n/locale";
import { adoptRequest } from "../adoptRequest";
import { collectJson } from "../collectJson";
import { decisionHints } from "../decisionHints";
import { sumOf } from "../followUp";
import type { BatchOutcome } from "../outcome";
import { readReturnedFiles } from "../returnedFiles";
import type { Session } from "../session";
import { batchMessages, runAction } from "./action";

export interface CollectArguments {
  paths: readonly string[];
  /** Also the filled forms on sheets of the workbook. */
  sheets: boolean;
  today: IsoDate;
  dayOf: (date: Date) => IsoDate;
  /** Kinds of doubtful forms that are taken as they are. */
  accept: readonly AcceptableDoubt[];
  /** Whose form a file is, by the file's path. */
  agencies: Readonly<Record<string, string>>;
  /** Files that count although another of the same agency seems newer. */
  use: readonly string[];
}

/** Takes returned forms in. What is doubtful is listed and not written, unless the arguments decide it. */
export async function collect(
  session: Session,
  args: CollectArguments,
  locale: Locale,
): Promise<BatchOutcome> {
  const standing = await session.secretariat.inspect("collecting", {});
  if (!standing.ok) return { ok: false, findings: standing.findings, data: {}, lines: [] };
  const files = await readReturnedFiles(args.paths, standing.value.formColumns, args.dayOf);
  const decisions: Record<string, Decision> = {};
  for (const [path, agency] of Object.entries(args.agencies))
    decisions[path] = { ...decisions[path], agency };
  for (const path of args.use) decisions[path] = { ...decisions[path], use: true };
  // Forms on sheets have no path: what names one of them cannot be told from a slip.
  const isGiven = (path: string) =>
    args.sheets || files.some(({ id }) => path === id || path.startsWith(`${id}#`));
  const slips = Object.keys(decisions).filter((path) => !isGiven(path));
  if (slips.length > 0) {
    const findings = slips.map((file) => finding("error", "file/unreadable", { file }));
    return { ok: false, findings, data: {}, lines: [] };
  }
  const adopted = standing.value.hasRequest ? [] : await adoptRequest(session, files, args.today);
  const options: CollectOptions = {
    files,
    decisions,
    accept: args.accept,
    sheets: args.sheets,
    today: args.today,
  };
  const outcome = await collectAll(session, options, locale);
  const hasAccepted = Array.isArray(outcome.data.accepted) && outcome.data.accepted.length > 0;
  const changes = outcome.changes && sumOf([...adopted, outcome.changes]);
  return { ...outcome, changes, ok: outcome.ok && hasAccepted };
}

type Rows = CollectOutcome["rows"];

interface Part {
  outcome: BatchOutcome;
  rows: Rows;
}

/** Forms that do not fit into one request come with the next, as in the pane. */
async function collectAll(
  session: Session,
  options: CollectOptions,
  locale: Locale,
  before: Part | null = null,
): Promise<BatchOutcome> {
  let rows: Rows = { added: 0, updated: 0, unchanged: 0, left: 0 };
  const part = await runAction(session, "collect", options, ({ outcome: found }) => {
    rows = sumRows(before?.rows ?? null, found.rows);
    return { data: collectJson(found, locale), lines: linesOf({ ...found, rows }, locale) };
  });
  const outcome = before ? joined(before.outcome, part) : part;
  const isGettingLess = before === null || rows.left < before.rows.left;
  if (!part.ok || rows.left === 0 || !isGettingLess) return outcome;
  return collectAll(session, options, locale, { outcome, rows });
}

/** What was written before is unchanged now. */
function sumRows(before: Rows | null, now: Rows): Rows {
  if (!before) return now;
  return {
    ...now,
    added: before.added + now.added,
    updated: before.updated + now.updated,
    unchanged: before.unchanged,
  };
}

/** The later part lists all forms again; only what was written adds up. */
function joined(before: BatchOutcome, part: BatchOutcome): BatchOutcome {
  const summaries = [before.changes, part.changes].flatMap((changes) => changes ?? []);
  return { ...part, changes: sumOf(summaries) };
}

function linesOf(outcome: CollectOutcome, locale: Locale): string[] {
  const { entries, missing, rows } = outcome;
  const { waiting, options } = decisionHints(outcome);
  const texts = batchMessages(locale);
  const count = (state: string) => entries.filter((entry) => entry.state === state).length;
  const accepted = count("accepted");
  return [
    texts.collected(accepted, entries.length - accepted, missing.length),
    texts.registered(rows.added, rows.updated, rows.unchanged),
    ...entries
      .filter(({ state }) => state === "accepted")
      .map((entry) => texts.collectedFile(entry.agency ?? "", entry.file, entry.rows.length)),
    ...(missing.length > 0 ? [texts.missing(missing)] : []),
    ...(options.length > 0 ? [texts.decide(waiting, options)] : []),
  ];
}
