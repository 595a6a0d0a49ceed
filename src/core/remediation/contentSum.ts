/**
 * A short sum (FNV-1a, 32 bits) of what was written, exactly as it is: to know at the next run whether it would be the same. For
 * texts that people may touch there is `textSum`, which does not see repaired damage; this one costs nothing on a megabyte.
 */
export function contentSum(content: unknown): string {
  const text = JSON.stringify(content);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
