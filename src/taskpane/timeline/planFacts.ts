import type { PlanEntry, PlanReading } from "../../core/plan/readPlan";

/** What a person wants to know of a plan first. */
export interface PlanFacts {
  done: number;
  /** Without the cancelled and vanished. */
  counted: number;
  /** The longest late first. */
  late: PlanEntry[];
  unreported: PlanEntry[];
  dueThisMonth: number;
  /** Under way and ahead, those that end first before the others. */
  next: PlanEntry[];
}

export function planFacts({ entries, today }: PlanReading): PlanFacts {
  const counted = entries.filter((entry) => entry.state !== "cancelled" && !entry.isVanished);
  const inState = (...states: PlanEntry["state"][]) =>
    counted.filter((entry) => states.includes(entry.state)).sort(byEnd);
  const next = inState("underway", "ahead");
  const month = today.slice(0, 7);
  return {
    done: inState("done").length,
    counted: counted.length,
    late: inState("late"),
    unreported: inState("unreported"),
    dueThisMonth: next.filter((entry) => entry.end?.startsWith(month)).length,
    next,
  };
}

function byEnd(a: PlanEntry, b: PlanEntry): number {
  return (a.end ?? "").localeCompare(b.end ?? "");
}
