import { INSTRUMENTS, type Instrument } from "../../core/ita/indicators";
import type { RulesetOptions } from "../../core/scores/proposeRuleset";
import type { LevelRule, Ruleset } from "../../core/ita/rulesets";
import { parsePassMark } from "./options";

/** A year's rules while the user edits them: what stands in the fields. */
export interface RulesetDraft {
  passMark: string;
  weights: Record<Instrument, string>;
  /** Best first; the last is for every total below. */
  levels: LevelDraft[];
  /** Parts that the user has compared with the announcement. */
  checked: readonly EditablePart[];
}

export interface LevelDraft {
  /** Stays with the line while others come and go. */
  id: number;
  level: string;
  minTotal: string;
  /** Empty: the level does not look at the instruments. */
  minInstrument: string;
}

export type EditablePart = "passMark" | "weights" | "levels";

/** What is wrong with a field: of levels with the line it is in. */
export type RulesetProblem =
  | { part: "passMark"; kind: "number" }
  | { part: "weights"; kind: "number" }
  | { part: "weights"; kind: "sum"; sum: number }
  | { part: "levels"; kind: "name" | "twice" | "number" | "order" | "instrument"; id: number };

export function draftOf({ passMark, weights, levels }: Ruleset): RulesetDraft {
  return {
    passMark: String(passMark),
    weights: { IIT: String(weights.IIT), EIT: String(weights.EIT), OIT: String(weights.OIT) },
    levels: levels.map((rule, id) => ({
      id,
      level: rule.level,
      minTotal: String(rule.minTotal),
      minInstrument: rule.minInstrument === undefined ? "" : String(rule.minInstrument),
    })),
    checked: [],
  };
}

/** One more level above the last. */
export function addLevel(levels: readonly LevelDraft[]): LevelDraft[] {
  const id = Math.max(0, ...levels.map((level) => level.id)) + 1;
  return [...levels.slice(0, -1), { id, level: "", minTotal: "", minInstrument: "" }, ...levels.slice(-1)];
}

export interface ReadDraft {
  passMark: number;
  weights: Record<Instrument, number>;
  levels: LevelRule[];
  problems: RulesetProblem[];
}

/** The numbers in the fields, and everything that is wrong with them. */
export function readDraft(draft: RulesetDraft): ReadDraft {
  const problems: RulesetProblem[] = [];
  const passMark = points(draft.passMark);
  if (passMark === null) problems.push({ part: "passMark", kind: "number" });
  const weights = readWeights(draft.weights, problems);
  const levels = readLevels(draft.levels, problems);
  return { passMark: passMark ?? 0, weights, levels, problems };
}

function readWeights(typed: RulesetDraft["weights"], problems: RulesetProblem[]): ReadDraft["weights"] {
  const weights = { IIT: 0, EIT: 0, OIT: 0 };
  let isWhole = true;
  for (const instrument of INSTRUMENTS) {
    const weight = points(typed[instrument]);
    if (weight === null || !Number.isInteger(weight)) isWhole = false;
    else weights[instrument] = weight;
  }
  const sum = weights.IIT + weights.EIT + weights.OIT;
  if (!isWhole) problems.push({ part: "weights", kind: "number" });
  else if (sum !== 100) problems.push({ part: "weights", kind: "sum", sum });
  return weights;
}

function readLevels(lines: readonly LevelDraft[], problems: RulesetProblem[]): LevelRule[] {
  const names = new Set<string>();
  const levels: LevelRule[] = [];
  lines.forEach(({ id, level: typed, minTotal, minInstrument }, index) => {
    const say = (kind: "name" | "twice" | "number" | "order" | "instrument") =>
      problems.push({ part: "levels", kind, id });
    const level = typed.trim();
    if (level === "") say("name");
    else if (names.has(level)) say("twice");
    names.add(level);
    if (index === lines.length - 1) {
      levels.push({ level, minTotal: 0 });
      return;
    }
    const total = points(minTotal);
    const each = minInstrument.trim() === "" ? undefined : points(minInstrument);
    if (total === null) say("number");
    else if (!isReachable(total, levels[levels.length - 1])) say("order");
    if (each === null) say("instrument");
    levels.push({ level, minTotal: total ?? 0, ...(each ? { minInstrument: each } : {}) });
  });
  return levels;
}

/** Levels fall from line to line; one that asks for no more than the one above is never given. */
function isReachable(total: number, above: LevelRule | undefined): boolean {
  if (!above || total < above.minTotal) return true;
  return total === above.minTotal && above.minInstrument !== undefined;
}

function points(text: string): number | null {
  const typed = parsePassMark(text);
  return typed.ok ? (typed.value ?? null) : null;
}

/** What to ask for: the parts that differ from the rules in force, or were compared with the announcement. Null: nothing. */
export function changesIn(
  draft: RulesetDraft,
  ruleset: Ruleset,
): Omit<RulesetOptions, "fiscalYearBe"> | null {
  const { passMark, weights, levels } = readDraft(draft);
  const isAsked = (part: EditablePart, isSame: boolean) => !isSame || draft.checked.includes(part);
  const changes = {
    ...(isAsked("passMark", passMark === ruleset.passMark) ? { passMark } : {}),
    ...(isAsked(
      "weights",
      INSTRUMENTS.every((one) => weights[one] === ruleset.weights[one]),
    )
      ? { weights }
      : {}),
    ...(isAsked("levels", JSON.stringify(levels) === JSON.stringify(ruleset.levels)) ? { levels } : {}),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
