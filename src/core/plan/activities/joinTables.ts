import { skeleton } from "../../text/keys";
import type { Activity } from "../types";
import type { ActivityTable } from "./findTables";

/** Tables that together are one plan, and the ones left out. */
export interface JoinedTables {
  activities: Activity[];
  used: ActivityTable[];
  others: ActivityTable[];
}

/**
 * Puts the tables of one plan together. A plan is often printed twice, as a list with periods and as a chart: two tables
 * with the same numbers and alike names are one, and what one leaves out the other gives. A table that goes on with the
 * numbers of another below it on its sheet is the rest of it. Anything else is another plan.
 */
export function joinTables(tables: readonly ActivityTable[], fiscalYearBe?: number): JoinedTables {
  const ranked = [...tables].sort((a, b) => scoreOf(b, fiscalYearBe) - scoreOf(a, fiscalYearBe));
  const [main, ...rest] = ranked;
  if (!main) return { activities: [], used: [], others: [] };
  const activities = main.activities.map((activity) => ({ ...activity }));
  const used = [main];
  const others: ActivityTable[] = [];
  const partnerOf = createPartnerFinder(activities);
  for (const table of rest) {
    if (isSamePlan(main, table, partnerOf)) {
      addMissing(table, partnerOf);
      used.push(table);
    } else if (isRestOf(main, table)) {
      activities.push(...table.activities);
      used.push(table);
    } else others.push(table);
  }
  return { activities, used, others };
}

/** The table of the wanted year first, then the one that says most about time. */
function scoreOf(table: ActivityTable, fiscalYearBe?: number): number {
  const isOfYear = fiscalYearBe !== undefined && table.fiscalYearBe === fiscalYearBe ? 1_000_000 : 0;
  const withText = table.activities.filter((activity) => activity.periodText !== "").length;
  const withMarks = table.activities.filter((activity) => activity.marks).length;
  return isOfYear + 10 * withText + 5 * withMarks + table.activities.length / 1000;
}

const SAME_SHARE = 0.6;

function isSamePlan(main: ActivityTable, table: ActivityTable, partnerOf: PartnerFinder<Activity>): boolean {
  if (main.fiscalYearBe !== null && table.fiscalYearBe !== null && main.fiscalYearBe !== table.fiscalYearBe) {
    return false;
  }
  const partners = table.activities.filter((activity) => partnerOf(activity) !== null);
  const smaller = Math.min(main.activities.length, table.activities.length);
  return partners.length > 0 && partners.length >= SAME_SHARE * smaller;
}

function isRestOf(main: ActivityTable, table: ActivityTable): boolean {
  const lastNo = Math.max(...main.activities.map((activity) => activity.no ?? 0));
  const firstNo = Math.min(...table.activities.map((activity) => activity.no ?? 0));
  return (
    main.sheet === table.sheet && main.range.row < table.range.row && lastNo > 0 && firstNo === lastNo + 1
  );
}

function addMissing(table: ActivityTable, partnerOf: PartnerFinder<Activity>): void {
  const taken = new Set<Activity>();
  for (const activity of table.activities) {
    const partner = partnerOf(activity);
    if (!partner || taken.has(partner)) continue;
    taken.add(partner);
    if (partner.owners.length === 0) partner.owners = activity.owners;
    if (partner.periodText !== "" || partner.marks) continue;
    const { periodText, periodAt, marks, startText, endText } = activity;
    const { periodSerial, startSerial, endSerial, monthsShown } = activity;
    const serials = { periodSerial, startSerial, endSerial, monthsShown };
    Object.assign(partner, { periodText, periodAt, marks, startText, endText, ...serials });
  }
}

export type PartnerFinder<T> = (activity: Pick<Activity, "no" | "name">) => T | null;

/**
 * Finds the same activity among others that may word it otherwise: the one of the same name, or else the one of the same
 * number whose name is not altogether another. Null when there is none, or more than one.
 */
export function createPartnerFinder<T extends Pick<Activity, "no" | "name">>(
  candidates: readonly T[],
): PartnerFinder<T> {
  const byName = groupBy(candidates, (candidate) => skeleton(candidate.name));
  const byNumber = groupBy(candidates, (candidate) => candidate.no);
  return ({ no, name }) => {
    const sameName = byName.get(skeleton(name)) ?? [];
    if (sameName.length === 1) return sameName[0] ?? null;
    const sameNumber = no === null ? [] : sameName.length > 1 ? sameName : (byNumber.get(no) ?? []);
    const [only, another] = sameNumber.filter((candidate) => candidate.no === no);
    return only && !another && isAlike(name, only.name) ? only : null;
  };
}

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const ALIKE = 0.4;

/**
 * Whether two wordings share enough letter pairs to be one activity (Dice's coefficient): the two of Chiang Mai's ninth
 * activity, "การนำข้อมูลเข้าระบบการประเมิน ITAS" and "การนำข้อมูล OIT เข้าระบบ ITAS", share about three quarters.
 */
export function isAlike(a: string, b: string): boolean {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = sum(left) + sum(right);
  return total > 0 && (2 * shared) / total >= ALIKE;
}

function pairsOf(text: string): Map<string, number> {
  const letters = skeleton(text);
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(pairs: Map<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
