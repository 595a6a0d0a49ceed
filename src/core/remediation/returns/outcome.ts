import type { IsoDate } from "../../period/types";
import type { FileContents } from "../../workbookFile";
import type { FormIdentity } from "../form/identity";
import type { RequestedIndicator } from "../request/types";
import type { Difference } from "./doubts";
import type { ReturnProblem, ReturnRow } from "./types";

/** What the secretariat asked, to compare the forms with. */
export interface Expected {
  requestId: string | null;
  /** null: not known; then no form is of a wrong year. */
  fiscalYearBe: number | null;
  version: number | null;
  /** Empty: not known. */
  indicators: readonly RequestedIndicator[];
  deadline: IsoDate | null;
}

/** What the user said of a doubtful form, by its entry's id. */
export interface Decision {
  /** Whose it is. */
  agency?: string;
  /** true: take it as it is; false: leave it out. */
  accept?: boolean;
  /** Of several of one agency, this one counts. */
  use?: boolean;
}

/** Doubts that a form may be taken in with, when the user says so. */
export type AcceptableDoubt = "altered" | "no-code" | "other-request" | "other-version";
export const ACCEPTABLE: readonly AcceptableDoubt[] = [
  "altered",
  "no-code",
  "other-request",
  "other-version",
];

export type Decisions = Readonly<Record<string, Decision>>;

/** Why a form waits for the user, or is left out. */
export type Doubt =
  | { kind: "no-code" }
  /** Another request of the same year. */
  | { kind: "other-request"; requestId: string }
  /** The request has changed since, or the form is of a later one. */
  | { kind: "other-version"; version: number }
  | { kind: "agency"; why: "missing" | "unknown" | "conflict"; text: string; closest: string[] }
  | { kind: "altered" }
  /** Another of this agency's is newer. */
  | { kind: "older"; than: string }
  /** Nothing tells which of these is newer. */
  | { kind: "same-age"; as: string[] }
  /** The same answers are in another file. */
  | { kind: "same-content"; as: string }
  /** The register already has a newer report of this agency. */
  | { kind: "older-than-register"; file: string; reportedOn: IsoDate }
  /** The user left it out. */
  | { kind: "left-out" };

/** Where a form ended up. Every entry has exactly one. */
export type EntryState =
  | "accepted"
  | "duplicate"
  | "altered"
  | "wrong-year"
  | "other-request"
  | "no-agency"
  | "left-out"
  | "rejected";

/** One form of one file, or a file that holds none. */
export interface ReturnEntry {
  /** Of the file; with "#2" … for further forms in it. */
  id: string;
  file: string;
  sheet: string | null;
  state: EntryState;
  /** The name as the register of agencies has it; null when it is not known. */
  agency: string | null;
  identity: FormIdentity | null;
  reportedOn: IsoDate;
  /** How the day is known. */
  datedBy: "form" | "saved" | "file" | "today";
  /** Days after the deadline; 0 when it was in time or there is none. */
  daysLate: number;
  /** Rows with an answer to what was asked. */
  rows: ReturnRow[];
  differences: Difference[];
  /** What waits for a decision; empty for an accepted form. */
  doubts: Doubt[];
  /** Whether the user may take it as it is. */
  canAccept: boolean;
  /** For rejected: why. */
  problem: ReturnProblem | "empty" | null;
  contents: FileContents | null;
}

/** An entry with what only telling the newer of two needs. */
export interface JudgedEntry {
  entry: ReturnEntry;
  /** When the file says it was saved, to the second. */
  savedAt: string | null;
  changedOn: IsoDate | null;
}

export interface Reconciliation {
  entries: ReturnEntry[];
  /** Agencies that were asked and have sent nothing usable, in their order. */
  missing: string[];
}

/** A report that the register has. */
export interface RegisteredReport {
  agency: string;
  reportedOn: IsoDate | null;
  file: string;
}
