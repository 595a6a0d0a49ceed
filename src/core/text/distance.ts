/**
 * Levenshtein distance (insertions, deletions, substitutions of UTF-16 units) of two texts, or null when it is
 * greater than `limit`. Only the diagonal band that can stay within the limit is computed: O(length × limit).
 */
export function distanceWithin(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  if (a === b) return 0;
  const tooFar = limit + 1;
  let previous = new Uint16Array(b.length + 1).map((_, column) => Math.min(column, tooFar));
  let current = new Uint16Array(b.length + 1).fill(tooFar);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    const letter = a.charCodeAt(row - 1);
    let diagonal = previous[from - 1] ?? tooFar;
    let left = from === 1 && row <= limit ? row : tooFar;
    let best = left;
    current[from - 1] = left;
    for (let column = from; column <= to; column++) {
      const above = previous[column] ?? tooFar;
      let value = diagonal + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      if (above + 1 < value) value = above + 1;
      if (left + 1 < value) value = left + 1;
      if (value > tooFar) value = tooFar;
      current[column] = value;
      if (value < best) best = value;
      diagonal = above;
      left = value;
    }
    if (to < b.length) current[to + 1] = tooFar;
    if (best > limit) return null;
    [previous, current] = [current, previous];
  }
  const distance = previous[b.length] ?? tooFar;
  return distance > limit ? null : distance;
}
