/**
 * The 16-bit hash of a protection password as four hexadecimal digits (ECMA-376 part 4, §14.7.1, "legacy password
 * hash"). It keeps honest people honest, no more.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = rotate(hash) ^ password.charCodeAt(at);
  }
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** One bit to the left within fifteen. */
function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
