import { keyNoSpace, skeleton } from "../../text/keys";

/** Two names that may be one agency's: equal but for marks and damage, or a short name of the other. */
export interface AlikeNames {
  agency: string;
  other: string;
}

/** Shorter skeletons are alike by chance. */
const FEWEST_LETTERS = 4;

/**
 * Pairs of names that look like one agency in two spellings, of all the names in their order: the first one met is the
 * `agency`. Names that are the same but for spaces are no pair; callers have them once. Linear in the names.
 */
export function findAlike(names: readonly string[]): AlikeNames[] {
  const first = new Map<string, string>();
  const pairs: AlikeNames[] = [];
  for (const name of names) {
    const letters = skeleton(name);
    if (letters.length < FEWEST_LETTERS) continue;
    const known = first.get(letters);
    if (known === undefined) first.set(letters, name);
    else if (keyNoSpace(known) !== keyNoSpace(name)) pairs.push({ agency: known, other: name });
  }
  return pairs;
}
