import { agencyKey } from "../readRegister";
import type { Decisions, Doubt, JudgedEntry, RegisteredReport, ReturnEntry } from "./outcome";

/**
 * Of several forms of one agency one counts: the user's choice, else the one reported later, else saved later, else changed
 * later in the file system. When nothing tells, all wait. A form older than what the register has waits too.
 */
export function settleDuplicates(
  judged: readonly JudgedEntry[],
  { decisions, registered }: { decisions: Decisions; registered: readonly RegisteredReport[] },
): ReturnEntry[] {
  const waiting = new Map<string, Doubt>();
  const inRegister = new Map(registered.map((report) => [agencyKey(report.agency), report]));
  for (const [key, group] of byAgency(judged)) {
    const wanted = group.filter(({ entry }) => decisions[entry.id]?.use === true);
    const winner = newestOf(wanted.length > 0 ? wanted : group, waiting);
    for (const one of wanted.length > 0 ? group : []) {
      if (!wanted.includes(one)) waiting.set(one.entry.id, doubtBeside(winner, one));
    }
    const known = inRegister.get(key);
    if (!winner || !known || wanted.length > 0) continue;
    const { file, reportedOn } = known;
    if (reportedOn !== null && file !== winner.entry.file && winner.entry.reportedOn < reportedOn) {
      waiting.set(winner.entry.id, { kind: "older-than-register", file, reportedOn });
    }
  }
  return judged.map(({ entry }) => {
    const doubt = waiting.get(entry.id);
    return doubt ? { ...entry, state: "duplicate", doubts: [doubt] } : entry;
  });
}

function byAgency(judged: readonly JudgedEntry[]): Map<string, JudgedEntry[]> {
  const groups = new Map<string, JudgedEntry[]>();
  for (const one of judged) {
    const { state, agency } = one.entry;
    if (state !== "accepted" || agency === null) continue;
    const key = agencyKey(agency);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The newest of a group; null when several are as new. Of all others it says why they wait. */
function newestOf(group: readonly JudgedEntry[], waiting: Map<string, Doubt>): JudgedEntry | null {
  const byContent = new Map<string, JudgedEntry>();
  for (const one of group) {
    const content = contentOf(one.entry);
    const twin = byContent.get(content);
    if (twin) waiting.set(one.entry.id, { kind: "same-content", as: twin.entry.file });
    else byContent.set(content, one);
  }
  const different = [...byContent.values()];
  const newest = different.filter((one) => different.every((other) => compareAge(one, other) >= 0));
  const [winner, ...rivals] = newest;
  const isSettled = winner !== undefined && rivals.length === 0;
  for (const one of different) {
    if (isSettled && one === winner) continue;
    const others = (newest.length > 0 ? newest : different).filter((other) => other !== one);
    const isRival = !isSettled && (newest.length === 0 || newest.includes(one));
    waiting.set(
      one.entry.id,
      isRival
        ? { kind: "same-age", as: others.map(({ entry }) => entry.file) }
        : { kind: "older", than: others[0]?.entry.file ?? "" },
    );
  }
  return isSettled ? winner : null;
}

function doubtBeside(winner: JudgedEntry | null, { entry }: JudgedEntry): Doubt {
  const isSame = winner !== null && contentOf(winner.entry) === contentOf(entry);
  return isSame
    ? { kind: "same-content", as: winner.entry.file }
    : { kind: "older", than: winner?.entry.file ?? "" };
}

/** Greater than 0 when `a` is newer, 0 when nothing tells. */
function compareAge(a: JudgedEntry, b: JudgedEntry): number {
  const areDated = a.entry.datedBy === "form" && b.entry.datedBy === "form";
  return (
    (areDated ? compare(a.entry.reportedOn, b.entry.reportedOn) : 0) ||
    compare(momentOf(a.savedAt), momentOf(b.savedAt)) ||
    compare(a.changedOn, b.changedOn)
  );
}

function compare<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null || a === b) return 0;
  return a > b ? 1 : -1;
}

function momentOf(savedAt: string | null): number | null {
  const moment = savedAt === null ? NaN : Date.parse(savedAt);
  return Number.isNaN(moment) ? null : moment;
}

/** What a form answers, whatever the order of its rows. */
function contentOf({ rows }: ReturnEntry): string {
  const answers = rows.map(({ indicator, status, statusText, action, evidence, date, dateText, person }) =>
    JSON.stringify([indicator, status, statusText, action, evidence, date, dateText, person]),
  );
  return answers.sort().join("\n");
}
