import { distanceWithin } from "./distance";
import { keyNoSpace, skeleton } from "./keys";

/** Something with a name: `names` holds its canonical name first and then its known aliases. */
export interface NameCandidate<T> {
  id: T;
  names: readonly string[];
}

/** `exact`: equal but for spaces; `skeleton`: equal but for marks; `fuzzy`: a few letters differ. */
export interface NameMatch<T> {
  match: T;
  how: "exact" | "skeleton" | "fuzzy";
}

/** A candidate for a question to the user; 0 means equal skeletons, 1 means nothing in common. */
export interface CloseName<T> {
  id: T;
  name: string;
  difference: number;
}

export interface NameMatcher<T> {
  /** The one candidate this text names, or null: not a name, or too near to several. Cached by text. */
  match(text: string): NameMatch<T> | null;
  /** The candidates nearest to the text, best first, one line each: for asking, never for deciding. */
  closest(text: string, count?: number): CloseName<T>[];
}

/** Letters may differ in at most 12 % of the candidate's skeleton … */
const FUZZY_SHARE = 0.12;
/** … which must have this many letters, as short words are too near to each other (ระดับ/ลำดับ) … */
const FUZZY_MIN_LETTERS = 8;
/** … and the next candidate must be this much further away. */
const FUZZY_MARGIN = 2;
/** Shorter skeletons collide (ม.ค. and มี.ค. are both มค): such names match exactly or not at all. */
const SKELETON_MIN_LETTERS = 4;
/** A longer text is not a name. */
const MAX_NAME_TEXT = 1000;
/** Bounds the memory of a matcher that sees every cell of a big workbook. */
const MAX_CACHED_TEXTS = 50_000;

interface Entry<T> {
  id: T;
  name: string;
  skeleton: string;
  kind: string;
}

/**
 * Prepares candidates once, to match many cells: a lookup by text, then by keys, then (rarely) by distance.
 *
 * `upTo` is the boldest step allowed. Names that share long parts (agencies: องค์การบริหารส่วนตำบล…) differ in the few
 * letters that the fuzzy step forgives, so match them up to "exact" or "skeleton" only.
 */
export function createMatcher<T>(
  candidates: readonly NameCandidate<T>[],
  upTo: NameMatch<T>["how"] = "fuzzy",
): NameMatcher<T> {
  const entries: Entry<T>[] = candidates.flatMap(({ id, names }) =>
    names.map((name) => {
      const letters = skeleton(name);
      return { id, name, skeleton: letters, kind: kindOf(letters) };
    }),
  );
  const byKey = uniqueIds(entries, (entry) => keyNoSpace(entry.name));
  const bySkeleton = uniqueIds(
    entries.filter((entry) => entry.skeleton.length >= SKELETON_MIN_LETTERS),
    (entry) => entry.skeleton,
  );
  const cache = new Map<string, NameMatch<T> | null>();

  function find(text: string): NameMatch<T> | null {
    if (text.length > MAX_NAME_TEXT) return null;
    const key = keyNoSpace(text);
    if (key === "") return null;
    const exact = byKey.get(key);
    if (exact !== undefined) return exact && { match: exact.id, how: "exact" };
    if (upTo === "exact") return null;
    const letters = skeleton(text);
    const equal = bySkeleton.get(letters);
    if (equal !== undefined) return equal && { match: equal.id, how: "skeleton" };
    const near = upTo === "fuzzy" ? nearest(entries, letters) : null;
    return near && { match: near.id, how: "fuzzy" };
  }

  return {
    match(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      const found = find(text);
      if (cache.size >= MAX_CACHED_TEXTS) cache.clear();
      cache.set(text, found);
      return found;
    },
    closest: (text, count = 3) => closest(text, entries, count),
  };
}

function fuzzyLimit(letters: string): number {
  return letters.length < FUZZY_MIN_LETTERS ? 0 : Math.floor(letters.length * FUZZY_SHARE);
}

/** Key → its only owner, or null when two candidates share it. */
function uniqueIds<T>(
  entries: readonly Entry<T>[],
  keyOf: (entry: Entry<T>) => string,
): Map<string, { id: T } | null> {
  const owners = new Map<string, { id: T } | null>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === "") continue;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, { id: entry.id });
    else if (owner !== null && owner.id !== entry.id) owners.set(key, null);
  }
  return owners;
}

/** The one candidate near enough, with no other candidate nearly as near. */
function nearest<T>(entries: readonly Entry<T>[], letters: string): { id: T } | null {
  if (letters.length < FUZZY_MIN_LETTERS) return null;
  const limit = fuzzyLimit(letters) + FUZZY_MARGIN + 1;
  const kind = kindOf(letters);
  const distances = new Map<T, { distance: number; entry: Entry<T> }>();
  for (const entry of entries) {
    const distance = entry.kind === kind ? distanceWithin(letters, entry.skeleton, limit) : null;
    if (distance === null) continue;
    const known = distances.get(entry.id);
    if (!known || distance < known.distance) distances.set(entry.id, { distance, entry });
  }
  const [best, runnerUp] = [...distances.values()].sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > fuzzyLimit(best.entry.skeleton)) return null;
  if (runnerUp && runnerUp.distance - best.distance < FUZZY_MARGIN) return null;
  return { id: best.entry.id };
}

/** Digits and negations: one more or less makes another name, however few letters it takes. */
function kindOf(letters: string): string {
  return `${letters.replace(/\D+/g, " ").trim()} ${letters.split("ไม").length}`;
}

function closest<T>(text: string, entries: readonly Entry<T>[], count: number): CloseName<T>[] {
  const letters = skeleton(text);
  if (letters === "") return [];
  const best = new Map<T, CloseName<T>>();
  for (const { id, name, skeleton: other } of entries) {
    const length = Math.max(letters.length, other.length);
    const distance = distanceWithin(letters.slice(0, 200), other.slice(0, 200), 200) ?? length;
    const difference = Math.min(1, distance / Math.max(1, Math.min(length, 200)));
    const known = best.get(id);
    if (!known || difference < known.difference) best.set(id, { id, name, difference });
  }
  return [...best.values()].sort((a, b) => a.difference - b.difference).slice(0, count);
}
