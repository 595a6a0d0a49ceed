import type { IsoDate } from "../../period/types";
import { agencyKey } from "../readRegister";
import type { KnownAgency, SenderReading } from "./agencies";
import { createSenderReader } from "./agencies";
import { daysAfter, reportDayOf } from "./dates";
import { type Difference, differencesOf, isSerious } from "./doubts";
import { settleDuplicates } from "./duplicates";
import type {
  AcceptableDoubt,
  Decision,
  Decisions,
  Doubt,
  EntryState,
  Expected,
  JudgedEntry,
  Reconciliation,
  RegisteredReport,
  ReturnEntry,
} from "./outcome";
import type { FormReturn, ReturnedFile } from "./types";

export interface ReconcileInput {
  files: readonly ReturnedFile[];
  expected: Expected;
  agencies: readonly KnownAgency[];
  /** What the register has already. */
  registered: readonly RegisteredReport[];
  today: IsoDate;
  decisions: Decisions;
  /** Doubts that all forms are taken in with. */
  accept?: readonly AcceptableDoubt[];
}

/**
 * Says of every returned form what is to become of it, before anything is written: accepted, one of several, altered, of
 * another year or request, of an agency that is not known, or no report at all. What is doubtful waits for a decision.
 * Linear in forms and agencies.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const judge = createJudge(input);
  const judged = input.files.flatMap((file) => judge(file));
  const entries = settleDuplicates(judged, input);
  return { entries, missing: missingOf(entries, input) };
}

function createJudge({ expected, agencies, today, decisions, accept = [] }: ReconcileInput) {
  const senderOf = createSenderReader(agencies);
  const byKey = new Map(agencies.map((agency) => [agencyKey(agency.name), agency]));
  return (file: ReturnedFile): JudgedEntry[] => {
    const { reading } = file;
    if (!reading.ok) return [rejected(file, today, reading.problem)];
    return reading.forms.map((form, index) => {
      const id = index === 0 ? file.id : `${file.id}#${index + 1}`;
      const decision = decisions[id] ?? {};
      const chosen = decision.agency === undefined ? undefined : byKey.get(agencyKey(decision.agency));
      const sender: SenderReading = chosen ? { agency: chosen } : senderOf(form);
      return judgeForm({ file, form, id, decision, sender, expected, today, accept });
    });
  };
}

interface FormCase {
  file: ReturnedFile;
  form: FormReturn;
  id: string;
  decision: Decision;
  sender: SenderReading;
  expected: Expected;
  today: IsoDate;
  accept: readonly AcceptableDoubt[];
}

function judgeForm({ file, form, id, decision, sender, expected, today, accept }: FormCase): JudgedEntry {
  const { reading } = file;
  const savedAt = reading.ok ? reading.savedAt : null;
  const { day, by } = reportDayOf(form, savedAt, file, today);
  const asked = new Set(expected.indicators.map(({ indicator }) => indicator));
  const rows = form.rows.filter((row) => row.isAnswered && (asked.size === 0 || asked.has(row.indicator)));
  const { identityDoubts, differences } = comparison(form, expected);
  const doubts: Doubt[] = [
    ...(sender.agency
      ? []
      : [{ kind: "agency" as const, why: sender.why, text: sender.text, closest: sender.closest }]),
    ...[...identityDoubts, ...(differences.some(isSerious) ? [{ kind: "altered" as const }] : [])].filter(
      ({ kind }) => decision.accept !== true && !accept.includes(kind),
    ),
    ...(decision.accept === false ? [{ kind: "left-out" as const }] : []),
  ];
  const isWrongYear = isOfAnotherYear(form, expected);
  const isEmpty = !form.rows.some((row) => row.isAnswered);
  const state = isWrongYear ? "wrong-year" : isEmpty ? "rejected" : stateOf(doubts);
  const entry: ReturnEntry = {
    id,
    file: reading.ok && reading.forms.length > 1 ? `${file.name} (${form.sheet})` : file.name,
    sheet: form.sheet,
    state,
    agency: sender.agency?.name ?? null,
    identity: form.identity,
    reportedOn: day,
    datedBy: by,
    daysLate: daysAfter(day, expected.deadline),
    rows,
    differences,
    doubts: state === "accepted" ? [] : doubts,
    canAccept: !isWrongYear && !isEmpty && rows.length > 0,
    problem: state === "rejected" ? "empty" : null,
    contents: reading.ok ? reading.contents : null,
  };
  return { entry, savedAt, changedOn: file.changedOn };
}

function rejected(file: ReturnedFile, today: IsoDate, problem: ReturnEntry["problem"]): JudgedEntry {
  const entry: ReturnEntry = {
    id: file.id,
    file: file.name,
    sheet: null,
    state: "rejected",
    agency: null,
    identity: null,
    reportedOn: file.changedOn !== null && file.changedOn <= today ? file.changedOn : today,
    datedBy: "file",
    daysLate: 0,
    rows: [],
    differences: [],
    doubts: [],
    canAccept: false,
    problem,
    contents: null,
  };
  return { entry, savedAt: null, changedOn: file.changedOn };
}

function isOfAnotherYear({ identity }: FormReturn, { fiscalYearBe, requestId }: Expected): boolean {
  if (identity === null || fiscalYearBe === null || identity.fiscalYearBe === fiscalYearBe) return false;
  // The same request under another year: the year in the workbook was typed over.
  return identity.requestId !== requestId;
}

function doubtsOfIdentity(
  { identity }: FormReturn,
  { requestId, version }: Expected,
): Extract<Doubt, { kind: AcceptableDoubt }>[] {
  if (identity === null) return [{ kind: "no-code" }];
  if (requestId !== null && identity.requestId !== requestId) {
    return [{ kind: "other-request", requestId: identity.requestId }];
  }
  return version !== null && identity.version !== version
    ? [{ kind: "other-version", version: identity.version }]
    : [];
}

/**
 * What is doubtful of who the form is, and how it differs from what is asked. A form of an earlier version that asks the same
 * as today's, say before the deadline was moved, answers it as well.
 */
function comparison(form: FormReturn, expected: Expected) {
  const identityDoubts = doubtsOfIdentity(form, expected);
  // A form of another request was asked something else: comparing them would say nothing.
  if (identityDoubts.some(({ kind }) => kind === "other-request"))
    return { identityDoubts, differences: [...form.alterations] };
  const differences = differencesOf(form, expected.indicators);
  const version = identityDoubts.flatMap((doubt) => (doubt.kind === "other-version" ? doubt.version : []))[0];
  if (version === undefined) return { identityDoubts, differences };
  const isEarlier = version < (expected.version ?? 0) && expected.indicators.length > 0;
  const asksTheSame =
    isEarlier && differences.every((one) => !isSerious(one) && one.kind !== "row-not-asked");
  if (!asksTheSame) return { identityDoubts, differences: [...form.alterations] };
  const earlier: Difference = { kind: "earlier-version", version };
  return { identityDoubts: [], differences: [earlier, ...differences] };
}

function stateOf(doubts: readonly Doubt[]): EntryState {
  const kinds = new Set(doubts.map(({ kind }) => kind));
  if (kinds.has("left-out")) return "left-out";
  if (kinds.has("other-request") || kinds.has("other-version") || kinds.has("no-code"))
    return "other-request";
  if (kinds.has("agency")) return "no-agency";
  return kinds.has("altered") ? "altered" : "accepted";
}

/** An agency whose form waits for a decision has sent something; one whose form is of another year has not. */
function missingOf(entries: readonly ReturnEntry[], { agencies, registered }: ReconcileInput): string[] {
  const sent = new Set(registered.map(({ agency }) => agencyKey(agency)));
  for (const { agency, state } of entries) {
    if (agency !== null && state !== "wrong-year" && state !== "rejected") sent.add(agencyKey(agency));
  }
  return agencies.map(({ name }) => name).filter((name) => !sent.has(agencyKey(name)));
}
